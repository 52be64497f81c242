"""Tên loại: know the types of documents with their abbreviations in each grammar, from `types.toml`."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from mttq_docs.citations.citation import Grammar
from mttq_docs.resources import resource

# Stands for "no type in the symbol", as in công văn 2749/MTTQ-BTT, and for "any type", as in "văn bản".
NO_CODE = ""
ANY_CODE = "*"


@dataclass(frozen=True, slots=True)
class Kind:
    """Tên loại: one type; the meaning of the fields stands at the head of `types.toml`."""

    name: str
    codes: tuple[str, ...]
    source: str
    words: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    alone: bool = False
    terse: bool = False
    quoted: bool = False
    joint: bool = False
    agenda: bool = False
    until: dt.date | None = None

    def allows(self, code: str) -> bool:
        """Khớp ký hiệu: may a document of this type carry this abbreviation?

        >>> kind("Quy định").allows("QĐ"), kind("Công văn").allows("HD")
        (True, False)
        """
        return ANY_CODE in self.codes or code in self.codes or code in self.party


@dataclass(frozen=True, slots=True)
class Kinds:
    """Các tên loại, with the ways to look one up."""

    by_name: Mapping[str, Kind]
    by_word: Mapping[str, Kind]  # by what stands before the number, in lower case
    by_code: Mapping[str, tuple[Kind, ...]]
    joint_codes: frozenset[str]


@cache
def kinds() -> Kinds:
    """Bảng tên loại, read once."""
    data = tomllib.loads(resource("citations", "types.toml").read_text(encoding="utf-8"))
    table = tuple(_kind(row) for row in data["type"])
    by_code: dict[str, tuple[Kind, ...]] = {}
    for one in table:
        for code in (*one.codes, *one.party):
            by_code[code] = (*by_code.get(code, ()), one)
    return Kinds(
        MappingProxyType({one.name: one for one in table}),
        MappingProxyType({word.lower(): one for one in table for word in (one.name, *one.words)}),
        MappingProxyType(by_code),
        frozenset(data["joint_codes"]),
    )


def kind(name: str) -> Kind:
    """Một tên loại theo tên.

    >>> kind("Thông tri").codes
    ('TT', 'TTr')
    """
    return kinds().by_name[name]


def kind_of_code(code: str, grammar: Grammar) -> Kind | None:
    """Tên loại theo chữ viết tắt trong ký hiệu, None where it may be two.

    A Party `QĐ` is a quyết định or a quy định; `TT` is a thông tri in the Front's symbols, a thông tư in the
    State's.

    >>> kind_of_code("QĐ", Grammar.PARTY), kind_of_code("TT", Grammar.FRONT).name
    (None, 'Thông tri')
    """
    if code == "TT":
        return kind("Thông tư" if grammar is Grammar.STATE else "Thông tri")
    fitting = [one for one in kinds().by_code.get(code, ()) if code in one.codes[:1] or code in one.party[:1]]
    if grammar is Grammar.PARTY and len(fitting) > 1 and any(code in one.party for one in fitting):
        return None
    fitting = [one for one in fitting if code in one.codes[:1]] or fitting
    # The plain type is the shortest of those that share an abbreviation.
    return min(fitting, key=lambda one: len(one.name), default=None) if code else None


def _kind(row: Mapping[str, Any]) -> Kind:
    return Kind(
        row["name"],
        tuple(row["codes"]),
        row["source"],
        tuple(row.get("words", ())),
        tuple(row.get("party", ())),
        **{mark: bool(row.get(mark)) for mark in ("alone", "terse", "quoted", "joint", "agenda")},
        until=row.get("until"),
    )
