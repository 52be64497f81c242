"""Từ lặp: find compounds that were typed twice.

Vietnamese doubles words on purpose (`luôn luôn`, `nhà nhà`, `từng bước từng bước`), and a verb may follow the
same word as a noun (`các tổ chức tổ chức hội nghị`); so only the other compounds count. Small words that
nobody says twice (`của của`) stand among the wrong words (`slips.toml`).
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.orthography.compounds import is_compound
from mttq_docs.orthography.lexicon import WordList, words_of
from mttq_docs.orthography.manuscript import Manuscript
from mttq_docs.orthography.slip import Kind, Slip


def find_doubled(manuscript: Manuscript) -> tuple[Slip, ...]:
    """Tìm từ ghép gõ hai lần liền; the slip is the second time, with the space before it."""
    keys = manuscript.keys
    again = {at for at, (one, other) in enumerate(zip(keys, keys[2:], strict=False)) if one == other}
    return tuple(slip for at in sorted(again) if at + 1 in again for slip in _typed_twice(manuscript, at))


def _typed_twice(manuscript: Manuscript, at: int) -> Iterator[Slip]:
    one, two = manuscript.keys[at : at + 2]
    if not is_compound((one, two)) or f"{one} {two}" in words_of(WordList.NOUN_AND_VERB):
        return
    first, second, third, fourth = manuscript.tokens[at : at + 4]
    said = manuscript.text[third.start : fourth.end]
    # Only a space in between, and the same capitals but for the first of a sentence: no columns, no names.
    if manuscript.text[second.end : third.start] == " " and said in (
        f"{first.text} {second.text}",
        f"{one} {two}",
    ):
        start, end = second.end, fourth.end
        found = manuscript.text[start:end]
        yield Slip(start, end, found, "", Kind.STRAY, f"“{said}” gõ hai lần liền", certain=False)
