"""Danh mục đơn vị: list the provinces and the communes of the country, as they stand since 1 July 2025.

The names come from the `vietnamadminunits` package (extra `units`), which enters the house here alone. It is
loaded only when asked for; nothing else needs it.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from mttq_docs.errors import ToolMissing, UnknownName
from mttq_docs.resources import resource
from mttq_docs.text import fold, near, nfc, squeeze
from mttq_docs.units.levels import Level
from mttq_docs.units.naming import unit_name

_FIELDS = ["provinceCode", "province", "provinceShort", "wardCode", "wardType", "wardShort"]
# As an address says it: “TP. Huế”, “tp Hồ Chí Minh”.
_SHORT_CITY = re.compile(r"^t\.?\s*p(?:\.\s*|\s+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """Một đơn vị trong danh mục; `parent` is the full name of its province, empty for a province."""

    level: Level
    kind: str
    name: str
    parent: str = ""


def provinces() -> tuple[Entry, ...]:
    """Các tỉnh, thành phố, in the order of the statistics office's codes.

    `ToolMissing` where the package is not installed.
    """
    return tuple(dict.fromkeys(province for province, _ in _rows()))


def communes(province: str | None = None) -> tuple[Entry, ...]:
    """Các xã, phường, đặc khu của một tỉnh (bỏ trống: cả nước), province by province, in the order of codes.

    The province may be named with or without its kind and its marks. `UnknownName` where there is none such,
    with the province that took it in where it is one of the former ones; `ToolMissing` where the package is
    not installed.
    """
    chosen = None if province is None else _find(province)
    return tuple(commune for whole, commune in _rows() if chosen in (None, whole))


def _find(name: str) -> Entry:
    known = {key: each for each in provinces() for key in (fold(each.name), fold(f"{each.kind} {each.name}"))}
    name = _SHORT_CITY.sub("thành phố ", name.strip())
    found = known.get(fold(name))
    home = None if found else known.get(fold(_merged().get(fold(name).removeprefix("tinh_"), "")))
    if home:
        now = unit_name(home.kind, home.name)
        raise UnknownName(f'“{name}” nay thuộc {now}; hãy ghi --tinh "{home.name}"')
    if found is None:
        guesses = near(name, [each.name for each in provinces()])
        hint = f"; có phải “{guesses[0]}”?" if guesses else ""
        raise UnknownName(f"Không có tỉnh, thành phố tên “{name}” từ ngày 01/7/2025{hint}")
    return found


@cache
def _merged() -> dict[str, str]:
    """Tỉnh cũ, folded, và tỉnh, thành phố nay có địa bàn của nó."""
    table = tomllib.loads(resource("units", "provinces.toml").read_text(encoding="utf-8"))["merged"]
    return {fold(old): home for home, former in table.items() for old in former}


@cache
def _rows() -> tuple[tuple[Entry, Entry], ...]:
    """Từng xã cùng tỉnh của nó."""
    try:
        from vietnamadminunits.database import get_data
    except ImportError:
        message = "Chưa cài danh mục đơn vị hành chính; hãy chạy: pip install mttq-docs[units]"
        raise ToolMissing(message) from None
    rows = sorted(get_data(fields=_FIELDS), key=lambda row: (int(row["provinceCode"]), int(row["wardCode"])))
    return tuple(_entries(row) for row in rows)


def _entries(row: dict[str, str]) -> tuple[Entry, Entry]:
    name = _tidy(row["provinceShort"])
    kind = _tidy(row["province"]).removesuffix(name).strip().lower()
    province = Entry(Level.PROVINCE, kind, name)
    parent = unit_name(kind, name)
    return province, Entry(Level.COMMUNE, _tidy(row["wardType"]).lower(), _tidy(row["wardShort"]), parent)


def _tidy(text: str) -> str:
    return squeeze(nfc(text))
