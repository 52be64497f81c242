"""Ký tự: find letters that are not what they look like, and give the text without them.

Marks written apart from their letter, invisible characters, odd spaces, letters of another alphabet: all look
right on paper, and break search, sorting and every other rule of spelling. So those rules see the clean text.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from mttq_docs.orthography.slip import Kind, Slip
from mttq_docs.orthography.syllables import is_syllable
from mttq_docs.resources import resource
from mttq_docs.text import nfc

_CLUSTER = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")


@dataclass(frozen=True, slots=True)
class Clean:
    """Văn bản đã làm sạch: in NFC, without invisible characters and look-alikes, and the way back.

    The letter at `index` of `text` stood at `starts[index]:ends[index]` of the text as given.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def clean(text: str) -> Clean:
    """Làm sạch ký tự, and remember where each letter came from.

    >>> clean("nha\\u0302n\\u200b dân").text
    'nhân dân'
    """
    composed = _composed(text)
    return replace(composed, text=_replaced(composed.text))


def _composed(text: str) -> Clean:
    """The text in NFC and without invisible characters; other alphabets still in it."""
    if unicodedata.is_normalized("NFC", text) and _invisible().search(text) is None:
        return Clean(text, range(len(text)), range(1, len(text) + 1))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _clusters().finditer(text):
        composed = nfc(_invisible().sub("", found.group()))
        letters.append(composed)
        starts += [found.start()] * len(composed)
        ends += [found.end()] * len(composed)
    return Clean("".join(letters), starts, ends)


def placed(slip: Slip, cleaned: Clean, text: str) -> Slip:
    """Đưa một lỗi về chỗ của nó trong văn bản gốc: the slip of the clean text, in the text as given."""
    start, end = cleaned.starts[slip.start], cleaned.ends[slip.end - 1]
    return replace(slip, start=start, end=end, found=text[start:end])


def find_odd_characters(text: str, cleaned: Clean) -> tuple[Slip, ...]:
    """Tìm ký tự lạ in a text as it was given, in any form of Unicode; `cleaned` is the same, clean."""
    if cleaned.text == text:  # Only spaces are left as they are.
        return tuple(_odd_spaces(text))
    return (*_decomposed(text), *_hidden(text), *_odd_spaces(text), *_lookalikes(text))


def _decomposed(text: str) -> Iterator[Slip]:
    """One slip a line: a file that was typed so has it in every word."""
    if unicodedata.is_normalized("NFC", text):
        return
    for line in re.finditer(r".+", text):
        marked = _CLUSTER.finditer(text, *line.span())
        clusters = [found for found in marked if nfc(found.group()) != found.group()]
        if clusters:
            start, end = clusters[0].start(), clusters[-1].end()
            found = text[start:end]
            reason = f"{len(clusters)} chữ viết bằng Unicode tổ hợp; TCVN 6909:2001 dùng Unicode dựng sẵn"
            yield Slip(start, end, found, nfc(found), Kind.DECOMPOSED, reason, certain=True)


def _hidden(text: str) -> Iterator[Slip]:
    for found in _invisible().finditer(text):
        around = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        # The joiners hold emoji together; they are astray only beside letters and marks of text.
        if found.group().strip("\u200c\u200d") or all(ord(letter) < 0x2000 for letter in around):
            reason = f"có {_names()[found.group()[0]]}, mắt không thấy"
            yield Slip(found.start(), found.end(), found.group(), "", Kind.INVISIBLE, reason, certain=True)


def _odd_spaces(text: str) -> Iterator[Slip]:
    """A non-breaking space beside a figure keeps `ngày 5` on one line on purpose."""
    for found in _spaces().finditer(text):
        beside = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        if not any(letter.isdigit() for letter in beside):
            reason = f"có {_names()[found.group()]} thay cho dấu cách"
            suggestion = "" if " " in beside else " "
            yield Slip(
                found.start(), found.end(), found.group(), suggestion, Kind.INVISIBLE, reason, certain=True
            )


def _lookalikes(text: str) -> Iterator[Slip]:
    composed = _composed(text)
    for found in _disguised(composed.text):
        word = found.group()
        right = word.translate(_alphabets().table)
        names = dict.fromkeys(_alphabets().names[letter] for letter in word if letter in _alphabets().names)
        reason = f"“{right}” có {' và '.join(names)}: trông giống chữ Việt nhưng là chữ khác"
        slip = Slip(found.start(), found.end(), word, right, Kind.LOOKALIKE, reason, certain=True)
        yield placed(slip, composed, text)


def _replaced(text: str) -> str:
    """The text with its disguised words put right; of the same length."""
    parts, end = [], 0
    for found in _disguised(text):
        parts += [text[end : found.start()], found.group().translate(_alphabets().table)]
        end = found.end()
    return "".join((*parts, text[end:])) if parts else text


def _disguised(text: str) -> Iterator[re.Match[str]]:
    """The words in which a letter of another alphabet stands for one of ours."""
    if _alphabets().any.search(text):
        yield from (found for found in _WORD.finditer(text) if _is_disguised(found.group()))


def _is_disguised(word: str) -> bool:
    """Whether the word becomes a syllable or an abbreviation of ours, or mixes another alphabet with ours."""
    odd = _alphabets().names.keys() & set(word)
    if not odd:
        return False
    right = word.translate(_alphabets().table)
    latin = all(_is_latin(letter) for letter in odd)
    if len(word) == 1:
        return latin
    if is_syllable(right):
        return True
    ours = set(word) - odd
    mixed = bool(ours) and all(map(_is_latin, ours))
    return mixed and (right.isupper() or not latin)


def _is_latin(letter: str) -> bool:
    """Whether a letter is of our alphabet or one like it; marks belong to any."""
    return unicodedata.combining(letter) > 0 or "LATIN" in unicodedata.name(letter, "")


@dataclass(frozen=True, slots=True)
class _Alphabets:
    """The look-alikes: what each stands for, the name of its alphabet, and a pattern for any of them."""

    table: dict[int, str]
    names: dict[str, str]
    any: re.Pattern[str]


@cache
def _alphabets() -> _Alphabets:
    groups = _data()["lookalikes"].values()
    table = {ord(odd): ours for group in groups for odd, ours in zip(group["from"], group["to"], strict=True)}
    names = {odd: group["name"] for group in groups for odd in group["from"]}
    return _Alphabets(table, names, re.compile(f"[{re.escape(''.join(names))}]"))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resource("orthography", "characters.toml").read_text(encoding="utf-8"))


@cache
def _names() -> dict[str, str]:
    return {**_data()["invisible"], **_data()["spaces"]}


@cache
def _invisible() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_data()['invisible'])}]+")


@cache
def _clusters() -> re.Pattern[str]:
    """A letter with all that belongs to it, seen and unseen."""
    return re.compile(rf"[\s\S][\u0300-\u036f{''.join(_data()['invisible'])}]*")


@cache
def _spaces() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_data()['spaces'])}]")
