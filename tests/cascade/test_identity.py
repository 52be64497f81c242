"""Mã của từng mục: an item keeps its id when it is re-worded or moved, and no id is used twice."""

from __future__ import annotations

from typing import Any

from hypothesis import given, strategies as st

from mttq_docs.cascade import with_ids

LONG = "Vận động Nhân dân hưởng ứng các phong trào thi đua ở khu dân cư"


def programme(*tasks: str, **own: str) -> dict[str, Any]:
    """A programme of these tasks; `own` are ids that the file gives, by the task's words."""
    items: list[dict[str, Any]] = [
        {"noi_dung": text, **({"ma": own[text]} if text in own else {})} for text in tasks
    ]
    return {
        "nhiem_vu_trong_tam": [{"noi_dung": "Trọng tâm"}],
        "chi_tieu": [{"cau": "Chỉ tiêu"}],
        "chuong_trinh_hanh_dong": [{"ten": "Một", "nhiem_vu": items[:1]}, {"ten": "Hai", "nhiem_vu": items[1:]}],
        "to_chuc_thuc_hien": [{"noi_dung": "Tổ chức"}],
    }  # fmt: skip


def ids(data: dict[str, Any]) -> dict[str, str]:
    return {
        task["noi_dung"]: task["ma"] for each in data["chuong_trinh_hanh_dong"] for task in each["nhiem_vu"]
    }


def test_every_item_has_an_id_and_one_of_its_own_stays() -> None:
    data = with_ids(programme("a", "b", "c", b="của ta"), {})
    assert ids(data) == {"a": "nhiệm vụ 1", "b": "của ta", "c": "nhiệm vụ 2"}
    assert data["chi_tieu"] == [{"ma": "chỉ tiêu 1", "cau": "Chỉ tiêu"}]
    assert (data["nhiem_vu_trong_tam"][0]["ma"], data["to_chuc_thuc_hien"][0]["ma"]) == (
        "trọng tâm 1",
        "tổ chức 1",
    )


def test_what_was_re_worded_or_moved_is_known_again() -> None:
    before = with_ids(programme("a", "b", LONG), {})
    after = with_ids(programme(f"{LONG} và gia đình", "mới", "a"), before)
    assert ids(after) == {f"{LONG} và gia đình": "nhiệm vụ 3", "mới": "nhiệm vụ 4", "a": "nhiệm vụ 1"}


def test_an_id_given_later_leaves_the_others_alone() -> None:
    before = with_ids(programme("a", "b", "c"), {})
    assert ids(with_ids(programme("a", "b", "c", b="nhiệm vụ 3"), before)) == {
        "a": "nhiệm vụ 1",
        "b": "nhiệm vụ 3",
        "c": "nhiệm vụ 4",
    }


tasks = st.lists(st.text("abcd ", min_size=1, max_size=12), min_size=2, max_size=8, unique=True)


@given(tasks, tasks)
def test_ids_are_never_shared_and_never_change_for_nothing(first: list[str], second: list[str]) -> None:
    before = with_ids(programme(*first), {})
    after = with_ids(programme(*second), before)
    assert len(set(ids(after).values())) == len(second)
    assert all(ids(after)[text] == ids(before)[text] for text in {*first} & {*second})
    assert with_ids(after, before) == after
