"""Hết trích yếu: know where the subject of a cited document ends and the sentence goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from mttq_docs.citations.bodies import read_body
from mttq_docs.citations.head import Heads
from mttq_docs.citations.phrases import phrases
from mttq_docs.citations.source import GAP, Source

_GAP = re.compile(GAP)
_CLOSERS = {"“": "”", "«": "»", "(": ")", "[": "]", '"': '"'}
_CLOSING = frozenset("”»)]")
_ABBREVIATED = re.compile(r"(?<!\w)(?:tp|tx|tt|q|p|h|ts|ths|gs|pgs|đ/c|v\.v|st|tr)$")
_CONNECTOR = re.compile(
    rf"(?:[ ]?,|;|{GAP}và|,{GAP}và|{GAP}cùng(?:{GAP}với)?|{GAP}hoặc){GAP}"
    rf"(?:(?:các|những|thực hiện|theo){GAP})?$"
)
# “của Mặt trận Tổ quốc, các đoàn thể …”: after these a comma goes on with the list.
_LIST_OF_BODIES = re.compile(r"(?<!\w)(?:của|giữa|đối với|cho|với|việc|tại|ở|gồm)[ \n][^,]{1,40}$")
_BREATH = re.compile(r"[^.,;:()\n\f]{0,60}")
# “(sau đây gọi tắt là …)” after the subject gives the document its short name.
_ALIAS = re.compile(r"\((?:sau đây|dưới đây|gọi tắt|gọi chung|viết tắt)[^()\n\f]{1,120}\)")
_GOES_ON = re.compile(r"[ ]{0,2}[^\W\d_]")
_POINT_IN_TIME = re.compile(r"(?:ngày|tháng|quý|năm)[ ][\dvx]")
_SENTENCE_MARKS = ("\n", "\f", ". ", ": ", "; ", "- ", "(")
_TRAILING = " \n,.;:-"
_LOOK_BACK = 48
# How far a subject is followed and how many citations it may hold; how long the noun phrase before a
# predicate may be, and the words that open a sentence before its citation.
_LONGEST = 1200
_MOST_NESTED = 6
_LONGEST_AGENT = 80
_LONGEST_LEAD = 60


class Fronted(Enum):
    """Viện dẫn mở đầu câu: does the sentence still owe its subject and predicate after the citation?"""

    NO = auto()
    PERHAPS = auto()  # "Thực hiện …," may open a sentence or be one
    SURELY = auto()  # "Theo …," cannot stand alone


@dataclass(slots=True)
class _Scan:
    """What was seen since the subject began: marks to be closed, the last nested citation, the last comma."""

    start: int
    fronted: Fronted
    heads: Heads
    closing: list[str] = field(default_factory=list)
    nested: tuple[int, int] | None = None
    depth: int = 0
    comma: int = 0


def fronted(source: Source, start: int) -> Fronted:
    """Câu mở bằng viện dẫn: what stands between the start of the sentence and the citation at `start`?

    >>> from mttq_docs.citations.source import read_source
    >>> fronted(read_source("Theo tinh thần Chỉ thị số 05-CT/TW"), 15).name
    'SURELY'
    """
    floor = max(0, start - _LONGEST_LEAD)
    marks = [(source.low.rfind(mark, floor, start), len(mark)) for mark in _SENTENCE_MARKS]
    begin = max((at + length for at, length in marks if at >= 0), default=floor)
    lead = source.low[begin:start].lstrip(" -+•*")
    if begin == floor > 0 or "," in lead:
        return Fronted.NO
    if phrases().bound.match(lead):
        return Fronted.SURELY
    return Fronted.PERHAPS if phrases().fronting.match(lead) else Fronted.NO


def subject_end(source: Source, start: int, heads: Heads, *, before: int, place: Fronted) -> int:
    """Vị trí hết trích yếu that begins at `start`: the first mark, phrase or citation that is not its own.

    It ends at `before` at the latest.
    """
    limit = min(before, start + _LONGEST)
    scan = _Scan(start, place, heads)
    position = start
    while token := _next(source, position, limit, heads):
        at, position = token
        end = _end_at(source, scan, at, position)
        if end is not None:
            return _trim(source, start, end)
    return _trim(source, start, limit)


def _next(source: Source, at: int, limit: int, heads: Heads) -> tuple[int, int] | None:
    """The next mark, phrase or nested citation, whichever comes first."""
    found = phrases().tokens.search(source.low, at, limit)
    return heads.within(at, found.start() if found else limit) or (found.span() if found else None)


def _end_at(source: Source, scan: _Scan, at: int, after: int) -> int | None:
    """Where the subject ends if this token ends it, else None, with what was seen noted in `scan`."""
    mark = source.low[at:after]
    if mark in _CLOSING or mark in _CLOSERS:
        return _at_pair(source, scan, at, after)
    if mark in {"\n", "\f"}:
        return at
    if scan.closing:
        return None
    if scan.heads.within(at, at + 1):
        return _at_citation(source, scan, at, after)
    if mark in {",", ".", ":"}:
        return _at_comma(source, scan, at) if mark == "," else _at_stop(source, scan, at)
    return at if mark in {";", "!", "?", "…"} else _at_phrase(source, scan, at, after)


def _at_pair(source: Source, scan: _Scan, at: int, after: int) -> int | None:
    """Quotation marks and brackets: what the subject itself opens belongs to it."""
    mark = source.low[at]
    if not scan.closing and _is_alias(source, scan, at):
        return at
    if mark in _CLOSING or (mark == '"' and scan.closing):
        if not scan.closing:
            return at
        scan.closing.pop()
    elif _is_closed(source, after, _CLOSERS[mark]):
        scan.closing.append(mark)
    return None


def _is_alias(source: Source, scan: _Scan, at: int) -> bool:
    """Is the document itself named in short here? Else a nested one or a word is, and the subject goes on."""
    alias = _ALIAS.match(source.low, at)
    if alias is None:
        return False
    own = scan.nested is None and scan.heads.within(at, alias.end())
    return bool(own) or not _GOES_ON.match(source.low, alias.end())


def _at_citation(source: Source, scan: _Scan, at: int, after: int) -> int | None:
    """A further citation in a row is not part of the subject, unless the subject itself lists several."""
    connector = _CONNECTOR.search(source.low, max(scan.start, at - _LOOK_BACK), at)
    if connector and not (scan.nested and _continues(source, scan.nested, connector, at)):
        return connector.start()
    scan.nested, scan.depth = (at, after), scan.depth + 1
    return at if scan.depth > _MOST_NESTED else None


def _continues(source: Source, nested: tuple[int, int], connector: re.Match[str], at: int) -> bool:
    """Is a citation one more of those nested in the subject (“thực hiện Nghị quyết A và Nghị quyết B”)?"""
    between = source.low[nested[1] : connector.start()]
    same_type = source.low[nested[0] : nested[0] + 6] == source.low[at : at + 6]
    alike = same_type or ("và" in connector.group() and not source.low.startswith("luật", at))
    return " về " not in between and alike


def _at_stop(source: Source, scan: _Scan, at: int) -> int | None:
    """A full stop or colon ends the subject, unless it belongs to a number or an abbreviation."""
    abbreviated = _ABBREVIATED.search(source.low, max(0, at - 4), at)
    if source.low[at] == "." and (source.low[at + 1 : at + 2].isalnum() or abbreviated):
        return None
    # "Theo Nghị quyết … về dự toán, phương án phân bổ, mức chi giữ nguyên.": the main clause is still owed.
    owed = scan.fronted is Fronted.SURELY and scan.comma
    return scan.comma if owed else at


def _at_comma(source: Source, scan: _Scan, at: int) -> int | None:
    if _opens_clause(source, scan, at):
        return at
    scan.comma = at
    return None


def _at_phrase(source: Source, scan: _Scan, at: int, after: int) -> int | None:
    """A predicate ends the subject; when the sentence owes one, what does it stands after the last comma."""
    phrase = source.low[at:after]
    charge = phrases().charges.fullmatch(phrase)
    of_noun = phrases().nouns.search(source.low, max(0, at - _LOOK_BACK), at)
    if of_noun and (charge or phrases().soft.match(phrase)):
        return None
    if charge:
        gap = _GAP.match(source.low, after)
        return at if gap and read_body(source, gap.end()) else None
    agent = scan.fronted is not Fronted.NO and scan.comma and at - scan.comma < _LONGEST_AGENT
    return scan.comma if agent and phrases().verbs.match(phrase) else at


def _opens_clause(source: Source, scan: _Scan, comma: int) -> bool:
    """Does a comma end the list, because a clause or the subject of the sentence follows?"""
    gap = _GAP.match(source.low, comma + 1)
    if gap is None:
        return False
    at = gap.end()
    if phrases().clauses.match(source.low, at) or _POINT_IN_TIME.match(source.low, at):
        return True
    if phrases().agenda.match(source.low, at):
        # After a nested citation, or a subject that names a thing, a verb is the sentence's again.
        about = phrases().about.match(source.low, scan.start)
        return bool(scan.nested or (about and phrases().nominal.match(source.low, about.end() + 1)))
    body = read_body(source, at) if source.cased[at : at + 1].isupper() else None
    verb = _GAP.match(source.low, body.end) if body else None
    if verb and phrases().predicates.match(source.low, verb.end()):
        return True
    return scan.fronted is not Fronted.NO and _names_agent(source, scan, comma, at)


def _names_agent(source: Source, scan: _Scan, comma: int, at: int) -> bool:
    """In a sentence that owes its subject: does who acts follow the comma, and what is done in one breath?"""
    agent = phrases().agents.match(source.low, at)
    if agent is None or _LIST_OF_BODIES.search(source.low, max(scan.start, comma - _LOOK_BACK), comma):
        return False
    breath = _BREATH.match(source.low, agent.end())
    words = breath.group() if breath else ""
    return any(phrases().predicates.match(words, space.end()) for space in _GAP.finditer(words))


def _is_closed(source: Source, at: int, mark: str) -> bool:
    """Does the paragraph close what it opens? If not, the opening mark is a slip and binds nothing."""
    reach = at + _LONGEST // 2
    end = source.low.find("\n", at, reach)
    alike = ("”", '"') if mark in {"”", '"'} else (mark,)
    return any(source.low.find(closer, at, end if end >= 0 else reach) >= 0 for closer in alike)


def _trim(source: Source, start: int, end: int) -> int:
    while end > start and source.low[end - 1] in _TRAILING:
        end -= 1
    return end
