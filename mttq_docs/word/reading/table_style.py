"""Kiểu bảng: work out what a table style says of a cell, by where the cell stands in its table.

A style speaks for the whole table and, where `w:tblLook` switches them on, for its first and last rows and
columns and for bands (ECMA-376 part 1, 17.7.6).
"""

from __future__ import annotations

from functools import cached_property

from mttq_docs.word.look import Layer
from mttq_docs.word.reading.properties import merged, paragraph_layer, run_layer
from mttq_docs.word.reading.stylesheet import TableStyle
from mttq_docs.word.reading.wml import VAL, Element, Properties, W

# The conditions from the weakest to the strongest.
_CONDITIONS = (
    "band1Vert", "band2Vert", "band1Horz", "band2Horz", "firstRow", "lastRow", "firstCol", "lastCol",
)  # fmt: skip
# Their switches as bits of an old tblLook; the newer one has an attribute for each.
_BITS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
_ON = ("1", "true", "on")


class TableLayers:
    """Các lớp định dạng của một bảng, each worked out once; `rows` is how many rows the table has."""

    def __init__(self, style: TableStyle, theme: dict[str, str], look: Element | None, rows: int) -> None:
        self._elements = style.elements
        self._theme = theme
        self._look = look
        self._rows = rows
        self._layers: dict[tuple[str, ...], Layer] = {}

    def layer(self, row: int, column: int, *, first: bool, last: bool) -> Layer:
        """Lớp của ô ở hàng và cột này, counted from 0; is it the first or last of its row?"""
        if not self._elements:
            return Layer()
        held = self._held(row, column, first=first, last=last)
        found = self._layers.get(held)
        if found is None:
            found = self._layers[held] = self._merged(held)
        return found

    def _merged(self, held: tuple[str, ...]) -> Layer:
        paragraph: Properties = {}
        run: Properties = {}
        for condition in ("", *held):
            for element in self._elements:
                part = _conditional(element, condition) if condition else element
                if part is not None:
                    paragraph = merged(paragraph, paragraph_layer(part.find(f"{W}pPr")))
                    run = merged(run, run_layer(part.find(f"{W}rPr"), self._theme))
        if not paragraph and not run:
            return Layer()
        key = "|".join((str(self._elements[-1].get(f"{W}styleId", "")), *held))
        return Layer(key, paragraph, run)

    def _held(self, row: int, column: int, *, first: bool, last: bool) -> tuple[str, ...]:
        """The conditions that hold for a cell."""
        on = self._switched_on
        first_row, first_column = "firstRow" in on, "firstColumn" in on
        held = {
            "firstRow": first_row and row == 0,
            "lastRow": "lastRow" in on and row == self._rows - 1,
            "firstCol": first_column and first,
            "lastCol": "lastColumn" in on and last,
        }
        if "noHBand" not in on and not held["firstRow"]:
            held["band2Horz" if (row - first_row) % 2 else "band1Horz"] = True
        if "noVBand" not in on and not held["firstCol"]:
            held["band2Vert" if (column - first_column) % 2 else "band1Vert"] = True
        return tuple(condition for condition in _CONDITIONS if held.get(condition))

    @cached_property
    def _switched_on(self) -> frozenset[str]:
        if self._look is None:
            return frozenset(("noHBand", "noVBand"))
        try:
            bits = int(str(self._look.get(VAL, "0"))[:8], 16)
        except ValueError:
            bits = 0
        stated = {name: self._look.get(W + name) for name in _BITS}
        return frozenset(
            name
            for name, bit in _BITS.items()
            if (stated[name] in _ON if stated[name] is not None else bits & bit)
        )


def _conditional(style: Element, condition: str) -> Element | None:
    parts = style.iterchildren(f"{W}tblStylePr")
    return next((part for part in parts if part.get(f"{W}type") == condition), None)
