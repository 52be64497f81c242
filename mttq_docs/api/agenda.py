"""Lịch công tác: turn the deadlines of a plan into a calendar file (.ics) that phones and mail programs open.

RFC 5545, written by the icalendar library.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator

from mttq_docs.errors import BadValue, ToolMissing
from mttq_docs.model import Plan, Timing, WorkItem, format_timing
from mttq_docs.model.placeholders import fill
from mttq_docs.quantities import format_measure

# A week and a day before a deadline: time to act, time to remember.
_REMINDERS = (dt.timedelta(days=-7), dt.timedelta(days=-1))
_MAKER = "-//mttq-docs//VI"


def calendar(plan: Plan) -> bytes:
    """Lịch các thời hạn của kế hoạch, as the bytes of an .ics file; same plan, same bytes.

    What has no date of its own (thường xuyên, hằng tháng, theo kế hoạch riêng, trước một sự kiện) is left
    out. `ToolMissing` where the library is not installed.
    """
    try:
        import icalendar
    except ImportError:
        raise ToolMissing("Chưa cài phần ghi lịch; hãy chạy: pip install mttq-docs[calendar]") from None
    require_deadlines(plan)
    file = icalendar.Calendar()
    file.add("prodid", _MAKER)
    file.add("version", "2.0")
    file.add("x-wr-calname", f"Kế hoạch thực hiện Chương trình năm {plan.year}")
    for item, timing, deadline in deadlines(plan):
        event = icalendar.Event()
        event.add("uid", f"{_identity(plan, item, timing)}@mttq-docs")
        event.add("dtstamp", dt.datetime.combine(plan.effective_on, dt.time(), dt.UTC))
        event.add("dtstart", deadline)
        event.add("dtend", deadline + dt.timedelta(days=1))
        event.add("summary", f"Hạn: {_worded(plan, item.text)}")
        event.add("description", "\n".join(_details(plan, item, timing)))
        for before in _REMINDERS:
            reminder = icalendar.Alarm()
            reminder.add("action", "DISPLAY")
            reminder.add("description", _worded(plan, item.text))
            reminder.add("trigger", before)
            event.add_component(reminder)
        file.add_component(event)
    return bytes(file.to_ical())


def deadlines(plan: Plan) -> Iterator[tuple[WorkItem, Timing, dt.date]]:
    """Các thời hạn của kế hoạch, in the order of its lines; an item may have several."""
    for item in plan.work_items:
        for timing in item.timing:
            deadline = timing.deadline(plan.year)
            if deadline:
                yield item, timing, deadline


def require_deadlines(plan: Plan) -> None:
    """Kiểm kế hoạch có thời hạn nào không; a calendar without a day helps nobody."""
    if next(deadlines(plan), None) is None:
        raise BadValue("Kế hoạch không có việc nào có thời hạn là ngày, tháng, quý nên không lập được lịch")


def _details(plan: Plan, item: WorkItem, timing: Timing) -> Iterator[str]:
    for label, text in (
        ("Thời gian", format_timing(timing)),
        ("Chủ trì", item.lead),
        ("Phối hợp", "; ".join(item.partners)),
        ("Sản phẩm", item.output and _worded(plan, item.output)),
    ):
        if text:
            yield f"{label}: {text}"


def _worded(plan: Plan, prose: str) -> str:
    """The prose with the programme's figures in their places; citations by their names."""
    return fill(
        prose,
        lambda place: (
            format_measure(plan.goals[place.key])
            if place.key in plan.goals
            else plan.local_words.get(place.key, place.name)
        ),
    )


def _identity(plan: Plan, item: WorkItem, timing: Timing) -> str:
    """The same line of the same plan is the same event, so that a calendar taken in twice is not doubled."""
    told = "|".join((plan.unit.full_name, str(plan.year), item.text, format_timing(timing)))
    return hashlib.sha256(told.encode("utf-8")).hexdigest()[:32]
