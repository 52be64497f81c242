"""Đánh dấu cả khối: mark a paragraph, a row or a table as inserted, or bring one back as deleted."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from mttq_docs.word.mending.revising import Reviser
from mttq_docs.word.reading.wml import VAL, Element, W
from mttq_docs.word.redlining.letters import plain_run, text_of

# Where a run may be wrapped in place; elsewhere (a field's code, a picture's text) its holder is.
_HOLDERS = frozenset(W + name for name in ("p", "hyperlink", "smartTag", "sdtContent", "fldSimple", "ins"))
_STYLED = ("pStyle", "rStyle", "tblStyle")
# Of an old paragraph's properties: what belongs to its file, its section or its own history.
_LEFT = frozenset(W + name for name in ("sectPr", "pPrChange", "rPrChange", "framePr"))
_TRACKED = frozenset(W + name for name in ("ins", "del", "moveFrom", "moveTo"))


class Marker:
    """Người đánh dấu in the new file.

    `styles` are the ids that it knows; `numbered` tells that its automatic numbers are those of the old file.
    """

    def __init__(self, reviser: Reviser, styles: frozenset[str], *, numbered: bool) -> None:
        self.reviser = reviser
        self._styles = styles
        self._numbered = numbered

    def insert(self, element: Element) -> None:
        """Đánh dấu một khối của bản mới là thêm vào."""
        for row in element.iter(f"{W}tr"):
            _child(row, "trPr", after=("tblPrEx",)).append(self.reviser.marked("ins"))
        for paragraph in element.iter(f"{W}p"):
            self._mark_end(paragraph, "ins")
        for run in list(element.iter(f"{W}r")):
            self._wrap(run)

    def deleted(self, element: Element) -> Element:
        """Bản sao của một khối cũ, đánh dấu là đã xóa; of its paragraphs only the words come back."""
        copy = deepcopy(element)
        copy.tail = None
        for row in copy.iter(f"{W}tr"):
            properties = _child(row, "trPr", after=("tblPrEx",))
            _drop(properties, _TRACKED)
            properties.append(self.reviser.marked("del"))
        paragraphs = [copy] if copy.tag == f"{W}p" else list(copy.iter(f"{W}p"))
        for paragraph in paragraphs:
            if not any(holder.tag == f"{W}p" for holder in paragraph.iterancestors()):
                self._delete(paragraph)
        self._adapt(copy)
        return copy

    def replace(self, old: Element, new: Element) -> None:
        """Trong một đoạn, bỏ mọi chữ cũ, thêm mọi chữ mới."""
        for run in list(new.iter(f"{W}r")):
            self._wrap(run)
        at = 1 if new.find(f"{W}pPr") is not None else 0
        for run in reversed(self._words(old)):
            new.insert(at, run)

    def reshape(self, old: Element, new: Element) -> None:
        """Ghi lại kiểu cũ của đoạn, where it was another one and the new file knows all of it."""
        before = self._shape(old)
        told = etree.tostring(before)
        self._adapt(before)
        if told == etree.tostring(before) and told != etree.tostring(self._shape(new)):
            self.reviser.changed(_child(new, "pPr"), before)

    def _shape(self, paragraph: Element) -> Element:
        found = paragraph.find(f"{W}pPr")
        shape = etree.Element(f"{W}pPr")
        shape.extend(
            deepcopy(child) for child in (found if found is not None else ()) if child.tag != f"{W}rPr"
        )
        _drop(shape, _LEFT)
        return shape

    def _delete(self, paragraph: Element) -> None:
        """Keep the words and the look of a paragraph of the old file; the rest would point into that file."""
        words = self._words(paragraph)
        properties = paragraph.find(f"{W}pPr")
        for child in list(paragraph):
            if child is not properties:
                paragraph.remove(child)
        if properties is not None:
            _drop(properties, _LEFT)
        self._mark_end(paragraph, "del")
        paragraph.extend(words)

    def _words(self, paragraph: Element) -> list[Element]:
        told = ((text_of(run), run.find(f"{W}rPr")) for run in paragraph.iter(f"{W}r"))
        runs = [self.reviser.deleted(plain_run(text, look)) for text, look in told if text]
        for run in runs:
            self._adapt(run)
        return runs

    def _adapt(self, element: Element) -> None:
        """Drop the styles and numbers that the new file does not know."""
        for name in _STYLED:
            for style in list(element.iter(W + name)):
                if style.get(VAL) not in self._styles:
                    _remove(style)
        if not self._numbered:
            for numbers in list(element.iter(f"{W}numPr")):
                _remove(numbers)

    def _mark_end(self, paragraph: Element, tag: str) -> None:
        """The mark of the paragraph's end comes or goes with it."""
        properties = _child(paragraph, "pPr")
        look = properties.find(f"{W}rPr")
        if look is None:
            look = etree.Element(f"{W}rPr")
            later = [child for child in properties if child.tag in (f"{W}sectPr", f"{W}pPrChange")]
            if later:
                later[0].addprevious(look)
            else:
                properties.append(look)
        _drop(look, _TRACKED)
        look.insert(0, self.reviser.marked(tag))

    def _wrap(self, run: Element) -> None:
        parent = run.getparent()
        if parent is not None and parent.tag in _HOLDERS:
            at = parent.index(run)
            parent.insert(at, self.reviser.inserted(run))


def _child(parent: Element, name: str, *, after: tuple[str, ...] = ()) -> Element:
    """The properties of an element, made where it has none: they come first, but for those named."""
    found = parent.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        parent.insert(sum(parent.find(W + each) is not None for each in after), found)
    return found


def _drop(parent: Element, tags: frozenset[str]) -> None:
    for child in list(parent):
        if child.tag in tags:
            parent.remove(child)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
