"""Tên được dẫn: tell which figures and citations the prose of plain data refers to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mttq_docs.model import level_name
from mttq_docs.model.placeholders import placeholders
from mttq_docs.text import fold
from mttq_docs.units import Level

CITATIONS, TARGETS, INDICATORS = "vien_dan", "chi_tieu", "chi_so"
_NO_PROSE = (CITATIONS, INDICATORS)


def mentioned(data: object) -> frozenset[str]:
    """Mọi tên mà câu văn dẫn tới, folded; what an indicator or a citation says of itself is no prose.

    >>> sorted(mentioned({"cau": "Đạt {nhà} theo {tb 1}", "vien_dan": {"tb 1": {"ten": "{x}"}}}))
    ['nha', 'tb_1']
    """
    return frozenset(_mentions(data))


def _mentions(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from (place.key for place in placeholders(value))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in _NO_PROSE:
                yield from _mentions(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _mentions(inner)


def is_mentioned(indicator: str, names: frozenset[str]) -> bool:
    """Chỉ số có được dẫn tới không, by itself or by the figure of a single level."""
    return fold(indicator) in names or any(level_name(indicator, level) in names for level in Level)


def cited(entries: Mapping[str, Any], names: frozenset[str]) -> dict[str, Any]:
    """Các viện dẫn được dẫn tới."""
    return {key: entry for key, entry in entries.items() if fold(key) in names}
