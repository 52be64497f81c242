"""Tên văn bản: read charters and titles in quotation marks, which stand in place of a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mttq_docs.citations.bodies import read_body
from mttq_docs.citations.source import GAP, WORD_END, Source

_PARTY = re.compile(rf"đảng(?:{GAP}cộng sản việt nam)?{WORD_END}")
_QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’"}
_MARK = re.compile(r"[“”\"«»‘’\n\f]")
_LONGEST_TITLE = 400


@dataclass(frozen=True, slots=True)
class Name:
    """Tên đọc được: where it lies in a source, without the quotation marks of a title."""

    start: int
    end: int
    guessed: bool = False


def read_charter(source: Source, at: int) -> Name | None:
    """Đọc tên điều lệ: the body whose charter it is, in capitals (Điều lệ Đảng, Điều lệ Hội …)."""
    if not source.cased[at : at + 1].isupper():
        return None
    party = _PARTY.match(source.low, at)
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
    # Where nothing closes there is no title; told at once, for mark by mark it is slow.
    reach = at + _LONGEST_TITLE
    if all(source.cased.find(mark, at + 1, reach) < 0 for mark in (closing, "”", '"')):
        return None
    depth = 1
    for found in _MARK.finditer(source.cased, at + 1, reach):
        mark, position = found.group(), found.start()
        if mark in {"\n", "\f"}:
            return None
        if mark == "“":
            depth += 1
        elif mark in {closing, "”", '"'}:
            depth -= 1
        if depth == 0:
            return (Name(at + 1, position), position + 1) if position > at + 1 else None
    return None
