"""Ngày kỷ niệm: know from which year a feast is counted, and which of its years are celebrated."""

from __future__ import annotations

import tomllib
from functools import cache

from mttq_docs.resources import resource


def year_of_origin(words: str) -> int | None:
    """Năm gốc của ngày lễ mà lời này nói đến; None for one that the registry lacks.

    >>> year_of_origin("90 năm ngày thành lập Đảng Cộng sản Việt Nam"), year_of_origin("05 năm thực hiện")
    (1930, None)
    """
    low = words.lower()
    return next((first for first, names in _origins() if any(name in low for name in names)), None)


def is_round(years: int) -> bool:
    """Năm tròn (cuối là 0) hoặc năm lẻ 5, which the regulations on feasts tell from all other years.

    The terms are those of Nghị định 145/2013/NĐ-CP and 111/2018/NĐ-CP, whose own text was not seen.

    >>> [years for years in range(88, 97) if is_round(years)]
    [90, 95]
    """
    return years % 5 == 0


@cache
def _origins() -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The years of origin with their words; longer words first, since one may hold another."""
    text = resource("anniversaries", "anniversaries.toml").read_text(encoding="utf-8")
    table = [(row["year"], tuple(row["words"])) for row in tomllib.loads(text)["anniversary"]]
    return tuple(sorted(table, key=lambda row: -max(map(len, row[1]))))
