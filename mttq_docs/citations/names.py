"""Văn bản gọi theo tên: read the names of laws, charters and quoted titles, which have no number."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from mttq_docs.citations.bodies import read_body
from mttq_docs.citations.kinds import Kind, literal
from mttq_docs.citations.source import LOWER, UPPER, Source, read_source
from mttq_docs.resources import resource

_S = r"[ \n]{1,3}"
_WORD_END = r"(?![^\W_])"
_AMENDING = re.compile(
    rf"sửa đổi(?:,{_S}bổ sung|{_S}và{_S}bổ sung)?(?:{_S}(?:một số điều|các điều|điều{_S}\d{{1,3}}))?(?:{_S}của)?{_S}(?:các{_S})?"
    rf"(?P<type>hiến pháp|bộ luật|luật|pháp lệnh)"
)
# What follows a name of which nothing else is known: a number, a year, a date.
_PROOF = re.compile(
    rf",?{_S}(?:số{_S}\d{{1,3}}/\d{{4}}/|năm{_S}\d{{4}}|ngày{_S}\d{{1,2}}\D|\(?\d{{4}}\)?(?![\d/.-]))"
)
_SYLLABLE = re.compile(rf"[{UPPER}{LOWER}]{{1,8}}{_WORD_END}")
_GAP = re.compile(rf",?{_S}(?:-{_S})?")
_STOP = re.compile(
    r"(?:đã|đang|sẽ|được|là|có|cũng|nhằm|để|khi|trong|tại|theo|của|cho|đến|và (?:các|những|nghị|luật|văn)|gắn|nêu|quy định)"
    + _WORD_END
)
_YEAR = re.compile(
    rf"(?:{_S}\((?:sửa đổi(?:,{_S}bổ sung)?)\))?"
    rf"(?:,?{_S}(?:\((?:năm{_S})?(?P<bracketed>(?:19|20)\d\d)\)|(?:sửa đổi{_S})?năm{_S}(?P<year>(?:19|20)\d\d)(?!\d|{_S}?-{_S}?\d)"
    rf"|(?P<plain>(?:19|20)\d\d)(?!\d|[/.%-]\d|{_S}-{_S}?\d)))"
)
_QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’"}
_LONGEST_TITLE = 400


@dataclass(frozen=True, slots=True)
class Name:
    """Tên đọc được: where it lies in a source; what is inside the quotation marks of a title."""

    start: int
    end: int
    guessed: bool = False


@cache
def _laws() -> dict[str, re.Pattern[str]]:
    """The known names of each type of law, as patterns over the matching form; their commas are often left out."""
    data = tomllib.loads(resource("citations", "laws.toml").read_text(encoding="utf-8"))
    names: dict[str, list[str]] = {name: list(known) for name, known in data["names"].items()}
    for law in data["law"]:
        names.setdefault(law["type"], []).extend([law["name"], *law.get("spellings", [])])
    return {
        of: re.compile(
            literal(read_source(name).low.replace(",", "#") for name in known).replace(r"\#", ",?")
            + _WORD_END
        )
        for of, known in names.items()
    }


@cache
def law_numbers() -> dict[tuple[str, str], tuple[str, ...]]:
    """Số của các luật đã biết: (type, name in lower case) → its numbers, e.g. `75/2015/QH13`.

    >>> law_numbers()["Luật", "mttq việt nam"]
    ('14/1999/QH10', '75/2015/QH13')
    """
    data = tomllib.loads(resource("citations", "laws.toml").read_text(encoding="utf-8"))
    return {
        (law["type"], read_source(name).low): tuple(law["numbers"])
        for law in data["law"]
        for name in (law["name"], *law.get("spellings", []))
    }


def read_law_name(source: Source, at: int, kind: Kind, *, capital: bool = True) -> Name | None:
    """Đọc tên luật after its type: a known name, an amending law's, or one that a number, year or date proves.

    `capital` tells that the type was written with a capital letter, as the name of one law is.

    >>> from mttq_docs.citations.kinds import kind
    >>> source = read_source("Luật Phòng, chống mua bán người và các văn bản")
    >>> name = read_law_name(source, 5, kind("Luật"))
    >>> source.given[name.start : name.end]
    'Phòng, chống mua bán người'
    >>> read_law_name(read_source("Luật chơi năm nay"), 5, kind("Luật"))
    """
    known = _laws()[kind.name].match(source.low, at)
    amending = _AMENDING.match(source.low, at)
    if amending:
        of = amending["type"].capitalize()
        inner = _laws()[of].match(source.low, amending.end() + 1)
        return Name(at, inner.end()) if inner else None
    if known and (capital or source.cased[at].isupper() or _PROOF.match(source.low, known.end())):
        return Name(at, known.end())
    return None if kind.name == "Hiến pháp" else _unknown_law(source, at)


def _unknown_law(source: Source, at: int) -> Name | None:
    """A name up to its number, year or date; without them up to a mark, if its first syllable is a capital."""
    position = at
    for count in range(1, 15):
        syllable = _SYLLABLE.match(source.cased, position)
        if syllable is None or _STOP.match(source.low, position):
            return None
        end = syllable.end()
        if _PROOF.match(source.low, end):
            return Name(at, end, guessed=True)
        closed = source.low[end : end + 1] in {"", ".", ";", ")", ":", "\n", "\f"} or _STOP.match(
            source.low, end + 1
        )
        if closed and count > 1 and source.cased[at].isupper():
            return Name(at, end, guessed=True)
        gap = _GAP.match(source.low, end)
        if gap is None:
            return None
        position = gap.end()
    return None


def read_law_year(source: Source, at: int) -> tuple[str, int] | None:
    """Đọc năm của luật: ` năm 2015`, ` (2003)`, ` 2018` → the year and where its words end."""
    found = _YEAR.match(source.low, at)
    if not found:
        return None
    return found["bracketed"] or found["year"] or found["plain"], found.end()


def read_charter(source: Source, at: int) -> Name | None:
    """Đọc tên điều lệ: the body whose charter it is, with its name in capitals (Điều lệ Đảng, Điều lệ Hội …)."""
    if not source.cased[at : at + 1].isupper():
        return None
    party = re.compile(rf"đảng(?:{_S}cộng sản việt nam)?{_WORD_END}").match(source.low, at)
    if party:
        return Name(at, party.end())
    body = read_body(source, at)
    return Name(at, body.end) if body and not body.guessed else None


def read_title(source: Source, at: int) -> tuple[Name, int] | None:
    """Đọc tên trong ngoặc kép: the title without its quotation marks, and the position after them.

    Mixed marks (`"… ”`) are accepted, for real papers mix them.
    """
    closing = _QUOTES.get(source.cased[at : at + 1], "")
    if not closing:
        return None
    depth = 1
    for position in range(at + 1, min(len(source.cased), at + _LONGEST_TITLE)):
        mark = source.cased[position]
        if mark in {"\n", "\f"}:
            return None
        if mark == "“":
            depth += 1
        elif mark in {closing, "”", '"'}:
            depth -= 1
            if depth == 0:
                return (Name(at + 1, position), position + 1) if position > at + 1 else None
    return None
