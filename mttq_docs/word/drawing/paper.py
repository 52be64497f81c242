"""Trang giấy: write how the pages of a section lie, their margins and where their number stands."""

from __future__ import annotations

from mttq_docs.standards.standard import Standard
from mttq_docs.word.drawing import fixed_parts
from mttq_docs.word.drawing.formats import NAMESPACE
from mttq_docs.word.drawing.geometry import twips

# Printers pick the tray by this code of Windows, not by the size.
_PAPER_CODES = {"A4": 9}


def may_lie(standard: Standard) -> bool:
    """Được xoay ngang trang không."""
    return standard.page.orientation.accepts("landscape")


def lying_width(standard: Standard) -> int:
    """Bề rộng vùng chữ của trang có bảng, in twips: lying where the standard lets it."""
    page = standard.page
    margins = twips(page.margin_left_mm.used) + twips(page.margin_right_mm.used)
    return twips(page.height_mm.used if may_lie(standard) else page.width_mm.used) - margins


def section_xml(standard: Standard, number_part: str, *, lying: bool = False) -> str:
    """Thuộc tính của một phần: paper, margins, page number; each counts its pages from 1."""
    page = standard.page
    hidden = "" if standard.page_number.first_page.used else "<w:titlePg/>"
    margins = {
        "top": page.margin_top_mm.used,
        "right": page.margin_right_mm.used,
        "bottom": page.margin_bottom_mm.used,
        "left": page.margin_left_mm.used,
        # The page number stands in the middle of the margin.
        "header": page.margin_top_mm.used / 2,
        "footer": page.margin_bottom_mm.used / 2,
    }
    attributes = "".join(f' w:{side}="{twips(mm)}"' for side, mm in margins.items())
    width, height = twips(page.width_mm.used), twips(page.height_mm.used)
    size = f'w:w="{height}" w:h="{width}"' if lying else f'w:w="{width}" w:h="{height}"'
    orientation = "landscape" if lying else page.orientation.used
    paper = f'w:orient="{orientation}" w:code="{_PAPER_CODES[page.paper.used]}"'
    return (
        f'<w:sectPr><w:{number_part}Reference w:type="default" r:id="{fixed_parts.PAGE_NUMBER_ID}"/>'
        f'<w:type w:val="nextPage"/><w:pgSz {size} {paper}/>'
        f'<w:pgMar{attributes} w:gutter="0"/><w:pgNumType w:start="1"/>{hidden}</w:sectPr>'
    )


def page_number_xml(part: str) -> str:
    """Phần đầu hoặc chân trang chứa số trang."""
    root = {"header": "hdr", "footer": "ftr"}[part]
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    line = f'<w:p><w:pPr><w:pStyle w:val="{part}"/></w:pPr>{field}</w:p>'
    return f'<w:{root} xmlns:w="{NAMESPACE}">{line}</w:{root}>'
