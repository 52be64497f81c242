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
_LONGEST_LABEL = 15
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
    return not rest or ((_stands_out(block) or is_bold(block)) and rest[-1:] not in ".;")


def leads_to_reference(lines: Sequence[Line]) -> bool:
    """Mở đầu một phụ lục mất nhãn: lines that stand out, down to “(Kèm theo …)”."""
    for index, line in enumerate(lines[:_MOST_LINES]):
        if is_reference(line.block):
            return index > 0
        if not stands_out(line):
            return False
    return False


def stands_out(line: Line) -> bool:
    """Dòng viết hoa hay canh giữa, không nhãn, ngoài bảng."""
    block = line.block
    plain = not (line.table or line.side or block.reason or block.label)
    return plain and len(block.text) < _LONGEST and _stands_out(block)


def annexed(lines: Sequence[Line]) -> Iterator[tuple[int, Block]]:
    """Tiêu đề của phụ lục that begins at the first of these lines: label, title, and what it belongs to."""
    titles = 0
    for block in _first_line(lines):
        yield 0, block
        titles += block.role is Role.ANNEX_TITLE
    for index, line in enumerate(lines[1:_MOST_LINES], 1):
        role = _role(line, titles)
        if role is None:
            return
        titles += role is Role.ANNEX_TITLE
        reason = line.block.reason or ("lời “kèm theo”" if role is Role.ANNEX_REFERENCE else "dưới “Phụ lục”")
        yield index, replace(line.block, role=role, reason=reason)
        if role is Role.ANNEX_REFERENCE:
            return


def _first_line(lines: Sequence[Line]) -> Iterator[Block]:
    """The label, and the title where it stands behind it; of an annex without label the title."""
    block = lines[0].block
    if not begins(lines[0]):
        alone = len(lines) > 1 and not is_reference(lines[1].block) and len(block.text) < _LONGEST_LABEL
        role = Role.ANNEX if alone else Role.ANNEX_TITLE
        yield replace(block, role=role, reason="chỗ đứng trên dòng “(Kèm theo …)”")
        return
    found = None if block.label or block.reason else split_label(block.text)
    cut = len(block.text) - len(found[1]) if found else len(block.text)
    label = part(block, 0, len(block.text[:cut].rstrip(" :.-–\n")))
    yield replace(label, role=Role.ANNEX, reason=block.reason or "lời “Phụ lục” đứng làm tiêu đề")
    rest = part(block, cut, len(block.text))
    if rest.text:
        yield replace(rest, role=Role.ANNEX_TITLE, reason="đứng sau “Phụ lục”")


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
    first = not titles and block.look is None and block.text[-1:] not in ".;:" and len(block.text) < _LONGEST
    return Role.ANNEX_TITLE if first or _stands_out(block) else None


def _stands_out(block: Block) -> bool:
    return is_capitals(block.text) or is_centred(block)


def is_reference(block: Block) -> bool:
    """Dòng “(Kèm theo … số …)”.

    >>> is_reference(Block(Role.PARAGRAPH, "(Ban hành kèm theo Quyết định số 12/QĐ-MTTQ-BTT)"))
    True
    """
    return block.text.startswith("(") and "kem_theo" in fold(block.text[:60])
