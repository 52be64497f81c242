"""Hai năm: know the old and the new year, and what follows from them alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from mttq_docs.dates import DateStyle, PartialDate, format_date
from mttq_docs.errors import BadValue


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
