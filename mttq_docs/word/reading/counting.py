"""Cách đếm: write a number in one of Word's number formats (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

from mttq_docs.numbering import roman

_LETTERS = 26
# Word repeats a letter: 27 is aa, 53 is aaa. Nobody reads further than this.
_MOST_LETTERS = 10 * _LETTERS
_DIGITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_MARKS = "*†‡§"
_CIRCLED = range(1, 21)
_WIDEST = 9


def counted(number: int, number_format: str) -> str:
    """Số theo cách đếm; zeros are the width of padded figures; an unknown format counts in decimal.

    >>> [counted(4, name) for name in ("upperRoman", "lowerLetter", "decimalZero", "numberInDash", "000")]
    ['IV', 'd', '04', '- 4 -', '004']
    """
    if number_format.startswith("0"):
        return str(number).zfill(min(len(number_format), _WIDEST))
    return _FORMATS.get(number_format, str)(number)


def _roman(number: int) -> str:
    return roman(number) if 0 < number < 4000 else str(number)


def _letter(number: int) -> str:
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    repeats, index = divmod(number - 1, _LETTERS)
    return chr(ord("a") + index) * (repeats + 1)


def _vietnamese(number: int) -> str:
    """`vietnameseCounting`: một, hai … mười một … chín mươi chín.

    >>> [_vietnamese(number) for number in (1, 10, 15, 21, 35, 100)]
    ['một', 'mười', 'mười lăm', 'hai mươi mốt', 'ba mươi lăm', '100']
    """
    if not 0 < number < 100:
        return str(number)
    tens, units = divmod(number, 10)
    last = _DIGITS[units]
    if tens:
        last = "lăm" if units == 5 else "mốt" if units == 1 and tens > 1 else last
    first = "" if not tens else "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    return f"{first} {last}".strip()


def _mark(number: int) -> str:
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    repeats, index = divmod(number - 1, len(_MARKS))
    return _MARKS[index] * (repeats + 1)


def _ordinal(number: int) -> str:
    last, lasts = number % 10, number % 100
    ending = "th" if lasts in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(last, "th")
    return f"{number}{ending}"


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda n: str(n).zfill(2),
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerLetter": _letter,
    "numberInDash": lambda n: f"- {n} -",
    "vietnameseCounting": _vietnamese,
    "cardinalText": _vietnamese,
    "ordinal": _ordinal,
    "chicago": _mark,
    "decimalEnclosedCircle": lambda n: chr(0x2460 + n - 1) if n in _CIRCLED else str(n),
    "decimalEnclosedParen": lambda n: chr(0x2474 + n - 1) if n in _CIRCLED else f"({n})",
    "decimalFullWidth": lambda n: str(n).translate({ord("0") + d: 0xFF10 + d for d in range(10)}),
}
