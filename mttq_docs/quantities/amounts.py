"""Số lượng: turn a number with its unit into the text of a paper and back.

Counts below 10 are padded (`02 mô hình`), percents, money and weights are not (`3%`, `3 tỷ đồng`, `3 kg`).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from mttq_docs.errors import BadValue
from mttq_docs.quantities.numbers import NUMBER, format_count, format_number, parse_number
from mttq_docs.quantities.wordings import WORDINGS
from mttq_docs.resources import resource
from mttq_docs.text import nfc, require_legal, squeeze

_MOST_WORDS = 10
_EXPECTED = "đơn vị ngắn gọn như %, mô hình, tỷ đồng, triệu đồng/người/năm"
# A unit opens with % or a letter; a figure in it hangs on a letter or a slash (m2, “/80 tổ”), never alone.
_SHAPE = re.compile(r"(?:%|[“\"(]?[^\W\d_]).*")
_FOREIGN = re.compile(r"[;:!?…]|\.(?![0-9])|(?:^|[\s%])[0-9]|[0-9],[0-9]")
_SLASH = re.compile(r"\s*/\s*")
_AMOUNT = re.compile(rf"(?P<number>{NUMBER})\s*(?P<unit>.*)")


@dataclass(frozen=True, slots=True)
class Nouns:
    """Danh mục đơn vị tính of `nouns.toml`: money by its worth in đồng, spellings by the common one."""

    money: dict[str, int]
    spelling: dict[str, str]
    measured: frozenset[str]
    counted: tuple[str, ...]
    per: tuple[str, ...]
    not_counted: frozenset[str]
    numbered: tuple[str, ...]


@cache
def nouns() -> Nouns:
    """Đọc danh mục đơn vị tính once."""
    data = tomllib.loads(resource("quantities", "nouns.toml").read_text(encoding="utf-8"))
    kinds = data["nouns"]
    apart = {"measured", "per", "not_counted", "numbered"}
    return Nouns(
        money=data["money"],
        spelling=data["spelling"],
        measured=frozenset(kinds["measured"]),
        counted=tuple(noun for kind, listed in kinds.items() if kind not in apart for noun in listed),
        per=tuple(kinds["per"]),
        not_counted=frozenset(kinds["not_counted"]),
        numbered=tuple(kinds["numbered"]),
    )


def format_amount(number: Decimal, unit: str = "") -> str:
    """Ghi số lượng: the number, padded where it is a count below 10, and its unit; % stands close.

    >>> format_amount(Decimal(2), "mô hình"), format_amount(Decimal("99.5"), "%")
    ('02 mô hình', '99,5%')
    >>> format_amount(Decimal(3), "tỷ đồng"), format_amount(Decimal(740979000), "đồng")
    ('3 tỷ đồng', '740.979.000 đồng')
    """
    return join_unit(format_figure(number, unit), unit)


def parse_amount(text: str) -> tuple[Decimal, str]:
    """Đọc số lượng: the number and the unit, the latter in its common spelling.

    >>> parse_amount("2,5 tỉ đồng"), parse_amount("61.794.000đ"), parse_amount("98,18 %")
    ((Decimal('2.5'), 'tỷ đồng'), (Decimal('61794000'), 'đồng'), (Decimal('98.18'), '%'))
    """
    clean = squeeze(nfc(text))
    found = _AMOUNT.fullmatch(clean)
    if found is None:
        raise BadValue(
            "Không đọc được số lượng", found=clean, expected="số kèm đơn vị như 02 mô hình, 850 triệu đồng"
        )
    return parse_number(found["number"]), tidy_unit(found["unit"])


def in_dong(number: Decimal, unit: str) -> Decimal:
    """Đổi ra đồng: the worth of an amount of money; a unit that is not money is refused.

    >>> in_dong(Decimal("2.5"), "tỷ đồng")
    Decimal('2500000000.0')
    """
    if unit not in nouns().money:
        raise BadValue("Không phải đơn vị tiền", found=unit, expected=", ".join(nouns().money))
    return number * nouns().money[unit]


def format_figure(number: Decimal, unit: str) -> str:
    """Ghi con số của số lượng, without its unit.

    >>> format_figure(Decimal(5), "hộ"), format_figure(Decimal(5), "triệu đồng/hộ")
    ('05', '5')
    """
    whole = number == number.to_integral_value() and number.as_tuple().exponent == 0
    return format_count(int(number)) if whole and is_counted(unit) else format_number(number)


def is_counted(unit: str) -> bool:
    """Đơn vị tính này đếm từng cái một: money, weights and percents do not.

    >>> is_counted("mô hình"), is_counted("triệu đồng/hộ"), is_counted("%")
    (True, False, False)
    """
    thing = unit.partition("/")[0]
    return not unit.startswith("%") and thing not in nouns().money and thing not in nouns().measured


def join_unit(figure: str, unit: str) -> str:
    """Ghép đơn vị sau con số: % close to it, all else after a space."""
    return f"{figure}{'' if unit.startswith('%') else ' '}{unit}".rstrip()


def tidy_unit(text: str) -> str:
    """Chuẩn hóa đơn vị tính: single spaces, tight slashes, the common spelling; refuse what is a sentence.

    >>> tidy_unit("tỉ đồng / năm"), tidy_unit("%")
    ('tỷ đồng/năm', '%')
    """
    clean = _SLASH.sub("/", squeeze(nfc(require_legal(text))))
    thing, slash, rate = clean.partition("/")
    unit = f"{nouns().spelling.get(thing.lower(), thing)}{slash}{rate}"
    if unit and (not _SHAPE.fullmatch(unit) or _FOREIGN.search(unit) or _comparing().search(unit)):
        raise BadValue("Không phải đơn vị tính", found=unit, expected=_EXPECTED)
    if len(unit.split()) > _MOST_WORDS:
        raise BadValue(f"Đơn vị tính dài quá {_MOST_WORDS} chữ", found=unit, expected=_EXPECTED)
    return unit


@cache
def _comparing() -> re.Pattern[str]:
    """Chữ so sánh: the phrases that make a text more than a unit."""
    phrases = {word for wording in WORDINGS if wording.firm for word in wording.words if word}
    phrases |= {wording.words[2] for wording in WORDINGS} - {""} | {"phấn đấu", "khoảng"}
    return re.compile(
        "|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in sorted(phrases)), re.IGNORECASE
    )
