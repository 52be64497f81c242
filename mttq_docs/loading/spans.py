"""Chỗ trong tệp: tell from which letter to which each entry of a data file runs, so that it can be edited.

What is written back by hand keeps the clerk's comments, quotes and line ends, which no dump would.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from mttq_docs.model import Loc
from mttq_docs.text import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """Một mục của tệp: the value at `loc` is `text[start:end]`; its key, or else the value, is at `first`.

    `behind_key` is the place behind the key, where the colon is looked for. `value` is None for what is no
    text. `flow` tells that it stands between brackets.
    """

    loc: Loc
    first: int
    behind_key: int
    start: int
    end: int
    value: str | None
    flow: bool


def entries(text: str) -> tuple[Entry, ...]:
    """Mọi mục của một tệp đọc được, each before what it holds; offsets count letters of `text`."""
    walker = _Walker(text)
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        walker.take(event)
    return tuple(walker.found[loc] for loc in walker.order)


@dataclass(slots=True)
class _Holder:
    """Danh sách hoặc bảng đang đọc dở."""

    loc: Loc
    first: int
    behind_key: int
    start: int
    flow: bool
    is_list: bool
    count: int = 0
    key: tuple[str, int, int] | None = None


class _Walker:
    """Người đi dọc các sự kiện của bộ đọc YAML."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[Loc, Entry] = {}
        self.order: list[Loc] = []
        self.stack: list[_Holder] = []
        self.last = 0

    def take(self, event: yaml.Event) -> None:
        """Nhận một sự kiện."""
        start, end = _index(event.start_mark), _index(event.end_mark)
        match event:
            case yaml.ScalarEvent(value=value):
                holder = self.stack[-1] if self.stack else None
                if holder is not None and not holder.is_list and holder.key is None:
                    holder.key = (str(value), start, end)
                    return
                end = start + len(self.text[start:end].rstrip())
                loc, first, behind = self._step(start)
                self._keep(Entry(loc, first, behind, start, end, str(value), self._in_flow))
                self.last = end
            case yaml.MappingStartEvent(flow_style=flow) | yaml.SequenceStartEvent(flow_style=flow):
                loc, first, behind = self._step(start)
                is_list = isinstance(event, yaml.SequenceStartEvent)
                self.order.append(loc)
                self.stack.append(_Holder(loc, first, behind, start, bool(flow) or self._in_flow, is_list))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                holder = self.stack.pop()
                if holder.flow:
                    self.last = end
                self.found[holder.loc] = Entry(
                    holder.loc, holder.first, holder.behind_key, holder.start, self.last, None, self._in_flow
                )

    def _keep(self, entry: Entry) -> None:
        self.found[entry.loc] = entry
        self.order.append(entry.loc)

    def _step(self, start: int) -> tuple[Loc, int, int]:
        """The path of the next value, where its entry begins, and the place behind its key."""
        if not self.stack:
            return (), start, start
        holder = self.stack[-1]
        if holder.is_list:
            holder.count += 1
            return (*holder.loc, holder.count - 1), start, start
        name, first, behind = holder.key or ("", start, start)
        holder.key = None
        return (*holder.loc, fold(name)), first, behind

    @property
    def _in_flow(self) -> bool:
        return bool(self.stack) and self.stack[-1].flow


def _index(mark: Any) -> int:
    return mark.index if mark is not None else 0
