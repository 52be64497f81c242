"""Mức trong câu: find the measures and grades that stand in running text.

A miss is better than a false alarm: a figure counts when a percent sign, money or a noun of `nouns.toml`
follows, or a phrase that is said of targets alone leads it in; `surroundings` sorts out dates and numbers of
things.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from mttq_docs.errors import BadValue
from mttq_docs.quantities.amounts import nouns
from mttq_docs.quantities.grades import RANK, RATED, UPWARDS, Grade
from mttq_docs.quantities.measures import Measure
from mttq_docs.quantities.reading import any_of, measure_pattern, parse_measure, zero_pattern
from mttq_docs.quantities.surroundings import counts_something
from mttq_docs.text import nfc

_Find = tuple[int, int, Measure | Grade]

_START = r"(?<![\w.,/–-])"
_COMBINING = re.compile("[\u0300-\u036f]")
_HOPE = re.compile(r"phấn\s+đấu(?:[^.!?\n]|[.!?](?!\s))*", re.IGNORECASE)
# “từ 80% hộ trở lên”: the noun stands inside the comparator.
_SPLIT = re.compile(r"(?P<noun>(?:\s+[^\W\d_]{1,10}){1,4}?)\s+trở\s+lên(?!\w)", re.IGNORECASE)
_GRADE = re.compile(rf"{_START}(?:từ\s+)?(?:{RATED})?{RANK}(?P<upwards>{UPWARDS})?(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundMeasure:
    """Mức tìm thấy: `text[start:end]` reads as `measure`; `aspired` where “phấn đấu” governs it."""

    start: int
    end: int
    measure: Measure | Grade
    aspired: bool = False


def find_measures(text: str) -> tuple[FoundMeasure, ...]:
    """Tìm các mức trong một đoạn văn, in order and without overlap; positions count in `text` as given.

    “phấn đấu” governs all that follows it up to the full stop; it is never part of a find.

    >>> sentence = "Năm 2020, phấn đấu xây dựng ít nhất 02 mô hình; trên 85% hộ đạt chuẩn."
    >>> [(sentence[found.start : found.end], found.aspired) for found in find_measures(sentence)]
    [('ít nhất 02 mô hình', True), ('trên 85%', True)]
    """
    composed, places = _composed(text)
    hopes = [found.span() for found in _HOPE.finditer(composed)]
    finds = (*_zeros(composed), *_measures(composed), *_grades(composed))
    chosen: list[FoundMeasure] = []
    last = 0
    for start, end, measure in sorted(finds, key=lambda find: find[:2]):
        if start >= last:
            last = end
            hope = bisect(hopes, (start, len(composed))) - 1
            aspired = hope >= 0 and start < hopes[hope][1]
            chosen.append(FoundMeasure(places[start], places[end], measure, aspired))
    return tuple(chosen)


def _composed(text: str) -> tuple[str, Sequence[int]]:
    """Dạng NFC và vị trí gốc: the NFC text, and for each place in it (its end too) the place in `text`."""
    if unicodedata.is_normalized("NFC", text) and not _COMBINING.search(text):
        return text, range(len(text) + 1)
    starts = [place for place, letter in enumerate(text) if not unicodedata.combining(letter)]
    if starts[:1] != [0]:
        starts.insert(0, 0)
    letters = [nfc(text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    places = [start for start, letter in zip(starts, letters, strict=True) for _ in letter]
    return "".join(letters), [*places, len(text)]


def _measures(text: str) -> Iterator[_Find]:
    pattern, place = _measure_pattern(), 0
    while found := pattern.search(text, place):
        place = max(map(found.end, ("value", "upper", "out_of")))
        if counts_something(text, found):
            split = _SPLIT.match(text, found.end()) if (found["before"] or "").casefold() == "từ" else None
            end = split.end() if split else found.start() + len(found[0].rstrip())
            for find in _read(text, found.start(), end):
                place = end
                yield find


def _zeros(text: str) -> Iterator[_Find]:
    for found in _zero_pattern().finditer(text):
        yield from _read(text, *found.span())


def _grades(text: str) -> Iterator[_Find]:
    for found in _GRADE.finditer(text):
        # A lone “tốt” or “loại khá” is an adjective.
        if found["upwards"] or (found["rated"] or "").casefold().startswith("xếp"):
            yield from _read(text, *found.span())


def _read(text: str, start: int, end: int) -> Iterator[_Find]:
    with suppress(BadValue):
        yield start, end, parse_measure(text[start:end])


@cache
def _measure_pattern() -> re.Pattern[str]:
    known = nouns()
    rate = rf"(?:\s?/\s?(?:{any_of(known.per)})(?!\w)){{0,2}}"
    things = any_of((*known.counted, *known.measured, *known.money, *known.spelling, *known.not_counted))
    # A noun needs its space: “80m năm” is a slip, not eighty metres; “500.000đ” is the one exception.
    unit = rf"(?:%(?![0-9]){rate}|(?:(?<=\s)(?:{things})|đ)(?!\w){rate}|)"
    return re.compile(_START + measure_pattern(unit=unit, first_unit=rf"\s*{unit}"), re.IGNORECASE)


@cache
def _zero_pattern() -> re.Pattern[str]:
    things = any_of(nouns().counted)
    unit = rf"(?:{things})(?!\w)(?:\s+nào)?(?:\s+{RATED}{RANK})?"
    return re.compile(_START + zero_pattern(unit), re.IGNORECASE)
