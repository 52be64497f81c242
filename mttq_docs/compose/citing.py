"""Lối dẫn: print a cited document as a standard has it, in full or in short."""

from __future__ import annotations

from collections.abc import Callable

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
    """Cách in viện dẫn của một bộ chuẩn: the entry, and whether the reader has met the document before."""
    style = standard.citations
    brief = style.short_after_first.used
    date_style, law = _DATE_STYLES[style.date_style.used], _LAW_POLICIES[style.law.used]
    comma = style.comma_before_date.used

    def cite(entry: CitationEntry, known: bool) -> str:
        if known and brief and entry.short:
            return entry.short
        form = Form.SHORT if known and brief else Form.FULL
        return format_citation(
            entry.citation, form, date_style=date_style, comma_before_date=comma, law_policy=law
        )

    return cite
