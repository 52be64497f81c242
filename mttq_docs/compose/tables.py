"""Bảng: lay texts out as the rows of a table, numbered by their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    rows = (Row(tuple(map(_cell, headings)), header=True), *_rows(groups, len(headings)))
    return Table(rows=rows, form=form)


def _rows(groups: Iterable[Group], width: int) -> Iterator[Row]:
    titled = 0
    for group in groups:
        if group.title:
            titled += 1
            yield Row((_number(roman(titled)), Cell((Block(Role.PARAGRAPH, group.title),), span=width - 1)))
        for ordinal, texts in enumerate(group.rows, 1):
            yield Row((_number(str(ordinal)), *map(_cell, texts)))


# The same units, months and numbers stand in row after row, and a cell never changes.
@lru_cache(maxsize=2048)
def _cell(text: str) -> Cell:
    return Cell((Block(Role.PARAGRAPH, text),))


@lru_cache(maxsize=2048)
def _number(label: str) -> Cell:
    return Cell((Block(Role.PARAGRAPH, "", label),))
