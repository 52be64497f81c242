"""Lời văn: find in a sentence what another year makes untrue, whether computed or for a person to see.

Sentences are looked at as they stand in the file, their line breaks included, so that what is replaced is a
number or a name and everything else stays where the clerk put it.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from mttq_docs.anniversaries import is_round, year_of_origin
from mttq_docs.dates import LUNAR_NAME, lunar_name
from mttq_docs.forward.years import Years
from mttq_docs.text import squeeze
from mttq_docs.units.districts import LAST_DAY, district_mentions

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_DAY = r"(?:\d{1,2}\s?/\s?\d{1,2}\s?/\s?)?"
_AND = r"\s*[-–]\s*"
_SPAN = re.compile(
    rf"(?P<count>\d{{1,3}})\s+năm\s(?P<what>[^();]{{0,200}}?)\((?:ngày\s)?{_DAY}(?P<first>\d{{4}})"
    rf"{_AND}{_DAY}(?P<last>\d{{4}})\)"
)
_INNER = re.compile(r"\d{1,3}\s+năm\s")
_COUNT = re.compile(r"(?<![\d/])(?P<count>\d{2,3})\s+năm\s(?P<what>[^();,.“”]{0,90})")
_FEAST = re.compile(
    r"(?:ngày\s)?(?:thành\slập|truyền\sthống|giải\sphóng|chiến\sthắng|sinh|ra\sđời|Quốc\skhánh)"
)
_SUMMED_UP = re.compile(r"(?:qua|kết|sau)\s*$")
_YEAR = re.compile(
    rf"(?<![\d/-])(?<![-–]\s)(?P<day>\d{{1,2}}/(?:\d{{1,2}}/)?)?(?P<year>20\d\d)(?![\d/]|{_AND}20\d\d)"
)
_TERM = re.compile(rf"nhiệm\s+kỳ\s+(?P<first>20\d\d){_AND}(?P<last>20\d\d)")
_DIGITS = re.compile(r"\d+")
_SHOWN = 9
_LUNAR = re.compile(LUNAR_NAME)
_ORDER = re.compile(r"năm\s+(?:đầu(?:\s+tiên)?|cuối|bản\s+lề|thứ\s+\w+)\b")
_EVENT = re.compile(
    r"(?<!ghị\squyết\s)(?:[Đđ]ại\shội\s(?:Đảng|đảng|đại\sbiểu|thi\sđua)|[Bb]ầu\scử)(?:\s[^\s,.;:()“”]+){0,5}"
)


@dataclass(frozen=True, slots=True)
class Fix:
    """Chỗ tính lại được: `text[start:end]` becomes `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Điều tìm thấy trong một câu: what is computed anew, and what a person must see to, in words."""

    fixes: tuple[Fix, ...]
    reasons: tuple[str, ...]


def read_prose(text: str, years: Years, issued: dt.date) -> Reading:
    """Đọc một câu của tệp cũ; `issued` is the first day on which the new document can be issued.

    >>> years = Years(2020, 2021)
    >>> reading = read_prose("90 năm ngày thành lập Mặt trận (18/11/1930 - 18/11/2020)", years, LAST_DAY)
    >>> [fix.new for fix in reading.fixes]
    ['91', '2021']
    """
    plain = _PLACEHOLDER.sub(lambda found: "\0" * len(found.group()), text)
    reader = _Reader(plain, years)
    reader.read_spans()
    reader.read_counts()
    reader.read_lunar_names()
    reader.read_past(issued)
    return Reading(
        tuple(sorted(reader.fixes, key=lambda fix: fix.start)), tuple(dict.fromkeys(reader.reasons))
    )


# Each kind of doubt, and how a person is told of the words or numbers that raise it.
_ODD, _COUNTED, _PAST, _OVER, _BOUND, _ABOLISHED = (
    "kỷ niệm {} năm: không phải năm tròn, năm lẻ 5, xem có nêu nữa không",
    "{}: tính đến năm {old}, không rõ năm gốc",
    "còn nhắc {}",
    "nhiệm kỳ {} đã hết",
    "{}: năm {new} có còn đúng không",
    "{}: từ ngày 01/7/2025 không còn cấp huyện",
)


class _Reader:
    """Người đọc một câu."""

    def __init__(self, text: str, years: Years) -> None:
        self.text, self.years = text, years
        self.fixes: list[Fix] = []
        self._doubts: dict[str, list[str]] = {}
        self._told: set[int] = set()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Các điều phải xem, one for each kind of doubt."""
        return tuple(
            kind.format(", ".join(dict.fromkeys(told)), old=self.years.old, new=self.years.new)
            for kind, told in self._doubts.items()
        )

    def _doubt(self, kind: str, what: str) -> None:
        self._doubts.setdefault(kind, []).append(what)

    def read_spans(self) -> None:
        """Kỷ niệm ghi hai mốc trong ngoặc: the count is their difference."""
        for found in _SPAN.finditer(self.text):
            # A second count inside the words belongs to another feast: “90 năm …, 75 năm … (1945 - 2020)”.
            inner = [*_INNER.finditer(found["what"])]
            start = found.start("what") + inner[-1].start() if inner else found.start("count")
            count = _DIGITS.match(self.text, start)
            first, last = int(found["first"]), int(found["last"])
            if count is not None and last == self.years.old and int(count[0]) == last - first:
                self._told |= {start, found.start("last")}
                self._recount(count)
                self.fixes.append(Fix(*found.span("last"), str(self.years.new)))

    def read_counts(self) -> None:
        """Số năm kỷ niệm không ghi mốc: computed where the feast is known, else for a person to see."""
        for found in _COUNT.finditer(self.text):
            count = _DIGITS.match(self.text, found.start())
            if count is None or found.start() in self._told:
                continue
            origin = year_of_origin(squeeze(found["what"]))
            if origin is not None and int(count[0]) == self.years.old - origin:
                self._recount(count)
            elif _FEAST.match(found["what"]) or _SUMMED_UP.search(self.text[: found.start()]):
                self._doubt(_COUNTED, _quoted(found.group()))

    def _recount(self, count: re.Match[str]) -> None:
        new = int(count[0]) + self.years.by
        self.fixes.append(Fix(*count.span(), f"{new:02d}"))
        if not is_round(new):
            self._doubt(_ODD, str(new))

    def read_lunar_names(self) -> None:
        """Tên năm âm lịch của năm cũ."""
        for found in _LUNAR.finditer(self.text):
            if squeeze(found.group()) == lunar_name(self.years.old):
                stem, branch = lunar_name(self.years.new).split()
                self.fixes += (Fix(*found.span("stem"), stem), Fix(*found.span("branch"), branch))

    def read_past(self, issued: dt.date) -> None:
        """Điều có thể không còn đúng, which only a person can tell."""
        for found in _YEAR.finditer(self.text):
            if self.years.is_past(int(found["year"])) and found.start("year") not in self._told:
                self._doubt(_PAST, f"ngày {found.group()}" if found["day"] else f"năm {found['year']}")
        for found in _TERM.finditer(self.text):
            if int(found["last"]) < self.years.new:
                self._doubt(_OVER, f"{found['first']} - {found['last']}")
        for pattern in (_ORDER, _EVENT):
            for found in pattern.finditer(self.text):
                self._doubt(_BOUND, _quoted(found.group()))
        if issued > LAST_DAY:
            for found in district_mentions(squeeze(self.text)):
                self._doubt(_ABOLISHED, _quoted(found.group()))


def _quoted(words: str) -> str:
    return f"“{' '.join(words.replace(chr(0), '').split()[:_SHOWN])}”"
