"""Chỗ trong lời văn: put a fault at letters of the joined prose."""

from __future__ import annotations

from mttq_docs.check.context import Context
from mttq_docs.findings import Problem, Remedy


def problem_in_prose(
    context: Context,
    span: tuple[int, int],
    message: str,
    *,
    found: str = "",
    expected: str = "",
    advice: str = "",
    text: str | None = None,
) -> Problem:
    """Vấn đề ở một quãng của `prose.text`; `text` is what may safely stand there instead."""
    line, place = context.prose.locate(*span)
    remedy = Remedy(text) if text is not None else None
    return line.problem(message, place, found=found, expected=expected, advice=advice, remedy=remedy)
