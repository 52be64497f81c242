"""Khoảng trắng: find spaces that are doubled, missing, or on the wrong side of a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.orthography.lexicon import WordList, is_common, words_of
from mttq_docs.orthography.manuscript import Manuscript
from mttq_docs.orthography.slip import Kind, Slip
from mttq_docs.orthography.syllables import read_syllable
from mttq_docs.orthography.tokens import Token, TokenKind

# Five and more lay a line out in columns.
_DOUBLED = re.compile(r"  {1,3}(?! )")
# A blank to be filled in (“xã    , ngày”) is wider than a slip of the thumb.
_BLANK_FROM = 3
_NO_SPACE_BEFORE = frozenset(",;:!?)”")
_NO_SPACE_AFTER = frozenset("(“")
_SPACE_AFTER = frozenset(",;:")
_YEAR = 4


def find_spacing(manuscript: Manuscript) -> tuple[Slip, ...]:
    """Tìm khoảng trắng thừa, thiếu."""
    text, tokens = manuscript.text, manuscript.tokens
    slips = [*_doubled(text)]
    for index in manuscript.joints:
        token = tokens[index]
        if token.kind is TokenKind.MARK:
            slips.extend(_around_mark(text, tokens, index))
        elif not token.fenced:
            slips.extend(_run_together(tokens, index))
    return tuple(slips)


def _doubled(text: str) -> Iterator[Slip]:
    for found in _DOUBLED.finditer(text):
        after = text[found.end() : found.end() + 1]
        word = _word_before(text, found.start())
        if (
            not text[max(0, found.start() - 1) : found.start()].strip()
            or after == "/"
            or (word in words_of(WordList.BEFORE_BLANK) and len(found.group()) >= _BLANK_FROM)
            or _is_mark_without_space(text, found.end())
        ):
            continue
        at_end = after in ("", "\n", "\r")
        reason = (
            "thừa khoảng trắng ở cuối dòng" if at_end else f"có {len(found.group())} khoảng trắng liền nhau"
        )
        yield _slip(found.group(), found.start(), "" if at_end else " ", reason)


def _around_mark(text: str, tokens: tuple[Token, ...], index: int) -> Iterator[Slip]:
    mark = tokens[index]
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is not None and before.line == mark.line and not mark.glued:
        gap = text[before.end : mark.start]
        if not gap.strip(" ") and _is_mark_without_space(text, mark.start) and _is_said(before, mark, after):
            yield _slip(gap, before.end, "", f"thừa khoảng trắng trước dấu “{mark.text}”")
    if after is None or after.line != mark.line:
        return
    turned = mark.glued and mark.text == "“"  # It closes: the rule of quotation marks says so.
    if mark.text in _NO_SPACE_AFTER and not after.glued and after.text != ")" and not turned:
        gap = text[mark.end : after.start]
        if not gap.strip(" "):
            yield _slip(gap, mark.end, "", f"thừa khoảng trắng sau dấu “{mark.text}”")
    elif after.glued and before is not None and _needs_space(before, mark, after):
        yield _slip(mark.text, mark.start, f"{mark.text} ", f"thiếu khoảng trắng sau dấu “{mark.text}”")
    elif mark.text == "(" and mark.glued and before is not None and _is_word(before) and _is_word(after):
        yield _slip(mark.text, mark.start, f" {mark.text}", "thiếu khoảng trắng trước dấu “(”")


def _is_mark_without_space(text: str, at: int) -> bool:
    """Whether the mark here must touch the word before it; not the dots of `.docx` and `...`."""
    mark, after = text[at : at + 1], text[at + 1 : at + 2]
    return mark in _NO_SPACE_BEFORE if mark != "." else not (after == "." or after.isalnum())


def _is_said(before: Token, mark: Token, after: Token | None) -> bool:
    """Not a ratio (`1 : 500`), an empty bracket, a blank to fill in (`… , `) or a turned quotation mark."""
    if mark.text == "”" and after is not None and after.glued and after.kind is not TokenKind.MARK:
        return False  # It opens: the rule of quotation marks says so.
    ratio = mark.text == ":" and before.kind is TokenKind.NUMBER and after is not None
    if ratio and after is not None and after.kind is TokenKind.NUMBER:
        return False
    return not mark.fenced and before.text not in ("(", ".", "…", "_", "-", "|", "/")


def _needs_space(before: Token, mark: Token, after: Token) -> bool:
    """Whether a mark between two words without a space has lost it; `1,5`, `10:30` and `A:B` have not."""
    if mark.text == ".":
        # The dot makes a chunk look like an address, but `triển.Tiếp` is two words of ours.
        return mark.glued and _is_sentence_end(before, after)
    if mark.text not in _SPACE_AFTER or mark.fenced or before.line != mark.line:
        return False
    if after.kind is not TokenKind.WORD or len(after.text) == 1:
        return mark.text == "," and after.kind is TokenKind.NUMBER and _is_word(before)
    if before.kind is TokenKind.MARK:
        return before.text in ")”%" and before.glued
    return before.kind is TokenKind.NUMBER or len(before.text) > 1


def _is_sentence_end(before: Token, after: Token) -> bool:
    if after.kind is not TokenKind.WORD or not after.text.istitle() or len(after.text) == 1:
        return False
    year = before.kind is TokenKind.NUMBER and len(before.text) == _YEAR
    return (year or _is_word(before)) and read_syllable(after.text.lower()) is not None


def _run_together(tokens: tuple[Token, ...], index: int) -> Iterator[Slip]:
    """A number and a word without a space: `năm2020`, `05cuộc`; units of measure (`5km`) may be so."""
    before, token = tokens[index - 1], tokens[index]
    if {before.kind, token.kind} != {TokenKind.WORD, TokenKind.NUMBER}:
        return
    word_first = before.kind is TokenKind.WORD
    word = before if word_first else token
    beyond = tokens[index + 1] if index + 1 < len(tokens) else None
    whole = not word.glued if word_first else beyond is None or not _is_glued_text(beyond)
    if whole and not word.text.isascii() and len(word.text) > 1 and is_common(word.text.lower()):
        found = before.text + token.text
        reason = f"thiếu khoảng trắng giữa “{before.text}” và “{token.text}”"
        yield _slip(found, before.start, f"{before.text} {token.text}", reason)


def _is_glued_text(token: Token) -> bool:
    return token.glued and token.kind is not TokenKind.MARK


def _is_word(token: Token) -> bool:
    return len(token.text) > 1 and token.text.islower() and read_syllable(token.text) is not None


def _word_before(text: str, end: int) -> str:
    """The word that ends here, a colon left aside, in small letters; no longer than a syllable."""
    piece = text[max(0, end - 10) : end].rstrip(":").lower()
    return re.split(r"[\W\d_]", piece)[-1]


def _slip(found: str, start: int, suggestion: str, reason: str) -> Slip:
    return Slip(start, start + len(found), found, suggestion, Kind.SPACE, reason, certain=True)
