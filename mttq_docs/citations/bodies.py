"""Tên cơ quan: read the name of the body that issued a document, and know where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from mttq_docs.citations.issuers import Body, issuers
from mttq_docs.citations.kinds import kinds, literal
from mttq_docs.citations.sessions import SESSION, read_congress
from mttq_docs.citations.source import LOWER, UPPER, Source, read_source

_S = r"[ \n]{1,3}"
_WORD_END = r"(?![^\W_])"
_SYLLABLE = re.compile(rf"[{UPPER}][{UPPER}{LOWER}]{{0,7}}(?:/[{UPPER}]\w{{1,7}})?{_WORD_END}")
_SMALL = re.compile(rf"[{LOWER}]{{1,7}}{_WORD_END}")
_BETWEEN = re.compile(r"[ \n]{1,3}(?:-[ ]{1,2})?")
_GAP = re.compile(_S)
_PLAIN = re.compile(
    rf"(?:các cấp|cùng cấp|cấp (?:tỉnh|huyện|xã|trung ương)|lâm thời|quốc gia|nhà nước|tối cao|\d{{2,3}}(?=[ ,.;:)]|$)){_WORD_END}"
)
# No name of a body holds these: they open the date, the subject or the predicate.
_STOPS = (
    "về", "v/v", "ban hành", "quy định", "hướng dẫn", "phê duyệt", "thông qua", "thực hiện", "triển khai", "sửa đổi",
    "bổ sung", "giao", "ngày", "số", "năm", "và", "đã", "đang", "sẽ", "được", "là", "có", "theo", "tại", "trong", "trên",
    "để", "nhằm", "đến", "từ", "cho", "với", "cùng", "khi", "sau", "trước", "yêu cầu", "nêu", "ra", "ký", "chỉ đạo", "nhất",
    "như", "thì", "mà", "bằng", "qua", "của", "do", "này", "đó", "khóa", "nhiệm kỳ", "lần", "gắn", "đối", "tiếp tục",
    "tăng cường", "đẩy mạnh", "công nhận", "công bố", "thành lập", "kiện toàn", "bãi bỏ", "thay thế", "gửi", "đề nghị",
    "xây dựng kế hoạch", "vào", "còn", "vẫn", "cũng", "không", "phải", "cần", "ở", "phối hợp", "chủ trì", "kết luận",
)  # fmt: skip
_OPENS_SUBJECT = re.compile(r"(?:về|v/v|ban hành|quy định|hướng dẫn|phê duyệt|ngày)" + _WORD_END)
_STOP = re.compile(literal(_STOPS) + _WORD_END)


@dataclass(frozen=True, slots=True)
class Named:
    """Tên đọc được: where the name of a body lies in a source, and whether only its capitals told so."""

    start: int
    end: int
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class _Lexicon:
    organ: re.Pattern[str]
    head: re.Pattern[str]
    field: re.Pattern[str]
    place: re.Pattern[str]
    kind: re.Pattern[str]


@cache
def _lexicon() -> _Lexicon:
    known = issuers()
    return _Lexicon(
        _words(name for body in known.bodies for name in body.names),
        _words(known.field_heads),
        _words(known.fields),
        _words(name for place in known.places for name in place.names),
        _words(name for name in kinds().by_name),
    )


def _words(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names, as a pattern over the lower-case matching form."""
    return re.compile(r"(?<![^\W_])" + literal(read_source(name).low for name in names) + _WORD_END)


def read_body(source: Source, at: int, *, anonymous: bool = False) -> Named | None:
    """Đọc tên một cơ quan at a position: head, then all that belongs to its name.

    `anonymous` also takes a name of which nothing is known but its capitals (Xí nghiệp …).

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
    end, guessed = first.end, first.guessed
    while True:
        gap = _GAP.match(source.low, end)
        part = _part(source, gap.end()) if gap else None
        if part is None:
            break
        end = part.end
    return Named(at, _wider_place(source, at, end), guessed)


def _head(source: Source, at: int, *, anonymous: bool) -> Named | None:
    """The first words of a name: a known body, a head with its field, a kind of place, or mere capitals."""
    lexicon = _lexicon()
    organ = lexicon.organ.match(source.low, at)
    field = _field(source, at, organ.end() if organ else at)
    if field:
        return field
    if organ:
        return Named(at, organ.end())
    place = lexicon.place.match(source.low, at)
    if place:
        return Named(at, _place_name(source, place.end()))
    end = _capitals(source, at) if anonymous else at
    return Named(at, end, guessed=True) if end > at else None


def _part(source: Source, at: int) -> Named | None:
    """What may follow inside a name."""
    if _is_word(source, at):
        plain = _PLAIN.match(source.low, at)
        return Named(at, plain.end()) if plain else None
    if _lexicon().kind.match(source.low, at) and not _lexicon().organ.match(source.low, at):
        return None
    capital = source.cased[at : at + 1].isupper()
    organ = _lexicon().organ.match(source.low, at) if capital or source.low.startswith("trung", at) else None
    field = _field(source, at, organ.end() if organ else at) if capital else None
    if field:
        return field
    if organ:
        return Named(at, organ.end())
    place = _lexicon().place.match(source.low, at)
    if place:
        return Named(at, _place_name(source, place.end()))
    plain = _PLAIN.match(source.low, at)
    if plain:
        return Named(at, plain.end())
    end = _capitals(source, at)
    return Named(at, end) if end > at else None


def _field(source: Source, at: int, organ_end: int) -> Named | None:
    """`Bộ Tài chính`, `Sở Dân tộc và Tôn giáo`: a head with a known field, else with what its capitals show.

    A body of its own right that ends at `organ_end` wins, unless it is shorter or no more than the head.
    """
    head = _lexicon().head.match(source.low, at)
    gap = _GAP.match(source.low, head.end()) if head else None
    named = source.cased[at].isupper() or source.low.startswith("liên", at)
    if head is None or gap is None or not named:
        return None
    field = _lexicon().field.match(source.low, gap.end())
    if field and field.end() > organ_end:
        return Named(at, field.end())
    end = _capitals(source, gap.end(), small=True) if organ_end <= head.end() else 0
    return Named(at, end, guessed=True) if end > gap.end() else None


def _place_name(source: Source, at: int) -> int:
    """The end of the own name after a kind of place; the kind itself may stand alone (“của tỉnh”)."""
    gap = _GAP.match(source.low, at)
    if gap is None:
        return at
    digits = re.compile(r"\d{1,2}(?![\d/%]|[.,]\d)").match(source.low, gap.end())
    name_end = digits.end() if digits else _capitals(source, gap.end())
    return name_end if name_end > gap.end() else at


def _capitals(source: Source, at: int, *, small: bool = False) -> int:
    """The end of a run of capitalised syllables, `at` when there is none.

    With `small`, a syllable in lower case may follow each capital one (Nội vụ, Nông dân) unless it is a stop.
    """
    end, position = at, at
    for _ in range(8):
        syllable = _SYLLABLE.match(source.cased, position)
        if syllable is None or _is_word(source, position) or _lexicon().kind.match(source.low, position):
            break
        end = syllable.end()
        gap = _GAP.match(source.low, end)
        tail = _SMALL.match(source.cased, gap.end()) if small and gap else None
        if tail and not _STOP.match(source.low, tail.start()):
            end = tail.end()
        between = _BETWEEN.match(source.low, end)
        if between is None:
            break
        position = between.end()
    return end


def _is_word(source: Source, at: int) -> bool:
    """Is a syllable a word of the sentence? A capitalised name may hold any of them (Cao Bằng, Năm Căn)."""
    capitalised = source.cased[at : at + 1].isupper() and not source.cased[at : at + 2].isupper()
    return bool((_OPENS_SUBJECT if capitalised else _STOP).match(source.low, at))


def _wider_place(source: Source, start: int, end: int) -> int:
    """`xã Lùng Vai, tỉnh Lào Cai`: a place may be followed by the wider one in which it lies."""
    for _ in range(2):
        comma = re.compile(r",[ \n]{1,3}").match(source.low, end)
        place = _lexicon().place.match(source.low, comma.end()) if comma else None
        if place is None or _ends_in_bare_place(source, start, end):
            return end
        wider = _place_name(source, place.end())
        if wider == place.end():
            return end
        end = wider
    return end


def _ends_in_bare_place(source: Source, start: int, end: int) -> bool:
    """Does the name end in a kind without own name, as in “Hội đồng nhân dân tỉnh”, or without any place?"""
    last = source.cased[start:end].split()[-1]
    return not (last[:1].isupper() or last.isdigit()) or last.isupper()


@cache
def _by_name() -> dict[str, Body]:
    """Bodies and kinds of place by each of their names, in the matching form."""
    known = issuers()
    rows = ((name, body) for body in (*known.places, *known.bodies) for name in body.names)
    return {read_source(name).low: body for name, body in rows}


def known_bodies(printed: str) -> tuple[Body, ...]:
    """Các cơ quan nhận ra trong tên, most specific first.

    >>> [body.name for body in known_bodies("Ban Thường vụ Tỉnh uỷ Lào Cai")]
    ['Tỉnh ủy']
    """
    return _found_in(_lexicon().organ, printed)


def known_places(printed: str) -> tuple[Body, ...]:
    """Các loại đơn vị hành chính có trong tên.

    >>> [place.name for place in known_places("UBND xã Y Tý, huyện Bát Xát")]
    ['huyện', 'xã']
    """
    return _found_in(_lexicon().place, printed)


def _found_in(names: re.Pattern[str], printed: str) -> tuple[Body, ...]:
    found = [" ".join(one.group().split()) for one in names.finditer(read_source(printed).low)]
    return tuple(_by_name()[name] for name in sorted(found, key=len, reverse=True))
