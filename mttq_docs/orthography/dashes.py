"""Dấu gạch và dấu ba chấm: find dashes and dots of the wrong kind, number or spacing.

Between years no dash is wrong by itself (`mttq_docs.orthography.mixing` looks for more than one way).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.orthography.lexicon import WordList, words_of
from mttq_docs.orthography.slip import Kind, Slip

_LONG_DASH = re.compile(r"[–—―−]")
_LOPSIDED = re.compile(r"-(?: +|(?<= -))(?=[^\W\d_]{2})")
_LOPSIDED_YEARS = re.compile(r"(?:19|20)\d\d([-–] +| +[-–])(?:19|20)\d\d(?![\d/])")
_DOTS = re.compile(r"\.[.…]+|…[.…]*")
_OF_A_NUMBER = frozenset("0123456789/")
_DOTS_OF_A_FORM = 6
_DOTS_RIGHT = 3
_DATE_WORDS = ("ngày", "tháng", "năm", "số")


def find_dashes(text: str) -> tuple[Slip, ...]:
    """Tìm lỗi dấu gạch in a text in NFC.

    >>> [(slip.found, slip.suggestion) for slip in find_dashes("kinh tế – xã hội, văn hóa- xã hội, 2026–31")]
    [('–', '-'), ('- ', ' - ')]
    """
    return (*_long(text), *_lopsided(text), *_lopsided_years(text))


def find_ellipses(text: str) -> tuple[Slip, ...]:
    """Tìm lỗi dấu ba chấm; dots that leave room to write in a form are none, nor is ` …`.

    >>> [(slip.found, slip.suggestion) for slip in find_ellipses("nông thôn.... và đô thị ...; xã ...")]
    [('....', '...'), (' ...', '...')]
    """
    runs = (found for found in _DOTS.finditer(text) if found.group() == "…" or "…" not in found.group())
    return tuple(slip for found in runs for slip in _dots(text, *found.span()))


def _long(text: str) -> Iterator[Slip]:
    for found in _LONG_DASH.finditer(text):
        before = text[max(0, found.start() - 2) : found.start()].rstrip(" ")[-1:]
        after = text[found.end() : found.end() + 2].lstrip(" ")[:1]
        if not (before.isdigit() or after.isdigit() or (_is_roman(before) and _is_roman(after))):
            reason = "văn bản hành chính dùng dấu gạch ngắn “-”"
            yield Slip(found.start(), found.end(), found.group(), "-", Kind.DASH, reason, certain=True)


def _is_roman(letter: str) -> bool:
    return letter != "" and letter in "IVXLC"


def _lopsided(text: str) -> Iterator[Slip]:
    for found in _LOPSIDED.finditer(text):
        end = found.end()
        start = found.start() if text[end - 1] == " " else _gap(text, end - 1)
        before, after = text[max(0, start - 1)], text[end : end + 2]
        # Symbols of documents (`HD- MTTQ`) belong to the rules of citations.
        if before.islower() and not after.isupper():
            reason = "dấu gạch nối hai vế có khoảng trắng ở cả hai bên"
            yield Slip(start, end, text[start:end], " - ", Kind.DASH, reason, certain=True)


def _lopsided_years(text: str) -> Iterator[Slip]:
    for found in _LOPSIDED_YEARS.finditer(text):
        if text[max(0, found.start() - 1) : found.start()] not in _OF_A_NUMBER:
            suggestion = f" {found.group(1).strip()} "
            reason = "dấu gạch giữa hai năm chỉ có khoảng trắng ở một bên"
            yield Slip(*found.span(1), found.group(1), suggestion, Kind.DASH, reason, certain=False)


def _dots(text: str, start: int, end: int) -> Iterator[Slip]:
    dots, after = text[start:end], text[end : end + 1]
    first = _gap(text, start)
    gap, before = text[first:start], text[max(0, first - 10) : first].lower()
    word = re.split(r"[\W\d_]", before)[-1]
    if not word or word in _DATE_WORDS or before.endswith("v.v"):
        return
    if not gap and _DOTS_RIGHT < len(dots) < _DOTS_OF_A_FORM and not after.isalnum():
        reason = f"dấu ba chấm có {len(dots)} chấm"
        yield Slip(start, end, dots, "...", Kind.ELLIPSIS, reason, certain=True)
    elif not gap and len(dots) == _DOTS_RIGHT - 1 and not after.isalnum():
        reason = "hai dấu chấm liền nhau: thừa một hoặc thiếu một"
        yield Slip(start, end, dots, "", Kind.ELLIPSIS, reason, certain=False)
    elif gap and len(dots) == _DOTS_RIGHT and word not in words_of(WordList.BEFORE_BLANK):
        reason = "thừa khoảng trắng trước dấu ba chấm"
        yield Slip(first, end, gap + dots, dots, Kind.ELLIPSIS, reason, certain=False)


def _gap(text: str, end: int) -> int:
    """Where the spaces before this place begin."""
    while end and text[end - 1] == " ":
        end -= 1
    return end
