"""Ngày ban hành: read the date of a cited document in any of the ways in which it is written."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from mttq_docs.citations.citation import Defect
from mttq_docs.citations.source import Source
from mttq_docs.dates import DateStyle, PartialDate, format_date, parse_date
from mttq_docs.errors import BadValue

_S = r"[ \n]{0,3}"
_PASSED_BY = r"(?:quốc hội|ủy ban thường vụ quốc hội|hội đồng nhân dân|hđnd)(?: tỉnh)?(?: khóa [ivxl]+)?"
# What may stand between the number and the date: a comma, a bracket, how the document came about.
_LEAD = re.compile(
    rf"(?:{_S},)?{_S}(?P<bracket>\(?)"
    rf"(?:(?:(?:đã )?được (?:{_PASSED_BY} )?)?(?:ký|ban hành|đề|thông qua) {{1,2}}(?=ngày))?"
)
_CLOSING = re.compile(rf"{_S}\)")
_DAY = rf"ngày{_S}"
_D, _M, _Y = r"(?P<d>\d{1,2})", r"(?P<m>\d{1,2})", r"(?P<y>\d{4})(?!\d)"
_GAP = r"[ .…_]{1,12}"
# The first that fits wins.
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_DAY}{_D}{_S}tháng{_S}{_M}{_S}(?:,?{_S}năm|[/-]){_S}{_Y}",
        rf"(?:{_DAY})?{_D}{_S}(?P<first>[/.-]){_S}{_M}{_S}(?P<second>[/.-]){_S}{_Y}",
        rf"{_DAY}{_D}{_S}(?P<first>[/.-]){_S}{_M}{_S}(?P<second>[/.-]){_S}(?P<y>\d\d)(?!\d)",
        rf"{_DAY}(?:\d{{1,2}}|{_GAP})?{_S}tháng{_S}(?:{_M}|{_GAP})?{_S}năm{_S}{_Y}",
        rf"{_DAY}{_D}(?:{_S}[/-]{_S}|{_S}tháng{_S}){_M}(?![\d.]\d|\d|{_S}[/-]{_S}\d)",
        rf"tháng{_S}{_M}(?:{_S}[/-]{_S}|{_S}năm{_S}){_Y}",
        rf"năm{_S}{_Y}(?!{_S}-{_S}\d)",
    )
)


@dataclass(frozen=True, slots=True)
class Dated:
    """Ngày đọc được: the date, None where the calendar has no such day, and where its words end."""

    date: dt.date | PartialDate | None
    end: int
    found: str
    defect: Defect | None = None
    expected: str = ""


def read_when(source: Source, at: int) -> Dated | None:
    """Đọc ngày ban hành that follows a number or an issuer, with its comma or its brackets.

    >>> from mttq_docs.citations.source import read_source
    >>> when = read_when(read_source(", ngày 19/5-2016 của"), 0)
    >>> when.date, when.found, when.defect.name, when.expected
    (datetime.date(2016, 5, 19), 'ngày 19/5-2016', 'BAD_DATE', '19/5/2016')
    """
    lead = _LEAD.match(source.low, at)
    start = lead.end() if lead else at
    for pattern in _PATTERNS:
        found = pattern.match(source.low, start)
        if found:
            break
    else:
        return None
    closing = _CLOSING.match(source.low, found.end()) if lead and lead["bracket"] else None
    if lead and lead["bracket"] and not closing:
        return None
    dated = _dated(found, closing.end() if closing else found.end(), source.printed(*found.span()))
    # After a comma “năm 2020” opens a clause, and so does “ngày 20/3” unless an issuer follows.
    partial = isinstance(dated.date, PartialDate)
    if lead and "," in lead.group() and partial and not source.low.startswith(" của", dated.end):
        return None
    return dated


def _dated(found: re.Match[str], end: int, printed: str) -> Dated:
    parts = found.groupdict()
    day, month, year = (int(parts[name]) if parts.get(name) else None for name in "dmy")
    short = year is not None and year < 100
    if year is not None and short:
        year += 1900 if year > 45 else 2000
    try:
        date = PartialDate(year, month, day) if None in (day, month, year) else _full(year, month, day)
    except BadValue:
        return Dated(None, end, printed, Defect.BAD_DATE, "một ngày có thật, dạng ngày/tháng/năm")
    if isinstance(date, PartialDate):
        return Dated(date, end, printed, Defect.PARTIAL_DATE, _missing(date))
    if short or parts.get("first") != parts.get("second"):
        return Dated(date, end, printed, Defect.BAD_DATE, format_date(date, DateStyle.NUMERIC))
    return Dated(date, end, printed)


def _missing(date: PartialDate) -> str:
    parts = {"ngày": date.day, "tháng": date.month, "năm": date.year}
    return f"ghi thêm {', '.join(name for name, part in parts.items() if part is None)}"


def _full(year: int | None, month: int | None, day: int | None) -> dt.date | PartialDate:
    return parse_date(f"{day}/{month}/{year:04d}")
