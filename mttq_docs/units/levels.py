"""Cấp và đơn vị: name the Front's bodies of a unit, as they stand at a date.

The names, letterhead lines, symbols and signing authority are data (`levels.toml`), each with its source.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from mttq_docs.dates import DateStyle, format_date
from mttq_docs.errors import BadValue
from mttq_docs.resources import resource
from mttq_docs.units.naming import place_of, unit_name
from mttq_docs.units.words import local_words


class Level(StrEnum):
    """Cấp hành chính."""

    CENTRAL = "trung ương"
    PROVINCE = "tỉnh"
    DISTRICT = "huyện"
    COMMUNE = "xã"
    RESIDENTIAL_AREA = "khu dân cư"


class Organ(StrEnum):
    """Cơ quan ban hành của Mặt trận ở một cấp."""

    COMMITTEE = "Ủy ban"
    STANDING_BOARD = "Ban Thường trực"
    PRESIDIUM = "Đoàn Chủ tịch"
    WORK_BOARD = "Ban Công tác Mặt trận"


@dataclass(frozen=True, slots=True)
class Body:
    """Cơ quan ban hành của một đơn vị: its names for a letterhead, a sentence, a symbol and a signature."""

    full_name: str
    parent_lines: tuple[str, ...]
    issuing_lines: tuple[str, ...]
    symbol: str
    place: str
    authority: str
    position: str


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    valid_from: dt.date = dt.date.min
    valid_to: dt.date = dt.date.max


@dataclass(frozen=True, slots=True)
class _Superior:
    level: str
    valid_from: dt.date = dt.date.min
    valid_to: dt.date = dt.date.max


@dataclass(frozen=True, slots=True)
class _Organ:
    name: str
    symbol: str
    full_name: str
    parent_lines: list[str]
    issuing_lines: list[str]
    authority: str
    position: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class _LevelRow:
    root: str
    place: str
    kinds: tuple[_Kind, ...]
    superiors: tuple[_Superior, ...]
    recipients: tuple[tuple[str, str], ...]
    organs: tuple[_Organ, ...]


@cache
def _rows() -> dict[Level, _LevelRow]:
    data = tomllib.loads(resource("units", "levels.toml").read_text(encoding="utf-8"))
    return {
        Level(row["name"]): _LevelRow(
            root=row["root"],
            place=row.get("place", ""),
            kinds=tuple(_Kind(**kind) for kind in row["kinds"]),
            superiors=tuple(_Superior(**superior) for superior in row["superiors"]),
            recipients=tuple((name, purpose) for name, purpose in row["recipients"]),
            organs=tuple(_Organ(**organ) for organ in row["organ"]),
        )
        for row in data["level"]
    }


def kinds_of(level: Level, on: dt.date | None = None) -> tuple[str, ...]:
    """Các loại đơn vị của một cấp: those in force `on` a day, or whenever they were.

    >>> kinds_of(Level.COMMUNE)
    ('xã', 'phường', 'thị trấn', 'đặc khu')
    >>> kinds_of(Level.COMMUNE, dt.date(2026, 1, 1))
    ('xã', 'phường', 'đặc khu')
    """
    kinds = _rows()[level].kinds
    return tuple(kind.name for kind in kinds if on is None or kind.valid_from <= on <= kind.valid_to)


def superior_level(level: Level, on: dt.date) -> Level | None:
    """Cấp trên trực tiếp vào một ngày: to whom a committee of the level reports; None at the centre.

    >>> superior_level(Level.COMMUNE, dt.date(2020, 1, 1)), superior_level(Level.COMMUNE, dt.date(2026, 1, 1))
    (<Level.DISTRICT: 'huyện'>, <Level.PROVINCE: 'tỉnh'>)
    """
    superiors = _rows()[level].superiors
    return next((Level(row.level) for row in superiors if row.valid_from <= on <= row.valid_to), None)


def organs_of(level: Level) -> tuple[Organ, ...]:
    """Các cơ quan có thể ban hành văn bản ở một cấp.

    >>> organs_of(Level.RESIDENTIAL_AREA)
    (<Organ.WORK_BOARD: 'Ban Công tác Mặt trận'>,)
    """
    return tuple(Organ(organ.name) for organ in _rows()[level].organs)


def default_recipients(
    level: Level, *, kind: str = "", parent: str = "", on: dt.date | None = None
) -> tuple[tuple[str, str], ...]:
    """Nơi nhận thường gặp của một cấp: names, each with its purpose (`b/c`, `p/h`, `t/h` or empty).

    They are named as a unit of that `kind` below `parent` (`"tỉnh Tuyên Quang"`) names them `on` a day; left
    out, as the commonest kind of the level names them today.

    >>> [name for name, _ in default_recipients(Level.DISTRICT, kind="thành phố")][1:3]
    ['Thường trực Thành ủy', 'Thường trực HĐND, UBND thành phố']
    """
    row = _rows()[level]
    usual = kind or next((each.name for each in row.kinds), "")
    words = unit_words(level, kind=usual, name="", parent=parent, on=on or dt.date.max)
    told = {**words, "loai": usual, "loai_tren": _kind_above(level, parent, on or dt.date.max)}
    return tuple((name.format_map(told), purpose) for name, purpose in row.recipients)


def unit_words(level: Level, *, kind: str, name: str, parent: str, on: dt.date) -> dict[str, str]:
    """Cách gọi theo cấp của một đơn vị: its own Party committee, council …, by folded placeholder.

    >>> unit_words(Level.COMMUNE, kind="xã", name="Hàm Yên", parent="", on=dt.date(2026, 1, 1))["cap_uy"]
    'Đảng ủy xã'
    """
    return local_words(level, kind, unit_name(kind, name), _kind_above(level, parent, on), on)


def _kind_above(level: Level, parent: str, on: dt.date) -> str:
    """Loại của đơn vị cấp trên: as its name tells, else the commonest one."""
    above = superior_level(level, on)
    return kind_of(parent) or next(iter(kinds_of(above, on) if above else ()), "")


def kind_of(unit: str) -> str:
    """Loại ở đầu tên một đơn vị; empty where no kind is said.

    >>> kind_of("Thành phố Hồ Chí Minh"), kind_of("xã Hàm Yên"), kind_of("Hàm Yên")
    ('thành phố', 'xã', '')
    """
    kinds = (kind.name for row in _rows().values() for kind in row.kinds)
    return max((kind for kind in kinds if unit.casefold().startswith(f"{kind} ")), key=len, default="")


def require_in_force(level: Level, kind: str, on: dt.date) -> None:
    """Kiểm loại đơn vị: refuse a kind of unit that is not of the level, or did not exist on the date.

    >>> require_in_force(Level.DISTRICT, "huyện", dt.date(2025, 6, 30))
    >>> require_in_force(Level.DISTRICT, "huyện", dt.date(2025, 7, 1))
    Traceback (most recent call last):
    mttq_docs.errors.BadValue: Không còn đơn vị loại “huyện” vào ngày 01/7/2025 (chỉ đến ngày 30/6/2025)
    """
    known = {row.name: row for row in _rows()[level].kinds}
    if not known and not kind:
        return
    if kind not in known:
        raise BadValue(
            f"Cấp {level} không có loại đơn vị này", found=kind, expected=", ".join(known) or "bỏ trống"
        )
    row = known[kind]
    if on > row.valid_to:
        raise BadValue(
            f"Không còn đơn vị loại “{kind}” vào ngày {_day(on)} (chỉ đến ngày {_day(row.valid_to)})",
            found=kind,
        )
    if on < row.valid_from:
        raise BadValue(
            f"Chưa có đơn vị loại “{kind}” vào ngày {_day(on)} (có từ ngày {_day(row.valid_from)})",
            found=kind,
        )


def require_superior(level: Level, parent: str, on: dt.date) -> None:
    """Kiểm đơn vị cấp trên: refuse a superior that is not of the level to which this one reports on the date.

    A superior told without its kind is not judged.

    >>> require_superior(Level.COMMUNE, "huyện Na Hang", dt.date(2025, 6, 30))
    >>> require_superior(Level.COMMUNE, "huyện Na Hang", dt.date(2025, 7, 1))
    Traceback (most recent call last):
    mttq_docs.errors.BadValue: Vào ngày 01/7/2025, cấp xã trực thuộc cấp tỉnh, không thuộc “huyện Na Hang”
    """
    kind, above = kind_of(parent), superior_level(level, on)
    kinds = kinds_of(above, on) if above else ()
    if kind and kind not in kinds:
        truth = f"trực thuộc cấp {above}" if above else "không có cấp trên"
        raise BadValue(
            f"Vào ngày {_day(on)}, cấp {level} {truth}, không thuộc “{parent}”",
            found=parent,
            expected=" hoặc ".join(f"{each} …" for each in kinds) or "bỏ trống",
        )


def _day(day: dt.date) -> str:
    return format_date(day, DateStyle.NUMERIC)


def body(level: Level, organ: Organ, *, kind: str = "", name: str = "", parent: str = "") -> Body:
    """Cơ quan ban hành: the names of the Front's `organ` at a unit; `BadValue` where the level has none such.

    `parent` is the unit above (`"xã Hàm Yên"`); a residential area's letterhead and place need it.

    >>> body(Level.PROVINCE, Organ.COMMITTEE, kind="tỉnh", name="Tuyên Quang").full_name
    'Ủy ban MTTQ Việt Nam tỉnh Tuyên Quang'
    >>> body(Level.COMMUNE, Organ.STANDING_BOARD, kind="xã", name="Hàm Yên").symbol
    'MTTQ-BTT'
    """
    row = _rows()[level]
    found = next((each for each in row.organs if each.name == organ), None)
    if found is None:
        raise BadValue(
            f"Cấp {level} không có cơ quan ban hành này",
            found=organ,
            expected=" hoặc ".join(each.name for each in row.organs),
        )
    words = {"don_vi": unit_name(kind, name), "cap_tren": parent}
    return Body(
        full_name=found.full_name.format_map(words),
        parent_lines=tuple(line.format_map(words) for line in found.parent_lines),
        issuing_lines=tuple(line.format_map(words) for line in found.issuing_lines),
        symbol="-".join(part for part in (row.root, found.symbol) if part),
        place=row.place or _seat(level, kind, name, parent),
        authority=found.authority,
        position=found.position,
    )


def _seat(level: Level, kind: str, name: str, parent: str) -> str:
    if level is not Level.RESIDENTIAL_AREA:
        return place_of(kind, name)
    for commune_kind in kinds_of(Level.COMMUNE):
        if parent.casefold().startswith(f"{commune_kind} "):
            return place_of(commune_kind, parent[len(commune_kind) + 1 :])
    return parent
