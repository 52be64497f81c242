"""Hòa ba bản: what only one side changed counts, and what both changed is kept and told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

from mttq_docs.cascade import ABSENT, Conflict, merge

texts = st.text("abcđ ", min_size=1, max_size=6)
ids = st.sampled_from(["a", "b", "c", "d", "e"])


def records(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    items = st.fixed_dictionaries({"ma": ids, "noi_dung": inner})
    return st.lists(items, max_size=6, unique_by=lambda item: item["ma"])


targets = st.lists(
    st.fixed_dictionaries({"ma": ids, "cau": texts, "chi_so": st.dictionaries(ids, texts, max_size=3)}),
    max_size=4,
    unique_by=lambda item: item["ma"],
)
programmes = st.lists(
    st.fixed_dictionaries({"ten": texts, "nhiem_vu": records(texts).filter(bool)}), max_size=3
)
papers = st.fixed_dictionaries(
    {"nam": texts, "can_cu": st.lists(texts, max_size=3), "chi_tieu": targets, "to_chuc_thuc_hien": records(texts)},
    optional={"ghi_chu": texts, "chuong_trinh_hanh_dong": programmes},
)  # fmt: skip


@given(papers, papers)
def test_where_one_side_stayed_the_other_counts(base: Any, other: Any) -> None:
    assert merge(base, base, other).data == other
    assert merge(base, other, base).data == other
    assert merge(base, other, other).data == other
    assert not merge(base, base, other).conflicts + merge(base, other, base).conflicts


@given(papers, papers, papers)
def test_to_merge_once_more_changes_nothing(base: Any, ours: Any, theirs: Any) -> None:
    merged = merge(base, ours, theirs).data
    assert merge(theirs, merged, theirs) == merge(merged, merged, merged)


@given(papers, papers, papers)
def test_nothing_is_made_up(base: Any, ours: Any, theirs: Any) -> None:
    """Every item of the result stood on one of the two sides, and what only ours has is never lost."""
    merged = merge(base, ours, theirs).data["to_chuc_thuc_hien"]
    names = [item["ma"] for item in merged]
    sides = [{item["ma"] for item in side["to_chuc_thuc_hien"]} for side in (base, ours, theirs)]
    assert len(set(names)) == len(names)
    assert set(names) <= sides[1] | sides[2]
    assert set(names) >= (sides[1] - sides[0]) | (sides[2] - sides[0])
    assert set(names) >= sides[1] & sides[2]


@given(records(texts), records(texts), records(texts))
def test_without_conflict_it_does_not_matter_who_merges(base: Any, ours: Any, theirs: Any) -> None:
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert bool(one.conflicts) == bool(other.conflicts)
    if not one.conflicts:
        assert sorted(map(str, one.data)) == sorted(map(str, other.data))


def item(name: str, text: str) -> dict[str, str]:
    return {"ma": name, "noi_dung": text}


BASE = [item("a", "1"), item("b", "2"), item("c", "3")]


@pytest.mark.parametrize(
    ("ours", "theirs", "merged"),
    [
        ([item("a", "1"), item("của ta", "x"), item("b", "2"), item("c", "3")], [item("a", "9"), item("b", "2")],
         [item("a", "9"), item("của ta", "x"), item("b", "2")]),
        ([item("c", "3"), item("a", "1"), item("b", "2")], [item("a", "1"), item("mới", "m"), item("b", "2"), item("c", "3")],
         [item("c", "3"), item("a", "1"), item("mới", "m"), item("b", "2")]),
        ([item("a", "1"), item("c", "3")], [item("c", "3"), item("b", "2"), item("a", "1")],
         [item("c", "3"), item("a", "1")]),
        ([{"noi_dung": "việc không có mã"}, *BASE], [item("b", "2"), item("c", "8")],
         [{"noi_dung": "việc không có mã"}, item("b", "2"), item("c", "8")]),
    ],
)  # fmt: skip
def test_lists_of_items(ours: Any, theirs: Any, merged: Any) -> None:
    result = merge(BASE, ours, theirs)
    assert (result.data, result.conflicts) == (merged, ())


@pytest.mark.parametrize(
    ("ours", "theirs", "data", "conflict"),
    [
        ([item("a", "của ta"), *BASE[1:]], [item("a", "của tỉnh"), *BASE[1:]], [item("a", "của ta"), *BASE[1:]],
         Conflict((0, "noi_dung"), "1", "của ta", "của tỉnh")),
        (BASE[1:], [item("a", "của tỉnh"), *BASE[1:]], BASE[1:],
         Conflict((), item("a", "1"), ABSENT, item("a", "của tỉnh"))),
        ([item("a", "của ta"), *BASE[1:]], BASE[1:], [item("a", "của ta"), *BASE[1:]],
         Conflict((0,), item("a", "1"), item("a", "của ta"), ABSENT)),
        (BASE[:1], BASE[1:], BASE[:1], Conflict((), BASE, BASE[:1], BASE[1:])),
    ],
)  # fmt: skip
def test_what_both_changed_stays_ours_and_is_told(
    ours: Any, theirs: Any, data: Any, conflict: Conflict
) -> None:
    result = merge(BASE, ours, theirs)
    assert (result.data, result.conflicts) == (data, (conflict,))


def test_an_action_programme_is_known_by_its_tasks_whatever_its_title() -> None:
    base = {
        "chuong_trinh_hanh_dong": [
            {"ten": "Một", "nhiem_vu": [item("a", "1")]},
            {"ten": "Hai", "nhiem_vu": [item("b", "2")]},
        ]
    }
    ours = {
        "chuong_trinh_hanh_dong": [
            {"ten": "Một của ta", "nhiem_vu": [item("a", "1")]},
            {"ten": "Hai", "nhiem_vu": [item("b", "2")]},
        ]
    }
    theirs = {
        "chuong_trinh_hanh_dong": [
            {"ten": "Hai", "nhiem_vu": [item("b", "5")]},
            {"ten": "Một", "nhiem_vu": [item("a", "4")]},
        ]
    }
    merged = merge(base, ours, theirs)
    assert merged.data["chuong_trinh_hanh_dong"] == [
        {"ten": "Hai", "nhiem_vu": [item("b", "5")]},
        {"ten": "Một của ta", "nhiem_vu": [item("a", "4")]},
    ]
    assert merged.conflicts == ()
