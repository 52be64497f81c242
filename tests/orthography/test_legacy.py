"""Bảng mã cũ: text typed in TCVN3 or VNI is told from Unicode, and read."""

from __future__ import annotations

import pytest

from mttq_docs.orthography import Encoding, Kind, decode_legacy, find_slips, legacy_encoding
from mttq_docs.orthography.legacy import find_legacy
from mttq_docs.orthography.marks import Tone
from mttq_docs.orthography.syllables import all_syllables, format_syllable

TCVN3 = "ñy ban mÆt trËn tæ quèc viÖt nam tØnh triÓn khai kÕ ho¹ch n¨m 2026"
VNI = "UÛy ban Maët traän Toå quoác Vieät Nam tænh trieån khai keá hoaïch naêm 2026"
UNICODE = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh triển khai kế hoạch năm 2026"


@pytest.mark.parametrize(
    ("text", "encoding", "meaning"),
    [
        (TCVN3, Encoding.TCVN3, UNICODE.lower()),
        (VNI, Encoding.VNI, UNICODE),
        ("§¶ng bé tØnh, h­íng dÉn", Encoding.TCVN3, "Đảng bộ tỉnh, hướng dẫn"),
        ("ÑAÛNG BOÄ TÆNH; HÖÔÙNG DAÃN", Encoding.VNI, "ĐẢNG BỘ TỈNH; HƯỚNG DẪN"),
        ("Noäi dung: hoaø giaûi ôû cô sôû, thuyû lôïi", Encoding.VNI, "Nội dung: hoà giải ở cơ sở, thuỷ lợi"),
    ],
)
def test_an_old_encoding_is_named_and_read(text: str, encoding: Encoding, meaning: str) -> None:
    assert legacy_encoding(text) is encoding
    assert decode_legacy(text, encoding) == meaning
    (slip,) = find_slips(text)
    assert slip.kind is Kind.LEGACY
    assert slip.suggestion in meaning
    assert not slip.certain
    assert "bảng mã" in slip.reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        UNICODE,
        "Năm 2026",
        "à la carte, déjà vu, crème brûlée, naïve façade",
        "Übergrößenträger für Österreich und die Schweiz",
        "España, mañana, señor; São Paulo, coração",
        "5 µm ± 0,2 µm; 20 °C; 3 m² × 4 m²",
        "Uyû",
    ],
)
def test_other_text_is_left_alone(text: str) -> None:
    assert legacy_encoding(text) is None
    assert find_legacy(text) == ()


def test_vni_can_write_every_syllable() -> None:
    shapes = {"ă": "aê", "â": "aâ", "ê": "eâ", "ô": "oâ", "ơ": "ô", "ư": "ö", "đ": "ñ"}
    level = [syllable for syllable in all_syllables() if syllable.tone is Tone.LEVEL]
    assert level
    for syllable in level:
        word = format_syllable(syllable)
        assert decode_legacy("".join(shapes.get(letter, letter) for letter in word), Encoding.VNI) == word
