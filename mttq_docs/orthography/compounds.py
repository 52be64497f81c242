"""Từ ghép: find the compounds of the trade of which one syllable is a slip away from the right one.

A pair of words that is no compound, and differs from one by a tone mark, a hat, an onset or final letters
that are often confused, is a slip, but only where nothing else can be meant: neither word belongs to a
compound with its other neighbour, and the wrong syllable hardly occurs, or the compound is a firm one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from mttq_docs.orthography.lexicon import WordList, is_common, words_of
from mttq_docs.orthography.manuscript import Manuscript
from mttq_docs.orthography.marks import Tone, split_tones
from mttq_docs.orthography.slip import Kind, Slip
from mttq_docs.orthography.slips import wrong_phrases
from mttq_docs.orthography.syllables import read_syllable
from mttq_docs.orthography.tokens import Token, TokenKind
from mttq_docs.resources import resource
from mttq_docs.text import plain_ascii

Pair = tuple[str, str]

_PARTS = re.compile(r"([^aăâeêioôơuưy]*)(.*?)([^aăâeêioôơuưy]*)")
# Onsets and final letters that sound alike somewhere in the country, or lie side by side on the keyboard.
_ONSETS = {"gi": "d", "đ": "d", "r": "d", "x": "s", "tr": "ch", "n": "l", "ngh": "ng", "gh": "g"}
_CODAS = {"ng": "n", "nh": "n", "c": "t", "ch": "t", "p": "t"}
_LONGEST = 8
_SHORT = 2


class _Shape(NamedTuple):
    """The parts of a syllable that can be confused."""

    onset: str
    vowels: str
    coda: str
    tone: Tone

    def differences(self, other: _Shape) -> int:
        return sum(mine != theirs for mine, theirs in zip(self, other, strict=True))


def find_miswritten(manuscript: Manuscript) -> tuple[Slip, ...]:
    """Tìm từ ghép viết sai một tiếng; the slip is that syllable."""
    return tuple(_slips(manuscript))


def is_compound(pair: Pair) -> bool:
    """Hai tiếng này, theo khóa, có phải một từ ghép đã biết không.

    >>> is_compound(("giám", "sát")), is_compound(("giám", "định")), is_compound(("các", "cấp"))
    (True, True, False)
    """
    return pair in _compounds().right


def _slips(manuscript: Manuscript) -> Iterator[Slip]:
    tokens, keys, known = manuscript.tokens, manuscript.keys, _compounds()
    sounds = pairwise(map(_skeleton, keys))
    for at in [at for at, sound in enumerate(sounds) if sound in known.by_skeleton]:
        pair = (keys[at], keys[at + 1])
        if pair in known.right or pair in known.judged:
            continue
        meant = [
            right
            for right in known.by_skeleton[_skeleton(pair[0]), _skeleton(pair[1])]
            if _is_slip_of(pair, right)
        ]
        if len(meant) != 1 or not _stand_together(tokens, at) or _is_torn(tokens, keys, at):
            continue
        wrong = 0 if pair[0] != meant[0][0] else 1
        if not _is_foreign(pair[wrong], keys[max(0, at - 2) : at + 4]):
            yield _slip(tokens[at + wrong], pair[wrong], meant[0][wrong], meant[0])


def _is_slip_of(pair: Pair, right: Pair) -> bool:
    wrong = [(mine, theirs) for mine, theirs in zip(pair, right, strict=True) if mine != theirs]
    if len(wrong) != 1:
        return False
    ((mine, theirs),) = wrong
    one, two = _shape(mine), _shape(theirs)
    if one is None or two is None or one.differences(two) != 1:
        return False
    if not is_common(mine) and mine not in words_of(WordList.EVERYDAY):
        return True
    return right in _compounds().firm and mine not in words_of(WordList.FREE)


def _stand_together(tokens: tuple[Token, ...], at: int) -> bool:
    one, two = tokens[at : at + 2]
    both = one.kind is two.kind is TokenKind.WORD and not (one.fenced or two.fenced)
    return both and one.line == two.line and not two.glued


def _is_torn(tokens: tuple[Token, ...], keys: tuple[str, ...], at: int) -> bool:
    """Whether either word belongs to its other neighbour: `chính | quyên góp`, `hướng | dân chủ`."""
    line = tokens[at].line
    before = keys[at - 1] if at and tokens[at - 1].line == line else ""
    after = keys[at + 2] if at + 2 < len(keys) and tokens[at + 2].line == line else ""
    return (before, keys[at]) in _compounds().right or (keys[at + 1], after) in _compounds().right


def _is_foreign(word: str, around: tuple[str, ...]) -> bool:
    """Whether the word may be of another language (`chuẩn by`), or stands in text without marks."""
    return (
        word.isascii() and read_syllable(word) is None and (len(word) <= _SHORT or "".join(around).isascii())
    )


def _slip(token: Token, wrong: str, right: str, compound: Pair) -> Slip:
    certain = read_syllable(wrong) is None
    kind = Kind.TYPING if certain else Kind.WORD
    suggestion = _cased(right, token.text)
    reason = f"“{wrong}” viết sai chính tả hoặc gõ nhầm: từ đúng là “{' '.join(compound)}”"
    return Slip(token.start, token.end, token.text, suggestion, kind, reason, certain)


def _cased(word: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word


@lru_cache(maxsize=1 << 15)
def _skeleton(word: str) -> str:
    """What a word sounds like where all that is confused is one; "" for what is no word."""
    shape = _shape(word)
    if shape is None:
        return ""
    onset, coda = _ONSETS.get(shape.onset, shape.onset), _CODAS.get(shape.coda, shape.coda)
    return f"{onset} {plain_ascii(shape.vowels)} {coda}"


@lru_cache(maxsize=1 << 15)
def _shape(word: str) -> _Shape | None:
    """The parts of a small word that is a syllable, or looks like one."""
    if len(word) > _LONGEST or not word.isalpha():
        return None
    bare, marks = split_tones(word)
    tones = {tone for _, tone in marks}
    found = _PARTS.fullmatch(bare)
    if found is None or len(tones) > 1:
        return None
    onset, vowels, coda = found.groups()
    if onset == "g" and vowels[:1] == "i" and len(vowels) > 1:
        onset, vowels = "gi", vowels[1:]
    elif onset == "q" and vowels[:1] == "u":
        onset, vowels = "qu", vowels[1:]
    vowels = "i" if vowels == "y" and onset else vowels  # Both `sĩ` and `sỹ` are right.
    return _Shape(onset, vowels, coda, tones.pop() if tones else Tone.LEVEL)


@dataclass(frozen=True, slots=True)
class _Compounds:
    """All that are right; what another list judges; the firm ones; those to be told apart, by their sound."""

    right: frozenset[Pair]
    judged: frozenset[Pair]
    firm: frozenset[Pair]
    by_skeleton: dict[Pair, tuple[Pair, ...]]


@cache
def _compounds() -> _Compounds:
    data = tomllib.loads(resource("orthography", "compounds.toml").read_text(encoding="utf-8"))
    words, firm, near = (_pairs(data[name]) for name in ("words", "firm", "near"))
    index: dict[Pair, tuple[Pair, ...]] = {}
    for pair in sorted(words | firm):
        sound = (_skeleton(pair[0]), _skeleton(pair[1]))
        index[sound] = (*index.get(sound, ()), pair)
    # What has an entry among the wrong words has there the sentences in which it is wrong.
    elsewhere = _pairs(",".join(phrase.wrong.lower() for phrase in wrong_phrases()))
    return _Compounds(words | firm | near, elsewhere, firm, index)


def _pairs(text: str) -> frozenset[Pair]:
    """The compounds of two syllables; of a longer one, each two that stand side by side."""
    return frozenset(pair for compound in text.split(",") for pair in pairwise(compound.split()))
