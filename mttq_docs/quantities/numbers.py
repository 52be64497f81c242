"""Con số: turn figures as Vietnamese papers print them into numbers and back.

The dot groups thousands and the comma opens the decimals (`1.234,5`): CLDR's Vietnamese, through Babel.
Babel alone is too lenient a reader (it takes `1e5`, `NaN`, foreign digits), so the shape is checked first.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from mttq_docs.errors import BadValue
from mttq_docs.text import squeeze

# Bounded, and never ended before a further digit or decimal: “73.3” holds no number at all.
NUMBER = r"(?:[0-9]{1,3}(?:\.[0-9]{3}){1,6}|[0-9]{1,20})(?:,[0-9]{1,12})?(?![0-9]|[.,][0-9])"
_NUMBER = re.compile(NUMBER)
_COUNT = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){0,6}|[0-9]{1,20}")
_DECIMAL_DOT = re.compile(r"(?<![0-9.])[0-9]{1,20}\.(?:[0-9]{1,2}|[0-9]{4,20})(?![0-9.])")
_LOCALE = "vi"
_REMEMBERED = 4096


def format_number(number: Decimal | int) -> str:
    """Ghi số: thousands by dots, decimals after a comma; the zeros that the number carries stay.

    >>> format_number(Decimal("1234.5")), format_number(Decimal("39.20")), format_number(1000)
    ('1.234,5', '39,20', '1.000')
    """
    return _formatted(str(number))


def parse_number(text: str) -> Decimal:
    """Đọc số: `1.234,5`, ungrouped `1234,5` and padded `05`; a dot before decimals is refused.

    >>> parse_number("1.234,5"), parse_number("39,20"), parse_number("05")
    (Decimal('1234.5'), Decimal('39.20'), Decimal('5'))
    """
    clean = squeeze(text)
    if not _NUMBER.fullmatch(clean):
        refuse_decimal_dot(clean)
        raise BadValue(
            "Không đọc được con số", found=clean, expected="số như 1.234,5 (dấu chấm ngăn hàng nghìn)"
        )
    return _parsed(clean)


# Babel is loaded with the first figure: a command that prints none need not wait for it.
@lru_cache(maxsize=_REMEMBERED)
def _formatted(number: str) -> str:
    """Keyed by the text, for 39,2 and 39,20 are one number and two ways of printing it."""
    from babel.numbers import format_decimal

    value = Decimal(number)
    exponent = value.as_tuple().exponent
    decimals = "0" * -exponent if isinstance(exponent, int) and exponent < 0 else ""
    return format_decimal(value, f"#,##0.{decimals}" if decimals else "#,##0", locale=_LOCALE)


@lru_cache(maxsize=_REMEMBERED)
def _parsed(number: str) -> Decimal:
    from babel.numbers import parse_decimal

    return parse_decimal(number, locale=_LOCALE)


def refuse_decimal_dot(text: str) -> None:
    """Chỉ lỗi dấu chấm thập phân: say what is wrong with a figure like `73.3`; other texts pass."""
    found = _DECIMAL_DOT.search(text)
    if found:
        raise BadValue(
            "Dấu chấm ở đây không ngăn hàng nghìn",
            found=found[0],
            expected="dấu phẩy trước phần thập phân, như 73,3; dấu chấm giữa các nhóm ba chữ số, như 1.200",
        )


def format_count(count: int) -> str:
    """Ghi số đếm: below 10 with a zero in front, as papers do to keep figures from being altered; 0 stays 0.

    >>> format_count(2), format_count(0), format_count(1200)
    ('02', '0', '1.200')
    """
    return f"{count:02d}" if 0 < count < 10 else format_number(count)


def parse_count(text: str) -> int:
    """Đọc số đếm: a whole number, padded or not.

    >>> parse_count("02"), parse_count("1.200")
    (2, 1200)
    """
    clean = squeeze(text)
    if not _COUNT.fullmatch(clean):
        raise BadValue("Không phải số đếm", found=clean, expected="số nguyên như 02 hoặc 1.200")
    return int(clean.replace(".", ""))
