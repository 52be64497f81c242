"""Soát chính tả: clean sentences stay silent, each planted slip is found, and places are right."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, strategies as st

from mttq_docs.orthography import Kind, find_mixing, find_slips

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SIGNS = str.maketrans({"␣": " ", "⍽": "\u00a0", "∅": "\u200b"})


def lines_of(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


CLEAN = lines_of("clean.txt")
PLANTED = [tuple(part.strip() for part in line.split("|")) for line in lines_of("planted.txt")]


def test_the_tables_are_long_enough() -> None:
    assert len(set(CLEAN)) >= 150
    assert len(set(PLANTED)) >= 120
    assert {kind for kind, *_ in PLANTED} == {
        kind.name
        for kind in Kind
        if kind not in (Kind.LEGACY, Kind.DECOMPOSED) and not kind.name.startswith("MIXED")
    }


@pytest.mark.parametrize("sentence", CLEAN)
def test_a_clean_sentence_is_silent(sentence: str) -> None:
    assert find_slips(sentence) == ()


def test_all_clean_sentences_together_are_silent() -> None:
    assert find_slips("\n".join(CLEAN)) == ()


@pytest.mark.parametrize(
    ("kind", "found", "suggestion", "sentence"), PLANTED, ids=[row[3] for row in PLANTED]
)
def test_a_planted_slip_is_found_and_nothing_else(
    kind: str, found: str, suggestion: str, sentence: str
) -> None:
    text = sentence.translate(SIGNS)
    (slip,) = find_slips(text)
    assert (slip.kind.name, slip.found) == (kind, found.translate(SIGNS))
    assert slip.suggestion == suggestion.translate(SIGNS)
    assert text[slip.start : slip.end] == slip.found
    assert slip.reason


@pytest.mark.parametrize(
    ("kind", "found", "suggestion", "sentence"), PLANTED, ids=[row[3] for row in PLANTED]
)
def test_a_certain_suggestion_silences_its_slip(
    kind: str, found: str, suggestion: str, sentence: str
) -> None:
    text = sentence.translate(SIGNS)
    (slip,) = find_slips(text)
    if slip.certain:
        assert find_slips(text[: slip.start] + slip.suggestion + text[slip.end :]) == ()


def test_names_of_the_caller_are_right_as_they_are() -> None:
    text = "Xã Nghành Tân, họ Đuwợc và bản Củng Sa"
    assert len(find_slips(text)) > 1
    assert find_slips(text, names=["Xã Nghành Tân", "Đuwợc", "Củng Sa"]) == ()


def test_a_longer_slip_speaks_for_the_one_inside_it() -> None:
    (slip,) = find_slips("các tổ chức - chính trị- xã hội")
    assert slip.suggestion == "tổ chức chính trị - xã hội"


LETTERS = 'aăâbcdđeêghikoôơuưyáàảãạấệợửỹ AĐM.,;:“”"()-–…\n\t\u00a0\u200b\u0301\u031b019/{}@ÐВñöû'


@given(st.text(alphabet=LETTERS, max_size=80) | st.text(max_size=40))
def test_any_text_is_read_and_every_place_is_right(text: str) -> None:
    for slips in (find_slips(text), find_mixing(text)):
        assert list(slips) == sorted(slips, key=lambda slip: (slip.start, slip.end))
        for slip in slips:
            assert 0 <= slip.start < slip.end <= len(text)
            assert text[slip.start : slip.end] == slip.found
            assert slip.suggestion != slip.found
            assert slip.reason


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        ".",
        "“",
        '"',
        "-",
        "– ",
        "ngh",
        "đuwợc",
        "nhiệm vụ ",
        "củng ",
        "a,",
        "{",
        "2026-",
        "\u0301",
        "1a",
        "\n“",
        "аb",
        "w",
        "a6",
    ],
)
def test_hostile_repetition_ends(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert isinstance(find_slips(text), tuple)
    assert isinstance(find_mixing(text), tuple)


def seed_text() -> str:
    seed = ROOT.parent / "shared" / "domain" / "seed-2020.txt"
    if not seed.is_file():
        pytest.skip(f"không có văn bản mẫu {seed.name} cạnh dự án")
    return seed.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "found", "suggestion", "times"),
    [
        ("STRAY", "m", "", 1),
        ("WORD", "trong tâm", "trọng tâm", 2),
        ("WORD", "ngăn chăn", "ngăn chặn", 1),
        ("WORD", "năng xuất", "năng suất", 1),
        ("WORD", "tỉnh hình", "tình hình", 1),
        ("WORD", "đi tích", "di tích", 1),
        ("WORD", "xẩy ra", "xảy ra", 1),
        ("WORD", "tổ chức - chính trị xã hội", "tổ chức chính trị - xã hội", 1),
        ("WORD", "thôn, bản tổ nhân dân", "thôn, bản, tổ nhân dân", 1),
        ("QUOTE", "”", "", 1),
        ("QUOTE", '"', "“", 2),
        ("QUOTE", '"', "”", 2),
        ("ELLIPSIS", "....", "...", 1),
        ("ELLIPSIS", " ...", "...", 2),
        ("SPACE", "  ", " ", 2),
        ("SPACE", "  ", "", 1),
        ("INVISIBLE", "\u00a0", "", 1),
        ("CAPITAL", "Đại hội đảng", "Đại hội Đảng", 1),
        ("CAPITAL", "nguyên đán", "Nguyên đán", 1),
    ],
)
def test_the_defects_of_the_seed_are_found(kind: str, found: str, suggestion: str, times: int) -> None:
    slips = [(slip.kind.name, slip.found, slip.suggestion) for slip in find_slips(seed_text())]
    assert slips.count((kind, found, suggestion)) == times


def test_the_seed_has_no_other_slip() -> None:
    others = [slip for slip in find_slips(seed_text()) if slip.found != "nhân dân"]
    assert len(others) == 24


def test_what_the_seed_mixes() -> None:
    kinds = [slip.kind for slip in find_mixing(seed_text())]
    assert kinds.count(Kind.MIXED_TONES) == 11
    assert kinds.count(Kind.MIXED_RANGES) == 1
    assert kinds.count(Kind.MIXED_QUOTES) == 4
    assert kinds.count(Kind.MIXED_CAPITALS) == 3


def prose_of(node: yaml.Node) -> list[str]:
    """The sentences of a YAML file: its values that begin with a capital; keys and references do not."""
    if isinstance(node, yaml.ScalarNode):
        return [node.value] if " " in node.value and node.value[0].isupper() else []
    children = node.value if isinstance(node, yaml.SequenceNode) else [value for _, value in node.value]
    return [text for child in children for text in prose_of(child)]


@pytest.mark.parametrize("path", sorted((ROOT / "examples").rglob("*.yaml")), ids=lambda path: path.name)
def test_the_examples_are_clean(path: Path) -> None:
    root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    assert root is not None
    prose = prose_of(root)
    assert [(text, slip.found) for text in prose for slip in find_slips(text)] == []
