"""Thay đổi: hold what became of one item of a document: added, dropped, or altered in its place or words."""

from __future__ import annotations

from dataclasses import dataclass

from mttq_docs.diff.figures import Shift
from mttq_docs.rewording import Mark, Piece


@dataclass(frozen=True, slots=True)
class Entry:
    """Mục được nói đến: its part (`chỉ tiêu → chỉ số`), its place in its file, its name and its words."""

    part: str
    where: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Reworded:
    """Câu sửa lời: kept and dropped pieces make up the old words, kept and added ones the new."""

    field: str
    pieces: tuple[Piece, ...]

    @property
    def old(self) -> str:
        """Lời cũ."""
        return "".join(piece.text for piece in self.pieces if piece.mark is not Mark.ADDED)

    @property
    def new(self) -> str:
        """Lời mới."""
        return "".join(piece.text for piece in self.pieces if piece.mark is not Mark.DROPPED)


@dataclass(frozen=True, slots=True)
class Refigured:
    """Con số đổi: as both files write it, and by how much."""

    field: str
    old: str
    new: str
    shift: Shift


@dataclass(frozen=True, slots=True)
class Replaced:
    """Giá trị đổi: a date, a name, a choice; empty where there was or is none."""

    field: str
    old: str
    new: str


Edit = Reworded | Refigured | Replaced


@dataclass(frozen=True, slots=True)
class Added:
    """Mục mới thêm."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Dropped:
    """Mục đã bỏ."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Altered:
    """Mục chuyển chỗ, sửa, hoặc cả hai: `moved` tells that its place or its order is another."""

    old: Entry
    new: Entry
    moved: bool
    edits: tuple[Edit, ...]


Change = Added | Dropped | Altered
