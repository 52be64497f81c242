"""Văn bản ác ý: no text, however long or broken, raises or makes a pattern run away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from mttq_docs.citations import as_record, cited_documents, contradictions, find_citations, lists, resolve
from mttq_docs.citations.kinds import kind
from mttq_docs.citations.source import Source, read_source
from mttq_docs.citations.symbols import Item, read_bare

LENGTH = 30_000
PIECES = [
    "Nghị quyết số ",
    "Nghị quyết số 1-NQ/TW về ",
    "Nghị quyết số 12-NQ/TU của UBND ",
    "Nghị quyết số 12-NQ/TU về a, b, c, ",
    "Kế hoạch số 12-KH/TU về thực hiện ",
    "Theo Nghị quyết số 12-NQ/TU của Tỉnh ủy, các xã, ",
    "Quyết định số 217-QĐ/TW và ",
    "Nghị quyết liên tịch số 1/2020/NQLT-CP giữa UBND, UBND, ",
    "Nghị quyết Trung ương 4, 5, ",
    "Nghị quyết đại hội ",
    "Luật ",
    "Luật An toàn ",
    "Luật sửa đổi, bổ sung một số điều của ",
    "Đề án “",
    "Chỉ thị số 05\n",
    "Luật Đất đai và ",
    "Kế hoạch tổ chức ngày hội số ",
    "(sau đây gọi ",
    "giữa UBND, ",
    "của Ban ",
    "khóa X, ",
    "ngày 1/1/2020 ",
    "12/KH-MTTQ-",
    "12, ",
    "1/",
    "A-",
    "AB-",
    "“",
    "(",
    " ",
    "\n",
    "1",
    "a\u0301\u0323",
    "\u200b",
]


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: ascii(piece[:20]))
def test_long_repetition_ends(piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    assert all(text[found.start : found.end] == found.text for found in find_citations(text))


class CountedNumber(str):
    """A number that counts how often it is compared."""

    __slots__ = ()
    comparisons = 0

    def __eq__(self, other: object) -> bool:
        CountedNumber.comparisons += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


@pytest.mark.parametrize("count", [1_000, 4_000])
def test_a_long_list_of_numbers_is_not_searched_again_for_each(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_counted(source: Source, at: int) -> Item | None:
        item = read_bare(source, at)
        return item and replace(item, number=CountedNumber(item.number))

    monkeypatch.setattr(lists, "read_bare", read_counted)
    monkeypatch.setattr(CountedNumber, "comparisons", 0)
    text = " số " + ", ".join(f"{number:02d}" for number in range(count))
    found = lists.read_numbers(read_source(text), 0, kind("Kết luận"))
    assert found is not None
    assert len(found.numbers) == count
    assert CountedNumber.comparisons <= count


WORDS = st.sampled_from(
    [
        *"Nghị quyết số và về của ngày khóa Luật Đề án Đại hội Trung ương tỉnh Tỉnh ủy UBND MTTQ việc theo các".split(),
        *["05-CT/TW", "12/NQ-HĐND", "30/2020/NĐ-CP", "15/5/2016", "năm 2015", "(", ")", "“", "”", '"', ",", ";", ".", ":", "\n"],
        *["lần thứ IX", "01", "3/4", "-", "/", "–", "\u00a0", "\u0301", "\u200b", "Ban Thường trực", "nhiệm kỳ 2020 - 2025"],
    ]
)  # fmt: skip


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_salad_of_words_is_read_in_order_and_in_bounds(text: str) -> None:
    found = find_citations(text)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        assert text[one.start : one.end] == one.text
        assert one.text.strip()
        assert as_record(one)["end"] <= len(text)
    assert len(resolve(found)) == len(found)
    assert sum(len(document.mentions) for document in cited_documents(found)) >= len(found)
    contradictions(found)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for found in find_citations(text):
        assert text[found.start : found.end] == found.text
