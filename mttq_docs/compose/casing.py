"""Chữ hoa của tên ngắn: give the words of a short name the capitals that they have in the full name."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
# A single common word (công, đại) may be part of quite another name.
_FEWEST = 2


def cased_as(short: str, full: str) -> str:
    """Viết hoa tên ngắn theo tên đầy đủ: runs of words that both have, and abbreviations.

    >>> cased_as("nhà đại đoàn kết", "Hỗ trợ nhà Đại đoàn kết cho hộ nghèo")
    'nhà Đại đoàn kết'
    >>> cased_as("đại biểu mttq", "Cán bộ MTTQ dự Đại hội")
    'đại biểu MTTQ'
    """
    matches, words = list(_WORD.finditer(short)), _WORD.findall(full)
    cased, at = short, 0
    while at < len(matches):
        run = _run([match.group() for match in matches[at:]], words, opens=at == 0)
        for match, word in zip(matches[at:], run, strict=False):
            cased = cased[: match.start()] + word + cased[match.end() :]
        at += len(run) or 1
    return cased


def _run(wanted: list[str], words: list[str], *, opens: bool) -> list[str]:
    """The longest run of `words` that `wanted` begins with; the full name's first capital is not theirs."""
    best: list[str] = []
    for start in range(len(words)):
        length = 0
        for mine, theirs in zip(wanted, words[start:], strict=False):
            if mine.casefold() != theirs.casefold():
                break
            length += 1
        if length > len(best):
            best = words[start : start + length]
            if not start and not opens and not best[0].isupper():
                best = [wanted[0], *best[1:]]
    return best if len(best) >= _FEWEST or (len(best) == 1 and len(best[0]) > 1 and best[0].isupper()) else []
