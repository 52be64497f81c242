"""Bản ghi: turn a citation into plain data that JSON can hold."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict

from mttq_docs.citations.citation import Citation
from mttq_docs.citations.form import canonical


class CitationRecord(TypedDict):
    """Bản ghi viện dẫn: its keys, in order. `date` is ISO 8601, None unless day, month and year are known."""

    start: int
    end: int
    text: str
    type: str
    numbers: list[str]
    year: str
    symbol: str
    canonical: list[str]
    date: str | None
    issuer: str
    subject: str
    problems: list[str]


def as_record(citation: Citation) -> CitationRecord:
    """Thành bản ghi: offsets in code points of the text as given, one canonical number per number.

    >>> record = as_record(Citation("Quyết định", ("7",), symbol="QĐ-UBND", date=dt.date(2024, 5, 1)))
    >>> record["canonical"], record["date"]
    (['07/QĐ-UBND'], '2024-05-01')
    """
    return {
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "type": citation.type,
        "numbers": list(citation.numbers),
        "year": citation.year,
        "symbol": citation.symbol,
        "canonical": list(canonical(citation)),
        "date": citation.date.isoformat() if isinstance(citation.date, dt.date) else None,
        "issuer": citation.issuer,
        "subject": citation.subject,
        "problems": [str(flaw) for flaw in citation.problems],
    }
