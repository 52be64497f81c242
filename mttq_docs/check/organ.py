"""Ai ban hành: hold letterhead, symbol and signing authority of a Front paper against one another.

Two that agree are believed: the third is where the fault is, and it is told once.
"""

from __future__ import annotations

from enum import StrEnum

from mttq_docs.check.context import Context
from mttq_docs.check.number_line import read_number_line
from mttq_docs.sheet import Role
from mttq_docs.text import fold

ORGANS = {"BTT": "Ban Thường trực", "UB": "Ủy ban", "ĐCT": "Đoàn Chủ tịch"}


class Witness(StrEnum):
    """Chỗ nói cơ quan nào ban hành."""

    LETTERHEAD = "đầu trang"
    SYMBOL = "ký hiệu"
    AUTHORITY = "quyền hạn ký"


def odd_witness(context: Context) -> tuple[Witness, str] | None:
    """Chỗ nói khác hai chỗ kia, and the letters of the organ meant; of two that differ, the second."""
    if not context.issuer.is_front:
        return None
    said = {
        Witness.LETTERHEAD: context.issuer.symbol if context.issuer.symbol in ORGANS else "",
        Witness.SYMBOL: _of_symbol(context),
        Witness.AUTHORITY: _of_authority(context),
    }
    heard = [(witness, organ) for witness, organ in said.items() if organ]
    for witness, organ in heard:
        others = {other for one, other in heard if one is not witness}
        if len(heard) == len(said) and len(others) == 1 and organ not in others:
            return witness, others.pop()
    if len(heard) == 2 and heard[0][1] != heard[1][1]:
        return heard[1][0], heard[0][1]
    return None


def _of_symbol(context: Context) -> str:
    parts = [read_number_line(line.text) for line in context.of(Role.NUMBER)]
    last = next((each.groups[-1] for each in parts if each is not None), "")
    return last if last in ORGANS else ""


def _of_authority(context: Context) -> str:
    said = fold(" ".join(line.text for line in context.of(Role.AUTHORITY)))
    if not said.startswith(("tm_", "t_m_")):
        return ""
    if "ban_thuong_truc" in said:
        return "BTT"
    if "doan_chu_tich" in said:
        return "ĐCT"
    return "UB" if said.startswith(("tm_uy_ban", "t_m_uy_ban")) else ""
