"""Dấu thanh: take the tone mark off a letter, and put one on."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

VOWELS = "aăâeêioôơuưy"


class Tone(StrEnum):
    """Thanh điệu: the six tones, named in English after the shape of their mark."""

    LEVEL = "ngang"
    GRAVE = "huyền"
    ACUTE = "sắc"
    HOOK = "hỏi"
    TILDE = "ngã"
    DOT = "nặng"


class ToneStyle(StrEnum):
    """Kiểu đặt dấu thanh in open oa, oe, uy: on the first vowel (OLD) or on the second (NEW)."""

    OLD = "hòa, hòe, ủy"
    NEW = "hoà, hoè, uỷ"


_COMBINING = {
    Tone.LEVEL: "",
    Tone.GRAVE: "\u0300",
    Tone.ACUTE: "\u0301",
    Tone.HOOK: "\u0309",
    Tone.TILDE: "\u0303",
    Tone.DOT: "\u0323",
}
_MARKED = {
    (vowel, tone): unicodedata.normalize("NFC", vowel + mark)
    for vowel in VOWELS + VOWELS.upper()
    for tone, mark in _COMBINING.items()
}
_BARE = {letter: pair for pair, letter in _MARKED.items()}


def split_tone(letter: str) -> tuple[str, Tone]:
    """Tách dấu thanh khỏi một chữ cái: the letter without its tone mark, and the tone; the case stays.

    >>> split_tone("ệ") == ("ê", Tone.DOT), split_tone("Đ") == ("Đ", Tone.LEVEL)
    (True, True)
    """
    return _BARE.get(letter, (letter, Tone.LEVEL))


def with_tone(letter: str, tone: Tone) -> str:
    """Đặt dấu thanh lên một chữ cái without one; a letter that is no vowel can't carry it and stays.

    >>> with_tone("Ơ", Tone.HOOK)
    'Ở'
    """
    return _MARKED.get((letter, tone), letter)


def split_tones(word: str) -> tuple[str, tuple[tuple[int, Tone], ...]]:
    """Tách dấu thanh khỏi một từ: its bare letters, as many as before, and each mark with its index.

    >>> split_tones("Đuwợc")
    ('Đuwơc', ((3, <Tone.DOT: 'nặng'>),))
    """
    pairs = [split_tone(letter) for letter in word]
    marks = tuple((index, tone) for index, (_, tone) in enumerate(pairs) if tone is not Tone.LEVEL)
    return "".join(bare for bare, _ in pairs), marks
