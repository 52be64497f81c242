"""Nguồn chữ: the matching form keeps every position of the text as it was given."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, strategies as st

from mttq_docs.citations.source import read_source


@pytest.mark.parametrize(
    ("given_text", "cased"),
    [
        ("khoá, hoà, Uỷ ban, HOÀ", "khóa, hòa, Ủy ban, HÒA"),
        ("hoàn, toán, quý, quỷ, thuyền", "hoàn, toán, quý, quỷ, thuyền"),
        ("05‑CT/TW – 06", "05-CT/TW - 06"),
        ("QÐ, ðể", "QĐ, để"),
        ("một\u00a0hai\tba", "một hai\nba"),
        ("dòng một\nvà hai", "dòng một và hai"),
        ("dòng một.\nvà hai", "dòng một.\nvà hai"),
        ("dòng một của\nBan", "dòng một của Ban"),
        ("Mục một\nMục hai", "Mục một\nMục hai"),
        ("các ý\na) ý đầu", "các ý\na) ý đầu"),
        ("một\n\nhai", "một\f\nhai"),
        ("số\u200b 05", "số 05"),
        ("a\u200b\u0301b", "áb"),
    ],
)
def test_the_matching_form(given_text: str, cased: str) -> None:
    assert read_source(given_text).cased == cased


LETTERS = st.sampled_from([*"aăâeêioôơuưyđAĐỦ oàuỷ-–\n", "\u0301", "\u0323", "\u200b", "İ", "ß", "🏡"])


@given(st.lists(LETTERS, max_size=40).map("".join))
@example("a\u200b\u0301")
def test_positions_lead_back_to_the_given_letters(text: str) -> None:
    source = read_source(text)
    assert len(source.cased) == len(source.low)
    ends = 0
    for index in range(len(source.cased)):
        start, end = source.span(index, index + 1)
        assert start < end <= len(text)
        assert start >= ends or source.span(index - 1, index) == (start, end)
        ends = end
    whole = source.printed(0, len(source.cased))
    visible = unicodedata.normalize("NFC", text.replace("\u200b", ""))
    assert whole.replace(" ", "") in visible.replace(" ", "").replace("\n", "")
