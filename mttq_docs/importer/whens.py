"""Ô thời gian: read what a cell of a plan says of when as timings, however its committee words it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mttq_docs.errors import BadValue
from mttq_docs.model import Timing, When, parse_timing
from mttq_docs.text import nfc, squeeze

_LABEL = re.compile(r"(?i)^(?:thời (?:gian|hạn|điểm)|tiến độ)(?: thực hiện| hoàn thành)?\s*[:.]\s*")
_HEDGES = re.compile(
    r"(?i)^(?:(?:dự kiến|xong|hoàn thành|thực hiện|trong|vào|khoảng|định kỳ|có|chậm nhất)\s+)+"
)
_ONGOING = re.compile(r"(?i)^thường xuyên(?:[,\s]+(?:liên tục|cả năm|trong năm|hằng năm|hàng năm))*$")
_SAME_MONTH = re.compile(
    r"(?i)^(?:từ )?(?:ngày )?(?P<first>\d{1,2}) ?(?:-|đến) ?(?:hết )?(?:ngày )?"
    r"(?P<last>\d{1,2})/(?P<month>\d{1,2})(?P<year>/\d{4})?$"
)
_LIST = re.compile(r"\s*(?:,|&|\bvà\b)\s*", re.IGNORECASE)
_NAMED = re.compile(r"(?i)^(?P<name>quý|tháng|ngày)\s+(?P<rest>.+)$")
_UNIT = re.compile(r"(?i)(?:tháng|quý)(?!\w)")
_DASHES = str.maketrans("–—−", "---")


@dataclass(frozen=True, slots=True)
class ReadTimings:
    """Thời gian đã đọc: the timings, and the pieces of the cell that none could be read from."""

    timings: tuple[Timing, ...]
    unread: tuple[str, ...]


def read_timings(lines: Iterable[str], year: int, *, title: str = "") -> ReadTimings:
    """Đọc các dòng của một ô thời gian; `year` is that of the plan, which need not be said again.

    `title` is that of the column: under “Tháng”, a bare number is a month.

    >>> read_timings(["Quý I/2026; trong tháng 6, 12"], 2026).timings == read_timings(
    ...     ["quý I", "tháng 6", "tháng 12"], 2026
    ... ).timings
    True
    >>> read_timings(["Đầu năm"], 2026)
    ReadTimings(timings=(), unread=('Đầu năm',))
    """
    timings: list[Timing] = []
    unread: list[str] = []
    named = _UNIT.match(title)
    for piece in _pieces(lines):
        if named and piece[:1].isdigit():
            piece = f"{named[0]} {piece}"  # noqa: PLW2901
        found = _read(piece, year) or _listed(piece, year) or _event(piece)
        timings += [timing for timing in found if timing not in timings]
        if not found:
            unread.append(piece)
    return ReadTimings(tuple(timings), tuple(unread))


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        for piece in _LABEL.sub("", squeeze(nfc(line))).split(";"):
            clean = piece.strip(" .,-+")
            if clean:
                yield clean


def _read(piece: str, year: int) -> tuple[Timing, ...]:
    """The one timing that the whole piece is, unless it is an event."""
    for worded in _wordings(piece, year):
        timing = _parsed(worded)
        if timing is not None and timing.when is not When.EVENT:
            return (timing,)
    return ()


def _event(piece: str) -> tuple[Timing, ...]:
    timing = _parsed(piece.translate(_DASHES))
    return (timing,) if timing is not None else ()


def _parsed(text: str) -> Timing | None:
    try:
        return parse_timing(text)
    except BadValue:
        return None


def _wordings(piece: str, year: int) -> Iterator[str]:
    """The piece as it stands, then without what adds nothing to it: hedges, the plan's own year."""
    plain = piece.translate(_DASHES)
    yield plain
    if _ONGOING.match(plain):
        yield When.ONGOING.value
    bare = _HEDGES.sub("", plain)
    yield bare
    yield re.sub(rf"(?i)\b((?:tháng|quý) \w+)\s*(?:/|-|năm)\s*{year}\b", r"\1", bare)
    yield bare.removesuffix(str(year)).strip()
    yield re.sub(rf"^([0-9]{{1,2}})\s*/\s*{year}$", r"tháng \1", bare)
    if re.fullmatch(rf"(?i)(?:trong |cả )?năm (?:{year}|nay)", plain):
        yield When.YEAR.value
    days = _SAME_MONTH.match(bare)
    if days:
        month, told = days["month"], days["year"] or ""
        yield f"từ ngày {days['first']}/{month}{told} đến ngày {days['last']}/{month}{told}"


def _listed(piece: str, year: int) -> tuple[Timing, ...]:
    """Several timings in one piece: “Quý II, III”, “tháng 6 và tháng 12”; all of them, or none."""
    parts = [part for part in _LIST.split(piece) if part]
    found: list[Timing] = []
    named = ""
    for part in parts if len(parts) > 1 else ():
        opening = _NAMED.match(_HEDGES.sub("", part))
        named = opening["name"] if opening else named
        read = _read(part, year) or (_read(f"{named} {part}", year) if named else ())
        if not read:
            return ()
        found += read
    return tuple(found)
