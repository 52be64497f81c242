"""Soát văn bản: tell what in a sheet departs from the standard, where, why, and how to mend it."""

from collections.abc import Iterable

from mttq_docs.check.rule import GROUPS, Fault, Rule
from mttq_docs.check.rules import RULES
from mttq_docs.check.running import run
from mttq_docs.check.selecting import find_rule, selected
from mttq_docs.findings import Finding
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

__all__ = ["GROUPS", "RULES", "Fault", "Rule", "check", "explain"]


def check(
    sheet: Sheet, standard: Standard, *, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """Soát một tờ theo bộ chuẩn; `select` and `ignore` name rules (`TB03`) or groups (`TB`)."""
    return run(selected(RULES, select, ignore), sheet, standard)


def explain(code: str) -> Rule:
    """Quy tắc mang mã này; `UnknownName` where there is none."""
    return find_rule(RULES, code)
