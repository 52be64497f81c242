"""Từ vựng: say to which list of known words a word belongs."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache

from mttq_docs.orthography.marks import ToneStyle
from mttq_docs.orthography.syllables import format_syllable, read_syllable
from mttq_docs.resources import resource


class WordList(StrEnum):
    """Nhóm từ, cụm chữ: the lists of `lexicon.toml`, in small letters; what each is for stands there."""

    COMMON = "common"
    BORROWED = "borrowed"
    CLUSTERS = "clusters"
    ETHNIC_CODAS = "ethnic_codas"
    FOREIGN = "foreign"
    LABELS = "labels"
    NUMBERED = "numbered"
    AFTER_YEAR = "after_year"
    BEFORE_BLANK = "before_blank"
    EVERYDAY = "everyday"
    FREE = "free"
    NOUN_AND_VERB = "noun_and_verb"


def is_common(word: str) -> bool:
    """Tiếng thường gặp trong văn bản: a small word in either style of tone marks.

    >>> is_common("hoà"), is_common("hòa"), is_common("hòe")
    (True, True, False)
    """
    syllable = read_syllable(word)
    return syllable is not None and format_syllable(syllable, ToneStyle.OLD) in words_of(WordList.COMMON)


def words_of(name: WordList) -> frozenset[str]:
    """Các từ của một nhóm.

    >>> "buýt" in words_of(WordList.BORROWED), "điểm" in words_of(WordList.LABELS)
    (True, True)
    """
    return _lists()[name.value]


@cache
def _lists() -> dict[str, frozenset[str]]:
    data = tomllib.loads(resource("orthography", "lexicon.toml").read_text(encoding="utf-8"))
    return {
        name: frozenset(words if isinstance(words, list) else words.split()) for name, words in data.items()
    }
