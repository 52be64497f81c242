"""Việc đang làm: hold what all handlers of entries need to know, and how they speak of a change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mttq_docs.forward.editing import Draft
from mttq_docs.forward.past import Past
from mttq_docs.forward.prose import Fix, read_prose
from mttq_docs.forward.years import Years
from mttq_docs.loading.spans import Entry
from mttq_docs.model import Document, Loc


@dataclass(slots=True)
class Job:
    """Một tệp đang được đưa sang năm mới.

    `programme` is the path of the new year's programme for a document that follows one; `names` are the
    names of this document and its programme without their year. Entries under a path in `passed` are done.
    """

    draft: Draft
    document: Document
    years: Years
    past: Past
    programme: str
    names: tuple[str, ...]
    issued: dt.date
    entries: Mapping[Loc, Entry]
    passed: set[Loc] = field(default_factory=set)

    def is_passed(self, loc: Loc) -> bool:
        """Mục đã xong, or part of one that is."""
        return any(loc[:length] in self.passed for length in range(1, len(loc) + 1))

    def raw(self, entry: Entry) -> str:
        """Chữ của mục như đang đứng trong tệp."""
        return self.draft.text[entry.start : entry.end]

    def put(self, entry: Entry, value: str) -> None:
        """Đặt giá trị mới cho một mục."""
        told = entry.value if entry.value is not None else "…"
        self.draft.replace(entry, (entry.start, entry.end), value, done=f"{told} → {value or 'bỏ trống'}")

    def fix(self, entry: Entry, fixes: Iterable[Fix]) -> None:
        """Sửa vài chỗ trong chữ của mục."""
        raw, told = self.raw(entry), list(fixes)
        done = ", ".join(dict.fromkeys(f"{raw[each.start : each.end]} → {each.new}" for each in told))
        for each in told:
            span = (entry.start + each.start, entry.start + each.end)
            self.draft.replace(entry, span, each.new, done=done)
            done = ""

    def read(self, entry: Entry, known: Iterable[Fix] = ()) -> None:
        """Đọc một câu: mend what can be computed, mark the rest; `known` are years of which all is known."""
        raw, fixes = self.raw(entry), list(known)
        for each in fixes:
            raw = raw[: each.start] + "\0" * (each.end - each.start) + raw[each.end :]
        reading = read_prose(raw, self.years, self.issued)
        self.fix(entry, (*fixes, *reading.fixes))
        for reason in reading.reasons:
            self.draft.see(entry, reason)
