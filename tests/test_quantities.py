"""Con số, số lượng, mức và xếp loại: how papers write them, and that what is written is read back."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import BadValue
from mttq_docs.quantities import (
    PLAIN,
    WORDINGS,
    Comparator,
    Grade,
    Measure,
    Rank,
    Wording,
    format_amount,
    format_count,
    format_measure,
    format_number,
    in_dong,
    is_met,
    is_reached,
    parse_amount,
    parse_count,
    parse_measure,
    parse_number,
    wording_of,
)
from mttq_docs.quantities.amounts import nouns

AT_LEAST, ABOVE, BELOW = Comparator.AT_LEAST, Comparator.ABOVE, Comparator.BELOW
AT_MOST, EXACTLY, BETWEEN = Comparator.AT_MOST, Comparator.EXACTLY, Comparator.BETWEEN

# The figures of targets in real programmes, plans and resolutions: what is written, and what it means.
# “2 cuộc”, “03 cá nhân”, “một mô hình điểm” borrow their comparator from elsewhere in their sentence; read
# alone they are bare figures.
REAL_TARGETS = [
    ("trên 98%", ABOVE, "98", "", "%"),
    ("trên 80%", ABOVE, "80", "", "%"),
    ("55% trở lên", AT_LEAST, "55", "", "%"),
    ("trên 10 tỷ đồng", ABOVE, "10", "", "tỷ đồng"),
    ("1%", EXACTLY, "1", "", "%"),
    ("hơn 90%", ABOVE, "90", "", "%"),
    ("hơn 95%", ABOVE, "95", "", "%"),
    ("hơn 85%", ABOVE, "85", "", "%"),
    ("90%", EXACTLY, "90", "", "%"),
    ("hơn 70%", ABOVE, "70", "", "%"),
    ("hơn 65%", ABOVE, "65", "", "%"),
    ("100%", EXACTLY, "100", "", "%"),
    ("hơn 55%", ABOVE, "55", "", "%"),
    ("88%", EXACTLY, "88", "", "%"),
    ("80%", EXACTLY, "80", "", "%"),
    ("hơn 50%", ABOVE, "50", "", "%"),
    ("ít nhất 2 cuộc", AT_LEAST, "2", "", "cuộc"),
    ("2 cuộc", EXACTLY, "2", "", "cuộc"),
    ("ít nhất 1 công trình, phần việc", AT_LEAST, "1", "", "công trình, phần việc"),
    ("ít nhất 200 triệu đồng/năm", AT_LEAST, "200", "", "triệu đồng/năm"),
    ("15 - 20 nhà", BETWEEN, "15", "20", "nhà"),
    ("30 mô hình", EXACTLY, "30", "", "mô hình"),
    ("ít nhất một tuyến phố", AT_LEAST, "1", "", "tuyến phố"),
    ("95% trở lên", AT_LEAST, "95", "", "%"),
    ("2 hộ", EXACTLY, "2", "", "hộ"),
    ("ít nhất 1 mô hình", AT_LEAST, "1", "", "mô hình"),
    ("từ 80% hộ trở lên", AT_LEAST, "80", "", "% hộ"),
    ("9,5 tỷ đồng", EXACTLY, "9.5", "", "tỷ đồng"),
    ("7,3 tỷ đồng", EXACTLY, "7.3", "", "tỷ đồng"),
    ("1 ngày lương", EXACTLY, "1", "", "ngày lương"),
    ("tối thiểu 30 nghìn đồng/hộ", AT_LEAST, "30", "", "nghìn đồng/hộ"),
    ("tối thiểu 10 nghìn đồng/hộ", AT_LEAST, "10", "", "nghìn đồng/hộ"),
    ("một mô hình điểm", EXACTLY, "1", "", "mô hình điểm"),
    ("tối thiểu 1 tập huấn viên", AT_LEAST, "1", "", "tập huấn viên"),
    ("Ít nhất 10%", AT_LEAST, "10", "", "%"),
    ("trên 90%", ABOVE, "90", "", "%"),
    ("ít nhất 95%", AT_LEAST, "95", "", "%"),
    ("từ 60% - 75%", BETWEEN, "60", "75", "%"),
    ("2.838 tỷ đồng", EXACTLY, "2838", "", "tỷ đồng"),
    ("trên 300 lượt lao động", ABOVE, "300", "", "lượt lao động"),
    ("0,5%-0,8%", BETWEEN, "0.5", "0.8", "%"),
    ("10/10 thôn", EXACTLY, "10", "", "thôn"),
    ("từ 30 - 35 đảng viên", BETWEEN, "30", "35", "đảng viên"),
    ("108 triệu đồng/người/năm", EXACTLY, "108", "", "triệu đồng/người/năm"),
    ("230 triệu đồng/ha/năm", EXACTLY, "230", "", "triệu đồng/ha/năm"),
    ("3/4 trường học", EXACTLY, "3", "", "trường học"),
    ("20 cơ sở", EXACTLY, "20", "", "cơ sở"),
    ("dưới 2%", BELOW, "2", "", "%"),
    ("15 đảng viên", EXACTLY, "15", "", "đảng viên"),
    ("80% trở lên", AT_LEAST, "80", "", "%"),
    ("3,2%/năm", EXACTLY, "3.2", "", "%/năm"),
    ("11%/năm", EXACTLY, "11", "", "%/năm"),
    ("từ 5% trở lên", AT_LEAST, "5", "", "%"),
    ("45 triệu đồng/năm", EXACTLY, "45", "", "triệu đồng/năm"),
    ("từ 1,5-2%/năm", BETWEEN, "1.5", "2", "%/năm"),
    ("từ 1.000-2.500 lao động", BETWEEN, "1000", "2500", "lao động"),
    ("trên 75%", ABOVE, "75", "", "%"),
    ("150 đảng viên/năm trở lên", AT_LEAST, "150", "", "đảng viên/năm"),
    ("50%", EXACTLY, "50", "", "%"),
    ("95%", EXACTLY, "95", "", "%"),
    ("82% trở lên", AT_LEAST, "82", "", "%"),
    ("85-90%", BETWEEN, "85", "90", "%"),
    ("75%", EXACTLY, "75", "", "%"),
    ("dưới 4,8%", BELOW, "4.8", "", "%"),
    ("tối thiểu đạt khoảng 60%", AT_LEAST, "60", "", "%"),
    ("khoảng 12% trở lên", AT_LEAST, "12", "", "%"),
    ("không quá 01 tập thể", AT_MOST, "1", "", "tập thể"),
    ("03 cá nhân", EXACTLY, "3", "", "cá nhân"),
    ("dưới 4/100.000", BELOW, "4", "", ""),
    ("từ 05 bộ", AT_LEAST, "5", "", "bộ"),
    ("tối thiểu 05 kịch bản", AT_LEAST, "5", "", "kịch bản"),
    ("ít nhất 20 tập dữ liệu", AT_LEAST, "20", "", "tập dữ liệu"),
    ("trên 50%", ABOVE, "50", "", "%"),
    ("khoảng 5%", EXACTLY, "5", "", "%"),
    ("khoảng 8,5 - 9,0%/năm", BETWEEN, "8.5", "9", "%/năm"),
]

PRINTED = [
    # what a clerk writes → what the tool writes
    ("ít nhất 2 mô hình", "ít nhất 02 mô hình"),
    ("Ít nhất một tuyến phố", "ít nhất 01 tuyến phố"),
    ("ít nhất 85% trở lên", "ít nhất 85%"),
    ("trên 03%", "trên 3%"),
    ("98,18 %", "98,18%"),
    ("39,20%", "39,20%"),
    ("0,5%-0,8%", "0,5% - 0,8%"),
    ("85–90%", "85% - 90%"),
    ("từ 60% - 75%", "từ 60% - 75%"),
    ("từ 5 đến 15 hộ", "từ 05 đến 15 hộ"),
    ("từ 5 hộ đến 7 hộ", "từ 05 đến 07 hộ"),
    ("5 đến 7 hộ", "05 đến 07 hộ"),
    ("từ 60 đến 75% hộ", "từ 60% đến 75% hộ"),
    ("khoảng 8,5-9,0%/năm", "khoảng 8,5% - 9,0%/năm"),
    ("từ 1,5-2%/năm", "từ 1,5% - 2%/năm"),
    ("ước đạt 90%", "khoảng 90%"),
    ("gần 747 triệu đồng", "khoảng 747 triệu đồng"),
    ("khoảng từ 5 đến 7 hộ", "từ khoảng 05 đến 07 hộ"),
    ("đạt trên 1,4 tỉ đồng", "trên 1,4 tỷ đồng"),
    ("3 tỷ đồng", "3 tỷ đồng"),
    ("61.794.000đ", "61.794.000 đồng"),
    ("5 kg", "5 kg"),
    ("5 ngày lương", "05 ngày lương"),
    ("2/ 2 xã", "2/2 xã"),
    ("3/4 trường học", "3/4 trường học"),
    ("PHẤN ĐẤU ĐẠT TỪ 80% TRỞ LÊN", "phấn đấu từ 80% trở lên"),
    ("tối đa không quá 02 người;", "tối đa không quá 02 người"),
    ("từ 3 đơn trở xuống", "từ 03 đơn trở xuống"),
    ("≥ 85%", "≥ 85%"),
    ("≤5 đơn", "≤ 05 đơn"),
    ("ít nhất 05 triệu đồng / hộ / năm", "ít nhất 5 triệu đồng/hộ/năm"),
    ("1 tập huấn viên/80 tổ hòa giải", "01 tập huấn viên/80 tổ hòa giải"),
    ("không có đơn vị xếp loại yếu", "không có đơn vị xếp loại yếu"),
    ("Phấn đấu không còn hộ nghèo", "phấn đấu không còn hộ nghèo"),
    ("0 vụ việc", "0 vụ việc"),
    ("xếp loại tốt trở lên", "xếp loại tốt trở lên"),
    ("đạt từ tốt trở lên", "tốt trở lên"),
    ("xếp loại từ khá trở lên", "xếp loại khá trở lên"),
    ("loại trung bình", "xếp loại trung bình"),
    ("phấn đấu xếp loại xuất sắc", "phấn đấu xếp loại xuất sắc"),
]

NO_MEASURES = [
    "",
    "nhiều",
    "đạt và vượt chỉ tiêu giao",
    "năm 2020",
    "05/9/2018",
    "Điều 3",
    "số 1105-TB/TU",
    "ít nhất",
    "ít nhất 80%, phấn đấu 85%",
    "trên 5 hộ trở lên",
    "không quá 5 - 7 hộ",
    "20 - 15 nhà",
    "từ 5 hộ đến 7 nhà",
    "5/0 xã",
    "14.714.669.968/9,5 tỷ đồng",
    "5.299.856.928 đồng/2,2 tỷ đồng",
    "100% hộ. 90% thôn",
    "100% xã, phường, thị trấn tổ chức tốt các hoạt động kỷ niệm ngày thành lập",
    "không có",
    "tốt hơn năm trước",
    "-5 hộ",
]

NUMBERS = [
    ("0", "0"),
    ("85", "85"),
    ("99.5", "99,5"),
    ("39.20", "39,20"),
    ("1234.5", "1.234,5"),
    ("740979000", "740.979.000"),
    ("1E+3", "1.000"),
]


def decimals() -> st.SearchStrategy[Decimal]:
    """Con số: not negative, up to four decimals."""
    return st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=0) | st.decimals(
        0, 10**6, places=2
    )


UNITS = (
    "",
    "%",
    "% hộ",
    "%/năm",
    "mô hình",
    "tỷ đồng",
    "triệu đồng/người/năm",
    "công trình, phần việc",
    "kg",
    "m2",
)


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    """Mức phấn đấu of every wording."""
    wording = draw(st.sampled_from(WORDINGS))
    aspiration = draw(st.booleans())
    if wording.zero:
        return Measure(Decimal(0), "đơn vị xếp loại yếu", wording, aspiration=aspiration)
    unit, approximate = draw(st.sampled_from(UNITS)), draw(st.booleans())
    if wording.comparator is BETWEEN:
        low, high = sorted(draw(st.lists(decimals(), min_size=2, max_size=2, unique=True)))
        return Measure(low, unit, wording, upper=high, aspiration=aspiration, approximate=approximate)
    out_of = draw(st.none() | st.integers(1, 10**6).map(Decimal))
    value = draw(decimals()) if out_of is None else Decimal(draw(st.integers(0, 10**6)))
    return Measure(value, unit, wording, out_of=out_of, aspiration=aspiration, approximate=approximate)


def grades() -> st.SearchStrategy[Grade]:
    """Mức xếp loại."""
    comparators = st.sampled_from([AT_LEAST, EXACTLY])
    return st.builds(Grade, st.sampled_from(Rank), comparators, rated=st.booleans(), aspiration=st.booleans())


@pytest.mark.parametrize(("text", "comparator", "value", "upper", "unit"), REAL_TARGETS)
def test_the_figures_of_real_targets(
    text: str, comparator: Comparator, value: str, upper: str, unit: str
) -> None:
    measure = parse_measure(text)
    assert isinstance(measure, Measure)
    assert measure.comparator is comparator
    assert (measure.value, measure.unit) == (Decimal(value), unit)
    assert measure.upper == (Decimal(upper) if upper else None)
    assert measure.approximate == ("khoảng" in text)
    assert parse_measure(unicodedata.normalize("NFD", text)) == measure
    assert parse_measure(f"phấn đấu {text}").aspiration


@pytest.mark.parametrize(
    ("text", "whole"), [("10/10 thôn", 10), ("dưới 4/100.000", 100_000), ("5 thôn", None)]
)
def test_the_whole_of_a_fraction(text: str, whole: int | None) -> None:
    measure = parse_measure(text)
    assert isinstance(measure, Measure)
    assert measure.out_of == whole


@pytest.mark.parametrize(("text", "printed"), PRINTED)
def test_a_measure_is_printed_in_the_clerks_phrase(text: str, printed: str) -> None:
    assert format_measure(parse_measure(text)) == printed
    assert parse_measure(printed) == parse_measure(text)


@pytest.mark.parametrize("text", NO_MEASURES)
def test_what_is_no_measure_is_refused_with_examples(text: str) -> None:
    with pytest.raises(BadValue) as caught:
        parse_measure(text)
    assert caught.value.expected


@pytest.mark.parametrize("text", ["73.3%", "ít nhất 1.5 tỷ đồng", "12.3456 ha"])
def test_a_decimal_dot_is_named(text: str) -> None:
    with pytest.raises(BadValue, match="Dấu chấm"):
        parse_measure(text)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"value": "-1", "unit": "hộ"}, "con số"),
        ({"value": "NaN", "unit": "hộ"}, "con số"),
        ({"value": "1", "unit": " hộ"}, "chưa chuẩn"),
        ({"value": "1", "unit": "tỉ đồng"}, "chưa chuẩn"),
        ({"value": "1", "unit": "hộ trở lên"}, "Không phải đơn vị tính"),
        ({"value": "1", "unit": "5 hộ"}, "Không phải đơn vị tính"),
        ({"value": "1", "unit": "một hai ba bốn năm sáu bảy tám chín mười thêm"}, "dài quá"),
        ({"value": "1", "wording": wording_of(BETWEEN)}, "đủ hai con số"),
        ({"value": "1", "upper": Decimal(2)}, "đủ hai con số"),
        ({"value": "2", "upper": Decimal(2), "wording": wording_of(BETWEEN)}, "phải lớn hơn"),
        ({"value": "1.5", "out_of": Decimal(2)}, "số nguyên"),
        ({"value": "1", "out_of": Decimal(0)}, "số nguyên"),
        ({"value": "0", "wording": Wording("chừng {}", EXACTLY)}, "danh mục"),
    ],
)
def test_a_measure_that_could_not_be_read_back_is_refused(parts: dict[str, object], message: str) -> None:
    with pytest.raises(BadValue, match=message):
        Measure(**{**parts, "value": Decimal(str(parts["value"]))})  # type: ignore[arg-type]


@pytest.mark.parametrize(("value", "unit"), [(1, "hộ"), (0, "")])
def test_khong_co_is_zero_of_something(value: int, unit: str) -> None:
    nothing = next(wording for wording in WORDINGS if wording.zero)
    with pytest.raises(BadValue, match="bằng 0"):
        Measure(Decimal(value), unit, nothing)


def test_a_grade_has_no_upper_bound() -> None:
    with pytest.raises(BadValue, match="trở lên"):
        Grade(Rank.GOOD, AT_MOST)


@pytest.mark.parametrize(
    ("goal", "met", "missed"),
    [
        ("ít nhất 85%", "85", "84.99"),
        ("trên 85%", "85.1", "85"),
        ("dưới 2%", "1.9", "2"),
        ("không quá 05 đơn", "5", "6"),
        ("30 mô hình", "32", "29"),
        ("15 - 20 nhà", "22", "14"),
        ("không có hộ nghèo", "0", "1"),
        ("0 vụ việc", "0", "1"),
    ],
)
def test_a_result_is_held_against_its_goal(goal: str, met: str, missed: str) -> None:
    measure = parse_measure(goal)
    assert isinstance(measure, Measure)
    assert is_met(measure, Decimal(met))
    assert not is_met(measure, Decimal(missed))


def test_a_rank_is_held_against_its_grade() -> None:
    assert [is_reached(Grade(Rank.FAIR), rank) for rank in Rank] == [False, False, True, True, True]
    exactly = Grade(Rank.FAIR, EXACTLY)
    assert [is_reached(exactly, rank) for rank in Rank] == [False, False, True, False, False]


@pytest.mark.parametrize(("number", "text"), NUMBERS)
def test_numbers_in_vietnamese_figures(number: str, text: str) -> None:
    assert format_number(Decimal(number)) == text
    assert parse_number(f" {text}\u00a0") == Decimal(number)


@pytest.mark.parametrize(
    "text", ["", "73.3", "1.23", "12.34.567", "1,2,3", "1e5", "NaN", "-5", "٣", "1 200", "5,"]
)
def test_a_figure_that_is_not_vietnamese(text: str) -> None:
    with pytest.raises(BadValue):
        parse_number(text)


@pytest.mark.parametrize(("count", "text"), [(0, "0"), (1, "01"), (9, "09"), (10, "10"), (1200, "1.200")])
def test_counts_below_ten_are_padded(count: int, text: str) -> None:
    assert format_count(count) == text
    assert parse_count(text) == count


@pytest.mark.parametrize("text", ["", "2,5", "-1", "hai", "1.20"])
def test_what_is_no_count(text: str) -> None:
    with pytest.raises(BadValue, match="số đếm"):
        parse_count(text)


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        ("2", "mô hình", "02 mô hình"),
        ("2.5", "tỷ đồng", "2,5 tỷ đồng"),
        ("850", "triệu đồng", "850 triệu đồng"),
        ("740979000", "đồng", "740.979.000 đồng"),
        ("99.5", "%", "99,5%"),
        ("3", "%", "3%"),
        ("1.5", "điểm phần trăm", "1,5 điểm phần trăm"),
        ("7", "", "07"),
    ],
)
def test_amounts(number: str, unit: str, text: str) -> None:
    assert format_amount(Decimal(number), unit) == text
    assert parse_amount(text) == (Decimal(number), unit)


@pytest.mark.parametrize("text", ["", "hộ", "năm hộ", "5 hộ trở lên"])
def test_what_is_no_amount(text: str) -> None:
    with pytest.raises(BadValue):
        parse_amount(text)


@pytest.mark.parametrize(
    ("text", "dong"),
    [("2,5 tỷ đồng", 2_500_000_000), ("747 triệu", 747_000_000), ("61.794.000đ", 61_794_000)],
)
def test_money_has_its_worth(text: str, dong: int) -> None:
    assert in_dong(*parse_amount(text)) == dong


def test_what_is_not_money_has_no_worth() -> None:
    with pytest.raises(BadValue, match="đơn vị tiền"):
        in_dong(Decimal(1), "hộ")


def test_every_comparator_has_its_usual_wording() -> None:
    assert [wording_of(comparator).comparator for comparator in Comparator] == list(Comparator)
    assert wording_of(EXACTLY) is PLAIN


def test_no_wording_is_listed_twice() -> None:
    assert len({wording.words for wording in WORDINGS}) == len(WORDINGS)


def test_no_noun_is_listed_twice() -> None:
    known = nouns()
    things = [*known.counted, *known.measured, *known.money, *known.spelling, *known.not_counted]
    assert sorted(things) == sorted(set(things))


@given(measures() | grades())
def test_a_measure_is_read_back(measure: Measure | Grade) -> None:
    assert parse_measure(format_measure(measure)) == measure


@given(decimals(), st.sampled_from(UNITS))
def test_an_amount_is_read_back(number: Decimal, unit: str) -> None:
    assert parse_amount(format_amount(number, unit)) == (number, unit)


@given(st.integers(0, 10**18))
def test_a_count_is_read_back(count: int) -> None:
    assert parse_count(format_count(count)) == count


@given(st.text() | st.text(alphabet="từ nhấtít 0159%.,/-–đếnhộrởlêkg"))
def test_any_text_is_a_measure_or_a_bad_value(text: str) -> None:
    try:
        measure = parse_measure(text)
    except BadValue:
        return
    assert parse_measure(format_measure(measure)) == measure
