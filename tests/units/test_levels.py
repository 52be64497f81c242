"""Cấp và đơn vị: the Front's bodies at every level, as they stand at a date."""

from __future__ import annotations

import datetime as dt

import pytest

from mttq_docs.errors import BadValue
from mttq_docs.units import (
    Level,
    Organ,
    body,
    default_recipients,
    kinds_of,
    organs_of,
    require_in_force,
    require_superior,
    superior_level,
)


@pytest.mark.parametrize(
    ("level", "organ", "unit", "parent_lines", "issuing_lines", "symbol", "place"),
    [
        (Level.CENTRAL, Organ.STANDING_BOARD, {}, ("Ủy ban Trung ương", "Mặt trận Tổ quốc Việt Nam"), ("Ban Thường trực",), "MTTW-BTT", "Hà Nội"),
        (Level.CENTRAL, Organ.COMMITTEE, {}, (), ("Ủy ban Trung ương", "Mặt trận Tổ quốc Việt Nam"), "MTTW-UB", "Hà Nội"),
        (Level.CENTRAL, Organ.PRESIDIUM, {}, ("Ủy ban Trung ương", "Mặt trận Tổ quốc Việt Nam"), ("Đoàn Chủ tịch",), "MTTW-ĐCT", "Hà Nội"),
        (Level.PROVINCE, Organ.STANDING_BOARD, {"kind": "tỉnh", "name": "Quảng Ninh"}, ("Ủy ban MTTQ Việt Nam", "tỉnh Quảng Ninh"), ("Ban Thường trực",), "MTTQ-BTT", "Quảng Ninh"),
        (Level.PROVINCE, Organ.COMMITTEE, {"kind": "thành phố", "name": "Hồ Chí Minh"}, (), ("Ủy ban MTTQ Việt Nam", "Thành phố Hồ Chí Minh"), "MTTQ-UB", "Thành phố Hồ Chí Minh"),
        (Level.DISTRICT, Organ.STANDING_BOARD, {"kind": "huyện", "name": "Na Hang"}, ("Ủy ban MTTQ Việt Nam", "huyện Na Hang"), ("Ban Thường trực",), "MTTQ-BTT", "Na Hang"),
        (Level.COMMUNE, Organ.STANDING_BOARD, {"kind": "phường", "name": "5"}, ("Ủy ban MTTQ Việt Nam", "Phường 5"), ("Ban Thường trực",), "MTTQ-BTT", "Phường 5"),
        (Level.RESIDENTIAL_AREA, Organ.WORK_BOARD, {"kind": "thôn", "name": "Nà Lộc", "parent": "xã Hàm Yên"}, ("Ủy ban MTTQ Việt Nam", "xã Hàm Yên"), ("Ban Công tác Mặt trận", "thôn Nà Lộc"), "BCTMT", "Hàm Yên"),
    ],
)  # fmt: skip
def test_the_letterhead_of_each_body(level, organ, unit, parent_lines, issuing_lines, symbol, place) -> None:
    found = body(level, organ, **unit)
    assert found.parent_lines == parent_lines
    assert found.issuing_lines == issuing_lines
    assert (found.symbol, found.place) == (symbol, place)


@pytest.mark.parametrize("level", Level)
def test_every_level_is_complete(level: Level) -> None:
    assert organs_of(level)
    assert default_recipients(level)
    assert kinds_of(level) or level is Level.CENTRAL


@pytest.mark.parametrize(
    ("level", "kind", "day", "exists"),
    [
        (Level.DISTRICT, "huyện", dt.date(2025, 6, 30), True),
        (Level.DISTRICT, "huyện", dt.date(2025, 7, 1), False),
        (Level.COMMUNE, "thị trấn", dt.date(2025, 7, 1), False),
        (Level.COMMUNE, "đặc khu", dt.date(2025, 6, 30), False),
        (Level.COMMUNE, "đặc khu", dt.date(2025, 7, 1), True),
        (Level.COMMUNE, "huyện", dt.date(2020, 1, 1), False),
        (Level.CENTRAL, "", dt.date(2020, 1, 1), True),
    ],
)
def test_a_kind_of_unit_exists_in_its_time(level: Level, kind: str, day: dt.date, exists: bool) -> None:
    if exists:
        require_in_force(level, kind, day)
    else:
        with pytest.raises(BadValue):
            require_in_force(level, kind, day)


BEFORE, AFTER = dt.date(2025, 6, 30), dt.date(2025, 7, 1)


@pytest.mark.parametrize(
    ("level", "day", "above"),
    [
        (Level.CENTRAL, AFTER, None),
        (Level.PROVINCE, BEFORE, Level.CENTRAL),
        (Level.DISTRICT, BEFORE, Level.PROVINCE),
        (Level.DISTRICT, AFTER, None),
        (Level.COMMUNE, BEFORE, Level.DISTRICT),
        (Level.COMMUNE, AFTER, Level.PROVINCE),
        (Level.RESIDENTIAL_AREA, BEFORE, Level.COMMUNE),
        (Level.RESIDENTIAL_AREA, AFTER, Level.COMMUNE),
    ],
)
def test_who_reports_to_whom_on_a_day(level: Level, day: dt.date, above: Level | None) -> None:
    assert superior_level(level, day) is above


@pytest.mark.parametrize(
    ("level", "parent", "day", "fits"),
    [
        (Level.COMMUNE, "huyện Na Hang", BEFORE, True),
        (Level.COMMUNE, "huyện Na Hang", AFTER, False),
        (Level.COMMUNE, "tỉnh Tuyên Quang", BEFORE, False),
        (Level.COMMUNE, "tỉnh Tuyên Quang", AFTER, True),
        (Level.COMMUNE, "thành phố Tuyên Quang", BEFORE, True),
        (Level.COMMUNE, "Thành phố Hồ Chí Minh", AFTER, True),
        (Level.COMMUNE, "Tuyên Quang", AFTER, True),
        (Level.DISTRICT, "tỉnh Tuyên Quang", BEFORE, True),
        (Level.RESIDENTIAL_AREA, "phường Minh Xuân", AFTER, True),
        (Level.RESIDENTIAL_AREA, "thị trấn Na Hang", AFTER, False),
        (Level.RESIDENTIAL_AREA, "tỉnh Tuyên Quang", AFTER, False),
        (Level.CENTRAL, "tỉnh Tuyên Quang", AFTER, False),
    ],
)
def test_a_superior_is_of_the_level_above_on_that_day(
    level: Level, parent: str, day: dt.date, fits: bool
) -> None:
    if fits:
        require_superior(level, parent, day)
    else:
        with pytest.raises(BadValue, match=parent):
            require_superior(level, parent, day)


def test_a_level_has_only_its_own_bodies() -> None:
    with pytest.raises(BadValue, match="không có cơ quan ban hành này"):
        body(Level.COMMUNE, Organ.PRESIDIUM, kind="xã", name="Hàm Yên")
