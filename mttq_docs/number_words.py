"""Đọc số: turn a number into the Vietnamese words for it, and back.

The rules are those of the primary-school textbook: a group of three figures behind another is read in full
(`một nghìn không trăm linh năm`), a group of zeros is left out, and after `mươi` one is `mốt`, four is `tư`,
five is `lăm`. The figures behind the comma are read as a number, their leading zeros one by one
(`một phẩy hai mươi lăm`, `một phẩy không năm`); more than three of them are read one by one.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mttq_docs.errors import BadValue
from mttq_docs.text import nfc, squeeze

LARGEST = 10**18
LONGEST_FRACTION = 18

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_VALUES = {word: value for value, word in enumerate(_DIGITS)} | {"bẩy": 7}
_AFTER_TEN = _VALUES | {"lăm": 5, "nhăm": 5}
_AFTER_TENS = _AFTER_TEN | {"mốt": 1, "tư": 4}
_NEGATIVE, _COMMA, _HUNDRED, _TEN, _TENS = "âm", "phẩy", "trăm", "mười", "mươi"
_BILLION, _BILLION_WORD = 10**9, "tỷ"
_READ_AS_NUMBER = 3
_MOST_WORDS = 80


class ZeroTens(StrEnum):
    """Cách đọc chữ số 0 ở hàng chục: `một trăm linh năm` in the North, `một trăm lẻ năm` in the South."""

    LINH = "linh"
    LE = "lẻ"


class Thousand(StrEnum):
    """Cách đọc hàng nghìn."""

    NGHIN = "nghìn"
    NGAN = "ngàn"


class Four(StrEnum):
    """Cách đọc chữ số 4 sau `mươi`: `hai mươi tư` hoặc `hai mươi bốn`."""

    TU = "tư"
    BON = "bốn"


@dataclass(frozen=True, slots=True)
class Speech:
    """Lối đọc: which of the words in use; the default is the textbook's."""

    zero_tens: ZeroTens = ZeroTens.LINH
    thousand: Thousand = Thousand.NGHIN
    four: Four = Four.TU


TEXTBOOK = Speech()


def to_words(number: int | Decimal, speech: Speech = TEXTBOOK) -> str:
    """Đọc một số: up to 10^18 either way, at most 18 decimals; the zeros that a Decimal carries are read.

    >>> to_words(1005), to_words(Decimal("1.5")), to_words(-21)
    ('một nghìn không trăm linh năm', 'một phẩy năm', 'âm hai mươi mốt')
    >>> to_words(1_000_001, Speech(ZeroTens.LE))
    'một triệu không trăm lẻ một'
    """
    value = Decimal(number)
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or value.copy_abs() > LARGEST or -exponent > LONGEST_FRACTION:
        raise BadValue(
            "Số quá lớn hoặc quá dài để đọc thành chữ", found=str(number), expected="số đến một tỷ tỷ"
        )
    whole, _, fraction = f"{value.copy_abs():f}".partition(".")
    words = [_NEGATIVE] if value < 0 else []
    words += _integer(int(whole), speech) or [_DIGITS[0]]
    return " ".join([*words, _COMMA, *_fraction(fraction, speech)] if fraction else words)


def from_words(text: str) -> int | Decimal:
    """Hiểu số đọc bằng chữ: a Decimal where there is a comma; every wording of `to_words`, `tỉ`, `bẩy` too.

    What may be two numbers is refused: `một nghìn năm` is 1.005 to one reader and 1.500 to another.

    >>> from_words("Một nghìn không trăm linh năm"), from_words("âm một phẩy không năm")
    (1005, Decimal('-1.05'))
    """
    words = squeeze(nfc(text)).lower().rstrip(" .,;/").replace("tỉ", _BILLION_WORD).split(" ")
    if len(words) > _MOST_WORDS:
        raise _unread(text)
    negative = words[0] == _NEGATIVE
    whole, comma, fraction = _partition(words[1:] if negative else words, _COMMA)
    try:
        value: int | Decimal = _read_integer(whole)
        if comma:
            value = Decimal(f"{value}.{_read_fraction(fraction)}")
    except (KeyError, IndexError) as error:
        raise _unread(text) from error
    if value > LARGEST:
        raise _unread(text)
    return (value.copy_negate() if isinstance(value, Decimal) else -value) if negative else value


def money_to_words(dong: int, speech: Speech = TEXTBOOK) -> str:
    """Đọc số tiền: whole đồng, as a receipt or a report says it.

    >>> money_to_words(1_200_000)
    'một triệu hai trăm nghìn đồng'
    """
    return f"{to_words(dong, speech)} đồng"


def money_from_words(text: str) -> int:
    """Hiểu số tiền đọc bằng chữ: whole đồng; `chẵn` at the end says nothing more.

    >>> money_from_words("Một triệu hai trăm nghìn đồng chẵn./.")
    1200000
    """
    clean = squeeze(nfc(text)).lower().rstrip(" .,;/").removesuffix(" chẵn").removesuffix("đồng")
    dong = from_words(clean)
    if not isinstance(dong, int):
        raise BadValue("Số tiền đọc bằng chữ không có phần lẻ", found=squeeze(text), expected="số đồng chẵn")
    return dong


def _integer(number: int, speech: Speech) -> list[str]:
    """The words for a number; none for zero."""
    billions, rest = divmod(number, _BILLION)
    words = [*_integer(billions, speech), _BILLION_WORD] if billions else []
    for size, name in ((10**6, "triệu"), (10**3, speech.thousand.value), (1, "")):
        group, rest = divmod(rest, size)
        if group:
            words += _group(group, speech, full=bool(words))
            words += [name] if name else []
    return words


def _group(number: int, speech: Speech, *, full: bool) -> list[str]:
    """The words for 1 to 999; in full, the hundreds are named even where there are none."""
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    words = [_DIGITS[hundreds], _HUNDRED] if hundreds or full else []
    if tens == 0:
        zero = [speech.zero_tens.value] if words and unit else []
        return [*words, *zero, _DIGITS[unit]] if unit else words
    words += [_TEN] if tens == 1 else [_DIGITS[tens], _TENS]
    return [*words, _unit(tens, unit, speech)] if unit else words


def _unit(tens: int, unit: int, speech: Speech) -> str:
    if unit == 5:
        return "lăm"
    if tens > 1 and unit == 1:
        return "mốt"
    return speech.four.value if tens > 1 and unit == 4 else _DIGITS[unit]


def _fraction(digits: str, speech: Speech) -> list[str]:
    rest = digits.lstrip("0")
    zeros = [_DIGITS[0]] * (len(digits) - len(rest))
    if len(rest) > _READ_AS_NUMBER:
        return [*zeros, *(_DIGITS[int(digit)] for digit in rest)]
    return [*zeros, *_integer(int(rest or 0), speech)]


def _read_integer(words: list[str]) -> int:
    """The number that the words say; KeyError or IndexError where they say none."""
    if words == [_DIGITS[0]]:
        return 0
    last_billion = len(words) - 1 - words[::-1].index(_BILLION_WORD) if _BILLION_WORD in words else -1
    total = _read_integer(words[:last_billion]) * _BILLION if last_billion >= 0 else 0
    rest = words[last_billion + 1 :]
    for names, size in ((("triệu",), 10**6), (tuple(Thousand), 10**3)):
        at = next((index for index, word in enumerate(rest) if word in names), -1)
        if at >= 0:
            total += _read_group(rest[:at], first=not total, alone=True) * size
            rest = rest[at + 1 :]
    return total + _read_group(rest, first=not total, alone=not total) if rest or not total else total


def _read_group(words: list[str], *, first: bool, alone: bool) -> int:
    """1 to 999. `first`: nothing stands before it; `alone`: a single figure is unmistakable."""
    hundreds = None
    if words[1:2] == [_HUNDRED]:
        hundreds, words = _VALUES[words[0]], words[2:]
    value = (hundreds or 0) * 100 + _read_tens(words, alone=alone and hundreds is None)
    if value == 0 or (hundreds == 0 and (first or not words)):
        raise KeyError(value)
    return value


def _read_tens(words: list[str], *, alone: bool) -> int:
    if not words:
        return 0
    if words[0] in tuple(ZeroTens) and len(words) == 2:
        return _only({"tư": 4} | _VALUES, words[1])
    if words[0] == _TEN and len(words) <= 2:
        return 10 + (_only(_AFTER_TEN, words[1], but="năm") if words[1:] else 0)
    if words[1:2] == [_TENS] and len(words) <= 3 and words[0] != _DIGITS[1]:
        unit = _only(_AFTER_TENS, words[2], but="năm") if words[2:] else 0
        return _only(_VALUES, words[0]) * 10 + unit
    if len(words) == 1 and alone:
        return _only(_VALUES, words[0])
    raise KeyError(words[0])


def _only(values: dict[str, int], word: str, *, but: str = "") -> int:
    """The value of a figure from 1 to 9, but one that says something else here (`mười năm`: ten years)."""
    if word == but or values[word] == 0:
        raise KeyError(word)
    return values[word]


def _read_fraction(words: list[str]) -> str:
    if not words:
        raise IndexError
    if all(word in _VALUES for word in words):
        return "".join(str(_VALUES[word]) for word in words)
    zeros = next(index for index, word in enumerate(words) if word != _DIGITS[0])
    return "0" * zeros + str(_read_group(words[zeros:], first=True, alone=True))


def _partition(words: list[str], separator: str) -> tuple[list[str], bool, list[str]]:
    if separator not in words:
        return words, False, []
    at = words.index(separator)
    return words[:at], True, words[at + 1 :]


def _unread(text: str) -> BadValue:
    return BadValue(
        "Không hiểu số đọc bằng chữ", found=squeeze(text), expected="số như “một nghìn không trăm linh năm”"
    )
