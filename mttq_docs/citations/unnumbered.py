"""Văn bản không số: read the head of a citation that names its document instead of numbering it."""

from __future__ import annotations

import re

from mttq_docs.citations.bodies import read_body
from mttq_docs.citations.citation import LAW_TYPES
from mttq_docs.citations.head import Head
from mttq_docs.citations.kinds import Kind
from mttq_docs.citations.laws import read_law_name, read_law_year
from mttq_docs.citations.lists import closes, read_numbers
from mttq_docs.citations.names import Name, read_charter, read_title
from mttq_docs.citations.sessions import SESSION, read_congress, read_plenum, read_terms
from mttq_docs.citations.source import GAP, Source
from mttq_docs.citations.when import read_when

_GAP = re.compile(GAP)
_OF = re.compile(rf"{GAP}(?:của{GAP})?")
_ISSUED_BY = re.compile(rf"{GAP}của{GAP}")
_OPENING = re.compile(r"[ \n]{0,3}(?=[“\"«])")
# A bill is no law yet, and neither “pháp luật” nor a school of law is one at all.
_NO_LAW = re.compile(
    r"(?<!\w)(?:pháp|dự thảo|dự án|đề nghị xây dựng"
    r"|đại học|khoa|ngành|viện|công ty|văn phòng|cử nhân|thạc sĩ|tiến sĩ|hội)[ ]{1,2}$"
)
_RESOLUTIONS = ("Nghị quyết", "Kết luận")
_LOOK_BACK = 24


def read_unnumbered(source: Source, start: int, end: int, kind: Kind) -> Head | None:
    """Đọc đầu viện dẫn không số; the type lies between `start` and `end`.

    >>> from mttq_docs.citations.kinds import kind
    >>> from mttq_docs.citations.source import read_source
    >>> read_unnumbered(read_source("Nghị quyết Trung ương 4 (khóa XI)"), 0, 10, kind("Nghị quyết")).end
    23
    >>> read_unnumbered(read_source("Nghị quyết của chi bộ"), 0, 10, kind("Nghị quyết"))
    """
    if kind.name in LAW_TYPES:
        return _law(source, start, end, kind)
    if kind.name in _RESOLUTIONS:
        adopted = _adopted(source, start, end, kind)
        if adopted:
            return adopted
    if kind.name == "Điều lệ":
        gap = _GAP.match(source.low, end)
        charter = read_charter(source, gap.end()) if gap and source.cased[start].isupper() else None
        return Head(start, charter.end, kind, named=charter) if charter else None
    return _titled(source, start, end, kind) or _dated(source, start, end, kind)


def _law(source: Source, start: int, end: int, kind: Kind) -> Head | None:
    """`Luật … năm 2015`, `Luật … số 85/2015/QH13`, `Hiến pháp năm 2013`."""
    gap = _GAP.match(source.low, end)
    if gap is None or _NO_LAW.search(source.low, max(0, start - _LOOK_BACK), start):
        return None
    name = read_law_name(source, gap.end(), kind, capital=source.cased[start].isupper())
    if name is None:
        dated = kind.name == "Hiến pháp" and read_law_year(source, end)
        return Head(start, end, kind) if dated else None
    year = read_law_year(source, name.end)
    for end_of_name in (name.end, *([year[1]] if year else [])):
        comma = end_of_name + source.low.startswith(",", end_of_name)
        numbers = read_numbers(source, comma, kind)
        if numbers and numbers.said and numbers.item.symbol:
            return Head(start, numbers.end, kind, numbers, name)
    return Head(start, name.end, kind, named=name)


def _adopted(source: Source, start: int, end: int, kind: Kind) -> Head | None:
    """A resolution named after the congress, the plenum or the session that adopted it."""
    gap = _OF.match(source.low, end)
    if gap is None:
        return None
    congress = read_congress(source, gap.end())
    if congress:
        return Head(start, congress.end, kind, named=Name(gap.end(), congress.end), congress=congress.ordinal)
    plenum = read_plenum(source, gap.end())
    if plenum and (read_terms(source, plenum.end) or closes(source, plenum.end)):
        return Head(start, plenum.end, kind, named=Name(gap.end(), plenum.end))
    session = SESSION.match(source.low, gap.end())
    body = read_body(source, session.end()) if session and session["ordinal"] else None
    if session is None or body is None:
        return None
    return Head(start, body.end, kind, named=Name(gap.end(), session.end("ordinal")), issuer=body)


def _titled(source: Source, start: int, end: int, kind: Kind) -> Head | None:
    """`Đề án “…”`; for most types a title in quotation marks is the name of a movement, not of a document."""
    opening = _OPENING.match(source.low, end)
    if opening is None or not kind.quoted or not source.cased[start].isupper():
        return None
    title = read_title(source, opening.end())
    return Head(start, title[1], kind, named=title[0]) if title else None


def _dated(source: Source, start: int, end: int, kind: Kind) -> Head | None:
    """`Kết luận ngày 12/5/2024 của Ban Thường vụ Tỉnh ủy`: date and issuer together tell which one."""
    if not kind.alone or not source.cased[start].isupper() or not source.low.startswith("ngày", end + 1):
        return None
    when = read_when(source, end)
    of = _ISSUED_BY.match(source.low, when.end) if when else None
    if when is None or of is None or when.date is None or not when.date.year or not when.date.day:
        return None
    return Head(start, end, kind) if read_body(source, of.end()) else None
