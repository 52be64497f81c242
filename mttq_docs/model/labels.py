"""Số gõ tay: find labels that were typed where the tool numbers by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mttq_docs.model.faults import Fault, Loc
from mttq_docs.numbering import Label, Level, format_label, split_label

# Prose that is numbered, or drawn with a dash or a plus, by its position.
_NUMBERED = ("nhiem_vu_trong_tam", "chi_tieu", "chuong_trinh_hanh_dong", "to_chuc_thuc_hien", "phu_luc")
_TEXTS = ("noi_dung", "y", "cau", "loi_theo_cap")
_LEVELS = (Level.SECTION, Level.CLAUSE, Level.SUBCLAUSE, Level.POINT, Level.DASH, Level.PLUS)
# “C. Mác” opens with a Roman hundred; nobody numbers so far.
_LAST_SECTION = 20


def typed_labels(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Số thứ tự gõ ở đầu câu, on plain data under folded keys: it would be printed beside the tool's own."""
    for key in _NUMBERED:
        yield from _in(data.get(key), (key,), numbered=False)


def _in(value: object, loc: Loc, *, numbered: bool) -> Iterator[Fault]:
    if isinstance(value, str) and numbered:
        found = split_label(value)
        if found and _is_typed(found[0], value):
            label = format_label(found[0])
            yield Fault(
                loc, "Câu mở đầu bằng số thứ tự gõ tay", value[:40], f"bỏ “{label}”: số do phần mềm đánh"
            )
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _in(inner, (*loc, key), numbered=numbered or key in _TEXTS)
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _in(inner, (*loc, position), numbered=numbered)


def _is_typed(label: Label, text: str) -> bool:
    """A label in the very form in which it is printed, followed by a space."""
    far = label.level is Level.SECTION and label.ordinals[0] > _LAST_SECTION
    return label.level in _LEVELS and not far and text.startswith(f"{format_label(label)} ")
