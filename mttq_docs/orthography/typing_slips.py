"""Lỗi gõ: find the words of a text that are no Vietnamese syllable, and letters that got in by accident.

Silent on what has a right to be no syllable: foreign and ethnic names, abbreviations, symbols of documents,
units of measure, addresses, transliterations with hyphens. A capital alone makes a word a name unless the way
back to a common word is certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mttq_docs.orthography.lexicon import WordList, words_of
from mttq_docs.orthography.manuscript import Manuscript
from mttq_docs.orthography.marks import VOWELS, Tone, split_tone
from mttq_docs.orthography.readings import Reading, reread, reread_digits, reread_plain
from mttq_docs.orthography.slip import Kind, Slip
from mttq_docs.orthography.syllables import read_syllable
from mttq_docs.orthography.tokens import Token, TokenKind

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzđ" + VOWELS)
_HYPHENS = frozenset("-‑–")
_CONSONANTS = frozenset("bcdđghklmnpqrstvx")
_UNREADABLE = Reading("", "hãy đọc và gõ lại", certain=False)
_LONG_LOANWORD = 6
_LONGEST_WORD = 40  # Beyond it is no word of any language.


def find_typing_slips(manuscript: Manuscript) -> tuple[Slip, ...]:
    """Tìm lỗi gõ trong các mảnh chữ."""
    return tuple(slip for index in _places(manuscript) for slip in _slips_at(manuscript.tokens, index))


def _places(manuscript: Manuscript) -> list[int]:
    """The words that may be wrong: doubtful by themselves, or touching what is before them, or a number."""
    tokens = manuscript.tokens
    doubtful = frozenset(filter(_is_doubtful, manuscript.words))
    places = {index for index, text in enumerate(manuscript.texts) if text in doubtful}
    for index in manuscript.joints:
        if tokens[index].kind is not TokenKind.MARK:
            places |= {index - 1, index}
    return sorted(at for at in places if tokens[at].kind is TokenKind.WORD and not tokens[at].fenced)


def _is_doubtful(word: str) -> bool:
    return word in _CONSONANTS or (len(word) <= _LONGEST_WORD and _verdict(word) is not None)


def _slips_at(tokens: tuple[Token, ...], index: int) -> Iterator[Slip]:
    if _touches_number(tokens, index):
        yield from _in_digits(tokens, index)
    elif len(tokens[index].text) == 1:
        yield from _alone(tokens, index)
    elif not _hyphenated(tokens, index):
        yield from _no_syllable(tokens, index)


def _no_syllable(tokens: tuple[Token, ...], index: int) -> Iterator[Slip]:
    word = tokens[index].text
    verdict = _verdict(word) if _is_doubtful(word) else None
    if verdict is None or (word.isascii() and _among_foreign(tokens, index)):
        return
    suggestion = _cased(verdict.text, word)
    reason = f"“{word}” không thành tiếng Việt: {verdict.why}"
    yield _slip(tokens[index], suggestion, Kind.TYPING, reason, certain=verdict.certain)


@lru_cache(maxsize=1 << 15)
def _verdict(word: str) -> Reading | None:
    """How a word alone should be read; None if it is right, or may be."""
    small = word.lower()
    ours = _LETTERS.issuperset(split_tone(letter)[0] for letter in small)
    if not ours or small in words_of(WordList.BORROWED):
        return None
    syllable = read_syllable(small)
    if word.isascii():
        doubtful = syllable is None or syllable.rime == "oong"
        return reread_plain(small) if doubtful and (word.islower() or word.istitle()) else None
    if syllable is not None or not _is_pronounced(small):
        return None
    if word.islower():
        known = reread(small) or _UNREADABLE
        return known if known.certain or not (_sounds_borrowed(small) or _sounds_ethnic(small)) else None
    toned = any(split_tone(letter)[1] is not Tone.LEVEL for letter in small)
    reading = reread(small) if word.istitle() or (word.isupper() and toned) else None
    return reading if reading and reading.certain and not _may_be_name(small, reading.text) else None


def _may_be_name(small: str, reading: str) -> bool:
    """`Kạn`, `Kông` break the rule of c and k as names do; `Mantơ` only looks like two words."""
    return small[0] == "k" or any(part.isascii() for part in reading.split()[:2] if " " in reading)


def _sounds_borrowed(small: str) -> bool:
    """`côngxectô`: long, more than one syllable, and no tone but the acute that loanwords take."""
    tones = {split_tone(letter)[1] for letter in small}
    groups = "".join("v" if split_tone(letter)[0] in VOWELS else " " for letter in small).split()
    return len(small) >= _LONG_LOANWORD and len(groups) > 1 and tones <= {Tone.LEVEL, Tone.ACUTE}


def _sounds_ethnic(small: str) -> bool:
    """`klông`, `gươl`: it begins or ends as only words of the other peoples of the country do."""
    vowels = [index for index, letter in enumerate(small) if split_tone(letter)[0] in VOWELS]
    onset, coda = small[: vowels[0]], small[vowels[-1] + 1 :]
    return onset in words_of(WordList.CLUSTERS) or coda in words_of(WordList.ETHNIC_CODAS)


def _is_pronounced(small: str) -> bool:
    """Abbreviations (`nđ`, `đ`) have no vowel."""
    return any(split_tone(letter)[0] in VOWELS for letter in small)


def _in_digits(tokens: tuple[Token, ...], index: int) -> Iterator[Slip]:
    """A letter behind a number (`80m năm`), or VNI keys (`nha2`)."""
    before = tokens[index - 1] if index and tokens[index].glued else None
    if before is None:
        yield from _vni(tokens, index)
    elif before.kind is TokenKind.NUMBER:
        yield from _behind_number(tokens, index)


def _vni(tokens: tuple[Token, ...], index: int) -> Iterator[Slip]:
    last = index
    while last + 1 < len(tokens) and tokens[last + 1].glued and tokens[last + 1].kind is not TokenKind.MARK:
        last += 1
    word = "".join(token.text for token in tokens[index : last + 1])
    reading = reread_digits(word.lower()) if word.islower() or word.istitle() else None
    if reading:
        reason = f"“{word}” không thành tiếng Việt: {reading.why}"
        text = _cased(reading.text, word)
        yield Slip(tokens[index].start, tokens[last].end, word, text, Kind.TYPING, reason, certain=True)


def _behind_number(tokens: tuple[Token, ...], index: int) -> Iterator[Slip]:
    letter, number = tokens[index], tokens[index - 1]
    following = [token.text.lower() for token in tokens[index + 1 : index + 3] if not token.glued]
    if len(letter.text) > 1 or not letter.text.islower() or number.glued or following[:1] != ["năm"]:
        return
    if following[1:] and (following[1].isdigit() or following[1] in words_of(WordList.AFTER_YEAR)):
        return
    reason = f"chữ “{letter.text}” dính sau số {number.text}, không phải đơn vị đo"
    yield _slip(letter, "", Kind.STRAY, reason, certain=True)


def _alone(tokens: tuple[Token, ...], index: int) -> Iterator[Slip]:
    """A single small consonant between two words, that is no label and no unit."""
    letter, around = tokens[index], tokens[max(0, index - 1) : index + 2]
    if letter.text not in _CONSONANTS or len(around) < 3:
        return
    before, _, after = around
    if not (_is_word(before) and _is_word(after)):
        return
    apart = before.line == after.line and not letter.glued and not after.glued
    if apart and before.text not in words_of(WordList.LABELS):
        reason = f"chữ “{letter.text}” đứng một mình, không thành tiếng"
        yield _slip(letter, "", Kind.STRAY, reason, certain=False)


def _is_word(token: Token) -> bool:
    return len(token.text) > 1 and token.text.islower() and read_syllable(token.text) is not None


def _touches_number(tokens: tuple[Token, ...], index: int) -> bool:
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    before = tokens[index - 1] if index and tokens[index].glued else None
    sides = (before, after if after is not None and after.glued else None)
    return any(side is not None and side.kind is TokenKind.NUMBER for side in sides)


def _hyphenated(tokens: tuple[Token, ...], index: int) -> bool:
    before, after = tokens[index - 2 : index] if index > 1 else (), tokens[index + 1 : index + 3]
    left = len(before) == 2 and tokens[index].glued and before[1].glued and before[1].text in _HYPHENS
    return left or (len(after) == 2 and after[0].text in _HYPHENS and after[0].glued and after[1].glued)


def _among_foreign(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a neighbour on the line is a foreign word: then this one may be too."""
    line = tokens[index].line
    near = (tokens[at] for at in (index - 1, index + 1) if 0 <= at < len(tokens))
    return any(_looks_foreign(token) for token in near if token.line == line and token.kind is TokenKind.WORD)


def _looks_foreign(token: Token) -> bool:
    small = token.text.lower()
    if not small.isascii() or read_syllable(small) is not None:
        return False
    return small in words_of(WordList.FOREIGN) or (len(small) > 1 and reread_plain(small) is None)


def _cased(text: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return text.upper()
    return text[:1].upper() + text[1:] if like[:1].isupper() else text


def _slip(token: Token, suggestion: str, kind: Kind, reason: str, *, certain: bool) -> Slip:
    return Slip(token.start, token.end, token.text, suggestion, kind, reason, certain)
