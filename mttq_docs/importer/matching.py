"""Khớp lời: find which of a programme's tasks, titles or indicators a line of another paper speaks of.

A line of a plan says in a few words what the programme says in many, so what counts is how much of the line's
own wording is found there; words that stand in every task count for little. Only a find that leaves the next
one far behind is sure.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

from mttq_docs.model import Programme, task_places
from mttq_docs.model.placeholders import Placeholder, fill
from mttq_docs.quantities import format_measure
from mttq_docs.text import fold, nfc

K = TypeVar("K", bound=Hashable)

# Measured on the plans of the examples, whose lines name their tasks: nothing so sure was wrong.
_LEAST_SCORE = 0.3
_LEAST_LEAD = 0.2
# What is no more than a doubt is not worth naming.
_LEAST_GUESS = 0.15
_MOST_GUESSES = 3
# Single syllables are part of many words (văn hóa, văn phòng); two together hardly.
_PAIR = 2
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Match(Generic[K]):
    """Kết quả khớp: the one that is meant where that is `sure`, else None; and those that may be."""

    key: K | None
    guesses: tuple[K, ...] = ()


class Index(Generic[K]):
    """Bộ lời để khớp: texts under their keys."""

    def __init__(self, texts: Mapping[K, str]) -> None:
        self._exact = {key: fold(text) for key, text in texts.items()}
        self._grams = {key: _grams(text) for key, text in texts.items()}
        counted = Counter(gram for grams in self._grams.values() for gram in grams)
        self._weights = {gram: math.log((len(texts) + 1) / (n + 0.5)) for gram, n in counted.items()}
        self._unknown = math.log((len(texts) + 1) / 0.5)

    def match(
        self, text: str, among: Collection[K] | None = None, *, least: float = _LEAST_SCORE
    ) -> Match[K]:
        """Khớp một đoạn với các lời, all of them or those of some keys; `least` is the score of a sure find.

        >>> tasks = {1: "Hỗ trợ làm nhà Đại đoàn kết cho hộ nghèo", 2: "Tổ chức giám sát, phản biện xã hội"}
        >>> Index(tasks).match("Bàn giao nhà Đại đoàn kết").key
        1
        >>> Index(tasks).match("Tổng kết năm")
        Match(key=None, guesses=())
        """
        keys = [key for key in self._grams if among is None or key in among]
        exact = [key for key in keys if self._exact[key] == fold(text)]
        if len(exact) == 1:
            return Match(exact[0], (exact[0],))
        grams = _grams(text)
        scores = sorted(((self._score(grams, key), at) for at, key in enumerate(keys)), reverse=True)
        guesses = tuple(keys[at] for score, at in scores[:_MOST_GUESSES] if score >= _LEAST_GUESS)
        if not guesses:
            return Match(None)
        best, second = scores[0][0], scores[1][0] if len(scores) > 1 else 0.0
        sure = best >= least and best - second >= _LEAST_LEAD
        return Match(guesses[0] if sure else None, guesses)

    def _score(self, grams: frozenset[str], key: K) -> float:
        """The share of the text's weight that is found under a key, 0 to 1."""
        whole = sum(_size(gram) * self._weights.get(gram, self._unknown) for gram in grams)
        shared = sum(_size(gram) * self._weights[gram] for gram in grams & self._grams[key])
        return shared / whole if whole else 0.0


class Wordings:
    """Lời của một chương trình: what its tasks, action programmes and indicators are known by."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._goals = {key: format_measure(goal) for key, goal in programme.goals.items()}
        self._citations = {fold(key): entry.short_name for key, entry in programme.citations.items()}
        self.count = len(programme.action_programmes)

    @cached_property
    def tasks(self) -> Index[str]:
        """Các nhiệm vụ có mã, by id: title, text, sub-points, and the id itself, which is words too."""
        return Index(
            {
                place.task.id: self._told(
                    " ".join((place.task.id, place.task.title or "", place.task.text, *place.task.points))
                )
                for place in task_places(self._programme)
                if place.task.id
            }
        )

    def tasks_of(self, ordinal: int | None) -> frozenset[str]:
        """Các nhiệm vụ có mã của một chương trình hành động, 0 for key tasks; None: of all but the key tasks.

        A key task sets a direction; what is done for it stands under the action programmes.
        """
        homes = self.programme_of_task.items()
        return frozenset(task for task, home in homes if (home > 0 if ordinal is None else home == ordinal))

    @cached_property
    def programme_of_task(self) -> dict[str, int]:
        """Số của chương trình hành động mà mỗi nhiệm vụ thuộc về, 0 for key tasks."""
        return {place.task.id: place.programme for place in task_places(self._programme) if place.task.id}

    @cached_property
    def titles(self) -> Index[int]:
        """Tên các chương trình hành động, by their number from 1."""
        numbers = range(1, self.count + 1)
        return Index({ordinal: self._programme.title_of(ordinal - 1) for ordinal in numbers})

    @cached_property
    def programmes(self) -> Index[int]:
        """Tên và mọi nhiệm vụ của các chương trình hành động, by their number from 1."""
        return Index(
            {
                ordinal: self._told(
                    " ".join(
                        (
                            self._programme.title_of(ordinal - 1),
                            *(
                                text
                                for task in each.tasks
                                for text in (task.title or "", task.text, *task.points)
                            ),
                        )
                    )
                )
                for ordinal, each in enumerate(self._programme.action_programmes, 1)
            }
        )

    @cached_property
    def indicators(self) -> Index[str]:
        """Tên đầy đủ của các chỉ số, by their short names."""
        return Index(
            {
                name: each.name
                for target in self._programme.targets
                for name, each in target.indicators.items()
            }
        )

    def _told(self, prose: str) -> str:
        return fill(prose, self._value)

    def _value(self, place: Placeholder) -> str:
        return self._goals.get(place.key) or self._citations.get(place.key, place.name)


def _size(gram: str) -> int:
    return _PAIR if " " in gram else 1


def coverage(name: str, text: str) -> float:
    """Phần lời của một tên có trong một đoạn, 0 to 1: pairs of neighbours count as much as single syllables.

    >>> coverage("Mô hình sinh kế", "dựng 09 mô hình sinh kế cho hộ nghèo")
    1.0
    """
    grams = _grams(name)
    return len(grams & _grams(text)) / len(grams) if grams else 0.0


@lru_cache(maxsize=2048)
def _grams(text: str) -> frozenset[str]:
    """Tiếng và cặp tiếng: single syllables, and pairs of neighbours, which come nearer to words."""
    words = _WORD.findall(nfc(text).casefold())
    return frozenset(words) | {f"{one} {other}" for one, other in pairwise(words)}
