"""Một trong các cụm từ: the shared pattern matches what a plain list of alternatives would."""

from __future__ import annotations

import re

from hypothesis import given, strategies as st

from mttq_docs.citations.alternatives import literal

WORDS = st.text(alphabet="abđ .", min_size=1, max_size=5).filter(lambda word: word == word.strip())


@given(st.lists(WORDS, min_size=1, max_size=8), st.text(alphabet="abđ .", max_size=12))
def test_the_longest_alternative_is_matched(words: list[str], text: str) -> None:
    plain = "|".join(
        re.escape(word).replace(r"\ ", r"[ \n]{1,3}") for word in sorted(set(words), key=len, reverse=True)
    )
    found, wanted = re.match(literal(words), text), re.match(plain, text)
    assert (found and found.group()) == (wanted and wanted.group())


def test_spaces_may_be_printed_as_line_ends() -> None:
    assert re.fullmatch(literal(["hội đồng nhân dân"]), "hội đồng\nnhân  dân")
