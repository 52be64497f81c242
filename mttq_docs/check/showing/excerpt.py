"""Trích đoạn: cut a long paragraph to the letters around a fault."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from mttq_docs.findings import Place

_BEFORE, _AFTER = 40, 36
_CUT = "…"
_SIGNS = str.maketrans({"\n": "⏎", "\t": "→", "\u00a0": "␣", "\u200b": "␣", "\u00ad": "-"})


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Trích đoạn: a piece of a line, and the part of it that is meant; empty where all of it is."""

    text: str
    start: int
    end: int

    @property
    def carets(self) -> str:
        """Dấu mũ dưới chỗ sai; "" where the whole paragraph is meant."""
        if self.start == self.end == 0:
            return ""
        width = max(1, _width(self.text[self.start : self.end]))
        return " " * _width(self.text[: self.start]) + "^" * width


def excerpt_of(place: Place) -> Excerpt:
    """Trích đoạn quanh chỗ sai, cut between words.

    >>> found = excerpt_of(Place(excerpt="nâng cao năng xuất lao động", start=9, end=18))
    >>> print(found.text, found.carets, sep="\\n")
    nâng cao năng xuất lao động
             ^^^^^^^^^
    """
    raw = place.excerpt.translate(_SIGNS)
    marked = place.start < place.end or place.start > 0
    begin = _word_start(raw, place.start - _BEFORE) if marked else 0
    stop = (
        _word_end(raw, min(place.end, place.start + _AFTER) + _AFTER)
        if marked
        else _word_end(raw, 2 * _AFTER)
    )
    head = _CUT if begin else ""
    tail = _CUT if stop < len(raw) else ""
    shift = len(head) - begin
    end = min(place.end, stop) + shift
    return Excerpt(
        f"{head}{raw[begin:stop]}{tail}", place.start + shift if marked else 0, end if marked else 0
    )


def _word_start(text: str, at: int) -> int:
    if at <= 0:
        return 0
    space = text.find(" ", at)
    return space + 1 if 0 <= space < at + _BEFORE // 2 else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", 0, at)
    return space if space > at - _AFTER // 2 else at


def _width(text: str) -> int:
    """Columns on a terminal: marks that stand on a letter take none."""
    return sum(not unicodedata.combining(letter) for letter in text)
