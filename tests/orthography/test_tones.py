"""Kiểu đặt dấu thanh: which style a text uses, and the way from one to the other."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from mttq_docs.orthography import ToneStyle, convert_tones, format_syllable, style_of, tone_use
from mttq_docs.orthography.syllables import all_syllables

OLD, NEW = ToneStyle.OLD, ToneStyle.NEW


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hòa bình, khóa XII, hóa chất", "hoà bình, khoá XII, hoá chất"),
        ("Ủy ban, ủy quyền, thủy lợi", "Uỷ ban, uỷ quyền, thuỷ lợi"),
        ("ỦY BAN, HÒA, KHỎE", "UỶ BAN, HOÀ, KHOẺ"),
        ("xòe ô, khỏe mạnh, tùy nghi, lũy tre", "xoè ô, khoẻ mạnh, tuỳ nghi, luỹ tre"),
        ("quý, quỳ, quỷ, quỹ, quỵ", "quý, quỳ, quỷ, quỹ, quỵ"),
        ("hoàn, khoản, toàn, thuyền, thoát", "hoàn, khoản, toàn, thuyền, thoát"),
        ("quà, quả, quở, quốc", "quà, quả, quở, quốc"),
        ("hoài, ngoáy, khuỷu, xoáy", "hoài, ngoáy, khuỷu, xoáy"),
        ("của, mùa, tía, giá, thuở, huế", "của, mùa, tía, giá, thuở, huế"),
        ("hoa, huy, hoe", "hoa, huy, hoe"),
    ],
)
def test_the_two_styles_of_one_text(old: str, new: str) -> None:
    assert convert_tones(old, NEW) == new
    assert convert_tones(new, OLD) == old
    assert convert_tones(old, OLD) == old
    assert convert_tones(new, NEW) == new


def test_conversion_is_the_inverse_for_every_syllable() -> None:
    for syllable in all_syllables():
        old, new = format_syllable(syllable, OLD), format_syllable(syllable, NEW)
        for from_old, from_new in (
            (old, new),
            (old.upper(), new.upper()),
            (old.capitalize(), new.capitalize()),
        ):
            assert convert_tones(from_old, NEW) == from_new
            assert convert_tones(from_new, OLD) == from_old
            shown = None if from_old == from_new else OLD
            assert style_of(from_old) is shown


@given(
    st.lists(st.sampled_from(["Uỷ", "ủy", "hoà", "HÒA", "quỹ", "toàn", " ", ", ", "\n", "75", "MTTQ", "x"]))
)
def test_one_style_everywhere_is_a_fixed_point(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for style in ToneStyle:
        once = convert_tones(text, style)
        assert convert_tones(once, style) == once
        assert not tone_use(once).mixed
    assert convert_tones(convert_tones(text, NEW), OLD) == convert_tones(text, OLD)


@given(st.text(max_size=60))
def test_any_text_keeps_what_is_no_open_syllable(text: str) -> None:
    for style in ToneStyle:
        assert convert_tones(convert_tones(text, style), style) == convert_tones(text, style)


def test_letters_written_apart_convert_too() -> None:
    apart = unicodedata.normalize("NFD", "thuỷ lợi")
    assert unicodedata.normalize("NFC", convert_tones(apart, OLD)) == "thủy lợi"
    assert convert_tones(unicodedata.normalize("NFD", "nhân dân"), OLD) == unicodedata.normalize(
        "NFD", "nhân dân"
    )


@pytest.mark.parametrize(
    ("text", "protected", "expected"),
    [
        ("huyện Chiêm Hoá, hoà giải", ["Chiêm Hoá"], "huyện Chiêm Hoá, hòa giải"),
        ("Chiêm Hoá và Hoá An", ["Hoá An"], "Chiêm Hóa và Hoá An"),
        ("Thuỵ Điển, thuỷ lợi", ["Thuỵ Điển", "Thuỵ"], "Thuỵ Điển, thủy lợi"),
        ("HOÀ BÌNH, Hoà Bình", ["Hoà Bình"], "HÒA BÌNH, Hoà Bình"),
    ],
)
def test_a_protected_name_keeps_its_spelling(text: str, protected: list[str], expected: str) -> None:
    assert convert_tones(text, OLD, protected=protected) == expected
    assert len(tone_use(text, protected=protected).new) == len(tone_use(text).new) - 1


def test_the_use_of_a_text_counts_and_points() -> None:
    use = tone_use("Ủy ban hoà giải, khoá XI; quỹ, toàn")
    assert use.old == ((0, 2),)
    assert use.new == ((7, 10), (17, 21))
    assert use.style is NEW
    assert use.mixed
    assert tone_use("toàn quốc").style is None
    assert tone_use("hòa và hoà").style is None
