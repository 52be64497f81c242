"""Nhãn lạ: know a number that nobody numbers in that way for the label that is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mttq_docs.check.lines import Line
from mttq_docs.errors import BadValue
from mttq_docs.numbering import Label, Level, from_roman, point_ordinal
from mttq_docs.sheet import Role

_CAPITAL = r"(?=[“\"]?[A-ZĐÀ-ỸƯƠĂÂÊÔ])"
_SECTION = re.compile(r"(?P<number>[IVX]{1,6}|[ivx]{1,5})\s*[-–.:/)]+\s*(?=\S)")
_CLAUSE = re.compile(rf"(?P<number>\d{{1,2}})\s*[-–:]\s*{_CAPITAL}")
_POINT = re.compile(rf"(?P<number>[a-zđ])\s*[-–:]\s*{_CAPITAL}")
_PROGRAMME = re.compile(rf"Chương trình (?:số )?(?P<number>[IVX]+|\d{{1,2}})\s*[-–.:]?\s*{_CAPITAL}")
_BARE = (Role.PARAGRAPH, Role.HEADING)
_OF_ROLE = {
    Role.SECTION: (_SECTION,),
    Role.ACTION_PROGRAMME: (_PROGRAMME,),
    Role.CLAUSE: (_CLAUSE,),
    Role.CLAUSE_TITLE: (_CLAUSE,),
    Role.POINT: (_POINT,),
    Role.PARAGRAPH: (_CLAUSE, _POINT, _PROGRAMME),
    Role.HEADING: (_SECTION, _CLAUSE),
}
_LEVELS = {
    _SECTION: Level.SECTION,
    _CLAUSE: Level.CLAUSE,
    _POINT: Level.POINT,
    _PROGRAMME: Level.PROGRAMME,
}


@dataclass(frozen=True, slots=True)
class OddLabel:
    """Nhãn viết lạ: what is meant, and the letters of `raw` that say so."""

    label: Label
    span: tuple[int, int]


def odd_label(line: Line) -> OddLabel | None:
    """Nhãn lạ ở đầu một dòng không có nhãn: “I- TÌNH HÌNH”, “2: Thi đua”, “a- Về tổ chức”."""
    if line.block.label:
        return None
    text = line.written
    for pattern in _OF_ROLE.get(line.role, ()):
        found = pattern.match(text)
        if found is None or (pattern is _SECTION and not text[found.end() :].isupper()):
            continue
        try:
            label = Label(_LEVELS[pattern], (_ordinal(found["number"]),))
        except BadValue:
            continue
        return OddLabel(label, (line.start, line.start + found.end()))
    return None


def _ordinal(number: str) -> int:
    if number.isdigit():
        return int(number)
    if len(number) == 1 and number not in "IVXivx":
        return point_ordinal(number)
    capitals = number.upper()
    return len(capitals) if set(capitals) == {"I"} else from_roman(capitals)
