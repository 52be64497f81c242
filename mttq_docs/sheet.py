"""Tờ: hold a document as an ordered run of blocks, each with its role, label and text.

The Sheet is the waist of the hourglass: models are composed into it, Word files are written from it and read
into it, and rules look at nothing else.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from mttq_docs.looks import DrawnLine, Face, Look, Page, PageNumber, Rule, Span, Spot

__all__ = [
    "BODY_ROLES",
    "FOUND_ROLES",
    "Block",
    "Cell",
    "Chart",
    "DrawnLine",
    "Face",
    "Look",
    "Page",
    "PageNumber",
    "Properties",
    "Role",
    "Row",
    "Rule",
    "Series",
    "Sheet",
    "Span",
    "Spot",
    "Table",
]


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
    TABLE = "bang"
    CHART = "bieu_do"
    HEADING = "tieu_de"
    OTHER = "khac"

    # As a role equals its name. (That of `Enum` is a Python function, and roles are looked up all the time.)
    __hash__ = str.__hash__


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
# Roles that no regulation gives a look: a table, a chart, a heading of another scheme (“Phần thứ nhất”,
# “Điều 1.”), and what stands around the text of a stranger's paper without being part of it (“(Đã ký)”).
FOUND_ROLES = (Role.TABLE, Role.CHART, Role.HEADING, Role.OTHER)


@dataclass(frozen=True, slots=True)
class Block:
    """Khối: one paragraph.

    `label` is the number as a reader sees it (`I.`, `Chương trình 2:`, `đ)`, `-`), empty where there is none;
    `lead` is a run-in title, set in bold before the text. What a reader of files adds is no part of equality:
    why the block has its role, how it looks and where it stood; a composed block has none of it.
    """

    role: Role
    text: str
    label: str = ""
    lead: str = ""
    reason: str = field(default="", compare=False, repr=False)
    look: Look | None = field(default=None, compare=False, repr=False)
    spot: Spot | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        """Show the block as one line of a sheet in plain text.

        >>> str(Block(Role.CLAUSE, "Vận động ủng hộ.", label="1.", lead="Quỹ:"))
        'khoan | 1. **Quỹ:** Vận động ủng hộ.'
        """
        lead = f"**{self.lead}**" if self.lead else ""
        return f"{self.role.value} | {' '.join(part for part in (self.label, lead, self.text) if part)}"

    def faces(self) -> tuple[Span, ...]:
        """Các kiểu chữ của phần chữ, không kể nhãn và dẫn: spans of `text`, without those of mere spaces."""
        if self.look is None or self.spot is None:
            return ()
        first, raw = self.spot.text, self.spot.raw
        return tuple(
            Span(span.start - first, span.end - first, span.face)
            for span in self.look.within(first, self.spot.end)
            if not raw[span.start : span.end].isspace()
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """Ô của bảng: its blocks; `span` columns wide; `merged` when it only continues the cell above."""

    blocks: tuple[Block, ...]
    span: int = 1
    merged: bool = False
    left_mm: float = field(default=0, compare=False)
    width_mm: float = field(default=0, compare=False)
    borders: tuple[str, ...] = field(default=(), compare=False)

    @property
    def text(self) -> str:
        """Chữ trong ô, a line for each block."""
        if len(self.blocks) == 1 and not (self.blocks[0].label or self.blocks[0].lead):
            return self.blocks[0].text  # Nearly every cell, and a plan has thousands.
        parts = [(block.label, block.lead, block.text) for block in self.blocks]
        return "\n".join([" ".join(filter(None, block)) for block in parts])


@dataclass(frozen=True, slots=True)
class Row:
    """Hàng của bảng; `header` repeats on each page."""

    cells: tuple[Cell, ...]
    header: bool = False
    splits: bool = field(default=True, compare=False)


@dataclass(frozen=True, slots=True)
class Table(Block):
    """Bảng: a block whose content is rows of cells.

    `form` names the layout of a composed table that the templates know (`ke_hoach`).
    """

    role: Role = Role.TABLE
    text: str = ""
    rows: tuple[Row, ...] = ()
    form: str = field(default="", compare=False)

    def __str__(self) -> str:
        """Show the table as lines of a sheet in plain text.

        >>> row = Row(tuple(Cell((Block(Role.PARAGRAPH, text),)) for text in ("TT", "Việc")))
        >>> print(Table(rows=(row,)))
        bang | TT | Việc
        """
        rows = ((self.role.value, *(cell.text for cell in row.cells)) for row in self.rows)
        return "\n".join(" | ".join(cells) for cells in rows)


@dataclass(frozen=True, slots=True)
class Series:
    """Dãy số của biểu đồ: one figure for each category."""

    name: str
    values: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Chart(Block):
    """Biểu đồ: a block that draws series over the same categories as bars; `text` is its title."""

    role: Role = Role.CHART
    text: str = ""
    categories: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()

    def __str__(self) -> str:
        """Show the chart as lines of a sheet in plain text: a line for each category.

        >>> print(Chart(text="Kết quả", categories=("Nhà",), series=(Series("Đạt", (Decimal(9),)),)))
        bieu_do | Kết quả | Đạt
        bieu_do | Nhà | 9
        """
        lines = [(self.role.value, self.text, *(series.name for series in self.series))]
        for position, category in enumerate(self.categories):
            lines.append((self.role.value, category, *(str(each.values[position]) for each in self.series)))
        return "\n".join(" | ".join(cells) for cells in lines)


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
    """Tờ văn bản: the blocks in reading order, and the properties of the file.

    Of a file that was read also its page set-ups, and what stands beside the text: headers, footers,
    footnotes.
    """

    blocks: tuple[Block, ...]
    properties: Properties = field(default_factory=Properties)
    pages: tuple[Page, ...] = field(default=(), compare=False, repr=False)
    asides: tuple[Block, ...] = field(default=(), compare=False, repr=False)

    def texts(self, role: Role) -> tuple[str, ...]:
        """Nội dung các khối cùng vai: the texts of all blocks of one role, in order."""
        return tuple(block.text for block in self.blocks if block.role is role)

    def __str__(self) -> str:
        """Show the sheet as plain text, one block a line: the form of the golden files."""
        return "".join(f"{block}\n" for block in self.blocks)
