"""Tên cơ quan: read the name of the body that issued a document, and know where it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mttq_docs.citations.lexicon import lexicon
from mttq_docs.citations.phrases import phrases
from mttq_docs.citations.sessions import SESSION, read_congress
from mttq_docs.citations.source import GAP, LOWER, UPPER, WORD_END, Source

_GAP = re.compile(GAP)
_COMMA = re.compile(rf",{GAP}")
_BETWEEN = re.compile(rf"{GAP}(?:-[ ]{{1,2}})?")
_SYLLABLE = re.compile(rf"[{UPPER}][{UPPER}{LOWER}]{{0,7}}(?:/[{UPPER}]\w{{1,7}})?{WORD_END}")
_SMALL = re.compile(rf"[{LOWER}]{{1,7}}{WORD_END}")
_SMALL_BETWEEN = re.compile(rf"[{LOWER}]{{1,7}}(?={GAP}[{UPPER}])")
# "Phường 5", "thôn 4", and "Ban Chỉ đạo 35".
_PLACE_NUMBER = re.compile(r"\d{1,2}(?![\d/%]|[.,]\d)")
_NUMBER = re.compile(r"\d{2,3}(?=[ ,.;:)]|$)")
_MOST_PARTS = 16
_MOST_SYLLABLES = 8


@dataclass(frozen=True, slots=True)
class Named:
    """Tên đọc được: where the name of a body lies in a source, and whether only its capitals told so."""

    start: int
    end: int
    guessed: bool = False


def read_body(source: Source, at: int, *, anonymous: bool = False) -> Named | None:
    """Đọc tên một cơ quan at a position: head, then all that belongs to its name.

    `anonymous` also takes a name of which nothing is known but its capitals (Xí nghiệp …).

    >>> from mttq_docs.citations.source import read_source
    >>> source = read_source("Ban Thường trực Ủy ban MTTQ Việt Nam xã Lùng Vai, tỉnh Lào Cai về việc")
    >>> named = read_body(source, 0)
    >>> source.given[named.start : named.end]
    'Ban Thường trực Ủy ban MTTQ Việt Nam xã Lùng Vai, tỉnh Lào Cai'
    """
    congress = read_congress(source, at)
    if congress:
        return Named(at, congress.end)
    session = SESSION.match(source.low, at)
    first = _head(source, session.end() if session else at, anonymous=anonymous)
    if first is None:
        return None
    end = first.end
    for _ in range(_MOST_PARTS):
        gap = _GAP.match(source.low, end)
        part = _part(source, gap.end()) if gap else None
        if part is None:
            break
        end = part.end
    return Named(at, _wider_place(source, at, end), first.guessed)


def _head(source: Source, at: int, *, anonymous: bool) -> Named | None:
    """The first words of a name: a known body, a head with its field, a kind of place, or mere capitals."""
    named = _known(source, at)
    if named or not anonymous:
        return named
    end = _capitals(source, at, small=_SMALL_BETWEEN)
    return Named(at, end, guessed=True) if end > at else None


def _known(source: Source, at: int) -> Named | None:
    organ = lexicon().organ.match(source.low, at)
    field = _field(source, at, organ.end() if organ else at)
    if field or organ:
        return field or Named(at, organ.end() if organ else at)
    place = lexicon().place.match(source.low, at)
    return Named(at, _place_name(source, place.end())) if place else None


def _part(source: Source, at: int) -> Named | None:
    """What may follow inside a name: another body, a place, a word that names have, mere capitals."""
    plain = phrases().parts.match(source.low, at) or _NUMBER.match(source.low, at)
    if plain:
        return Named(at, plain.end())
    if _is_word(source, at) or _is_type(source, at):
        return None
    # In lower case “ban”, “hội” are words of the sentence; only a place or “trung ương” may stand so.
    if source.cased[at : at + 1].isupper() or source.low.startswith("trung", at):
        known = _known(source, at)
    else:
        place = lexicon().place.match(source.low, at)
        known = Named(at, _place_name(source, place.end())) if place else None
    end = at if known else _capitals(source, at)
    return known or (Named(at, end) if end > at else None)


def _field(source: Source, at: int, organ_end: int) -> Named | None:
    """`Bộ Tài chính`, `Sở Dân tộc và Tôn giáo`: a head with a known field, else with what its capitals show.

    A body of its own right that ends at `organ_end` wins, unless it is shorter or no more than the head.
    """
    head = lexicon().head.match(source.low, at)
    gap = _GAP.match(source.low, head.end()) if head else None
    named = source.cased[at : at + 1].isupper() or source.low.startswith("liên", at)
    if head is None or gap is None or not named:
        return None
    field = lexicon().field.match(source.low, gap.end())
    if field and field.end() > organ_end:
        return Named(at, field.end())
    end = _capitals(source, gap.end(), small=_SMALL) if organ_end <= head.end() else 0
    return Named(at, end, guessed=True) if end > gap.end() else None


def _place_name(source: Source, at: int) -> int:
    """The end of the own name after a kind of place; the kind itself may stand alone (“của tỉnh”)."""
    gap = _GAP.match(source.low, at)
    if gap is None:
        return at
    number = _PLACE_NUMBER.match(source.low, gap.end())
    end = number.end() if number else _capitals(source, gap.end())
    return end if end > gap.end() else at


def _capitals(source: Source, at: int, *, small: re.Pattern[str] | None = None) -> int:
    """The end of a run of capitalised syllables, `at` when there is none.

    With `small`, a syllable of that kind may follow each capital one (Nội vụ, Nông dân) unless it is a stop.
    """
    end, position = at, at
    for _ in range(_MOST_SYLLABLES):
        syllable = _SYLLABLE.match(source.cased, position)
        if syllable is None or _is_word(source, position) or _is_type(source, position):
            break
        end = syllable.end()
        gap = _GAP.match(source.low, end)
        tail = small.match(source.cased, gap.end()) if small and gap else None
        if tail and not phrases().stops.match(source.low, tail.start()):
            end = tail.end()
        between = _BETWEEN.match(source.low, end)
        if between is None:
            break
        position = between.end()
    return end


def _is_word(source: Source, at: int) -> bool:
    """Is a syllable a word of the sentence? A capitalised name may hold most of them (Cao Bằng, Năm Căn)."""
    capitalised = source.cased[at : at + 1].isupper() and not source.cased[at : at + 2].isupper()
    words = phrases().openings if capitalised else phrases().stops
    return bool(words.match(source.low, at))


def _is_type(source: Source, at: int) -> bool:
    """Does the next document begin here (“… Tỉnh ủy Kết luận số 12”)?"""
    return bool(lexicon().kind.match(source.low, at) and not lexicon().organ.match(source.low, at))


def _wider_place(source: Source, start: int, end: int) -> int:
    """`xã Lùng Vai, tỉnh Lào Cai`: a place may be followed by the wider one in which it lies."""
    for _ in range(2):
        comma = _COMMA.match(source.low, end)
        place = lexicon().place.match(source.low, comma.end()) if comma else None
        last = source.cased[start:end].split()[-1]
        own_name = (last[:1].isupper() and not last.isupper()) or last.isdigit()
        if place is None or not own_name:
            return end
        wider = _place_name(source, place.end())
        if wider == place.end():
            return end
        end = wider
    return end
