"""Từ ghép, chữ lặp: what is a slip away from a compound is found, what only looks so is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs.orthography import Kind, Slip, find_slips

UNSEEN = Path(__file__).parent / "unseen"
# What was found when the lists were last tuned on; the first look is told in the log of changes.
LEAST = 0.84


def rows(name: str) -> list[tuple[str, str, str]]:
    lines = (UNSEEN / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    parts = (line.split("|") for line in lines if line and not line.startswith("#"))
    return [(wrong.strip(), right.strip(), sentence.strip()) for wrong, right, sentence in parts]


def of_words(text: str) -> list[Slip]:
    return [slip for slip in find_slips(text) if slip.kind in (Kind.WORD, Kind.TYPING, Kind.STRAY)]


@pytest.mark.parametrize("name", ["first", "second"])
def test_most_faults_that_nobody_tuned_on_are_found_at_their_place(name: str) -> None:
    table = rows(name)
    found = 0
    for wrong, _, sentence in table:
        start = sentence.index(wrong)
        found += any(slip.start < start + len(wrong) and slip.end > start for slip in find_slips(sentence))
    assert len(table) >= 80
    assert found >= LEAST * len(table)


@pytest.mark.parametrize("row", rows("first") + rows("second"), ids=lambda row: row[0])
def test_the_right_sentence_is_silent(row: tuple[str, str, str]) -> None:
    wrong, right, sentence = row
    assert of_words(sentence.replace(wrong, right)) == []


@pytest.mark.parametrize(
    ("text", "found", "suggestion", "certain"),
    [
        ("Ủy ban MTTQ Viêt Nam xã", "Viêt", "Việt", True),
        ("Cán bộ MĂT TRẬN xã", "MĂT", "MẶT", True),
        ("hai cuộc dám sát", "dám", "giám", False),
        ("Uỷ ban tổ chúc Ngày hội", "chúc", "chức", False),
        ("vận động bà con chất hành luật", "chất", "chấp", False),
        ("Phát huy vai trò vai trò của tổ", " vai trò", "", False),
        ("ý kiến của của cử tri", "của của", "của", True),
    ],
)
def test_a_slip_is_the_wrong_syllable_alone(text: str, found: str, suggestion: str, certain: bool) -> None:
    (slip,) = of_words(text)
    assert (slip.found, slip.suggestion, slip.certain) == (found, suggestion, certain)
    assert text[slip.start : slip.end] == found


@pytest.mark.parametrize(
    "text",
    [
        "giá trị GIÁ TRỊ",  # a name in capitals behind its explanation
        "Địa chỉ  Địa chỉ",  # titles of columns
        "dám, sát",
        "dám\nsát",
        "chua phat sinh",
        "liệt sỹ, kì họp, địa lí",
        "Nguyễn Viết Nam",
    ],
)
def test_what_only_looks_so_is_left(text: str) -> None:
    assert of_words(text) == [slip for slip in of_words(text) if slip.kind is Kind.SPACE]
