"""Chữ sửa đổi: tell word by word what was dropped from a text and what was added to it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

_TOKEN = re.compile(r"\{[^{}]*\}|\w+|\s+|[^\w\s]")


class Mark(Enum):
    """Chữ giữ nguyên, bị bỏ hay mới thêm."""

    SAME = "giữ"
    DROPPED = "bỏ"
    ADDED = "thêm"


@dataclass(frozen=True, slots=True)
class Piece:
    """Mẩu chữ: a run of letters that share one mark."""

    mark: Mark
    text: str


def tokens(text: str) -> list[str]:
    """Tách chữ: words, marks, white space and placeholders; joined again they are the text.

    >>> tokens("đạt {nhà}, vượt.")
    ['đạt', ' ', '{nhà}', ',', ' ', 'vượt', '.']
    """
    return _TOKEN.findall(text)


def reword(old: str, new: str) -> tuple[Piece, ...]:
    """So hai câu: what is kept and dropped makes up `old`, what is kept and added makes up `new`.

    >>> [(piece.mark.value, piece.text) for piece in reword("ít nhất 200 nhà", "ít nhất 220 nhà")]
    [('giữ', 'ít nhất '), ('bỏ', '200'), ('thêm', '220'), ('giữ', ' nhà')]
    """
    return tuple(_joined(_spans(tokens(old), tokens(new))))


def _spans(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Kept, dropped and added letters in turn; a space between two changes is no landmark."""
    pairs = [
        (tag, "".join(old[first:last]), "".join(new[start:end]))
        for tag, first, last, start, end in difflib.SequenceMatcher(
            None, old, new, autojunk=False
        ).get_opcodes()
    ]
    for at, (tag, before, after) in enumerate(pairs):
        between = 0 < at < len(pairs) - 1
        if tag == "equal" and not (between and before.isspace()):
            yield before, "", ""
        else:
            yield "", before, after


def _joined(spans: Iterable[tuple[str, str, str]]) -> Iterator[Piece]:
    dropped = added = ""
    for kept, before, after in spans:
        if kept:
            yield from _changed(dropped, added)
            dropped = added = ""
            yield Piece(Mark.SAME, kept)
        else:
            dropped, added = dropped + before, added + after
    yield from _changed(dropped, added)


def _changed(dropped: str, added: str) -> Iterator[Piece]:
    if dropped:
        yield Piece(Mark.DROPPED, dropped)
    if added:
        yield Piece(Mark.ADDED, added)
