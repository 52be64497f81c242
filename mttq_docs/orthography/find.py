"""Soát chính tả: find every slip of the pen in a text.

The text is prepared once; the kinds of slip are then looked for one after another, each in time linear in the
text. What a document mixes is another question (`mttq_docs.orthography.mixing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mttq_docs.orthography.capitals import find_capitals
from mttq_docs.orthography.characters import find_odd_characters, placed
from mttq_docs.orthography.compounds import find_miswritten
from mttq_docs.orthography.dashes import find_dashes, find_ellipses
from mttq_docs.orthography.doubled import find_doubled
from mttq_docs.orthography.legacy import find_legacy
from mttq_docs.orthography.manuscript import Manuscript, manuscript_of
from mttq_docs.orthography.mixing import mixing_of
from mttq_docs.orthography.phrases import Phrase, find_phrases, keys_of, phrase_book, setting_of
from mttq_docs.orthography.quotes import find_quotes
from mttq_docs.orthography.slip import Kind, Slip
from mttq_docs.orthography.slips import find_wrong_words
from mttq_docs.orthography.spacing import find_spacing
from mttq_docs.orthography.typing_slips import find_typing_slips

_OF_SPELLING = (Kind.TYPING, Kind.STRAY, Kind.WORD, Kind.CAPITAL)


def proofread(text: str) -> tuple[Slip, ...]:
    """Soát cả văn bản: every slip of it, and then what it writes in more than one way."""
    legacy = find_legacy(text)
    manuscript = manuscript_of(text)
    return (*(legacy or _slips(manuscript, ())), *mixing_of(manuscript))


def find_slips(text: str, *, names: Iterable[str] = ()) -> tuple[Slip, ...]:
    """Tìm lỗi chữ trong một đoạn hay cả văn bản, in order; `names` are right as they are, whatever they hold.

    Text in an old encoding has one slip, which says so: nothing else can be said before it is converted.

    >>> [(slip.found, slip.suggestion) for slip in find_slips("4 nhiệm vụ trong tâm ,đủ 80m năm")]
    [('trong tâm', 'trọng tâm'), (' ', ''), (',', ', '), ('m', '')]
    """
    return find_legacy(text) or _slips(manuscript_of(text), names)


def _slips(manuscript: Manuscript, names: Iterable[str]) -> tuple[Slip, ...]:
    text = manuscript.text
    inside = (
        *find_miswritten(manuscript),  # It knows what was meant where the next only sees that a word is none.
        *find_typing_slips(manuscript),
        *find_wrong_words(manuscript),
        *find_doubled(manuscript),
        *find_capitals(manuscript),
        *find_spacing(manuscript),
        *find_quotes(text),
        *find_dashes(text),
        *find_ellipses(text),
    )
    said_once = _without_inner(_outside_names(inside, _spans_of(names, manuscript)))
    slips = (
        *find_odd_characters(manuscript.given, manuscript.cleaned),
        *(placed(slip, manuscript.cleaned, manuscript.given) for slip in said_once),
    )
    return tuple(sorted(slips, key=lambda slip: (slip.start, slip.end)))


def _without_inner(slips: Iterable[Slip]) -> Iterator[Slip]:
    """Leave out a slip inside a longer one, whose suggestion puts both right."""
    end = -1
    for slip in sorted(slips, key=lambda slip: (slip.start, -slip.end)):
        if slip.end > end:
            end = slip.end
            yield slip


def _spans_of(names: Iterable[str], manuscript: Manuscript) -> list[tuple[int, int]]:
    book = phrase_book(Phrase(keys_of(name), setting_of({}), 0) for name in names)
    tokens = manuscript.tokens
    places = find_phrases(tokens, manuscript.keys, book)
    return [(tokens[first].start, tokens[past - 1].end) for first, past, _ in places]


def _outside_names(slips: Iterable[Slip], spans: Sequence[tuple[int, int]]) -> Iterator[Slip]:
    """The slips, but for those of spelling that touch one of the spans, which are in order."""
    index = 0
    for slip in sorted(slips, key=lambda slip: slip.start):
        while index < len(spans) and spans[index][1] <= slip.start:
            index += 1
        in_name = index < len(spans) and spans[index][0] < slip.end
        if not (in_name and slip.kind in _OF_SPELLING):
            yield slip
