"""Sửa tệp dữ liệu: put new data into a YAML file and leave every line alone that needs no change.

A changed value takes the lines of the old one; a new entry stands after the one before it; an entry that is
gone takes its own lines with it. Comments, blank lines and the clerk's way of writing stay in all the rest.
An item that moved within its list is written anew.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from mttq_docs.loading.noting import readable_yaml
from mttq_docs.text import fold


@dataclass(frozen=True, slots=True)
class _Edit:
    """Một chỗ sửa: the lines from `start` up to `end` (from 0) become `lines`.

    Of what is put in at one line, the deeper goes first: it ends what the other stands behind.
    """

    start: int
    end: int
    lines: tuple[str, ...]
    depth: int = 0


def rewrite(text: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """Nội dung tệp `text` sau khi đổi dữ liệu `before` của nó thành `after`, both under accented keys.

    The file may say the same in a short way (a plain text for a record); what changes there is written out.
    Whoever needs certainty loads the result: a file in an uncommon layout of YAML may not be followed.
    """
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return readable_yaml(dict(after))
    lines = text.splitlines()
    edits = sorted(
        _Rewriting(lines).mapping(root, before, after), key=lambda edit: (edit.start, edit.end, -edit.depth)
    )
    for edit in reversed(edits):
        lines[edit.start : edit.end] = edit.lines
    end = "\r\n" if "\r\n" in text else "\n"
    return "".join(f"{line}{end}" for line in lines)


class _Rewriting:
    """Việc sửa một tệp, on its lines."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    def mapping(
        self, node: yaml.MappingNode, before: Mapping[str, Any], after: Mapping[str, Any], depth: int = 0
    ) -> Iterator[_Edit]:
        """Các chỗ sửa của một bảng."""
        entries = {fold(str(key.value)): (key, value) for key, value in node.value}
        column = node.value[0][0].start_mark.column
        at = self._last(node) + 1
        previous: str | None = None
        for label, value in after.items():
            entry = entries.get(fold(label))
            if entry is None:
                place = self._last(entries[previous][1]) + 1 if previous in entries else at
                yield _Edit(place, place, _indented(readable_yaml({label: value}), column), depth)
                continue
            previous = fold(label)
            if before.get(label) != value:
                yield from self._entry(*entry, before.get(label), value, depth + 1)
        for label in before:
            if label not in after and fold(label) in entries:
                key, value = entries[fold(label)]
                yield _Edit(key.start_mark.line, self._last(value) + 1, ())

    def _entry(self, key: yaml.Node, node: yaml.Node, before: Any, after: Any, depth: int) -> Iterator[_Edit]:
        inner = self._inner(node, before, after, depth)
        if inner is None:
            yield self._replaced(key, node, readable_yaml({key.value: after}))
        else:
            yield from inner

    def _inner(self, node: yaml.Node, before: Any, after: Any, depth: int) -> Iterator[_Edit] | None:
        """Các chỗ sửa bên trong một mục; None where it has to be written anew as a whole."""
        if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value or not after:
            return None
        if isinstance(node, yaml.MappingNode) and isinstance(before, dict) and isinstance(after, dict):
            return self.mapping(node, before, after, depth)
        if isinstance(node, yaml.SequenceNode) and isinstance(before, list) and isinstance(after, list):
            return self._sequence(node, before, after, depth) if len(before) == len(node.value) else None
        return None

    def _replaced(self, opener: yaml.Node, node: yaml.Node, written: str) -> _Edit:
        """Mục được ghi lại: what stands before it on its first line stays, and a remark behind one line."""
        start, last = opener.start_mark.line, self._last(node)
        column = opener.start_mark.column
        first, *rest = _indented(written, column)
        remark = self._lines[last][node.end_mark.column :] if last == start and not rest else ""
        kept = remark if remark.lstrip().startswith("#") else ""
        return _Edit(start, last + 1, (self._lines[start][:column] + first[column:] + kept, *rest))

    def _sequence(
        self, node: yaml.SequenceNode, before: list[Any], after: list[Any], depth: int
    ) -> Iterator[_Edit]:
        """Các chỗ sửa của một danh sách, its items known again by their ids or names."""
        matcher = difflib.SequenceMatcher(
            None, [_identity(item) for item in before], [_identity(item) for item in after], autojunk=False
        )
        column = node.start_mark.column
        for kind, start, end, new_start, new_end in matcher.get_opcodes():
            if kind == "equal":
                for old, new in zip(range(start, end), range(new_start, new_end), strict=True):
                    yield from self._item(node.value[old], before[old], after[new], depth + 1)
                continue
            for old in range(start, end):
                item = node.value[old]
                yield _Edit(item.start_mark.line, self._last(item) + 1, ())
            if new_end > new_start:
                place = self._last(node.value[end - 1]) + 1 if end else node.value[0].start_mark.line
                written = readable_yaml(after[new_start:new_end])
                yield _Edit(place, place, _indented(written, column), depth)

    def _item(self, node: yaml.Node, before: Any, after: Any, depth: int) -> Iterator[_Edit]:
        if before == after:
            return
        inner = self._inner(node, before, after, depth)
        # The line of its first key holds the dash of the whole item, and can't go alone.
        first = fold(str(node.value[0][0].value)) if isinstance(node, yaml.MappingNode) and node.value else ""
        if inner is not None and any(fold(label) == first for label in after):
            yield from inner
        else:
            yield self._replaced(node, node, readable_yaml(after))

    def _last(self, node: yaml.Node) -> int:
        """Dòng cuối thật sự có chữ của một mục: blank lines and comments behind it are not its own."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self._last(last[1] if isinstance(last, tuple) else last)
        line = int(node.end_mark.line)
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            line = min(line, len(self._lines) - 1) - (node.end_mark.column == 0 and line < len(self._lines))
            while line > node.start_mark.line and not self._lines[line].strip():
                line -= 1
        return line


def _identity(item: object) -> str:
    """Cái để nhận lại một mục của danh sách: its id or name, else all of it."""
    if isinstance(item, dict) and isinstance(own := item.get("mã") or item.get("tên"), str):
        return fold(own)
    return json.dumps(item, ensure_ascii=False, sort_keys=True)


def _indented(written: str, column: int) -> tuple[str, ...]:
    return tuple(f"{' ' * column}{line}" if line else line for line in written.splitlines())
