"""Nội dung đoạn: read the runs of a paragraph as the text that a reader sees, with its faces.

Tracked changes count as accepted, hidden text and field codes are left out, of the two forms of a drawing
the newer one is read. Each piece keeps the element that it comes from, so that a place in the text can be
found in the file again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import ClassVar

from mttq_docs.sheet import Face, Span
from mttq_docs.word.look import Cascade, ParagraphLook
from mttq_docs.word.reading.drawn import Stroke, drawn
from mttq_docs.word.reading.faces import RunLook
from mttq_docs.word.reading.fields import Fields
from mttq_docs.word.reading.revisions import AUTHOR
from mttq_docs.word.reading.symbols import shown
from mttq_docs.word.reading.wml import ALTERNATE, Element, W, chosen

_SOFT_HYPHEN = "\u00ad"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LINE_ENDS = re.compile("[\t\n\r]")
_FIXED = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_BREAKS = {"page": "", "column": "\n"}
# What may stand around runs and changes nothing of what they say.
_WRAPPERS = frozenset(
    W + name
    for name in (
        "hyperlink", "smartTag", "customXml", "sdtContent", "ins", "moveTo", "dir", "bdo", "ruby", "rubyBase",
    )
)  # fmt: skip
_REVISED = frozenset(W + name for name in ("ins", "del", "moveTo", "moveFrom"))
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# In a font for East Asian text, these look as they do there (17.3.2.26).
_EAST = frozenset("‘’“”…–—·×÷±°§")


@dataclass(frozen=True, slots=True)
class Piece:
    """Mẩu chữ: a text in one face and the element it comes from."""

    text: str
    face: Face
    element: Element


@dataclass(slots=True)
class Content:
    """Nội dung một đoạn: its pieces, and what else stands in it."""

    pieces: list[Piece] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    charts: list[str] = field(default_factory=list)
    # Name of a field, where in the text it starts, and its face.
    fields: list[tuple[str, int, Face]] = field(default_factory=list)
    # What of the paragraph a reader does not see: `hidden`, `revised`.
    traces: set[str] = field(default_factory=set)
    new_page: bool = False
    page_after: bool = False
    length: int = 0
    # Where the last tab to a side of the page leads: `center`, `right`.
    aligned_tab: str = ""

    @property
    def text(self) -> str:
        """Cả đoạn."""
        return "".join(piece.text for piece in self.pieces)

    def add(self, piece: Piece) -> None:
        """Thêm một mẩu."""
        if piece.text:
            self.pieces.append(piece)
            self.length += len(piece.text)

    def spans(self) -> tuple[Span, ...]:
        """Các quãng cùng kiểu chữ."""
        found: list[Span] = []
        start = 0
        for piece in self.pieces:
            end = start + len(piece.text)
            if found and found[-1].face == piece.face:
                found[-1] = Span(found[-1].start, end, piece.face)
            else:
                found.append(Span(start, end, piece.face))
            start = end
        return tuple(found)


class InlineReader:
    """Người đọc nội dung đoạn of one story; fields may run over several paragraphs."""

    def __init__(self, cascade: Cascade) -> None:
        self._cascade = cascade
        self._fields = Fields()
        self._content = Content()

    def read(self, element: Element, paragraph: ParagraphLook, content: Content) -> None:
        """Đọc một `w:p` into `content`, which may hold the end of the paragraph above."""
        self._content = content
        self._children(element, paragraph)
        self._fields.end_paragraph()

    def _children(self, parent: Iterable[Element], paragraph: ParagraphLook) -> None:
        for child in parent:
            tag = child.tag
            if tag in _REVISED and child.get(f"{W}author") != AUTHOR:
                self._content.traces.add("revised")
            if tag == f"{W}r":
                self._run(child, paragraph)
            elif tag in _WRAPPERS:
                self._children(child, paragraph)
            elif tag == f"{W}sdt":
                self._children(child.iterchildren(f"{W}sdtContent"), paragraph)
            elif tag == f"{W}fldSimple":
                self._simple_field(child, paragraph)
            elif tag == ALTERNATE:
                self._children(chosen(child), paragraph)
            elif isinstance(tag, str) and tag.startswith(_MATH):
                self._math(child, paragraph)

    def _run(self, run: Element, paragraph: ParagraphLook) -> None:
        properties = run.find(f"{W}rPr")
        look = self._cascade.run(paragraph, properties)
        self._in_run(run, look)

    def _in_run(self, parent: Iterable[Element], look: RunLook) -> None:
        for child in parent:
            tag = child.tag
            if tag == f"{W}t":
                self._text(_kept(child), look, child)
            elif tag in _FIXED:
                self._sign(child, str(tag), look)
            elif handler := self._handlers.get(str(tag)):
                handler(self, child, look)
            elif tag == ALTERNATE:
                self._in_run(chosen(child), look)

    def _text(self, text: str, look: RunLook, element: Element) -> None:
        if look.hidden or not self._fields.showing:
            if look.hidden and self._fields.showing and text.strip():
                self._content.traces.add("hidden")
            return
        text = text.replace(_SOFT_HYPHEN, "")
        if look.ascii.caps:
            capitals = text.upper()
            text = capitals if len(capitals) == len(text) else text
        if look.plain or text.isspace():
            self._content.add(Piece(shown(text, look.ascii.family), look.ascii, element))
            return
        for part, face in _by_script(text, look):
            self._content.add(Piece(shown(part, face.family), face, element))

    def _sign(self, element: Element, tag: str, look: RunLook) -> None:
        if tag == f"{W}ptab":
            self._content.aligned_tab = str(element.get(f"{W}alignment", ""))
        self._text(_FIXED[tag], look, element)

    def _break(self, element: Element, look: RunLook) -> None:
        kind = str(element.get(f"{W}type", "textWrapping"))
        if kind == "page" and self._fields.showing:
            if self._content.text.strip():
                self._content.page_after = True
            else:
                self._content.new_page = True
        self._text(_BREAKS.get(kind, "\n"), look, element)

    def _symbol(self, element: Element, look: RunLook) -> None:
        code = str(element.get(f"{W}char", ""))[:6]
        try:
            letter = chr(int(code, 16))
        except (ValueError, OverflowError):
            return
        if letter.isprintable() or 0xF000 <= ord(letter) < 0xF100:
            self._text(shown(letter, str(element.get(f"{W}font", ""))), look, element)

    def _field_mark(self, element: Element, look: RunLook) -> None:
        self._fields.mark(str(element.get(f"{W}fldCharType", "")))
        if not look.hidden and self._fields.opened:
            self._content.fields.append((self._fields.opened, self._content.length, look.other))

    def _field_code(self, element: Element, _: RunLook) -> None:
        self._fields.code(element.text or "")

    def _drawing(self, element: Element, look: RunLook) -> None:
        if look.hidden:
            return
        found = drawn(element)
        self._content.strokes.extend(found.strokes)
        self._content.boxes.extend(found.boxes)
        self._content.charts.extend(found.charts)

    def _simple_field(self, element: Element, paragraph: ParagraphLook) -> None:
        name = Fields.name_of(str(element.get(f"{W}instr", "")))
        if name and self._fields.showing:
            look = self._cascade.run(paragraph, next(element.iter(f"{W}rPr"), None))
            self._content.fields.append((name, self._content.length, look.other))
        self._children(element, paragraph)

    def _math(self, element: Element, paragraph: ParagraphLook) -> None:
        look = self._cascade.run(paragraph, None)
        self._text("".join(part.text or "" for part in element.iter(f"{_MATH}t")), look, element)

    _handlers: ClassVar[dict[str, Callable[[InlineReader, Element, RunLook], None]]] = {
        f"{W}br": _break,
        f"{W}sym": _symbol,
        f"{W}fldChar": _field_mark,
        f"{W}instrText": _field_code,
        f"{W}drawing": _drawing,
        f"{W}pict": _drawing,
        f"{W}object": _drawing,
    }


def _kept(element: Element) -> str:
    """The text of a `w:t`: line ends are spaces; spaces at its ends count only where the file says so."""
    text = _LINE_ENDS.sub(" ", element.text or "")
    return text if element.get(_XML_SPACE) == "preserve" else text.strip(" ")


def _by_script(text: str, look: RunLook) -> Iterable[tuple[str, Face]]:
    """Cut a text where Word changes from the font for ASCII to that for other letters."""
    start, face = 0, look.ascii
    for position, letter in enumerate(text):
        own = look.ascii if letter < "\x80" else look.east if letter in _EAST else look.other
        if own is not face and not letter.isspace():
            if position > start:
                yield text[start:position], face
            start, face = position, own
    yield text[start:], face
