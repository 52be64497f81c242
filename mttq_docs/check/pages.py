"""Trang của tờ: pair each page set-up with the first paragraph that stands on it."""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.findings import Problem, Remedy
from mttq_docs.looks import Page
from mttq_docs.sheet import Sheet


def pages(sheet: Sheet, context: Context) -> Iterator[tuple[Page, int]]:
    """Mỗi phần của tệp có chữ: its set-up, and the number of its first paragraph."""
    first: dict[int, int] = {}
    for line in context.lines:
        if line.block.spot is not None:
            first.setdefault(line.block.spot.page, line.number)
    for index, page in enumerate(sheet.pages):
        if index in first:
            yield page, first[index]


def page_problem(
    message: str,
    paragraph: int,
    *,
    found: str,
    expected: str,
    context: Context,
    fix: tuple[str, str | float] | None = None,
) -> Problem:
    """Vấn đề của một phần, told at its first paragraph."""
    line = next(each for each in context.lines if each.number == paragraph)
    remedy = Remedy(look=(fix,)) if fix else None
    return Problem(message, line.place(), found, expected, remedy=remedy)
