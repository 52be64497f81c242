"""Kết quả theo chương trình: tell which action programme each part of a report's results is about."""

from __future__ import annotations

from collections.abc import Sequence

from mttq_docs.importer.groups import programme_of
from mttq_docs.importer.items import Item
from mttq_docs.importer.matching import Wordings
from mttq_docs.importer.outline import is_heading
from mttq_docs.sheet import Chart

_LONGEST_TITLE = 160


class Programmes:
    """Người nhận ra chương trình hành động, by the wordings of the programme, or by numbers alone."""

    def __init__(self, wordings: Wordings | None) -> None:
        self._wordings = wordings

    def of(self, items: Sequence[Item]) -> list[int | None]:
        """Chương trình của từng đoạn: by title or task, else by place among titles; None: not sure."""
        named = [self._of(item) for item in items]
        titled = [at for at, item in enumerate(items) if heads(item)]
        count = self._wordings.count if self._wordings else 0
        in_order = all(named[at] in (None, ordinal) for ordinal, at in enumerate(titled, 1))
        if len(titled) == count and in_order and any(named[at] for at in titled):
            for ordinal, at in enumerate(titled, 1):
                named[at] = ordinal
        return named

    def only(self, section: Item) -> int | None:
        """Chương trình mà cả một phần nói về, unless what stands below it is of several."""
        if not heads(section) or not section.below or len(set(self.of(section.below)) - {None}) > 1:
            return None
        return self._of(section)

    def _of(self, item: Item) -> int | None:
        if item.is_table or isinstance(item.block, Chart):
            return None
        if heads(item):
            return programme_of(item.line, self._wordings)
        if self._wordings is None:
            return None
        task = self._wordings.tasks.match(item.words, self._wordings.tasks_of(None)).key
        return self._wordings.programme_of_task[task] if task else None


def heads(item: Item) -> bool:
    """Là tiêu đề của những gì đứng dưới nó, by its look or by its place."""
    if is_heading(item):
        return True
    return bool(item.below) and len(item.words) < _LONGEST_TITLE and not item.text.endswith(".")
