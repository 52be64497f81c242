"""Cho công cụ rà soát: show findings in SARIF 2.1.0, the exchange format of checkers (OASIS, 2020)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from mttq_docs.check.rule import Rule
from mttq_docs.findings import Finding, Place, Severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def as_sarif(findings: Iterable[Finding], rules: Sequence[Rule], version: str) -> dict[str, Any]:
    """Một lượt soát; what a rule says of itself comes from its manual page.

    A paragraph of a Word file is a logical place; only text files have lines that SARIF can count.
    """
    driver = {
        "name": "mttq-docs",
        "version": version,
        "rules": [_rule(rule) for rule in rules],
    }
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding) for finding in findings],
            }
        ],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "help": {"text": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding) -> dict[str, Any]:
    problem = finding.problem
    parts = [
        finding.message,
        f"thấy: “{problem.found}”" if problem.found else "",
        f"cần: {problem.expected}" if problem.expected else "",
        problem.advice,
        f"theo {finding.clause}" if finding.clause else "",
    ]
    return {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": "; ".join(part for part in parts if part)},
        "locations": [_location(finding.place)],
    }


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": Path(place.file).as_posix()}}
    if place.line:
        physical["region"] = {"startLine": place.line}
    location: dict[str, Any] = {"physicalLocation": physical}
    name = ", ".join(
        part for part in (place.part, f"đoạn {place.paragraph}" if place.paragraph else "") if part
    )
    if name or place.key:
        location["logicalLocations"] = [{"fullyQualifiedName": name or place.key}]
    if place.excerpt:
        location["message"] = {"text": place.excerpt[place.start : place.end] or place.excerpt}
    return location
