"""Đại hội: know each term's action programmes, and say so where they are not known."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache

from mttq_docs.errors import BadValue
from mttq_docs.resources import resource


@dataclass(frozen=True, slots=True)
class Congress:
    """Đại hội toàn quốc một khóa; `count` is 0 and `titles` is empty where they are not known.

    `held_from` and `held_to` are the days of the congress; the term begins with the last of them.
    """

    ordinal: str
    tenure: str
    held_from: dt.date
    held_to: dt.date
    count: int
    titles: tuple[str, ...]
    source: str
    verified: bool


@cache
def congresses() -> tuple[Congress, ...]:
    """Các khóa có trong danh mục, in order."""
    data = tomllib.loads(resource("units", "congresses.toml").read_text(encoding="utf-8"))
    return tuple(
        Congress(**{**row, "count": row.get("count", 0), "titles": tuple(row["titles"])})
        for row in data["congress"]
    )


@cache
def term_of(year: int) -> str | None:
    """Khóa toàn quốc đang thực hiện vào đầu một năm; None for years before the terms that are listed.

    >>> term_of(2020), term_of(2016), term_of(1990)
    ('IX', 'VIII', None)
    """
    data = tomllib.loads(resource("units", "congresses.toml").read_text(encoding="utf-8"))
    begun = [row["ordinal"] for row in data["earlier"] if row["first_year"] < year]
    begun += [each.ordinal for each in congresses() if each.held_to.year < year]
    return begun[-1] if begun else None


@cache
def local_tenure(year: int) -> str:
    """Nhiệm kỳ của đại hội MTTQ ở địa phương vào đầu một năm; the first one listed for years before it.

    >>> local_tenure(2020), local_tenure(2026)
    ('2019 - 2024', '2025 - 2030')
    """
    data = tomllib.loads(resource("units", "congresses.toml").read_text(encoding="utf-8"))
    tenures: list[str] = [row["tenure"] for row in data["local"]]
    return next((each for each in reversed(tenures) if int(each[:4]) < year), tenures[0])


def congress(ordinal: str) -> Congress:
    """Khóa theo số La Mã (`"IX"`); `BadValue` for one that the registry lacks."""
    for each in congresses():
        if each.ordinal == ordinal:
            return each
    raise BadValue(
        "Danh mục chưa có khóa này của MTTQ Việt Nam",
        found=ordinal,
        expected=", ".join(each.ordinal for each in congresses()),
    )


def programme_title(ordinal: str, position: int) -> str:
    """Tên chương trình hành động thứ `position` (from 1) của khóa; `BadValue` where the title is not known.

    >>> programme_title("IX", 4)
    'Tăng cường đoàn kết quốc tế, mở rộng hoạt động đối ngoại nhân dân'
    >>> programme_title("X", 1)
    Traceback (most recent call last):
    mttq_docs.errors.BadValue: Danh mục chưa có tên các chương trình của khóa X; hãy ghi tên chương trình 1
    """
    term = congress(ordinal)
    if not term.titles:
        raise BadValue(
            f"Danh mục chưa có tên các chương trình của khóa {ordinal}; hãy ghi tên chương trình {position}"
        )
    if not 1 <= position <= len(term.titles):
        raise BadValue(
            f"Khóa {ordinal} có {term.count} chương trình hành động; chương trình {position} cần có tên riêng"
        )
    return term.titles[position - 1]
