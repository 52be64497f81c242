"""Việc kể bằng lời: read work items that a plan tells without a table, by the labels of their lines.

Committees write under a piece of work “- Chủ trì: …”, “- Phối hợp: …”, “- Thời gian: …”, or run the same
labels into its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.columns import PLAN, Column
from mttq_docs.importer.drafting import Data
from mttq_docs.importer.items import Item
from mttq_docs.importer.points import prose_of
from mttq_docs.importer.whens import read_timings
from mttq_docs.importer.work_items import WorkItems, parts_of
from mttq_docs.model import format_timing
from mttq_docs.text import fold

_NAMES = (
    r"(?:(?:đơn vị|cơ quan|bộ phận|người|ban|cán bộ)\s+)?"
    r"(?:chủ trì(?:\s+thực hiện)?|phối hợp(?:\s+thực hiện)?|phụ trách|thực hiện|"
    r"chịu trách nhiệm(?:\s+thực hiện)?)|phân công|"
    r"thời (?:gian|hạn|điểm)(?:\s+(?:thực hiện|hoàn thành|tổ chức))?|tiến độ(?:\s+thực hiện)?|"
    r"(?:kết quả|sản phẩm)(?:\s+(?:thực hiện|dự kiến|đầu ra|cần đạt))?|"
    r"(?:dự toán |nguồn )?kinh phí(?:\s+thực hiện)?"
)
_LABEL = re.compile(rf"(?i)^(?P<name>{_NAMES})\s*:\s*(?P<text>.+)$", re.DOTALL)
_RUN_IN = re.compile(rf"(?i)(?:^|[.;,(]\s*|\s[-–]\s)(?P<name>{_NAMES})\s*:\s*")
_ENDS = " .;,()"
_FEWEST_LABELS = 2
_NO_COLUMN = "Việc này đã thành một dòng công việc; dòng công việc không có mục nào cho ý này"
_TELLING = frozenset({Column.LEAD, Column.TIMING})


@dataclass(slots=True)
class ToldItems:
    """Người đọc các việc kể bằng lời, into the same list as those of the tables."""

    items: WorkItems

    def take(self, item: Item) -> bool:
        """Đọc một ý thành một việc; False where it is none, and nothing is accounted for then."""
        labelled = [(child, found) for child in item.below if (found := _labelled(child)) is not None]
        columns = {column for _, (column, _) in labelled}
        others = [child for child in item.below if _labelled(child) is None]
        if item.words and columns & _TELLING and (not others or _mostly(labelled, others)):
            self._add(item, item.words, [(child, column, text) for child, (column, text) in labelled])
            for child in others:
                self.items.ledger.gap(child, _NO_COLUMN)
            return True
        work, told = _run_in(clean(item.words))
        if (
            item.below
            or len(told) < _FEWEST_LABELS
            or not {column for column, _ in told} & _TELLING
            or not work
        ):
            return False
        self._add(item, work, [(item, column, text) for column, text in told])
        return True

    def _add(self, item: Item, work: str, told: list[tuple[Item, Column, str]]) -> None:
        ledger, at = self.items.ledger, len(self.items.data)
        text = prose_of(item, ledger, work).rstrip(" .;:,(")
        record: Data = {"viec": text}
        ledger.place(item, "cong_viec", at, "viec")
        for source, column, words in told:
            key, value = self._value(source, column, words)
            if value:
                ledger.place(source, "cong_viec", at, key)
                record[key] = [*record[key], *value] if isinstance(value, list) and key in record else value
        self.items.add(record, item)

    def _value(self, source: Item, column: Column, words: str) -> tuple[str, str | list[str]]:
        bare = words.strip(_ENDS)
        match column:
            case Column.PARTNERS:
                return "phoi_hop", list(parts_of(bare))
            case Column.TIMING:
                read = read_timings([bare], self.items.year)
                for piece in read.unread:
                    self.items.unread(source, piece, read.timings)
                return "thoi_gian", [format_timing(timing) for timing in read.timings]
            case Column.OUTPUT:
                return "san_pham", bare
            case Column.FUNDING:
                return "kinh_phi", bare
        return "chu_tri", bare


def _mostly(labelled: Sequence[object], others: Sequence[Item]) -> bool:
    """Whether the labels outweigh what else is said of a piece of work: “Đơn vị được giám sát: …”."""
    plain = all(not child.below and not child.is_table for child in others)
    return plain and len(labelled) >= _FEWEST_LABELS and len(labelled) > len(others)


def _labelled(item: Item) -> tuple[Column, str] | None:
    """“Chủ trì: Ban Thường trực.”, as the column and what it says."""
    if item.below or item.is_table:
        return None
    found = _LABEL.match(clean(item.words))
    return (_column(found["name"]), found["text"]) if found else None


def _run_in(text: str) -> tuple[str, list[tuple[Column, str]]]:
    """The work, and what the labels run into its sentence say."""
    finds = list(_RUN_IN.finditer(text))
    if not finds:
        return text, []
    ends = [*(found.start() for found in finds[1:]), len(text)]
    told = [(_column(found["name"]), text[found.end() : end]) for found, end in zip(finds, ends, strict=True)]
    return text[: finds[0].start()].strip(_ENDS), told


def _column(name: str) -> Column:
    if fold(name) == "phan_cong":
        return Column.LEAD
    return PLAN.column(name) or Column.LEAD
