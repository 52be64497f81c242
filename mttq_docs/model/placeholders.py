"""Chỗ dẫn trong câu: split prose into words and references, `{nhà đại đoàn kết}`, to figures and citations.

Braces are never used in the prose of these documents, so each one is a placeholder or a slip.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mttq_docs.errors import BadValue
from mttq_docs.text import capitalise, fold, squeeze

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_CLOSING = '”")'


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Chỗ dẫn: `name` as the clerk wrote it, `key` its folded form."""

    name: str

    @property
    def key(self) -> str:
        """Khóa để tra."""
        return fold(self.name)


def placeholders(prose: str) -> tuple[Placeholder, ...]:
    """Các chỗ dẫn viết đúng trong câu, whatever else is wrong with it."""
    return tuple(Placeholder(squeeze(name)) for name in _PLACEHOLDER.findall(prose) if fold(name))


@lru_cache(maxsize=2048)
def split(prose: str) -> tuple[str | Placeholder, ...]:
    """Tách câu: words and placeholders in turn; `BadValue` for a brace without its partner or an empty pair.

    >>> split("Mỗi xã {mô hình} tự quản")
    ('Mỗi xã ', Placeholder(name='mô hình'), ' tự quản')
    """
    return tuple(_pieces(prose))


def _pieces(prose: str) -> Iterator[str | Placeholder]:
    position = 0
    for found in _PLACEHOLDER.finditer(prose):
        yield from _words(prose[position : found.start()], prose)
        if not fold(found.group(1)):
            raise BadValue("Chỗ dẫn không có tên", found=found.group(), expected="{tên chỉ số hoặc viện dẫn}")
        yield Placeholder(squeeze(found.group(1)))
        position = found.end()
    yield from _words(prose[position:], prose)


def _words(words: str, prose: str) -> Iterator[str]:
    if "{" in words or "}" in words:
        at = max(prose.find(words), 0)
        raise BadValue(
            "Dấu ngoặc nhọn mở và đóng không đi đôi",
            found=squeeze(prose[at : at + 60]),
            expected="{tên} đủ cả hai dấu",
        )
    if words:
        yield words


def fill(prose: str, value: Callable[[Placeholder], str]) -> str:
    """Điền câu: the prose with each placeholder replaced by its value, with a capital where a sentence opens.

    >>> fill("Mỗi xã {mô hình} tự quản", lambda placeholder: "ít nhất 02 mô hình")
    'Mỗi xã ít nhất 02 mô hình tự quản'
    >>> fill("Về giám sát. {giám sát} trong năm", lambda placeholder: "ít nhất 02 cuộc")
    'Về giám sát. Ít nhất 02 cuộc trong năm'
    """
    if "{" not in prose and "}" not in prose:
        return prose  # Most lines of most papers.
    written = ""
    for piece in split(prose):
        if isinstance(piece, Placeholder):
            told = value(piece)
            written += capitalise(told) if _opens_sentence(written) else told
        else:
            written += piece
    return written


def _opens_sentence(before: str) -> bool:
    """Whether what follows `before` begins a sentence.

    >>> [_opens_sentence(before) for before in ("", "Làm tốt. ", "“Làm tốt.” ", "Phấn đấu ", "tr.")]
    [True, True, True, False, False]
    """
    told = before.rstrip()
    return not told or (told != before and told.rstrip(_CLOSING).endswith((".", "!", "?")))
