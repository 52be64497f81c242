"""Cơ quan ban hành: know who issues documents, under which codes and in which years (`issuers.toml`)."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from mttq_docs.resources import resource

PARTY, STATE, FRONT = "Đảng", "Nhà nước", "Mặt trận"


@dataclass(frozen=True, slots=True)
class Body:
    """Cơ quan hoặc loại đơn vị hành chính, as one row of `issuers.toml` states it."""

    name: str
    spellings: tuple[str, ...]
    codes: tuple[str, ...]
    grammar: str
    since: dt.date | None
    until: dt.date | None
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        """Tên và các cách viết, the official one first."""
        return (self.name, *self.spellings)

    def existed(self, day: dt.date) -> bool:
        """Có vào ngày ấy không, as far as the row says.

        >>> day = dt.date(2025, 7, 1)
        >>> [place.name for place in issuers().places if not place.existed(day)]
        ['huyện', 'quận', 'thị xã', 'thị trấn']
        """
        return (self.since or day) <= day <= (self.until or day)


@dataclass(frozen=True, slots=True)
class Issuers:
    """Các cơ quan: bodies, kinds of place, and the fields that may follow a head (Bộ, Sở, Ban …)."""

    bodies: tuple[Body, ...]
    places: tuple[Body, ...]
    field_heads: tuple[str, ...]
    fields: tuple[str, ...]
    by_code: Mapping[str, tuple[Body, ...]]


@cache
def issuers() -> Issuers:
    """Bảng cơ quan, read once."""
    data = tomllib.loads(resource("citations", "issuers.toml").read_text(encoding="utf-8"))
    bodies = _rows(data["body"])
    by_code: dict[str, tuple[Body, ...]] = {}
    for body in bodies:
        for code in body.codes:
            by_code[code] = (*by_code.get(code, ()), body)
    fields = data["fields"]
    return Issuers(
        bodies,
        _rows(data["place"]),
        tuple(fields["heads"]),
        tuple(fields["names"]),
        MappingProxyType(by_code),
    )


def grammar_of_code(code: str) -> str:
    """Lối ghi mà một nhóm ký hiệu quyết định: `PARTY`, `STATE`, `FRONT`, or "" where usage differs.

    >>> [grammar_of_code(code) for code in ("TU", "ĐUK", "HĐND", "MTTQ", "BCĐ")]
    ['Đảng', 'Đảng', 'Nhà nước', 'Mặt trận', '']
    """
    bodies = issuers().by_code.get(code, ())
    if bodies:
        return bodies[0].grammar
    if code.startswith(("MT", "UBMT", "UBTWMT", "UBTƯMT", "ĐCTUBTWMT")):
        return FRONT
    return PARTY if code.startswith(("ĐU", "BCSĐ", "TWĐTN")) else ""


def _rows(rows: Iterable[Mapping[str, Any]]) -> tuple[Body, ...]:
    return tuple(
        Body(
            row["name"],
            tuple(row.get("spellings", ())),
            tuple(row.get("codes", ())),
            row.get("grammar", ""),
            row.get("from"),
            row.get("until"),
            row["source"],
        )
        for row in rows
    )
