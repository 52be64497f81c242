"""Bản viết: prepare a text once for every kind of slip that is looked for in it."""

from __future__ import annotations

from dataclasses import dataclass

from mttq_docs.orthography.characters import Clean, clean
from mttq_docs.orthography.phrases import token_keys
from mttq_docs.orthography.tokens import Token, tokens_of


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Bản viết: the text as given, the same clean, and the tokens of the clean text with their keys.

    `words` are the different words and marks of the text; most questions are answered for each of them once.
    """

    given: str
    cleaned: Clean
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    words: frozenset[str]

    @property
    def text(self) -> str:
        """Lời văn đã làm sạch, whose offsets the tokens have."""
        return self.cleaned.text


def manuscript_of(text: str) -> Manuscript:
    """Chuẩn bị một bản viết."""
    cleaned = clean(text)
    tokens = tokens_of(cleaned.text)
    return Manuscript(text, cleaned, tokens, token_keys(tokens), frozenset(token.text for token in tokens))
