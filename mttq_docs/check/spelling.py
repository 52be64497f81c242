"""Lỗi chữ trong văn bản: put the slips of the pen of the whole prose at their paragraphs."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault
from mttq_docs.findings import Remedy, Severity
from mttq_docs.orthography import Kind, Slip
from mttq_docs.sheet import Role
from mttq_docs.standards import Value

# Of what is only untidy, or may be meant: the rule names it, and leaves the deciding to the clerk.
_DOUBTFUL = (Kind.CAPITAL, Kind.ELLIPSIS)


def slip_faults(
    kinds: Collection[Kind],
    context: Context,
    ground: Value[str] | None = None,
    *,
    but: Collection[Role] = (),
) -> Iterator[Fault]:
    """Các lỗi chữ thuộc những loại này, in order, `but` those in lines of some roles."""
    for slip in context.slips:
        if slip.kind in kinds and context.prose.line_at(slip.start).role not in but:
            yield _fault(slip, context, ground)


def _fault(slip: Slip, context: Context, ground: Value[str] | None) -> Fault:
    line, span = context.prose.locate(slip.start, slip.end)
    problem = line.problem(
        slip.reason[:1].upper() + slip.reason[1:],
        span,
        found=slip.found,
        expected=_expected(slip),
        remedy=Remedy(slip.suggestion) if slip.certain else None,
    )
    severity = Severity.HINT if slip.kind in _DOUBTFUL and not slip.certain else None
    return Fault(problem, ground, severity)


def _expected(slip: Slip) -> str:
    """What should stand there, in words where nobody could see it."""
    if slip.certain and not slip.suggestion:
        return "bỏ đi"
    return "một dấu cách" if slip.suggestion == " " else slip.suggestion
