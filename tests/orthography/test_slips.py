"""Dùng sai từ: each entry of the list finds its slip, and leaves the right uses alone."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from mttq_docs.orthography import Kind, find_slips
from mttq_docs.orthography.slips import wrong_phrases
from mttq_docs.resources import resource

ENTRIES: list[dict[str, Any]] = tomllib.loads(
    resource("orthography", "slips.toml").read_text(encoding="utf-8")
)["slip"]
PAIRS = [
    (wrong, right, entry)
    for entry in ENTRIES
    for wrong, right in zip(
        entry["wrong"],
        [entry["right"]] * len(entry["wrong"]) if isinstance(entry["right"], str) else entry["right"],
        strict=True,
    )
]


def in_context(wrong: str, entry: dict[str, Any]) -> str:
    """The wrong phrase among neighbours in which it counts."""
    before, after = entry.get("after"), entry.get("before")
    text = f"{before[0]} {wrong} nay" if before else f"nay {wrong} {after[0] if after else ''}"
    return text.replace("<số>", "12").replace(" <dấu>", ".").replace("<hoa>", "Na Hang").strip()


@pytest.mark.parametrize(("wrong", "right", "entry"), PAIRS, ids=[wrong for wrong, _, _ in PAIRS])
def test_a_wrong_phrase_is_found(wrong: str, right: str, entry: dict[str, Any]) -> None:
    found = [
        (slip.found, slip.suggestion)
        for slip in find_slips(in_context(wrong, entry))
        if slip.kind is Kind.WORD
    ]
    assert (wrong, right) in found


@pytest.mark.parametrize("sentence", [sentence for entry in ENTRIES for sentence in entry["keep"]])
def test_a_right_use_is_left(sentence: str) -> None:
    assert [slip for slip in find_slips(sentence) if slip.kind is Kind.WORD] == []


def test_every_entry_is_whole() -> None:
    known = {"wrong", "right", "why", "after", "before", "never_after", "never_before", "keep", "sure"}
    for entry in ENTRIES:
        assert set(entry) <= known
        assert entry["why"]
        assert entry["keep"]
    wrongs = [phrase.wrong for phrase in wrong_phrases()]
    assert len(wrongs) >= 400
    assert len(set(wrongs)) == len(wrongs)
    assert not {phrase.right for phrase in wrong_phrases()} & set(wrongs)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Sát nhập thôn", "Sáp nhập"),
        ("SÁT NHẬP THÔN", "SÁP NHẬP"),
        ("Ban Thường chực", "Thường trực"),
        ("tổ hoà giai", "hoà giải"),
        ("tổ hòa giai", "hòa giải"),
        ("Uỷ bản", None),
        ("kinh tế -xã hội", "kinh tế - xã hội"),
        ("kinh tế - xã hội", None),
        ("sát\nnhập", None),
        ("bổ xung", "bổ sung"),
        ("bổ  xung", "bổ sung"),
    ],
)
def test_the_suggestion_looks_like_what_stood_there(text: str, suggestion: str | None) -> None:
    found = [slip.suggestion for slip in find_slips(text) if slip.kind is Kind.WORD]
    assert found == ([suggestion] if suggestion else [])
