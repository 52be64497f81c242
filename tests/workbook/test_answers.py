"""Câu trả lời trong ô: what counts as a figure, and the words for what does not."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import BadValue
from mttq_docs.model import Answer, Indicator, Question
from mttq_docs.quantities import Absent, Actual, Rank, format_actual, format_number
from mttq_docs.workbook.answers import TOO_LARGE, join, read_date, read_figure, read_whole
from mttq_docs.workbook.cells import Cell

HOUSES = Question("nhà", Indicator(name="Nhà", goal="ít nhất 200 nhà"), Answer.COUNT, "nhà")
MONEY = Question("quỹ", Indicator(name="Quỹ", goal="2,5 tỷ đồng"), Answer.AMOUNT, "tỷ đồng")
SHARE = Question("hòa giải", Indicator(name="Hòa giải", goal="85%"), Answer.SHARE, "")
RANK = Question("loại", Indicator(name="Xếp loại", goal="tốt trở lên"), Answer.RANK, "xếp loại")
INCOME = Question("thu nhập", Indicator(name="Thu nhập", goal="50 triệu đồng"), Answer.WEIGHTED, "triệu đồng")


@pytest.mark.parametrize(
    ("question", "typed", "read"),
    [
        (HOUSES, Decimal(31), "31 nhà"),
        (HOUSES, "1.234", "1.234 nhà"),
        (HOUSES, " 31 nhà ", "31 nhà"),
        (HOUSES, Decimal(0), "0 nhà"),
        (HOUSES, "chưa phát sinh", "chưa phát sinh"),
        (HOUSES, "Chưa có số liệu", "chưa có số liệu"),
        (HOUSES, "", "chưa có số liệu"),
        (MONEY, "1.234,5", "1.234,5 tỷ đồng"),
        (MONEY, Decimal("2.468"), "2,468 tỷ đồng"),
        (MONEY, "850 triệu đồng", "0,85 tỷ đồng"),
        (MONEY, "850.000.000 đồng", "0,85 tỷ đồng"),
        (SHARE, Decimal(47), "47"),
        (SHARE, "47 vụ", "47"),
        (SHARE, "47/52", "47/52"),
        (RANK, "Tốt", "tốt"),
        (RANK, "xếp loại xuất sắc", "xuất sắc"),
    ],
)
def test_what_counts_as_a_figure(question: Question, typed: str | Decimal, read: str) -> None:
    assert format_actual(read_figure(question, Cell(typed))) == read


@pytest.mark.parametrize(
    ("question", "typed", "message", "found"),
    [
        (HOUSES, "khoảng 20", "Cần số", "khoảng 20"),
        (HOUSES, "hơn 20 nhà", "Cần số", "hơn 20 nhà"),
        (HOUSES, "hai mươi", "Cần số", "hai mươi"),
        (HOUSES, "-", "Cần số", "-"),
        (HOUSES, "20 hộ", "Khác đơn vị tính", "20 hộ"),
        (HOUSES, "215/200", "Chỉ ghi số đã thực hiện", "215/200"),
        (HOUSES, Decimal("1.234"), "Cần số nguyên", "1,234"),
        (HOUSES, Decimal(-1), "Số âm", "-1"),
        (HOUSES, TOO_LARGE, "lớn bất thường", "1000000000000000"),
        (HOUSES, True, "Cần số", "TRUE"),
        (HOUSES, dt.date(2020, 4, 3), "Excel đã đổi thành ngày tháng", "03/4/2020"),
        (HOUSES, "tốt", "Cần số", "tốt"),
        (MONEY, "73.3", "Cần số", "73.3"),
        (MONEY, "20 nhà", "Khác đơn vị tính", "20 nhà"),
        (SHARE, "87,5%", "Khác đơn vị tính", "87,5%"),
        (SHARE, Decimal("0.875"), "Cần số nguyên", "0,875"),
        (RANK, Decimal(5), "Cần một bậc xếp loại", "5"),
        (RANK, "giỏi", "Cần một bậc xếp loại", "giỏi"),
    ],
)
def test_what_is_no_figure_is_told_in_its_own_words(
    question: Question, typed: object, message: str, found: str
) -> None:
    with pytest.raises(BadValue, match=message) as caught:
        read_figure(question, Cell(typed))  # type: ignore[arg-type]
    assert caught.value.found == found
    assert caught.value.expected


@pytest.mark.parametrize(
    ("part", "whole", "result"),
    [
        (Decimal(47), Decimal(52), "47/52"),
        (Decimal(47), "52", "47/52"),
        ("47/52", None, "47/52"),
        ("47/52", Decimal(52), "47/52"),
        (Decimal(0), Decimal(0), "chưa phát sinh"),
        ("", Decimal(52), "chưa có số liệu"),
        (Decimal(47), None, "Thiếu tổng số"),
        (Decimal(53), Decimal(52), "Số đạt lớn hơn tổng số"),
        ("47/52", Decimal(50), "Hai tổng số khác nhau"),
    ],
)
def test_a_part_and_its_whole(part: str | Decimal, whole: str | Decimal | None, result: str) -> None:
    figure = read_figure(SHARE, Cell(part))
    total = read_whole(SHARE, None if whole is None else Cell(whole))
    if result[0].isupper():
        with pytest.raises(BadValue, match=result):
            join(SHARE, figure, total)
    else:
        assert format_actual(join(SHARE, figure, total)[0]) == result


def test_a_mean_needs_the_base_that_it_weighs_by() -> None:
    figure = read_figure(INCOME, Cell("61,5"))
    assert join(INCOME, figure, Decimal(420)) == (Actual(Decimal("61.5"), "triệu đồng"), Actual(Decimal(420)))
    for missing in (None, Decimal(0)):
        with pytest.raises(BadValue, match="Thiếu tổng số để tính bình quân"):
            join(INCOME, figure, missing)


def test_dates_are_taken_as_dates_or_as_text() -> None:
    assert read_date(Cell(dt.date(2020, 12, 5))) == read_date(Cell("05/12/2020")) == dt.date(2020, 12, 5)
    assert read_date(None) is None
    for wrong in ("hôm qua", "12/2020", Decimal(5)):
        with pytest.raises(BadValue, match=r"."):
            read_date(Cell(wrong))


@given(st.integers(0, 10**15 - 1))
def test_a_count_reads_the_same_as_a_number_and_as_vietnamese_text(count: int) -> None:
    as_number = read_figure(HOUSES, Cell(Decimal(count)))
    assert as_number == read_figure(HOUSES, Cell(format_number(count))) == Actual(Decimal(count), "nhà")


@given(st.text(max_size=40))
def test_any_text_is_a_figure_or_a_bad_value(text: str) -> None:
    for question in (HOUSES, MONEY, SHARE, RANK):
        try:
            assert isinstance(read_figure(question, Cell(text)), Actual | Rank | Absent)
        except BadValue as error:
            assert str(error)
