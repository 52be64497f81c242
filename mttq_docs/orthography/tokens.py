"""Tách từ: turn a text into words, numbers and marks with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import partial
from typing import NamedTuple


class TokenKind(Enum):
    """Loại mảnh chữ."""

    WORD = auto()
    NUMBER = auto()
    MARK = auto()


class Token(NamedTuple):
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


# What `Token(...)` does, without the Python function in between: a paper has thousands.
_token = partial(tuple.__new__, Token)
_LETTERS = r"(?:[^\W\d_]+|[\u0300-\u036f]+)+"
# Nearly every word is letters alone. The space behind a token goes with it: no search has to begin there.
_PLAIN = r"[^\W\d_]++(?![\u0300-\u036f'’ʼ])"
_TOKEN = re.compile(rf"({_PLAIN}|{_LETTERS}(?:['’ʼ]{_LETTERS})*) ?|(\d+) ?|(\n)|(\S) ?")
# What the groups of the pattern hold.
_KINDS = {1: TokenKind.WORD, 2: TokenKind.NUMBER, 4: TokenKind.MARK}
_LINE_END = 3
_CHUNK = re.compile(r"\S+")
_SLOT = re.compile(r"\{[^{}\n]{1,80}\}")
# A mark of code, or a dot inside a word, as in an address or a file name, not `1.234,5`. (A pattern that
# begins with a letter or mark, and looks back only behind it, is searched for several times as fast.)
_CODE = re.compile(r"[@_\\=#<>{}|~^$`]|://|\.(?<=[^\W\d_]\.)[a-z0-9]|\.(?<=\d\.)[a-z]{2}")


def tokens_of(text: str) -> tuple[Token, ...]:
    """Các mảnh chữ của một văn bản, in order; linear in its length.

    >>> [token.text for token in tokens_of("Ở M'Drắk, 80m (năm)")]
    ['Ở', "M'Drắk", ',', '80', 'm', '(', 'năm', ')']
    """
    tokens: list[Token] = []
    known: dict[str, str] = {}  # One string for all that are equal: the same few words make up a text.
    line, end = 0, -1
    for found in _TOKEN.finditer(text):
        group = found.lastindex or 0  # Each alternative is a group.
        if group == _LINE_END:
            line += 1
            continue
        start, past = found.span(group)
        word = found[group]
        tokens.append(
            _token((start, past, known.setdefault(word, word), _KINDS[group], False, start == end, line))
        )
        end = past
    fences = _fences(text)
    return tuple(_fenced(tokens, fences) if fences else tokens)


def _fenced(tokens: list[Token], fences: list[tuple[int, int]]) -> Iterator[Token]:
    """The tokens, those in one of the places fenced; the last place comes first."""
    end = 0
    for token in tokens:
        while fences and fences[-1][0] <= token.start:
            end = max(end, fences.pop()[1])
        yield token._replace(fenced=True) if token.start < end else token


def _fences(text: str) -> list[tuple[int, int]]:
    """Where spelling does not rule, the last place first: chunks of code, and placeholders.

    What stands in a placeholder (`{nghị quyết 12}`) is a key, not prose.
    """
    fences = [found.span() for found in _SLOT.finditer(text)]
    done = 0
    for mark in _CODE.finditer(text):
        if mark.start() >= done:
            first, last = text.rfind("\n", 0, mark.start()) + 1, text.find("\n", mark.end())
            done = last if last >= 0 else len(text)
            chunks = _CHUNK.finditer(text, first, done)
            fences += (chunk.span() for chunk in chunks if _CODE.search(chunk.group()))
    return sorted(fences, reverse=True)
