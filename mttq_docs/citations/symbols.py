"""Số, ký hiệu: read `05-CT/TW`, `30/2020/NĐ-CP`, `2749/MTTQ-BTT` however loosely they were typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mttq_docs.citations.citation import Defect, Grammar
from mttq_docs.citations.issuers import FRONT, PARTY, STATE, grammar_of_code
from mttq_docs.citations.kinds import NO_CODE, Kind, kinds
from mttq_docs.citations.source import Source

# The pieces. A group is written in capitals, each with at most three small letters: CTr, TTg, UBTVQH15.
_CAPITAL = "A-ZĐƯƠÔÊ"
_GROUP = rf"(?:(?:UBTV)?QH[ ]?\d{{1,2}}|(?:[{_CAPITAL}][a-zđ]{{0,3}}){{2,24}}\d{{0,3}}|L(?=-CTN))"
_SEPARATOR = r"[ \n]{0,2}[-/.&][ \n]{0,2}"
_YEAR = r"(?:19|20)\d\d(?![\d])"
# HTML often loses the space after the symbol.
_END = r"(?=ngày|của|về|[^\w]|$)"
_ITEM = re.compile(
    rf"(?P<number>\d{{1,5}}[a-zđ]?)(?:(?P<to_year>{_SEPARATOR})(?P<year>{_YEAR}))?"
    rf"(?P<groups>(?:{_SEPARATOR}|[ ]|){_GROUP}(?:{_SEPARATOR}{_GROUP}){{0,9}}){_END}"
)
_BARE = re.compile(
    rf"(?P<number>\d{{1,5}}[a-zđ]?)(?:/(?P<year>{_YEAR}))?(?![\w%]|[.,/]\d|[ ]?[/%]|[ ]?-[ ]?\d)"
)
_PIECES = re.compile(rf"(?P<separator>{_SEPARATOR}|[ ]|)(?P<group>{_GROUP})")
_LAW = re.compile(r"(?:UBTV)?QH[ ]?\d{1,2}")
# Where a group may start that was typed without its separator: TBMTTQ, NQHĐND.
_ROOTS = ("MTTQ", "MTTW", "UBMT", "HĐND", "UBND", "TTg", "TW", "TU", "HU", "ĐU", "CP")
_JOINT_CODES = (
    "NQLT",
    "TTLT",
    "CTLT",
    "KHLT",
    "KHLN",
    "KHPH",
    "HDLT",
    "HDLN",
    "QCPH",
    "QCLT",
    "CTPH",
    "CTrPH",
)
# Until Luật 80/2015/QH13 joint documents were officially numbered 01/2014/NQLT/CP-… as well.
_JOINT_HYPHEN_SINCE = 2017


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
    >>> item.symbol, item.grammar, item.defects
    ('TB/TU', <Grammar.PARTY: 'Đảng'>, (<Defect.SPACED: 'Số, ký hiệu có dấu cách thừa'>,))
    """
    found = _ITEM.match(source.cased, at)
    if not found:
        return None
    pieces = _pieces(found["groups"])
    if found["groups"][0].isalpha() or found["groups"][0] == " ":
        pieces = pieces if len(pieces) > 1 else []
    if not pieces:
        return None
    end = found.start("groups") + pieces[-1][2]
    item = _item(found, [(separator, group) for separator, group, _ in pieces], kind, end)
    return replace(item, defects=(*item.defects, *_typing(source, item)))


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


def _item(found: re.Match[str], pieces: list[tuple[str, str]], kind: Kind | None, end: int) -> Item:
    number, year = found["number"], found["year"] or ""
    separators = [separator for separator, _ in pieces]
    groups = [group.replace(" ", "") for _, group in pieces]
    defects: list[Defect] = []
    if len(groups[0]) > 3 and (split := _unglued(groups[0], kind)):
        groups[:1] = split
        separators.insert(1, "")
        defects.append(Defect.GLUED)
    code = groups[0] if _is_code(groups[0], groups, kind) else NO_CODE
    bodies = groups[1:] if code else groups
    if bodies[:1] == ["BTT"] and bodies[1:2] and grammar_of_code(bodies[1]) == FRONT:
        bodies = [bodies[1], bodies[0], *bodies[2:]]
        defects.append(Defect.ORDER)
    grammar = _grammar(code, bodies, separators)
    first, second = ("-", "/") if grammar is Grammar.PARTY else ("/", "-")
    if grammar is Grammar.JOINT and year and int(year) < _JOINT_HYPHEN_SINCE:
        second = separators[1] if separators[1:2] == ["/"] else "-"
    if code:
        symbol = second.join((code, "-".join(bodies))) if bodies else code
    else:
        symbol = "-".join(bodies)
    expected = [first, *([second] if code and bodies else []), *["-"] * len(separators)][: len(separators)]
    glued = Defect.GLUED in defects
    wrong = any(
        is_ != want for is_, want in zip(separators, expected, strict=True) if not (glued and is_ == "")
    )
    if wrong or (year and found["to_year"].strip() != "/"):
        defects.append(Defect.SEPARATOR)
    return Item(number, found.start(), end, year, symbol, code, tuple(bodies), grammar, tuple(defects))


def _unglued(group: str, kind: Kind | None) -> list[str]:
    """`TBMTTQ` → `TB`, `MTTQ`, when the type named before the number has that abbreviation."""
    if kind is None or group in kinds().by_code:
        return []
    for root in _ROOTS:
        code, found, rest = group.partition(root)
        if code and found and kind.allows(code) and code in kinds().by_code:
            return [code, found + rest]
    return []


def _is_code(group: str, groups: list[str], kind: Kind | None) -> bool:
    """Is the first group the abbreviation of a type? `BTT` may be a body, so the named type decides."""
    if _LAW.fullmatch(group) or group not in kinds().by_code:
        return False
    if len(groups) == 1:
        return bool(kind and kind.allows(group)) and not grammar_of_code(group)
    if kind is not None and NO_CODE in kind.codes and "*" not in kind.codes and not kind.allows(group):
        return group not in {"BTT", "TC", "CĐ", "TT", "PC", "PA", "HĐ", "QH"}
    return group != "BTT" or bool(kind and kind.allows(group))


def _grammar(code: str, bodies: list[str], separators: list[str]) -> Grammar:
    if bodies and _LAW.fullmatch(bodies[0]) and not code:
        return Grammar.LAW
    if code in _JOINT_CODES:
        return Grammar.JOINT
    sure = [known for known in map(grammar_of_code, bodies) if known]
    if code and sure and sure[0] == PARTY:
        return Grammar.PARTY
    if not code:
        return Grammar.LETTER if len(bodies) > 1 or not sure else Grammar.STATE
    if FRONT in sure:
        return Grammar.FRONT
    if STATE not in sure and separators[0] == "-" and "/" in separators[1:2]:
        return Grammar.PARTY
    return Grammar.STATE


def _typing(source: Source, item: Item) -> tuple[Defect, ...]:
    """What only the typing of the number shows: spaces, dashes, look-alike letters."""
    start, end = source.span(item.start, item.end)
    given = source.given[start:end]
    blank = any(letter.isspace() for letter in given)
    # A lost separator is told as such; a space is then not one too many.
    spaced = blank and not re.search(r"\d [A-ZĐ]", given)
    return tuple(
        defect
        for defect, seen in (
            (Defect.SPACED, spaced),
            (Defect.DASH, any(dash in given for dash in "\u2012\u2013\u2014\u2212")),
            (Defect.LETTERS, "\u00d0" in given),
        )
        if seen
    )
