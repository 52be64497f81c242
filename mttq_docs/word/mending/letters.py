"""Chữ trong tệp: find the element behind each letter of a paragraph's text.

A place that a reader of the Sheet knows (`Spot.raw`) is led back to the file, to be marked or mended there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from mttq_docs.word.engine.package import Package
from mttq_docs.word.look import Cascade, Layer
from mttq_docs.word.numbers import Numbering
from mttq_docs.word.reading.inline import Content, InlineReader
from mttq_docs.word.reading.relations import main_part, part_of_kind, relations, tree
from mttq_docs.word.reading.stylesheet import Stylesheet
from mttq_docs.word.reading.theme import theme_fonts
from mttq_docs.word.reading.wml import Element, W

_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Atom:
    """Mẩu chữ của một phần tử: it is `raw[start:end]` of its paragraph; `element` is a `w:t`, a tab …"""

    element: Element
    start: int
    end: int

    def inner(self, offset: int) -> int:
        """Vị trí trong chữ của phần tử ứng với một vị trí của đoạn, past soft hyphens before it."""
        text = self.element.text or ""
        if _SOFT_HYPHEN not in text:
            return offset - self.start
        seen = 0
        for place, letter in enumerate(text):
            if letter != _SOFT_HYPHEN:
                if seen == offset - self.start:
                    return place
                seen += 1
        return len(text)

    @property
    def is_text(self) -> bool:
        """Là chữ thật, each letter of which stands in the file as such."""
        letters = (self.element.text or "").replace(_SOFT_HYPHEN, "")
        return self.element.tag == f"{W}t" and len(letters) == self.end - self.start


class Body:
    """Thân văn bản mở ra để sửa: its tree, and its paragraphs in the order in which they are counted."""

    def __init__(self, package: Package) -> None:
        self.part = main_part(package)
        self.root = tree(package, self.part)
        self.paragraphs: tuple[Element, ...] = tuple(self.root.iter(f"{W}p"))
        known = relations(package, self.part)
        theme = theme_fonts(part_of_kind(package, known, "theme"))
        numbering = Numbering(part_of_kind(package, known, "numbering"), theme)
        styles = Stylesheet(part_of_kind(package, known, "styles"), theme, numbering)
        self._cascade = Cascade(styles, numbering, theme)

    def paragraph(self, number: int) -> Element | None:
        """Đoạn thứ `number`, from 1, as `Spot.paragraph` counts."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None

    def atoms(self, paragraph: Element, raw: str) -> tuple[Atom, ...]:
        """Các mẩu chữ của một đoạn; none where its letters are not those of `raw`.

        They differ where a field runs over several paragraphs, or where a paragraph's mark was deleted with
        its change tracked: what can't be led back is left alone.
        """
        content = self._content(paragraph)
        return tuple(_atoms(content)) if content.text.upper() == raw.upper() else ()

    def text(self, paragraph: Element) -> str:
        """Chữ của đoạn như đang đứng trong cây."""
        return self._content(paragraph).text

    def _content(self, paragraph: Element) -> Content:
        content = Content()
        look = self._cascade.paragraph(paragraph.find(f"{W}pPr"), Layer())
        InlineReader(self._cascade).read(paragraph, look, content)
        return content


def _atoms(content: Content) -> Iterator[Atom]:
    at = 0
    for _, group in groupby(content.pieces, key=lambda piece: id(piece.element)):
        pieces = list(group)
        end = at + sum(len(piece.text) for piece in pieces)
        yield Atom(pieces[0].element, at, end)
        at = end
