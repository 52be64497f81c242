"""Trích yếu: read what a cited document is about, and know where its words end and the sentence goes on."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from mttq_docs.citations.bodies import read_body
from mttq_docs.citations.head import Heads
from mttq_docs.citations.kinds import Kind, literal
from mttq_docs.citations.names import read_title
from mttq_docs.citations.source import Source, read_source
from mttq_docs.resources import resource

_S = r"[ \n]{1,3}"
_END = r"(?![^\W_])"
_LEAD = re.compile(r"(?P<comma>[ ]{0,2}[,:])?[ \n]{0,3}(?P<bracket>\(?)[ ]{0,2}")
_CLOSERS = {"“": "”", "«": "»", "(": ")", "[": "]"}
_ABBREVIATED = re.compile(r"(?<!\w)(?:tp|tx|tt|q|p|h|ts|ths|gs|pgs|đ/c|v\.v|st|tr)$")
_CONNECTOR = re.compile(
    rf"(?:[ ]?,|;|{_S}và|,{_S}và|{_S}cùng(?:{_S}với)?|{_S}hoặc){_S}(?:(?:các|những|thực hiện|theo){_S})?$"
)
_POINT_IN_TIME = re.compile(r"(?:ngày|tháng|quý|năm)[ ][\divx]")
_MARKS = r"[“”\"«»()\[\]\n\f;:.!?…,]"
_TRAILING = " \n,.;:-"
_LONGEST = 1200
_LOOK_BACK = 24


@dataclass(frozen=True, slots=True)
class Subject:
    """Trích yếu: where its words lie, without quotation marks, and where they end with the closing mark."""

    start: int
    end: int
    close: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class _Phrases:
    about: re.Pattern[str]
    acts: re.Pattern[str]
    agenda: re.Pattern[str]
    calls: re.Pattern[str]
    tokens: re.Pattern[str]
    clauses: re.Pattern[str]
    nouns: re.Pattern[str]
    predicates: re.Pattern[str]


@cache
def _phrases() -> _Phrases:
    data = tomllib.loads(resource("citations", "phrases.toml").read_text(encoding="utf-8"))
    opening = {name: re.compile(_any(words) + _END) for name, words in data["opening"].items()}
    ending = data["ending"]
    return _Phrases(
        **opening,
        tokens=re.compile(rf"{_MARKS}|(?<![^\W_]){_any(ending['phrases'])}{_END}"),
        clauses=re.compile(_any(ending["clauses"]) + _END),
        nouns=re.compile(rf"(?<![^\W_]){_any(ending['nouns'])}{_S}$"),
        predicates=re.compile(_any(ending["predicates"]) + _END),
    )


def _any(words: list[str]) -> str:
    return literal(read_source(word).low for word in words)


def read_subject(
    source: Source, at: int, kind: Kind | None, heads: Heads, *, known: bool, limit: int | None = None
) -> Subject | None:
    """Đọc trích yếu that follows a citation's number, date or issuer at a position.

    `heads` are all citations of the source, for those nested in the subject; `known` tells that the date, the issuer
    or the session was named, so that what follows can hardly be the predicate; `limit` is where the citation
    ends in whose subject this one stands.

    >>> source = read_source(" về công tác dân tộc, công tác tôn giáo; tiếp tục")
    >>> subject = read_subject(source, 0, None, Heads((), ()), known=True)
    >>> source.given[subject.start : subject.end]
    'về công tác dân tộc, công tác tôn giáo'
    """
    lead = _LEAD.match(source.low, at)
    start = lead.end() if lead else at
    if (
        lead is None
        or source.low[lead.start() : start].count("\n")
        and source.cased[start : start + 1].isupper()
    ):
        return None
    if not lead["bracket"]:
        title = read_title(source, start)
        if title and (not lead["comma"] or _phrases().about.match(source.low, start + 1)):
            return Subject(title[0].start, title[0].end, title[1], quoted=True)
    opened = source.low[start : start + 1] in {"“", '"'}
    words = start + opened
    about = _phrases().about.match(source.low, words)
    plain = not (lead["comma"] or lead["bracket"] or opened)
    if not about and not (plain and start > at and opens_subject(source, words, kind, known=known)):
        return None
    end = _end(source, words, heads, min(limit or len(source.low), words + _LONGEST))
    if lead["bracket"] and not source.low.startswith(")", end):
        return None
    return Subject(words, end, end + bool(lead["bracket"])) if end > words else None


def opens_subject(source: Source, at: int, kind: Kind | None = None, *, known: bool = True) -> bool:
    """Mở đầu trích yếu không có “về”: a verb of which the document is the agent, or what a plan is to do."""
    phrases = _phrases()
    if phrases.acts.match(source.low, at):
        return True
    agenda = known and (kind is None or kind.agenda) and phrases.agenda.match(source.low, at)
    return bool(agenda or (known and phrases.calls.match(source.low, at)))


def _end(source: Source, start: int, heads: Heads, limit: int) -> int:
    """Where the subject that begins at `start` ends: at the first mark, phrase or citation that is not its own."""
    closing: list[str] = []
    nested: tuple[int, int] | None = None
    position = start
    while token := _next(source, position, limit, heads):
        at, position = token
        mark = source.low[at:position]
        if heads.within(at, at + 1) and not closing:
            connector = _CONNECTOR.search(source.low, max(start, at - _LOOK_BACK), at)
            if connector and not (nested and _continues(source, nested, connector, at)):
                return _trim(source, start, connector.start())
            nested = token
        elif mark in _CLOSERS or (mark == '"' and not closing):
            closing += (
                [_CLOSERS.get(mark, mark)] if _is_closed(source, position, _CLOSERS.get(mark, mark)) else []
            )
        elif mark in {"”", "»", ")", "]", '"'}:
            if not closing:
                return _trim(source, start, at)
            closing.pop()
        elif mark in {"\n", "\f"} or (
            not closing and _stops(source, at, position, nested=nested is not None)
        ):
            return _trim(source, start, at)
    return _trim(source, start, limit)


def _next(source: Source, at: int, limit: int, heads: Heads) -> tuple[int, int] | None:
    """The next mark, phrase or nested citation, whichever comes first."""
    found = _phrases().tokens.search(source.low, at, limit)
    return heads.within(at, found.start() if found else limit) or (found.span() if found else None)


def _is_closed(source: Source, at: int, mark: str) -> bool:
    """Does the paragraph close what it opens? If not, the opening mark is a slip and binds nothing."""
    rest = source.low[at : at + _LONGEST // 2].partition("\n")[0]
    return any(
        closer in rest for closer in {mark, "”" if mark == '"' else mark, '"' if mark == "”" else mark}
    )


def _continues(source: Source, nested: tuple[int, int], connector: re.Match[str], at: int) -> bool:
    """Is a further citation one more of those nested in the subject (“thực hiện Nghị quyết A và Nghị quyết B”)?"""
    between = source.low[nested[1] : connector.start()]
    same_type = source.low[nested[0] : nested[0] + 6] == source.low[at : at + 6]
    return " về " not in between and (same_type or "và" in connector.group())


def _stops(source: Source, at: int, after: int, *, nested: bool) -> bool:
    """Does a mark or phrase outside brackets end the subject?"""
    mark = source.low[at:after]
    if mark == ".":
        number = source.low[after : after + 1].isalnum()
        return not number and not _ABBREVIATED.search(source.low, max(0, at - 4), at)
    if mark == ",":
        return _opens_clause(source, after, nested=nested)
    if mark == "đã":
        return not _phrases().nouns.search(source.low, max(0, at - _LOOK_BACK), at)
    return True


def _opens_clause(source: Source, comma: int, *, nested: bool) -> bool:
    """Does a comma end the list, because a clause or the subject of the sentence follows?

    After a `nested` citation a verb goes back to what the sentence does.
    """
    gap = re.compile(_S).match(source.low, comma)
    if gap is None:
        return False
    if _phrases().clauses.match(source.low, gap.end()) or _POINT_IN_TIME.match(source.low, gap.end()):
        return True
    if nested and _phrases().agenda.match(source.low, gap.end()):
        return True
    body = read_body(source, gap.end())
    verb = re.compile(_S).match(source.low, body.end) if body else None
    return bool(verb and _phrases().predicates.match(source.low, verb.end()))


def _trim(source: Source, start: int, end: int) -> int:
    while end > start and source.low[end - 1] in _TRAILING:
        end -= 1
    return end
