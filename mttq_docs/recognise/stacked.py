"""Bảng rải từng dòng: make a table of cells that stand each on a line of its own.

So a table comes out of many web pages: its titles from “TT” on, then row by row its number and its cells.
Only a run in which every row has as many cells as there are titles is taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mttq_docs.sheet import Block, Cell, Role, Row, Table
from mttq_docs.text import fold

_FIRST_TITLE = frozenset({"tt", "stt", "so_tt"})
_FEWEST_TITLES, _MOST_TITLES = 3, 10
_LONGEST_TITLE = 60
_NUMBER = re.compile(r"([0-9]{1,3})[.)]?")
_GROUP = re.compile(r"[IVX]{1,6}[.)]?")


@dataclass(frozen=True, slots=True)
class Stacked:
    """Bảng tìm thấy, and how many lines it takes."""

    table: Table
    lines: int


def stacked_table(blocks: Sequence[Block], start: int) -> Stacked | None:
    """Bảng rải từng dòng bắt đầu ở đây; None where none does.

    >>> lines = ("TT", "Việc", "Thời gian", "1", "Tập huấn", "Quý I", "2", "Giám sát", "Quý II", "Hết.")
    >>> found = stacked_table([Block(Role.PARAGRAPH, line) for line in lines], 0)
    >>> print(found.table, found.lines, sep="; ")
    bang | TT | Việc | Thời gian
    bang | 1 | Tập huấn | Quý I
    bang | 2 | Giám sát | Quý II; 9
    """
    if fold(blocks[start].text[:8]) not in _FIRST_TITLE:
        return None
    # An empty line is an empty cell, or no more than the gap between two.
    return _read(_Lines(blocks, start, blanks=True)) or _read(_Lines(blocks, start, blanks=False))


@dataclass(slots=True)
class _Lines:
    """Các dòng còn lại, taken from the front; `blanks` says whether empty ones count."""

    blocks: Sequence[Block]
    start: int
    blanks: bool

    def ahead(self, count: int) -> list[int]:
        """The places of the next lines, fewer where the text ends."""
        places: list[int] = []
        at = self.start
        while at < len(self.blocks) and len(places) < count:
            if self.blanks or self.blocks[at].text.strip():
                places.append(at)
            at += 1
        return places

    def text(self, place: int) -> str:
        return self.blocks[place].text.strip()


def _read(lines: _Lines) -> Stacked | None:
    first, titles = lines.start, _titles([lines.text(place) for place in lines.ahead(_MOST_TITLES + 1)])
    if titles is None:
        return None
    rows, expected = [_row(lines, titles)], 1
    while places := lines.ahead(titles):
        number = _NUMBER.fullmatch(lines.text(places[0]))
        if number and int(number[1]) == expected and len(places) == titles:
            rows.append(_row(lines, titles))
            expected += 1
        elif _GROUP.fullmatch(lines.text(places[0])) and _numbered(lines, places):
            expected = int(lines.text(places[2]).rstrip(".)"))
            rows.append(_group(lines, titles))
        else:
            break
    if expected == 1:
        return None
    return Stacked(Table(rows=tuple(rows), spot=lines.blocks[first].spot), lines.start - first)


def _titles(texts: Sequence[str]) -> int | None:
    """How many titles there are before the first row."""
    for count in range(_FEWEST_TITLES, len(texts)):
        if _GROUP.fullmatch(texts[count]) or texts[count].rstrip(".)") == "1":
            titles = texts[:count]
            return count if all(titles) and max(map(len, titles)) <= _LONGEST_TITLE else None
    return None


def _row(lines: _Lines, width: int) -> Row:
    places = lines.ahead(width)
    lines.start = places[-1] + 1
    return Row(tuple(_cell(lines.blocks[place]) for place in places))


def _group(lines: _Lines, width: int) -> Row:
    number, title = lines.ahead(2)
    lines.start = title + 1
    return Row((_cell(lines.blocks[number]), _cell(lines.blocks[title], width - 1)))


def _numbered(lines: _Lines, places: Sequence[int]) -> bool:
    """Whether a row with a number follows a group's number and title."""
    return len(places) > 2 and _NUMBER.fullmatch(lines.text(places[2])) is not None


def _cell(block: Block, span: int = 1) -> Cell:
    return Cell((Block(Role.PARAGRAPH, block.text, spot=block.spot),), span=span)
