"""Đại hội, hội nghị, khóa: read the congress or session that adopted a document, and its term of office."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mttq_docs.citations.source import GAP, WORD_END, Source

_ROMAN = r"[ivxl]{1,7}"
_WORDS = r"nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:[ ](?:một|hai|ba|bốn|lăm))?"
ORDINAL = rf"(?:{_WORDS}|{_ROMAN}|\d{{1,2}}){WORD_END}"
_NTH = rf"(?:lần{GAP})?thứ{GAP}"
_AND = rf"(?:,|{GAP}và|,{GAP}và){GAP}"
# "Hội nghị lần thứ sáu" before the name of a committee.
SESSION = re.compile(rf"(?:hội nghị|kỳ họp)(?:{GAP}{_NTH}(?P<ordinal>{ORDINAL}))?(?:,|{GAP}của)?{GAP}(?=\w)")
_TENURE = rf",?{GAP}\(?nhiệm kỳ{GAP}\d{{4}}[ ]{{0,2}}-[ ]{{0,2}}\d{{4}}\)?"

# "Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030", "Đại hội XIII của Đảng": whose, which, when.
_NOT_WHOSE = rf"(?!(?:đại hội|nghị quyết|về|lần|khóa|nhiệm|ngày|số){WORD_END})"
_WHOSE = rf"(?:{GAP}{_NOT_WHOSE}[^\W\d_]{{1,12}}){{0,16}}?"
_AFTER = (
    rf"{GAP}của{GAP}(?:đảng|mttq|mặt trận)(?:{GAP}(?:tổ quốc|bộ))?(?:{GAP}việt nam)?(?:{GAP}tỉnh)?{WORD_END}"
)
_CONGRESS = re.compile(
    rf"đại hội{_WHOSE}"
    rf"(?:(?:,?{GAP}(?:lần{GAP}thứ|khóa){GAP}(?P<ordinal>{ORDINAL})|{GAP}(?P<roman>{_ROMAN}){WORD_END})"
    rf"(?:{_AFTER})?(?:{_TENURE})?|{_TENURE})"
)

# "Trung ương 4", "Hội nghị Trung ương lần thứ năm", "Hội nghị Ban Chấp hành Trung ương Đảng lần thứ 6".
_COMMITTEE = (
    rf"(?:ban chấp hành trung ương|bch trung ương|bch tw|bchtw)(?:{GAP}đảng)?(?:{GAP}cộng sản việt nam)?"
)
_NUMBERS = rf"(?P<ordinal>{ORDINAL})(?!{GAP}\d)(?:{_AND}(?:{_ROMAN}|\d{{1,2}}){WORD_END}(?!/))*"
_CENTRAL = rf"(?:hội nghị{GAP})?(?:trung ương|tw)(?:{GAP}đảng)?(?:{GAP}(?:lần{GAP})?(?P<said>thứ))?"
_PLENUM = re.compile(
    rf"(?:{_CENTRAL}|hội nghị{GAP}{_COMMITTEE}{GAP}lần{GAP}thứ){GAP}{_NUMBERS}"
    rf"(?:,?{GAP}(?:của{GAP})?{_COMMITTEE})?"
)

# "(khóa XI, khóa XII)", "khóa XV, kỳ họp thứ 8".
_TERM_LIST = rf"khóa{GAP}(?:{_ROMAN}|\d{{1,2}}){WORD_END}(?:{_AND}(?:khóa{GAP})?{_ROMAN}{WORD_END})*"
_BRACKETED = rf",?[ \n]{{0,3}}\([ ]?(?P<bracketed>{_TERM_LIST})(?:{_TENURE})?[ ]?\)"
_TERMS = re.compile(
    rf"(?:{_BRACKETED}|,?{GAP}(?P<plain>{_TERM_LIST}))(?:{_TENURE})?"
    rf"(?:,?{GAP}(?:tại{GAP})?kỳ họp{GAP}{_NTH}{ORDINAL}(?:{GAP}\(?chuyên đề\)?)?)?"
)
_EACH_TERM = re.compile(rf"(?<!\w)(?:{_ROMAN}|\d{{1,2}})(?!\w)")


@dataclass(frozen=True, slots=True)
class Session:
    """Kỳ đại hội, hội nghị: where its words end, and its ordinal as printed ("" when only the years tell)."""

    end: int
    ordinal: str = ""


def read_congress(source: Source, at: int) -> Session | None:
    """Đọc tên đại hội with its ordinal or its nhiệm kỳ; a congress that says neither could be any.

    >>> from mttq_docs.citations.source import read_source
    >>> read_congress(read_source("Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030"), 0)
    Session(end=50, ordinal='I')
    >>> read_congress(read_source("Đại hội Đảng bộ các cấp"), 0)
    """
    found = _CONGRESS.match(source.low, at)
    if not found:
        return None
    name = "ordinal" if found["ordinal"] else "roman"
    ordinal = source.cased[found.start(name) : found.end(name)] if found[name] else ""
    if found["roman"] and not ordinal.isupper():
        return None
    return Session(found.end(), ordinal)


def read_plenum(source: Source, at: int) -> Session | None:
    """Đọc hội nghị Trung ương: `Trung ương 4`, `Hội nghị Trung ương lần thứ năm`.

    A word (`Trung ương sáu`) needs the khóa behind it, which is not part of the result.
    """
    found = _PLENUM.match(source.low, at)
    if not found:
        return None
    ordinal = source.cased[found.start("ordinal") : found.end("ordinal")]
    sure = ordinal.isdigit() or ordinal.isupper() or found["said"] or read_terms(source, found.end())
    return Session(found.end(), ordinal) if sure else None


def read_terms(source: Source, at: int) -> Session | None:
    """Đọc khóa: ` (khoá XI, khoá XII)` → "XI, XII", with the nhiệm kỳ and kỳ họp that may follow.

    >>> from mttq_docs.citations.source import read_source
    >>> read_terms(read_source(" (khoá XI, khoá XII) về"), 0)
    Session(end=20, ordinal='XI, XII')
    """
    found = _TERMS.match(source.low, at)
    if not found:
        return None
    start, end = found.span("bracketed" if found["bracketed"] else "plain")
    spots = _EACH_TERM.finditer(source.low, start, end)
    terms = [source.cased[spot.start() : spot.end()] for spot in spots]
    if not all(term.isupper() or term.isdigit() for term in terms):
        return None
    return Session(found.end(), ", ".join(terms))
