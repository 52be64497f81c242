"""Chỗ dẫn tới số liệu: put placeholders where the prose of a report repeats a figure that its data states.

A figure is replaced only where it is sure whose it is, and where the filled sentence reads as it stood to the
letter; everything else stays as words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mttq_docs.compose.results import Line, facets
from mttq_docs.importer.matching import coverage
from mttq_docs.model import FACETS, PLANNED, Placeholder
from mttq_docs.model.placeholders import fill
from mttq_docs.quantities import Absent
from mttq_docs.text import capitalise, fold

_LEAST_COVERAGE = 0.3
_LEAST_LEAD = 0.1
_CLAUSE_END = re.compile(r"[;]|[.!?](?=\s|\Z)")
_SENTENCE_END = re.compile(r"[.!?](?=\s|\Z)")


@dataclass(frozen=True, slots=True)
class _Facet:
    """Một mặt của kết quả: whose it is, and the placeholder that stands for it."""

    line: Line
    facet: str

    @property
    def placeholder(self) -> str:
        return f"{self.line.name} - {self.facet}" if self.facet else self.line.name


class Facets:
    """Các con số của một báo cáo, to be found again in its prose."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._by_words: dict[str, list[_Facet]] = {}
        self._values: dict[str, str] = {}
        for line in lines:
            if line.reported:
                self._add(line)
        words = sorted(self._by_words, key=len, reverse=True)
        told = "|".join(re.escape(each) for word in words for each in (word, capitalise(word)))
        self._pattern = re.compile(rf"(?<![\w.,/])(?:{told})(?![\w/]|[.,][0-9])") if words else None

    def _add(self, line: Line) -> None:
        for facet, (_, words) in zip(("", *FACETS), facets(line), strict=True):
            if facet == PLANNED or words in tuple(Absent):
                continue  # “100%” or “ít nhất 02 mô hình” is said of much else.
            each = _Facet(line, facet)
            self._values[fold(each.placeholder)] = words
            self._by_words.setdefault(words, []).append(each)

    def marked(self, text: str) -> str:
        """Câu với chỗ dẫn thay cho những con số chắc chắn là của dữ liệu."""
        if self._pattern is None:
            return text
        written, end, before = "", 0, ""
        for found in self._pattern.finditer(text):
            if _SENTENCE_END.search(text[end : found.start()]):
                before = ""
            facet = self._meant(text, found.start(), found.end(), before)
            if facet is not None:
                written += text[end : found.start()] + f"{{{facet.placeholder}}}"
                end, before = found.end(), facet.line.name
        marked = written + text[end:]
        return marked if fill(marked, self._value) == text else text

    def _meant(self, text: str, start: int, end: int, before: str) -> _Facet | None:
        """Whose figure stands here: of the one just named, else of the one that the clause speaks of."""
        words = text[start:end]
        options = self._by_words.get(words) or self._by_words[words[:1].lower() + words[1:]]
        own = [facet for facet in options if facet.line.name == before]
        if own:
            return own[0]
        clause = _clause(text, start, end)
        covered: dict[str, float] = {}
        for facet in options:
            line = facet.line
            covered[line.name] = max(coverage(line.indicator.name, clause), coverage(line.name, clause))
        ranked = sorted(covered.values(), reverse=True)
        best = max(covered, key=lambda name: covered[name])
        lead = ranked[0] - ranked[1] if len(ranked) > 1 else 1.0
        if ranked[0] < _LEAST_COVERAGE or lead < _LEAST_LEAD:
            return None
        return next(facet for facet in options if facet.line.name == best)

    def _value(self, place: Placeholder) -> str:
        return self._values.get(place.key, f"{{{place.name}}}")


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
