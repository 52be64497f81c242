"""Tìm viện dẫn: turn a text into the citations that it holds."""

from __future__ import annotations

import re
from dataclasses import replace

from mttq_docs.citations.building import build
from mttq_docs.citations.citation import Citation, Grammar
from mttq_docs.citations.head import Head, Heads
from mttq_docs.citations.heads import find_heads
from mttq_docs.citations.kinds import kind_of_code
from mttq_docs.citations.review import review
from mttq_docs.citations.source import GAP, Source, read_source
from mttq_docs.citations.tails import read_tail
from mttq_docs.errors import BadValue

# What joins two numbers of which the second has no type of its own.
_LINK = re.compile(rf"[ \n]{{0,3}}(?:,|;|và|,{GAP}và|cùng|hoặc){GAP}(?:các{GAP})?")
# What joins two documents that may share their date and issuer.
_AND = re.compile(r"\s{0,3}(?:,|và|,\s{1,3}và|&)\s{1,3}(?:các\s{1,3})?", re.IGNORECASE)
# How many numbers one body gives out on a day, at most.
_SAME_DAY = 20
_FINAL = " \n\t\u00a0.;,"


def find_citations(text: str) -> tuple[Citation, ...]:
    """Tìm viện dẫn trong một đoạn hay cả văn bản, in the order in which they begin.

    A span runs from the type to the last thing that is said of the document. Where the subject of one
    names another (“về thực hiện Nghị quyết …”), both are reported, and the inner span lies within the outer.
    Numbers that share type, symbol, date and issuer are one citation.

    >>> [found.text for found in find_citations("theo Kết luận số 01, 02 của Đoàn Chủ tịch; 3/4 hộ, số 15")]
    ['Kết luận số 01, 02 của Đoàn Chủ tịch']
    """
    source = read_source(text)
    found = tuple(find_heads(source))
    heads = Heads.of(found)
    citations: list[Citation] = []
    before: Head | None = None
    end = outer = 0  # of the citation before, and of the one in whose subject the next may stand
    for head in found:
        typed = _with_type(source, head, before, end)
        if typed is None:
            continue
        outer = outer if head.start < outer else 0
        tail = read_tail(source, typed, heads, outer or None)
        citations.append(build(source, typed, tail, inherited=head.kind is None))
        before, end, outer = typed, tail.end, max(outer, tail.end)
    return review(_share(citations, text))


def parse_citation(text: str) -> Citation:
    """Đọc một viện dẫn: the whole text is one citation, apart from a final mark; else `BadValue`.

    >>> parse_citation("Quyết định số 217-QĐ/TW").symbol
    'QĐ/TW'
    >>> parse_citation("Nghị quyết của chi bộ")
    Traceback (most recent call last):
    ...
    mttq_docs.errors.BadValue: Không đọc được viện dẫn
    """
    core = text.strip(_FINAL)
    start = text.find(core)
    for found in find_citations(text):
        if found.start == start and found.end >= start + len(core):
            return found
    raise BadValue(
        "Không đọc được viện dẫn",
        found=text.strip(),
        expected="một viện dẫn trọn vẹn, ví dụ: Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị",
    )


def _with_type(source: Source, head: Head, before: Head | None, end: int) -> Head | None:
    """Give a number without type the type of the list in which it stands, or that of its symbol.

    A symbol that names no type counts only in a list (“Công văn số 3910/BTC-QLG, số 404/BTC-QLG”).
    """
    if head.kind is not None or head.numbers is None:
        return head
    item = head.numbers.item
    listed = before is not None and _LINK.fullmatch(source.low, end, head.start)
    if listed and before and before.kind and before.kind.allows(item.code):
        return replace(head, kind=before.kind)
    if not item.code and item.grammar is not Grammar.LAW:
        return None
    return replace(head, kind=kind_of_code(item.code, item.grammar))


def _share(citations: list[Citation], text: str) -> list[Citation]:
    """“Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày … của …”: what comes last belongs to both."""
    shared = list(citations)
    for index in range(len(shared) - 2, -1, -1):
        one, following = shared[index], shared[index + 1]
        alike = one.symbol and (one.type, one.symbol) == (following.type, following.symbol)
        if alike and not one.subject and _AND.fullmatch(text, one.end, following.start):
            shared[index] = _completed(one, following)
    return shared


def _completed(one: Citation, following: Citation) -> Citation:
    """Take over date and issuer; one that states either itself takes none, unless both hang on one type."""
    if (one.date or one.issuer) and "type" not in following.guessed:
        return one
    if not one.date and following.date and _near(one, following):
        one = replace(one, date=following.date, guessed=(*one.guessed, "date"))
    if not one.issuer and following.issuer:
        one = replace(one, issuer=following.issuer, guessed=(*one.guessed, "issuer"))
    return one


def _near(one: Citation, following: Citation) -> bool:
    """Can two numbers be of one day? Between those of one register lie few others."""
    mine, other = (int(re.sub(r"\D", "", number)) for number in (one.numbers[-1], following.numbers[0]))
    return abs(mine - other) <= _SAME_DAY
