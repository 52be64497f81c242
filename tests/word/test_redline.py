"""Bản so sánh: accepted it is the new file, rejected it says what the old one said."""

from __future__ import annotations

import io
import random
import zipfile
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from lxml import etree

from mttq_docs import UnreadableFile, load, redline, render
from mttq_docs.model import Programme
from mttq_docs.sheet import Chart, Sheet
from mttq_docs.word.read import read
from mttq_docs.word.reading.wml import Element, W
from mttq_docs.word.redline import redline as redlined
from tests.diff.edits import edited

EXAMPLES = Path("examples")
FILES = sorted(
    path
    for path in EXAMPLES.rglob("*.yaml")
    if path.name.startswith(("chuong-trinh", "ke-hoach", "bao-cao")) and path.parent.name in ("tinh", "xa")
)


@cache
def word(path: Path) -> bytes:
    return render(load(path))


def said(content: bytes) -> str:
    """All that a file says, labels and roles included; a chart is a picture, not words."""
    sheet = read(content)
    return str(Sheet(tuple(block for block in sheet.blocks if not isinstance(block, Chart))))


def rejected(content: bytes) -> bytes:
    """The file as Word leaves it when every change in its body is rejected."""
    return _with_body(content, _rejected(_body(content)))


def _rejected(data: bytes) -> bytes:
    root = etree.fromstring(data)
    _drop_inserted_blocks(root)
    for inserted in [*root.iter(f"{W}ins")]:
        _remove(inserted)
    for change in [*root.iter(f"{W}pPrChange")]:
        _restore(change)
    for deleted in [*root.iter(f"{W}del")]:
        for run in list(deleted):
            deleted.addprevious(run)
        _remove(deleted)
    for text in [*root.iter(f"{W}delText")]:
        text.tag = f"{W}t"
    return etree.tostring(root)


def _drop_inserted_blocks(root: Element) -> None:
    for row in [*root.iter(f"{W}tr")]:
        if row.find(f"{W}trPr/{W}ins") is not None:
            _remove(row)
    for table in [*root.iter(f"{W}tbl")]:
        if table.find(f"{W}tr") is None:
            _remove(table)
    for paragraph in [*root.iter(f"{W}p")]:
        if paragraph.find(f"{W}pPr/{W}rPr/{W}ins") is not None:
            assert {child.tag for child in paragraph} <= {f"{W}pPr", f"{W}ins"}, "an inserted end, old words"
            _remove(paragraph)


def _restore(change: Element) -> None:
    (before,), now = list(change), change.getparent()
    assert now is not None
    mark = now.find(f"{W}rPr")
    for child in list(now):
        now.remove(child)
    now.extend(list(before) + ([mark] if mark is not None else []))


def _remove(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


PAIRS = [
    (one, other) for one, other in product(FILES, FILES) if one.name.split("-")[0] == other.name.split("-")[0]
]


@pytest.mark.parametrize(("old", "new"), PAIRS, ids=lambda path: "/".join(path.parts[-2:]))
def test_between_any_two_examples_accepted_is_new_and_rejected_is_old(old: Path, new: Path) -> None:
    both = redlined(word(old), word(new))
    assert said(both) == said(word(new))
    assert said(rejected(both)) == said(word(old))
    assert (b"<w:ins " in _body(both)) == (old != new)


def _body(content: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")


def _programme() -> Programme:
    programme = load("examples/tinh/chuong-trinh-2020.yaml")
    assert isinstance(programme, Programme)
    return programme


PROGRAMME = _programme()


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(edited(PROGRAMME), edited(PROGRAMME))
def test_whatever_was_edited_accepted_is_new_and_rejected_is_old(old: Programme, new: Programme) -> None:
    whole = {"citations": PROGRAMME.citations, "targets": PROGRAMME.targets}
    old, new = (each.model_copy(update=whole) for each in (old, new))
    both = redline(old, new)
    assert said(both) == said(render(new))
    assert said(rejected(both)) == said(render(old))


def test_the_same_two_files_give_the_same_bytes_by_our_name() -> None:
    old, new = word(FILES[0]), word(FILES[-1])
    assert redlined(old, new) == redlined(old, new)
    root = etree.fromstring(_body(redlined(old, new)))
    marks = [*root.iter(f"{W}ins", f"{W}del")]
    assert {mark.get(f"{W}author") for mark in marks} == {"mttq-docs"}
    ids = [mark.get(f"{W}id") for mark in marks]
    assert len(set(ids)) == len(ids)


def test_only_the_words_that_changed_are_marked() -> None:
    new = PROGRAMME.model_copy(update={"lead_in": (PROGRAMME.lead_in or "").replace("2020", "2021")})
    root = etree.fromstring(_body(redline(PROGRAMME, new)))
    assert ["".join(map(str, each.itertext())) for each in root.iter(f"{W}ins", f"{W}del")] == [
        "2020",
        "2021",
    ]


def test_a_redline_counts_as_the_new_file_in_the_next_one() -> None:
    old, new = word(FILES[0]), word(FILES[-1])
    again = redlined(redlined(old, new), old)
    assert said(again) == said(old)
    assert said(rejected(again)) == said(new)


def test_what_is_no_word_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "ban-cu.docx"
    path.write_bytes(b"")
    with pytest.raises(UnreadableFile, match=r"ban-cu\.docx"):
        redline(path, PROGRAMME)


def _spoiled(content: bytes, seed: int) -> bytes:
    """The file with some elements of its body taken out, put elsewhere or called by another name."""
    chance = random.Random(seed)
    root = etree.fromstring(_body(content))
    elements = [each for each in root.iter() if each.getparent() is not None]
    for _ in range(12):
        one, other = chance.choice(elements), chance.choice(elements)
        holder = one.getparent()
        if holder is None:
            continue
        if chance.random() < 0.4:
            holder.remove(one)
        elif chance.random() < 0.5:
            one.tag = other.tag
        elif one not in other.iterancestors() and one is not other:
            other.append(one)
    return _with_body(content, etree.tostring(root))


def _with_body(content: bytes, body: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, body if name == "word/document.xml" else source.read(name))
    return out.getvalue()


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 2**32), st.sampled_from(FILES), st.sampled_from(FILES))
def test_spoiled_files_are_compared_or_refused(seed: int, old: Path, new: Path) -> None:
    both = redlined(word(old), word(new))
    try:
        read(redlined(_spoiled(both, seed), _spoiled(word(new), seed + 1)))
    except UnreadableFile as refusal:
        assert str(refusal)
