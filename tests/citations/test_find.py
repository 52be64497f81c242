"""Tìm viện dẫn: what a finder must get right beyond the fields of one sentence."""

from __future__ import annotations

import pytest

from mttq_docs.citations import (
    Citation,
    Grammar,
    as_record,
    canonical,
    find_citations,
    parse_citation,
)
from mttq_docs.errors import BadValue


def texts(text: str) -> list[str]:
    return [found.text for found in find_citations(text)]


def test_spans_are_code_points_of_the_text_as_it_was_given() -> None:
    text = "Uy\u0309 ban 🏡\u200b theo Chi\u0309 thị\u00a0số 05\u2011CT/TW nhé"
    (found,) = find_citations(text)
    assert text[found.start : found.end] == found.text == "Chi\u0309 thị\u00a0số 05\u2011CT/TW"
    assert canonical(found) == ("05-CT/TW",)


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ thị số 31-CT/TU\nngày 06/11/2023 của Ban Thường vụ\nTỉnh ủy",
        "Chỉ thị số 31-CT/TU  ngày 06/11/2023 của  Ban Thường vụ\u00a0Tỉnh uỷ",
        "CHỈ THỊ SỐ 31-CT/TU NGÀY 06/11/2023 CỦA BAN THƯỜNG VỤ TỈNH ỦY",
        "Chỉ thị số 31–CT/TU ngày 06–11–2023 của Ban Thường vụ Tỉnh ủy",
        "Chỉ thị 31-CT/TU, ngày 6 tháng 11 năm 2023, của Ban Thường vụ Tỉnh ủy",
        "Chỉ thị của Ban Thường vụ Tỉnh ủy số 31-CT/TU ngày 06/11/2023",
        "Chỉ thị số 31-CT/TU của Ban Thường vụ Tỉnh ủy ngày 06/11/2023",
        "Chỉ thị của Ban Thường vụ Tỉnh ủy (số 31-CT/TU ngày 06/11/2023)",
    ],
)
def test_one_document_however_it_is_written(text: str) -> None:
    found = parse_citation(text)
    assert canonical(found) == ("31-CT/TU",)
    assert (str(found.date), found.issuer.lower().replace("uỷ", "ủy")) == (
        "2023-11-06",
        "ban thường vụ tỉnh ủy",
    )


def test_a_blank_line_and_a_new_paragraph_end_a_citation() -> None:
    assert texts("Chỉ thị số 05-CT/TW\n\nngày 15/5/2016") == ["Chỉ thị số 05-CT/TW"]
    assert texts("Kết luận số 12-KL/TU về công tác hội\nMặt trận xã họp") == [
        "Kết luận số 12-KL/TU về công tác hội"
    ]


@pytest.mark.parametrize(
    "header",
    [
        "Số: 16/KH-MTTQ-BTT",
        "KẾ HOẠCH\nSố: 16/KH-MTTQ-BTT",
        "BAN THƯỜNG TRỰC Số: 16 /HD-MTTQ-BTTCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số 127-QĐ/ĐU",
        "Số:      /KH-MTTQ-BTT",
        "Kế hoạch số      /KH-MTTQ-BTT ngày     tháng     năm 2026",
    ],
)
def test_the_documents_own_number_is_no_citation(header: str) -> None:
    assert texts(header) == []


def test_an_alias_is_a_mention_of_its_own() -> None:
    found = find_citations(
        "Quyết định số 34/QĐ-UBND (sau đây gọi là Quyết định 34) ngày 01/7/2024 của UBND xã Mai Hạ"
    )
    assert [(one.numbers, one.issuer) for one in found] == [(("34",), "UBND xã Mai Hạ"), (("34",), "")]
    assert found[0].start < found[1].start < found[1].end < found[0].end


def test_what_the_citation_does_not_state_is_said_to_be_guessed() -> None:
    listed = find_citations("Công văn số 120/MTTQ-BTT ngày 05/6/2023, số 180/UBND-NC ngày 06/6/2023")
    assert [(one.type, one.guessed) for one in listed] == [("Công văn", ()), ("Công văn", ("type",))]
    (bare,) = find_citations("đúng như 05-CT/TW")
    assert (bare.type, bare.guessed) == ("Chỉ thị", ("type",))
    (either,) = find_citations("theo 217-QĐ/TW")
    assert (either.type, either.guessed) == ("", ("type",))
    first, _ = find_citations("Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013")
    assert first.guessed == ("date",)
    (unknown,) = find_citations("Quyết định số 12/QĐ-XN của Xí nghiệp Gạch Tuynel")
    assert (unknown.issuer, unknown.guessed) == ("Xí nghiệp Gạch Tuynel", ("issuer",))


def test_numbers_far_apart_do_not_share_a_date() -> None:
    first, second = find_citations("Công điện số 12/CĐ-TTg và Công điện số 102/CĐ-TTg ngày 06/10/2024")
    assert (first.date, str(second.date)) == (None, "2024-10-06")


@pytest.mark.parametrize(
    ("text", "grammar"),
    [
        ("Chỉ thị số 05-CT/TW", Grammar.PARTY),
        ("Nghị quyết số 02/NQ-HĐND", Grammar.STATE),
        ("Thông báo số 371/TB-MTTW-BTT", Grammar.FRONT),
        ("Nghị quyết số 202/2025/QH15", Grammar.LAW),
        ("Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", Grammar.JOINT),
        ("Công văn số 2749/MTTQ-BTT", Grammar.LETTER),
        ("Nghị quyết Trung ương 4 (khóa XII)", Grammar.NONE),
    ],
)
def test_each_grammar_is_told(text: str, grammar: Grammar) -> None:
    assert parse_citation(text).grammar is grammar


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "Nghị quyết của chi bộ",
        "theo Chỉ thị số 05-CT/TW",
        "Chỉ thị số 05-CT/TW và hơn thế",
        "05/3/2020",
    ],
)
def test_parse_refuses_what_is_not_one_citation(text: str) -> None:
    with pytest.raises(BadValue, match="Không đọc được viện dẫn"):
        parse_citation(text)


def test_parse_takes_a_final_mark() -> None:
    assert parse_citation(" Chỉ thị số 05-CT/TW; ").numbers == ("05",)


def test_the_record_holds_the_agreed_keys_and_plain_values() -> None:
    (found,) = find_citations("x Kết luận số 01, 02 của Đoàn Chủ tịch")
    assert as_record(found) == {
        "start": 2,
        "end": 38,
        "text": "Kết luận số 01, 02 của Đoàn Chủ tịch",
        "type": "Kết luận",
        "numbers": ["01", "02"],
        "year": "",
        "symbol": "",
        "canonical": ["01", "02"],
        "date": None,
        "issuer": "Đoàn Chủ tịch",
        "subject": "",
        "problems": [str(flaw) for flaw in found.problems],
    }
    assert as_record(parse_citation("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"))["date"] == "2020-03-05"


def test_laws_state_their_year() -> None:
    law = parse_citation("Luật Mặt trận Tổ quốc Việt Nam năm 2015")
    assert (law.type, law.name, law.year, law.date) == ("Luật", "Mặt trận Tổ quốc Việt Nam", "2015", None)


def test_a_citation_is_a_value() -> None:
    assert Citation("Luật") == Citation("Luật")
    assert len({Citation("Luật"), Citation("Luật")}) == 1
