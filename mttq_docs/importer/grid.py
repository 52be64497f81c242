"""Lưới: lay a table out as rows of cells under the columns that its titles name.

Titles may take two rows, with cells over several columns; what stands above them is the table's caption. A
table without titles goes on with the columns of the one before it, as tables cut by a page or a paragraph do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mttq_docs.importer.columns import Column, Vocabulary
from mttq_docs.importer.items import Item
from mttq_docs.sheet import Chart, Table
from mttq_docs.text import nfc, squeeze

_MOST_TITLE_ROWS = 3
_LONGEST_TITLE = 90
_FEWEST_COLUMNS = 2
# A row that only counts the columns: (1) (2) (3), or A B 1 2.
_COUNTS = re.compile(r"\(?(?:[0-9]{1,2}|[A-H])\)?(?:\s*=.*)?")
_LIST_MARKS = re.compile(r"^(?:[-–+*•]\s+)")


@dataclass(frozen=True, slots=True)
class GridCell:
    """Ô trong lưới: the first of its columns from 0, how many it takes, and its paragraphs.

    `continued` is a cell that only goes on from the row above.
    """

    place: int
    span: int
    items: tuple[Item, ...]
    continued: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """Các dòng chữ của ô, without the marks of a list."""
        return tuple(line for item in self.items for line in lines_in(item))

    @property
    def text(self) -> str:
        """Chữ của ô trên một dòng."""
        return " ".join(self.lines)

    @property
    def foreign(self) -> tuple[Item, ...]:
        """Bảng, biểu đồ nằm trong ô, which no cell of ours can hold."""
        return tuple(item for item in self.items if not _is_text(item))


@dataclass(frozen=True, slots=True)
class GridRow:
    """Hàng trong lưới."""

    cells: tuple[GridCell, ...]

    def at(self, place: int) -> GridCell | None:
        """Ô phủ lên cột này."""
        return next((cell for cell in self.cells if cell.place <= place < cell.place + cell.span), None)

    @property
    def filled(self) -> tuple[GridCell, ...]:
        """Các ô có chữ của riêng hàng này."""
        return tuple(cell for cell in self.cells if cell.text and not cell.continued)


@dataclass(frozen=True, slots=True)
class Grid:
    """Lưới của một bảng: what each column is about (None: nothing of ours), and the rows below the titles.

    `caption` are rows above the titles, `titles` the rows of the titles themselves.
    """

    columns: tuple[Column | None, ...]
    rows: tuple[GridRow, ...]
    caption: tuple[GridRow, ...] = ()
    titles: tuple[GridRow, ...] = ()

    def title(self, column: Column) -> str:
        """Tiêu đề của một cột, the lowest where there are two."""
        cells = [cell for row in self.titles if (cell := self.cell(row, column)) and cell.text]
        return cells[-1].text if cells else ""

    def place(self, column: Column) -> int | None:
        """Chỗ của một loại cột; None where the table has no such column."""
        return self.columns.index(column) if column in self.columns else None

    def text(self, row: GridRow, column: Column) -> str:
        """Chữ của hàng dưới một cột, on one line."""
        cell = self.cell(row, column)
        return cell.text if cell else ""

    def lines(self, row: GridRow, column: Column) -> tuple[str, ...]:
        """Các dòng chữ của hàng dưới một cột."""
        cell = self.cell(row, column)
        return cell.lines if cell else ()

    def cell(self, row: GridRow, column: Column) -> GridCell | None:
        """Ô của hàng dưới một cột."""
        place = self.place(column)
        return None if place is None else row.at(place)


def grid_of(table: Item, vocabulary: Vocabulary, before: Grid | None = None) -> Grid | None:
    """Lưới của bảng theo lời của một loại bảng; None where the item is no table of that kind.

    `before` is the grid of the table before it, which one without titles of its own goes on with.
    """
    rows = tuple(_rows(table))
    found = max(_heads(rows, vocabulary), key=lambda head: head.score, default=None)
    if found is not None:
        below = rows[found.end :]
        counted = 1 if below and _counts_columns(below[0]) else 0
        return Grid(
            found.columns,
            tuple(_continued(below[counted:])),
            rows[: found.start],
            rows[found.start : found.end + counted],
        )
    if before is not None and rows and _width(rows) == len(before.columns):
        return Grid(before.columns, tuple(_continued(rows)))
    return None


@dataclass(frozen=True, slots=True)
class _Head:
    """Các hàng tiêu đề, from `start` up to `end`, and the columns that they name."""

    start: int
    end: int
    columns: tuple[Column | None, ...]

    @property
    def score(self) -> tuple[int, int, int]:
        """More columns are better, then fewer rows, then those further up."""
        known = len({column for column in self.columns if column is not None})
        return known, self.start - self.end, -self.start


def _heads(rows: Sequence[GridRow], vocabulary: Vocabulary) -> Iterator[_Head]:
    width = _width(rows)
    for start in range(min(_MOST_TITLE_ROWS, len(rows))):
        for end in range(start + 1, min(start + _MOST_TITLE_ROWS, len(rows)) + 1):
            head = rows[start:end]
            if any(len(cell.text) > _LONGEST_TITLE for row in head for cell in row.cells):
                break
            columns = _columns(head, width, vocabulary)
            known = {column for column in columns if column is not None}
            if vocabulary.main in known and len(known) >= _FEWEST_COLUMNS:
                yield _Head(start, end, columns)


def _columns(head: Sequence[GridRow], width: int, vocabulary: Vocabulary) -> tuple[Column | None, ...]:
    """What each column is about: its lowest title counts, else all that stand over it. None comes twice."""
    named: list[Column | None] = []
    for place in range(width):
        titles = [cell.text for row in head if (cell := row.at(place)) and cell.text]
        own = vocabulary.column(titles[-1]) if titles else None
        column = own or vocabulary.column(" ".join(titles))
        named.append(None if column in named else column)
    return tuple(named)


def lines_in(item: Item) -> tuple[str, ...]:
    """Các dòng của một đoạn trong ô, cut at its line breaks, without the marks of a list."""
    if not _is_text(item):
        return ()
    block = item.block
    whole = " ".join(part for part in (block.label, block.lead, block.text) if part)
    lines = (squeeze(nfc(line)) for line in whole.split("\n"))
    return tuple(_LIST_MARKS.sub("", line) for line in lines if line)


def _rows(table: Item) -> Iterator[GridRow]:
    block = table.block
    if not isinstance(block, Table):
        return
    for row, items in zip(block.rows, table.rows, strict=True):
        place, cells = 0, []
        for cell, inside in zip(row.cells, items, strict=True):
            cells.append(GridCell(place, cell.span, inside, cell.merged))
            place += cell.span
        yield GridRow(tuple(cells))


def _continued(rows: Sequence[GridRow]) -> Iterator[GridRow]:
    """The rows, with what a cell over several rows says repeated in each of them."""
    above: GridRow | None = None
    for row in rows:
        cells = tuple(
            replace(cell, items=over.items)
            if cell.continued and above is not None and (over := above.at(cell.place)) is not None
            else cell
            for cell in row.cells
        )
        above = GridRow(cells)
        yield above


def _width(rows: Sequence[GridRow]) -> int:
    return max((cell.place + cell.span for row in rows for cell in row.cells), default=0)


def _counts_columns(row: GridRow) -> bool:
    filled = row.filled
    return len(filled) > _FEWEST_COLUMNS and all(_COUNTS.fullmatch(cell.text) for cell in filled)


def _is_text(item: Item) -> bool:
    return not isinstance(item.block, Table | Chart)
