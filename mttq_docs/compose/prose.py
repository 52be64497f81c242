"""Lời văn: put figures and citations in their places, in the order in which a reader meets them."""

from __future__ import annotations

from functools import lru_cache

from mttq_docs.citations import Form, LawPolicy, format_citation
from mttq_docs.compose.figures import figures_of
from mttq_docs.dates import DateStyle
from mttq_docs.model import CitationEntry, Document, Placeholder
from mttq_docs.model.placeholders import split
from mttq_docs.standards import Standard
from mttq_docs.text import capitalise, fold

_CLOSING = '”")'
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
        self._named: dict[str, str] = {}

    def write(self, prose: str) -> str:
        """Viết một đoạn: the prose with its placeholders filled."""
        written = ""
        for piece in split(prose):
            if isinstance(piece, Placeholder):
                value = self._value(piece)
                written += capitalise(value) if _opens_sentence(written) else value
            else:
                written += piece
        return written

    def _value(self, placeholder: Placeholder) -> str:
        if placeholder.key in self._figures:
            return self._figures[placeholder.key]
        return self._cite(placeholder.key, self._citations[placeholder.key])

    def _cite(self, key: str, entry: CitationEntry) -> str:
        """In full the first time; `_named` keeps how the document is called from then on."""
        if key in self._named:
            return self._named[key]
        full = self._format(entry, Form.FULL)
        brief = self._style.short_after_first.used
        self._named[key] = (entry.short or self._format(entry, Form.SHORT)) if brief else full
        return full

    def _format(self, entry: CitationEntry, form: Form) -> str:
        style = self._style
        return _formatted(entry, form, style.date_style.used, style.comma_before_date.used, style.law.used)


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


def _opens_sentence(before: str) -> bool:
    """Whether what follows `before` begins a sentence.

    >>> [_opens_sentence(before) for before in ("", "Làm tốt. ", "“Làm tốt.” ", "Phấn đấu ", "tr.")]
    [True, True, True, False, False]
    """
    told = before.rstrip()
    return not told or (told != before and told.rstrip(_CLOSING).endswith((".", "!", "?")))
