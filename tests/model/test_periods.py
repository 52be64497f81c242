"""Kỳ báo cáo: read, written, and what comes before and after."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import BadValue
from mttq_docs.model import Period, Span, format_period, outlook, parse_period


@pytest.mark.parametrize(
    ("written", "printed", "last_day", "previous", "ahead"),
    [
        ("tháng 1", "tháng 01 năm 2020", (1, 31), "tháng 12 năm 2019", "tháng 02 năm 2020"),
        ("Tháng 12/2020", "tháng 12 năm 2020", (12, 31), "tháng 11 năm 2020", "tháng 01 năm 2021"),
        ("quý 1", "quý I năm 2020", (3, 31), "quý IV năm 2019", "quý II năm 2020"),
        ("quý IV năm 2020", "quý IV năm 2020", (12, 31), "quý III năm 2020", "quý I năm 2021"),
        ("6 tháng", "06 tháng đầu năm 2020", (6, 30), "06 tháng đầu năm 2019", "06 tháng cuối năm 2020"),
        (
            "06 tháng đầu năm 2020",
            "06 tháng đầu năm 2020",
            (6, 30),
            "06 tháng đầu năm 2019",
            "06 tháng cuối năm 2020",
        ),
        ("09 tháng đầu năm", "09 tháng đầu năm 2020", (9, 30), "09 tháng đầu năm 2019", "quý IV năm 2020"),
        ("cả năm", "năm 2020", (12, 31), "năm 2019", "năm 2021"),
        ("2020", "năm 2020", (12, 31), "năm 2019", "năm 2021"),
    ],
)
def test_a_period_and_its_neighbours(written, printed, last_day, previous, ahead) -> None:
    period = parse_period(written, year=2020)
    assert format_period(period) == printed
    assert period.last_day == dt.date(2020, *last_day)
    assert format_period(period.previous) == previous
    assert period.last_year.year == 2019
    assert outlook(period) == ahead


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("tháng 13", "Không có tháng này"),
        ("quý V", "Không có quý này|Không đọc được"),
        ("tuần 3", "Không đọc được kỳ báo cáo"),
        ("quý I năm 2021", "khác năm của văn bản"),
    ],
)
def test_what_is_no_period_of_the_year_is_refused(written: str, message: str) -> None:
    with pytest.raises(BadValue, match=message):
        parse_period(written, year=2020)


def test_a_period_without_a_year_needs_one() -> None:
    with pytest.raises(BadValue, match="chưa ghi năm"):
        parse_period("quý I")


periods = st.one_of(
    st.builds(Period, st.integers(1977, 2100), st.just(Span.MONTH), st.integers(1, 12)),
    st.builds(Period, st.integers(1977, 2100), st.just(Span.QUARTER), st.integers(1, 4)),
    st.builds(Period, st.integers(1977, 2100), st.sampled_from([Span.HALF, Span.NINE_MONTHS, Span.YEAR])),
)


@given(periods)
def test_what_is_written_is_read_back(period: Period) -> None:
    assert parse_period(format_period(period)) == period
    assert period.first_day <= period.last_day
