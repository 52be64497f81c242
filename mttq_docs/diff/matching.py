"""Ghép mục cũ với mục mới: by id, by equal words, else by likeness, each item at most once."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from mttq_docs.diff.assignment import best_pairs
from mttq_docs.diff.items import HANDLED, Item
from mttq_docs.likeness import likeness, words_of
from mttq_docs.model import Loc

# How alike two items must be to be one that was re-worded. What holds others is known by them too; citations
# are worded by one pattern, so two of different documents look much alike.
_LEAST, _LEAST_HOLDING, _LEAST_CITED = 0.5, 0.3, 0.75
_CITATIONS = ("vien_dan",)
# Among items that are as much alike, one in the same place is meant.
_SAME_PARENT, _SAME_POSITION = 0.05, 0.001

Pairs = dict[Loc, Loc]


def match(old: Sequence[Item], new: Sequence[Item]) -> Pairs:
    """Cặp mục cũ - mục mới, by their paths; what holds others is matched before what it holds."""
    pairs: Pairs = {(): ()}
    parts = dict.fromkeys(item.part for item in (*old, *new))
    for part in sorted(parts, key=len):
        _Matcher(
            pairs,
            [item for item in old if item.part == part],
            [item for item in new if item.part == part],
            part,
        ).run()
    del pairs[()]
    return pairs


class _Matcher:
    """Người ghép các mục cùng loại."""

    def __init__(self, pairs: Pairs, old: Iterable[Item], new: Iterable[Item], part: tuple[str, ...]) -> None:
        self.pairs = pairs
        self.old = {item.loc: item for item in old}
        self.new = {item.loc: item for item in new}
        self.part = part

    def run(self) -> None:
        """Ghép theo từng cách, the surest first."""
        by_key: tuple[Name, ...] = (_key_in_place, _key)
        by_words: tuple[Name, ...] = (_words_in_place, _words)
        if not self._roams():
            by_key, by_words = (_key_in_place,), ()
        # Under one key a file may now have another document; what is cited word for word is the same one.
        for name in (*by_words, *by_key) if self.part == _CITATIONS else (*by_key, *by_words):
            self._pair_same(name)
        if self._roams():
            self._pair_alike()

    def _roams(self) -> bool:
        """Whether an item may be found elsewhere: the rows of a table are what their keys say, and stay."""
        items = (*self.old.values(), *self.new.values())
        return self.part in HANDLED or all(item.ordered for item in items)

    def _pair_same(self, name: Name) -> None:
        """Pair what goes by one name, in order; nameless and empty items have none."""
        waiting: dict[Hashable, list[Item]] = defaultdict(list)
        for item in reversed(self.new.values()):
            waiting[name(item, item.parent)].append(item)
        for item in tuple(self.old.values()):
            key = name(item, self.pairs.get(item.parent, _NOWHERE))
            if key is not None and item.content and waiting[key]:
                self._pair(item, waiting[key].pop())

    def _pair_alike(self) -> None:
        old, new = tuple(self.old.values()), tuple(self.new.values())
        words = [words_of(item.content) for item in new]
        scores = {}
        for row, item in enumerate(old):
            own = words_of(item.content)
            for column, other in enumerate(new):
                alike = likeness(own, words[column], least=self._least(item, other))
                if alike:
                    apart = abs((row + 1) / (len(old) + 1) - (column + 1) / (len(new) + 1))
                    scores[row, column] = alike + self._nearness(item, other, apart)
        for row, column in best_pairs(scores).items():
            self._pair(old[row], new[column])

    def _nearness(self, old: Item, new: Item, apart: float) -> float:
        return _SAME_PARENT * (self.pairs.get(old.parent) == new.parent) + _SAME_POSITION * (1 - apart)

    def _least(self, old: Item, new: Item) -> float:
        if self.part == _CITATIONS:
            return _LEAST_CITED
        return _LEAST_HOLDING if old.holds or new.holds else _LEAST

    def _pair(self, old: Item, new: Item) -> None:
        self.pairs[old.loc] = new.loc
        del self.old[old.loc]
        del self.new[new.loc]


Name = Callable[[Item, Loc], Hashable]
"""Tên để ghép: of an item whose holder is, or is matched with, the one at a path; None for no name."""

_NOWHERE: Loc = ("?",)


def _key_in_place(item: Item, parent: Loc) -> Hashable:
    return (parent, item.key) if item.key else None


def _key(item: Item, _: Loc) -> Hashable:
    return item.key or None


def _words_in_place(item: Item, parent: Loc) -> Hashable:
    return parent, item.content


def _words(item: Item, _: Loc) -> Hashable:
    return item.content


def moved(old: Iterable[Item], new: Mapping[Loc, Item], pairs: Pairs) -> frozenset[Loc]:
    """Những mục cũ đã chuyển chỗ: to another holder, or past the longest run that kept its order."""
    away: set[Loc] = set()
    siblings: dict[tuple[tuple[str, ...], Loc], list[tuple[Loc, Loc]]] = defaultdict(list)
    for item in old:
        target = pairs.get(item.loc)
        if target is None:
            continue
        if pairs.get(item.parent, ()) != new[target].parent:
            away.add(item.loc)
        elif item.ordered:
            siblings[item.part, item.parent].append((item.loc, target))
    for group in siblings.values():
        kept = _longest_run([target for _, target in group])
        away.update(loc for at, (loc, _) in enumerate(group) if at not in kept)
    return frozenset(away)


def _longest_run(targets: Sequence[Loc]) -> frozenset[int]:
    """Positions of the longest run of ascending targets (patience sorting)."""
    tops: list[tuple[int, ...]] = []
    ends: list[int] = []
    before: list[int] = []
    for at, target in enumerate(targets):
        place = bisect_left(tops, _positions(target))
        before.append(ends[place - 1] if place else -1)
        tops[place : place + 1] = [_positions(target)]
        ends[place : place + 1] = [at]
    run, at = set(), ends[-1] if ends else -1
    while at >= 0:
        run.add(at)
        at = before[at]
    return frozenset(run)


def _positions(loc: Loc) -> tuple[int, ...]:
    return tuple(step for step in loc if isinstance(step, int))
