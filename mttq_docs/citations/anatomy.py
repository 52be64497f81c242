"""Cấu tạo ký hiệu: tell type, bodies and grammar of a symbol from its groups and what divides them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mttq_docs.citations.citation import Defect, Grammar
from mttq_docs.citations.issuers import FRONT, PARTY, STATE, grammar_of_code
from mttq_docs.citations.kinds import ANY_CODE, NO_CODE, Kind, kinds

_LEGISLATURE = re.compile(r"(?:UBTV)?QH\d{1,2}")
# Where a group may begin that was typed without its separator: TBMTTQ, NQHĐND.
_ROOTS = ("MTTQ", "MTTW", "UBMT", "HĐND", "UBND", "TTg", "TW", "TU", "HU", "ĐU", "CP")
_SHORTEST_GLUED = 4
# Abbreviations of types that also begin the symbol of a công văn, as those of bodies.
_ALSO_BODIES = frozenset({"BTT", "TC", "CĐ", "TT", "PC", "PA", "HĐ"})
# Until Luật 80/2015/QH13 was in force joint documents were numbered 01/2014/NQLT/CP-… as well.
_JOINT_HYPHEN_SINCE = 2017


@dataclass(frozen=True, slots=True)
class Anatomy:
    """Cấu tạo: the type's abbreviation or "", the bodies, the grammar, the symbol as it should be."""

    code: str
    bodies: tuple[str, ...]
    grammar: Grammar
    symbol: str
    defects: tuple[Defect, ...]


def anatomy(groups: Sequence[str], separators: Sequence[str], *, year: str, kind: Kind | None) -> Anatomy:
    """Phân tích các nhóm chữ; `separators[i]` stands before `groups[i]`, `kind` is the type that was named.

    >>> found = anatomy(["QĐ", "TW"], ["/", "-"], year="", kind=None)
    >>> found.symbol, found.grammar.name, [defect.name for defect in found.defects]
    ('QĐ/TW', 'PARTY', ['SEPARATOR'])
    """
    groups, separators, defects = _unglued(groups, separators, kind)
    code = groups[0] if _is_code(groups, kind) else NO_CODE
    bodies = tuple(groups[1:] if code else groups)
    if bodies[:1] == ("BTT",) and len(bodies) > 1 and grammar_of_code(bodies[1]) == FRONT:
        bodies = (bodies[1], bodies[0], *bodies[2:])
        defects = (*defects, Defect.ORDER)
    grammar = _grammar(code, bodies, separators)
    divider = _divider(grammar, separators, year)
    expected = [
        "-" if grammar is Grammar.PARTY else "/",
        *([divider] if code else []),
        *["-"] * len(separators),
    ]
    # An empty separator was already told as glued.
    if (
        any(seen not in {wanted, ""} for seen, wanted in zip(separators, expected, strict=False))
        or separators[0] == ""
    ):
        defects = (*defects, Defect.SEPARATOR)
    symbol = divider.join(part for part in (code, "-".join(bodies)) if part)
    return Anatomy(code, bodies, grammar, symbol, defects)


def _divider(grammar: Grammar, separators: Sequence[str], year: str) -> str:
    """What stands between the type and the bodies: a slash in the Party, a hyphen elsewhere."""
    old_joint = grammar is Grammar.JOINT and year and int(year) < _JOINT_HYPHEN_SINCE
    if old_joint and separators[1:2] == ["/"]:
        return "/"
    return "/" if grammar is Grammar.PARTY else "-"


def _unglued(
    groups: Sequence[str], separators: Sequence[str], kind: Kind | None
) -> tuple[list[str], list[str], tuple[Defect, ...]]:
    """`TBMTTQ` → `TB`, `MTTQ`, when the type named before the number has that abbreviation."""
    first = groups[0]
    if kind is not None and len(first) >= _SHORTEST_GLUED and first not in kinds().by_code:
        for root in _ROOTS:
            code, found, rest = first.partition(root)
            if found and code in kinds().by_code and code and kind.allows(code):
                return (
                    [code, found + rest, *groups[1:]],
                    [separators[0], "", *separators[1:]],
                    (Defect.GLUED,),
                )
    return list(groups), list(separators), ()


def _is_code(groups: Sequence[str], kind: Kind | None) -> bool:
    """Is the first group the abbreviation of a type? Some may be bodies, so the named type decides."""
    group = groups[0]
    if group not in kinds().by_code or _LEGISLATURE.fullmatch(group):
        return False
    allowed = kind is not None and kind.allows(group)
    if len(groups) == 1:
        return allowed and not grammar_of_code(group)
    if kind is not None and NO_CODE in kind.codes and ANY_CODE not in kind.codes:
        return allowed or group not in _ALSO_BODIES
    return allowed or group != "BTT"


def _grammar(code: str, bodies: Sequence[str], separators: Sequence[str]) -> Grammar:
    """The body decides, not the type; where usage of a body differs, what was typed."""
    if not code:
        if _LEGISLATURE.fullmatch(bodies[0]):
            return Grammar.LAW
        return Grammar.STATE if len(bodies) == 1 and grammar_of_code(bodies[0]) else Grammar.LETTER
    if code in kinds().joint_codes:
        return Grammar.JOINT
    sure = [known for known in map(grammar_of_code, bodies) if known]
    if sure[:1] == [PARTY]:
        return Grammar.PARTY
    if FRONT in sure:
        return Grammar.FRONT
    like_party = separators[0] == "-" and "/" in separators[1:2]
    return Grammar.PARTY if like_party and STATE not in sure else Grammar.STATE
