"""Chữ sửa đổi: whatever two texts are, their pieces make up both."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, strategies as st

from mttq_docs.rewording import Mark, reword, tokens

texts = st.text(st.sampled_from("ab đ.,{}\n "), max_size=40)


def without(mark: Mark, old: str, new: str) -> str:
    return "".join(piece.text for piece in reword(old, new) if piece.mark is not mark)


@given(texts, texts)
def test_pieces_make_up_both_texts(old: str, new: str) -> None:
    assert without(Mark.ADDED, old, new) == old
    assert without(Mark.DROPPED, old, new) == new


@given(texts)
def test_tokens_make_up_the_text_and_equal_texts_have_no_change(text: str) -> None:
    assert "".join(tokens(text)) == text
    assert {piece.mark for piece in reword(text, text)} <= {Mark.SAME}


@given(texts, texts)
def test_pieces_of_one_mark_are_joined(old: str, new: str) -> None:
    marks = [piece.mark for piece in reword(old, new)]
    assert all(one is not other for one, other in pairwise(marks) if one is not Mark.SAME)


def test_a_space_between_changes_is_changed_with_them_and_a_mark_is_not() -> None:
    pieces = reword("tết Canh Tý", "tết Tân Sửu")
    assert [piece.text for piece in pieces] == ["tết ", "Canh Tý", "Tân Sửu"]
    pieces = reword("bốn, năm", "sáu, bảy")
    assert [piece.text for piece in pieces] == ["bốn", "sáu", ", ", "năm", "bảy"]
