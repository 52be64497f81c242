"""Đơn vị tính: name what a clerk counts in one row of a form, so that all units count the same."""

from __future__ import annotations

import re
from functools import cache

from mttq_docs.model import Answer, Question
from mttq_docs.quantities import nouns
from mttq_docs.text import nfc, squeeze

_BODIES = ("Ủy ban MTTQ Việt Nam", "Ủy ban MTTQ", "Ban Thường trực Ủy ban MTTQ")
_LEVELS = r"(?: (?:các cấp|cấp (?:tỉnh|huyện|xã)(?:, cấp (?:huyện|xã))*))?"
# A rate is named by what was done (Tỷ lệ hòa giải thành …), and counts its cases.
_RATES = {"hòa giải": "vụ", "hoà giải": "vụ"}
# Officers and members are told by the head: the same row may count others beside them.
_PEOPLE = ("cán bộ", "công chức", "thành viên", "đảng viên", "đoàn viên", "hội viên", "đại biểu")
_ANY_PERSON, _ANY_CASE = "người", "trường hợp"
_RATE = re.compile(r"(?:tỷ|tỉ) lệ (?:số )?", re.IGNORECASE)


def counted_by(question: Question) -> str:
    """Đơn vị tính như in trong biểu: for a share, what its two numbers count.

    That is what the goal is set for, the noun after its `%`, or else what the indicator's name begins with.
    """
    if question.unit_of_measure or question.answer is not Answer.SHARE:
        return question.unit_of_measure
    return _leading_nouns(question.indicator.name) or _ANY_CASE


def _leading_nouns(name: str) -> str:
    """Các danh từ mở đầu tên chỉ số, in the words of the name; empty where it begins otherwise."""
    text = _RATE.sub("", squeeze(nfc(name)), count=1)
    found = _pattern().match(text)
    if found is None:
        return next((noun for lead, noun in _RATES.items() if text.lower().startswith(lead)), "")
    words = found[0]
    if words.startswith(tuple(noun for noun in _known() if noun[0].isupper())):
        return words
    lowered = words[:1].lower() + words[1:]
    return _ANY_PERSON if lowered in _PEOPLE else lowered


def _known() -> tuple[str, ...]:
    return (*_BODIES, *nouns().counted)


@cache
def _pattern() -> re.Pattern[str]:
    """Danh từ, longest first; several stand in a row: Thôn, bản, tổ dân phố; Ủy ban … và Ban Công tác …."""
    longest_first = sorted(_known(), key=len, reverse=True)
    noun = rf"(?:{'|'.join(map(re.escape, longest_first))})\b"
    return re.compile(rf"{noun}(?:{_LEVELS}(?:, | và ){noun})*", re.IGNORECASE)
