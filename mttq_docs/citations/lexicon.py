"""Tên đã biết: recognise the known names of bodies, fields, places and types in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from mttq_docs.citations.alternatives import literal
from mttq_docs.citations.issuers import Body, issuers
from mttq_docs.citations.kinds import kinds
from mttq_docs.citations.source import WORD_END, read_source

# A document names few issuers many times.
_REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Các tên, as patterns over the matching form; `head` is what a `field` may follow (Bộ, Sở, Ban …)."""

    organ: re.Pattern[str]
    head: re.Pattern[str]
    field: re.Pattern[str]
    place: re.Pattern[str]
    kind: re.Pattern[str]


@cache
def lexicon() -> Lexicon:
    """Các tên, built once from `issuers.toml` and `types.toml`."""
    known = issuers()
    return Lexicon(
        _any(name for body in known.bodies for name in body.names),
        _any(known.field_heads),
        _any(known.fields),
        _any(name for place in known.places for name in place.names),
        _any(kinds().by_name),
    )


@lru_cache(maxsize=_REMEMBERED)
def known_bodies(printed: str) -> tuple[Body, ...]:
    """Các cơ quan nhận ra trong tên, most specific first.

    >>> [body.name for body in known_bodies("Ban Thường vụ Tỉnh uỷ Lào Cai")]
    ['Tỉnh ủy']
    """
    return _found_in(lexicon().organ, printed)


@lru_cache(maxsize=_REMEMBERED)
def known_places(printed: str) -> tuple[Body, ...]:
    """Các loại đơn vị hành chính có trong tên.

    >>> [place.name for place in known_places("UBND xã Y Tý, huyện Bát Xát")]
    ['huyện', 'xã']
    """
    return _found_in(lexicon().place, printed)


def _any(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<![^\W_])" + literal(read_source(name).low for name in names) + WORD_END)


@cache
def _by_name() -> dict[str, Body]:
    """Bodies and kinds of place by each of their names, in the matching form."""
    known = issuers()
    rows = ((name, body) for body in (*known.places, *known.bodies) for name in body.names)
    return {read_source(name).low: body for name, body in rows}


def _found_in(names: re.Pattern[str], printed: str) -> tuple[Body, ...]:
    found = [" ".join(one.group().split()) for one in names.finditer(read_source(printed).low)]
    return tuple(_by_name()[name] for name in sorted(found, key=len, reverse=True))
