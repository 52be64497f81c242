"""Chạy quy tắc: turn what the rules see in a paper into findings, each with code, severity and clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Finding, Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def run(rules: Iterable[Rule], sheet: Sheet, standard: Standard) -> tuple[Finding, ...]:
    """Soát một tờ theo các quy tắc: the findings in the order of the paper."""
    context = Context(sheet, standard)
    findings = [stamped(rule, fault) for rule in rules for fault in rule.check(sheet, standard, context)]
    order = {part: index for index, part in enumerate(dict.fromkeys(line.part for line in context.lines))}
    return tuple(sorted(_once(findings), key=lambda each: _position(each, order)))


def stamped(rule: Rule, fault: Fault) -> Finding:
    """Ghi mã, mức độ, điều khoản; an error that no clause grounds is a mistake in the rule."""
    severity = fault.severity or rule.severity
    offends = fault.offends
    clause = offends.clause.removeprefix("theo ") if offends else rule.clause
    if severity is Severity.ERROR and not clause:
        raise ValueError(f"rule {rule.code} calls an error what no clause forbids: {fault.problem.message}")
    return Finding(rule.code, severity, fault.problem, clause, offends.verified if offends else True)


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out a second finding of one code at one place."""
    seen = set()
    for finding in findings:
        place = finding.place
        key = (finding.code, place.part, place.paragraph, place.start, place.end, finding.message)
        if key not in seen:
            seen.add(key)
            yield finding


def _position(finding: Finding, parts: dict[str, int]) -> tuple[int, int, int, str]:
    place = finding.place
    return parts.get(place.part, -1), place.paragraph, place.start, finding.code
