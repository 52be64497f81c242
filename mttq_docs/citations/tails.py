"""Phần sau của viện dẫn: read date, issuer, khóa and subject in whatever order they follow the number."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from mttq_docs.citations.bodies import Named
from mttq_docs.citations.citation import LAW_TYPES, Flaw, Grammar
from mttq_docs.citations.head import Head, Heads
from mttq_docs.citations.issued import read_issuer
from mttq_docs.citations.laws import read_law_year
from mttq_docs.citations.lexicon import known_bodies
from mttq_docs.citations.sessions import read_terms
from mttq_docs.citations.source import Source
from mttq_docs.citations.subjects import Subject, read_subject
from mttq_docs.citations.when import Dated, read_when
from mttq_docs.dates import PartialDate

_ALIAS = re.compile(r"[ \n]{0,3}\((?:sau đây|dưới đây|gọi|viết)[^()\n\f]{1,120}\)")


@dataclass(frozen=True, slots=True)
class Tail:
    """Phần sau: what follows the number or the name, and where it ends; `dated` counts a wrong date, too.

    It ends before an alias (“sau đây gọi tắt là …”), unless date or issuer stand behind that.
    """

    end: int
    dated: bool = False
    date: dt.date | PartialDate | None = None
    year: str = ""
    issuer: Named | None = None
    congress: str = ""
    subject: Subject | None = None
    flaws: tuple[Flaw, ...] = ()


def read_tail(source: Source, head: Head, heads: Heads, limit: int | None = None) -> Tail:
    """Đọc phần sau của một đầu viện dẫn; `heads` are all of the source, `limit` ends an outer citation."""
    tail = Tail(head.end, issuer=head.issuer)
    if head.when:
        tail = _with_date(tail, head.when, head.end)
    while longer := _longer(source, head, tail):
        tail = longer
    known = bool(tail.dated or tail.issuer or tail.congress or head.congress)
    subject = read_subject(source, tail.end, head, heads, known=known, limit=limit)
    if subject is None:
        return tail
    return _issuer_last(source, head, replace(tail, subject=subject, end=subject.close))


def _longer(source: Source, head: Head, tail: Tail) -> Tail | None:
    """The tail with one more piece, whether or not an alias in brackets stands before it."""
    alias = _ALIAS.match(source.low, tail.end)
    for at in (tail.end, *([alias.end()] if alias else [])):
        longer = _date(source, head, tail, at) or _issuer(source, head, tail, at) or _terms(source, tail, at)
        if longer:
            return longer
    return None


def _date(source: Source, head: Head, tail: Tail, at: int) -> Tail | None:
    if tail.dated:
        return None
    if head.kind and head.kind.name in LAW_TYPES:
        year = read_law_year(source, at)
        if year:
            return replace(tail, dated=True, year=year[0], end=year[1])
    when = read_when(source, at)
    return _with_date(tail, when, when.end) if when else None


def _with_date(tail: Tail, when: Dated, end: int) -> Tail:
    flaws = (Flaw(when.defect, when.found, when.expected),) if when.defect else ()
    return replace(tail, dated=True, date=when.date, end=end, flaws=(*tail.flaws, *flaws))


def _issuer(source: Source, head: Head, tail: Tail, at: int) -> Tail | None:
    if tail.issuer:
        return None
    item = head.numbers.item if head.numbers else None
    by_symbol = item is not None and item.grammar is Grammar.JOINT
    joint = by_symbol or bool(head.kind and head.kind.joint)
    found = read_issuer(source, at, joint=joint, bodies=len(item.bodies) if item and by_symbol else 0)
    return replace(tail, issuer=found[0], end=found[1]) if found else None


def _terms(source: Source, tail: Tail, at: int) -> Tail | None:
    terms = None if tail.congress else read_terms(source, at)
    return replace(tail, congress=terms.ordinal, end=terms.end) if terms else None


def _issuer_last(source: Source, head: Head, tail: Tail) -> Tail:
    """The issuer after the subject: “… do Quốc hội ban hành”; “… của Bộ Chính trị”, if the symbol agrees."""
    subject, codes = tail.subject, head.numbers.item.bodies if head.numbers else ()
    if subject is None or subject.quoted or tail.issuer:
        return tail
    at = max(source.low.rfind(word, subject.start, subject.end) for word in (" của ", " do "))
    last = read_issuer(source, at, joint=False) if at >= 0 else None
    if last is None or last[1] != subject.end:
        return tail
    known = known_bodies(source.printed(last[0].start, last[0].end))[:1]
    issued = last[1] > last[0].end
    if not issued and not any(code in codes for found in known for code in found.codes):
        return tail
    return replace(tail, issuer=last[0], subject=replace(subject, end=at))
