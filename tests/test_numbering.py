"""Đánh số: the labels of an outline, the ways offices write them, and what only looks like one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import BadValue
from mttq_docs.numbering import (
    POINT_LETTERS,
    Label,
    Level,
    format_label,
    from_roman,
    parse_label,
    point_letter,
    point_ordinal,
    roman,
    split_label,
)

SCHEME = [
    ("I.", Level.SECTION, (1,)),
    ("XXXIX.", Level.SECTION, (39,)),
    ("Chương trình 1:", Level.PROGRAMME, (1,)),
    ("1.", Level.CLAUSE, (1,)),
    ("23.", Level.CLAUSE, (23,)),
    ("1.1.", Level.SUBCLAUSE, (1, 1)),
    ("2.1.10.", Level.SUBCLAUSE, (2, 1, 10)),
    ("a)", Level.POINT, (1,)),
    ("đ)", Level.POINT, (5,)),
    ("e)", Level.POINT, (6,)),
    ("g)", Level.POINT, (7,)),
    ("i)", Level.POINT, (9,)),
    ("k)", Level.POINT, (10,)),
    ("y)", Level.POINT, (23,)),
    ("aa)", Level.POINT, (24,)),
    ("-", Level.DASH, ()),
    ("+", Level.PLUS, ()),
    ("Phụ lục", Level.ANNEX, ()),
    ("Phụ lục I", Level.ANNEX, (1,)),
    ("Phụ lục XIV", Level.ANNEX, (14,)),
]

# What real papers write otherwise, and what remains of the paragraph.
TOLERATED = [
    ("I. NHIỆM VỤ TRỌNG TÂM", Level.SECTION, (1,), "NHIỆM VỤ TRỌNG TÂM"),
    ("  II .\u00a0MỘT SỐ CHỈ TIÊU", Level.SECTION, (2,), "MỘT SỐ CHỈ TIÊU"),
    ("IV.TỔ CHỨC THỰC HIỆN", Level.SECTION, (4,), "TỔ CHỨC THỰC HIỆN"),
    ("III/ Kiến nghị", Level.SECTION, (3,), "Kiến nghị"),
    ("1. 100% khu dân cư tổ chức Ngày hội", Level.CLAUSE, (1,), "100% khu dân cư tổ chức Ngày hội"),
    ("2.Văn phòng", Level.CLAUSE, (2,), "Văn phòng"),
    ("3/ Công tác tuyên truyền", Level.CLAUSE, (3,), "Công tác tuyên truyền"),
    ("4) Vận động ủng hộ", Level.CLAUSE, (4,), "Vận động ủng hộ"),
    ("1.2 Nội dung", Level.SUBCLAUSE, (1, 2), "Nội dung"),
    ("1.2.Nội dung", Level.SUBCLAUSE, (1, 2), "Nội dung"),
    ("1.2.3 Nội dung ", Level.SUBCLAUSE, (1, 2, 3), "Nội dung "),
    ("đ) Giám sát", Level.POINT, (5,), "Giám sát"),
    ("b )Phản biện", Level.POINT, (2,), "Phản biện"),
    ("c. Đối thoại", Level.POINT, (3,), "Đối thoại"),
    ("d/ Tiếp công dân", Level.POINT, (4,), "Tiếp công dân"),
    ("-  Thực hiện tốt", Level.DASH, (), "Thực hiện tốt"),
    ("-Thực hiện tốt", Level.DASH, (), "Thực hiện tốt"),
    ("-“Quỹ Vì người nghèo”", Level.DASH, (), "“Quỹ Vì người nghèo”"),
    ("– Vận động", Level.DASH, (), "Vận động"),
    ("- 5 mô hình", Level.DASH, (), "5 mô hình"),
    ("+ Cấp xã", Level.PLUS, (), "Cấp xã"),
    ("Chương trình 2: Vận động", Level.PROGRAMME, (2,), "Vận động"),
    ("Chương trình 3. Phát huy dân chủ", Level.PROGRAMME, (3,), "Phát huy dân chủ"),
    ("CHƯƠNG TRÌNH 4 - Đối ngoại", Level.PROGRAMME, (4,), "Đối ngoại"),
    ("Chương  trình số 05: Tổ chức", Level.PROGRAMME, (5,), "Tổ chức"),
    ("Chương trình thứ ba: Giám sát", Level.PROGRAMME, (3,), "Giám sát"),
    ("Chương trình hành động 6: An sinh", Level.PROGRAMME, (6,), "An sinh"),
    ("PHỤ LỤC II", Level.ANNEX, (2,), ""),
    ("Phụ lục 03: Danh mục", Level.ANNEX, (3,), "Danh mục"),
    ("Phụ lục I\nDANH MỤC", Level.ANNEX, (1,), "DANH MỤC"),
]

NO_LABELS = [
    "",
    "   ",
    "1",
    "I",
    "a",
    "0. Không",
    "1.200 hộ nghèo được hỗ trợ",
    "2.500.000 đồng",
    "12,5% số hộ",
    "26.9.2014 là ngày khai mạc",
    "10/10 thôn đạt chuẩn",
    "10/ 10 thôn đạt chuẩn",
    "-5 độ",
    "--- Hết ---",
    "C. Mác và Ph. Ăngghen",
    "V.I. Lênin",
    "IIII. Sai",
    "f) chữ không dùng",
    "vd. một ví dụ",
    "xã) lạc",
    "Chương trình 135 về giảm nghèo",
    "Chương trình 1 và Chương trình 2",
    "Chương trình năm: 2020",
    "Chương trình thứ mấy: chưa rõ",
    "Chương trình 0: không",
    "Phụ lục kèm theo",
    "Phụ lục IIII",
    "Năm 2020. Một năm",
]


def labels() -> st.SearchStrategy[Label]:
    """Số thứ tự của mọi bậc."""

    def of(level: Level, limit: int, least: int = 1, most: int = 1) -> st.SearchStrategy[Label]:
        ordinals = st.lists(st.integers(1, limit), min_size=least, max_size=most).map(tuple)
        return st.builds(Label, st.just(level), ordinals)

    return st.one_of(
        of(Level.SECTION, 39),
        of(Level.PROGRAMME, 99),
        of(Level.CLAUSE, 999),
        of(Level.SUBCLAUSE, 99, 2, 4),
        of(Level.POINT, 552),
        of(Level.DASH, 1, 0, 0),
        of(Level.PLUS, 1, 0, 0),
        of(Level.ANNEX, 99, 0, 1),
    )


@pytest.mark.parametrize(("text", "level", "ordinals"), SCHEME)
def test_the_labels_of_the_scheme(text: str, level: Level, ordinals: tuple[int, ...]) -> None:
    assert parse_label(text) == Label(level, ordinals)
    assert format_label(Label(level, ordinals)) == text


@pytest.mark.parametrize(("text", "level", "ordinals", "rest"), TOLERATED)
def test_other_ways_to_write_a_label(text: str, level: Level, ordinals: tuple[int, ...], rest: str) -> None:
    assert split_label(text) == (Label(level, ordinals), rest)
    decomposed = unicodedata.normalize("NFD", text)
    assert split_label(decomposed) == (Label(level, ordinals), unicodedata.normalize("NFD", rest))


@pytest.mark.parametrize("text", NO_LABELS)
def test_what_only_looks_like_a_label(text: str) -> None:
    assert split_label(text) is None


def test_a_label_with_text_is_not_a_label_alone() -> None:
    assert parse_label("1. Nội dung") is None
    assert parse_label(" 1. ") == Label(Level.CLAUSE, (1,))


def test_every_level_has_its_form() -> None:
    assert {level for _, level, _ in SCHEME} == set(Level)


@pytest.mark.parametrize(
    ("level", "ordinals"),
    [
        (Level.SECTION, (40,)),
        (Level.SECTION, ()),
        (Level.CLAUSE, (0,)),
        (Level.CLAUSE, (1, 2)),
        (Level.SUBCLAUSE, (1,)),
        (Level.DASH, (1,)),
        (Level.POINT, (553,)),
    ],
)
def test_a_label_has_the_ordinals_of_its_level(level: Level, ordinals: tuple[int, ...]) -> None:
    with pytest.raises(BadValue, match="không hợp với bậc"):
        Label(level, ordinals)


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "iv", "A", "MMMM", "I" * 100_000])
def test_a_roman_numeral_that_nobody_writes(text: str) -> None:
    with pytest.raises(BadValue, match="La Mã"):
        from_roman(text)


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_a_number_without_a_roman_numeral(number: int) -> None:
    with pytest.raises(BadValue, match="La Mã"):
        roman(number)


@pytest.mark.parametrize("letters", ["", "f", "j", "w", "z", "ă", "A", "a)"])
def test_a_letter_that_opens_no_point(letters: str) -> None:
    with pytest.raises(BadValue, match="chữ đầu điểm"):
        point_ordinal(letters)


def test_points_are_counted_from_one() -> None:
    with pytest.raises(BadValue, match="từ 1"):
        point_letter(0)


def test_the_points_follow_the_vietnamese_alphabet() -> None:
    assert "".join(map(point_letter, range(1, 24))) == POINT_LETTERS
    assert [point_letter(n) for n in (24, 46, 47, 552, 553)] == ["aa", "ay", "ba", "yy", "aaa"]


@given(labels())
def test_a_label_is_read_back(label: Label) -> None:
    assert parse_label(format_label(label)) == label


@given(labels().filter(lambda label: label.level is not Level.ANNEX))
def test_a_label_is_taken_off_its_paragraph(label: Label) -> None:
    assert split_label(f"{format_label(label)} “Nội dung”") == (label, "“Nội dung”")


@given(st.integers(1, 3999))
def test_a_roman_numeral_is_read_back(number: int) -> None:
    assert from_roman(roman(number)) == number


@given(st.integers(1, 10**9))
def test_the_letters_of_a_point_are_read_back(number: int) -> None:
    assert point_ordinal(point_letter(number)) == number


@given(st.text() | st.text(alphabet="IVX1290.)/-+ađiy:Phụ lcCươngtrì"))
def test_any_text_may_be_asked_for_its_label(text: str) -> None:
    found = split_label(text)
    assert found is None or text.endswith(found[1])
