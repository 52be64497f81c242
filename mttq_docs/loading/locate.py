"""Tìm dòng: find the line of a data file that a text of the composed document comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mttq_docs.findings import Place
from mttq_docs.loading.tree import parse
from mttq_docs.model import Loc
from mttq_docs.text import fold

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
# So much of a line must come from the entry, or the entry is only quoted in it.
_LEAST_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class _Entry:
    """Một mục chữ: its path, and its literal parts between the placeholders, folded."""

    loc: Loc
    parts: tuple[str, ...]

    @property
    def length(self) -> int:
        return sum(map(len, self.parts))

    def is_in(self, text: str) -> bool:
        """Các phần có nằm trong văn bản, theo đúng thứ tự không."""
        at = 0
        for part in self.parts:
            at = text.find(part, at)
            if at < 0:
                return False
            at += len(part)
        return True


class Lines:
    """Các dòng của một tệp dữ liệu."""

    def __init__(self, text: str, file: str) -> None:
        self._file = file
        self._tree = parse(text, file)
        self._entries = tuple(_entries(self._tree.data, ()))

    def place(self, text: str, *, found: str = "") -> Place:
        """Chỗ mà đoạn chữ này bắt nguồn; the first line where the file says nothing of the kind.

        Of several entries that the text may come from, one that holds what was `found` is meant, and of those
        the one that accounts for most of it.
        """
        whole, wrong = fold(text), fold(found)
        fitting = [
            entry
            for entry in self._entries
            if entry.length >= _LEAST_SHARE * len(whole) and entry.is_in(whole)
        ]
        if not fitting:
            fitting = [entry for entry in self._entries if wrong and wrong in "_".join(entry.parts)]
        if not fitting:
            return Place(self._file, 1)
        best = max(fitting, key=lambda entry: (wrong in "_".join(entry.parts), entry.length))
        return self._place(best.loc)

    def _place(self, loc: Loc) -> Place:
        spots = self._tree.spots
        names = [
            str(part + 1) if isinstance(part, int) else spots[loc[: at + 1]].key or part
            for at, part in enumerate(loc)
        ]
        return Place(self._file, spots[loc].line, key=" → ".join(names))


def _entries(data: object, loc: Loc) -> Iterator[_Entry]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from _entries(value, (*loc, fold(str(key))))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _entries(value, (*loc, index))
    elif isinstance(data, str):
        parts = tuple(part for piece in _PLACEHOLDER.split(data) if (part := fold(piece)))
        if parts:
            yield _Entry(loc, parts)
