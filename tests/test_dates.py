"""Ngày tháng: the ways in which papers write a date, and that what is written is read back."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given, strategies as st

from mttq_docs.dates import DateStyle, PartialDate, format_date, parse_date
from mttq_docs.errors import BadValue

READ = [
    ("ngày 05 tháng 9 năm 2018", dt.date(2018, 9, 5)),
    ("Ngày 5 tháng 09 năm 2018", dt.date(2018, 9, 5)),
    ("NGÀY 16 THÁNG 7 NĂM 2021", dt.date(2021, 7, 16)),
    ("ngày  18  tháng  5  năm 2017", dt.date(2017, 5, 18)),
    ("ngày\u00a018\u00a0tháng\u00a05\nnăm 2017.", dt.date(2017, 5, 18)),
    (", ngày 11/11/2019", dt.date(2019, 11, 11)),
    ("ngày15/6/2018", dt.date(2018, 6, 15)),
    ("05/9/2018", dt.date(2018, 9, 5)),
    ("26/9 /2025", dt.date(2025, 9, 26)),
    ("5-9-2018", dt.date(2018, 9, 5)),
    ("12-12-2013", dt.date(2013, 12, 12)),
    ("26.9.2014", dt.date(2014, 9, 26)),
    ("2018-09-05", dt.date(2018, 9, 5)),
    ("29/02/2020", dt.date(2020, 2, 29)),
    ("ngày … tháng … năm 2020", PartialDate(year=2020)),
    ("ngày ... tháng ... năm 2020", PartialDate(year=2020)),
    ("ngày ..... tháng ____ năm 2020", PartialDate(year=2020)),
    ("ngày      tháng      năm 2020", PartialDate(year=2020)),
    ("ngày      tháng 12 năm 2019", PartialDate(year=2019, month=12)),
    ("ngày … tháng … năm …", PartialDate()),
    ("ngày tháng năm", PartialDate()),
    ("ngày 05 tháng … năm 2020", PartialDate(year=2020, day=5)),
    ("ngày 20/3", PartialDate(month=3, day=20)),
    ("ngày 29 tháng 02", PartialDate(month=2, day=29)),
    ("tháng  02  năm", PartialDate(month=2)),
    ("tháng 12 năm 2019", PartialDate(year=2019, month=12)),
    ("Tháng 12/2019", PartialDate(year=2019, month=12)),
    ("12/2019", PartialDate(year=2019, month=12)),
    ("năm 2020", PartialDate(year=2020)),
    ("2020", PartialDate(year=2020)),
]

REFUSED = [
    ("31/02/2018", "Không có ngày 31: tháng 2 năm 2018 có nhiều nhất 28 ngày"),
    ("ngày 29 tháng 02 năm 2019", "Không có ngày 29: tháng 2 năm 2019 có nhiều nhất 28 ngày"),
    ("ngày 31 tháng 4", "Không có ngày 31: tháng 4 có nhiều nhất 30 ngày"),
    ("ngày 32 tháng … năm 2020", "Không có ngày 32: một tháng có nhiều nhất 31 ngày"),
    ("ngày 0 tháng 5 năm 2020", "Không có ngày 0"),
    ("05/13/2018", "Không có tháng 13"),
    ("tháng 0/2019", "Không có tháng 0"),
    ("01/01/0000", "Không có năm 0"),
    ("05/9/18", "Không đọc được ngày tháng"),
    ("19/5-1890", "Không đọc được ngày tháng"),
    ("tháng năm", "Không đọc được ngày tháng"),
    ("hôm qua", "Không đọc được ngày tháng"),
    ("05/9/2018 và 06/9/2018", "Không đọc được ngày tháng"),
    ("…", "Không đọc được ngày tháng"),
    ("", "Không đọc được ngày tháng"),
]

WRITTEN = [
    (dt.date(2018, 9, 5), "ngày 05 tháng 9 năm 2018", "05/9/2018"),
    (dt.date(2018, 2, 2), "ngày 02 tháng 02 năm 2018", "02/02/2018"),
    (dt.date(2020, 1, 31), "ngày 31 tháng 01 năm 2020", "31/01/2020"),
    (dt.date(2013, 12, 12), "ngày 12 tháng 12 năm 2013", "12/12/2013"),
    (dt.date(2013, 3, 10), "ngày 10 tháng 3 năm 2013", "10/3/2013"),
    (PartialDate(year=2020), "ngày … tháng … năm 2020", "2020"),
    (PartialDate(2019, 12), "ngày … tháng 12 năm 2019", "12/2019"),
    (PartialDate(2020, 2), "ngày … tháng 02 năm 2020", "02/2020"),
    (PartialDate(None, 3, 5), "ngày 05 tháng 3 năm …", "05/3"),
    (PartialDate(2020, None, 5), "ngày 05 tháng … năm 2020", "05/…/2020"),
    (PartialDate(month=12), "ngày … tháng 12 năm …", "…/12/…"),
    (PartialDate(), "ngày … tháng … năm …", "…/…/…"),
]


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Ngày còn trống: a real date with some of its parts left out."""
    kept = st.tuples(st.booleans(), st.booleans(), st.booleans()).filter(lambda keep: not all(keep))

    def blanked(date: dt.date, keep: tuple[bool, bool, bool]) -> PartialDate:
        parts = (date.year, date.month, date.day)
        return PartialDate(*(part if kept else None for part, kept in zip(parts, keep, strict=True)))

    return st.builds(blanked, st.dates(), kept)


@pytest.mark.parametrize(("text", "date"), READ)
def test_a_date_is_read_however_it_is_written(text: str, date: dt.date | PartialDate) -> None:
    assert parse_date(text) == date
    assert parse_date(unicodedata.normalize("NFD", text)) == date


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_is_no_date_is_refused_with_a_reason(text: str, message: str) -> None:
    with pytest.raises(BadValue, match=message) as caught:
        parse_date(text)
    assert caught.value.expected


@pytest.mark.parametrize(("date", "words", "figures"), WRITTEN)
def test_a_date_is_written_with_the_padding_of_the_decree(
    date: dt.date | PartialDate, words: str, figures: str
) -> None:
    assert format_date(date) == words
    assert format_date(date, DateStyle.NUMERIC) == figures


def test_a_partial_date_has_a_gap() -> None:
    with pytest.raises(BadValue, match="đã đủ"):
        PartialDate(2020, 2, 3)


@given(st.dates() | partial_dates(), st.sampled_from(DateStyle))
def test_what_is_written_is_read_back(date: dt.date | PartialDate, style: DateStyle) -> None:
    assert parse_date(format_date(date, style)) == date


@given(st.text(alphabet="ngàytháăm…./-_ 0123456789"))
def test_any_text_is_a_date_or_a_bad_value(text: str) -> None:
    try:
        date = parse_date(text)
    except BadValue:
        return
    assert parse_date(format_date(date)) == date
