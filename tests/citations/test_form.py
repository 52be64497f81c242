"""Ghi viện dẫn: the printed forms, and that what is printed is read back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from mttq_docs.citations import (
    Citation,
    Form,
    Grammar,
    LawPolicy,
    canonical,
    format_citation,
    parse_citation,
)
from mttq_docs.dates import DateStyle, PartialDate

NOTICE = Citation(
    "Thông báo",
    ("7",),
    symbol="TB-MTTQ-BTT",
    grammar=Grammar.FRONT,
    date=dt.date(2026, 2, 5),
    issuer="Ban Thường trực Ủy ban MTTQ Việt Nam xã Thu Cúc",
    subject="về lịch tiếp công dân",
)
LAW = Citation("Luật", ("31",), "2024", "QH15", Grammar.LAW, dt.date(2024, 1, 18), "Quốc hội", name="Đất đai")
PLENUM = Citation(
    "Nghị quyết",
    name="Hội nghị lần thứ tám",
    issuer="Ban Chấp hành Trung ương Đảng",
    congress="XIII",
    subject="về chiến lược bảo vệ Tổ quốc",
)

FORMS = [
    (NOTICE, Form.SHORT, {}, "Thông báo số 07/TB-MTTQ-BTT"),
    (
        NOTICE,
        Form.FULL,
        {},
        "Thông báo số 07/TB-MTTQ-BTT ngày 05/02/2026 của Ban Thường trực Ủy ban MTTQ Việt Nam xã Thu Cúc"
        " về lịch tiếp công dân",
    ),
    (
        NOTICE,
        Form.BASIS,
        {},
        "Thông báo số 07/TB-MTTQ-BTT ngày 05 tháng 02 năm 2026 của Ban Thường trực Ủy ban MTTQ Việt Nam"
        " xã Thu Cúc về lịch tiếp công dân",
    ),
    (
        replace(NOTICE, issuer="", subject=""),
        Form.BASIS,
        {"date_style": DateStyle.NUMERIC, "comma_before_date": True},
        "Thông báo số 07/TB-MTTQ-BTT, ngày 05/02/2026",
    ),
    (
        replace(NOTICE, issuer="", subject="Mùa xuân vùng cao"),
        Form.FULL,
        {},
        "Thông báo số 07/TB-MTTQ-BTT ngày 05/02/2026 “Mùa xuân vùng cao”",
    ),
    (
        Citation("Quyết định", ("217", "218"), symbol="QĐ/TW", grammar=Grammar.PARTY, issuer="Bộ Chính trị"),
        Form.FULL,
        {},
        "Quyết định số 217-QĐ/TW, 218-QĐ/TW của Bộ Chính trị",
    ),
    (LAW, Form.FULL, {}, "Luật Đất đai"),
    (LAW, Form.FULL, {"law_policy": LawPolicy.NAME_YEAR}, "Luật Đất đai năm 2024"),
    (
        LAW,
        Form.FULL,
        {"law_policy": LawPolicy.NAME_NUMBER_DATE},
        "Luật Đất đai số 31/2024/QH15 ngày 18/01/2024",
    ),
    (LAW, Form.SHORT, {"law_policy": LawPolicy.NAME_NUMBER_DATE}, "Luật Đất đai"),
    (replace(LAW, name="", date=None), Form.FULL, {}, "Luật số 31/2024/QH15"),
    (Citation("Luật", name="Thanh niên", year="2020"), Form.FULL, {}, "Luật Thanh niên"),
    (
        PLENUM,
        Form.FULL,
        {},
        "Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XIII)"
        " về chiến lược bảo vệ Tổ quốc",
    ),
    (
        Citation("Nghị quyết", name="Trung ương 4", congress="XI, XII"),
        Form.SHORT,
        {},
        "Nghị quyết Trung ương 4 (khóa XI, khóa XII)",
    ),
    (
        Citation("Nghị quyết", name="Đại hội MTTQ tỉnh lần thứ II", congress="II"),
        Form.FULL,
        {},
        "Nghị quyết Đại hội MTTQ tỉnh lần thứ II",
    ),
    (Citation("Đề án", name="Sáng đường làng"), Form.FULL, {}, "Đề án “Sáng đường làng”"),
    (
        Citation("Chương trình", name="phối hợp hành động năm 2020", issuer="Ủy ban MTTQ tỉnh"),
        Form.FULL,
        {},
        "Chương trình phối hợp hành động năm 2020 của Ủy ban MTTQ tỉnh",
    ),
    (
        Citation(
            "Công văn", ("61",), symbol="MTTQ-BTT", grammar=Grammar.LETTER, date=PartialDate(2024, 3, None)
        ),
        Form.FULL,
        {},
        "Công văn số 61/MTTQ-BTT tháng 3 năm 2024",
    ),
]


@pytest.mark.parametrize(("citation", "form", "options", "printed"), FORMS)
def test_forms(citation: Citation, form: Form, options: dict[str, object], printed: str) -> None:
    assert format_citation(citation, form, **options) == printed  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Chỉ thị số 5 - CT/TW", ("05-CT/TW",)),
        ("Nghị quyết số 18-NQ/TW, 19-NQ/TW", ("18-NQ/TW", "19-NQ/TW")),
        ("Nghị định số 9/2026/NĐ-CP", ("09/2026/NĐ-CP",)),
        ("Luật số 75/2015/QH13", ("75/2015/QH13",)),
        ("Kết luận số 01, 02", ("01", "02")),
        ("Nghị quyết Trung ương 4 (khóa XII)", ()),
    ],
)
def test_canonical_numbers(text: str, numbers: tuple[str, ...]) -> None:
    assert canonical(parse_citation(text)) == numbers


SYMBOLS = [
    ("Chỉ thị", "CT/TW", "", Grammar.PARTY, "Ban Bí thư"),
    ("Quy định", "QĐ/TU", "", Grammar.PARTY, "Ban Thường vụ Tỉnh ủy Sơn La"),
    ("Công văn", "CV/ĐU", "", Grammar.PARTY, "Đảng ủy xã Thu Cúc"),
    ("Nghị quyết", "NQ-HĐND", "", Grammar.STATE, "Hội đồng nhân dân tỉnh"),
    ("Nghị định", "NĐ-CP", "2025", Grammar.STATE, "Chính phủ"),
    ("Thông tư", "TT-BNV", "2024", Grammar.STATE, "Bộ Nội vụ"),
    ("Kế hoạch", "KH-MTTQ-BTT", "", Grammar.FRONT, "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Sơn La"),
    ("Thông tri", "TT-MTTW-ĐCT", "", Grammar.FRONT, "Đoàn Chủ tịch UBTW MTTQ Việt Nam"),
    ("Nghị quyết", "UBTVQH15", "2023", Grammar.LAW, "Ủy ban Thường vụ Quốc hội"),
    ("Công văn", "UBND-NC", "", Grammar.LETTER, "UBND xã Thu Cúc"),
    ("Nghị quyết liên tịch", "NQLT-CP-ĐCTUBTWMTTQVN", "2024", Grammar.JOINT, "Chính phủ và Đoàn Chủ tịch UBTW MTTQ Việt Nam"),
]  # fmt: skip
SUBJECTS = [
    "",
    "về công tác dân vận",
    "về việc sắp xếp thôn, tổ dân phố",
    "ban hành Quy chế làm việc",
    "hướng dẫn bình xét gia đình văn hóa",
    "Một số vấn đề cấp bách",
]
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2024, 12, 31))


@st.composite
def numbered(draw: st.DrawFn) -> Citation:
    """Viện dẫn có số of any grammar, with any part left out after the number."""
    type_, symbol, year, grammar, issuer = draw(st.sampled_from(SYMBOLS))
    numbers = draw(st.lists(st.integers(1, 9999), min_size=1, max_size=3, unique=True))
    day = draw(st.one_of(st.none(), DAYS))
    return Citation(
        type_,
        tuple(f"{number:02d}" for number in numbers),
        year,
        symbol,
        grammar,
        day,
        draw(st.sampled_from(["", issuer])),
        draw(st.sampled_from(SUBJECTS)),
    )


@st.composite
def named(draw: st.DrawFn) -> Citation:
    """Viện dẫn không số: a law, a congress, a plenum, a project."""
    year = str(draw(st.integers(1946, 2030)))
    return draw(
        st.sampled_from(
            [
                Citation("Luật", name="Phòng, chống thiên tai", year=year),
                Citation("Bộ luật", name="Hình sự", year=year),
                Citation("Nghị quyết", name="Đại hội MTTQ tỉnh lần thứ XV", congress="XV"),
                Citation("Nghị quyết", name="Trung ương 6", congress="XII", subject="về tổ chức bộ máy"),
                Citation("Đề án", name=f"Làng xanh {year}"),
                Citation("Điều lệ", name="Mặt trận Tổ quốc Việt Nam", congress="IX"),
            ]
        )
    )


def stated(citation: Citation) -> Citation:
    """What a citation says of the document, without where it stood and what is odd about it."""
    return replace(citation, start=-1, end=-1, text="", problems=(), guessed=())


@given(numbered(), st.sampled_from([Form.FULL, Form.BASIS]), st.sampled_from(DateStyle), st.booleans())
def test_what_is_printed_in_full_is_read_back(
    citation: Citation, form: Form, style: DateStyle, comma: bool
) -> None:
    printed = format_citation(citation, form, date_style=style, comma_before_date=comma)
    assert stated(parse_citation(printed)) == citation


@given(numbered())
def test_the_short_form_keeps_type_number_and_symbol(citation: Citation) -> None:
    read = parse_citation(format_citation(citation, Form.SHORT))
    assert (read.type, canonical(read)) == (citation.type, canonical(citation))


@given(named())
def test_names_are_read_back(citation: Citation) -> None:
    printed = format_citation(citation, law_policy=LawPolicy.NAME_YEAR)
    assert stated(parse_citation(printed)) == citation


def test_what_bodies_agree_on_stands_between_them() -> None:
    joint = Citation(
        "Nghị quyết liên tịch",
        ("102",),
        "2025",
        "NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
        Grammar.JOINT,
        issuer="A, B và C",
    )
    assert (
        format_citation(joint)
        == "Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN giữa A, B và C"
    )
