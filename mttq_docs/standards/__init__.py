"""Bộ chuẩn: choose the regulation on form for an issuer and a date.

Each regulation is one TOML file beside this module; a new regulation is a new file and a new line in `NAMES`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from mttq_docs.errors import UnknownName
from mttq_docs.standards.reading import issuers_and_date, read_standard
from mttq_docs.standards.standard import Issuers, Standard, Value
from mttq_docs.text import fold, near

__all__ = [
    "NAMES",
    "Issuers",
    "Standard",
    "Value",
    "load_standard",
    "standard_for",
    "standards",
    "unverified",
    "values",
]

# The Front's own regulations first, the newest of each issuer first.
NAMES = ("mttq_qd207", "mttq_hd91", "nd30", "tt01_2011")


def load_standard(name: str) -> Standard:
    """Nạp một bộ chuẩn by its name; accents, case, spaces and hyphens do not matter.

    >>> load_standard("NĐ30").title
    'Nghị định 30/2020/NĐ-CP'
    """
    by_key = {fold(known).replace("_", ""): known for known in NAMES}
    known = by_key.get(fold(name).replace("_", ""))
    if known is None:
        meant = " hoặc ".join(f"“{candidate}”" for candidate in near(name, NAMES))
        hint = f" Có phải ý là {meant}?" if meant else ""
        raise UnknownName(f"Không có bộ chuẩn “{name}”.{hint} Các bộ chuẩn hiện có: {', '.join(NAMES)}.")
    return _load(known)


@cache
def _said() -> dict[str, tuple[str, dt.date]]:
    return {name: issuers_and_date(name) for name in NAMES}


@cache
def _load(name: str) -> Standard:
    return read_standard(name)


def standards() -> tuple[Standard, ...]:
    """Mọi bộ chuẩn, in the order of `NAMES`."""
    return tuple(_load(name) for name in NAMES)


def standard_for(issuers: Issuers, date: dt.date) -> Standard:
    """Bộ chuẩn phải theo: the regulation in force on `date` for `issuers` (`mttq` or `nha_nuoc`).

    A date before the earliest regulation on file takes that earliest one: it is the nearest to the rules of
    its time, and work on an archive of old documents must not stop at the first of them.

    >>> standard_for("mttq", dt.date(2025, 8, 28)).name, standard_for("mttq", dt.date(2025, 8, 29)).name
    ('mttq_hd91', 'mttq_qd207')
    """
    own = [(valid_from, name) for name, (whose, valid_from) in _said().items() if whose == issuers]
    in_force = (name for valid_from, name in own if valid_from <= date)
    return _load(next(in_force, own[-1][1]))  # The newest first, the earliest last.


def values(standard: Standard) -> Iterator[tuple[str, Value[Any]]]:
    """Mọi quy định của bộ chuẩn: each value with its dotted path, in the order of the file.

    >>> next(values(load_standard("nd30")))[0]
    'page.paper'
    """
    yield from _walk("", standard)


def _walk(path: str, node: object) -> Iterator[tuple[str, Value[Any]]]:
    if isinstance(node, Value):
        yield path, node
        return
    if isinstance(node, BaseModel):
        children = [(field, getattr(node, field)) for field in type(node).model_fields]
    elif isinstance(node, dict):
        children = [(str(key), child) for key, child in node.items()]
    else:
        return
    for key, child in children:
        yield from _walk(f"{path}.{key}" if path else key, child)


def unverified(standard: Standard) -> tuple[tuple[str, Value[Any]], ...]:
    """Những quy định chưa đối chiếu được với văn bản gốc, with their dotted paths."""
    return tuple((path, value) for path, value in values(standard) if not value.verified)
