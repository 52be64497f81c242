"""Kỳ báo cáo: turn `tháng 3`, `quý I`, `06 tháng đầu năm`, `năm 2020` into a period and back."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from mttq_docs.errors import BadValue
from mttq_docs.numbering import from_roman, roman
from mttq_docs.text import nfc, squeeze

_EXPECTED = "tháng 3, quý I, 06 tháng, 09 tháng hoặc năm"


class Span(StrEnum):
    """Độ dài của kỳ; the half-year and the nine months count from the start of the year."""

    MONTH = "tháng"
    QUARTER = "quý"
    HALF = "06 tháng"
    NINE_MONTHS = "09 tháng"
    YEAR = "năm"


_MONTHS = {Span.MONTH: 1, Span.QUARTER: 3, Span.HALF: 6, Span.NINE_MONTHS: 9, Span.YEAR: 12}
_COUNTS = {Span.MONTH: 12, Span.QUARTER: 4}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Kỳ báo cáo: `ordinal` counts months and quarters from 1; for the other spans it is 1."""

    year: int
    span: Span = Span.YEAR
    ordinal: int = 1

    def __post_init__(self) -> None:
        most = _COUNTS.get(self.span, 1)
        if not 1 <= self.ordinal <= most:
            raise BadValue(
                f"Không có {self.span} này trong năm", found=str(self.ordinal), expected=f"từ 1 đến {most}"
            )

    @property
    def first_day(self) -> dt.date:
        """Ngày đầu kỳ."""
        return dt.date(self.year, (self.ordinal - 1) * _MONTHS[self.span] + 1, 1)

    @property
    def last_day(self) -> dt.date:
        """Ngày cuối kỳ."""
        month = self.ordinal * _MONTHS[self.span]
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def previous(self) -> Period:
        """Kỳ trước: for spans that count from the start of the year, that of the year before."""
        if self.ordinal > 1:
            return Period(self.year, self.span, self.ordinal - 1)
        return Period(self.year - 1, self.span, _COUNTS.get(self.span, 1))

    @property
    def last_year(self) -> Period:
        """Cùng kỳ năm trước."""
        return Period(self.year - 1, self.span, self.ordinal)


_YEAR = r"(?:(?:\s*(?:năm|/|-)\s*|\s+)(?P<year>[0-9]{4}))?"
_FORMS = (
    (Span.HALF, re.compile(rf"0?6\s*tháng(?:\s+đầu\s+năm(?:\s+(?P<late>[0-9]{{4}}))?)?{_YEAR}")),
    (Span.NINE_MONTHS, re.compile(rf"0?9\s*tháng(?:\s+đầu\s+năm(?:\s+(?P<late>[0-9]{{4}}))?)?{_YEAR}")),
    (Span.MONTH, re.compile(rf"tháng\s*(?P<ordinal>[0-9]{{1,2}}){_YEAR}")),
    (Span.QUARTER, re.compile(rf"quý\s*(?P<ordinal>[1-4]|[ivx]+){_YEAR}")),
    (Span.YEAR, re.compile(r"(?:cả\s+)?(?:năm\s*)?(?P<year>[0-9]{4})|(?:cả\s+)?năm")),
)


def parse_period(text: str, *, year: int | None = None) -> Period:
    """Đọc kỳ báo cáo; `year` is that of a text which names none.

    >>> parse_period("quý I", year=2020)
    Period(year=2020, span=<Span.QUARTER: 'quý'>, ordinal=1)
    >>> parse_period("tháng 02/2020")
    Period(year=2020, span=<Span.MONTH: 'tháng'>, ordinal=2)
    """
    clean = squeeze(nfc(text)).lower()
    for span, pattern in _FORMS:
        found = pattern.fullmatch(clean)
        if found:
            parts = found.groupdict()
            told = parts.get("year") or parts.get("late")
            return Period(_year(clean, told, year), span, _ordinal(parts.get("ordinal")))
    raise BadValue("Không đọc được kỳ báo cáo", found=squeeze(text), expected=_EXPECTED)


def _ordinal(text: str | None) -> int:
    if text is None:
        return 1
    return int(text) if text.isdigit() else from_roman(text.upper())


def _year(text: str, told: str | None, expected: int | None) -> int:
    if told is None and expected is None:
        raise BadValue("Kỳ báo cáo chưa ghi năm", found=text, expected=f"{text} năm 2020")
    if told is not None and expected is not None and int(told) != expected:
        raise BadValue("Năm của kỳ báo cáo khác năm của văn bản", found=text, expected=f"năm {expected}")
    return int(told) if told is not None else expected or 0


def format_period(period: Period) -> str:
    """Ghi kỳ báo cáo.

    >>> format_period(Period(2020, Span.QUARTER, 1)), format_period(Period(2020, Span.MONTH, 2))
    ('quý I năm 2020', 'tháng 02 năm 2020')
    >>> format_period(Period(2020, Span.HALF)), format_period(Period(2020))
    ('06 tháng đầu năm 2020', 'năm 2020')
    """
    match period.span:
        case Span.MONTH:
            # Months 1 and 2 take a zero, as in dates (Nghị định 30/2020/NĐ-CP, Phụ lục I).
            padded = f"{period.ordinal:02d}" if period.ordinal < 3 else str(period.ordinal)
            return f"tháng {padded} năm {period.year}"
        case Span.QUARTER:
            return f"quý {roman(period.ordinal)} năm {period.year}"
        case Span.HALF | Span.NINE_MONTHS:
            return f"{period.span} đầu năm {period.year}"
        case Span.YEAR:
            return f"năm {period.year}"


def outlook(period: Period) -> str:
    """Kỳ tới, as a report that looks ahead names it.

    >>> outlook(Period(2020)), outlook(Period(2020, Span.HALF)), outlook(Period(2020, Span.QUARTER, 4))
    ('năm 2021', '06 tháng cuối năm 2020', 'quý I năm 2021')
    """
    match period.span:
        case Span.HALF:
            return f"06 tháng cuối năm {period.year}"
        case Span.NINE_MONTHS:
            return format_period(Period(period.year, Span.QUARTER, 4))
        case Span.YEAR:
            return format_period(Period(period.year + 1))
    if period.ordinal < _COUNTS[period.span]:
        return format_period(Period(period.year, period.span, period.ordinal + 1))
    return format_period(Period(period.year + 1, period.span))
