"""Mức của chỉ tiêu: hold what a target promises, and write it as the clerk worded it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from mttq_docs.errors import BadValue
from mttq_docs.quantities.amounts import format_figure, join_unit, tidy_unit
from mttq_docs.quantities.grades import Grade, format_grade
from mttq_docs.quantities.numbers import format_number, parse_number
from mttq_docs.quantities.wordings import PLAIN, WORDINGS, Comparator, Wording


@dataclass(frozen=True, slots=True)
class Measure:
    """Mức phấn đấu: a figure with its unit, and how a result is held against it.

    `value` and `upper` count in `unit` (`%`, `mô hình`, `triệu đồng/người/năm`; `% hộ` where the comparator
    stands round the noun, as in “từ 80% hộ trở lên”). `wording` keeps the phrase, so that it prints as the
    clerk said it. `upper` belongs to BETWEEN alone. `out_of` is the whole of a fraction (`10/10 thôn`,
    `4/100.000`). `approximate`: “khoảng” stands before the figure. `aspiration`: “phấn đấu” leads it all.
    """

    value: Decimal
    unit: str = ""
    wording: Wording = PLAIN
    upper: Decimal | None = field(default=None, kw_only=True)
    out_of: Decimal | None = field(default=None, kw_only=True)
    aspiration: bool = field(default=False, kw_only=True)
    approximate: bool = field(default=False, kw_only=True)

    def __post_init__(self) -> None:
        for number in (self.value, self.upper, self.out_of):
            if number is not None:
                parse_number(format_number(number))
        if tidy_unit(self.unit) != self.unit:
            raise BadValue("Đơn vị tính chưa chuẩn", found=self.unit, expected=tidy_unit(self.unit))
        if self.wording not in WORDINGS:
            known = ", ".join(wording.template.format("…", "…") for wording in WORDINGS)
            raise BadValue(
                "Cách so sánh không có trong danh mục", found=self.wording.template, expected=known
            )
        self._require_one_kind()

    def _require_one_kind(self) -> None:
        """Kiểm các phần đi với nhau: a range, a fraction and “không có” exclude one another."""
        if (self.upper is not None) != (self.comparator is Comparator.BETWEEN):
            raise BadValue("Khoảng “từ … đến …” cần đủ hai con số", expected="mức như từ 15 đến 20 nhà")
        if self.upper is not None and (self.upper <= self.value or self.out_of is not None):
            raise BadValue(
                "Con số sau phải lớn hơn con số trước",
                found=f"{format_number(self.value)} - {format_number(self.upper)}",
                expected="mức như từ 15 đến 20 nhà",
            )
        if self.out_of is not None and not (_is_whole(self.value) and _is_whole(self.out_of) and self.out_of):
            raise BadValue(
                "Hai vế của phân số phải là số nguyên cùng đơn vị",
                found=f"{format_number(self.value)}/{format_number(self.out_of)}",
                expected="phân số như 10/10 thôn",
            )
        if self.wording.zero and (self.value or self.approximate or self.out_of is not None or not self.unit):
            raise BadValue(
                "“Không có …” là mức bằng 0 và cần nêu rõ không có gì", expected="không có hộ nghèo"
            )

    @property
    def comparator(self) -> Comparator:
        """So sánh, as the wording says it."""
        return self.wording.comparator


def format_measure(measure: Measure | Grade) -> str:
    """Ghi mức: in the clerk's own phrase; counts below 10 padded, percents, money and fractions not.

    >>> from mttq_docs.quantities import wording_of
    >>> format_measure(Measure(Decimal(2), "mô hình", wording_of(Comparator.AT_LEAST)))
    'ít nhất 02 mô hình'
    >>> format_measure(Measure(Decimal("1.5"), "%/năm", wording_of(Comparator.BETWEEN), upper=Decimal(2)))
    'từ 1,5% đến 2%/năm'
    """
    if isinstance(measure, Grade):
        return format_grade(measure)
    figure = format_figure(measure.value, measure.unit)
    if measure.wording.zero:
        amounts = [measure.unit]
    elif measure.out_of is not None:
        fraction = f"{format_number(measure.value)}/{format_number(measure.out_of)}"
        amounts = [join_unit(fraction, measure.unit)]
    elif measure.upper is not None:
        percent = "%" if measure.unit.startswith("%") else ""
        amounts = [f"{figure}{percent}", join_unit(format_figure(measure.upper, measure.unit), measure.unit)]
    else:
        amounts = [join_unit(figure, measure.unit)]
    if measure.approximate:
        amounts[0] = f"khoảng {amounts[0]}"
    text = measure.wording.template.format(*amounts)
    return f"phấn đấu {text}" if measure.aspiration else text


def is_met(measure: Measure, actual: Decimal) -> bool:
    """Kết quả đạt mức chưa: whether `actual`, in the measure's own unit, is enough.

    A bare figure or a range is a quota: to reach it (a range: its lower end) is enough, to pass it is no
    failure. “Không có …” is met by 0 alone. What should fall (tỷ lệ hộ nghèo) needs “dưới” or “không quá”.

    >>> from mttq_docs.quantities import wording_of
    >>> is_met(Measure(Decimal(30), "mô hình"), Decimal(32))
    True
    >>> is_met(Measure(Decimal(85), "%", wording_of(Comparator.ABOVE)), Decimal(85))
    False
    """
    return {
        Comparator.AT_LEAST: actual >= measure.value,
        Comparator.ABOVE: actual > measure.value,
        Comparator.BELOW: actual < measure.value,
        Comparator.AT_MOST: actual <= measure.value,
        Comparator.EXACTLY: actual >= measure.value if measure.value else actual == 0,
        Comparator.BETWEEN: actual >= measure.value,
    }[measure.comparator]


def _is_whole(number: Decimal) -> bool:
    return number == number.to_integral_value()
