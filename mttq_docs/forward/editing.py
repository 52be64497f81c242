"""Sửa tệp: edit the text of a data file in place, and tell at which line of the new file each edit stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mttq_docs.loading.spans import Entry
from mttq_docs.model import Loc

TO_SEE = "# CẦN XEM: "
"""Mở đầu của dòng ghi chú mà người soạn phải xem."""

# Where several edits stand at the start of one line, the mark comes first.
_BEFORE_ALL = -1
_OWN_MARK = re.compile(rf"^[ \t]*{re.escape(TO_SEE)}.*\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Note:
    """Một chỗ trong tệp mới: its line, from 1, its keys, and what was done or is to be seen to."""

    line: int
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Revised:
    """Tệp đã sửa: its text, what was changed, and what a person must see to, in the order of the lines."""

    content: str
    done: tuple[Note, ...]
    to_see: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    text: str
    order: int
    done: str = ""
    to_see: str = ""
    where: str = ""


def without_marks(text: str) -> str:
    """Tệp không còn dòng “CẦN XEM” của lần trước; the clerk's own comments stay."""
    return _OWN_MARK.sub("", text)


class Draft:
    """Bản nháp: edits are gathered by their places in the old text, and applied at once."""

    def __init__(self, text: str, found: Mapping[Loc, Entry]) -> None:
        self.text = text
        self._entries = found
        self._edits: list[_Edit] = []
        self._marks: dict[int, tuple[Entry, list[str]]] = {}

    def replace(self, entry: Entry, span: tuple[int, int], text: str, *, done: str = "") -> None:
        """Thay `text[start:end]`, a place in an entry; `done` is what to tell of it."""
        where = self.where(entry) if done else ""
        self._edits.append(_Edit(*span, text, len(self._edits), done, where=where))

    def where(self, entry: Entry) -> str:
        """Chỗ của mục trong lời của người soạn: `chỉ tiêu → 2 → câu`."""
        loc = entry.loc
        holders = [self._entries[loc[:length]] for length in range(1, len(loc) + 1)]
        return " → ".join(
            str(step + 1) if isinstance(step, int) else self.text[holder.first : holder.behind_key]
            for step, holder in zip(loc, holders, strict=True)
        )

    def see(self, entry: Entry, reason: str) -> None:
        """Đánh dấu “cần xem” ở dòng trên mục này; the reasons of one line stand in one comment."""
        _, reasons = self._marks.setdefault(self._above(entry), (entry, []))
        if reason not in reasons:
            reasons.append(reason)

    def remark(self, entry: Entry, words: str) -> None:
        """Ghi chú ở dòng trên mục này, for the reader to know; nothing to be done."""
        place = self._above(entry)
        self._edits.append(_Edit(place, place, f"{self._indent(place)}# {words}\n", len(self._edits)))

    def comment_out(self, entry: Entry, words: str) -> None:
        """Đưa cả mục vào ghi chú: it is kept for reference, and no longer counts.

        Between brackets no line can be one, so there the entry is marked to be seen.
        """
        if entry.flow:
            self.see(entry, f"mục này là của {words}")
            return
        first = self._above(entry)
        indent = len(self._indent(first))
        place = first
        for line in self.text[first : entry.end].splitlines(keepends=True):
            if line.strip():
                at = place + indent
                self._edits.append(_Edit(at, at, f"# {words}: ", len(self._edits)))
            place += len(line)

    def revised(self) -> Revised:
        """Tệp mới."""
        pieces: list[str] = []
        done: list[Note] = []
        to_see: list[Note] = []
        at, line = 0, 1
        edits = (*self._edits, *self._marked())
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.order)):
            pieces += (self.text[at : edit.start], edit.text)
            line += pieces[-2].count("\n")
            if edit.done:
                done.append(Note(line, edit.where, edit.done))
            if edit.to_see:
                to_see.append(Note(line, edit.where, edit.to_see))
            line += edit.text.count("\n")
            at = edit.end
        return Revised("".join((*pieces, self.text[at:])), tuple(done), tuple(to_see))

    def _marked(self) -> Iterator[_Edit]:
        for place, (entry, reasons) in self._marks.items():
            told = "; ".join(reasons)
            text = f"{self._indent(place)}{TO_SEE}{told}\n"
            yield _Edit(place, place, text, _BEFORE_ALL, to_see=told, where=self.where(entry))

    def _above(self, entry: Entry) -> int:
        """The start of the line of an entry, or of what holds it, if it stands between brackets.

        Within brackets a line may begin in the middle of a text.
        """
        while entry.flow:
            entry = self._entries[entry.loc[:-1]]
        return self.text.rfind("\n", 0, entry.first) + 1

    def _indent(self, place: int) -> str:
        line = self.text[place : place + 200]
        return line[: len(line) - len(line.lstrip(" "))]
