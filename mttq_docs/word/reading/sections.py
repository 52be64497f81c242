"""Phần và trang: read the page set-ups of a file, and where each numbers its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from mttq_docs.sheet import Page, PageNumber
from mttq_docs.word.reading.story import Field
from mttq_docs.word.reading.wml import Element, R, W, integer, is_on, mm, number, value_of

# What Word takes where a file is silent: US Letter with margins of an inch, in twips (17.6.11, 17.6.13).
_WIDTH, _HEIGHT, _MARGIN = 12240, 15840, 1440
_TAB_ALIGN = {"center": "center", "right": "right", "end": "right", "left": "left", "start": "left"}

# The fields in the header or footer with a relationship's id.
FieldsOf = Callable[[str], list[Field]]


@dataclass(frozen=True, slots=True)
class _Marginals:
    """Đầu trang, chân trang của một phần: relationship ids by place (`header`) and kind (`default`)."""

    ids: dict[tuple[str, str], str]
    title_page: bool


def section_elements(body: Element) -> list[Element]:
    """Các `w:sectPr`, in the order of the file; former ones of tracked changes are none."""
    found = (element for element in body.iter(f"{W}sectPr"))
    holders = (f"{W}pPr", f"{W}body")
    return [element for element in found if (up := element.getparent()) is not None and up.tag in holders]


def plain_pages(sections: list[Element]) -> tuple[Page, ...]:
    """Khổ giấy, lề, cột của từng phần; page numbers come later: headers are laid out on these pages."""
    return tuple(_page(section) for section in sections) or (_page(None),)


def numbered_pages(
    pages: tuple[Page, ...], sections: list[Element], fields_of: FieldsOf, *, even_odd: bool
) -> tuple[Page, ...]:
    """Các trang với chỗ đặt số trang; a section without a header of its own has that of the one before."""
    found: list[Page] = []
    ids: dict[tuple[str, str], str] = {}
    for page, section in zip(pages, sections, strict=False):
        ids = ids | dict(_references(section))
        marginals = _Marginals(ids, is_on(section.find(f"{W}titlePg")))
        found.append(replace(page, number=_page_number(page, marginals, fields_of, even_odd=even_odd)))
    return tuple(found) or pages


def _page(section: Element | None) -> Page:
    size = section.find(f"{W}pgSz") if section is not None else None
    margins = section.find(f"{W}pgMar") if section is not None else None
    columns = section.find(f"{W}cols") if section is not None else None
    numbering = section.find(f"{W}pgNumType") if section is not None else None
    start = numbering.get(f"{W}start") if numbering is not None else None
    gutter = _length(margins, "gutter", 0)
    return Page(
        width_mm=_length(size, "w", _WIDTH),
        height_mm=_length(size, "h", _HEIGHT),
        margin_top_mm=abs(_length(margins, "top", _MARGIN)),
        margin_bottom_mm=abs(_length(margins, "bottom", _MARGIN)),
        margin_left_mm=round(_length(margins, "left", _MARGIN) + gutter, 2),
        margin_right_mm=_length(margins, "right", _MARGIN),
        columns=max(1, integer(columns.get(f"{W}num"), 1)) if columns is not None else 1,
        start=integer(start) if start is not None else None,
        continues=value_of(section, "type") == "continuous",
        number_format=str(numbering.get(f"{W}fmt", "decimal")) if numbering is not None else "decimal",
    )


def _length(element: Element | None, name: str, default: float) -> float:
    return mm(number(element.get(W + name) if element is not None else None, default))


def _references(section: Element) -> Iterator[tuple[tuple[str, str], str]]:
    for place in ("header", "footer"):
        for reference in section.findall(f"{W}{place}Reference"):
            key = (place, str(reference.get(f"{W}type", "default")))
            yield key, str(reference.get(f"{R}id", ""))


def _page_number(
    page: Page, marginals: _Marginals, fields_of: FieldsOf, *, even_odd: bool
) -> PageNumber | None:
    """The page number of the usual pages; top before bottom where a file has both."""
    for place, name in (("header", "top"), ("footer", "bottom")):
        found = _number_in(marginals, place, "default", fields_of)
        if found is not None:
            return PageNumber(
                position=f"{name}_{_position(found, page)}",
                face=found.face,
                first_page=not marginals.title_page or _shown(marginals, "first", fields_of),
                even_pages=not even_odd or _shown(marginals, "even", fields_of),
            )
    return None


def _shown(marginals: _Marginals, kind: str, fields_of: FieldsOf) -> bool:
    return any(_number_in(marginals, place, kind, fields_of) is not None for place in ("header", "footer"))


def _number_in(marginals: _Marginals, place: str, kind: str, fields_of: FieldsOf) -> Field | None:
    key = marginals.ids.get((place, kind))
    fields = fields_of(key) if key else []
    return next((field for field in fields if field.name == "PAGE"), None)


def _position(field: Field, page: Page) -> str:
    """Left, centre or right of the page: by frame, tab or alignment, and by the cell where it is in one."""
    properties, look, spot = field.paragraph.properties, field.block.look, field.block.spot
    framed = properties.get("framePr.xAlign", "")
    align = _TAB_ALIGN.get(framed) or _TAB_ALIGN.get(field.aligned_tab)
    tabs = spot.raw[: field.offset].count("\t") if spot else 0
    if align is None and tabs:
        align = _tab_align(properties, tabs)
    if align is None:
        align = look.align if look else "left"
    if spot is None or spot.columns < 2:
        return align if align in ("center", "right") else "left"
    part = {"center": 0.5, "right": 1.0}.get(align, 0.0)
    text_width = page.width_mm - page.margin_left_mm - page.margin_right_mm
    share = (spot.left_mm + spot.width_mm * part) / text_width if text_width > 0 else 0.0
    return "left" if share < 1 / 3 else "right" if share > 2 / 3 else "center"


def _tab_align(properties: dict[str, str], tabs: int) -> str | None:
    """How the text after so many tabs is aligned; beyond the paragraph's own stops it is not known."""
    stops = sorted(
        (number(key[4:]), kind)
        for key, kind in properties.items()
        if key.startswith("tab.") and kind in _TAB_ALIGN
    )
    return _TAB_ALIGN[stops[tabs - 1][1]] if tabs <= len(stops) else None
