"""Đoạn: number the paragraphs of a sheet, those in tables too, so that each can be accounted for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

from mttq_docs.findings import Place
from mttq_docs.sheet import Block, Role, Sheet, Table
from mttq_docs.text import nfc, squeeze


@dataclass(frozen=True, slots=True)
class Item:
    """Một đoạn của văn bản, or a table with its cells.

    `number` counts from 1 in reading order; a table has one too, and so has each paragraph of its cells.
    `below` are the items under it in the outline; `rows`, of a table, its cells as runs of items. A heading
    or paragraph whose `number` is 0 stands for none of the paper.
    """

    number: int
    block: Block
    below: tuple[Item, ...] = ()
    rows: tuple[tuple[tuple[Item, ...], ...], ...] = ()

    @property
    def role(self) -> Role:
        """Vai của đoạn."""
        return self.block.role

    @property
    def is_table(self) -> bool:
        """Là bảng."""
        return isinstance(self.block, Table)

    @property
    def text(self) -> str:
        """Phần chữ, without label and run-in title; NFC, single spaces."""
        return _tidy(self.block.text)

    @property
    def lead(self) -> str:
        """Tiêu đề đầu đoạn, with its mark."""
        return _tidy(self.block.lead)

    @property
    def words(self) -> str:
        """Tiêu đề đầu đoạn và phần chữ."""
        return f"{self.lead} {self.text}".strip()

    @property
    def line(self) -> str:
        """Cả đoạn như người đọc thấy, label included."""
        return f"{_tidy(self.block.label)} {self.words}".strip()

    @property
    def place(self) -> Place:
        """Chỗ đứng của đoạn trong tệp."""
        spot = self.block.spot
        number = spot.paragraph if spot and spot.paragraph else self.number
        return Place(paragraph=number, part=spot.part if spot else "", excerpt=self.line)

    def walk(self) -> Iterator[Item]:
        """Đoạn này và mọi đoạn bên dưới, cells included, in reading order."""
        yield self
        for row in self.rows:
            for cell in row:
                for item in cell:
                    yield from item.walk()
        for item in self.below:
            yield from item.walk()


def items_of(sheet: Sheet) -> tuple[Item, ...]:
    """Các đoạn và bảng của tờ, numbered, not yet nested."""
    return _numbered(sheet.blocks, count(1))


def asides_of(sheet: Sheet, after: int) -> tuple[Item, ...]:
    """Các đoạn ở đầu trang, chân trang, chú thích, numbered on from `after`."""
    return _numbered(sheet.asides, count(after + 1))


def _numbered(blocks: Iterable[Block], numbers: Iterator[int]) -> tuple[Item, ...]:
    return tuple(_item(block, numbers) for block in blocks)


def _item(block: Block, numbers: Iterator[int]) -> Item:
    number = next(numbers)
    if not isinstance(block, Table):
        return Item(number, block)
    rows = tuple(tuple(_numbered(cell.blocks, numbers) for cell in row.cells) for row in block.rows)
    return Item(number, block, rows=rows)


@lru_cache(maxsize=4096)
def _tidy(text: str) -> str:
    return squeeze(nfc(text))
