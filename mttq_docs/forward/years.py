"""Hai năm: know the old and the new year, and what follows from them alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from mttq_docs.dates import DateStyle, PartialDate, format_date
from mttq_docs.errors import BadValue

_STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
# The year 4 AD was Giáp Tý.
_FIRST = 4

LUNAR_NAME = rf"(?P<stem>{'|'.join(_STEMS)})\s+(?P<branch>{'|'.join(_BRANCHES)})"
"""Mẫu tên năm âm lịch."""


@dataclass(frozen=True, slots=True)
class Years:
    """Năm cũ và năm mới."""

    old: int
    new: int

    def __post_init__(self) -> None:
        if self.new <= self.old:
            raise BadValue(
                f"Năm mới phải sau năm {self.old} của tệp",
                found=str(self.new),
                expected=f"ví dụ {self.old + 1}",
            )

    @property
    def by(self) -> int:
        """Số năm cách nhau."""
        return self.new - self.old

    def is_past(self, year: int) -> bool:
        """Năm từ năm cũ trở đi mà nay đã qua."""
        return self.old <= year < self.new

    def redated(self, day: dt.date | PartialDate) -> str:
        """Ngày ký của dự thảo năm mới: month and year as before, the day left open."""
        year = None if day.year is None else day.year + self.by
        return format_date(PartialDate(year, day.month), DateStyle.WORDS).removeprefix("ngày … ")


def lunar_name(year: int) -> str:
    """Tên năm âm lịch bắt đầu trong năm dương lịch này.

    >>> lunar_name(2020), lunar_name(2021)
    ('Canh Tý', 'Tân Sửu')
    """
    return f"{_STEMS[(year - _FIRST) % 10]} {_BRANCHES[(year - _FIRST) % 12]}"
