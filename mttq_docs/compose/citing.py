"""Lối dẫn: print a cited document as a standard has it, in full or in short."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from mttq_docs.citations import Form, LawPolicy, format_citation
from mttq_docs.dates import DateStyle
from mttq_docs.model import CitationEntry
from mttq_docs.standards import Standard

_DATE_STYLES = {"numeric": DateStyle.NUMERIC, "words": DateStyle.WORDS}
_LAW_POLICIES = {
    "name": LawPolicy.NAME_ONLY,
    "name_year": LawPolicy.NAME_YEAR,
    "name_number_date": LawPolicy.NAME_NUMBER_DATE,
}


def citing(standard: Standard) -> Callable[[CitationEntry, bool], str]:
    """Cách in viện dẫn của một bộ chuẩn: of an entry, and whether the reader has met the document before."""
    style = standard.citations
    brief, date_style, law = style.short_after_first.used, style.date_style.used, style.law.used
    comma = style.comma_before_date.used

    def cite(entry: CitationEntry, known: bool) -> str:
        if known and brief and entry.short:
            return entry.short
        form = Form.SHORT if known and brief else Form.FULL
        return _formatted(entry, form, date_style, comma, law)

    return cite


# The drafts of a cascade cite the same documents thousands of times.
@lru_cache(maxsize=1024)
def _formatted(entry: CitationEntry, form: Form, date_style: str, comma: bool, law: str) -> str:
    return format_citation(
        entry.citation,
        form,
        date_style=_DATE_STYLES[date_style],
        comma_before_date=comma,
        law_policy=_LAW_POLICIES[law],
    )
