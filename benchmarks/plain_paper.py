"""Văn bản định dạng tay: set a Sheet as a clerk does it by hand, without any style of ours.

Direct formatting throughout, typed numbers, a letterhead of two cells, borders for the rules, a header with a
page field: what offices really send.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from mttq_docs.sheet import Block, Role, Sheet, Table
from mttq_docs.standards import Standard
from mttq_docs.standards.standard import Element

_LEFT = (Role.PARENT_BODY, Role.ISSUING_BODY, Role.NUMBER, Role.SECRECY, Role.URGENCY)
_RIGHT = (Role.NATIONAL_NAME, Role.MOTTO, Role.PLACE_DATE)
_TAIL_LEFT = (Role.RECIPIENTS_LABEL, Role.RECIPIENT)
_TAIL_RIGHT = (Role.AUTHORITY, Role.POSITION, Role.NAME)
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_RULES = {Role.ISSUING_BODY: 24.0, Role.MOTTO: 18.0, Role.SUBJECT: 62.0}


def hand_made(sheet: Sheet, standard: Standard) -> bytes:
    """The paper as a .docx."""
    document = Document()
    _page(document)
    blocks = list(sheet.blocks)
    head = [block for block in blocks if block.role in (*_LEFT, *_RIGHT)]
    _columns(document, (66, 99), [_of(head, _LEFT), _of(head, _RIGHT)], standard)
    tail = [block for block in blocks if block.role in (*_TAIL_LEFT, *_TAIL_RIGHT)]
    done = False
    for block in blocks:
        if block in head:
            continue
        if block in tail:
            if not done:
                _columns(document, (90, 75), [_of(tail, _TAIL_LEFT), _of(tail, _TAIL_RIGHT)], standard)
            done = True
            continue
        if isinstance(block, Table):
            _grid(document, block)
        else:
            _write(document.add_paragraph(), block, standard)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _of(blocks: Iterable[Block], roles: Iterable[Role]) -> list[Block]:
    wanted = tuple(roles)
    return [block for block in blocks if block.role in wanted]


def _page(document: DocumentObject) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "2"
    run.append(text)
    field.append(run)
    _font(Paragraph(paragraph._p, paragraph._parent), 14)


def _columns(
    document: DocumentObject, widths: tuple[int, int], sides: list[list[Block]], standard: Standard
) -> None:
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    for cell, width, blocks in zip(table.rows[0].cells, widths, sides, strict=True):
        cell.width = Mm(width)
        for index, block in enumerate(blocks):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            _write(paragraph, block, standard)


def _grid(document: DocumentObject, block: Table) -> None:
    width = max(sum(cell.span for cell in row.cells) for row in block.rows)
    table = document.add_table(rows=len(block.rows), cols=width, style="Table Grid")
    for row, shown in zip(table.rows, block.rows, strict=True):
        if shown.header:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        column = 0
        for cell in shown.cells:
            own: _Cell = row.cells[column]
            if cell.span > 1:
                own = own.merge(row.cells[column + cell.span - 1])
            own.paragraphs[0].text = cell.text
            _font(own.paragraphs[0], 12)
            column += cell.span


def _write(paragraph: Paragraph, block: Block, standard: Standard) -> None:
    element = standard.elements[block.role if block.role in standard.elements else Role.PARAGRAPH]
    label = block.label
    for text, bold in ((f"{label} " if label else "", None), (block.lead, True), (block.text, None)):
        if text:
            spaced = f"{text} " if text == block.lead else text
            run = paragraph.add_run(spaced)
            run.bold = element.bold.used if bold is None else bold
            run.italic = element.italic.used
    _font(paragraph, element.size_pt.used)
    _lay(paragraph, block.role, element)


def _lay(paragraph: Paragraph, role: Role, element: Element) -> None:
    form = paragraph.paragraph_format
    form.alignment = _ALIGN[element.align.used]
    form.first_line_indent = Mm(element.first_line_mm.used)
    form.space_before, form.space_after = Pt(element.space_before_pt.used), Pt(0)
    form.line_spacing = element.line.used
    if role in _RULES:
        _rule(paragraph, _RULES[role])


def _rule(paragraph: Paragraph, indent_mm: float) -> None:
    """A short line below: an empty paragraph of its own with a border, drawn in from both sides."""
    below = OxmlElement("w:p")
    paragraph._p.addnext(below)
    line = Paragraph(below, paragraph._parent)
    line.paragraph_format.left_indent = line.paragraph_format.right_indent = Mm(indent_mm)
    line.paragraph_format.space_after = Pt(0)
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{key}"), value)
    borders.append(top)
    line._p.get_or_add_pPr().append(borders)


def _font(paragraph: Paragraph, size: float) -> None:
    for run in paragraph._p.iter(qn("w:r")):
        properties = run.get_or_add_rPr()
        fonts = properties.get_or_add_rFonts()
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), "Times New Roman")
        for tag in ("w:sz", "w:szCs"):
            child = OxmlElement(tag)
            child.set(qn("w:val"), str(round(size * 2)))
            properties.append(child)
