"""Kiểu đặt dấu thanh: tell which style a text uses, and rewrite it in the other.

The styles differ only in open oa, oe and uy (`hòa` or `hoà`); never behind q (`quý`) and never before a final
letter (`hoàn`). No regulation binds the Front to either, so a style is never wrong; mixing two is untidy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from mttq_docs.orthography.marks import Tone, ToneStyle
from mttq_docs.orthography.syllables import OPEN_GLIDES, format_syllable, read_syllable
from mttq_docs.text import nfc

_WORD = re.compile(r"(?:[^\W\d_]+|[\u0300-\u036f]+)+")


@dataclass(frozen=True, slots=True)
class ToneUse:
    """Cách đặt dấu thanh của một văn bản: where the words that show a style stand (start, end), in order."""

    old: tuple[tuple[int, int], ...]
    new: tuple[tuple[int, int], ...]

    @property
    def style(self) -> ToneStyle | None:
        """Kiểu được dùng nhiều hơn; None where both are used alike, or no word shows a style."""
        if len(self.old) == len(self.new):
            return None
        return ToneStyle.OLD if len(self.old) > len(self.new) else ToneStyle.NEW

    @property
    def mixed(self) -> bool:
        """Có lẫn hai kiểu không."""
        return bool(self.old) and bool(self.new)


def tone_use(text: str, *, protected: Iterable[str] = ()) -> ToneUse:
    """Xem văn bản đặt dấu thanh kiểu nào; names that are `protected` show nothing.

    >>> use = tone_use("Uỷ ban họp tại Chiêm Hóa, hoà giải và thuỷ lợi", protected=["Chiêm Hóa"])
    >>> use.style.name, use.mixed, use.new
    ('NEW', False, ((0, 2), (26, 29), (38, 42)))
    """
    places: dict[ToneStyle, list[tuple[int, int]]] = {style: [] for style in ToneStyle}
    for found in _free_words(text, protected):
        style = style_of(found.group())
        if style:
            places[style].append(found.span())
    return ToneUse(tuple(places[ToneStyle.OLD]), tuple(places[ToneStyle.NEW]))


def convert_tones(text: str, style: ToneStyle, *, protected: Iterable[str] = ()) -> str:
    """Đổi kiểu đặt dấu thanh: every open oa, oe, uy in one style; `protected` names stay as they are written.

    The other words stay as they are, letter by letter. A name is protected as whole words in the very
    spelling given, in any form of Unicode.

    >>> convert_tones("UỶ BAN hoà giải, quý, hoàn", ToneStyle.OLD)
    'ỦY BAN hòa giải, quý, hoàn'
    """
    parts, end = [], 0
    for found in _free_words(text, protected):
        parts += [text[end : found.start()], restyled(found.group(), style)]
        end = found.end()
    return "".join((*parts, text[end:]))


@lru_cache(maxsize=1 << 15)
def style_of(word: str) -> ToneStyle | None:
    """Kiểu đặt dấu của một từ; None where the word would be the same in both.

    >>> style_of("Ủy").name, style_of("uỷ").name, style_of("quỹ"), style_of("hoa")
    ('OLD', 'NEW', None, None)
    """
    composed = nfc(word)
    other = next((style for style in ToneStyle if restyled(composed, style) != composed), None)
    if other is None:
        return None
    return ToneStyle.OLD if other is ToneStyle.NEW else ToneStyle.NEW


@lru_cache(maxsize=1 << 15)
def restyled(word: str, style: ToneStyle) -> str:
    """Một từ trong kiểu kia: letter by letter in the case of the word; unchanged if it shows no style.

    >>> restyled("ỦY", ToneStyle.NEW), restyled("Hoà", ToneStyle.OLD), restyled("quỳ", ToneStyle.NEW)
    ('UỶ', 'Hòa', 'quỳ')
    """
    composed = nfc(word)
    syllable = read_syllable(composed.lower())
    if syllable is None or syllable.rime not in OPEN_GLIDES or syllable.tone is Tone.LEVEL:
        return word
    letters = zip(format_syllable(syllable, style), composed, strict=True)
    text = "".join(letter.upper() if like.isupper() else letter for letter, like in letters)
    return word if text == composed else text


def _free_words(text: str, protected: Iterable[str]) -> Iterable[re.Match[str]]:
    """The words of a text that stand in no protected name."""
    names = _name_parts(protected)
    words = list(_WORD.finditer(text))
    index = 0
    while index < len(words):
        length = _name_length(text, words, index, names)
        if length == 0:
            yield words[index]
        index += max(1, length)


def _name_parts(protected: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """The names as words, under their first word, the longest first."""
    names: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(set(protected), key=len, reverse=True):
        parts = tuple(_WORD.findall(nfc(name)))
        if parts:
            names.setdefault(parts[0], []).append(parts)
    return names


def _name_length(
    text: str, words: list[re.Match[str]], index: int, names: dict[str, list[tuple[str, ...]]]
) -> int:
    """How many words of a protected name begin here."""
    for parts in names.get(nfc(words[index].group()), ()):
        here = words[index : index + len(parts)]
        same = tuple(nfc(word.group()) for word in here) == parts
        gaps = (text[left.end() : right.start()] for left, right in pairwise(here))
        if same and all(not gap.strip(" \t\n\u00a0-'’") for gap in gaps):
            return len(parts)
    return 0
