"""Lưới bảng: read a content table as rows of plain cells, with what its columns are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mttq_docs.check.lines import Line
from mttq_docs.errors import BadValue
from mttq_docs.quantities import parse_number
from mttq_docs.sheet import Cell
from mttq_docs.text import fold, squeeze

_BLANKS = frozenset({"", "-", "–", "…", "...", "0"})


@dataclass(frozen=True, slots=True)
class GridCell:
    """Ô: its text, its column, and the line that a complaint about it points at."""

    text: str
    column: int
    span: int
    merged: bool
    line: Line | None

    @property
    def is_blank(self) -> bool:
        """Ô trống."""
        return self.text in _BLANKS

    @property
    def number(self) -> Decimal | None:
        """Con số trong ô; None for words, dates and blanks."""
        try:
            return parse_number(self.text)
        except BadValue:
            return None


@dataclass(frozen=True, slots=True)
class Grid:
    """Bảng: the titles of its columns, folded, and the rows below them."""

    titles: tuple[str, ...]
    rows: tuple[tuple[GridCell, ...], ...]

    def column(self, *keys: str) -> int | None:
        """Cột mà tiêu đề có một trong các khóa này; None without one."""
        for key in keys:
            for index, title in enumerate(self.titles):
                if key in title:
                    return index
        return None


def grid_of(lines: Sequence[Line]) -> Grid | None:
    """Lưới của một bảng từ các dòng của nó; None where it has no row of titles and one below."""
    table = lines[0].table if lines else None
    if table is None or len(table.rows) < 2:
        return None
    by_block = {id(line.block): line for line in lines}
    rows = tuple(tuple(_cells(row.cells, by_block)) for row in table.rows)
    head = max(1, sum(row.header for row in table.rows))
    titles = _titles(rows[:head])
    return Grid(titles, rows[head:]) if titles and len(rows) > head else None


def _titles(rows: Sequence[Sequence[GridCell]]) -> tuple[str, ...]:
    """One title for each column, of all rows of the head that stand over it."""
    width = max((cell.column + cell.span for row in rows for cell in row), default=0)
    parts: list[list[str]] = [[] for _ in range(width)]
    for row in rows:
        for cell in row:
            for column in range(cell.column, cell.column + cell.span):
                parts[column].append(cell.text)
    return tuple(fold(" ".join(part)) for part in parts)


def _cells(cells: Sequence[Cell], by_block: dict[int, Line]) -> Iterator[GridCell]:
    column = 0
    for cell in cells:
        line = next((by_block[id(block)] for block in cell.blocks if id(block) in by_block), None)
        yield GridCell(squeeze(cell.text), column, cell.span, cell.merged, line)
        column += cell.span
