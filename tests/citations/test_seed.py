"""Bài mẫu năm 2020: all that a real programme cites comes out right; the text itself is not part of the project."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from mttq_docs.citations import Citation, Defect, canonical, contradictions, find_citations

SEED = Path(__file__).parents[3] / "shared" / "domain" / "seed-2020.txt"

NUMBERED = [
    (("1105-TB/TU",), "Thông báo", dt.date(2019, 11, 11), "Thường trực Tỉnh uỷ"),
    (
        ("371/TB-MTTW-BTT",),
        "Thông báo",
        dt.date(2019, 7, 26),
        "Ban Thường trực Uỷ ban Trung ương MTTQ Việt Nam",
    ),
    (("05-CT/TW",), "Chỉ thị", dt.date(2016, 5, 15), "Bộ Chính trị"),
    (("05-CT/TW",), "Chỉ thị", dt.date(2016, 5, 15), "Bộ Chính trị"),
    (("02/NQ-HĐND",), "Nghị quyết", dt.date(2019, 3, 19), "Hội đồng nhân dân tỉnh"),
    (("25-NQ/TW",), "Nghị quyết", dt.date(2013, 6, 3), "Hội nghị Ban Chấp hành Trung ương Đảng"),
    (("01", "02"), "Kết luận", None, "Đoàn Chủ tịch Uỷ ban Trung ương MTTQ Việt Nam"),
    (("73-NQ/TU",), "Nghị quyết", dt.date(2018, 12, 10), "Ban Thường vụ Tỉnh ủy"),
    (("217-QĐ/TW",), "Quyết định", dt.date(2013, 12, 12), "Bộ Chính trị"),
    (("219-KH/TU",), "Kế hoạch", dt.date(2018, 9, 5), "Ban Thường vụ Tỉnh uỷ"),
    (("124-QĐ/TW",), "Quy định", dt.date(2018, 2, 2), "Ban Bí thư Trung ương Đảng"),
    (("259-QĐ/TU",), "Quyết định", dt.date(2016, 10, 24), "Ban Thường vụ Tỉnh uỷ"),
    (("218-QĐ/TW",), "Quyết định", dt.date(2013, 12, 12), "Bộ Chính trị"),
]
# type, congress or khóa, and how the mention ends
UNNUMBERED = [
    ("Nghị quyết", "IX", "lần thứ IX"),
    ("Nghị quyết", "XIV", "lần thứ XIV"),
    ("Nghị quyết", "XIV", "2019-2024"),
    ("Nghị quyết", "", "2015 - 2020"),
    ("Nghị quyết", "", "2020-2025"),
    ("Nghị quyết", "XI, XII", "về xây dựng Đảng"),
    ("Nghị quyết", "XII", "(khoá XII)"),
    ("Nghị quyết", "XVI", "lần thứ XVI"),
    ("Nghị quyết", "XII", "chỉnh đốn Đảng"),
    ("Đề án", "", "của MTTQ Việt Nam”"),
    ("Đề án", "", "hiện nay”"),
    ("Nghị quyết", "XII", "hiệu quả”"),
    ("Pháp lệnh", "", "thị trấn"),
    ("Luật", "", "năm 2015"),
]


@pytest.fixture(scope="module")
def found() -> tuple[Citation, ...]:
    if not SEED.exists():
        pytest.skip("bài mẫu năm 2020 không có trên máy này")
    return find_citations(SEED.read_text(encoding="utf-8"))


def test_the_numbered_ones(found: tuple[Citation, ...]) -> None:
    numbered = [one for one in found if one.numbers]
    assert [(canonical(one), one.type, one.date, one.issuer) for one in numbered] == NUMBERED


def test_the_unnumbered_ones(found: tuple[Citation, ...]) -> None:
    unnumbered = [one for one in found if not one.numbers]
    assert [(one.type, one.congress) for one in unnumbered] == [(of, term) for of, term, _ in UNNUMBERED]
    for one, (_, _, end) in zip(unnumbered, UNNUMBERED, strict=True):
        assert one.text.endswith(end)


def test_the_malformed_one_is_marked_and_the_bare_list(found: tuple[Citation, ...]) -> None:
    marked = {canonical(one): {flaw.defect for flaw in one.problems} for one in found if one.problems}
    assert marked == {
        ("1105-TB/TU",): {Defect.SPACED},
        ("01", "02"): {Defect.NO_SYMBOL, Defect.NO_DATE},
    }


def test_the_running_clause_is_no_part_of_a_subject(found: tuple[Citation, ...]) -> None:
    notice = next(one for one in found if one.numbers == ("371",))
    assert notice.subject.startswith("về Định hướng")
    assert notice.subject.endswith("năm 2020")


def test_a_citation_in_a_subject_is_found_as_well(found: tuple[Citation, ...]) -> None:
    plan = next(one for one in found if one.numbers == ("219",))
    inner = [one for one in found if plan.start < one.start < plan.end]
    assert [one.congress for one in inner] == ["XII"]
    assert inner[0].end == plan.end


def test_nothing_contradicts(found: tuple[Citation, ...]) -> None:
    assert contradictions(found) == ()
