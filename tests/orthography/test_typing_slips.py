"""Lỗi gõ: words that are no syllable are found, and what has a right to be none is not."""

from __future__ import annotations

import pytest

from mttq_docs.orthography import Kind, find_slips
from mttq_docs.orthography.keys import read_telex, read_vni
from mttq_docs.orthography.readings import reread, reread_digits, reread_plain


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("khoong", "không"),
        ("dduwowcj", "được"),
        ("dduowcj", "được"),
        ("ddwowcj", "được"),
        ("nguowif", "người"),
        ("truwowngf", "trường"),
        ("thuowr", "thuở"),
        ("tieengs", "tiếng"),
        ("tieesng", "tiếng"),
        ("nhana", "nhân"),
        ("cuar", "của"),
        ("quys", "quý"),
        ("gif", "gì"),
        ("hoaf", "hòa"),
        ("yeeus", "yếu"),
        ("naawm", None),
        ("đuwợc", "được"),
        ("viêcj", "việc"),
        ("mặtj", "mặt"),
        ("hoa", None),
        ("web", None),
        ("xyz", None),
        ("", None),
    ],
)
def test_telex_keys_are_read(typed: str, meant: str | None) -> None:
    assert read_telex(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nha2", "nhà"),
        ("d9u7o7c5", "được"),
        ("d9uoc75", "được"),
        ("ngu7o7i2", "người"),
        ("nguoi72", "người"),
        ("vie65c", "việc"),
        ("na8m", "năm"),
        ("to63", "tổ"),
        ("m2", None),
        ("xy7", None),
    ],
)
def test_vni_keys_are_read(typed: str, meant: str | None) -> None:
    assert read_vni(typed) == meant


@pytest.mark.parametrize(
    ("word", "meant", "certain"),
    [
        ("cuả", "của", True),
        ("qúa", "quá", True),
        ("thuờng", "thường", True),
        ("đựoc", "được", True),
        ("nghành", "ngành", True),
        ("ngiệp", "nghiệp", True),
        ("kông", "công", True),
        ("ghánh", None, False),
        ("đượcc", "được", True),
        ("trrọng", "trọng", True),
        ("kýtự", "ký tự", True),
        ("viêc", "việc", False),
        ("thưc", None, False),
        ("xuát", "xuất", False),
        ("chươgn", "chương", False),
        ("địachỉcơsở", None, False),
        ("krông", None, False),
        ("đ" * 50, None, False),
    ],
)
def test_a_broken_word_is_read_where_it_can_be(word: str, meant: str | None, *, certain: bool) -> None:
    reading = reread(word)
    assert (reading.text if reading else None) == meant
    assert bool(reading and reading.certain) is certain


@pytest.mark.parametrize(
    "word",
    [
        "car",
        "mix",
        "max",
        "list",
        "errors",
        "these",
        "visa",
        "user",
        "internet",
        "web",
        "data",
        "has",
        "of",
        "gas",
    ],
)
def test_a_foreign_word_is_not_read_as_keys(word: str) -> None:
    assert reread_plain(word) is None


@pytest.mark.parametrize(
    "word", ["m2", "km2", "quy1", "lop2", "A4", "co2", "h5n1", "kỳ1", "tổ2", "covid19", "x86"]
)
def test_a_number_behind_a_word_is_not_read_as_keys(word: str) -> None:
    assert reread_digits(word) is None


@pytest.mark.parametrize(
    "text",
    [
        "the user has too many cars",
        "Krông Plông, Đắk, Păh, Brâu và Xtiêng",
        "môđun, côngtenơ, vắcxin, buýt",
        "côngxectô cho vĩ cầm",
        "UBTƯ, ĐCTUBTW, QĐ, NĐ-CP, TTg, QyĐ",
        "nđ, đc, tđ là chữ viết tắt",
        "pa-tê, xcăng-đan, Mát-xcơ-va, Ăng-ghen",
        "café Müller, naïve",
        "mau_bieu_khoong.docx và https://cuar.vn/nghành",
        "gửi tới nguowif@cuar.vn",
        "{nghị quyết đuwợc 12}",
        "điểm b khoản 2, lớp C, hạng d",
        "dài 80m nay đã xong; đào 80m năm 2020, 80m năm nay",
        "lớp 12a năm học 2026",
        "boong tàu, xoong nồi, leng keng",
    ],
)
def test_silence_on_what_need_be_no_syllable(text: str) -> None:
    assert [slip for slip in find_slips(text) if slip.kind in (Kind.TYPING, Kind.STRAY)] == []


@pytest.mark.parametrize(
    ("text", "found", "suggestion"),
    [
        ("nguowif dân", "nguowif", "người"),
        ("Nguowif dân", "Nguowif", "Người"),
        ("Nghành giáo dục", "Nghành", "Ngành"),
        ("đồng chíí", "chíí", "chí"),
        ("coong tác", "coong", "công"),
        ("việệc", "việệc", "việc"),
        ("tậptrung", "tậptrung", "tập trung"),
        ("đâyđlà", "đâyđlà", ""),
        ("80m năm", "m", ""),
        ("được x nhân rộng", "x", ""),
    ],
)
def test_a_slip_in_its_sentence(text: str, found: str, suggestion: str) -> None:
    (slip,) = find_slips(text)
    assert (slip.found, slip.suggestion) == (found, suggestion)
    assert found.lower() in slip.reason.lower()
