"""Lời văn: put figures and citations in their places, in the order in which a reader meets them."""

from __future__ import annotations

from mttq_docs.compose.citing import citing
from mttq_docs.compose.figures import figures_of
from mttq_docs.model import CitationEntry, Document, Placeholder
from mttq_docs.model.placeholders import fill
from mttq_docs.standards import Standard
from mttq_docs.text import fold


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
        self._print = citing(standard)
        self._named: dict[str, str] = {}

    def write(self, prose: str) -> str:
        """Viết một đoạn: the prose with its placeholders filled."""
        if "{" not in prose and "}" not in prose:
            return prose  # Most lines of most papers, and a plan has thousands of cells.
        return fill(prose, self._value)

    def _value(self, placeholder: Placeholder) -> str:
        if placeholder.key in self._figures:
            return self._figures[placeholder.key]
        return self._cite(placeholder.key, self._citations[placeholder.key])

    def _cite(self, key: str, entry: CitationEntry) -> str:
        """In full the first time; `_named` keeps how the document is called from then on."""
        if key in self._named:
            return self._named[key]
        self._named[key] = self._print(entry, True)
        return self._print(entry, False)
