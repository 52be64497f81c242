"""Soát viện dẫn: what is wrong with a citation is said, and what is right stays silent."""

from __future__ import annotations

import datetime as dt

import pytest

from mttq_docs.citations import Citation, Defect, find_citations, odd_at_date
from mttq_docs.dates import PartialDate
from mttq_docs.findings import Place


def defects(text: str) -> list[set[Defect]]:
    return [{flaw.defect for flaw in found.problems} for found in find_citations(text)]


def test_a_date_is_missed_at_the_first_mention_only() -> None:
    assert defects("Chỉ thị số 05-CT/TW. Chỉ thị số 05-CT/TW ngày 15/5/2016. Chỉ thị số 05-CT/TW.") == [
        {Defect.NO_DATE},
        set(),
        set(),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Luật số 75/2015/QH13",
        "Luật Đất đai",
        "Nghị quyết Trung ương 4 (khóa XII)",
        "Chỉ thị số 05-CT/TW ngày 15/5/2016",
    ],
)
def test_no_date_is_missed_where_none_belongs(text: str) -> None:
    assert defects(text) == [set()]


def test_a_short_mention_of_a_known_document_is_in_order() -> None:
    full = "Quyết định số 207/QĐ-UBND ngày 01/3/2024 của UBND tỉnh Lào Cai về việc giao chỉ tiêu"
    assert defects(f"{full} (sau đây gọi tắt là Quyết định 207). Theo Quyết định 207, xã làm.") == [set()] * 3
    undated = "Chỉ thị số 05-CT/TW. Chỉ thị 05. Chỉ thị số 05-CT/TW."
    assert defects(undated) == [{Defect.NO_DATE}, set(), set()]


def test_a_short_mention_that_may_be_two_documents_lacks_its_symbol() -> None:
    two = "Chỉ thị số 31-CT/TU ngày 06/11/2023. Chỉ thị số 31-CT/HU ngày 02/3/2021. Chỉ thị 31."
    assert Defect.NO_SYMBOL in defects(two)[2]
    assert Defect.NO_SYMBOL in defects("Thực hiện Chỉ thị 31, xã họp. Chỉ thị số 31-CT/TU.")[0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Chỉ thị số 05-CT/TW năm 2015",
            "Ngày ban hành ghi chưa đủ ngày, tháng, năm; thấy: “năm 2015”; cần: ghi thêm ngày, tháng",
        ),
        (
            "Chỉ thị số 05-CT/TW tháng 5/2016",
            "Ngày ban hành ghi chưa đủ ngày, tháng, năm; thấy: “tháng 5/2016”; cần: ghi thêm ngày",
        ),
        (
            "Báo cáo số 512/BC-MTTQ-BTT ngày 01/3/2024 của UBND huyện Sơn Dương",
            "Cơ quan ban hành không khớp ký hiệu; thấy: “UBND huyện Sơn Dương … BC-MTTQ-BTT”; "
            "cần: cơ quan của ký hiệu ấy là Ủy ban Mặt trận Tổ quốc Việt Nam",
        ),
    ],
)
def test_messages_say_what_is_wrong_and_what_is_expected(text: str, message: str) -> None:
    (found,) = find_citations(text)
    assert [str(flaw) for flaw in found.problems] == [message]


QUIET = [
    "Quy định số 124-QĐ/TW ngày 02/02/2018 của Ban Bí thư",
    "Quyết định số 12/QĐ-UBND ngày 01/6/2025 của Chủ tịch UBND huyện Mường Tè",
    "Thông báo số 8-TB/TU ngày 01/6/2023 của Thường trực Thành ủy",
    "Báo cáo số 02/BCKĐ-MT ngày 01/6/2023",
    "Công văn số 12/TC-HCSN ngày 01/6/2023",
    "Nghị quyết liên tịch số 19/2008/NQLT/CP-UBTƯMTTQVN ngày 22/8/2008",
    "Nghị quyết số 1683/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội",
    "Kế hoạch số 164-KH/TU ngày 01/8/2025 của Ban Thường vụ Tỉnh ủy",
    "Văn bản số 45/HD-SNV ngày 01/8/2025 của Sở Nội vụ",
    "Quyết định số 217‑QĐ/TW ngày 12/12/2013 của Bộ Chính trị",
]


@pytest.mark.parametrize("text", QUIET)
def test_right_citations_stay_silent(text: str) -> None:
    assert defects(text) == [set()]


@pytest.mark.parametrize(
    ("issuer", "symbol", "day", "odd"),
    [
        ("UBND huyện Lâm Bình", "KH-UBND", dt.date(2025, 6, 30), False),
        ("UBND huyện Lâm Bình", "KH-UBND", dt.date(2025, 7, 1), True),
        ("Công an thị trấn Na Hang", "", dt.date(2026, 1, 1), True),
        ("Ban Thường vụ Huyện ủy Bắc Hà", "", dt.date(2025, 8, 1), True),
        ("", "KH/HU", dt.date(2025, 8, 1), True),
        ("", "KH/TU", dt.date(2025, 8, 1), False),
        ("Bộ Kế hoạch và Đầu tư", "", dt.date(2025, 3, 1), True),
        ("Bộ Dân tộc và Tôn giáo", "", dt.date(2025, 2, 28), True),
        ("Bộ Dân tộc và Tôn giáo", "", dt.date(2025, 3, 1), False),
        ("UBND đặc khu Cát Hải", "", dt.date(2025, 1, 1), True),
        ("UBND huyện Lâm Bình", "", PartialDate(year=2026), False),
        ("UBND huyện Lâm Bình", "", None, False),
    ],
)
def test_bodies_are_held_against_the_calendar(
    issuer: str, symbol: str, day: dt.date | PartialDate | None, odd: bool
) -> None:
    citation = Citation("Kế hoạch", ("12",), symbol=symbol, date=day, issuer=issuer)
    assert (odd_at_date(citation) is not None) is odd


def test_a_flaw_becomes_a_problem_at_a_place() -> None:
    (found,) = find_citations("Thông báo số 88 - TB/TU ngày 01/6/2023")
    problem = found.problems[0].problem(Place(file="a.docx", paragraph=3))
    assert (problem.found, problem.expected) == ("88 - TB/TU", "88-TB/TU")
    assert str(problem.place) == "a.docx, đoạn 3"
