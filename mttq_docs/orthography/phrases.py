"""Cụm từ: find phrases of a list in a text, word by word, where their neighbours allow it.

Matching ignores case and the style of tone marks, keeps to whole words and to one line, and takes one pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from mttq_docs.orthography.marks import ToneStyle
from mttq_docs.orthography.tokens import Token, TokenKind, tokens_of
from mttq_docs.orthography.tones import restyled

# What a neighbour may be besides a word; the first may stand in a phrase too, but not begin it.
ANY_NUMBER, ANY_MARK, ANY_NAME = "<số>", "<dấu>", "<hoa>"


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Từ đứng cạnh: where a phrase counts.

    If `after` or `before` name anything, one of them must stand there; none of `never_after` and
    `never_before` may. Each is a phrase as keys, or one of the three wildcards.
    """

    after: tuple[tuple[str, ...], ...] = ()
    before: tuple[tuple[str, ...], ...] = ()
    never_after: tuple[tuple[str, ...], ...] = ()
    never_before: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Một cụm từ cần tìm: its words as keys, where it counts, and the number of the entry it came from."""

    words: tuple[str, ...]
    neighbours: Neighbours
    entry: int


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """Sổ cụm từ, ready to be looked up word by word."""

    root: _Node


def phrase_book(phrases: Iterable[Phrase]) -> PhraseBook:
    """Lập sổ từ các cụm từ."""
    root = _Node()
    for phrase in phrases:
        node = root
        for word in phrase.words:
            node = node.children.setdefault(word, _Node())
        node.phrases.append(phrase)
    return PhraseBook(root)


def neighbours_of(entry: Mapping[str, Any]) -> Neighbours:
    """Đọc các từ đứng cạnh của một mục dữ liệu: `after`, `before`, `never_after`, `never_before`."""
    names = ("after", "before", "never_after", "never_before")
    return Neighbours(*(tuple(map(keys_of, entry.get(name, ()))) for name in names))


def keys_of(text: str) -> tuple[str, ...]:
    """Khóa của một cụm từ: its words and marks in small letters and the old style of tone marks.

    >>> keys_of("Uỷ ban - <số>")
    ('ủy', 'ban', '-', '<số>')
    """
    keys: list[str] = []
    for piece in text.split():
        keys += [piece] if piece in (ANY_NUMBER, ANY_MARK, ANY_NAME) else map(key_of, tokens_of(piece))
    return tuple(keys)


def key_of(token: Token) -> str:
    """Khóa của một mảnh chữ."""
    return _key(token.text)


def find_phrases(
    tokens: Sequence[Token], keys: Sequence[str], book: PhraseBook
) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Tìm các cụm từ: the first and the past-the-last token, and the entries; the longest at each place."""
    index, first_words = 0, book.root.children
    while index < len(tokens):
        if keys[index] in first_words:
            past, entries = _longest_at(tokens, keys, index, book.root)
            if entries:
                yield index, past, entries
            index = past
        else:
            index += 1


def _longest_at(
    tokens: Sequence[Token], keys: Sequence[str], start: int, root: _Node
) -> tuple[int, tuple[int, ...]]:
    node, index, line = root, start, tokens[start].line
    best: tuple[int, tuple[int, ...]] = (start + 1, ())
    while index < len(tokens) and tokens[index].line == line and not tokens[index].fenced:
        child = node.children.get(keys[index])
        if child is None and tokens[index].kind is TokenKind.NUMBER:
            child = node.children.get(ANY_NUMBER)
        if child is None:
            break
        node, index = child, index + 1
        near = [phrase for phrase in node.phrases if _counts(tokens, keys, start, index, phrase.neighbours)]
        if near:
            best = index, tuple(phrase.entry for phrase in near)
    return best


def _counts(tokens: Sequence[Token], keys: Sequence[str], start: int, end: int, near: Neighbours) -> bool:
    def stands_before(phrase: tuple[str, ...]) -> bool:
        return _fits(tokens, keys, start - len(phrase), phrase, tokens[start].line)

    def stands_after(phrase: tuple[str, ...]) -> bool:
        return _fits(tokens, keys, end, phrase, tokens[start].line)

    if any(map(stands_before, near.never_after)) or any(map(stands_after, near.never_before)):
        return False
    wanted = near.after or near.before
    return not wanted or any(map(stands_before, near.after)) or any(map(stands_after, near.before))


def _fits(
    tokens: Sequence[Token], keys: Sequence[str], start: int, phrase: tuple[str, ...], line: int
) -> bool:
    for offset, wanted in enumerate(phrase):
        at = start + offset
        inside = 0 <= at < len(tokens) and tokens[at].line == line
        if not (_is(tokens[at], keys[at], wanted) if inside else wanted == ANY_MARK):
            return False
    return True


def _is(token: Token, key: str, wanted: str) -> bool:
    if wanted == ANY_NUMBER:
        return token.kind is TokenKind.NUMBER
    if wanted == ANY_MARK:
        return token.kind is TokenKind.MARK
    if wanted == ANY_NAME:
        return token.kind is TokenKind.WORD and token.text[:1].isupper()
    return key == wanted


@lru_cache(maxsize=1 << 15)
def _key(text: str) -> str:
    return restyled(text.lower(), ToneStyle.OLD)
