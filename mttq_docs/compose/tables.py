"""Bảng: lay texts out as the rows of a table, numbered by their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mttq_docs.numbering import roman
from mttq_docs.sheet import Block, Cell, Role, Row, Table


@dataclass(frozen=True, slots=True)
class Group:
    """Nhóm dòng: a title over the whole width, empty for rows that need none, and the rows below it."""

    title: str
    rows: tuple[tuple[str, ...], ...]


def table(form: str, headings: Sequence[str], groups: Iterable[Group]) -> Table:
    """Một bảng: a heading row, then each group, its rows numbered from 1.

    `headings` begin with that of the numbers; a row has one text less.
    """
    cell = cache(_cell)  # The same units and months stand in row after row, and a cell never changes.
    rows = (Row(tuple(map(cell, headings)), header=True), *_rows(groups, len(headings), cell))
    return Table(rows=rows, form=form)


def _rows(groups: Iterable[Group], width: int, cell: Callable[[str], Cell]) -> Iterator[Row]:
    titled = 0
    for group in groups:
        if group.title:
            titled += 1
            yield Row((_number(roman(titled)), Cell((Block(Role.PARAGRAPH, group.title),), span=width - 1)))
        for ordinal, texts in enumerate(group.rows, 1):
            yield Row((_number(str(ordinal)), *map(cell, texts)))


def _cell(text: str) -> Cell:
    return Cell((Block(Role.PARAGRAPH, text),))


@cache  # As many as the longest table has rows.
def _number(label: str) -> Cell:
    return Cell((Block(Role.PARAGRAPH, "", label),))
