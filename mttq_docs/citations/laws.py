"""Tên luật: read the name of a law and know where it ends, with the numbers of the laws in `laws.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from mttq_docs.citations.alternatives import literal
from mttq_docs.citations.kinds import Kind
from mttq_docs.citations.lexicon import lexicon
from mttq_docs.citations.names import Name
from mttq_docs.citations.source import GAP, LOWER, UPPER, WORD_END, Source, read_source
from mttq_docs.resources import resource

_SCOPE = rf"(?:{GAP}(?:một số điều|các điều|điều{GAP}\d{{1,3}}))?(?:{GAP}của)?{GAP}(?:các{GAP})?"
_AMENDING = re.compile(
    rf"sửa đổi(?:,?{GAP}bổ sung|{GAP}và{GAP}bổ sung)?{_SCOPE}(?P<type>hiến pháp|bộ luật|luật|pháp lệnh){GAP}"
)
_ANOTHER = re.compile(rf"(?:,|,?{GAP}và){GAP}(?P<type>bộ luật|luật|pháp lệnh){GAP}")
# What follows a name of which nothing else is known: a number, a year, a date.
_PROOF = re.compile(
    rf",?{GAP}(?:số{GAP}\d{{1,3}}/\d{{4}}/|năm{GAP}\d{{4}}|ngày{GAP}\d{{1,2}}\D|\(?\d{{4}}\)?(?![\d/.-]))"
)
_SYLLABLE = re.compile(rf"[{UPPER}{LOWER}]{{1,8}}{WORD_END}")
_BETWEEN = re.compile(rf",?{GAP}(?:-{GAP})?")
# No name of a law holds these outside the known ones.
_STOP = re.compile(
    r"(?:đã|đang|sẽ|được|là|có|cũng|nhằm|để|khi|trong|tại|theo|của|cho|đến|gắn|nêu|quy định"
    rf"|và (?:các|những|nghị|luật|văn)){WORD_END}"
)
_MARKS = frozenset(("", " ", ",", ".", ";", ")", ":", "\n", "\f"))
_MOST_SYLLABLES = 14
_ANY_YEAR = r"(?:19|20)\d\d"
_AMENDED = rf"(?:{GAP}\(sửa đổi(?:,{GAP}bổ sung)?\))?"
_SAID_YEAR = rf"(?:sửa đổi{GAP})?năm{GAP}(?P<said>{_ANY_YEAR})(?!\d|[ ]{{0,3}}-[ ]{{0,3}}\d)"
_YEAR = re.compile(
    rf"{_AMENDED},?{GAP}(?:\((?:năm{GAP})?(?P<bracketed>{_ANY_YEAR})\)|{_SAID_YEAR}"
    rf"|(?P<plain>{_ANY_YEAR})(?!\d|[/.%-]\d|[ ]{{0,3}}-[ ]{{0,3}}\d))"
)


def read_law_name(source: Source, at: int, kind: Kind, *, capital: bool = True) -> Name | None:
    """Đọc tên luật after its type: a known name, an amending law's, or one that a number or year proves.

    `capital` tells that the type was written with a capital letter, as the name of one law is.

    >>> from mttq_docs.citations.kinds import kind
    >>> source = read_source("Luật Phòng, chống mua bán người và các văn bản")
    >>> name = read_law_name(source, 5, kind("Luật"))
    >>> source.given[name.start : name.end]
    'Phòng, chống mua bán người'
    >>> read_law_name(read_source("Luật chơi năm nay"), 5, kind("Luật"))
    """
    amending = _AMENDING.match(source.low, at)
    if amending:
        return _amended(source, at, amending)
    known = _names()[kind.name].match(source.low, at)
    if known and (capital or source.cased[at].isupper() or _PROOF.match(source.low, known.end())):
        return Name(at, known.end())
    return _unknown(source, at) if capital and kind.name != "Hiến pháp" else None


def read_law_year(source: Source, at: int) -> tuple[str, int] | None:
    """Đọc năm của luật: ` năm 2015`, ` (2003)`, ` 2018` → the year and where its words end."""
    found = _YEAR.match(source.low, at)
    if not found:
        return None
    return found["bracketed"] or found["said"] or found["plain"], found.end()


@cache
def law_numbers() -> dict[tuple[str, str], tuple[str, ...]]:
    """Số của các luật đã biết: (type, name in lower case) → its numbers, oldest first.

    >>> law_numbers()["Luật", "mttq việt nam"]
    ('14/1999/QH10', '75/2015/QH13')
    """
    return {
        (law["type"], read_source(name).low): tuple(law["numbers"])
        for law in _data()["law"]
        for name in (law["name"], *law.get("spellings", []))
    }


def _amended(source: Source, at: int, amending: re.Match[str]) -> Name | None:
    """`sửa đổi, bổ sung một số điều của Luật A và Luật B`: the name holds the names of the laws amended."""
    end = at
    law: re.Match[str] | None = amending
    while law:
        inner = _names()[law["type"].capitalize()].match(source.low, law.end())
        if inner is None:
            break
        end = inner.end()
        law = _ANOTHER.match(source.low, end)
    return Name(at, end) if end > at else None


def _unknown(source: Source, at: int) -> Name | None:
    """A name up to its number, year or date; without them up to a mark, if it begins with a capital."""
    position = at
    ends: list[int] = []  # after each syllable
    comma = 0
    for _ in range(_MOST_SYLLABLES):
        syllable = _SYLLABLE.match(source.cased, position)
        if syllable is None or _STOP.match(source.low, position):
            return None
        end = syllable.end()
        ends.append(end)
        if _PROOF.match(source.low, end):
            return Name(at, end, guessed=True)
        between = _BETWEEN.match(source.low, end)
        if between is None or _closes(source, between.end()):
            break
        comma = comma or (end if between.group().startswith(",") else 0)
        position = between.end()
    closed = source.low[ends[-1] : ends[-1] + 1] in _MARKS
    sure = closed and 1 < len(ends) < _MOST_SYLLABLES and source.cased[at].isupper()
    return Name(at, comma or ends[-1], guessed=True) if sure else None


def _closes(source: Source, at: int) -> bool:
    """Does the sentence go on here, or another document begin?"""
    return bool(_STOP.match(source.low, at) or lexicon().kind.match(source.low, at))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resource("citations", "laws.toml").read_text(encoding="utf-8"))


@cache
def _names() -> dict[str, re.Pattern[str]]:
    """The known names of each type of law, as patterns over the matching form; commas are often left out."""
    names: dict[str, list[str]] = {of: list(known) for of, known in _data()["names"].items()}
    for law in _data()["law"]:
        names.setdefault(law["type"], []).extend([law["name"], *law.get("spellings", [])])
    return {of: _pattern(known) for of, known in names.items()}


def _pattern(names: list[str]) -> re.Pattern[str]:
    marked = (read_source(name).low.replace(",", "#") for name in names)
    return re.compile(literal(marked).replace(r"\#", ",?") + WORD_END)
