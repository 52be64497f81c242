"""Ô thời gian: times as plans word them, read as timings or told as unread."""

from __future__ import annotations

import pytest

from mttq_docs.importer.whens import read_timings
from mttq_docs.model import format_timing

YEAR = 2026
READ = {
    "Quý I/2026": "Quý I",
    "Trong quý I": "Quý I",
    "Hoàn thành trong quý II/2026": "Quý II",
    "Quý I – Quý II": "Quý I - II",
    "Quý II, III": "Quý II; Quý III",
    "Tháng 3/2026": "Tháng 3",
    "Tháng 3, tháng 6": "Tháng 3; Tháng 6",
    "Tháng 01 và tháng 7": "Tháng 01; Tháng 7",
    "Từ tháng 3 đến tháng 5 năm 2026": "Tháng 3 - 5",
    "tháng 1/2026 - tháng 3/2026": "Tháng 01 - 3",
    "01/2026": "Tháng 01",
    "6 tháng đầu năm 2026": "06 tháng đầu năm",
    "Trong năm 2026": "Cả năm",
    "Năm 2026": "Cả năm",
    "Hàng tháng": "Hằng tháng",
    "Định kỳ hằng quý": "Hằng quý",
    "Thường xuyên trong năm": "Thường xuyên",
    "Thường xuyên, liên tục": "Thường xuyên",
    "Trước 15/3/2026": "Trước ngày 15/3/2026",
    "Xong trước 30/6": "Trước ngày 30/6",
    "ngày 15-20/3": "Từ ngày 15/3 đến ngày 20/3",
    "Từ 01 đến 18/11": "Từ ngày 01/11 đến ngày 18/11",
    "Từ 17/10 đến hết ngày 18/11": "Từ ngày 17/10 đến ngày 18/11",
    "Ngày 15 tháng 3 năm 2026": "Ngày 15/3/2026",
    "Thời gian: quý I": "Quý I",
    "Sau khi có hướng dẫn của tỉnh": "Sau khi có hướng dẫn của tỉnh",
    "Theo kế hoạch riêng": "Theo kế hoạch riêng",
}
UNREAD = (
    "Đầu năm",
    "Tuần 2 tháng 3",
    "Quý IV/2025",
    "Ngày 20 hằng tháng",
    "31/02",
    "Tháng 13",
    "Khoảng giữa năm",
)


@pytest.mark.parametrize(("text", "printed"), READ.items())
def test_a_time_is_read(text: str, printed: str) -> None:
    read = read_timings([text], YEAR)
    assert "; ".join(map(format_timing, read.timings)) == printed
    assert not read.unread


@pytest.mark.parametrize("text", UNREAD)
def test_what_is_no_time_of_ours_is_told(text: str) -> None:
    assert read_timings([text], YEAR).unread == (text,)


def test_what_can_be_read_of_a_cell_is_read() -> None:
    read = read_timings(["Quý I; đầu tháng 5", "Trước ngày 18/11"], YEAR)
    assert [format_timing(timing) for timing in read.timings] == ["Quý I", "Trước ngày 18/11"]
    assert read.unread == ("đầu tháng 5",)


def test_a_bare_number_is_a_month_under_its_title() -> None:
    assert [format_timing(timing) for timing in read_timings(["02"], YEAR, title="Tháng").timings] == [
        "Tháng 02"
    ]
    assert read_timings(["02"], YEAR, title="Thời gian").unread == ("02",)
