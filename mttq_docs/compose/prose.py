"""Lời văn: put figures and citations in their places, in the order in which a reader meets them."""

from __future__ import annotations

import re

from mttq_docs.citations import Form, LawPolicy, format_citation
from mttq_docs.compose.figures import figures_of
from mttq_docs.dates import DateStyle
from mttq_docs.model import CitationEntry, Document, Placeholder
from mttq_docs.model.placeholders import split
from mttq_docs.standards import Standard
from mttq_docs.text import capitalise, fold

_SENTENCE_END = re.compile(r"(?:^|[.!?]\s+|[.!?][”\")]\s+)$")
_DATE_STYLES = {"numeric": DateStyle.NUMERIC, "words": DateStyle.WORDS}
_LAW_POLICIES = {
    "name": LawPolicy.NAME_ONLY,
    "name_year": LawPolicy.NAME_YEAR,
    "name_number_date": LawPolicy.NAME_NUMBER_DATE,
}


class Prose:
    """Người viết lời văn của một văn bản.

    A document is named in full where the reader meets it first, shortly afterwards, so the writer remembers
    what it has named: ask it in the order of the document, and use one for each document.
    """

    def __init__(self, document: Document, standard: Standard) -> None:
        self._citations = {fold(key): entry for key, entry in document.citations.items()}
        # A name of the file's own goes before a word of the trade.
        own = {**document.local_words, **figures_of(document)}
        self._figures = {key: text for key, text in own.items() if key not in self._citations}
        self._style = standard.citations
        self._named: set[str] = set()

    def write(self, prose: str) -> str:
        """Viết một đoạn: the prose with its placeholders filled."""
        written = ""
        for piece in split(prose):
            if isinstance(piece, Placeholder):
                value = self._value(piece)
                written += capitalise(value) if _SENTENCE_END.search(written) else value
            else:
                written += piece
        return written

    def _value(self, placeholder: Placeholder) -> str:
        if placeholder.key in self._figures:
            return self._figures[placeholder.key]
        return self._cite(placeholder.key, self._citations[placeholder.key])

    def _cite(self, key: str, entry: CitationEntry) -> str:
        short = key in self._named and self._style.short_after_first.used
        self._named.add(key)
        if short and entry.short:
            return entry.short
        return format_citation(
            entry.citation,
            Form.SHORT if short else Form.FULL,
            date_style=_DATE_STYLES[self._style.date_style.used],
            comma_before_date=self._style.comma_before_date.used,
            law_policy=_LAW_POLICIES[self._style.law.used],
        )
