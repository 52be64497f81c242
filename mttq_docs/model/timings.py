"""Thời gian thực hiện: turn `quý I`, `trước ngày 15/3`, `thường xuyên` of a plan into a value and back."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from mttq_docs.dates import DateStyle, PartialDate, format_date, parse_date
from mttq_docs.errors import BadValue
from mttq_docs.numbering import from_roman, roman
from mttq_docs.text import capitalise, nfc, squeeze

_EXPECTED = (
    "ngày 15/3, trước ngày 15/3, từ ngày 01/3 đến ngày 15/4, tháng 3, tháng 3 - 5, quý I, "
    "06 tháng đầu năm, cả năm, hằng tháng, hằng quý, thường xuyên, theo kế hoạch riêng, "
    "hoặc trước, sau, trong dịp một sự kiện"
)


class When(StrEnum):
    """Loại thời gian; the value is the word that opens it, where it has one."""

    DAY = "ngày"
    BEFORE_DAY = "trước ngày"
    DAYS = "từ ngày"
    MONTHS = "tháng"
    QUARTERS = "quý"
    FIRST_HALF = "06 tháng đầu năm"
    SECOND_HALF = "06 tháng cuối năm"
    YEAR = "cả năm"
    MONTHLY = "hằng tháng"
    QUARTERLY = "hằng quý"
    ONGOING = "thường xuyên"
    OWN_PLAN = "theo kế hoạch riêng"
    EVENT = "sự kiện"


Day = dt.date | PartialDate
"""Ngày của kế hoạch: a full date, or a day and month of the plan's own year."""

_FIXED = (
    When.FIRST_HALF,
    When.SECOND_HALF,
    When.YEAR,
    When.MONTHLY,
    When.QUARTERLY,
    When.ONGOING,
    When.OWN_PLAN,
)
_MONTHS_OF = {When.FIRST_HALF: (1, 6), When.SECOND_HALF: (7, 12)}
# What has no end within the year that one could be late for.
ENDLESS = (When.ONGOING, When.OWN_PLAN, When.EVENT, When.MONTHLY, When.QUARTERLY)


@dataclass(frozen=True, slots=True)
class Timing:
    """Thời gian thực hiện một việc.

    `days` are one day, or the first and the last; `months` the first and the last month or quarter, from 1;
    `event` the words of an event whose date is not told.
    """

    when: When
    days: tuple[Day, ...] = ()
    months: tuple[int, int] = (0, 0)
    event: str = ""

    def __post_init__(self) -> None:
        most = {When.MONTHS: 12, When.QUARTERS: 4}.get(self.when)
        first, last = self.months
        if most and not 1 <= first <= last <= most:
            raise BadValue(
                f"Không có {self.when} như vậy trong năm", found=f"{first} - {last}", expected=f"1 đến {most}"
            )

    def span(self, year: int) -> tuple[dt.date, dt.date] | None:
        """Từ ngày đến ngày trong năm của kế hoạch; None where no date can be told from the words."""
        if self.days:
            first, last = (_in_year(day, year) for day in (self.days[0], self.days[-1]))
            return (dt.date(last.year, 1, 1) if self.when is When.BEFORE_DAY else first), last
        if self.when in (When.OWN_PLAN, When.EVENT):
            return None
        first_month, last_month = _MONTHS_OF.get(self.when, (1, 12))
        if self.when is When.MONTHS:
            first_month, last_month = self.months
        if self.when is When.QUARTERS:
            first_month, last_month = self.months[0] * 3 - 2, self.months[1] * 3
        return dt.date(year, first_month, 1), dt.date(
            year, last_month, calendar.monthrange(year, last_month)[1]
        )

    def deadline(self, year: int) -> dt.date | None:
        """Hạn cuối; None for what goes on, recurs, or has no date of its own."""
        span = self.span(year)
        return span[1] if span and self.when not in ENDLESS else None


def _in_year(day: Day, year: int) -> dt.date:
    if isinstance(day, dt.date):
        return day
    return dt.date(day.year or year, day.month or 1, day.day or 1)


_DAYS = re.compile(r"(?:từ )?(?:ngày )?(?P<first>\S+) (?:đến|-) (?:hết )?(?:ngày )?(?P<last>\S+)")
_BEFORE = re.compile(r"(?:xong |hoàn thành )?trước (?:ngày )?(?P<day>[0-9].*)")
_MONTHS = re.compile(
    r"(?:từ )?tháng (?P<first>[0-9]{1,2})(?:(?: đến | ?- ?)(?:tháng )?(?P<last>[0-9]{1,2}))?"
)
_QUARTERS = re.compile(
    r"(?:từ )?quý (?P<first>[ivx]+|[1-4])(?:(?: đến | ?- ?)(?:quý )?(?P<last>[ivx]+|[1-4]))?"
)
_EVENT = re.compile(r"(?:trước|sau|trong|khi|nhân|dịp) .+", re.IGNORECASE)
_SAME = {"trong năm": When.YEAR, "hàng tháng": When.MONTHLY, "hàng quý": When.QUARTERLY}


def parse_timing(text: str) -> Timing:
    """Đọc thời gian thực hiện.

    >>> parse_timing("quý I"), parse_timing("Thường xuyên").when
    (Timing(when=<When.QUARTERS: 'quý'>, days=(), months=(1, 1), event=''), <When.ONGOING: 'thường xuyên'>)
    >>> parse_timing("trước ngày 15/3").deadline(2020)
    datetime.date(2020, 3, 15)
    """
    clean = squeeze(nfc(text))
    low = clean.lower()
    for fixed in _FIXED:
        if low in (fixed.value, fixed.value.removeprefix("0")):
            return Timing(fixed)
    if low in _SAME:
        return Timing(_SAME[low])
    for when, pattern in ((When.MONTHS, _MONTHS), (When.QUARTERS, _QUARTERS)):
        found = pattern.fullmatch(low)
        if found:
            first = _ordinal(found["first"])
            return Timing(when, months=(first, _ordinal(found["last"]) if found["last"] else first))
    return _with_days(low) or _event(clean)


def _with_days(text: str) -> Timing | None:
    before, days = _BEFORE.fullmatch(text), _DAYS.fullmatch(text)
    try:
        if before:
            return Timing(When.BEFORE_DAY, (_day(before["day"]),))
        if days:
            return Timing(When.DAYS, (_day(days["first"]), _day(days["last"])))
        if text[:1].isdigit() or text.startswith("ngày "):
            return Timing(When.DAY, (_day(text),))
    except BadValue as error:
        raise BadValue(str(error), found=text, expected=_EXPECTED) from None
    return None


def _day(text: str) -> Day:
    day = parse_date(text)
    if isinstance(day, PartialDate) and (day.day is None or day.month is None):
        raise BadValue("Ngày chưa rõ", found=text, expected=_EXPECTED)
    return day


def _event(text: str) -> Timing:
    if not _EVENT.fullmatch(text):
        raise BadValue("Không đọc được thời gian thực hiện", found=text, expected=_EXPECTED)
    return Timing(When.EVENT, event=text[:1].lower() + text[1:])


def _ordinal(text: str) -> int:
    return int(text) if text.isdigit() else from_roman(text.upper())


@lru_cache(maxsize=1024)
def format_timing(timing: Timing) -> str:
    """Ghi thời gian thực hiện, as it stands in a cell of the plan's table.

    >>> format_timing(parse_timing("quý 2")), format_timing(parse_timing("tháng 3 đến tháng 5"))
    ('Quý II', 'Tháng 3 - 5')
    >>> format_timing(parse_timing("từ 17/10 đến 18/11/2020"))
    'Từ ngày 17/10 đến ngày 18/11/2020'
    """
    return capitalise(_words(timing))


def _words(timing: Timing) -> str:
    match timing.when:
        case When.EVENT:
            return timing.event
        case When.DAY | When.BEFORE_DAY:
            return f"{timing.when} {_shown(timing.days[0])}"
        case When.DAYS:
            return f"từ ngày {_shown(timing.days[0])} đến ngày {_shown(timing.days[1])}"
        case When.MONTHS | When.QUARTERS:
            name = _padded if timing.when is When.MONTHS else roman
            first, last = (name(ordinal) for ordinal in timing.months)
            return f"{timing.when} {first}" + (f" - {last}" if last != first else "")
    return timing.when.value


def _padded(month: int) -> str:
    """Months 1 and 2 take a zero, as in dates."""
    return f"{month:02d}" if month < 3 else str(month)


def _shown(day: Day) -> str:
    return format_date(day, DateStyle.NUMERIC)
