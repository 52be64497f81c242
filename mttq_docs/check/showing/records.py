"""Cho chương trình khác: show findings as plain records, ready for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mttq_docs.findings import Finding, Place, Severity

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "hint"}


def as_records(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Mỗi phát hiện một bản ghi; the keys stay as they are, new ones may join them.

    `severity` is `error`, `warning` or `hint`; `start` and `end` count code points of `excerpt`, equal where
    the paragraph is meant as a whole; `verified` is false where nobody has seen the clause itself yet.
    """
    return [
        {
            "code": finding.code,
            "severity": SEVERITIES[finding.severity],
            "message": finding.message,
            "place": _place(finding.place),
            "found": finding.problem.found,
            "expected": finding.problem.expected,
            "advice": finding.problem.advice,
            "clause": finding.clause,
            "verified": finding.verified,
            "fixable": finding.problem.remedy is not None,
        }
        for finding in findings
    ]


def _place(place: Place) -> dict[str, str | int]:
    return {
        "file": place.file,
        "line": place.line,
        "key": place.key,
        "part": place.part,
        "paragraph": place.paragraph,
        "excerpt": place.excerpt,
        "start": place.start,
        "end": place.end,
    }
