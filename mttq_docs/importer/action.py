"""Chương trình hành động: read tasks and measures into action programmes with their tasks.

Some committees number them “Chương trình 1”, others give each field of work a numbered title, others list
tasks alone: these then stand in one action programme under the title of the section.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import Ledger
from mttq_docs.importer.outline import STARS, is_heading, title_of
from mttq_docs.importer.points import Record, prose_of, read_points, small_title
from mttq_docs.importer.sections import is_programme
from mttq_docs.numbering import Level, split_label
from mttq_docs.sheet import Role

_KEY = "chuong_trinh_hanh_dong"
_RUN_IN = re.compile(r"([^:.;]{3,90}:)\s+(?=\S)")
_NO_TASKS = "Tiêu đề không có nhiệm vụ nào bên dưới"
_LONGEST_TITLE = 300
_MOST_WORDS = 15
_TITLE_ENDS = (".", ";", ",")


def read_action(section: Item, items: Sequence[Item], records: list[Record], ledger: Ledger) -> None:
    """Đọc một phần thành các chương trình hành động, added to `records`; `items` stand below `section`."""
    if is_programme(section) or not items:
        _programme(section, records, ledger)
        return
    loose: list[Item] = []
    if any(map(_is_titled, items)):
        items = [_with_lead(item) for item in items]
    for item in items:
        if _is_titled(item):
            _group(section, loose, records, ledger)
            loose = []
            _programme(item, records, ledger)
        else:
            loose.append(item)
    _group(section, loose, records, ledger)


def _is_titled(item: Item) -> bool:
    """Whether an item names a field of work, rather than a task."""
    if is_programme(item) or is_heading(item) or item.lead:
        return True
    if item.block.label in STARS:
        return bool(item.below) and len(item.words.split()) <= _MOST_WORDS
    return bool(item.below) and item.role in (Role.CLAUSE, Role.SUBCLAUSE, Role.POINT) and not _is_task(item)


def _with_lead(item: Item) -> Item:
    """Among titles, a numbered item that opens with a few words and a colon has its title there."""
    found = _RUN_IN.match(item.text) if item.role is Role.CLAUSE and not item.below else None
    if found is None or item.lead or len(found[1].split()) > _MOST_WORDS:
        return item
    return replace(item, block=replace(item.block, lead=found[1], text=item.text[found.end() :]))


def _is_task(item: Item) -> bool:
    """A sentence with its sub-points: it ends like one, or is too long for a title."""
    return item.text.endswith(_TITLE_ENDS) or len(item.text) > _LONGEST_TITLE


def _group(section: Item, items: Sequence[Item], records: list[Record], ledger: Ledger) -> None:
    """Tasks under no title of their own: one action programme, called as the section is."""
    if not items:
        return
    at = len(records)
    tasks = read_points(items, ledger, _KEY, at, "nhiem_vu")
    if tasks:
        ledger.place(section, _KEY, at, "ten")
        records.append({"ten": small_title(title_of(section)), "nhiem_vu": tasks})


def _programme(item: Item, records: list[Record], ledger: Ledger) -> None:
    """An item that names a field of work, with the tasks below it."""
    at = len(records)
    title, lines, below = _title_and_tasks(item)
    run_in = prose_of(item, ledger) if item.lead and item.text else ""
    tasks: list[Record] = read_points(below, ledger, _KEY, at, "nhiem_vu", start=bool(run_in))
    if run_in:
        ledger.place(item, _KEY, at, "nhiem_vu", 0)
        tasks.insert(0, run_in)
    if not tasks:
        ledger.gap_all(item, _NO_TASKS, "ít nhất một nhiệm vụ")
        return
    for line in lines:
        ledger.place(line, _KEY, at, *(("ten",) if title else ()))
    records.append({"ten": title, "nhiem_vu": tasks} if title else {"nhiem_vu": tasks})


def _title_and_tasks(item: Item) -> tuple[str, Sequence[Item], Sequence[Item]]:
    """The title, on the line of the number or on the next, the lines that hold it, and what stands below."""
    words = item.lead if item.lead and item.text else item.words
    found = split_label(words)
    if found is not None and found[0].level is Level.PROGRAMME:
        words = found[1]
    if words.strip() or not item.below:
        return small_title(words), (item,), item.below
    first, *rest = item.below
    if first.block.label or first.text.endswith(_TITLE_ENDS) or not clean(first.words):
        return "", (item,), item.below
    return small_title(first.words), (item, first), (*first.below, *rest)
