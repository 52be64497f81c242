"""Lần nhắc lại và mâu thuẫn: which mentions mean one document, and where they disagree."""

from __future__ import annotations

import pytest

from mttq_docs.citations import cited_documents, contradictions, find_citations, resolve
from mttq_docs.findings import Place

FULL = "Chỉ thị số 31-CT/TU ngày 06/11/2023 của Ban Thường vụ Tỉnh ủy về công tác hội"

MEANT = [
    # text, for each mention the index of the one it means, None when two fit
    (f"{FULL}. Chỉ thị số 31-CT/TU; 31-CT/TU.", [0, 0, 0]),
    (f"Thực hiện Chỉ thị 31, xã họp. {FULL}.", [1, 1]),
    (f"{FULL}. Chỉ thị số 31-CT/HU ngày 02/3/2021. Chỉ thị 31.", [0, 1, None]),
    (f"{FULL}. {FULL}.", [0, 0]),
    ("Luật Đất đai năm 2024. Luật Đất đai.", [0, 0]),
    ("Luật Đất đai năm 2013; Luật Đất đai năm 2024; Luật Đất đai.", [0, 1, None]),
    ("Luật Mặt trận Tổ quốc Việt Nam năm 2015; Luật số 75/2015/QH13; Luật MTTQ Việt Nam.", [0, 0, 0]),
    ("Luật Thể dục, thể thao. Luật Thư viện.", [0, 1]),
    ("Nghị quyết Trung ương 4 (khóa XI); Nghị quyết Trung ương 4 (khóa XII).", [0, 1]),
    ("Kết luận số 01-KL/TU; Kết luận số 02-KL/TU.", [0, 1]),
    (
        "Nghị quyết Đại hội MTTQ xã lần thứ II; Nghị quyết Đại hội MTTQ xã lần thứ II, nhiệm kỳ 2025 - 2030.",
        [0, 0],
    ),
    (
        "Nghị quyết Đại hội Đảng các cấp nhiệm kỳ 2020-2025; Nghị quyết Đại hội Đảng các cấp nhiệm kỳ 2025-2030.",
        [0, 1],
    ),
    (
        "Nghị quyết số 05/NQ-HĐND ngày 01/7/2022 của HĐND tỉnh; Nghị quyết số 05/NQ-HĐND ngày 09/8/2023 của "
        "HĐND xã; Nghị quyết số 05/NQ-HĐND.",
        [0, 1, None],
    ),
    ("Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị. Quyết định 217.", [0, 0]),
]


@pytest.mark.parametrize(("text", "meant"), MEANT)
def test_each_mention_means_the_full_one(text: str, meant: list[int | None]) -> None:
    found = find_citations(text)
    assert list(resolve(found)) == [None if index is None else found[index] for index in meant]


def test_documents_are_counted_once_each_with_all_mentions() -> None:
    text = "Quyết định số 217-QĐ/TW, 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị. Quyết định số 218-QĐ/TW. Luật Thư viện."
    documents = cited_documents(find_citations(text))
    assert [(one.label, len(one.mentions)) for one in documents] == [
        ("217-QĐ/TW", 1),
        ("218-QĐ/TW", 2),
        ("Luật Thư viện", 1),
    ]


def test_nothing_cited_is_nothing() -> None:
    assert resolve(()) == ()
    assert cited_documents(()) == ()
    assert contradictions(()) == ()


DISAGREEING = [
    ("Chỉ thị số 05-CT/TW ngày 15/5/2016. Chỉ thị số 05-CT/TW ngày 16/5/2016.", ["ngày"]),
    ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020. Nghị định số 30/2020/NĐ-CP ngày 05/3/2021.", ["ngày"]),
    ("Chỉ thị số 05-CT/TW của Bộ Chính trị. Chỉ thị số 05-CT/TW của Ban Bí thư.", ["cơ quan"]),
    (
        "Kế hoạch số 12-KH/TU của Tỉnh ủy về phát triển đảng viên. Kế hoạch số 12-KH/TU về trồng cây gây rừng.",
        ["trích yếu"],
    ),
    (
        "Kế hoạch số 12/KH-UBND ngày 01/3/2024 của UBND huyện Sơn Dương. Kế hoạch số 12/KH-UBND ngày 05/4/2024 "
        "của UBND huyện Yên Sơn. Kế hoạch số 12/KH-UBND ngày 06/4/2024 của Ủy ban nhân dân huyện Yên Sơn.",
        ["ngày"],
    ),
    ("Kế hoạch số 12-KH/TU của Tỉnh ủy. Kế hoạch số 12-KH/TU của Ban Thường vụ Tỉnh ủy.", ["cơ quan"]),
]
AGREEING = [
    "Chỉ thị số 05-CT/TW của Bộ Chính trị. Chỉ thị số 05-CT/TW ngày 15/5/2016.",
    "Quy định số 124-QĐ/TW của Ban Bí thư. Quy định số 124-QĐ/TW của Ban Bí thư Trung ương Đảng.",
    "Kế hoạch số 9/KH-UBND của UBND tỉnh. Kế hoạch số 9/KH-UBND của Ủy ban nhân dân tỉnh Lai Châu.",
    "Quyết định số 9/QĐ-UBND của Chủ tịch UBND xã. Quyết định số 9/QĐ-UBND của UBND xã.",
    "Kết luận số 12-KL/TU về công tác dân vận. Kết luận số 12-KL/TU về công tác dân vận trong tình hình mới.",
    # Numbers start anew each year: another body, another year.
    "Nghị quyết số 05/NQ-HĐND ngày 01/7/2022 của HĐND tỉnh. Nghị quyết số 05/NQ-HĐND ngày 09/8/2023 của HĐND xã.",
    "Kế hoạch số 3/KH-MTTQ ngày 02/01/2024 về Tết. Kế hoạch số 3/KH-MTTQ ngày 05/01/2025 về giám sát đầu tư.",
    # Two named territories have a register each.
    "Kế hoạch số 12/KH-UBND ngày 01/3/2024 của UBND huyện Sơn Dương. "
    "Kế hoạch số 12/KH-UBND ngày 05/4/2024 của UBND huyện Yên Sơn.",
    "Kế hoạch số 12-KH/HU ngày 01/3/2024 của Huyện ủy Sơn Dương về a b. "
    "Kế hoạch số 12-KH/HU ngày 05/4/2024 của Huyện ủy Yên Sơn về c d. Kế hoạch số 12-KH/HU ngày 05/4/2024.",
    # A date that was taken over from a neighbour proves nothing.
    "Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013. Quyết định số 217-QĐ/TW ngày 11/12/2013.",
]


@pytest.mark.parametrize(("text", "fields"), DISAGREEING)
def test_mentions_that_disagree(text: str, fields: list[str]) -> None:
    assert [one.field for one in contradictions(find_citations(text))] == fields


@pytest.mark.parametrize("text", AGREEING)
def test_mentions_that_agree(text: str) -> None:
    assert contradictions(find_citations(text)) == ()


def test_a_contradiction_tells_both_sides() -> None:
    (one,) = contradictions(find_citations(DISAGREEING[0][0]))
    problem = one.problem(Place(paragraph=4))
    assert problem.place.paragraph == 4
    assert problem.found == "16/5/2016"
    assert problem.expected.startswith("15/5/2016")
    assert "05-CT/TW" in problem.message
