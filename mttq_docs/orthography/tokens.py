"""Tách từ: turn a text into words, numbers and marks with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto


class TokenKind(Enum):
    """Loại mảnh chữ."""

    WORD = auto()
    NUMBER = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """Một mảnh chữ: a word (`M'Drắk` is one), a run of digits, or one mark.

    `fenced`: it stands in an address, a file name, code or a placeholder, where spelling does not rule.
    `glued`: nothing stands between it and the token before it. `line`: which line it stands in, from 0.
    """

    start: int
    end: int
    text: str
    kind: TokenKind
    fenced: bool
    glued: bool
    line: int


_SLOT = re.compile(r"\{[^{}\n]{1,80}\}")
_CHUNK = re.compile(r"\S+")
_TOKEN = re.compile(
    r"(?P<word>(?:[^\W\d_]|[\u0300-\u036f])+(?:['’ʼ](?:[^\W\d_]|[\u0300-\u036f])+)*)|(?P<number>\d+)|\S"
)
_CODE_MARKS = frozenset("@_\\=#<>{}|~^$`")
# A dot inside a word, as in an address or a file name, not `1.234,5`.
_INNER_DOT = re.compile(r"[^\W\d_]\.[a-z0-9]|\d\.[a-z]{2}")


def tokens_of(text: str) -> tuple[Token, ...]:
    """Các mảnh chữ của một văn bản, in order; linear in its length.

    >>> [token.text for token in tokens_of("Ở M'Drắk, 80m (năm)")]
    ['Ở', "M'Drắk", ',', '80', 'm', '(', 'năm', ')']
    """
    tokens: list[Token] = []
    line, line_end = 0, 0
    slots = _ends_of_slots(text)
    slot_end = 0
    for chunk in _CHUNK.finditer(text):
        line += text.count("\n", line_end, chunk.start())
        line_end = chunk.start()
        slot_end = max(slot_end, slots.get(text.find("{", *chunk.span()), 0))
        fenced, end = chunk.start() < slot_end or is_code(chunk.group()), -1
        for found in _TOKEN.finditer(text, chunk.start(), chunk.end()):
            glued = found.start() == end
            end = found.end()
            tokens.append(Token(found.start(), end, found.group(), _kind(found), fenced, glued, line))
    return tuple(tokens)


def _ends_of_slots(text: str) -> dict[int, int]:
    """Where each placeholder (`{nghị quyết 12}`) begins and ends: what stands in it is a key, not prose."""
    return dict(found.span() for found in _SLOT.finditer(text)) if "{" in text else {}


def is_code(chunk: str) -> bool:
    """Là địa chỉ, tên tệp hay mã lệnh: a run without spaces in which spelling does not rule.

    >>> [is_code(chunk) for chunk in ("mau-01.docx", "https://mttq.vn/a", "so_ky_hieu", "1.234,5", "và/hoặc")]
    [True, True, True, False, False]
    """
    return not _CODE_MARKS.isdisjoint(chunk) or "://" in chunk or _INNER_DOT.search(chunk) is not None


def _kind(found: re.Match[str]) -> TokenKind:
    if found.lastgroup is None:
        return TokenKind.MARK
    return TokenKind.WORD if found.lastgroup == "word" else TokenKind.NUMBER
