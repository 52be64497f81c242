"""Khớp chỉ tiêu: tell which results cannot be held against their indicators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mttq_docs.errors import BadValue
from mttq_docs.model.appraisal import Appraisal, in_unit, is_share
from mttq_docs.model.faults import Fault, Loc
from mttq_docs.model.programme import Indicator
from mttq_docs.model.results import Result
from mttq_docs.quantities import Actual, Grade, Measure, Rank, Reported, format_actual, format_measure
from mttq_docs.text import fold, near


def misfits(
    indicators: Mapping[str, Indicator], results: Mapping[str, Result], loc: Loc, names: Iterable[str] = ()
) -> Iterator[Fault]:
    """Kết quả không khớp chương trình: of no indicator, or not of the kind that its goal is.

    `names` are those of the indicators as the programme writes them, to suggest from.
    """
    known = tuple(names) or tuple(indicators)
    for name, result in results.items():
        here = (*loc, fold(name))
        indicator = indicators.get(fold(name))
        if indicator is None:
            hint = " hoặc ".join(f"“{guess}”" for guess in near(name, known))
            expected = hint or "tên chỉ số ghi ở mục “chỉ tiêu” của chương trình"
            yield Fault(here, "Chương trình không có chỉ số này", name, expected)
            continue
        for key, actual in (
            ("thuc_hien", result.actual),
            ("ky_truoc", result.previous),
            ("cung_ky", result.last_year),
        ):
            try:
                require_fit(indicator, actual)
            except BadValue as error:
                yield Fault((*here, key), str(error), error.found, error.expected)


def require_fit(indicator: Indicator, actual: Reported | None) -> None:
    """Kiểm một số thực hiện có so được với mức của chỉ số không; else `BadValue`."""
    goal = indicator.goal
    if isinstance(actual, Actual) and Appraisal(indicator, actual).counts_units:
        _require_part(actual)
        return
    if isinstance(actual, Rank) != isinstance(goal, Grade) and isinstance(actual, Rank | Actual):
        expected = "một bậc xếp loại như tốt" if isinstance(goal, Grade) else "một con số kèm đơn vị"
        raise BadValue("Kết quả không cùng loại với chỉ tiêu", found=format_actual(actual), expected=expected)
    if not isinstance(actual, Actual) or not isinstance(goal, Measure):
        return
    if is_share(goal) or (indicator.per and actual.out_of is not None):
        if actual.share is None:
            raise BadValue(
                "Chỉ tiêu này là tỷ lệ",
                found=format_actual(actual),
                expected="phần trên tổng số như 146/146 xã, hoặc phần trăm như 87,5%",
            )
        # Of a growth (1,5%/năm) or a plan that may be surpassed there is no such bound.
        if goal.unit == "%" or goal.unit.startswith("% "):
            _require_part(actual)
        return
    if actual.out_of is not None and goal.out_of is None:
        raise BadValue(
            "Kế hoạch đã có trong chương trình nên không ghi lại ở kết quả",
            found=format_actual(actual),
            expected=f"chỉ số đã thực hiện, ví dụ {format_actual(Actual(actual.value, goal.unit))}",
        )
    if in_unit(actual, goal.unit) is None:
        raise BadValue(
            "Đơn vị tính khác với chỉ tiêu",
            found=format_actual(actual),
            expected=f"{goal.unit} (chỉ tiêu: {format_measure(goal)})",
        )


def _require_part(actual: Actual) -> None:
    """A part of units, households, people … is never more than all of them."""
    if actual.out_of is not None and actual.value > actual.out_of:
        raise BadValue(
            "Số đạt lớn hơn tổng số", found=format_actual(actual), expected="số đạt không quá tổng số"
        )
