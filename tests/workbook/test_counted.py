"""Đơn vị tính của biểu: what a row of a form counts, as a clerk would name it."""

from __future__ import annotations

import pytest

from mttq_docs.model import Answer, Indicator, Question
from mttq_docs.workbook.counted import counted_by


@pytest.mark.parametrize(
    ("name", "counted"),
    [
        ("Ủy ban MTTQ các cấp góp ý dự thảo văn kiện", "Ủy ban MTTQ"),
        ("Ban Công tác Mặt trận chủ trì xây dựng mô hình tự quản", "Ban Công tác Mặt trận"),
        ("Khu dân cư tổ chức Ngày hội", "khu dân cư"),
        ("Thôn, bản, tổ dân phố đạt danh hiệu văn hóa", "thôn, bản, tổ dân phố"),
        ("Hộ gia đình đạt danh hiệu “Gia đình văn hóa”", "hộ gia đình"),
        ("Hộ nghèo, hộ cận nghèo được thăm hỏi dịp lễ, tết", "hộ nghèo, hộ cận nghèo"),
        ("Cán bộ MTTQ các cấp và Trưởng Ban Công tác Mặt trận được tập huấn", "người"),
        (
            "Ủy ban MTTQ cấp xã và Ban Công tác Mặt trận xếp loại tốt",
            "Ủy ban MTTQ cấp xã và Ban Công tác Mặt trận",
        ),
        ("Tỷ lệ hòa giải thành mâu thuẫn ở cơ sở", "vụ"),
        ("Tỷ lệ thôn có mô hình", "thôn"),
        ("Bảng tin được cập nhật", "trường hợp"),
    ],
)
def test_a_bare_share_counts_what_its_name_begins_with(name: str, counted: str) -> None:
    assert counted_by(Question("a", Indicator(name=name, goal="85%"), Answer.SHARE, "")) == counted


def test_what_the_programme_says_goes_before_the_name() -> None:
    indicator = Indicator(name="Thôn đạt danh hiệu văn hóa", goal="80% hộ")
    assert counted_by(Question("a", indicator, Answer.SHARE, "hộ")) == "hộ"
