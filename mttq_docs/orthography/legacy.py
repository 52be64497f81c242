"""Bảng mã cũ: recognise text that was typed in TCVN3 or VNI, and read it.

Nothing is converted silently: a text counts as legacy only if what it says in the old encoding is Vietnamese
and what it says in Unicode is not.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from mttq_docs.orthography.lexicon import is_common
from mttq_docs.orthography.marks import Tone, with_tone
from mttq_docs.orthography.slip import Kind, Slip
from mttq_docs.orthography.syllables import is_syllable
from mttq_docs.resources import resource

_CHUNK = re.compile(r"\S+")
_EDGES = "\"“”‘’'()[],.;:!?…-/"
_ENOUGH = 2
_UNICODE_ONLY = re.compile("[ăđĩũơưẠ-ỹ]")


class Encoding(StrEnum):
    """Bảng mã cũ còn gặp trong văn bản."""

    TCVN3 = "tcvn3"
    VNI = "vni"


def legacy_encoding(text: str) -> Encoding | None:
    """Nhận ra bảng mã cũ của một đoạn; None for Unicode, and for too little to tell.

    >>> legacy_encoding("§¶ng bé tØnh"), legacy_encoding("Ñaûng boä tænh"), legacy_encoding("Đảng bộ tỉnh")
    (<Encoding.TCVN3: 'tcvn3'>, <Encoding.VNI: 'vni'>, None)
    """
    chunks = {chunk: times for chunk, times in Counter(text.split()).items() if not chunk.isascii()}
    total = sum(chunks.values())
    if sum(times for chunk, times in chunks.items() if _is_vietnamese(chunk)) * _ENOUGH > total:
        return None
    for encoding in Encoding:
        hits = sum(times for chunk, times in chunks.items() if _is_hit(chunk, encoding))
        if hits >= _ENOUGH and hits * _ENOUGH > total:
            return encoding
    return None


def decode_legacy(text: str, encoding: Encoding) -> str:
    """Đọc một đoạn gõ bằng bảng mã cũ; what the encoding does not know stays.

    >>> decode_legacy("Ñaûng boä tænh", Encoding.VNI)
    'Đảng bộ tỉnh'
    """
    table = _table(encoding)
    return table.pattern.sub(lambda found: table.letters[found.group()], text)


def find_legacy(text: str) -> tuple[Slip, ...]:
    """Tìm đoạn gõ bằng bảng mã cũ: one slip from its first word to its last."""
    # Legacy text has none of these letters; where one in ten is one of them, at least every other word has.
    if text.isascii() or len(_UNICODE_ONLY.findall(text)) * 10 > len(text):
        return ()
    encoding = legacy_encoding(text)
    if encoding is None:
        return ()
    hits = [found for found in _CHUNK.finditer(text) if _is_hit(found.group(), encoding)]
    start, end = hits[0].start(), hits[-1].end()
    found = text[start:end]
    name = _data()[encoding.value]["name"]
    reason = (
        f"đoạn này gõ bằng bảng mã {name}, không phải Unicode; hãy chuyển mã cả tệp bằng bộ gõ rồi đọc lại"
    )
    return (Slip(start, end, found, decode_legacy(found, encoding), Kind.LEGACY, reason, certain=False),)


def _is_hit(chunk: str, encoding: Encoding) -> bool:
    if chunk.isascii() or _is_vietnamese(chunk):
        return False
    word = decode_legacy(chunk.strip(_EDGES), encoding)
    return not word.isascii() and is_common(word.lower())


def _is_vietnamese(chunk: str) -> bool:
    return is_syllable(chunk.strip(_EDGES))


@dataclass(frozen=True, slots=True)
class _Table:
    letters: dict[str, str]
    pattern: re.Pattern[str]


@cache
def _table(encoding: Encoding) -> _Table:
    data = _data()[encoding.value]
    letters = dict(zip(data["letters"], data["meaning"], strict=True))
    if encoding is Encoding.VNI:
        letters = _with_capitals(letters | _vni_pairs(letters))
    longest_first = sorted(letters, key=len, reverse=True)
    return _Table(letters, re.compile("|".join(map(re.escape, longest_first))))


def _vni_pairs(singles: dict[str, str]) -> dict[str, str]:
    """A letter and the letter that marks it, to the one letter that both mean."""
    data = _data()["vni"]
    pairs = {}
    tones = (Tone.ACUTE, Tone.GRAVE, Tone.HOOK, Tone.TILDE, Tone.DOT)
    for base in data["tones"]["after"]:
        for mark, tone in zip(data["tones"]["letters"], tones, strict=True):
            pairs[base + mark] = with_tone(singles.get(base, base), tone)
    for marks, shapes in ((data["hats"], {"a": "â", "e": "ê", "o": "ô"}), (data["breves"], {"a": "ă"})):
        for base in marks["after"]:
            for mark, tone in zip(marks["letters"], (Tone.LEVEL, *tones), strict=True):
                pairs[base + mark] = with_tone(shapes[base], tone)
    return pairs


def _with_capitals(letters: dict[str, str]) -> dict[str, str]:
    """In capitals the marks are capital too (`AÙ`), but some fonts leave them small (`Aù`)."""
    capitals = {old.upper(): new.upper() for old, new in letters.items()}
    titles = {old.capitalize(): new.upper() for old, new in letters.items() if len(old) > 1}
    return capitals | titles | letters


@cache
def _data() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(resource("orthography", "legacy.toml").read_text(encoding="utf-8"))
