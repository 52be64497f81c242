"""Số thực hiện: turn what a clerk reports for an indicator into a value and back.

A result is an amount (`215 nhà`), a part of a whole (`146/146 Ủy ban MTTQ`), a rank (`tốt`), or a word that
says why there is no figure; it never holds what can be computed, such as a percentage of the plan.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mttq_docs.errors import BadValue
from mttq_docs.quantities.amounts import format_amount, join_unit, parse_amount, tidy_unit
from mttq_docs.quantities.grades import RANK_NAMES, Rank
from mttq_docs.quantities.numbers import NUMBER, format_number, parse_number
from mttq_docs.text import fold, nfc, squeeze

_EXPECTED = "số kèm đơn vị (215 nhà), phần trên tổng số (146/146 xã), xếp loại (tốt) hoặc “chưa có số liệu”"
_FRACTION = re.compile(rf"(?P<part>{NUMBER})\s*/\s*(?P<whole>{NUMBER})\s*(?P<unit>.*)")
_RANKED = re.compile(r"(?:đạt\s+)?(?:(?:xếp\s+)?loại\s+)?", re.IGNORECASE)


class Absent(StrEnum):
    """Không có con số: nobody has told it, or there was nothing to count."""

    UNREPORTED = "chưa có số liệu"
    NOTHING = "chưa phát sinh"


@dataclass(frozen=True, slots=True)
class Actual:
    """Số đã thực hiện: `value` counts in `unit`; `out_of` is the whole that it is a part of, where it is one.

    A part and its whole are whole numbers, the whole above 0.
    """

    value: Decimal
    unit: str = ""
    out_of: Decimal | None = None

    def __post_init__(self) -> None:
        for number in (self.value, self.out_of):
            if number is not None:
                parse_number(format_number(number))
        if tidy_unit(self.unit) != self.unit:
            raise BadValue("Đơn vị tính chưa chuẩn", found=self.unit, expected=tidy_unit(self.unit))
        if self.out_of is not None:
            self._require_part()

    def _require_part(self) -> None:
        whole = self.out_of or Decimal(0)
        shown = f"{format_number(self.value)}/{format_number(whole)}"
        if self.unit.startswith("%") or any(n != n.to_integral_value() for n in (self.value, whole)):
            raise BadValue("Hai vế của phân số phải là số nguyên", found=shown, expected="ví dụ 146/146 xã")
        if not whole:
            raise BadValue(
                "Tổng số bằng 0 nên không tính được tỷ lệ", found=shown, expected=f"“{Absent.NOTHING}”"
            )

    @property
    def share(self) -> Decimal | None:
        """Tỷ lệ phần trăm, unrounded: of a part in its whole, or of an amount in %; None for others."""
        if self.out_of is not None:
            return self.value * 100 / self.out_of
        return self.value if self.unit.startswith("%") else None


Reported = Actual | Rank | Absent
"""Điều được báo cáo cho một chỉ số."""


def parse_actual(text: str) -> Reported:
    """Đọc số thực hiện.

    >>> parse_actual("2,5 tỷ đồng")
    Actual(value=Decimal('2.5'), unit='tỷ đồng', out_of=None)
    >>> parse_actual("146/146 xã")
    Actual(value=Decimal('146'), unit='xã', out_of=Decimal('146'))
    >>> parse_actual("xếp loại tốt"), parse_actual("chưa có số liệu")
    (<Rank.GOOD: 4>, <Absent.UNREPORTED: 'chưa có số liệu'>)
    """
    clean = squeeze(nfc(text))
    for absent in Absent:
        if fold(clean) == fold(absent):
            return absent
    name = _RANKED.sub("", clean, count=1).casefold()
    for rank, rank_name in RANK_NAMES.items():
        if name == rank_name:
            return rank
    fraction = _FRACTION.fullmatch(clean)
    if fraction:
        part, whole = parse_number(fraction["part"]), parse_number(fraction["whole"])
        return Actual(part, tidy_unit(fraction["unit"]), whole)
    if not clean[:1].isdigit():
        raise BadValue("Không đọc được số thực hiện", found=clean, expected=_EXPECTED)
    return Actual(*parse_amount(clean))


def format_actual(actual: Reported) -> str:
    """Ghi số thực hiện, as a report prints it.

    >>> format_actual(Actual(Decimal(5), "cuộc")), format_actual(Actual(Decimal(5), "xã", Decimal(9)))
    ('05 cuộc', '5/9 xã')
    >>> format_actual(Rank.EXCELLENT), format_actual(Absent.NOTHING)
    ('xuất sắc', 'chưa phát sinh')
    """
    match actual:
        case Rank():
            return RANK_NAMES[actual]
        case Absent():
            return actual.value
    if actual.out_of is not None:
        return join_unit(f"{format_number(actual.value)}/{format_number(actual.out_of)}", actual.unit)
    return format_amount(actual.value, actual.unit)
