"""Tờ: hold a document as an ordered run of blocks, each with its role, label and text.

The Sheet is the waist of the hourglass: models are composed into it, Word files are written from it and read
into it, and rules look at nothing else.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """Thành phần thể thức: what a paragraph is in the document. The value is its folded Vietnamese name."""

    SECRECY = "do_mat"
    URGENCY = "do_khan"
    PARENT_BODY = "co_quan_chu_quan"
    ISSUING_BODY = "co_quan_ban_hanh"
    NUMBER = "so_ky_hieu"
    NATIONAL_NAME = "quoc_hieu"
    MOTTO = "tieu_ngu"
    PLACE_DATE = "dia_danh_ngay"
    KIND = "ten_loai"
    SUBJECT = "trich_yeu"
    ADDRESSEE = "kinh_gui"
    BASIS = "can_cu"
    PARAGRAPH = "doan"
    SECTION = "muc"
    ACTION_PROGRAMME = "chuong_trinh_hanh_dong"
    CLAUSE_TITLE = "tieu_de_khoan"
    CLAUSE = "khoan"
    SUBCLAUSE = "tieu_khoan"
    POINT = "diem"
    DASH = "gach"
    PLUS = "cong"
    NOTE = "ghi_chu"
    RECIPIENTS_LABEL = "nhan_noi_nhan"
    RECIPIENT = "noi_nhan"
    AUTHORITY = "quyen_han"
    POSITION = "chuc_vu"
    NAME = "ho_ten"
    ANNEX = "phu_luc"
    ANNEX_TITLE = "ten_phu_luc"
    ANNEX_REFERENCE = "kem_theo"


# The roles of the running text, in the order of their rank; the rest is the frame around it.
BODY_ROLES = (
    Role.BASIS,
    Role.PARAGRAPH,
    Role.SECTION,
    Role.ACTION_PROGRAMME,
    Role.CLAUSE_TITLE,
    Role.CLAUSE,
    Role.SUBCLAUSE,
    Role.POINT,
    Role.DASH,
    Role.PLUS,
    Role.NOTE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """Khối: one paragraph.

    `label` is the number as a reader sees it (`I.`, `Chương trình 2:`, `đ)`, `-`), empty where there is none;
    `lead` is a run-in title, set in bold before the text.
    """

    role: Role
    text: str
    label: str = ""
    lead: str = ""

    def __str__(self) -> str:
        """Show the block as one line of a sheet in plain text.

        >>> str(Block(Role.CLAUSE, "Vận động ủng hộ.", label="1.", lead="Quỹ:"))
        'khoan | 1. **Quỹ:** Vận động ủng hộ.'
        """
        lead = f"**{self.lead}**" if self.lead else ""
        return f"{self.role.value} | {' '.join(part for part in (self.label, lead, self.text) if part)}"


@dataclass(frozen=True, slots=True)
class Properties:
    """Thuộc tính tệp: what the file says of itself (core properties). `created` is a date, never now."""

    title: str = ""
    subject: str = ""
    author: str = ""
    keywords: str = ""
    created: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Tờ văn bản: the blocks in reading order, and the properties of the file."""

    blocks: tuple[Block, ...]
    properties: Properties = field(default_factory=Properties)

    def texts(self, role: Role) -> tuple[str, ...]:
        """Nội dung các khối cùng vai: the texts of all blocks of one role, in order."""
        return tuple(block.text for block in self.blocks if block.role is role)

    def __str__(self) -> str:
        """Show the sheet as plain text, one block a line: the form of the golden files."""
        return "".join(f"{block}\n" for block in self.blocks)
