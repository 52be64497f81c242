"""Số thực hiện và phần trăm: what clerks report, read and written; shares and their rounding."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import BadValue
from mttq_docs.quantities import (
    Absent,
    Actual,
    Rank,
    Reported,
    format_actual,
    format_percent,
    parse_actual,
    ratio,
    rounded,
)

D = Decimal


@pytest.mark.parametrize(
    ("written", "value", "printed"),
    [
        ("215 nhà", Actual(D(215), "nhà"), "215 nhà"),
        ("5 cuộc", Actual(D(5), "cuộc"), "05 cuộc"),
        ("0 đơn vị", Actual(D(0), "đơn vị"), "0 đơn vị"),
        ("1.234,5 triệu đồng", Actual(D("1234.5"), "triệu đồng"), "1.234,5 triệu đồng"),
        ("2,5 tỉ đồng", Actual(D("2.5"), "tỷ đồng"), "2,5 tỷ đồng"),
        ("87,5 %", Actual(D("87.5"), "%"), "87,5%"),
        ("215", Actual(D(215)), "215"),
        ("1.702 / 1.739 Ban", Actual(D(1702), "Ban", D(1739)), "1.702/1.739 Ban"),
        ("xếp loại Xuất sắc", Rank.EXCELLENT, "xuất sắc"),
        ("đạt khá", Rank.FAIR, "khá"),
        ("Chưa có số liệu", Absent.UNREPORTED, "chưa có số liệu"),
        ("chua phat sinh", Absent.NOTHING, "chưa phát sinh"),
    ],
)
def test_what_was_done_is_read_and_printed(written: str, value: Reported, printed: str) -> None:
    assert parse_actual(written) == value
    assert format_actual(value) == printed


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("khoảng 20 nhà", "Không đọc được số thực hiện"),
        ("ít nhất 20 nhà", "Không đọc được số thực hiện"),
        ("=1+1", "Không đọc được số thực hiện"),
        ("73.3%", "Dấu chấm ở đây không ngăn hàng nghìn|Không đọc được"),
        ("3/0 xã", "Tổng số bằng 0"),
        ("1,5/2 xã", "phải là số nguyên"),
        ("", "Không đọc được số thực hiện"),
    ],
)
def test_what_is_no_figure_is_refused(written: str, message: str) -> None:
    with pytest.raises(BadValue, match=message):
        parse_actual(written)


@pytest.mark.parametrize(
    ("percent", "printed"),
    [
        (D("107.5"), "107,5%"),
        (D(100), "100%"),
        (D(200) / 3, "66,67%"),
        (D("0.005"), "0,01%"),
        (D("99.999"), "99,99%"),
        (D("100.001"), "100,01%"),
        (D(0), "0%"),
        (D(1250), "1.250%"),
    ],
)
def test_percents_are_rounded_the_vietnamese_way_and_never_to_a_false_hundred(
    percent: Decimal, printed: str
) -> None:
    assert format_percent(percent) == printed


def test_nothing_is_divided_by_nothing() -> None:
    assert ratio(D(5), D(0)) is None


amounts = st.decimals(0, 10**9, places=0) | st.decimals(0, 10**6, places=2)
units = st.sampled_from(["", "nhà", "cuộc", "%", "tỷ đồng", "khu dân cư"])
fractions = st.tuples(st.integers(0, 10**6), st.integers(1, 10**6), st.sampled_from(["", "xã", "hộ"]))


@given(
    st.builds(Actual, amounts, units)
    | fractions.map(lambda parts: Actual(D(parts[0]), parts[2], D(parts[1])))
    | st.sampled_from([*Rank, *Absent])
)
def test_what_is_printed_is_read_back(actual: Reported) -> None:
    assert parse_actual(format_actual(actual)) == actual


@given(st.decimals(0, 10**6, places=6))
def test_rounding_moves_a_percent_by_a_hundredth_at_most(percent: Decimal) -> None:
    assert abs(rounded(percent) - percent) <= D("0.01")
    assert (rounded(percent) == 100) == (percent == 100)
