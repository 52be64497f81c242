"""Nguồn chữ: clean a text for matching while every position still leads back to the text as it was given."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from mttq_docs.text import small

# One for one, so that positions stay: a dash becomes a hyphen, a space a space, a look-alike its letter.
_ALIKE = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\uff0d\u00ad", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\r\x0b", " "),
    "\u2028": "\n",
    "\u2029": "\f",
    "\u00d0": "Đ",
    "\u00f0": "đ",
    "\u0130": "I",
    "\uff0f": "/",
    "\u2044": "/",
    "\u2019": "'",
}
_UNLIKE = re.compile(f"[{''.join(_ALIKE)}]")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
_VISIBLE_ONLY = dict.fromkeys(map(ord, _INVISIBLE))
# A letter with what follows it and takes no room of its own.
_CLUSTER = re.compile(rf".?[\u0300-\u036f{_INVISIBLE}]+", re.DOTALL)
_TONE_MARKS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
# The lower and upper case letters of Vietnamese, for character classes.
LOWER = "bcdđfghjklmnpqrstvwxz" + "".join(
    unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONE_MARKS
)
UPPER = LOWER.upper()
# Pieces of every pattern over the matching form: a gap between two words, and the end of a word.
GAP = r"[ \n]{1,3}"
WORD_END = r"(?![^\W_])"
# hoà → hòa, khoẻ → khỏe, uỷ → ủy: only in open syllables, never after q (Nghị định 30's own style is mixed).
_NEW_TONE = re.compile(
    r"[oO](?<![qQ].)[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ](?![^\W\d_])|[uU](?<![qQ].)[ỳýỷỹỵỲÝỶỸỴ](?![^\W\d_])"
)
_BLANK_LINE = re.compile(r"\n(?=[ ]{0,200}\n)")
# A line that goes on in lower case after no stop was only wrapped, and so was one that ends in the middle.
_LINE_END = re.compile(r"\n(?=(?P<small>[ ]{0,8}(?![a-zđ][).])[" + LOWER + "])?)")
_GOES_ON = re.compile(r"(?:^|[^.;:!?\s])[ ]{0,4}$")
_DANGLING = re.compile(r"\W(?:về|và|số|của|việc|ngày)[ ]{0,4}$")
# More letters than the last two patterns can match.
_LOOK_BACK = 10


@dataclass(frozen=True, slots=True)
class Source:
    """Nguồn: the given text, the same in matching form (`cased`), in lower case (`low`), and the way back.

    `cased` and `low` are equally long. In them "\\n" may divide a citation, "\\f" (a blank line) never does.
    `starts[i]` and `ends[i]` are the code points of `given` that position i covers; None when nothing moved.
    """

    given: str
    cased: str
    low: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Vị trí trong bản gốc of the range `start` to `end` (exclusive, not empty) of the matching form."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def printed(self, start: int, end: int) -> str:
        """Chữ như đã in: the given text of a range, composed (NFC) and with single spaces."""
        if start >= end:
            return ""
        first, last = self.span(start, end)
        words = " ".join(self.given[first:last].split())
        if self.starts is None:
            return words
        return unicodedata.normalize("NFC", words.translate(_VISIBLE_ONLY))


def read_source(text: str) -> Source:
    """Đọc nguồn: accept NFC and NFD, either tone style, any dash, any space.

    >>> source = read_source("Uy\\u0309 ban, 05\\u2011CT/TW")
    >>> source.low, source.span(0, 2)
    ('ủy ban, 05-ct/tw', (0, 3))
    """
    composed, starts, ends = _compose(text)
    cased = _NEW_TONE.sub(_old_tone, _UNLIKE.sub(lambda found: _ALIKE[found.group()], composed))
    cased = _LINE_END.sub(_joined, _BLANK_LINE.sub("\f", cased))
    cased = cased.replace("\t", "\n")  # cells of a table, never wrapped
    return Source(text, cased, small(cased), starts, ends)


def _compose(text: str) -> tuple[str, tuple[int, ...] | None, tuple[int, ...] | None]:
    """Compose letter by letter; positions are kept only where a letter took more than one code point."""
    if unicodedata.is_normalized("NFC", text) and not any(mark in text for mark in _INVISIBLE):
        return text, None, None
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for cluster in _CLUSTER.finditer(text):
        start, end = cluster.span()
        # An invisible letter may also stand between a letter and its mark.
        composed = unicodedata.normalize("NFC", cluster.group().translate(_VISIBLE_ONLY))
        letters += (text[done:start], composed)
        starts += (*range(done, start), *[start] * len(composed))
        ends += (*range(done + 1, start + 1), *[end] * len(composed))
        done = end
    letters.append(text[done:])
    starts += range(done, len(text))
    ends += range(done + 1, len(text) + 1)
    return "".join(letters), tuple(starts), tuple(ends)


def _old_tone(found: re.Match[str]) -> str:
    """`oà` → `òa`: the second letter gives its tone to the first."""
    glide, accented = found.group()[0], unicodedata.normalize("NFD", found.group()[1])
    return unicodedata.normalize("NFC", glide + accented[1]) + accented[0]


def _joined(found: re.Match[str]) -> str:
    """What a line end stands for: a space where the sentence goes on behind it."""
    before = found.string[max(0, found.start() - _LOOK_BACK) : found.start()]
    return " " if (found["small"] and _GOES_ON.search(before)) or _DANGLING.search(before) else "\n"
