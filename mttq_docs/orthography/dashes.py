"""Dấu gạch và dấu ba chấm: find dashes and dots of the wrong kind, number or spacing.

Between years no dash is wrong by itself (`mttq_docs.orthography.mixing` looks for more than one way).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.orthography.lexicon import WordList, words_of
from mttq_docs.orthography.slip import Kind, Slip

_LONG_DASH = re.compile(r"[–—―−]")
_LOPSIDED = re.compile(r"(?<=[^\W\d_])(?:- +| +-)(?=[^\W\d_]{2})")
_LOPSIDED_YEARS = re.compile(r"(?<![\d/])((?:19|20)\d\d)([-–] +| +[-–])((?:19|20)\d\d)(?![\d/])")
_DOTS = re.compile(r"(?<![.… ])(?P<gap> *)(?P<dots>\.{2,}|…)(?![.…])")
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
    return tuple(slip for found in _DOTS.finditer(text) for slip in _dots(text, found))


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
        before, after = text[found.start() - 1], text[found.end() : found.end() + 2]
        # Symbols of documents (`HD- MTTQ`) belong to the rules of citations.
        if before.islower() and not after.isupper():
            reason = "dấu gạch nối hai vế có khoảng trắng ở cả hai bên"
            yield Slip(found.start(), found.end(), found.group(), " - ", Kind.DASH, reason, certain=True)


def _lopsided_years(text: str) -> Iterator[Slip]:
    for found in _LOPSIDED_YEARS.finditer(text):
        start, end = found.span(2)
        suggestion = f" {found.group(2).strip()} "
        reason = "dấu gạch giữa hai năm chỉ có khoảng trắng ở một bên"
        yield Slip(start, end, found.group(2), suggestion, Kind.DASH, reason, certain=False)


def _dots(text: str, found: re.Match[str]) -> Iterator[Slip]:
    gap, dots, after = found["gap"], found["dots"], text[found.end() : found.end() + 1]
    before = text[max(0, found.start() - 10) : found.start()].lower()
    word = re.split(r"[\W\d_]", before)[-1]
    if not word or word in _DATE_WORDS or before.endswith("v.v"):
        return
    if not gap and _DOTS_RIGHT < len(dots) < _DOTS_OF_A_FORM and not after.isalnum():
        reason = f"dấu ba chấm có {len(dots)} chấm"
        yield Slip(found.start("dots"), found.end(), dots, "...", Kind.ELLIPSIS, reason, certain=True)
    elif not gap and len(dots) == _DOTS_RIGHT - 1 and not after.isalnum():
        reason = "hai dấu chấm liền nhau: thừa một hoặc thiếu một"
        yield Slip(found.start("dots"), found.end(), dots, "", Kind.ELLIPSIS, reason, certain=False)
    elif gap and len(dots) == _DOTS_RIGHT and word not in words_of(WordList.BEFORE_BLANK):
        reason = "thừa khoảng trắng trước dấu ba chấm"
        yield Slip(found.start(), found.end(), gap + dots, dots, Kind.ELLIPSIS, reason, certain=False)
