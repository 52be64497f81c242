"""Chỗ dẫn tới số liệu: put placeholders where prose repeats a figure of its data or of its programme.

A figure is replaced only where it is sure whose it is, and where the filled sentence reads as it stood to the
letter; everything else stays as words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from mttq_docs.compose.results import Line, facets
from mttq_docs.importer.matching import coverage
from mttq_docs.model import FACETS, PLANNED, Placeholder, Programme, indicator_names
from mttq_docs.model.placeholders import fill, placeholders
from mttq_docs.quantities import Absent, format_measure
from mttq_docs.text import capitalise, fold

_LEAST_COVERAGE = 0.3
_LEAST_LEAD = 0.1
_CLAUSE_END = re.compile(r"[;]|[.!?](?=\s|\Z)")
_SENTENCE_END = re.compile(r"[.!?](?=\s|\Z)")


@dataclass(frozen=True, slots=True)
class Figure:
    """Một con số có thể gặp lại trong câu: its words, and the indicator that it is of.

    `name` and `full_name` are what the indicator is known by, `facet` which side of it the words are.
    """

    words: str
    name: str
    full_name: str
    facet: str = ""

    @property
    def placeholder(self) -> str:
        """Chỗ dẫn thay cho con số."""
        return f"{self.name} - {self.facet}" if self.facet else self.name


def figures_of(lines: Iterable[Line]) -> Iterator[Figure]:
    """Các con số của một báo cáo; what is planned is left out, for “100%” is said of much else."""
    for line in lines:
        for facet, (_, words) in zip(("", *FACETS), facets(line), strict=True):
            if line.reported and facet != PLANNED and words not in tuple(Absent):
                yield Figure(words, line.name, line.indicator.name, facet)


def goals_of(programme: Programme) -> Iterator[Figure]:
    """Mức phấn đấu của các chỉ số, as a plan says them."""
    for name in indicator_names(programme):
        indicator = programme.indicators[fold(name)]
        yield Figure(format_measure(indicator.goal), name, indicator.name)


class Facets:
    """Các con số đã biết, to be found again in prose."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._by_words: dict[str, list[Figure]] = {}
        self._values: dict[str, str] = {}
        for figure in figures:
            self._values[fold(figure.placeholder)] = figure.words
            self._by_words.setdefault(figure.words, []).append(figure)
        words = sorted(self._by_words, key=len, reverse=True)
        told = "|".join(re.escape(each) for word in words for each in (word, capitalise(word)))
        self._pattern = re.compile(rf"(?<![\w.,/])(?:{told})(?![\w/]|[.,][0-9])") if words else None

    def marked(self, text: str, about: Iterable[str] = ()) -> str:
        """Câu với chỗ dẫn thay cho những con số chắc chắn là của dữ liệu; `about` are names that it is of."""
        if self._pattern is None:
            return text
        context = frozenset(about)
        written, end, before = "", 0, context
        for found in self._pattern.finditer(text):
            if _SENTENCE_END.search(text[end : found.start()]):
                before = context
            facet = self._meant(text, found.start(), found.end(), before)
            if facet is not None:
                written += text[end : found.start()] + f"{{{facet.placeholder}}}"
                end, before = found.end(), frozenset({facet.name})
        marked = written + text[end:]
        return marked if fill(marked, self._value) == text else text

    def _meant(self, text: str, start: int, end: int, before: frozenset[str]) -> Figure | None:
        """Whose figure stands here: of the one just named, else of the one that the clause speaks of."""
        words = text[start:end]
        options = self._by_words.get(words) or self._by_words[words[:1].lower() + words[1:]]
        own = [facet for facet in options if facet.name in before]
        if len({facet.name for facet in own}) == 1:
            return own[0]
        clause = _clause(text, start, end)
        covered: dict[str, float] = {}
        for facet in options:
            covered[facet.name] = max(coverage(facet.full_name, clause), coverage(facet.name, clause))
        ranked = sorted(covered.values(), reverse=True)
        best = max(covered, key=lambda name: covered[name])
        lead = ranked[0] - ranked[1] if len(ranked) > 1 else 1.0
        if ranked[0] < _LEAST_COVERAGE or lead < _LEAST_LEAD:
            return None
        return next(facet for facet in options if facet.name == best)

    def _value(self, place: Placeholder) -> str:
        return self._values.get(place.key, f"{{{place.name}}}")


def named_in(text: str) -> tuple[str, ...]:
    """Các chỉ số mà một câu dẫn tới."""
    return tuple(dict.fromkeys(place.name for place in placeholders(text)))


def marked_texts(value: Any, marked: Facets) -> Any:
    """Mọi chữ trong một phần dữ liệu, with placeholders."""
    if isinstance(value, str):
        return marked.marked(value)
    if isinstance(value, list):
        return [marked_texts(each, marked) for each in value]
    if isinstance(value, dict):
        return {key: marked_texts(each, marked) for key, each in value.items()}
    return value


def _clause(text: str, start: int, end: int) -> str:
    """The part of the sentence around a figure, between its semicolons and full stops."""
    first = max((found.end() for found in _CLAUSE_END.finditer(text, 0, start)), default=0)
    last = next((found.start() for found in _CLAUSE_END.finditer(text, end)), len(text))
    return text[first:last]
