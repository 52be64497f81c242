"""Giao xuống nhiều lần: whatever superior and unit do to their files, they come together without loss."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings, strategies as st

from mttq_docs import CascadeState, Programme, UnitList, dump, load, write_cascade
from mttq_docs.loading import loads_record
from tests.conftest import ROOT

LISTED = loads_record(
    "đơn vị: [{cấp: huyện, loại: huyện, tên: Na Hang, cấp trên: tỉnh Tuyên Quang}]", UnitList
)
LISTS = ("nhiem_vu_trong_tam", "chi_tieu", "to_chuc_thuc_hien")
OWN = "Việc riêng của đơn vị, không có trong chương trình của tỉnh."

edits = st.lists(
    st.tuples(
        st.sampled_from(["drop", "reword", "move", "add"]),
        st.sampled_from([*LISTS, 0, 1, 2]),
        st.integers(0, 9),
    ),
    max_size=5,
)


def edited(document: Programme, edits: list[tuple[str, str | int, int]], words: str) -> Programme:
    """The programme after some edits of its lists; a list keeps one item, and is known by key or programme."""
    data: dict[str, Any] = {"loai_van_ban": "chương trình", **document.dump()}
    for what, where, at in edits:
        items = data["chuong_trinh_hanh_dong"][where]["nhiem_vu"] if isinstance(where, int) else data[where]
        prose = "cau" if where == "chi_tieu" else "noi_dung"
        position = at % len(items)
        if what == "drop" and len(items) > 1:
            del items[position]
        elif what == "reword":
            items[position][prose] = f"{items[position][prose]} {words}"
        elif what == "move":
            items.insert(0, items.pop(position))
        elif what == "add":
            items.insert(position, {prose: f"{words} {OWN}"})
    return Programme.model_validate(without_unused(data))


def without_unused(data: dict[str, Any]) -> dict[str, Any]:
    """A clerk who drops an item also drops the citations that only it used."""
    from mttq_docs.cascade import closed

    return closed(data, ())


@settings(max_examples=15)
@given(edits, edits)
def test_nothing_is_lost_and_nothing_is_left_to_do(
    theirs: list[tuple[str, str | int, int]], ours: list[tuple[str, str | int, int]]
) -> None:
    superior = load(ROOT / "examples" / "tinh" / "chuong-trinh-2020.yaml")
    assert isinstance(superior, Programme)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (first,) = write_cascade(superior, LISTED, folder).outcomes
        unit = load(first.path)
        assert isinstance(unit, Programme)
        own = edited(unit, ours, "Lời của huyện.")
        first.path.write_text(dump(own), encoding="utf-8")
        changed = edited(superior, theirs, "Lời của tỉnh.")
        (merged,) = write_cascade(changed, LISTED, folder).outcomes
        assert not merged.problem
        after = load(merged.path)
        assert isinstance(after, Programme)
        assert own_words(own) <= own_words(after)
        if not ours:
            assert contents(after) == contents(fresh(changed))
        (again,) = write_cascade(changed, LISTED, folder).outcomes
        assert (again.state, again.conflicts) == (CascadeState.SAME, ())


def own_words(document: Programme) -> set[str]:
    """Every text that the unit wrote itself."""
    return {text for text in contents(document) if "Lời của huyện." in text}


def contents(document: Programme) -> list[str]:
    return [
        *(task.text for task in document.key_tasks),
        *(target.sentence for target in document.targets),
        *(task.text for each in document.action_programmes for task in each.tasks),
        *(item.text for item in document.implementation),
    ]


def fresh(superior: Programme) -> Programme:
    """What a unit would get that gets its first draft only now."""
    from mttq_docs import cascade

    (drafted,) = cascade(superior, LISTED)
    assert drafted.document
    return drafted.document
