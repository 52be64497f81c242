"""Chữ mở và chữ đóng trích yếu: hold the phrases of `phrases.toml` as patterns over the matching form."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from mttq_docs.citations.kinds import literal
from mttq_docs.citations.source import read_source
from mttq_docs.resources import resource

_END = r"(?![^\W_])"
_ENDINGS = ("verbs", "charges", "clauses", "soft", "predicates", "agents", "nominal", "fronting", "bound")
_MARKS = r"[“”\"«»()\[\]\n\f;:.!?…,]"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Các mẫu: the meaning of each list stands in `phrases.toml`; `tokens` are the phrases and the marks."""

    about: re.Pattern[str]
    acts: re.Pattern[str]
    agenda: re.Pattern[str]
    calls: re.Pattern[str]
    tokens: re.Pattern[str]
    verbs: re.Pattern[str]
    charges: re.Pattern[str]
    clauses: re.Pattern[str]
    soft: re.Pattern[str]
    nouns: re.Pattern[str]
    predicates: re.Pattern[str]
    agents: re.Pattern[str]
    nominal: re.Pattern[str]
    fronting: re.Pattern[str]
    bound: re.Pattern[str]


@cache
def phrases() -> Phrases:
    """Các mẫu, built once.

    >>> bool(phrases().about.match("về việc")), bool(phrases().about.match("vềđích"))
    (True, False)
    """
    data = tomllib.loads(resource("citations", "phrases.toml").read_text(encoding="utf-8"))
    opening, ending = data["opening"], data["ending"]
    whole = {name: re.compile(_any(opening[name]) + _END) for name in ("about", "acts", "agenda", "calls")}
    whole |= {name: re.compile(_any(ending[name]) + _END) for name in _ENDINGS}
    return Phrases(
        tokens=re.compile(rf"{_MARKS}|(?<![^\W_]){_any([*ending['verbs'], *ending['asides'], *ending['charges']])}(?:(?<=\d)|{_END})"),
        nouns=re.compile(rf"(?<![^\W_]){_any(ending['nouns'])}[ \n]{{1,3}}$"),
        **whole,
    )


def _any(words: list[str]) -> str:
    """Any of the phrases; # in them stands for a digit."""
    return literal(read_source(word).low for word in words).replace(r"\#", r"\d")
