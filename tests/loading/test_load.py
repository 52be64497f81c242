"""Nạp dữ liệu: a file becomes its model under any spelling of its keys, and back."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from mttq_docs.errors import InvalidData, UnreadableFile
from mttq_docs.loading import dump, load, loads
from mttq_docs.model import Programme
from mttq_docs.text import fold, plain_ascii
from tests.samples import MINIMAL, spoiled

NAMES = ("mô hình", "ngày hội", "luật mặt trận", "tb 12")
KEY = re.compile(r"^(\s*(?:- )?)([^\W\d][\w ]*)(?=:)", re.MULTILINE)


def test_an_example_loads_and_dumps_to_itself(example: Path) -> None:
    document = load(example)
    assert loads(dump(document), folder=example.parent) == document


def test_the_client_programme_is_complete() -> None:
    programme = load("examples/tinh/chuong-trinh-2020.yaml")
    assert isinstance(programme, Programme)
    assert (len(programme.key_tasks), len(programme.targets), len(programme.implementation)) == (5, 5, 3)
    assert [len(each.tasks) for each in programme.action_programmes] == [8, 5, 5, 3, 6]
    assert len(programme.indicators) >= 18
    assert sum(len(entry.citation.numbers) for entry in programme.citations.values()) == 13


@pytest.mark.parametrize(
    "respell",
    [
        lambda key: plain_ascii(key),
        lambda key: fold(key),
        lambda key: key.upper(),
        lambda key: unicodedata.normalize("NFD", key),
        lambda key: key.replace(" ", "-"),
    ],
    ids=["không dấu", "gạch dưới", "in hoa", "NFD", "gạch nối"],
)
def test_every_spelling_of_a_key_is_that_key(respell) -> None:
    respelled = KEY.sub(
        lambda found: found[0] if found[2] in NAMES else found[1] + respell(found[2]), MINIMAL
    )
    assert respelled != MINIMAL
    assert loads(respelled.encode()) == loads(MINIMAL)


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter() -> None:
    assert loads(b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode()) == loads(MINIMAL)


def test_figures_and_words_are_read_as_they_stand() -> None:
    document = loads(spoiled("ngày: 05/01/2026", "số: 0123\nlưu: no\nngày: 05/01/2026"))
    assert (document.number, document.archive) == ("0123", "no")


def test_an_empty_value_is_no_value() -> None:
    document = loads(spoiled("ghi chú: (Phụ lục kèm theo)", "ghi chú:\nđộ mật: ~\nđịa danh: null"))
    assert isinstance(document, Programme)
    assert (document.note, document.secrecy, document.place_name) == ((), None, None)


@given(st.text(max_size=200))
@settings(max_examples=150)
def test_any_text_loads_or_is_refused_in_words(text: str) -> None:
    try:
        loads(text)
    except (InvalidData, UnreadableFile) as error:
        assert str(error)


@given(st.binary(max_size=200))
def test_any_bytes_load_or_are_refused_in_words(content: bytes) -> None:
    with pytest.raises((InvalidData, UnreadableFile)):
        loads(content)


@given(st.data())
@settings(max_examples=60)
def test_a_file_with_some_lines_lost_or_doubled_never_breaks_the_loader(data: st.DataObject) -> None:
    lines = MINIMAL.splitlines(keepends=True)
    kept = [line * data.draw(st.sampled_from([0, 1, 1, 1, 2])) for line in lines]
    try:
        loads("".join(kept))
    except (InvalidData, UnreadableFile) as error:
        assert str(error)
