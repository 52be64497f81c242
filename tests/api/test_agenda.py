"""Lịch công tác: each deadline of a plan is one event, with who, what and a reminder."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import icalendar
import pytest

from mttq_docs import Plan, calendar, load
from mttq_docs.errors import BadValue
from tests.following import PLAN, changed, written


def plan(folder: Path, content: str = PLAN) -> Plan:
    document = load(written(folder, content))
    assert isinstance(document, Plan)
    return document


def events(content: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def test_each_deadline_is_an_event(tmp_path: Path) -> None:
    found = events(calendar(plan(tmp_path)))
    assert [event.decoded("dtstart") for event in found] == [
        dt.date(2026, 3, 31),
        dt.date(2026, 9, 30),
        dt.date(2026, 2, 15),
    ]
    assert str(found[0]["summary"]) == "Hạn: Phổ biến chủ trương ở các thôn, mỗi thôn ít nhất 01 mô hình"
    assert (
        str(found[2]["description"]) == "Thời gian: Trước ngày 15/02\nChủ trì: Các thôn\nSản phẩm: Hội nghị"
    )
    assert len({str(event["uid"]) for event in found}) == 3
    assert [len(event.walk("VALARM")) for event in found] == [2, 2, 2]


def test_same_plan_same_bytes(tmp_path: Path) -> None:
    assert calendar(plan(tmp_path)) == calendar(plan(tmp_path))


def test_what_has_no_day_is_left_out(tmp_path: Path) -> None:
    assert len(events(calendar(plan(tmp_path, changed(PLAN, "trước ngày 15/02", "hằng tháng"))))) == 2


def test_a_plan_without_any_day_has_no_calendar(tmp_path: Path) -> None:
    ongoing = changed(PLAN, "trước ngày 15/02", "thường xuyên")
    content = changed(ongoing, "[quý I, quý III]", "theo kế hoạch riêng")
    with pytest.raises(BadValue, match="không có việc nào có thời hạn"):
        calendar(plan(tmp_path, content))
