"""Bảng trong tệp Word: lay out the rows and cells of a table, with what the table gives to each cell.

Content is not read here: of each cell, its place, its lines and the layer of formatting are told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mttq_docs.word.look import Layer
from mttq_docs.word.reading.revisions import flattened, is_deleted
from mttq_docs.word.reading.stylesheet import TableStyle
from mttq_docs.word.reading.table_style import TableLayers
from mttq_docs.word.reading.wml import VAL, Element, W, integer, is_on, mm, number, value_of

_WIDEST = 63  # cells in a row of Word
_SIDES = ("top", "left", "bottom", "right")
_NO_LINE = ("", "nil", "none")


@dataclass(frozen=True, slots=True)
class CellPlan:
    """Một ô: its element, width and place in millimetres from the left edge of the table's own container."""

    element: Element
    span: int
    merged: bool
    left: float
    width: float
    borders: tuple[str, ...]
    layer: Layer


@dataclass(frozen=True, slots=True)
class RowPlan:
    """Một hàng."""

    cells: tuple[CellPlan, ...]
    header: bool
    splits: bool


class TablePlan:
    """Bản vẽ một bảng."""

    def __init__(self, table: Element, style: TableStyle, theme: dict[str, str], width: float) -> None:
        self._properties = table.find(f"{W}tblPr")
        self._style = style
        self._room = width
        grid = table.find(f"{W}tblGrid")
        columns = grid.findall(f"{W}gridCol") if grid is not None else ()
        self._grid = [mm(number(column.get(f"{W}w"))) for column in columns]
        rows = (row for row in flattened(table) if row.tag == f"{W}tr")
        self._rows = [row for row in rows if not is_deleted(row.find(f"{W}trPr"))]
        look = self._properties.find(f"{W}tblLook") if self._properties is not None else None
        self._layers = TableLayers(style, theme, look, len(self._rows))

    def rows(self) -> Iterator[RowPlan]:
        """Các hàng còn lại khi chấp nhận mọi sửa đổi."""
        for index, row in enumerate(self._rows):
            properties = row.find(f"{W}trPr")
            header = is_on(properties.find(f"{W}tblHeader")) if properties is not None else False
            whole = is_on(properties.find(f"{W}cantSplit")) if properties is not None else False
            yield RowPlan(tuple(self._cells(row, properties, index)), header, splits=not whole)

    def _cells(self, row: Element, properties: Element | None, index: int) -> Iterator[CellPlan]:
        found = (cell for cell in flattened(row) if cell.tag == f"{W}tc")
        cells = [cell for cell in found if not is_deleted(cell.find(f"{W}tcPr"))]
        start = min(max(integer(value_of(properties, "gridBefore")), 0), _WIDEST)
        left = self._left + sum(self._grid[:start])
        for position, cell in enumerate(cells):
            own = cell.find(f"{W}tcPr")
            span = min(max(integer(value_of(own, "gridSpan"), 1), 1), _WIDEST)
            width = self._width(own, start, span, len(cells))
            first, last = position == 0, position == len(cells) - 1
            yield CellPlan(
                cell,
                span,
                _continues(own),
                round(left, 2),
                width,
                self._borders(own, index, first=first, last=last),
                self._layers.layer(index, start, first=first, last=last),
            )
            start, left = start + span, left + width

    def _width(self, own: Element | None, start: int, span: int, cells: int) -> float:
        """What the cell states, else its columns of the grid, else an equal share."""
        stated = own.find(f"{W}tcW") if own is not None else None
        if stated is not None and stated.get(f"{W}type", "dxa") == "dxa":
            width = mm(number(stated.get(f"{W}w")))
            if width > 0:
                return width
        width = round(sum(self._grid[start : start + span]), 2)
        return width or round(self._room / max(cells, 1), 2)

    @cached_property
    def _left(self) -> float:
        total = sum(self._grid)
        align = value_of(self._properties, "jc", "left")
        if align in ("center", "right", "end"):
            return round((self._room - total) / (2 if align == "center" else 1), 2)
        indent = self._properties.find(f"{W}tblInd") if self._properties is not None else None
        return mm(number(indent.get(f"{W}w"))) if indent is not None else 0.0

    @cached_property
    def _table_borders(self) -> dict[str, str]:
        borders: dict[str, str] = {}
        for element in self._style.elements:
            borders |= _lines(element.find(f"{W}tblPr/{W}tblBorders"))
        own = self._properties.find(f"{W}tblBorders") if self._properties is not None else None
        return borders | _lines(own)

    def _borders(self, own: Element | None, row: int, *, first: bool, last: bool) -> tuple[str, ...]:
        """The sides with a visible line: the cell's own word counts before the table's."""
        stated = _lines(own.find(f"{W}tcBorders") if own is not None else None)
        of_table = {
            "top": "top" if row == 0 else "insideH",
            "bottom": "bottom" if row == len(self._rows) - 1 else "insideH",
            "left": "left" if first else "insideV",
            "right": "right" if last else "insideV",
        }
        return tuple(
            side
            for side in _SIDES
            if stated.get(side, self._table_borders.get(of_table[side], "")) not in _NO_LINE
        )


def _continues(properties: Element | None) -> bool:
    """A cell that only continues the one above, or, in old files, the one before."""
    for tag in ("vMerge", "hMerge"):
        found = properties.find(W + tag) if properties is not None else None
        if found is not None and found.get(VAL, "continue") != "restart":
            return True
    return False


def _lines(borders: Element | None) -> dict[str, str]:
    """The kind of line on each side."""
    names = {"start": "left", "end": "right"}
    found: dict[str, str] = {}
    for side in borders if borders is not None else ():
        if isinstance(side.tag, str):
            name = side.tag.rpartition("}")[2]
            found[names.get(name, name)] = str(side.get(VAL, ""))
    return found
