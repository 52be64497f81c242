"""Ngày tháng: turn the ways in which a document writes a date into values and back.

The padding follows Nghị định 30/2020/NĐ-CP, annex I, and the decree's own date line: a day below 10 and the
months 1 and 2 take a leading zero, the months 3 to 9 do not (`ngày 05 tháng 9 năm 2018`, `02/02/2018`).
Babel's Vietnamese dates pad otherwise, so they are of no use here.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from mttq_docs.errors import BadValue
from mttq_docs.text import nfc, squeeze

BLANK = "…"
_EXPECTED = "ngày 05 tháng 9 năm 2018, 05/9/2018, tháng 12 năm 2019 hoặc năm 2020"
_LEAP_YEAR = 2000  # Without a year, 29 February may be right.
_LONG_MONTH = 1  # Without a month, day 31 may be right.
_STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
# The year 4 AD was Giáp Tý.
_FIRST_LUNAR = 4

LUNAR_NAME = rf"(?P<stem>{'|'.join(_STEMS)})\s+(?P<branch>{'|'.join(_BRANCHES)})"
"""Mẫu tên năm âm lịch."""


class DateStyle(StrEnum):
    """Kiểu ghi ngày: in words (date line, legal bases) or in figures (running text)."""

    WORDS = "bằng chữ"
    NUMERIC = "bằng số"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """Ngày còn trống: the date of a draft, in which at least one part is left for later (None).

    >>> PartialDate(year=2019, month=12)
    PartialDate(year=2019, month=12, day=None)
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if None not in (self.year, self.month, self.day):
            raise BadValue("Ngày đã đủ ngày, tháng, năm, không còn chỗ trống", expected="một ngày đầy đủ")
        _require_possible(self.year, self.month, self.day)


def parse_date(text: str) -> dt.date | PartialDate:
    """Đọc ngày: a full date, or a partial one where the text leaves parts blank; refuse any other text.

    >>> parse_date("ngày 05 tháng 9 năm 2018")
    datetime.date(2018, 9, 5)
    >>> parse_date("ngày ... tháng 12 năm 2019")
    PartialDate(year=2019, month=12, day=None)
    >>> parse_date("31/02/2018")
    Traceback (most recent call last):
    ...
    mttq_docs.errors.BadValue: Không có ngày 31: tháng 2 năm 2018 có nhiều nhất 28 ngày
    """
    clean = _clean(text)
    for pattern in _PATTERNS:
        found = pattern.fullmatch(clean)
        if found:
            parts = found.groupdict()
            return _date(_number(parts.get("y")), _number(parts.get("m")), _number(parts.get("d")))
    raise BadValue("Không đọc được ngày tháng", found=squeeze(text), expected=_EXPECTED)


def format_date(date: dt.date | PartialDate, style: DateStyle = DateStyle.WORDS) -> str:
    """Ghi ngày: in words or in figures, what is not known yet as `…`.

    >>> format_date(dt.date(2018, 9, 5)), format_date(dt.date(2018, 2, 2), DateStyle.NUMERIC)
    ('ngày 05 tháng 9 năm 2018', '02/02/2018')
    >>> format_date(PartialDate(year=2020)), format_date(PartialDate(2019, 12), DateStyle.NUMERIC)
    ('ngày … tháng … năm 2020', '12/2019')
    """
    day, month, year = _padded(date.day, 10, 2), _padded(date.month, 3, 2), _padded(date.year, 1000, 4)
    if style is DateStyle.WORDS:
        return f"ngày {day} tháng {month} năm {year}"
    # The figures of a month or a year stand alone (12/2019, 2020), as does a day without its year (15/3);
    # any other gap has to be shown, or the figures left would be read as something else.
    shown = {
        (True, True, False): (year,),
        (True, False, False): (month, year),
        (False, False, True): (day, month),
    }
    blanks = (date.day is None, date.month is None, date.year is None)
    return "/".join(shown.get(blanks, (day, month, year)))


def _padded(part: int | None, below: int, width: int) -> str:
    """Thêm số 0 vào trước: pad a part to `width` when it is under `below`; a gap is a blank."""
    if part is None:
        return BLANK
    return f"{part:0{width}d}" if part < below else str(part)


_D = rf"(?P<d>[0-9]{{1,2}}|{BLANK})"
_M = rf"(?P<m>[0-9]{{1,2}}|{BLANK})"
_Y = rf"(?P<y>[0-9]{{4}}|{BLANK})"
_YEAR_AFTER_MONTH = rf"(?:(?:năm|[/-]) ?{_Y}?)?"
# The first pattern that fits the whole cleaned text wins. After "ngày" any part may be missing; "tháng" needs
# its number, for "tháng năm" alone is the month of May.
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"ngày ?{_D}? ?tháng ?{_M}? ?{_YEAR_AFTER_MONTH}",
        rf"tháng ?{_M} ?{_YEAR_AFTER_MONTH}",
        rf"(?:ngày ?)?{_D} ?(?P<sep>[/.-]) ?{_M} ?(?P=sep) ?{_Y}",
        r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})",
        rf"{_M} ?[/-] ?{_Y}",
        rf"(?:ngày ?)?{_D} ?[/-] ?{_M}",
        r"(?:năm ?)?(?P<y>[0-9]{4})",
    )
)
# What a draft leaves to be filled in by hand. A single dot is a separator (26.9.2014).
_BLANKS = re.compile(r"[…_]+|\.{2,}")


def _clean(text: str) -> str:
    lowered = squeeze(nfc(text)).lower()
    return _BLANKS.sub(BLANK, lowered).strip(" ,;.")


def _number(part: str | None) -> int | None:
    return None if part in (None, BLANK) else int(part)


def _date(year: int | None, month: int | None, day: int | None) -> dt.date | PartialDate:
    if year is None or month is None or day is None:
        return PartialDate(year, month, day)
    _require_possible(year, month, day)
    return dt.date(year, month, day)


def _require_possible(year: int | None, month: int | None, day: int | None) -> None:
    """Kiểm ngày có thật: refuse what no calendar has, as far as the known parts tell."""
    found = "/".join(str(part) for part in (day, month, year) if part is not None)
    if year is not None and not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise BadValue(f"Không có năm {year}", found=found, expected="năm gồm 4 chữ số, ví dụ 2020")
    if month is not None and not 1 <= month <= 12:
        raise BadValue(f"Không có tháng {month}", found=found, expected="tháng từ 1 đến 12")
    if day is None:
        return
    last = calendar.monthrange(_LEAP_YEAR if year is None else year, _LONG_MONTH if month is None else month)[
        1
    ]
    if not 1 <= day <= last:
        whose = (
            "một tháng"
            if month is None
            else f"tháng {month}"
            if year is None
            else f"tháng {month} năm {year}"
        )
        message = f"Không có ngày {day}: {whose} có nhiều nhất {last} ngày"
        raise BadValue(message, found=found, expected=f"ngày từ 1 đến {last}")


def lunar_name(year: int) -> str:
    """Tên năm âm lịch bắt đầu trong năm dương lịch này.

    >>> lunar_name(2020), lunar_name(2021)
    ('Canh Tý', 'Tân Sửu')
    """
    return f"{_STEMS[(year - _FIRST_LUNAR) % 10]} {_BRANCHES[(year - _FIRST_LUNAR) % 12]}"
