"""Cụm từ: find phrases of a list in a text, word by word, where their neighbours allow it.

Matching ignores case and the style of tone marks, keeps to whole words and to one line, and takes one pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from mttq_docs.orthography.marks import ToneStyle
from mttq_docs.orthography.tokens import Token, TokenKind, tokens_of
from mttq_docs.orthography.tones import restyled

# What a neighbour may be besides a word; the first may stand in a phrase too, but not begin it.
ANY_NUMBER, ANY_MARK, ANY_NAME = "<số>", "<dấu>", "<hoa>"

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Những cụm từ có thể đứng ở một bên, as keys: `wild` are those with a wildcard.

    The `plain` ones are looked up by their number of words (`sizes`), however many they are.
    """

    plain: frozenset[Words] = frozenset()
    sizes: tuple[int, ...] = ()
    wild: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """Khung cảnh của một cụm từ: where it counts.

    If `after` or `before` name anything (`asks`), one of them must stand there; none of `never_after` and
    `never_before` may.
    """

    asks: bool

    after: Neighbours
    before: Neighbours
    never_after: Neighbours
    never_before: Neighbours


@dataclass(frozen=True, slots=True)
class Phrase:
    """Một cụm từ cần tìm: its words as keys, where it counts, and the number of the entry it came from."""

    words: Words
    setting: Setting
    entry: int


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """Sổ cụm từ, ready to be looked up word by word.

    A phrase can only begin where one of the `pairs` of words stands, or one of the words that are `alone`: a
    whole phrase, or one that any number may follow.
    """

    root: _Node
    pairs: frozenset[tuple[str, str]]
    alone: frozenset[str]


def phrase_book(phrases: Iterable[Phrase]) -> PhraseBook:
    """Lập sổ từ các cụm từ."""
    root = _Node()
    for phrase in phrases:
        node = root
        for word in phrase.words:
            node = node.children.setdefault(word, _Node())
        node.phrases.append(phrase)
    pairs = ((first, second) for first, node in root.children.items() for second in node.children)
    alone = (word for word, node in root.children.items() if node.phrases or ANY_NUMBER in node.children)
    return PhraseBook(root, frozenset(pairs), frozenset(alone))


def setting_of(entry: Mapping[str, Any]) -> Setting:
    """Đọc các từ đứng cạnh của một mục dữ liệu: `after`, `before`, `never_after`, `never_before`."""
    names = ("after", "before", "never_after", "never_before")
    asks = any(entry.get(name) for name in names[:2])
    return Setting(asks, *(_neighbours(tuple(entry.get(name, ()))) for name in names))


@lru_cache(maxsize=1 << 10)
def _neighbours(phrases: Words) -> Neighbours:
    keys = [keys_of(phrase) for phrase in phrases]
    wild = tuple(words for words in keys if not {ANY_NUMBER, ANY_MARK, ANY_NAME}.isdisjoint(words))
    plain = frozenset(keys).difference(wild)
    return Neighbours(plain, tuple({len(words) for words in plain}), wild)


def keys_of(text: str) -> Words:
    """Khóa của một cụm từ: its words and marks in small letters and the old style of tone marks.

    >>> keys_of("Uỷ ban - <số>")
    ('ủy', 'ban', '-', '<số>')
    """
    keys: list[str] = []
    for piece in text.split():
        keys += (
            [piece]
            if piece in (ANY_NUMBER, ANY_MARK, ANY_NAME)
            else keys_of_words(token.text for token in tokens_of(piece))
        )
    return tuple(keys)


def keys_of_words(texts: Iterable[str]) -> Words:
    """Khóa của từng mảnh chữ."""
    return tuple(map(_key, texts))


def find_phrases(
    tokens: Sequence[Token], keys: Words, book: PhraseBook
) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Tìm các cụm từ: the first and the past-the-last token, and the entries; the longest at each place."""
    past = 0
    for index in _starts(keys, book):
        if index >= past:
            past, entries = _longest_at(tokens, keys, index, book.root)
            if entries:
                yield index, past, entries


def _starts(keys: Words, book: PhraseBook) -> list[int]:
    """Where the first two words alone would let a phrase begin: in few places of a text."""
    firsts, pairs, alone = book.root.children, book.pairs, book.alone
    likely = [at for at, key in enumerate(keys) if key in firsts]
    return [at for at in likely if keys[at : at + 2] in pairs or keys[at] in alone]


def _longest_at(tokens: Sequence[Token], keys: Words, start: int, root: _Node) -> tuple[int, tuple[int, ...]]:
    node, index, line = root, start, tokens[start].line
    best: tuple[int, tuple[int, ...]] = (start + 1, ())
    while index < len(tokens) and tokens[index].line == line and not tokens[index].fenced:
        child = node.children.get(keys[index])
        if child is None and tokens[index].kind is TokenKind.NUMBER:
            child = node.children.get(ANY_NUMBER)
        if child is None:
            break
        node, index = child, index + 1
        if node.phrases:
            place = _Place(tokens, keys, start, index)
            entries = tuple(phrase.entry for phrase in node.phrases if place.suits(phrase.setting))
            best = (index, entries) if entries else best
    return best


class _Place(NamedTuple):
    """Where a phrase stands: from token `start` up to `end`."""

    tokens: Sequence[Token]
    keys: Words
    start: int
    end: int

    def suits(self, setting: Setting) -> bool:
        if self._is_after(setting.never_after) or self._is_before(setting.never_before):
            return False
        return not setting.asks or self._is_after(setting.after) or self._is_before(setting.before)

    def _is_after(self, near: Neighbours) -> bool:
        for size in near.sizes:
            first = self.start - size
            if first >= 0 and self.keys[first : self.start] in near.plain and self._on_line(first):
                return True
        wild = near.wild
        return bool(wild) and any(self._fits(self.start - len(words), words) for words in wild)

    def _is_before(self, near: Neighbours) -> bool:
        for size in near.sizes:
            past = self.end + size
            if self.keys[self.end : past] in near.plain and self._on_line(past - 1):
                return True
        return bool(near.wild) and any(self._fits(self.end, words) for words in near.wild)

    def _on_line(self, at: int) -> bool:
        return self.tokens[at].line == self.tokens[self.start].line

    def _fits(self, first: int, words: Words) -> bool:
        for at, wanted in enumerate(words, first):
            inside = 0 <= at < len(self.tokens) and self._on_line(at)
            if not (_is(self.tokens[at], self.keys[at], wanted) if inside else wanted == ANY_MARK):
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
