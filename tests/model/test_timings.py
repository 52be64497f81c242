"""Thời gian thực hiện: every way in which a plan says when, read, written and placed in the year."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from mttq_docs.dates import PartialDate
from mttq_docs.errors import BadValue
from mttq_docs.model.timings import Timing, When, format_timing, parse_timing

D = dt.date


@pytest.mark.parametrize(
    ("written", "printed", "span", "deadline"),
    [
        ("quý I", "Quý I", (D(2020, 1, 1), D(2020, 3, 31)), D(2020, 3, 31)),
        ("Quý II - III", "Quý II - III", (D(2020, 4, 1), D(2020, 9, 30)), D(2020, 9, 30)),
        ("tháng 2", "Tháng 02", (D(2020, 2, 1), D(2020, 2, 29)), D(2020, 2, 29)),
        ("từ tháng 3 đến tháng 5", "Tháng 3 - 5", (D(2020, 3, 1), D(2020, 5, 31)), D(2020, 5, 31)),
        ("15/3/2020", "Ngày 15/3/2020", (D(2020, 3, 15), D(2020, 3, 15)), D(2020, 3, 15)),
        ("ngày 05/9", "Ngày 05/9", (D(2020, 9, 5), D(2020, 9, 5)), D(2020, 9, 5)),
        ("xong trước ngày 15/3", "Trước ngày 15/3", (D(2020, 1, 1), D(2020, 3, 15)), D(2020, 3, 15)),
        (
            "trước ngày 20/01/2021",
            "Trước ngày 20/01/2021",
            (D(2021, 1, 1), D(2021, 1, 20)),
            D(2021, 1, 20),
        ),
        (
            "từ ngày 17/10 đến ngày 18/11/2020",
            "Từ ngày 17/10 đến ngày 18/11/2020",
            (D(2020, 10, 17), D(2020, 11, 18)),
            D(2020, 11, 18),
        ),
        ("6 tháng đầu năm", "06 tháng đầu năm", (D(2020, 1, 1), D(2020, 6, 30)), D(2020, 6, 30)),
        ("06 tháng cuối năm", "06 tháng cuối năm", (D(2020, 7, 1), D(2020, 12, 31)), D(2020, 12, 31)),
        ("trong năm", "Cả năm", (D(2020, 1, 1), D(2020, 12, 31)), D(2020, 12, 31)),
        ("hàng tháng", "Hằng tháng", (D(2020, 1, 1), D(2020, 12, 31)), None),
        ("Thường xuyên", "Thường xuyên", (D(2020, 1, 1), D(2020, 12, 31)), None),
        ("theo kế hoạch riêng", "Theo kế hoạch riêng", None, None),
        ("Trước Đại hội Đảng bộ tỉnh", "Trước Đại hội Đảng bộ tỉnh", None, None),
        ("trong dịp tết Nguyên đán", "Trong dịp tết Nguyên đán", None, None),
    ],
)
def test_a_timing_is_read_printed_and_placed(written, printed, span, deadline) -> None:
    timing = parse_timing(written)
    assert format_timing(timing) == printed
    assert timing.span(2020) == span
    assert timing.deadline(2020) == deadline


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("tháng 13", "Không có tháng như vậy"),
        ("quý V", "Không có quý như vậy"),
        ("tháng 5 - 3", "Không có tháng như vậy"),
        ("30/02/2020", "Không có ngày 30"),
        ("trước ngày 2020", "Ngày chưa rõ"),
        ("sớm nhất có thể", "Không đọc được thời gian"),
        ("", "Không đọc được thời gian"),
    ],
)
def test_what_says_no_time_is_refused_with_all_the_ways_to_say_it(written: str, message: str) -> None:
    with pytest.raises(BadValue, match=message) as caught:
        parse_timing(written)
    if "như vậy" not in message:
        assert "quý I" in caught.value.expected


days = st.dates(D(2019, 1, 1), D(2030, 12, 31)) | st.builds(
    lambda day: PartialDate(month=day.month, day=day.day), st.dates(D(2020, 1, 1), D(2020, 12, 31))
)
pairs = st.tuples(st.integers(1, 12), st.integers(1, 12)).map(lambda pair: (min(pair), max(pair)))
timings = st.one_of(
    st.sampled_from(
        [When.YEAR, When.ONGOING, When.OWN_PLAN, When.MONTHLY, When.QUARTERLY, When.FIRST_HALF]
    ).map(Timing),
    st.builds(Timing, st.sampled_from([When.DAY, When.BEFORE_DAY]), st.tuples(days)),
    st.builds(Timing, st.just(When.DAYS), st.tuples(days, days)),
    st.builds(Timing, st.just(When.MONTHS), months=pairs),
    st.builds(Timing, st.just(When.QUARTERS), months=pairs.filter(lambda pair: pair[1] <= 4)),
)


@given(timings)
def test_what_is_written_is_read_back(timing: Timing) -> None:
    assert parse_timing(format_timing(timing)) == timing


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        assert parse_timing(format_timing(parse_timing(text))) == parse_timing(text)
    except BadValue as error:
        assert str(error)
