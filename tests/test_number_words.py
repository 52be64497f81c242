"""Đọc số: numbers into words and back."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import BadValue
from mttq_docs.number_words import (
    LARGEST,
    Four,
    Speech,
    Thousand,
    ZeroTens,
    from_words,
    money_from_words,
    money_to_words,
    to_words,
)

SPEECHES = [Speech(*options) for options in product(ZeroTens, Thousand, Four)]
SOUTH = Speech(ZeroTens.LE, Thousand.NGAN, Four.BON)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (1, "một"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (555, "năm trăm năm mươi lăm"),
        (999, "chín trăm chín mươi chín"),
        (1000, "một nghìn"),
        (1001, "một nghìn không trăm linh một"),
        (1005, "một nghìn không trăm linh năm"),
        (1015, "một nghìn không trăm mười lăm"),
        (1020, "một nghìn không trăm hai mươi"),
        (1100, "một nghìn một trăm"),
        (2026, "hai nghìn không trăm hai mươi sáu"),
        (10_000, "mười nghìn"),
        (10_010, "mười nghìn không trăm mười"),
        (100_000, "một trăm nghìn"),
        (100_001, "một trăm nghìn không trăm linh một"),
        (1_000_000, "một triệu"),
        (1_000_001, "một triệu không trăm linh một"),
        (1_001_000, "một triệu không trăm linh một nghìn"),
        (1_001_001, "một triệu không trăm linh một nghìn không trăm linh một"),
        (1_200_000, "một triệu hai trăm nghìn"),
        (10**9, "một tỷ"),
        (10**9 + 5, "một tỷ không trăm linh năm"),
        (5 * 10**9 + 5 * 10**6, "năm tỷ không trăm linh năm triệu"),
        (10**12, "một nghìn tỷ"),
        (1005 * 10**9, "một nghìn không trăm linh năm tỷ"),
        (10**15, "một triệu tỷ"),
        (10**15 + 1, "một triệu tỷ không trăm linh một"),
        (10**18, "một tỷ tỷ"),
        (
            10**18 - 1,
            "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ"
            " chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín",
        ),
        (-1, "âm một"),
        (-1005, "âm một nghìn không trăm linh năm"),
        (Decimal("1.5"), "một phẩy năm"),
        (Decimal("1.05"), "một phẩy không năm"),
        (Decimal("1.25"), "một phẩy hai mươi lăm"),
        (Decimal("1.20"), "một phẩy hai mươi"),
        (Decimal("0.125"), "không phẩy một trăm hai mươi lăm"),
        (Decimal("0.001"), "không phẩy không không một"),
        (Decimal("3.1416"), "ba phẩy một bốn một sáu"),
        (Decimal("-0.5"), "âm không phẩy năm"),
        (Decimal("2.0"), "hai phẩy không"),
        (Decimal("1E+3"), "một nghìn"),
        (Decimal("1234.5"), "một nghìn hai trăm ba mươi tư phẩy năm"),
    ],
)
def test_a_number_in_words(number: int | Decimal, words: str) -> None:
    assert to_words(number) == words
    back = from_words(words)
    assert back == number
    assert f"{Decimal(back):f}" == f"{Decimal(number):f}"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1005, "một ngàn không trăm lẻ năm"),
        (24, "hai mươi bốn"),
        (14, "mười bốn"),
        (204_024, "hai trăm lẻ bốn ngàn không trăm hai mươi bốn"),
    ],
)
def test_a_number_in_southern_words(number: int, words: str) -> None:
    assert to_words(number, SOUTH) == words
    assert from_words(words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Hai  mươi\u00a0tư.", 24),
        ("HAI TỈ", 2 * 10**9),
        ("bẩy mươi nhăm", 75),
        ("một trăm linh tư", 104),
        ("một nghìn linh năm", 1005),
        ("một triệu năm nghìn", 1_005_000),
        ("một nghìn hai mươi", 1020),
        ("ba mươi", 30),
        ("không phẩy không", Decimal("0.0")),
    ],
)
def test_other_wordings_are_understood(words: str, number: int | Decimal) -> None:
    assert from_words(words) == number


@pytest.mark.parametrize(
    "words",
    [
        "",
        "âm",
        "một nghìn năm",
        "một trăm năm",
        "hai mươi năm",
        "mười năm",
        "mười mốt",
        "một mươi",
        "không trăm linh năm",
        "không mươi",
        "không nghìn",
        "không triệu",
        "nghìn",
        "trăm",
        "linh năm linh",
        "một trăm linh",
        "một trăm linh không",
        "một nghìn không trăm",
        "hai ba",
        "năm nghìn triệu",
        "một nghìn hai triệu",
        "một phẩy",
        "phẩy năm",
        "một phẩy âm năm",
        "một phẩy năm phẩy hai",
        "âm âm một",
        "một tỷ tỷ tỷ",
        "một tỷ tỷ không trăm linh một",
        "mười hai ngày",
        "12",
        "tỷ " * 5_000,
        "một " * 5_000,
    ],
    ids=lambda words: words[:40],
)
def test_what_says_no_one_number_is_refused(words: str) -> None:
    with pytest.raises(BadValue, match="Không hiểu số đọc bằng chữ"):
        from_words(words)


@pytest.mark.parametrize(
    "number",
    [LARGEST + 1, -LARGEST - 1, Decimal("NaN"), Decimal("Infinity"), Decimal("1E-19"), Decimal("1E+19")],
)
def test_what_is_too_long_to_say_is_refused(number: int | Decimal) -> None:
    with pytest.raises(BadValue, match="quá lớn hoặc quá dài"):
        to_words(number)


def test_all_numbers_of_four_figures_come_back() -> None:
    for speech in SPEECHES:
        for number in range(0, 10_000, 7):
            assert from_words(to_words(number, speech)) == number
    assert len({to_words(number) for number in range(10_000)}) == 10_000


@given(st.integers(-LARGEST, LARGEST), st.sampled_from(SPEECHES))
def test_any_integer_comes_back(number: int, speech: Speech) -> None:
    assert from_words(to_words(number, speech)) == number


@given(
    st.integers(0, 10**9).flatmap(lambda n: st.sampled_from([n, n * 1000, n * 10**6, n * 10**9])),
    st.sampled_from(SPEECHES),
)
def test_any_round_integer_comes_back(number: int, speech: Speech) -> None:
    assert from_words(to_words(number, speech)) == number


@given(
    st.decimals(-LARGEST, LARGEST, allow_nan=False, allow_infinity=False, places=4)
    | st.decimals(-1000, 1000, allow_nan=False, allow_infinity=False, places=2)
    | st.decimals(0, 1, allow_nan=False, allow_infinity=False, places=18),
    st.sampled_from(SPEECHES),
)
def test_any_decimal_comes_back_with_its_zeros(number: Decimal, speech: Speech) -> None:
    back = from_words(to_words(number, speech))
    assert back == number
    assert f"{Decimal(back):f}".lstrip("-") == f"{number:f}".lstrip("-")


@given(
    st.lists(
        st.sampled_from("không một hai mươi mười mốt tư lăm năm trăm linh nghìn triệu tỷ phẩy âm".split())
    )
)
def test_any_words_say_a_number_or_are_refused(words: list[str]) -> None:
    try:
        number = from_words(" ".join(words))
    except BadValue:
        return
    assert from_words(to_words(number)) == number


@pytest.mark.parametrize(
    ("dong", "words"),
    [
        (1_200_000, "một triệu hai trăm nghìn đồng"),
        (0, "không đồng"),
        (740_979_000, "bảy trăm bốn mươi triệu chín trăm bảy mươi chín nghìn đồng"),
        (2_500_000_000, "hai tỷ năm trăm triệu đồng"),
        (-50_000, "âm năm mươi nghìn đồng"),
    ],
)
def test_money_in_words(dong: int, words: str) -> None:
    assert money_to_words(dong) == words
    assert money_from_words(words) == dong
    assert money_from_words(f"{words.capitalize()} chẵn./.") == dong


def test_money_has_no_decimals() -> None:
    with pytest.raises(BadValue, match="không có phần lẻ"):
        money_from_words("một phẩy năm đồng")
