"""Tên loại, trích yếu, kính gửi: tell the lines between a letterhead and the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mttq_docs.numbering import split_label
from mttq_docs.recognise.lines import LEFT, Line, part
from mttq_docs.recognise.outline import is_basis, is_bold, is_centred
from mttq_docs.recognise.words import addressee_label, is_capitals, is_kind, kind_in_title, recipients_label
from mttq_docs.sheet import Block, Role

_LONGEST_SUBJECT = 400
_LONGEST_KIND = 30
_MOST_LINES = 5
_SENTENCE_ENDS = ".;:,"
_MARKS = "-–—+• "


def begins(line: Line) -> bool:
    """Dòng tên loại: alone on its line, or with the subject after it in capitals."""
    block = line.block
    if block.reason:
        return block.role is Role.KIND
    if block.label or line.side == LEFT:
        return False
    stands_out = is_capitals(block.text) or is_bold(block)
    if is_kind(block.text):
        return stands_out or is_centred(block)
    return stands_out and is_capitals(block.text) and kind_in_title(block.text) > 0 and _is_title(block)


def stands_as_title(line: Line) -> bool:
    """Dòng đứng ngay dưới phần đầu như một tiêu đề: centred, though its words are those of no kind."""
    block = line.block
    if block.reason or line.side or block.look is None or _opens_text(line):
        return False
    return is_centred(block) and len(block.text) <= _LONGEST_SUBJECT and block.text[-1:] not in ";:"


def titled(lines: Sequence[Line]) -> Iterator[tuple[int, Block]]:
    """Tên loại và trích yếu that begin at the first of these lines: which line, and the block."""
    first = lines[0].block
    before: Block | None = None
    for block in _first_line(first):
        yield 0, block
        before = block if block.role is Role.SUBJECT else None
    for index, line in enumerate(lines[1 : _MOST_LINES + 1], 1):
        if not _is_subject(line, before):
            return
        yield index, line.block if line.block.reason else _subject(line.block, "đứng dưới tên loại")
        before = line.block


def _first_line(block: Block) -> Iterator[Block]:
    """Kind, kind and subject in one, or, where the place alone tells, what the capitals say."""
    cut = 0 if block.reason or is_kind(block.text) else kind_in_title(block.text)
    if block.reason:
        yield block
    elif cut and is_capitals(block.text):
        yield replace(part(block, 0, cut), role=Role.KIND, reason="tên loại văn bản")
        yield _subject(part(block, cut, len(block.text)), "đứng sau tên loại")
    elif is_kind(block.text):
        yield replace(block, role=Role.KIND, reason="tên loại văn bản")
    elif is_capitals(block.text) and len(block.text) < _LONGEST_KIND:
        yield replace(block, role=Role.KIND, reason="chỗ đứng ngay dưới phần đầu, viết hoa")
    else:
        yield _subject(block, "chỗ đứng ngay dưới phần đầu")


def addresses(line: Line) -> bool:
    """Dòng “Kính gửi”."""
    if line.block.reason:
        return line.block.role is Role.ADDRESSEE
    return len(line.text) < _LONGEST_SUBJECT and addressee_label(line.text) > 0


def addressed(lines: Sequence[Line]) -> Iterator[tuple[int, Block]]:
    """Các nơi kính gửi: what stands behind the label, then the items below it, without their marks."""
    for index, line in enumerate(lines):
        block = line.block
        length = addressee_label(block.text)
        if index and (length or not _is_addressee(line)):
            return
        rest = part(block, length, len(block.text)) if length else _item(block)
        if rest.text:
            reason = block.reason or ("sau “Kính gửi”" if length else "ý dưới “Kính gửi”")
            yield index, replace(rest, role=Role.ADDRESSEE, label="", reason=reason)
        else:
            yield index, replace(block, role=Role.ADDRESSEE, text="", reason="nhãn “Kính gửi”")


def _subject(block: Block, reason: str) -> Block:
    return replace(block, role=Role.SUBJECT, reason=reason)


def _is_subject(line: Line, before: Block | None) -> bool:
    block = line.block
    if block.reason:
        return block.role is Role.SUBJECT
    if _opens_text(line) or len(block.text) > _LONGEST_SUBJECT:
        return False
    if block.look is None:
        new = before is None and block.text[-1:] not in ".;:"
        return new or (before is not None and block.text[:1].islower() and block.text[-1:] not in ";:")
    if before is not None and is_capitals(block.text) and not is_capitals(before.text):
        return False
    return is_centred(block) or (is_bold(block) and block.text[-1:] not in _SENTENCE_ENDS)


def _opens_text(line: Line) -> bool:
    """What can't be part of a title."""
    block = line.block
    labelled = block.label or split_label(block.text) is not None
    return bool(labelled) or is_basis(block) or addresses(line) or recipients_label(block.text) > 0


def _is_title(block: Block) -> bool:
    """A title in one line: none of the signs of a sentence."""
    return block.text[-1:] not in _SENTENCE_ENDS and (
        block.look is None or is_centred(block) or is_bold(block)
    )


def _is_addressee(line: Line) -> bool:
    block = line.block
    if block.reason:
        return block.role is Role.ADDRESSEE
    return block.label in ("-", "–", "+", "•") or block.text[:1] in ("-", "–", "+", "•")


def _item(block: Block) -> Block:
    """An item without hyphen and end mark."""
    text = block.text
    start = len(text) - len(text.lstrip(_MARKS))
    return part(block, start, len(text.rstrip(" ;.")))
