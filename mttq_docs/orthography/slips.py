"""Dùng sai từ: find the words that are right by themselves and wrong where they stand.

The list is data with reasons (`slips.toml`); an entry speaks only as a phrase among its neighbours, so that
`trong tâm trí` and `tỉnh hình thành` stay silent.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from mttq_docs.orthography.manuscript import Manuscript
from mttq_docs.orthography.marks import ToneStyle
from mttq_docs.orthography.phrases import (
    Phrase,
    PhraseBook,
    find_phrases,
    keys_of,
    phrase_book,
    setting_of,
)
from mttq_docs.orthography.slip import Kind, Slip
from mttq_docs.orthography.tones import convert_tones, style_of
from mttq_docs.resources import resource
from mttq_docs.text import squeeze


@dataclass(frozen=True, slots=True)
class WrongPhrase:
    """Một cụm từ hay viết sai: how it is written, how it should be, why, and whether that is certain."""

    wrong: str
    right: str
    why: str
    certain: bool


def find_wrong_words(manuscript: Manuscript) -> tuple[Slip, ...]:
    """Tìm chỗ dùng sai từ."""
    return tuple(_slips(manuscript))


def wrong_phrases() -> tuple[WrongPhrase, ...]:
    """Danh sách cụm từ hay viết sai, as `slips.toml` has it.

    >>> next(phrase.right for phrase in wrong_phrases() if phrase.wrong == "sát nhập")
    'sáp nhập'
    """
    return _list().phrases


def _slips(manuscript: Manuscript) -> Iterator[Slip]:
    text, tokens = manuscript.text, manuscript.tokens
    for first, past, entries in find_phrases(tokens, manuscript.keys, _list().book):
        phrase = _list().phrases[entries[0]]
        start, end = tokens[first].start, tokens[past - 1].end
        found = text[start:end]
        new_style = any(style_of(token.text) is ToneStyle.NEW for token in tokens[first:past])
        right = convert_tones(phrase.right, ToneStyle.NEW) if new_style else phrase.right
        suggestion = _cased(right, found)
        if suggestion != squeeze(found):
            yield Slip(start, end, found, suggestion, Kind.WORD, phrase.why, phrase.certain)


def _cased(right: str, found: str) -> str:
    """The right words in the capitals of the wrong ones; where their number differs, only the first."""
    if found.isupper():
        return right.upper()
    words, like = right.split(), found.split()
    if len(words) != len(like):
        return right[:1].upper() + right[1:] if found[:1].isupper() else right
    pairs = zip(words, like, strict=True)
    return " ".join(word.capitalize() if old[:1].isupper() else word for word, old in pairs)


@dataclass(frozen=True, slots=True)
class _List:
    phrases: tuple[WrongPhrase, ...]
    book: PhraseBook


@cache
def _list() -> _List:
    data = tomllib.loads(resource("orthography", "slips.toml").read_text(encoding="utf-8"))
    phrases: list[WrongPhrase] = []
    patterns: list[Phrase] = []
    for entry in data["slip"]:
        near = setting_of(entry)
        for wrong, right in _pairs(entry):
            patterns.append(Phrase(keys_of(wrong), near, len(phrases)))
            phrases.append(WrongPhrase(wrong, right, entry["why"], entry.get("sure", True)))
    return _List(tuple(phrases), phrase_book(patterns))


def _pairs(entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each wrong form with its right one; one right form may serve them all."""
    wrong, right = entry["wrong"], entry["right"]
    yield from zip(wrong, [right] * len(wrong) if isinstance(right, str) else right, strict=True)
