"""Sửa vai: mend what only a whole paper can tell: slashed labels, bodies above a title, bare headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from mttq_docs.importer.items import Item
from mttq_docs.importer.sections import by_title
from mttq_docs.sheet import Role
from mttq_docs.text import fold
from mttq_docs.units import Level, kinds_of

# “1/ 100% xã …” could be a fraction, unless the paper numbers so elsewhere.
_SLASHED = re.compile(r"(?P<label>[0-9]{1,2}/)\s+(?=[0-9])")
_SLASH_LABEL = re.compile(r"[0-9]{1,2}/")
_KINDS = tuple(f"{fold(kind)}_" for level in Level for kind in kinds_of(level))
_FRONT = ("uy_ban", "ban_thuong_truc", "ban_cong_tac", "mat_tran", "mttq", "doan_chu_tich")
_TITLES = (Role.KIND, Role.SUBJECT)
_MOST_LINES = 5
_MOST_WORDS = 12
_SENTENCE_ENDS = tuple(".;,!?")
# Titles that reports leave without a number.
_OF_REPORT = re.compile(
    r"(?:danh_gia_chung|nhan_xet_chung|kien_nghi|de_xuat|uu_diem|han_che|ton_tai|nguyen_nhan|bai_hoc|phuong_huong)(?:_|$)"
)
_MOST_OF_TITLE = 6
_LEADS_IN = re.compile(r"(?:như|nội dung|việc) sau", re.IGNORECASE)


def repaired(items: Sequence[Item]) -> tuple[Item, ...]:
    """Các đoạn với vai đã sửa; their words stay as they are."""
    return _with_headings(_with_letterhead(_with_slashed(items)))


def _with_slashed(items: Sequence[Item]) -> tuple[Item, ...]:
    if not any(_SLASH_LABEL.fullmatch(item.block.label) for item in items):
        return tuple(items)
    return tuple(_slashed(item) for item in items)


def _slashed(item: Item) -> Item:
    found = _SLASHED.match(item.text) if item.role is Role.PARAGRAPH and not item.block.label else None
    if found is None:
        return item
    block = replace(item.block, role=Role.CLAUSE, label=found["label"], text=item.text[found.end() :])
    return replace(item, block=block)


def _with_letterhead(items: Sequence[Item]) -> tuple[Item, ...]:
    """Lines in capitals above the title that name a body of the Front are its letterhead."""
    end = next((at for at, item in enumerate(items[: _MOST_LINES + 1]) if item.role in _TITLES), 0)
    lines = items[:end]
    if not lines or not all(_names_a_body(item) for item in lines):
        return tuple(items)
    if not any(mark in fold(item.text) for item in lines for mark in _FRONT):
        return tuple(items)
    bodies = (replace(item, block=replace(item.block, role=Role.ISSUING_BODY)) for item in lines)
    return (*bodies, *items[end:])


def _names_a_body(item: Item) -> bool:
    words = f"{fold(item.text)}_"
    plain = item.role in (Role.HEADING, Role.PARAGRAPH, Role.ISSUING_BODY, Role.PARENT_BODY)
    return plain and not item.block.label and item.text.isupper() and words.startswith((*_FRONT, *_KINDS))


def _with_headings(items: Sequence[Item]) -> tuple[Item, ...]:
    """Short lines without label that stand out, or that say what a section says, are its heading."""
    return tuple(
        replace(item, block=replace(item.block, role=Role.HEADING)) if _heads(item, below) else item
        for item, below in zip_longest(items, items[1:])
    )


def _heads(item: Item, below: Item | None) -> bool:
    words = item.words
    if item.role is not Role.PARAGRAPH or item.block.label or below is None or not words[:1].isupper():
        return False
    if len(words.split()) > _MOST_WORDS or words[-1:] in _SENTENCE_ENDS:
        return False
    if _OF_REPORT.match(fold(words)) and len(words.split()) <= _MOST_OF_TITLE:
        return not words.endswith(":")
    faces = item.block.faces()
    if faces:
        return all(span.face.bold for span in faces) and not words.endswith(":")
    return by_title(words) is not None and not _LEADS_IN.search(words) and bool(below.block.label)
