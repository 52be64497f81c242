"""Kỳ báo cáo: the period and the topic that the title of a report tells."""

from __future__ import annotations

import pytest

from mttq_docs.importer.period import period_of, topic_of
from mttq_docs.model import Period, format_period

TITLES = {
    "Kết quả công tác Mặt trận năm 2020, phương hướng, nhiệm vụ trọng tâm năm 2021": "năm 2020",
    "Kết quả công tác Mặt trận quý III năm 2020, nhiệm vụ trọng tâm quý IV năm 2020": "quý III năm 2020",
    "Kết quả công tác Mặt trận tháng 10/2026, nhiệm vụ tháng 11/2026": "tháng 10 năm 2026",
    "Tình hình, kết quả công tác 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2026": "06 tháng đầu năm 2026",
    "Công tác Mặt trận sáu tháng đầu năm 2026": "06 tháng đầu năm 2026",
    "Kết quả hoạt động 9 tháng năm 2026": "09 tháng đầu năm 2026",
    "Kết quả thực hiện Chương trình phối hợp và thống nhất hành động năm 2026 quý I": "quý I năm 2026",
    "Thực hiện Chương trình năm 2026": "năm 2026",
}


@pytest.mark.parametrize(("title", "period"), TITLES.items())
def test_the_period_is_found_in_the_title(title: str, period: str) -> None:
    found = period_of([title], 2026)
    assert found is not None
    assert format_period(found) == period


@pytest.mark.parametrize(
    "title", ["Kết quả công tác Mặt trận", "Báo cáo nhiệm kỳ 2019 - 2024", "Họp ngày 15 tháng 3"]
)
def test_where_no_period_is_told_none_is_invented(title: str) -> None:
    assert period_of([title], None) is None


def test_a_report_on_one_matter_has_a_topic() -> None:
    year = Period(2026)
    assert topic_of("Kết quả giám sát việc dân quan tâm năm 2026", year) == "giám sát việc dân quan tâm"
    assert topic_of("Kết quả công tác Mặt trận năm 2026", year) == ""
    assert topic_of("Kết quả công tác Mặt trận năm 2026, nhiệm vụ năm 2027", year) == ""
