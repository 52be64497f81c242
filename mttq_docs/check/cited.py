"""Viện dẫn trong văn bản: put what is wrong with a citation at its letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault
from mttq_docs.citations import Citation, Defect, Flaw, canonical
from mttq_docs.standards import Standard, Value

Span = tuple[int, int]
T = TypeVar("T", str, bool)

_SEE_THE_SOURCE = "hãy xem lại bản gốc của văn bản được dẫn"


def flaws_of(defects: Collection[Defect], context: Context) -> Iterator[tuple[Citation, Flaw]]:
    """Các khiếm khuyết thuộc những loại này, in order."""
    for citation in context.citations:
        for flaw in citation.problems:
            if flaw.defect in defects:
                yield citation, flaw


def flaw_fault(
    citation: Citation, flaw: Flaw, context: Context, ground: Value[bool] | Value[str], *, advice: str = ""
) -> Fault:
    """Lỗi của một khiếm khuyết, at the letters that the flaw names, or at the whole citation."""
    problem = problem_in_prose(
        context,
        span_of(citation, flaw.found),
        flaw.defect.value,
        found=flaw.found,
        expected=flaw.expected,
        advice=advice,
    )
    return Fault(problem, ground)


def source_faults(defects: Collection[Defect], standard: Standard, context: Context) -> Iterator[Fault]:
    """Lỗi mà chỉ bản gốc của văn bản được dẫn mới nói được chữ nào đúng."""
    for citation, flaw in flaws_of(defects, context):
        yield flaw_fault(
            citation, flaw, context, standard.citations.short_after_first, advice=_SEE_THE_SOURCE
        )


def span_of(citation: Citation, found: str) -> Span:
    """Quãng của những chữ này trong viện dẫn; of all of it where they don't stand there as such."""
    at = citation.text.find(found) if found else -1
    if at < 0:
        return citation.start, citation.end
    return citation.start + at, citation.start + at + len(found)


def spot_of(citation: Citation) -> str:
    """Tên gọi ngắn: “Kế hoạch số 219-KH/TU”."""
    numbers = canonical(citation)
    return f"{citation.type} số {', '.join(numbers)}" if numbers else citation.text


@dataclass(frozen=True, slots=True)
class Spelling(Generic[T]):
    """Một lối viết ở một quãng của lời văn."""

    span: Span
    way: T


def spelling_faults(
    said: Sequence[Spelling[T]], rule: Value[T], names: Mapping[T, str], message: str, context: Context
) -> Iterator[Fault]:
    """Lối viết bộ chuẩn không nhận, và chỗ viết khác đa số; of two ways that are as many, neither is told."""
    ways = Counter(each.way for each in said if rule.accepts(each.way)).most_common(2)
    even = len(ways) == 2 and ways[0][1] == ways[1][1]
    usual = rule.used if not ways else None if even else ways[0][0]
    for each in said:
        wanted = usual if rule.accepts(each.way) else usual if usual is not None else rule.used
        if wanted is not None and each.way != wanted:
            yield Fault(problem_in_prose(context, each.span, message, expected=names[wanted]), rule)
