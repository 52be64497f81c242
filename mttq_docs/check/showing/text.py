"""Cho người đọc: show the findings of one file, place by place, with what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from mttq_docs.check.showing.excerpt import excerpt_of
from mttq_docs.findings import Finding, Place, Severity

# Of one fault all over a file the first places are shown, the others named.
_SHOWN = 3
_NAMED = 12


def as_text(findings: Sequence[Finding]) -> str:
    """Bản kê các phát hiện, grouped by place in the order of the file; "" without any."""
    shown, more = _thinned(findings)
    lines: list[str] = []
    for place, group in groupby(shown, key=lambda each: _where(each.place)):
        told = list(group)
        lines.append(place or "cả văn bản")
        lines += [f"  {line}" for finding in told for line in _lines(finding)]
        lines.append("")
    lines += [f"{code}: {message}; còn {_named(places)}" for (code, message), places in more]
    return "\n".join(lines).rstrip()


def summary(findings: Sequence[Finding]) -> str:
    """Dòng tổng kết.

    >>> summary(())
    'Không thấy lỗi nào.'
    """
    if not findings:
        return "Không thấy lỗi nào."
    counts = Counter(finding.severity for finding in findings)
    parts = [f"{counts[severity]} {severity}" for severity in Severity if counts[severity]]
    fixable = sum(finding.problem.remedy is not None for finding in findings)
    mend = f"; {fixable} chỗ tự sửa được bằng --fix" if fixable else ""
    return f"{', '.join(parts)}{mend}."


def _lines(finding: Finding) -> Iterator[str]:
    excerpt = excerpt_of(finding.place)
    if excerpt.text:
        yield excerpt.text
        if excerpt.carets:
            yield excerpt.carets
    problem = finding.problem
    change = _change(finding)
    yield f"{finding.severity} {finding.code}: {problem.message}{change}"
    if problem.advice:
        yield f"  {problem.advice}"
    if finding.clause:
        doubt = "" if finding.verified else " (chưa đối chiếu văn bản gốc)"
        yield f"  theo {finding.clause}{doubt}"


def _change(finding: Finding) -> str:
    problem = finding.problem
    found = (
        f"; thấy: “{problem.found}”" if problem.found and problem.found not in finding.place.excerpt else ""
    )
    expected = f"; cần: {problem.expected}" if problem.expected else ""
    return found + expected


def _thinned(
    findings: Sequence[Finding],
) -> tuple[list[Finding], list[tuple[tuple[str, str], list[Place]]]]:
    """The findings to show, and for each fault that is all over the file its other places."""
    seen: Counter[tuple[str, str]] = Counter()
    shown: list[Finding] = []
    more: dict[tuple[str, str], list[Place]] = {}
    for finding in findings:
        key = (finding.code, finding.message)
        seen[key] += 1
        if seen[key] <= _SHOWN:
            shown.append(finding)
        else:
            more.setdefault(key, []).append(finding.place)
    return shown, list(more.items())


def _named(places: Iterable[Place]) -> str:
    wheres = list(dict.fromkeys(_where(place, with_part=False) for place in places))
    named = ", ".join(wheres[:_NAMED])
    rest = f" và {len(wheres) - _NAMED} chỗ khác" if len(wheres) > _NAMED else ""
    return f"{len(wheres)} chỗ khác: {named}{rest}"


def _where(place: Place, *, with_part: bool = True) -> str:
    parts = [
        f"dòng {place.line}" if place.line else "",
        place.part if with_part else "",
        f"đoạn {place.paragraph}" if place.paragraph else "",
        f"mục “{place.key}”" if place.key and with_part else "",
    ]
    return ", ".join(part for part in parts if part)
