"""Lưới bảng: what the rules see of a table, however poor it is."""

from __future__ import annotations

import pytest

from mttq_docs.check import check
from mttq_docs.check.fitting import fitting_standard
from mttq_docs.check.grid import Grid, grid_of
from mttq_docs.check.lines import lines_of
from mttq_docs.sheet import Block, Cell, Role, Row, Sheet, Table


def table(*rows: tuple[str, ...]) -> Table:
    return Table(rows=tuple(Row(tuple(Cell((Block(Role.PARAGRAPH, text),)) for text in row)) for row in rows))


def grid(found: Table) -> Grid | None:
    return grid_of(tuple(lines_of(Sheet((found,)))))


def test_titles_are_folded_and_rows_are_below_them() -> None:
    found = grid(table(("TT", "Nội dung"), ("1", "Tổ chức  hội nghị")))
    assert found is not None
    assert found.titles == ("tt", "noi_dung")
    assert [[cell.text for cell in row] for row in found.rows] == [["1", "Tổ chức hội nghị"]]
    assert (found.column("thoi_gian", "noi_dung"), found.column("thoi_gian")) == (1, None)


EMPTY = Row(())
POOR = {
    "no rows": Table(),
    "one row": table(("TT", "Nội dung")),
    "no cells at all": Table(rows=(EMPTY, EMPTY)),
    "cells without paragraphs": Table(rows=(Row((Cell(()),)), Row((Cell(()),)))),
    "a head without cells": Table(rows=(EMPTY, *table(("1", "Tổ chức hội nghị")).rows)),
    "a head of every row": Table(
        rows=tuple(Row(row.cells, header=True) for row in table(("TT",), ("1",)).rows)
    ),
}


@pytest.mark.parametrize("name", POOR)
def test_a_table_without_a_head_or_anything_below_it_is_no_grid(name: str) -> None:
    assert grid(POOR[name]) is None


@pytest.mark.parametrize("name", POOR)
def test_every_rule_reads_such_a_table(name: str) -> None:
    sheet = Sheet((Block(Role.PARAGRAPH, "Kết quả như sau:"), POOR[name]))
    assert isinstance(check(sheet, fitting_standard(sheet)), tuple)


def test_a_row_without_cells_is_a_row() -> None:
    head, row = table(("TT", "Nội dung"), ("1", "Tổ chức hội nghị")).rows
    found = grid(Table(rows=(head, EMPTY, row)))
    assert found is not None
    assert [len(each) for each in found.rows] == [0, 2]
    sheet = Sheet((Table(rows=(head, EMPTY, row)),))
    assert isinstance(check(sheet, fitting_standard(sheet)), tuple)
