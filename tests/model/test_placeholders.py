"""Chỗ dẫn: braces are references or slips, never prose."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import BadValue
from mttq_docs.model.placeholders import Placeholder, fill, split

WORDS = st.text(alphabet=st.characters(exclude_characters="{}", exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("prose", "pieces"),
    [
        ("Không có chỗ dẫn.", ("Không có chỗ dẫn.",)),
        ("{a}", (Placeholder("a"),)),
        ("{Nhà  Đại đoàn kết} và {b}.", (Placeholder("Nhà Đại đoàn kết"), " và ", Placeholder("b"), ".")),
        ("", ()),
    ],
)
def test_prose_splits_into_words_and_references(prose: str, pieces: tuple[object, ...]) -> None:
    assert split(prose) == pieces


@pytest.mark.parametrize("prose", ["{a", "a}", "{a{b}}", "{}", "{ … }", "xong } rồi {"])
def test_a_lone_brace_or_an_empty_pair_is_a_slip(prose: str) -> None:
    with pytest.raises(BadValue, match=r"ngoặc nhọn|không có tên"):
        split(prose)


@given(st.lists(WORDS))
def test_filling_keeps_every_word_in_its_place(words: list[str]) -> None:
    assert fill("{x}".join(words), lambda _: "{x}") == "{x}".join(words)
