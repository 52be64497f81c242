"""Đọc lại: what a Word file says of its paragraphs, by python-docx, with what styles inherit."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from mttq_docs.sheet import Role
from mttq_docs.word.styles import role_of

_ALIGN = {
    WD_ALIGN_PARAGRAPH.LEFT: "left",
    WD_ALIGN_PARAGRAPH.CENTER: "center",
    WD_ALIGN_PARAGRAPH.RIGHT: "right",
    WD_ALIGN_PARAGRAPH.JUSTIFY: "justify",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """The look of a paragraph: points and millimetres, with what its styles give it."""

    style: str
    size_pt: float
    bold: bool
    italic: bool
    align: str
    first_line_mm: float
    space_before_pt: float
    space_after_pt: float
    line: float
    left_mm: float
    right_mm: float
    keep_with_next: bool


def opened(content: bytes) -> DocumentObject:
    return Document(io.BytesIO(content))


def paragraphs(document: DocumentObject) -> Iterator[Paragraph]:
    """All paragraphs of the body, those in tables too, in the order of the file."""
    for element in document.element.body.iter(qn("w:p")):
        yield Paragraph(element, document._body)


def of_role(document: DocumentObject, role: Role) -> list[Paragraph]:
    return [p for p in paragraphs(document) if role_of(p.style.name) is role]


def look(paragraph: Paragraph) -> Seen:
    """What one sees: the first style that says something decides; then Word's defaults."""

    def of_style(get: Callable[[Any], Any], default: Any) -> Any:
        style = paragraph.style
        while style is not None:
            if (value := get(style)) is not None:
                return value
            style = style.base_style
        return default

    defaults = paragraph.style.element.getparent().find(".//" + qn("w:rPrDefault"))
    half_points = int(defaults.find(".//" + qn("w:sz")).get(qn("w:val")))
    size = of_style(lambda s: s.font.size, None)
    align = of_style(lambda s: s.paragraph_format.alignment, WD_ALIGN_PARAGRAPH.LEFT)
    keep = paragraph.paragraph_format.keep_with_next

    def length(name: str, unit: str) -> float:
        value = of_style(lambda s: getattr(s.paragraph_format, name), None)
        return float(getattr(value, unit)) if value is not None else 0.0

    return Seen(
        style=paragraph.style.name,
        size_pt=size.pt if size is not None else half_points / 2,
        bold=of_style(lambda s: s.font.bold, False),
        italic=of_style(lambda s: s.font.italic, False),
        align=_ALIGN[align],
        first_line_mm=length("first_line_indent", "mm"),
        space_before_pt=length("space_before", "pt"),
        space_after_pt=length("space_after", "pt"),
        line=of_style(lambda s: s.paragraph_format.line_spacing, 1.0),
        left_mm=length("left_indent", "mm"),
        right_mm=length("right_indent", "mm"),
        keep_with_next=of_style(lambda s: s.paragraph_format.keep_with_next, False) if keep is None else keep,
    )
