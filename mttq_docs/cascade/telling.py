"""Lời nhắc trong tệp: word what a clerk must see in a unit's file, as comments at their places."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from mttq_docs.cascade.decisions import Decision
from mttq_docs.cascade.identity import ID
from mttq_docs.cascade.merging import ABSENT, Conflict
from mttq_docs.model import ListedUnit, Loc, Programme
from mttq_docs.text import fold

MARK = "CẦN XEM"
"""Chữ mở đầu lời nhắc về việc còn phải quyết định; who has decided takes the line away."""

CHANGED = "CẤP TRÊN ĐÃ SỬA"
_WIDTH = 100
_SHOWN = 80


def header(programme: Programme, unit: ListedUnit, name: str) -> tuple[str, ...]:
    """Lời đầu tệp của một đơn vị."""
    superior = programme.unit.full_name or "Trung ương"
    return (
        f"Chương trình năm {programme.year} của Mặt trận {unit.full_name},",
        f"dự thảo theo Chương trình của Mặt trận {superior}.",
        "",
        "Khung văn bản, nhiệm vụ và chỉ tiêu được giao đã điền sẵn; đơn vị sửa lời, thêm, bớt tùy mình,",
        f"nhưng giữ các dòng “mã”. Dòng “# {MARK}” là việc còn phải quyết định, xong thì xóa.",
        "Cấp trên sửa chương trình thì chạy lại lệnh cascade: chỗ đơn vị đã sửa được giữ nguyên.",
        f"Soạn ra Word: mttq-docs render {name}.yaml",
    )


def decision_notes(decisions: Iterable[Decision], data: Mapping[str, Any]) -> dict[Loc, list[str]]:
    """Lời nhắc của các việc còn phải quyết định, at their places in `data`."""
    notes: dict[Loc, list[str]] = {}
    for decision in decisions:
        lines = notes.setdefault(_place(decision.loc, data), [])
        lines += reminder(decision)
    return notes


def reminder(decision: Decision) -> tuple[str, ...]:
    """Lời nhắc của một việc còn phải quyết định, line by line."""
    return (first_line(decision), *decision.lines)


def first_line(decision: Decision) -> str:
    """Dòng đầu của lời nhắc, by which a settled decision is told from an open one."""
    return f"{MARK}: {decision.text}{':' if decision.lines else ''}"


def _place(loc: Loc, data: Any) -> Loc:
    """Chỗ trong dữ liệu này của một mục nói bằng mã: as far as there is such an item, by its position."""
    place: list[str | int] = []
    for part in loc:
        found: str | int | None = part
        if isinstance(data, list) and isinstance(part, str):
            found = next((at for at, item in enumerate(data) if item.get(ID) == part), None)
        value = _value(data, found)
        if value is None or found is None:
            break
        place.append(found)
        data = value
    return tuple(place)


def _value(data: Any, part: str | int | None) -> Any:
    if isinstance(data, list):
        return data[part] if isinstance(part, int) and part < len(data) else None
    keys = data if isinstance(data, dict) else {}
    return next((value for key, value in keys.items() if fold(key) == part), None)


def conflict_notes(conflicts: Iterable[Conflict]) -> dict[Loc, list[str]]:
    """Lời nhắc của các mâu thuẫn: what the superior says now, where the unit has its own words."""
    notes: dict[Loc, list[str]] = {}
    for conflict in conflicts:
        notes.setdefault(conflict.loc, []).extend(_conflict(conflict))
    return notes


def _conflict(conflict: Conflict) -> tuple[str, ...]:
    if conflict.theirs is ABSENT:
        return ("CẤP TRÊN ĐÃ BỎ mục này; đơn vị đã sửa nên phần mềm giữ lại",)
    left_out = conflict.ours is ABSENT
    own = "đơn vị đã bỏ mục này" if left_out else "đơn vị đã sửa nên lời của đơn vị được giữ"
    wrapped = textwrap.wrap(told(conflict.theirs), _WIDTH)
    return (f"{CHANGED} chỗ này thành như sau; {own}:", *(f"  {line}" for line in wrapped))


def told(value: Any) -> str:
    """Một giá trị của dữ liệu thuần, in one line for a reader."""
    if value is ABSENT:
        return "(không có)"
    if isinstance(value, dict):
        words = (f"{key.replace('_', ' ')}: {told(inner)}" for key, inner in value.items() if key != ID)
        return next((value[key] for key in ("noi_dung", "cau") if key in value), "; ".join(words))
    if isinstance(value, list):
        return "; ".join(map(told, value))
    return str(value)


def shortened(value: Any) -> str:
    """Giá trị rút gọn để kê trên màn hình."""
    return textwrap.shorten(told(value), _SHOWN, placeholder=" …")


def place_name(loc: Loc, data: Any) -> str:
    """Tên một chỗ như người soạn đọc được; `data` is under accented keys, items are told by their ids.

    >>> place_name(("nhiem_vu", 0, "noi_dung"), {"nhiệm vụ": [{"mã": "an sinh", "nội dung": "…"}]})
    'nhiệm vụ → “an sinh” → nội dung'
    """
    names = []
    for part in loc:
        if isinstance(part, int):
            data = data[part] if isinstance(data, list) and part < len(data) else {}
            own = data.get("mã") if isinstance(data, dict) else None
            names.append(f"“{own}”" if own else str(part + 1))
        else:
            keys = data if isinstance(data, dict) else {}
            name = next((key for key in keys if fold(key) == part), part.replace("_", " "))
            data = keys.get(name)
            names.append(name)
    return " → ".join(names)
