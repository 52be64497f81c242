"""Chỉ tiêu: read the targets of a programme, a sentence each, with the figures that they promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import Ledger
from mttq_docs.importer.outline import is_heading
from mttq_docs.importer.points import Entry, Record, entries_of, prose_of
from mttq_docs.quantities import find_measures
from mttq_docs.sheet import Chart

_KEY = "chi_tieu"
_GROUP = "Tiêu đề của một nhóm chỉ tiêu; tệp dữ liệu ghi các chỉ tiêu liền nhau, không chia nhóm"
_TABLE = "Bảng trong phần chỉ tiêu; ghi từng chỉ tiêu của bảng thành câu ở mục “chỉ tiêu”"
_MOST_WORDS_OF_A_TITLE = 14


def read_targets(items: Sequence[Item], records: list[Record], ledger: Ledger) -> None:
    """Đọc các đoạn thành chỉ tiêu, added to `records`, each as its sentence with literal figures."""
    for entry in _targets(items, ledger):
        parts = [entry.item, *entry.more]
        for child in entry.below:
            parts += [each for each in child.walk() if each.number]
        texts = [prose_of(each, ledger, each.words) for each in parts]
        text = " ".join(text for text in texts if text)
        if not text:
            continue
        for each in parts:
            ledger.place(each, _KEY, len(records))
        if entry.below:
            ledger.restated(entry.item, "Chỉ tiêu và các ý bên dưới được ghi thành một câu")
        records.append(text)


def _targets(items: Sequence[Item], ledger: Ledger) -> Iterator[Entry]:
    """The entries that promise something; mere titles of groups are opened."""
    for item in items:
        if item.is_table or isinstance(item.block, Chart):
            ledger.gap_all(item, _TABLE)
    texts = [item for item in items if not (item.is_table or isinstance(item.block, Chart))]
    for entry in entries_of(texts, ledger):
        if entry.below and not entry.more and _is_group(entry.item):
            ledger.gap(entry.item, _GROUP)
            yield from _targets(entry.below, ledger)
        else:
            yield entry


def _is_group(item: Item) -> bool:
    """Only a title of the targets below it."""
    if find_measures(item.words):
        return False
    return is_heading(item) or len(item.words.split()) <= _MOST_WORDS_OF_A_TITLE
