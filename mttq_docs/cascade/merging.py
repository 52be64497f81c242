"""Hòa ba bản: bring a superior's changes into a unit's file, and keep what the unit wrote.

`base` is what was handed down last time, `ours` the unit's data as it stands now, `theirs` what is handed
down this time. Where only one side changed, that side counts; where both did, the unit's value is kept and
the conflict is told.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from mttq_docs.cascade.identity import ID, PROGRAMMES, TASKS
from mttq_docs.model import Loc
from mttq_docs.text import fold


class Absent(Enum):
    """Không có: what stands for a value that one of the three sides lacks."""

    ABSENT = "không có"


ABSENT = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class Conflict:
    """Mâu thuẫn: what was handed down, what the unit made of it, what the superior makes of it now.

    `loc` is the place in the merged data, or that of the list where the unit left the item out.
    """

    loc: Loc
    base: Any
    ours: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Merged:
    """Kết quả hòa: the data and the conflicts."""

    data: Any
    conflicts: tuple[Conflict, ...]


def merge(base: Any, ours: Any, theirs: Any) -> Merged:
    """Hòa ba bản dữ liệu thuần: tables by key, lists of records by id or name, all else as a whole.

    >>> merge({"a": "1", "b": "1"}, {"a": "2", "b": "1"}, {"a": "1", "b": "3"}).data
    {'a': '2', 'b': '3'}
    """
    merging = _Merging()
    data = merging.value((), base, ours, theirs)
    return Merged(data, tuple(merging.conflicts))


@dataclass(slots=True)
class _Merging:
    conflicts: list[Conflict] = field(default_factory=list)

    def value(self, loc: Loc, base: Any, ours: Any, theirs: Any) -> Any:
        if theirs in (ours, base):
            return ours
        if ours == base:
            return theirs
        if isinstance(ours, dict) and isinstance(theirs, dict):
            return self.table(loc, base if isinstance(base, dict) else {}, ours, theirs)
        if _is_records(ours) and _is_records(theirs) and (base is ABSENT or _is_records(base)):
            return self.records(loc, [] if base is ABSENT else base, ours, theirs)
        self.conflicts.append(Conflict(loc, base, ours, theirs))
        return ours

    def table(self, loc: Loc, base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any]) -> Any:
        merged: dict[str, Any] = {}
        for key in _ordered(list(base), list(ours), list(theirs)):
            sides = (side.get(key, ABSENT) for side in (base, ours, theirs))
            value = self.value((*loc, fold(key)), *sides)
            if value is not ABSENT:
                merged[key] = value
        return merged

    def records(self, loc: Loc, base: list[Any], ours: list[Any], theirs: list[Any]) -> Any:
        names = [_names(loc, side, base) for side in (base, ours, theirs)]
        rows = [
            dict(zip(keys, side, strict=True)) for keys, side in zip(names, (base, ours, theirs), strict=True)
        ]
        merged: list[Any] = []
        for key in _ordered(*names):
            at = len(self.conflicts)
            value = self.value((*loc, len(merged)), *(side.get(key, ABSENT) for side in rows))
            if value is not ABSENT:
                merged.append(value)
            else:  # There is no such item any more: its conflict is told at the list.
                self.conflicts[at:] = [
                    Conflict(loc, each.base, each.ours, each.theirs) for each in self.conflicts[at:]
                ]
        if (
            not merged and ours and theirs
        ):  # Each left what the other took out, and together nothing would be.
            self.conflicts.append(Conflict(loc, base, ours, theirs))
            return ours
        return merged


def _is_records(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _names(loc: Loc, side: Sequence[dict[str, Any]], base: Sequence[dict[str, Any]]) -> list[str]:
    """Tên để nhận lại từng mục của một danh sách; equal names get a number, so that each stands for one."""
    told = [_programme(item, base) for item in side] if loc[-1:] == (PROGRAMMES,) else map(_name, side)
    seen: dict[str, int] = {}
    names = []
    for name in told:
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} #{seen[name]}")
    return names


def _name(item: dict[str, Any]) -> str:
    own = item.get(ID) or item.get("ten")
    return fold(own) if isinstance(own, str) else json.dumps(item, ensure_ascii=False, sort_keys=True)


def _programme(item: dict[str, Any], base: Sequence[dict[str, Any]]) -> str:
    """Chương trình hành động nhận theo các nhiệm vụ của nó: its title may be worded anew, or left out."""
    own = _task_ids(item)
    shared = [(len(own & _task_ids(each)), -position) for position, each in enumerate(base)]
    most, position = max(shared, default=(0, 0))
    return f"base {-position}" if most else _name(item)


def _task_ids(programme: dict[str, Any]) -> frozenset[str]:
    return frozenset(fold(task[ID]) for task in programme.get(TASKS, ()) if isinstance(task.get(ID), str))


def _ordered(base: list[str], ours: list[str], theirs: list[str]) -> list[str]:
    """Thứ tự sau khi hòa: that of the side which moved items; new ones stand after those before them."""
    stayed = [key for key in ours if key in base] == [key for key in base if key in ours]
    first, second = (theirs, ours) if stayed else (ours, theirs)
    return _inserted(_inserted(list(first), second), base)


def _inserted(order: list[str], others: Iterable[str]) -> list[str]:
    known = set(order)
    at = 0
    for key in others:
        if key in known:
            at = order.index(key) + 1
        else:
            order.insert(at, key)
            known.add(key)
            at += 1
    return order
