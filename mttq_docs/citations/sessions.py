"""Đại hội, hội nghị, khóa: read the congress or session that adopted a document, and its term of office."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mttq_docs.citations.source import Source

_S = r"[ \n]{1,3}"
_END = r"(?![^\W_])"
_ROMAN = r"[ivxl]{1,7}"
_WORDS = r"nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:[ ](?:một|hai|ba|bốn|lăm))?"
ORDINAL = rf"(?:{_WORDS}|{_ROMAN}|\d{{1,2}}){_END}"
# "Hội nghị lần thứ sáu" before the name of a committee.
SESSION = re.compile(
    rf"(?:hội nghị|kỳ họp)(?:{_S}(?:lần{_S})?thứ{_S}(?P<ordinal>{ORDINAL}))?(?:,|{_S}của)?{_S}(?=\w)"
)
_YEARS = r"\d{4}[ ]{0,2}-[ ]{0,2}\d{4}"
_TENURE = rf",?{_S}\(?nhiệm kỳ{_S}{_YEARS}\)?"
_WHOSE = rf"{_S}của{_S}(?:đảng|mttq|mặt trận)(?:{_S}(?:tổ quốc|bộ))?(?:{_S}việt nam)?(?:{_S}tỉnh)?{_END}"
_CONGRESS = re.compile(
    rf"đại hội"
    rf"(?:{_S}(?!đại hội|nghị quyết|về{_END}|lần{_END}|khóa{_END}|nhiệm{_END}|ngày{_END}|số{_END})[^\W\d_]{{1,12}}){{0,16}}?"
    rf"(?:(?:,?{_S}(?:lần{_S}thứ|khóa){_S}(?P<ordinal>{ORDINAL})|{_S}(?P<roman>{_ROMAN}){_END})"
    rf"(?:{_WHOSE})?(?P<tenure>{_TENURE})?|(?P<only>{_TENURE}))"
)
_COMMITTEE = (
    r"(?:ban chấp hành trung ương|bch trung ương|bch tw|bchtw)(?:{S}đảng)?(?:{S}cộng sản việt nam)?".replace(
        "{S}", _S
    )
)
_NUMBERS = rf"(?P<ordinal>{ORDINAL})(?!{_S}\d)(?:(?:,|{_S}và|,{_S}và){_S}(?:{_ROMAN}|\d{{1,2}}){_END}(?!/))*"
# "Trung ương 4", "Hội nghị Trung ương lần thứ năm", "Hội nghị Ban Chấp hành Trung ương Đảng lần thứ 6".
_PLENUM = re.compile(
    rf"(?:(?:hội nghị{_S})?(?:trung ương|tw)(?:{_S}đảng)?(?:{_S}(?:lần{_S})?(?P<said>thứ))?|hội nghị{_S}{_COMMITTEE}{_S}lần{_S}thứ)"
    rf"{_S}{_NUMBERS}(?:,?{_S}(?:của{_S})?{_COMMITTEE})?"
)
_TERM_LIST = rf"khóa{_S}(?:{_ROMAN}|\d{{1,2}}){_END}(?:(?:,|{_S}và|,{_S}và){_S}(?:khóa{_S})?{_ROMAN}{_END})*"
_TERMS = re.compile(
    rf"(?:,?[ \n]{{0,3}}\([ ]?(?P<bracketed>{_TERM_LIST})(?:{_TENURE})?[ ]?\)|,?{_S}(?P<plain>{_TERM_LIST}))(?:{_TENURE})?"
    rf"(?:,?{_S}(?:tại{_S})?kỳ họp{_S}(?:lần{_S})?thứ{_S}{ORDINAL}(?:{_S}\(?chuyên đề\)?)?)?"
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
