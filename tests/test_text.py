"""Chữ: one form for every spelling of a label, and nothing that Word can't hold."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import BadValue
from mttq_docs.text import fold, near, require_legal, squeeze


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Nhiệm vụ trọng tâm", "nhiem_vu_trong_tam"),
        ("nhiem-vu-trong-tam", "nhiem_vu_trong_tam"),
        (unicodedata.normalize("NFD", "Đơn vị  "), "don_vi"),
        ("ĐẶC KHU", "dac_khu"),
        ("Nghị quyết số 05-CT/TW", "nghi_quyet_so_05_ct_tw"),
        ("…", ""),
    ],
)
def test_every_spelling_of_a_label_has_one_key(label: str, key: str) -> None:
    assert fold(label) == key


@given(st.text())
def test_folding_is_idempotent_and_blind_to_composition(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_squeezed_text_has_single_spaces(text: str) -> None:
    assert "  " not in squeeze(text)
    assert squeeze(squeeze(text)) == squeeze(text)


def test_near_names_are_the_clerks_own() -> None:
    assert near("nơi nhân", ["nơi nhận", "lưu", "ký"]) == ("nơi nhận",)
    assert near("xyz", ["nơi nhận", "lưu"]) == ()


@pytest.mark.parametrize("bad", ["a\x00b", "a\x0bb", "a\ud800b", "a\ufffeb", "a\x1bb"])
def test_control_characters_are_refused_with_their_surroundings(bad: str) -> None:
    with pytest.raises(BadValue, match="ký tự điều khiển") as caught:
        require_legal(bad)
    assert caught.value.found == "a�b"


@pytest.mark.parametrize("good", ["a\tb\nc", "😀", "<&>", "ư\u0301"])
def test_everything_else_is_legal(good: str) -> None:
    assert require_legal(good) == good
