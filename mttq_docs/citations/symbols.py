"""Số, ký hiệu: read `05-CT/TW`, `30/2020/NĐ-CP`, `2749/MTTQ-BTT` however loosely they were typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mttq_docs.citations.anatomy import anatomy
from mttq_docs.citations.citation import Defect, Grammar
from mttq_docs.citations.kinds import Kind
from mttq_docs.citations.source import Source

# The pieces. A group is written in capitals, each with at most three small letters: CTr, TTg, UBTVQH15.
_GROUP = r"(?:(?:UBTV)?QH[ ]?\d{1,2}|(?:[A-ZĐƯƠÔÊ][a-zđ]{0,3}){2,24}\d{0,3}|L(?=-CTN))"
_SEPARATOR = r"[ \n]{0,2}[-/.&][ \n]{0,2}"
_NUMBER = r"(?P<number>\d{1,5}[a-zđ]?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
# Text taken from web pages often loses the space after the symbol.
_END = r"(?=ngày|của|về|\W|$)"
_ITEM = re.compile(
    rf"{_NUMBER}(?:(?P<to_year>{_SEPARATOR}){_YEAR})?"
    rf"(?P<groups>(?:{_SEPARATOR}|[ ]|){_GROUP}(?:{_SEPARATOR}{_GROUP}){{0,9}}){_END}"
)
_BARE = re.compile(rf"{_NUMBER}(?:/{_YEAR})?(?![\w%]|[.,/]\d|[ ]?[/%]|[ ]?-[ ]?\d)")
# “12/HĐ-2023”: a year in that place is the number of something else, a contract or a file.
_YEAR_LAST = re.compile(r"[-/](?:19|20)\d\d(?!\d)")
_PIECES = re.compile(rf"(?P<separator>{_SEPARATOR}|[ ]|)(?P<group>{_GROUP})")
_LOST_SEPARATOR = re.compile(r"\d [A-ZĐ]")
_LONG_DASHES = "\u2012\u2013\u2014\u2212"
_ETH = "\u00d0"


@dataclass(frozen=True, slots=True)
class Item:
    """Một số văn bản: number, year and symbol at one place of a source.

    `code` is the type's abbreviation in the symbol, "" when it has none; `bodies` are the groups after it.
    """

    number: str
    start: int
    end: int
    year: str = ""
    symbol: str = ""
    code: str = ""
    bodies: tuple[str, ...] = ()
    grammar: Grammar = Grammar.NONE
    defects: tuple[Defect, ...] = ()


def read_item(source: Source, at: int, kind: Kind | None = None) -> Item | None:
    """Đọc một số có ký hiệu at a position; `kind` is the type that was named before it.

    >>> from mttq_docs.citations.source import read_source
    >>> item = read_item(read_source("1105 - TB/TU ngày 11/11/2019"), 0)
    >>> item.symbol, item.grammar.name, [defect.name for defect in item.defects]
    ('TB/TU', 'PARTY', ['SPACED'])
    """
    found = _ITEM.match(source.cased, at)
    pieces = _pieces(found["groups"]) if found else []
    # Behind a space or nothing, one group of capitals is any abbreviation (“số 12 UBND”).
    divided = bool(pieces) and (bool(pieces[0][0]) or len(pieces) > 1)
    if found is None or not divided:
        return None
    year, end = found["year"] or "", found.start("groups") + pieces[-1][2]
    if _YEAR_LAST.match(source.cased, end):
        return None
    groups = [group.replace(" ", "") for _, group, _ in pieces]
    shape = anatomy(groups, [separator for separator, _, _ in pieces], year=year, kind=kind)
    defects = [*shape.defects, *_typing(source, at, end)]
    if year and found["to_year"].strip() != "/" and Defect.SEPARATOR not in defects:
        defects.append(Defect.SEPARATOR)
    return Item(
        found["number"], at, end, year, shape.symbol, shape.code, shape.bodies, shape.grammar, tuple(defects)
    )


def read_bare(source: Source, at: int) -> Item | None:
    """Đọc một số không ký hiệu (`217`, `30/2020`) at a position.

    >>> from mttq_docs.citations.source import read_source
    >>> read_bare(read_source("217, 218"), 0).number, read_bare(read_source("3/4 hộ"), 0)
    ('217', None)
    """
    found = _BARE.match(source.cased, at)
    if not found:
        return None
    defects = (Defect.NO_SYMBOL,)
    return Item(found["number"], found.start(), found.end(), found["year"] or "", defects=defects)


def _pieces(groups: str) -> list[tuple[str, str, int]]:
    """Separator, group and end of each group, up to where a spaced hyphen is no longer part of the symbol."""
    pieces: list[tuple[str, str, int]] = []
    for found in _PIECES.finditer(groups):
        separator = found["separator"]
        loose = separator[:1].isspace() and separator[-1:].isspace() and len(separator) > 1
        if (loose and len(pieces) > 1) or ("." in separator and separator != "."):
            break
        pieces.append((separator.strip(), found["group"], found.end()))
    return pieces


def _typing(source: Source, start: int, end: int) -> tuple[Defect, ...]:
    """What only the typing of the number shows: spaces, dashes, look-alike letters."""
    first, last = source.span(start, end)
    given = source.given[first:last]
    # A lost separator is told as such; a space is then not one too many.
    spaced = any(letter.isspace() for letter in given) and not _LOST_SEPARATOR.search(given)
    seen = {
        Defect.SPACED: spaced,
        Defect.DASH: any(dash in given for dash in _LONG_DASHES),
        Defect.LETTERS: _ETH in given,
    }
    return tuple(defect for defect, is_seen in seen.items() if is_seen)
