"""Viết hoa: what Phụ lục II decides is found, what it leaves open is not."""

from __future__ import annotations

import pytest

from mttq_docs.orthography import Kind, find_slips
from mttq_docs.orthography.capitals import capital_rules

RULES = capital_rules()


def capitals(text: str) -> list[tuple[str, str, bool]]:
    return [
        (slip.found, slip.suggestion, slip.certain) for slip in find_slips(text) if slip.kind is Kind.CAPITAL
    ]


@pytest.mark.parametrize("sentence", [sentence for rule in RULES for sentence in rule.keep])
def test_a_right_use_is_left(sentence: str) -> None:
    assert capitals(sentence) == []


def test_every_rule_has_its_clause() -> None:
    assert len(RULES) > 150
    for rule in RULES:
        assert rule.clause.partition(".")[0] in ("II", "III", "IV", "V")
        assert rule.right not in rule.forms


@pytest.mark.parametrize(
    ("text", "found", "suggestion", "certain"),
    [
        ("các tầng lớp nhân dân", "nhân dân", "Nhân dân", False),
        ("chăm lo cho Nhân Dân", "Nhân Dân", "Nhân dân", True),
        ("của Đảng, nhà nước", "nhà nước", "Nhà nước", True),
        ("chủ trương của đảng, Nhà nước", "đảng", "Đảng", True),
        ("văn kiện Đại hội đảng các cấp", "Đại hội đảng", "Đại hội Đảng", False),
        ("toàn hệ thống mặt trận tổ quốc", "mặt trận tổ quốc", "Mặt trận Tổ quốc", True),
        ("Mặt Trận Tổ Quốc", "Mặt Trận Tổ Quốc", "Mặt trận Tổ quốc", True),
        ("trưởng Ban công tác mặt trận", "Ban công tác mặt trận", "Ban Công tác Mặt trận", True),
        ("cùng Uỷ ban Nhân dân xã", "Uỷ ban Nhân dân", "Uỷ ban nhân dân", True),
        ("họp Hội Đồng Nhân Dân", "Hội Đồng Nhân Dân", "Hội đồng nhân dân", True),
        ("theo ủy ban nhân dân", "ủy ban nhân dân", "Ủy ban nhân dân", False),
        ("trên địa bàn Huyện Na Hang", "Huyện", "huyện", True),
        ("trên địa bàn Xã Yên Hoa", "Xã", "xã", False),
        ("ở tỉnh Hòa bình", "Hòa bình", "Hòa Bình", True),
        ("ở tỉnh Đắk lắk", "Đắk lắk", "Đắk Lắk", True),
        ("tại quận 1", "quận 1", "Quận 1", True),
        ("theo khoản 3 điều 12", "khoản 3 điều 12", "khoản 3 Điều 12", True),
        ("theo Khoản 3 Điều 12", "Khoản 3 Điều 12", "khoản 3 Điều 12", True),
        ("thực hiện theo điều 7", "theo điều 7", "theo Điều 7", True),
        ("đón xuân Quý mão", "Quý mão", "Quý Mão", True),
        ("năm giáp thìn", "giáp thìn", "Giáp Thìn", True),
        ("ngày Quốc tế lao động", "Quốc tế lao động", "Quốc tế Lao động", True),
        ("sau cách mạng tháng tám", "cách mạng tháng tám", "Cách mạng tháng Tám", True),
        ("kính yêu bác Hồ", "bác Hồ", "Bác Hồ", False),
    ],
)
def test_a_wrong_capital_is_found(text: str, found: str, suggestion: str, *, certain: bool) -> None:
    assert capitals(text) == [(found, suggestion, certain)]


@pytest.mark.parametrize(
    "text",
    [
        "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG",
        "Tỉnh Tuyên Quang có 124 xã, phường.",
        "Khoản 3 Điều 12 quy định.",
        "- Huyện Na Hang: 12 xã.",
        "“Thành phố Tuyên Quang xanh”",
        "Đồng chí Trần Quốc Khánh; ông Giáp dần khỏe",
        "xây dựng tỉnh hòa bình, thịnh vượng",
        "{ban thường trực mttq việt nam}",
        "Quỹ tín dụng nhân dân, nhân dân tệ, nhân dân Cuba",
        "quản lý nhà nước, ngân sách nhà nước",
        "năm tân trang trụ sở; quý mùi hương",
    ],
)
def test_what_is_no_slip_is_left(text: str) -> None:
    assert capitals(text) == []
