"""Phụ lục: tell the heading of an annex from a sentence that mentions one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mttq_docs.numbering import Level, split_label
from mttq_docs.recognise.lines import Line, part
from mttq_docs.recognise.outline import is_bold, is_centred
from mttq_docs.recognise.words import is_capitals
from mttq_docs.sheet import Block, Role
from mttq_docs.text import fold

_LONGEST = 250
_MOST_LINES = 6


def begins(line: Line) -> bool:
    """Dòng “Phụ lục …” đứng làm tiêu đề."""
    block = line.block
    if block.reason:
        return block.role is Role.ANNEX
    found = split_label(f"{block.label} {block.text}".strip()) if len(block.text) < _LONGEST else None
    if found is None or found[0].level is not Level.ANNEX or line.side:
        return False
    rest = found[1].strip()
    stands_out = is_capitals(block.text) or is_bold(block) or is_centred(block)
    return not rest or (stands_out and rest[-1:] not in ".;")


def annexed(lines: Sequence[Line]) -> Iterator[tuple[int, Block]]:
    """Tiêu đề của phụ lục that begins at the first of these lines: label, title, and what it belongs to."""
    first = lines[0].block
    found = None if first.label or first.reason else split_label(first.text)
    cut = len(first.text) - len(found[1]) if found else len(first.text)
    label = part(first, 0, len(first.text[:cut].rstrip(" :.-–\n")))
    yield 0, replace(label, role=Role.ANNEX, reason=first.reason or "lời “Phụ lục” đứng làm tiêu đề")
    rest = part(first, cut, len(first.text))
    if rest.text:
        yield 0, replace(rest, role=Role.ANNEX_TITLE, reason="đứng sau “Phụ lục”")
    titles = 1 if rest.text else 0
    for index, line in enumerate(lines[1:_MOST_LINES], 1):
        role = _role(line, titles)
        if role is None:
            return
        titles += role is Role.ANNEX_TITLE
        reason = line.block.reason or ("lời “kèm theo”" if role is Role.ANNEX_REFERENCE else "dưới “Phụ lục”")
        yield index, replace(line.block, role=role, reason=reason)
        if role is Role.ANNEX_REFERENCE:
            return


def _role(line: Line, titles: int) -> Role | None:
    block = line.block
    if block.reason:
        return block.role if block.role in (Role.ANNEX_TITLE, Role.ANNEX_REFERENCE) else None
    if line.table or line.side:
        return None
    if is_reference(block):
        return Role.ANNEX_REFERENCE
    if block.label or split_label(block.text) or begins(line):
        return None
    stands_out = is_capitals(block.text) or is_centred(block)
    first = not titles and block.look is None and block.text[-1:] not in ".;:" and len(block.text) < _LONGEST
    return Role.ANNEX_TITLE if stands_out or first else None


def is_reference(block: Block) -> bool:
    """Dòng “(Kèm theo … số …)”.

    >>> is_reference(Block(Role.PARAGRAPH, "(Ban hành kèm theo Quyết định số 12/QĐ-MTTQ-BTT)"))
    True
    """
    return block.text.startswith("(") and "kem_theo" in fold(block.text[:60])
