"""Tìm viện dẫn: turn a text into the citations that it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from mttq_docs.citations.bodies import Named
from mttq_docs.citations.citation import Citation, Flaw, Grammar
from mttq_docs.citations.form import canonical
from mttq_docs.citations.head import Head, Heads
from mttq_docs.citations.heads import find_heads
from mttq_docs.citations.kinds import Kind, kind_of_code
from mttq_docs.citations.review import review
from mttq_docs.citations.source import Source, read_source
from mttq_docs.citations.subjects import opens_subject
from mttq_docs.citations.tails import Tail, read_tail
from mttq_docs.errors import BadValue

_LINK = re.compile(r"[ \n]{0,3}(?:,|;|và|,[ \n]{1,3}và|cùng|hoặc)[ \n]{1,3}(?:các[ \n]{1,3})?")
_AND = re.compile(r"[ \n]{0,3}(?:,|và|,[ \n]{1,3}và|&)[ \n]{1,3}(?:các[ \n]{1,3})?", re.IGNORECASE)
_ABOUT = re.compile(r"(?:về|ban hành|quy định|hướng dẫn)(?![^\W_])", re.IGNORECASE)
# How many numbers one body gives out on a day, at most.
_SAME_DAY = 20
_FINAL = " \n\t\u00a0.;,"


def find_citations(text: str) -> tuple[Citation, ...]:
    """Tìm viện dẫn trong một đoạn hay cả văn bản, in the order in which they begin.

    A span runs from the type to the last thing that is said of the document. Where the subject of one names
    another (“về thực hiện Nghị quyết …”), both are reported, and the inner span lies within the outer. Numbers
    that share type, symbol, date and issuer are one citation.

    >>> [found.text for found in find_citations("theo Kết luận số 01, 02 của Đoàn Chủ tịch; 3/4 hộ, số 15")]
    ['Kết luận số 01, 02 của Đoàn Chủ tịch']
    """
    source = read_source(text)
    found = tuple(find_heads(source))
    heads = Heads.of(found)
    citations: list[Citation] = []
    last: tuple[Head, int] | None = None
    outer = 0  # the end of the citation in whose subject the next may stand
    for head in found:
        following = _inherit(source, head, last)
        if following is None:
            continue
        outer = outer if head.start < outer else 0
        tail = read_tail(source, following, heads, outer or None)
        outer = max(outer, tail.end)
        citations.append(_citation(source, following, tail, typed=head.kind is not None))
        last = (following, tail.end)
    return review(_share(source, citations))


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
    offset = text.find(core)
    for found in find_citations(text):
        if found.start == offset and found.end >= offset + len(core):
            return found
    raise BadValue(
        "Không đọc được viện dẫn",
        found=text.strip(),
        expected="ví dụ: Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị",
    )


def _inherit(source: Source, head: Head, last: tuple[Head, int] | None) -> Head | None:
    """Give a number without type the type of the list in which it stands, or that of its symbol."""
    if head.kind is not None or head.numbers is None:
        return head
    code, grammar = head.numbers.item.code, head.numbers.item.grammar
    kind: Kind | None = None
    if last and _LINK.fullmatch(source.low, last[1], head.start):
        kind = last[0].kind
    if kind is not None and kind.allows(code):
        return replace(head, kind=kind)
    if not code and grammar is not Grammar.LAW:
        return None
    return replace(head, kind=kind_of_code(code, grammar))


def _citation(source: Source, head: Head, tail: Tail, *, typed: bool) -> Citation:
    start, end = source.span(head.start, tail.end)
    numbers, item = (head.numbers.numbers, head.numbers.item) if head.numbers else ((), None)
    guessed = [] if typed else ["type"]
    if any(named and named.guessed for named in (tail.issuer,)):
        guessed.append("issuer")
    if head.named and head.named.guessed:
        guessed.append("name")
    citation = Citation(
        head.kind.name if head.kind else "",
        numbers,
        (item.year if item else "") or tail.year,
        item.symbol if item else "",
        item.grammar if item else Grammar.NONE,
        tail.date,
        _words(source, tail.issuer),
        _subject(source, head, tail),
        source.printed(head.named.start, head.named.end) if head.named else "",
        head.congress or tail.congress,
        start,
        end,
        source.given[start:end],
        guessed=tuple(guessed),
    )
    return replace(citation, problems=(*_typing(source, head, citation), *tail.flaws))


def _words(source: Source, named: Named | None) -> str:
    return source.printed(named.start, named.end) if named else ""


def _subject(source: Source, head: Head, tail: Tail) -> str:
    """The subject without quotation marks; its verb is in lower case (“Về …” in a title)."""
    if tail.subject:
        words = source.printed(tail.subject.start, tail.subject.end)
    else:
        words = _words(source, head.words if head.words and opens_subject(source, head.words.start) else None)
    opens = _ABOUT.match(words) and not words.isupper()
    return words[:1].lower() + words[1:] if opens else words


def _typing(source: Source, head: Head, citation: Citation) -> tuple[Flaw, ...]:
    """What is wrong with the way in which the number was typed."""
    if head.numbers is None:
        return ()
    item = head.numbers.item
    printed = source.printed(item.start, head.numbers.end)
    expected = ", ".join(canonical(citation)) if citation.symbol else "số kèm ký hiệu"
    return tuple(Flaw(defect, printed, expected) for defect in item.defects)


def _share(source: Source, citations: list[Citation]) -> Iterable[Citation]:
    """“Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày … của …”: what comes last belongs to both."""
    shared = list(citations)
    for index in range(len(shared) - 2, -1, -1):
        one, following = shared[index], shared[index + 1]
        alike = one.numbers and (one.type, one.symbol) == (following.type, following.symbol) and one.symbol
        if not alike or one.subject or not _AND.fullmatch(source.given[one.end : following.start]):
            continue
        listed = "type" in following.guessed
        missing = {
            field: value
            for field, value in (
                ("date", following.date if _near(one, following) else None),
                ("issuer", following.issuer),
            )
            if value and not getattr(one, field) and (listed or not (one.date or one.issuer))
        }
        if missing:
            shared[index] = replace(one, guessed=(*one.guessed, *missing), **missing)
    return shared


def _near(one: Citation, following: Citation) -> bool:
    """Can two numbers be of one day? Between those of one register lie few others."""
    numbers = [int(re.sub(r"\D", "", number)) for number in (one.numbers[-1], following.numbers[0])]
    return abs(numbers[0] - numbers[1]) <= _SAME_DAY
