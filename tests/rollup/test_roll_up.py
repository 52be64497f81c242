"""Tổng hợp: the units' figures by each rule, and what is not said while units are silent."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import BadValue
from mttq_docs.model import Appraisal, FormSet, Indicator, Period, Result, ResultSet, UnitResults
from mttq_docs.quantities import Actual, format_actual
from mttq_docs.rollup import Rollup, roll_up, with_totals


def forms_of(**indicator: Any) -> FormSet:
    return FormSet(
        units=({"level": "huyện", "kind": "huyện", "name": "A"},),
        programme="a.yaml",
        title="Chương trình",
        year=2020,
        period=Period(2020),
        fingerprint="0",
        indicators={"việc": Indicator(name="Việc", **indicator)},
    )


def results_of(*sent: str | dict[str, Any] | None, days: tuple[int, ...] = ()) -> ResultSet:
    units = tuple(
        UnitResults(
            unit=f"huyện {at}",
            level="huyện",
            file=None if each is None else f"{at}.xlsx",
            filled_on=dt.date(2020, 12, days[at]) if days else None,
            results={} if each is None else {"việc": Result.model_validate(each)},
        )
        for at, each in enumerate(sent)
    )
    return ResultSet(programme="a.yaml", year=2020, period=Period(2020), units=units)


def rolled(
    indicator: dict[str, Any], *sent: str | dict[str, Any] | None, days: tuple[int, ...] = ()
) -> Rollup:
    return roll_up(forms_of(**indicator), results_of(*sent, days=days))[0]


HOUSES = {"goal": "ít nhất 200 nhà"}
MEDIATED = {"goal": "từ 85% trở lên"}
ALL = {"goal": "100%"}
OVERSIGHT = {"goal": "ít nhất 01 cuộc", "per": "Ủy ban MTTQ"}
GRADE = {"goal": "tốt trở lên"}
WEAK = {"goal": "không có đơn vị"}
INCOME = {"goal": "50 triệu đồng", "rollup": "bình quân theo tổng số"}

CASES: list[tuple[str, dict[str, Any], tuple[Any, ...], str]] = [
    ("sum", HOUSES, ("120 nhà", "95 nhà"), "215 nhà"),
    ("sum of those who sent", HOUSES, ("120 nhà", None), "120 nhà"),
    ("nothing to count adds nothing", HOUSES, ("120 nhà", "chưa phát sinh"), "120 nhà"),
    ("nothing anywhere", HOUSES, ("chưa phát sinh", "chưa phát sinh"), "chưa phát sinh"),
    ("silence is not 0", HOUSES, (None, None), "chưa có số liệu"),
    ("money in one money", {"goal": "2,5 tỷ đồng"}, ("1,2 tỷ đồng", "850 triệu đồng"), "2,05 tỷ đồng"),
    ("shares add up as parts and wholes", MEDIATED, ("47/52 vụ", "100/110 vụ"), "147/162 vụ"),
    ("100% of all", ALL, ("22/22 xã", "18/18 xã"), "40/40 xã"),
    ("100% of those who sent", ALL, ("22/22 xã", None), "22/22 xã"),
    ("what is below 100% already can be said", ALL, ("21/22 xã", None), "21/22 xã"),
    ("each unit by its own goal", OVERSIGHT, ("02 cuộc", "01 cuộc", "0 cuộc"), "2/3 Ủy ban MTTQ"),
    ("a silent unit is not counted", OVERSIGHT, ("02 cuộc", None), "1/1 Ủy ban MTTQ"),
    (
        "units that counted theirs below",
        OVERSIGHT,
        ("20/22 Ủy ban MTTQ", "15/15 Ủy ban MTTQ"),
        "35/37 Ủy ban MTTQ",
    ),
    ("grades", GRADE, ("tốt", "xuất sắc", "khá"), "2/3 đơn vị"),
    ("grades counted below", GRADE, ("20/22 đơn vị", "tốt"), "21/23 đơn vị"),
    ("no weak unit, all told", WEAK, ("0 đơn vị", "0 đơn vị"), "0 đơn vị"),
    ("no weak unit among those who sent", WEAK, ("0 đơn vị", None), "0 đơn vị"),
    ("one weak unit is enough to say so", WEAK, ("01 đơn vị", None), "01 đơn vị"),
    (
        "mean by base",
        INCOME,
        ({"thực hiện": "60 triệu đồng", "tổng số": "300"}, {"thực hiện": "40 triệu đồng", "tổng số": "100"}),
        "55 triệu đồng",
    ),
    ("no mean without bases", INCOME, ("60 triệu đồng", "40 triệu đồng"), "chưa có số liệu"),
    (
        "mean of percents by base",
        MEDIATED,
        ({"thực hiện": "90%", "tổng số": "10"}, {"thực hiện": "80%", "tổng số": "30"}),
        "82,5%",
    ),
    ("maximum", {**HOUSES, "rollup": "số lớn nhất"}, ("12 nhà", "31 nhà", "7 nhà"), "31 nhà"),
    ("highest rank", {**GRADE, "rollup": "số lớn nhất"}, ("khá", "xuất sắc", "tốt"), "xuất sắc"),
    ("share by choice", {**HOUSES, "rollup": "tỷ lệ đơn vị đạt"}, ("200 nhà", "199 nhà"), "1/2 đơn vị"),
]


@pytest.mark.parametrize(
    ("indicator", "sent", "total"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_totals(indicator: dict[str, Any], sent: tuple[Any, ...], total: str) -> None:
    assert format_actual(rolled(indicator, *sent).actual) == total


def test_the_last_figure_is_that_of_the_last_day() -> None:
    last = {**HOUSES, "rollup": "số mới nhất"}
    assert format_actual(rolled(last, "12 nhà", "31 nhà", "7 nhà", days=(3, 9, 5)).actual) == "31 nhà"
    assert format_actual(rolled(last, "12 nhà", "31 nhà", "7 nhà").actual) == "07 nhà"


def test_why_there_is_no_total_is_said() -> None:
    assert (
        "thiếu tổng số của huyện 1"
        in rolled(INCOME, {"thực hiện": "60 triệu đồng", "tổng số": "3"}, "9 triệu đồng").problem
    )
    assert "không cộng dồn được" in rolled({**ALL, "rollup": "cộng dồn"}, "90%", "80%").problem


def test_each_total_leads_back_to_its_units() -> None:
    rollup = rolled(HOUSES, "120 nhà", None, "20 hộ")
    assert [unit.file for unit in rollup.units] == ["0.xlsx", "", "2.xlsx"]
    assert rollup.missing == ("huyện 1", "huyện 2")
    assert "Đơn vị tính khác với chỉ tiêu" in rollup.units[2].problem
    assert str(rollup) == "việc: 120 nhà (1/3 đơn vị; còn thiếu huyện 1, huyện 2)"


def test_the_superiors_own_figures_stand() -> None:
    own = results_of("120 nhà", None).model_copy(
        update={"results": {"Việc": Result.model_validate("500 nhà")}}
    )
    assert with_totals(forms_of(**HOUSES), own).results == own.results
    total = with_totals(forms_of(**HOUSES), results_of("120 nhà", None)).results["việc"]
    assert (total.missing, total.asked, total.note) == (("huyện 1",), 2, "1/2 đơn vị có số liệu")


@pytest.mark.parametrize(
    ("indicator", "sent", "judged"),
    [
        (HOUSES, ("120 nhà", None), "chưa đủ số liệu"),
        (HOUSES, ("200 nhà", None), "đạt"),
        (HOUSES, ("215 nhà", None), "vượt"),
        (HOUSES, (None, None), "chưa có số liệu"),
        (HOUSES, ("chưa phát sinh", None), "chưa đủ số liệu"),
        (MEDIATED, ("47/52 vụ", None), "chưa đủ số liệu"),
        (MEDIATED, ("10/52 vụ", None), "chưa đủ số liệu"),
        (ALL, ("22/22 xã", None), "chưa đủ số liệu"),
        (ALL, ("21/22 xã", None), "chưa đạt"),
        (OVERSIGHT, ("02 cuộc", None), "chưa đủ số liệu"),
        (OVERSIGHT, ("0 cuộc", None), "chưa đạt"),
        (GRADE, ("tốt", None), "chưa đủ số liệu"),
        (WEAK, ("0 đơn vị", None), "chưa đủ số liệu"),
        (WEAK, ("01 đơn vị", None), "chưa đạt"),
        ({"goal": "10/10 thôn"}, ("9/10 thôn", None), "chưa đạt"),
        ({**HOUSES, "rollup": "số lớn nhất"}, ("200 nhà", None), "đạt"),
        ({**HOUSES, "rollup": "số mới nhất"}, ("200 nhà", None), "chưa đủ số liệu"),
    ],
)
def test_silent_units_are_not_judged(
    indicator: dict[str, Any], sent: tuple[str | None, ...], judged: str
) -> None:
    rollup = rolled(indicator, *sent)
    assert Appraisal(rollup.indicator, rollup.actual, not rollup.missing).outcome == judged


def test_a_rank_is_neither_added_nor_averaged() -> None:
    with pytest.raises(ValueError, match="Xếp loại không tổng hợp như vậy được"):
        Indicator(name="Loại", goal="tốt trở lên", rollup="cộng dồn")


def test_only_units_that_owe_a_figure_count() -> None:
    forms = forms_of(goal="ít nhất 01 cuộc", per="Ủy ban MTTQ", levels=("huyện",))
    units = (
        UnitResults(unit="huyện A", level="huyện", results={"việc": Result.model_validate("01 cuộc")}),
        UnitResults(unit="xã B", level="xã"),
    )
    results = ResultSet(programme="a", year=2020, period=Period(2020), units=units)
    assert format_actual(roll_up(forms, results)[0].actual) == "1/1 Ủy ban MTTQ"


amounts = st.decimals(0, 10**15, places=6, allow_nan=False, allow_infinity=False)


@given(st.lists(amounts, min_size=1, max_size=30))
def test_sums_are_exact_however_large(figures: list[Decimal]) -> None:
    results = results_of(*({"thuc_hien": Actual(each, "tỷ đồng")} for each in figures))
    total = roll_up(forms_of(goal="2,5 tỷ đồng"), results)[0].actual
    assert isinstance(total, Actual)
    assert total.value * 10**6 == sum(int(each * 10**6) for each in figures)


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 1000)), min_size=1, max_size=20))
def test_a_rounded_mean_never_crosses_its_goal(figures: list[tuple[int, int]]) -> None:
    sent = (
        {"thuc_hien": Actual(Decimal(value) / 10**4, "%"), "tong_so": Actual(Decimal(base))}
        for value, base in figures
    )
    total = roll_up(forms_of(goal="từ 85% trở lên"), results_of(*sent))[0].actual
    exact = sum(value * base for value, base in figures)
    whole = sum(base for _, base in figures)
    assert isinstance(total, Actual)
    assert (total.value >= 85) == (exact >= 85 * 10**4 * whole)
    assert abs(total.value * 10**4 * whole - exact) <= 100 * whole


@given(st.lists(st.booleans(), min_size=2, max_size=3321))
def test_all_means_all(met: list[bool]) -> None:
    total = rolled(OVERSIGHT, *("01 cuộc" if each else "0 cuộc" for each in met[:50])).actual
    assert isinstance(total, Actual)
    assert (total.share == 100) == all(met[:50])


def test_bad_rules_are_bad_values() -> None:
    with pytest.raises((BadValue, ValueError), match="Không có lựa chọn này"):
        Indicator(name="Nhà", goal="200 nhà", rollup="cộng")
