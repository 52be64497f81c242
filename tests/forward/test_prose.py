"""Lời văn sang năm mới: what is computed, and what a person is asked to look at."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from mttq_docs import BadValue
from mttq_docs.dates import lunar_name
from mttq_docs.forward.prose import read_prose
from mttq_docs.forward.years import Years

YEARS = Years(2020, 2021)
ISSUED = dt.date(2020, 12, 1)


def mended(text: str, years: Years = YEARS) -> str:
    for fix in reversed(read_prose(text, years, ISSUED).fixes):
        text = text[: fix.start] + fix.new + text[fix.end :]
    return text


def reasons(text: str, years: Years = YEARS, issued: dt.date = ISSUED) -> str:
    return "; ".join(read_prose(text, years, issued).reasons)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "90 năm ngày thành lập Đảng (03/02/1930 - 03/02/2020)",
            "91 năm ngày thành lập Đảng (03/02/1930 - 03/02/2021)",
        ),
        (
            "kỷ niệm 90 năm (18/11/1930 -\n      18/11/2020)",
            "kỷ niệm 91 năm (18/11/1930 -\n      18/11/2021)",
        ),
        ("90 năm Ngày A, 75 năm Ngày B (1945 - 2020)", "90 năm Ngày A, 76 năm Ngày B (1945 - 2021)"),
        ("75 năm Quốc khánh nước ta", "76 năm Quốc khánh nước ta"),
        ("tết Nguyên đán Canh Tý", "tết Nguyên đán Tân Sửu"),
        ("tết Canh\n  Tý", "tết Tân\n  Sửu"),
        # What is no unmistakable arithmetic stays as it is.
        ("89 năm ngày thành lập (1930 - 2020)", "89 năm ngày thành lập (1930 - 2020)"),
        ("80 năm thành lập Chi bộ Mỏ Than", "80 năm thành lập Chi bộ Mỏ Than"),
        ("tết Kỷ Hợi", "tết Kỷ Hợi"),
        ("{kỷ niệm 75 năm quốc khánh}", "{kỷ niệm 75 năm quốc khánh}"),
        ("giai đoạn (2015 - 2020)", "giai đoạn (2015 - 2020)"),
    ],
)
def test_what_follows_from_the_year_alone_is_computed(old: str, new: str) -> None:
    assert mended(old) == new


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("90 năm ngày thành lập (1930 - 2020)", "kỷ niệm 91 năm: không phải năm tròn"),
        ("80 năm thành lập Chi bộ Mỏ Than", "“80 năm thành lập Chi bộ Mỏ Than”: tính đến năm 2020"),
        ("Hội nghị qua 05 năm thực hiện", "“05 năm thực hiện”: tính đến năm 2020"),
        ("trong năm 2020", "còn nhắc năm 2020"),
        ("xong trước ngày 05/3/2020", "còn nhắc ngày 05/3/2020"),
        ("mục tiêu nhiệm kỳ 2015 - 2020", "nhiệm kỳ 2015 - 2020 đã hết"),
        ("là năm cuối nhiệm kỳ", "“năm cuối”: năm 2021 có còn đúng không"),
        ("hướng tới Đại hội Đảng bộ tỉnh", "“Đại hội Đảng bộ tỉnh”: năm 2021"),
        ("chuẩn bị bầu cử Quốc hội", "“bầu cử Quốc hội”: năm 2021"),
    ],
)
def test_what_only_a_person_can_tell_is_marked(text: str, reason: str) -> None:
    assert reason in reasons(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nâng cao chất lượng Ban Công tác Mặt trận trong năm.",
        "nghị quyết Đại hội Đảng bộ tỉnh",
        "nhiệm kỳ 2021 - 2026",
        "đánh giá cuối năm, 06 tháng đầu năm",
        "{nq đảng bộ 2020} và 02 năm một lần",
    ],
)
def test_what_holds_in_any_year_is_left_in_peace(text: str) -> None:
    assert mended(text) == text
    assert reasons(text) == ""


def test_a_round_anniversary_is_computed_and_not_marked() -> None:
    text = "90 năm ngày thành lập (1930 - 2020)"
    assert mended(text, Years(2020, 2025)) == "95 năm ngày thành lập (1930 - 2025)"
    assert reasons(text, Years(2020, 2025)) == ""


def test_district_bodies_are_marked_once_there_are_none() -> None:
    text = "Đề nghị MTTQ cấp huyện báo cáo"
    assert reasons(text) == ""
    assert "“cấp huyện”: từ ngày 01/7/2025" in reasons(text, Years(2024, 2026), dt.date(2025, 12, 1))


def test_the_new_year_comes_after_the_old_one() -> None:
    with pytest.raises(BadValue, match="Năm mới phải sau năm 2020"):
        Years(2020, 2020)


@given(st.integers(1930, 2100))
def test_lunar_names_come_again_after_sixty_years(year: int) -> None:
    assert lunar_name(year) == lunar_name(year + 60)
    assert len({lunar_name(year + each) for each in range(60)}) == 60


@given(st.text(st.sampled_from("0129 năm/()-“”{}đ\nkỳ"), max_size=60))
def test_any_text_is_read_and_fixes_do_not_overlap(text: str) -> None:
    reading = read_prose(text, YEARS, ISSUED)
    places = [place for fix in reading.fixes for place in (fix.start, fix.end)]
    assert places == sorted(places)
