"""Khép các chỗ dẫn: after a merge, give back what prose refers to and take away what nobody refers to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mttq_docs.cascade.identity import TARGETS, Item
from mttq_docs.cascade.naming import CITATIONS, INDICATORS, is_mentioned, mentioned
from mttq_docs.text import fold


def closed(merged: Item, sources: Sequence[Item]) -> Item:
    """Dữ liệu đã hòa mà chỗ dẫn nào cũng có nơi đến; what is lacking comes from the first source that has it.

    One side may have kept a sentence whose figure or citation the other side took away, and the reverse.
    """
    names = mentioned(merged)
    targets: list[Item] = []
    for position, target in enumerate(merged[TARGETS]):
        # Of two targets that have one figure, the first keeps it, and both sentences may refer to it.
        before = {fold(name) for each in targets for name in each.get(INDICATORS, {})}
        after = {fold(name) for each in merged[TARGETS][position + 1 :] for name in each.get(INDICATORS, {})}
        targets.append(_target(target, before, after, names, sources))
    entries = _looked_up(merged.get(CITATIONS, {}), sources, names)
    result = {**merged, TARGETS: targets, CITATIONS: entries}
    if not entries:
        del result[CITATIONS]
    return result


def _looked_up(own: dict[str, Any], sources: Sequence[Item], names: frozenset[str]) -> dict[str, Any]:
    kept = {key: entry for key, entry in own.items() if fold(key) in names}
    told = {fold(key) for key in kept}
    for source in sources:
        for key, entry in source.get(CITATIONS, {}).items():
            if fold(key) in names and fold(key) not in told:
                kept[key] = entry
                told.add(fold(key))
    return kept


def _target(
    target: Item, before: set[str], after: set[str], everywhere: frozenset[str], sources: Sequence[Item]
) -> Item:
    """Chỉ tiêu có đủ chỉ số mà câu của nó dẫn tới, and no others; those of other targets it need not have."""
    names = mentioned(target)
    told = {
        name: each
        for name, each in target.get(INDICATORS, {}).items()
        if is_mentioned(name, everywhere) and fold(name) not in before
    }
    known = {fold(name) for name in told} | before | after
    for name, indicator in _indicators(sources):
        if is_mentioned(name, names) and fold(name) not in known:
            told[name] = indicator
            known.add(fold(name))
    rest = {key: value for key, value in target.items() if key != INDICATORS}
    if not told:
        return rest
    # The indicators keep their place between the other keys of the target.
    return {key: told if key == INDICATORS else value for key, value in {**target, INDICATORS: told}.items()}


def _indicators(sources: Sequence[Item]) -> Iterator[tuple[str, Any]]:
    for source in sources:
        for target in source.get(TARGETS, ()):
            yield from target.get(INDICATORS, {}).items()
