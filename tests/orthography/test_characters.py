"""Ký tự: letters that are not what they look like."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from mttq_docs.orthography import Kind, find_slips
from mttq_docs.orthography.characters import clean, find_odd_characters
from mttq_docs.text import nfc


def kinds(text: str) -> list[tuple[Kind, str, str]]:
    return [(slip.kind, slip.found, slip.suggestion) for slip in find_odd_characters(text, clean(text))]


@pytest.mark.parametrize(
    ("text", "kind", "found", "suggestion"),
    [
        ("nhân\u200bdân", Kind.INVISIBLE, "\u200b", ""),
        ("\ufeffKế hoạch", Kind.INVISIBLE, "\ufeff", ""),
        ("tuyên\u00adtruyền", Kind.INVISIBLE, "\u00ad", ""),
        ("số\u200e\u200e 5", Kind.INVISIBLE, "\u200e\u200e", ""),
        ("cử\u200dtri", Kind.INVISIBLE, "\u200d", ""),
        ("để\u00a0thông báo", Kind.INVISIBLE, "\u00a0", " "),
        ("để \u00a0thông báo", Kind.INVISIBLE, "\u00a0", ""),
        ("để\u2003thông báo", Kind.INVISIBLE, "\u2003", " "),
        ("Ðảng ủy", Kind.LOOKALIKE, "Ðảng", "Đảng"),
        ("ðược", Kind.LOOKALIKE, "ðược", "được"),
        ("số 5/QÐ-UBND", Kind.LOOKALIKE, "QÐ", "QĐ"),
        ("НĐND", Kind.LOOKALIKE, "НĐND", "HĐND"),
        ("cơ sở vật сhất", Kind.LOOKALIKE, "сhất", "chất"),
        ("ΜTTQ", Kind.LOOKALIKE, "ΜTTQ", "MTTQ"),
        ("điểm ð", Kind.LOOKALIKE, "ð", "đ"),
    ],
)
def test_an_odd_character_is_found(text: str, kind: Kind, found: str, suggestion: str) -> None:
    assert kinds(text) == [(kind, found, suggestion)]


@pytest.mark.parametrize(
    "text",
    [
        "ngày\u00a05 tháng 9, số\u00a012",
        "gia đình 👨\u200d👩\u200d👧 vui vẻ",
        "Москва là thủ đô nước Nga",
        "нас, хор, ох",
        "5 μm, góc α, hệ số β, ΔT",
        "người Iceland viết Ðavíð Oddsson",
        "Müller, Nuñez, Škoda",
    ],
)
def test_what_has_a_right_to_be_there_is_left(text: str) -> None:
    assert kinds(text) == []


def test_marks_written_apart_are_one_slip_a_line() -> None:
    text = unicodedata.normalize("NFD", "Nhân dân đồng lòng") + "\n" + unicodedata.normalize("NFD", "ủng hộ")
    first, second = find_slips(text)
    assert first.kind is second.kind is Kind.DECOMPOSED
    assert first.suggestion == unicodedata.normalize("NFC", first.found)
    assert "4 chữ" in first.reason


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_other_rules_see_the_clean_text(form: str) -> None:
    text = unicodedata.normalize(form, "Ngăn chăn suy thoái, nhiệm vụ tr\u200bong tâm, Ðảng bộ bổ xung")
    words = {slip.suggestion: slip for slip in find_slips(text) if slip.kind is Kind.WORD}
    assert set(words) == {"Ngăn chặn", "trọng tâm", "bổ sung"}
    for slip in words.values():
        assert text[slip.start : slip.end] == slip.found
    assert clean(words["trọng tâm"].found).text == "trong tâm"


@given(st.text(alphabet="aoâ\u0302\u0301\u0323\u200b\u00adÐðсcВ \n1.", max_size=40))
def test_each_clean_letter_knows_its_place(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned.text) == len(cleaned.starts) == len(cleaned.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(cleaned.starts, cleaned.ends, strict=True))
    assert list(cleaned.starts) == sorted(cleaned.starts)
    assert nfc(clean(cleaned.text).text) == nfc(cleaned.text)
