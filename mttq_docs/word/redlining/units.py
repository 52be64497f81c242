"""Khối để so: list the paragraphs, tables, rows and cells that two files are compared by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from mttq_docs.likeness import words_of
from mttq_docs.word.reading.revisions import flattened
from mttq_docs.word.reading.wml import Element, W
from mttq_docs.word.redlining.letters import text_of


@dataclass(frozen=True, slots=True)
class Unit:
    """Một khối: its element, its text, and `shape`: what it must share with another to be the same one.

    Paragraphs go with paragraphs, tables with tables of as many columns, rows with rows of as many cells.
    """

    element: Element
    text: str
    shape: tuple[str, int]
    words: tuple[str, ...] = field(compare=False)

    @property
    def is_paragraph(self) -> bool:
        """Là một đoạn văn."""
        return self.element.tag == f"{W}p"


def blocks(parent: Element) -> tuple[Unit, ...]:
    """Các đoạn và bảng đứng ngay trong một thân hay ô, those inside content controls too."""
    return tuple(_units(flattened(parent), ("p", "tbl")))


def rows(table: Element) -> tuple[Unit, ...]:
    """Các hàng của một bảng."""
    return tuple(_units(flattened(table), ("tr",)))


def cells(row: Element) -> tuple[Element, ...]:
    """Các ô của một hàng."""
    return tuple(child for child in flattened(row) if child.tag == f"{W}tc")


def _units(children: Iterable[Element], kinds: tuple[str, ...]) -> Iterable[Unit]:
    for child in children:
        kind = str(child.tag).removeprefix(W)
        if kind in kinds:
            text = text_of(child)
            yield Unit(child, text, (kind, _columns(child, kind)), words_of(text))


def _columns(element: Element, kind: str) -> int:
    if kind == "tr":
        return len(cells(element))
    return max((len(cells(row.element)) for row in rows(element)), default=0) if kind == "tbl" else 0
