"""Kiểm khi nhập: let Excel itself refuse, at the keyboard, what can't be an answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openpyxl.worksheet.datavalidation import DataValidation

from mttq_docs.model import Answer
from mttq_docs.quantities import RANK_NAMES, Absent
from mttq_docs.workbook.layout import FILLED_ON, Layout, Row

MOST_DIGITS = 15
"""Excel keeps no more digits of a number than these."""

_WHOLE = (Answer.COUNT, Answer.SHARE)


def validations(plan: Layout) -> Iterator[DataValidation]:
    """Các điều kiện nhập của một biểu; a rule that tests a cell by name serves that cell alone."""
    ranked = [row.actual for row in plan.rows if row.question.answer is Answer.RANK]
    for row in plan.rows:
        if row.question.answer is not Answer.RANK:
            yield from (_number(row, cell) for cell in (row.actual, row.whole) if cell)
    if ranked:
        yield _rank(ranked)
    yield _date(plan.remarks[FILLED_ON[0]])


def _number(row: Row, cell: str) -> DataValidation:
    whole = row.question.answer in _WHOLE
    tests = [
        f"ISNUMBER({cell})",
        f"{cell}>=0",
        f"{cell}<1E{MOST_DIGITS}",
        *([f"{cell}=INT({cell})"] if whole else []),
    ]
    kind = "số nguyên, ví dụ 215" if whole else "số, ví dụ 12,5"
    return _rule(
        [cell],
        "Cần một con số",
        f"Ô này cần {kind}; không có việc để tính thì ghi: {Absent.NOTHING}.",
        type="custom",
        formula1=f'OR(AND({",".join(tests)}),{cell}="{Absent.NOTHING}")',
    )


def _rank(cells: list[str]) -> DataValidation:
    ranks = list(reversed(RANK_NAMES.values()))
    return _rule(
        cells,
        "Cần một bậc xếp loại",
        f"Chọn một trong các bậc: {', '.join(ranks)}.",
        type="list",
        formula1=f'"{",".join(ranks)}"',
    )


def _date(cell: str) -> DataValidation:
    return _rule(
        [cell],
        "Cần một ngày",
        "Ghi ngày lập biểu, ví dụ 05/12/2020.",
        type="date",
        operator="greaterThan",
        formula1="DATE(1990,1,1)",
    )


def _rule(cells: list[str], title: str, message: str, **test: Any) -> DataValidation:
    rule = DataValidation(
        allow_blank=True, showErrorMessage=True, errorStyle="stop", errorTitle=title, error=message, **test
    )
    for cell in cells:
        rule.add(cell)
    return rule
