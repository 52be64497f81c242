"""Viết lẫn: what a document writes in more than one accepted way."""

from __future__ import annotations

import unicodedata

import pytest

from mttq_docs.orthography import Kind, find_mixing


def mixed(text: str) -> list[tuple[Kind, str, str]]:
    return [(slip.kind, slip.found, slip.suggestion) for slip in find_mixing(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ủy ban, hòa giải, khoá XI", [(Kind.MIXED_TONES, "khoá", "khóa")]),
        ("Uỷ ban, hoà giải, khóa XI", [(Kind.MIXED_TONES, "khóa", "khoá")]),
        ("hòa và hoà", [(Kind.MIXED_TONES, "hoà", "hòa")]),
        ("hòa, ủy, khóa, quỹ, toàn", []),
        ("2015 - 2020, 2020-2025, 2025-2030", [(Kind.MIXED_RANGES, "2015 - 2020", "2015-2020")]),
        ("2015 - 2020, 2020–2025", [(Kind.MIXED_RANGES, "2020–2025", "2020 - 2025")]),
        ("2015-2020 và 18/11/1930 - 18/11/2020", []),
        ('“A” và "B"', [(Kind.MIXED_QUOTES, '"', ""), (Kind.MIXED_QUOTES, '"', "")]),
        ('"A" và "B"', []),
        (
            "Ban công tác Mặt trận, Ban công tác Mặt trận, Trưởng ban Công tác Mặt trận",
            [(Kind.MIXED_CAPITALS, "ban Công tác Mặt trận", "ban công tác Mặt trận")],
        ),
        (
            "Ban Thanh tra nhân dân, Ban thanh tra nhân dân",
            [(Kind.MIXED_CAPITALS, "Ban thanh tra nhân dân", "Ban Thanh tra nhân dân")],
        ),
        ("Ngày hội Đại đoàn kết; dự ngày hội Đại đoàn kết; NGÀY HỘI ĐẠI ĐOÀN KẾT", []),
        ("", []),
    ],
)
def test_the_rarer_way_is_pointed_out(text: str, expected: list[tuple[Kind, str, str]]) -> None:
    assert mixed(text) == expected
    assert not any(slip.certain for slip in find_mixing(text))


def test_a_protected_name_does_not_count() -> None:
    text = "Ủy ban huyện Chiêm Hoá hòa giải"
    assert [slip.found for slip in find_mixing(text)] == ["Hoá"]
    assert find_mixing(text, protected=["Chiêm Hoá"]) == ()


def test_places_are_those_of_the_text_as_given() -> None:
    text = unicodedata.normalize("NFD", "Ủy ban, thủy lợi và hoà giải")
    (slip,) = find_mixing(text)
    assert text[slip.start : slip.end] == slip.found == unicodedata.normalize("NFD", "hoà")
    assert "2 trong 3 chỗ" in slip.reason
