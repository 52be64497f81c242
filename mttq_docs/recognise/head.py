"""Phần đầu: tell which line of a letterhead is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mttq_docs.recognise.lines import HEAD, RIGHT, Line
from mttq_docs.recognise.outline import is_bold
from mttq_docs.recognise.words import (
    is_capitals,
    is_motto,
    is_national_name,
    is_number,
    is_place_date,
    is_remark,
    is_secrecy,
    is_urgency,
    starts_a_body,
)
from mttq_docs.sheet import Block, Role
from mttq_docs.text import fold

# The order in which a paper names them, left column and right column mixed.
ORDER = (
    Role.PARENT_BODY,
    Role.ISSUING_BODY,
    Role.NATIONAL_NAME,
    Role.MOTTO,
    Role.NUMBER,
    Role.PLACE_DATE,
    Role.SECRECY,
    Role.URGENCY,
)
_RANK = {role: rank for rank, role in enumerate(ORDER)}
_BY_WORDS = (
    (is_national_name, Role.NATIONAL_NAME, "lời của Quốc hiệu"),
    (is_motto, Role.MOTTO, "lời của Tiêu ngữ"),
    (is_number, Role.NUMBER, "dòng “Số: …/…”"),
    (is_place_date, Role.PLACE_DATE, "địa danh, ngày tháng năm"),
    (is_secrecy, Role.SECRECY, "lời của dấu độ mật"),
    (is_urgency, Role.URGENCY, "lời của dấu độ khẩn"),
    (is_remark, Role.OTHER, "ghi chú ngoài nội dung"),
)
# Organs that a committee issues through: what stands above them is the body over them.
_ORGANS = ("ban_thuong_truc", "doan_chu_tich", "ban_cong_tac", "van_phong", "tieu_ban", "ban_chap_hanh")
_LONGEST = 120
_LONGEST_BY_WORDS = 500


def by_words(block: Block) -> Block | None:
    """Vai theo lời of a line of a letterhead; None where the words alone don't tell."""
    if len(block.text) > _LONGEST_BY_WORDS:
        return None
    for test, role, reason in _BY_WORDS:
        if test(block.text):
            return replace(block, role=role, reason=reason)
    subject = fold(block.text[:12]).startswith(("v_v", "ve_viec"))
    return replace(block, role=Role.SUBJECT, reason="trích yếu công văn “V/v”") if subject else None


def belongs(line: Line, *, below: bool = False) -> bool:
    """Có thể là một dòng của phần đầu không; `below` a letterhead's table only words tell."""
    block = line.block
    if block.reason:
        return block.role in _RANK
    if line.table == HEAD:
        return True
    if block.label or len(block.text) > _LONGEST:
        return False
    return by_words(block) is not None or (is_capitals(block.text) and not below)


def letterhead(lines: Sequence[Line]) -> list[tuple[int, Block]]:
    """Các khối của phần đầu, in the order of a paper, with the index of the line of each."""
    named = [line.block if line.block.reason else by_words(line.block) for line in lines]
    unnamed = [index for index, block in enumerate(named) if block is None]
    right = [index for index in unnamed if lines[index].side == RIGHT]
    _name_right(lines, named, right)
    _name_bodies(lines, named, [index for index in unnamed if index not in right])
    blocks = [(index, block) for index, block in enumerate(named) if block is not None]
    return sorted(blocks, key=lambda found: _RANK.get(found[1].role, len(_RANK)))


def _name_right(lines: Sequence[Line], named: list[Block | None], right: list[int]) -> None:
    """Lines at the right that no wording tells: by what is missing there, from the top."""
    present = {block.role for block in named if block is not None}
    missing = [role for role in (Role.NATIONAL_NAME, Role.MOTTO, Role.PLACE_DATE) if role not in present]
    for index in right:
        block = lines[index].block
        fits = missing and (missing[0] is not Role.NATIONAL_NAME or is_capitals(block.text))
        role = missing.pop(0) if fits else Role.OTHER
        named[index] = replace(block, role=role, reason="chỗ đứng bên phải phần đầu")


def _name_bodies(lines: Sequence[Line], named: list[Block | None], left: list[int]) -> None:
    """The bodies, above the number: the issuing one begins at the last line that begins a body's name."""
    bodies = [index for index in left if is_capitals(lines[index].text) or starts_a_body(lines[index].text)]
    first = _issuing_from([lines[index].block for index in bodies])
    for position, index in enumerate(bodies):
        role = Role.ISSUING_BODY if position >= first else Role.PARENT_BODY
        named[index] = replace(lines[index].block, role=role, reason="tên cơ quan bên trái phần đầu")
    for index in left:
        if named[index] is None:
            named[index] = replace(lines[index].block, role=Role.OTHER, reason="dòng lạ trong phần đầu")


def _issuing_from(bodies: Sequence[Block]) -> int:
    starts = [index for index, block in enumerate(bodies) if starts_a_body(block.text)]
    if not starts:
        return max(len(bodies) - 1, 0)
    last = starts[-1]
    organ = fold(bodies[last].text).startswith(_ORGANS)
    bold = [index for index, block in enumerate(bodies) if is_bold(block)]
    if not organ and last > 0 and bold and bold[0] < last and len(bold) < len(bodies):
        return bold[0]
    return last
