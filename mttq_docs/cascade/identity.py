"""Mã của từng mục: give every item of a programme an id that stays when its words or its place change."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Any

from mttq_docs.text import fold

Item = dict[str, Any]

ID = "ma"
KEY_TASKS, TARGETS, PROGRAMMES, TASKS, IMPLEMENTATION = (
    "nhiem_vu_trong_tam",
    "chi_tieu",
    "chuong_trinh_hanh_dong",
    "nhiem_vu",
    "to_chuc_thuc_hien",
)
_PREFIXES = {KEY_TASKS: "trọng tâm", TARGETS: "chỉ tiêu", TASKS: "nhiệm vụ", IMPLEMENTATION: "tổ chức"}
_INDICATORS = "chi_so"
_LIKE, _ALIKE = 0.6, 0.99


def with_ids(data: Item, known: Item) -> Item:
    """Dữ liệu chương trình mà mục nào cũng có mã; what had none gets the id that it had in `known`.

    An item without an id of its own is known again by its words, or else by the likest words, so that a
    superior may re-word and move its items. A new item gets a number that was never used.
    """
    result = {**data, PROGRAMMES: [dict(each) for each in data[PROGRAMMES]]}
    for key in (KEY_TASKS, TARGETS, IMPLEMENTATION):
        result[key] = _named(data[key], list(known.get(key, ())), _PREFIXES[key])
    tasks = [task for each in data[PROGRAMMES] for task in each[TASKS]]
    before = [task for each in known.get(PROGRAMMES, ()) for task in each[TASKS]]
    named = iter(_named(tasks, before, _PREFIXES[TASKS]))
    for programme in result[PROGRAMMES]:
        programme[TASKS] = [next(named) for _ in programme[TASKS]]
    return result


def _named(items: list[Item], known: list[Item], prefix: str) -> list[Item]:
    own = {fold(item[ID]) for item in items if ID in item}
    left = [each for each in known if fold(each[ID]) not in own]
    found: dict[int, str] = {}
    nameless = [position for position, item in enumerate(items) if ID not in item]
    for least in (1.0, _LIKE):  # What did not change is known again before what did.
        for position in nameless:
            match = None if position in found else _likest(items[position], left, least)
            if match is not None:
                left.remove(match)
                found[position] = match[ID]
    fresh = _numbers(prefix, (each[ID] for each in (*known, *items) if ID in each))
    return [
        {ID: item.get(ID) or found.get(position) or next(fresh), **item}
        for position, item in enumerate(items)
    ]


def _likest(item: Item, known: Iterable[Item], least: float) -> Item | None:
    rated = [(_likeness(item, each), -position, each) for position, each in enumerate(known)]
    best = max(rated, key=lambda one: one[:2], default=None)
    return best[2] if best and best[0] >= least else None


def _likeness(one: Item, other: Item) -> float:
    """Độ giống nhau, from 0 to 1; only equal words count as 1, and figures shared tell two targets alike."""
    words, others = _text(one), _text(other)
    if words == others:
        return 1.0
    if set(one.get(_INDICATORS, ())) & set(other.get(_INDICATORS, ())):
        return _ALIKE
    matcher = difflib.SequenceMatcher(None, words.split(), others.split(), autojunk=False)
    return min(matcher.ratio(), _ALIKE) if matcher.real_quick_ratio() >= _LIKE else 0.0


def _text(item: Item) -> str:
    return " ".join((item.get("ten", ""), item.get("cau") or item.get("noi_dung", ""), *item.get("y", ())))


def _numbers(prefix: str, used: Iterable[str]) -> Iterator[str]:
    taken = {fold(each) for each in used}
    number = 0
    while True:
        number += 1
        if fold(f"{prefix} {number}") not in taken:
            yield f"{prefix} {number}"
