"""Bản viết: prepare a text once for every kind of slip that is looked for in it."""

from __future__ import annotations

from dataclasses import dataclass

from mttq_docs.orthography.characters import Clean, clean
from mttq_docs.orthography.phrases import keys_of_words
from mttq_docs.orthography.tokens import Token, TokenKind, tokens_of


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Bản viết: the text as given, the same clean, and the tokens of the clean text, their letters and keys.

    `words` are the different words and marks of the text; most questions are answered for each of them once.
    `joints` are the indexes of the tokens that are marks, or touch what stands before them.
    """

    given: str
    cleaned: Clean
    tokens: tuple[Token, ...]
    texts: tuple[str, ...]
    keys: tuple[str, ...]
    words: frozenset[str]
    joints: tuple[int, ...]

    @property
    def text(self) -> str:
        """Lời văn đã làm sạch, whose offsets the tokens have."""
        return self.cleaned.text


def manuscript_of(text: str) -> Manuscript:
    """Chuẩn bị một bản viết."""
    cleaned = clean(text)
    tokens = tokens_of(cleaned.text)
    texts = tuple([token.text for token in tokens])
    mark = TokenKind.MARK
    joints = [at for at, token in enumerate(tokens) if token.glued or token.kind is mark]
    return Manuscript(text, cleaned, tokens, texts, keys_of_words(texts), frozenset(texts), tuple(joints))
