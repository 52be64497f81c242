"""Lỗi chữ: give every slip of the pen one shape."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Loại lỗi chữ: what a slip is, in words that a clerk can read."""

    LEGACY = "bảng mã cũ"
    DECOMPOSED = "chữ tổ hợp"
    INVISIBLE = "ký tự ẩn"
    LOOKALIKE = "chữ lạ giống chữ Việt"
    SPACE = "khoảng trắng"
    QUOTE = "dấu ngoặc kép"
    DASH = "dấu gạch"
    ELLIPSIS = "dấu ba chấm"
    TYPING = "lỗi gõ"
    STRAY = "chữ thừa"
    WORD = "dùng sai từ"
    CAPITAL = "viết hoa"
    MIXED_TONES = "lẫn kiểu đặt dấu thanh"
    MIXED_RANGES = "lẫn kiểu viết khoảng năm"
    MIXED_QUOTES = "lẫn kiểu ngoặc kép"
    MIXED_CAPITALS = "lẫn cách viết hoa"


@dataclass(frozen=True, slots=True)
class Slip:
    """Một lỗi chữ: the span `start:end` of the text as given, what stands there, and what should.

    `certain`: the suggestion can be put in without reading the sentence again. An empty suggestion with
    `certain` means "take it out"; without, that nobody can say from here.
    """

    start: int
    end: int
    found: str
    suggestion: str
    kind: Kind
    reason: str
    certain: bool
