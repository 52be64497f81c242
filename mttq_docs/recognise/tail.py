"""Phần cuối: tell which line below the text is a recipient, and which belongs to the signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mttq_docs.recognise.lines import LEFT, RIGHT, TAIL, Line, part
from mttq_docs.recognise.outline import outlined
from mttq_docs.recognise.words import (
    is_authority,
    is_capitals,
    is_name,
    is_position,
    is_remark,
    recipients_label,
)
from mttq_docs.sheet import Block, Role
from mttq_docs.text import fold

ROLES = frozenset(
    {Role.RECIPIENTS_LABEL, Role.RECIPIENT, Role.AUTHORITY, Role.POSITION, Role.NAME, Role.OTHER}
)
_SIGNATURE = (Role.AUTHORITY, Role.POSITION, Role.NAME)
_LONGEST = 200
_LONGEST_LABEL = 20


def opens(line: Line) -> bool:
    """Dòng mở đầu phần cuối: `Nơi nhận`, `TM. …`, or a signature laid out in a table."""
    if line.block.reason:
        return line.block.role in ROLES
    return line.table == TAIL or recipients_label(line.text) > 0 or is_authority(line.text)


class Ending:
    """Người đọc phần cuối, line by line: what a line is depends on what stands above it in its half."""

    def __init__(self) -> None:
        self._listing = False
        self._last: Role | None = None
        # The last line of a signature in each half; of lines across the page, the last of all.
        self._signed: dict[str, Role | None] = {}

    def belongs(self, line: Line) -> bool:
        """Có thể là dòng kế tiếp của phần cuối không."""
        block = line.block
        if block.reason:
            return block.role in ROLES
        if line.table == TAIL or line.side or opens(line) or is_remark(block.text):
            return True
        if len(block.text) > _LONGEST:
            return False
        if self._listing and self._last is not Role.NAME and _is_recipient(block):
            return True
        signs = self._last in (*_SIGNATURE, Role.RECIPIENT, Role.OTHER)
        return signs and (_is_title(block.text) or is_name(block.text))

    def named(self, line: Line) -> Iterator[Block]:
        """Khối (có khi hai: nhãn và nơi nhận trên một dòng) của một dòng."""
        for block in self._roles(line):
            self._last = block.role
            self._listing = self._listing or block.role is Role.RECIPIENTS_LABEL
            if block.role not in (Role.RECIPIENTS_LABEL, Role.RECIPIENT):
                self._signed[line.side] = self._signed[""] = block.role
            yield block

    def _roles(self, line: Line) -> Iterator[Block]:
        block = line.block
        length = 0 if block.reason else recipients_label(block.text)
        if block.reason:
            yield outlined(block) if block.role is Role.RECIPIENT else block
        elif length:
            label = part(block, 0, length)
            yield replace(label, role=Role.RECIPIENTS_LABEL, reason="lời “Nơi nhận”")
            if length < len(block.text):
                yield _recipient(part(block, length, len(block.text)))
        elif self._lists(line):
            yield _recipient(block)
        elif self._heads_list(line):
            yield replace(block, role=Role.RECIPIENTS_LABEL, reason="chỗ đứng đầu ô bên trái chỗ ký")
        else:
            yield _of_signature(block, self._signed.get(line.side))

    def _lists(self, line: Line) -> bool:
        """A line of the list of recipients: under its label, or, in a signature's left half, by its form."""
        if line.side == RIGHT or _signs(line.block):
            return False
        return self._listing or (line.side == LEFT and line.table == TAIL and _is_recipient(line.block))

    def _heads_list(self, line: Line) -> bool:
        """The first line of a signature's left half, a short one in small letters: a label worded wrongly."""
        first = line.side == LEFT and line.table == TAIL and not self._listing and self._last is None
        return first and len(line.text) < _LONGEST_LABEL and not is_capitals(line.text)


def _signs(block: Block) -> bool:
    text = block.text
    signs = is_authority(text) or (is_position(text) and is_capitals(text))
    return signs or (is_name(text) and not _is_recipient(block))


def _is_title(text: str) -> bool:
    """A position alone on its line, not a sentence that begins with one."""
    return is_position(text) and (is_capitals(text) or text[-1:] not in ".;:,")


def _is_recipient(block: Block) -> bool:
    label = block.label or block.text[:1]
    return (
        label in ("-", "–", "+", "•")
        or fold(block.text[:8]).startswith(("luu", "nhu_"))
        or (block.text[-1:] in ";.")
    )


def _recipient(block: Block) -> Block:
    named = outlined(replace(block, role=Role.RECIPIENT, reason="dòng dưới “Nơi nhận”"))
    return replace(named, role=Role.RECIPIENT, lead="")


def _of_signature(block: Block, after: Role | None) -> Block:
    """A line of a signature: by its words, and by what stands above it."""
    text = block.text
    if is_authority(text) or (after is None and is_authority(text.upper())):
        return replace(block, role=Role.AUTHORITY, reason="quyền hạn ký “TM.”, “KT.” …")
    if is_remark(text) or text.startswith("("):
        return replace(block, role=Role.OTHER, reason="ghi chú chỗ ký")
    if after in (None, Role.AUTHORITY) and is_capitals(text) and not is_position(text):
        return replace(block, role=Role.AUTHORITY, reason="chỗ đứng trên chức vụ")
    if _is_title(text) and after is not Role.NAME:
        return replace(block, role=Role.POSITION, reason="chức vụ ở chỗ ký")
    if after in (Role.AUTHORITY, Role.POSITION, Role.OTHER) and _may_be_name(text):
        return replace(block, role=Role.NAME, reason="họ tên dưới chức vụ")
    return replace(block, role=Role.OTHER, reason="dòng lạ ở phần cuối")


def _may_be_name(text: str) -> bool:
    return is_name(text.rstrip(".,;:")) or (2 <= len(text.split()) <= 7 and text[-1:] not in ".;:,")
