"""Tên luật: read the name of a law and know where it ends, with the numbers of the laws in `laws.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from mttq_docs.citations.kinds import Kind, literal
from mttq_docs.citations.names import Name
from mttq_docs.citations.source import GAP, LOWER, UPPER, WORD_END, Source, read_source
from mttq_docs.resources import resource

_SCOPE = rf"(?:{GAP}(?:một số điều|các điều|điều{GAP}\d{{1,3}}))?(?:{GAP}của)?{GAP}(?:các{GAP})?"
_AMENDING = re.compile(
    rf"sửa đổi(?:,?{GAP}bổ sung|{GAP}và{GAP}bổ sung)?{_SCOPE}(?P<type>hiến pháp|bộ luật|luật|pháp lệnh){GAP}"
)
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
_MARKS = frozenset(("", ".", ";", ")", ":", "\n", "\f"))
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
        inner = _names()[amending["type"].capitalize()].match(source.low, amending.end())
        return Name(at, inner.end()) if inner else None
    known = _names()[kind.name].match(source.low, at)
    if known and (capital or source.cased[at].isupper() or _PROOF.match(source.low, known.end())):
        return Name(at, known.end())
    return None if kind.name == "Hiến pháp" else _unknown(source, at)


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


def _unknown(source: Source, at: int) -> Name | None:
    """A name up to its number, year or date; without them up to a mark, if it begins with a capital."""
    position = at
    for count in range(_MOST_SYLLABLES):
        syllable = _SYLLABLE.match(source.cased, position)
        if syllable is None or _STOP.match(source.low, position):
            return None
        end = syllable.end()
        closed = source.low[end : end + 1] in _MARKS or _STOP.match(source.low, end + 1)
        if _PROOF.match(source.low, end) or (closed and count and source.cased[at].isupper()):
            return Name(at, end, guessed=True)
        between = _BETWEEN.match(source.low, end)
        if between is None:
            return None
        position = between.end()
    return None


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
