"""Chữ mở, chữ đóng: hold the phrases of `phrases.toml` as patterns over the matching form."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from mttq_docs.citations.alternatives import literal
from mttq_docs.citations.source import GAP, WORD_END, read_source
from mttq_docs.resources import resource

_MARKS = r"[“”\"«»()\[\]\n\f;:.!?…,]"
_OPENING = ("about", "acts", "agenda", "calls")
_ENDING = ("verbs", "charges", "clauses", "soft", "predicates", "agents", "nominal", "fronting", "bound")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Các mẫu: what each list means stands in `phrases.toml`; `tokens` are marks and phrases together."""

    about: re.Pattern[str]
    acts: re.Pattern[str]
    agenda: re.Pattern[str]
    calls: re.Pattern[str]
    tokens: re.Pattern[str]
    nouns: re.Pattern[str]
    verbs: re.Pattern[str]
    charges: re.Pattern[str]
    clauses: re.Pattern[str]
    soft: re.Pattern[str]
    predicates: re.Pattern[str]
    agents: re.Pattern[str]
    nominal: re.Pattern[str]
    fronting: re.Pattern[str]
    bound: re.Pattern[str]
    closing: re.Pattern[str]
    stops: re.Pattern[str]
    openings: re.Pattern[str]
    parts: re.Pattern[str]


@cache
def phrases() -> Phrases:
    """Các mẫu, built once.

    >>> bool(phrases().about.match("về việc")), bool(phrases().about.match("vềđích"))
    (True, False)
    """
    data = tomllib.loads(resource("citations", "phrases.toml").read_text(encoding="utf-8"))
    opening, ending, number, body = (data[part] for part in ("opening", "ending", "number", "body"))
    return Phrases(
        tokens=re.compile(
            rf"{_MARKS}|(?<![^\W_]){_any([*ending['verbs'], *ending['asides'], *ending['charges']])}"
        ),
        nouns=re.compile(rf"(?<![^\W_]){_any(ending['nouns'])}{GAP}$"),
        closing=re.compile(_any(number["closing"])),
        **{name: re.compile(_any(opening[name])) for name in _OPENING},
        **{name: re.compile(_any(ending[name])) for name in _ENDING},
        **{name: re.compile(_any(body[name])) for name in ("stops", "openings", "parts")},
    )


def _any(words: list[str]) -> str:
    """Any of the phrases as whole words; # in them stands for a digit, of which there may be more."""
    pattern = literal(read_source(word).low for word in words).replace(r"\#", r"\d")
    return rf"{pattern}(?:(?<=\d)|{WORD_END})"
