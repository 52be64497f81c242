"""Viết lẫn: find what a document writes in more than one accepted way.

Neither way is wrong, so each slip only says where the rarer one stands and how the document mostly writes it;
where both are as common, the way of the house (`hòa`, `2026 - 2031`) counts as the usual one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from mttq_docs.orthography.capitals import name_variants, recased, shape
from mttq_docs.orthography.characters import placed
from mttq_docs.orthography.manuscript import Manuscript, manuscript_of
from mttq_docs.orthography.marks import ToneStyle
from mttq_docs.orthography.phrases import (
    Phrase,
    PhraseBook,
    find_phrases,
    keys_of,
    phrase_book,
    setting_of,
)
from mttq_docs.orthography.slip import Kind, Slip
from mttq_docs.orthography.tokens import Token
from mttq_docs.orthography.tones import restyled, style_of, tone_use

_YEARS = re.compile(r"(?:19|20)\d\d(?<![\d/-]....)( [-–] |[-–])(?:19|20)\d\d(?![\d/-]|\.\d)")
_QUOTES = re.compile('[“”"]')
_HOUSE_RANGE = " - "


def find_mixing(text: str, *, protected: Iterable[str] = ()) -> tuple[Slip, ...]:
    """Tìm chỗ viết lẫn trong cả văn bản: tone marks, year ranges, quotation marks, capitals of names.

    `protected` names are left out of the count of tone marks.

    >>> [(slip.found, slip.suggestion) for slip in find_mixing("khóa XI, hòa giải, Uỷ ban; 2015-2020")]
    [('Uỷ', 'Ủy')]
    """
    return mixing_of(manuscript_of(text), protected=protected)


def mixing_of(manuscript: Manuscript, *, protected: Iterable[str] = ()) -> tuple[Slip, ...]:
    """Tìm chỗ viết lẫn như trên, in a text that has been prepared."""
    text = manuscript.text
    slips = (
        *_tones(manuscript, protected),
        *_ranges(text),
        *_quotes(text),
        *_names(manuscript),
    )
    there = (placed(slip, manuscript.cleaned, manuscript.given) for slip in slips)
    return tuple(sorted(there, key=lambda slip: slip.start))


def _tones(manuscript: Manuscript, protected: Iterable[str]) -> Iterator[Slip]:
    if len({style_of(word) for word in manuscript.words} - {None}) < len(ToneStyle):
        return  # No word, or only words of one style.
    text = manuscript.text
    use = tone_use(text, protected=protected)
    if not use.mixed:
        return
    usual = use.style or ToneStyle.OLD
    rare = use.new if usual is ToneStyle.OLD else use.old
    total = len(use.old) + len(use.new)
    reason = f"văn bản chủ yếu đặt dấu thanh kiểu “{usual.value}” ({total - len(rare)} trong {total} chỗ)"
    for start, end in rare:
        word = text[start:end]
        yield Slip(start, end, word, restyled(word, usual), Kind.MIXED_TONES, reason, certain=False)


def _ranges(text: str) -> Iterator[Slip]:
    ranges = list(_YEARS.finditer(text))
    counts = Counter(found.group(1) for found in ranges)
    if len(counts) < 2:
        return
    usual = max(counts, key=lambda style: (counts[style], style == _HOUSE_RANGE))
    reason = f"văn bản chủ yếu viết “2026{usual}2031” ({counts[usual]} trong {len(ranges)} chỗ)"
    for found in ranges:
        if found.group(1) != usual:
            suggestion = found.group().replace(found.group(1), usual)
            yield Slip(*found.span(), found.group(), suggestion, Kind.MIXED_RANGES, reason, certain=False)


def _quotes(text: str) -> Iterator[Slip]:
    marks = list(_QUOTES.finditer(text))
    straight = [found for found in marks if found.group() == '"']
    if straight and len(straight) < len(marks):
        reason = (
            f"văn bản có {len(straight)} dấu ngoặc kép thẳng lẫn với {len(marks) - len(straight)} dấu “ ”"
        )
        for found in straight:
            yield Slip(*found.span(), '"', "", Kind.MIXED_QUOTES, reason, certain=False)


def _names(manuscript: Manuscript) -> Iterator[Slip]:
    """The rarer capitals of each name that may be written in more than one way."""
    places: dict[int, list[tuple[int, int, str]]] = {}
    tokens = manuscript.tokens
    for first, past, (entry, *_) in find_phrases(tokens, manuscript.keys, _book()):
        found = shape([token.text for token in tokens[first:past]])
        if set(found) != {"A"}:  # A line in capitals throughout says nothing.
            places.setdefault(entry, []).append((first, past, found))
    for entry, found_at in places.items():
        yield from _rarer(manuscript.text, tokens, found_at, name_variants()[entry]["forms"])


def _rarer(
    text: str, tokens: Sequence[Token], places: Sequence[tuple[int, int, str]], forms: Sequence[str]
) -> Iterator[Slip]:
    """Compare what stands behind the first word, whose capital depends on what stands before it."""
    accepted = {shape(form.split())[1:]: form for form in reversed(forms)}
    counts = Counter(found[1:] for _, _, found in places if found[1:] in accepted)
    if len(counts) < 2:
        return
    order = list(accepted)
    usual = max(counts, key=lambda ways: (counts[ways], order.index(ways)))
    reason = f"văn bản chủ yếu viết “{accepted[usual]}” ({counts[usual]} trong {counts.total()} chỗ)"
    for first, past, found in places:
        if found[1:] in accepted and found[1:] != usual:
            start, end = tokens[first].start, tokens[past - 1].end
            right = recased(text[start:end], tokens[first:past], found[0] + usual)
            yield Slip(start, end, text[start:end], right, Kind.MIXED_CAPITALS, reason, certain=False)


@cache
def _book() -> PhraseBook:
    variants = enumerate(name_variants())
    return phrase_book(Phrase(keys_of(name["forms"][0]), setting_of(name), at) for at, name in variants)
