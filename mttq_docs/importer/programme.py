"""Chương trình: read the outline of a programme into its parts, and tell what none of them holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mttq_docs.importer.action import read_action
from mttq_docs.importer.drafting import Data, Reading
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import PRINTED, Ledger
from mttq_docs.importer.outline import is_heading, title_lines, title_of, under
from mttq_docs.importer.points import Record, prose_of, read_points, title_text
from mttq_docs.importer.sections import Found, Section, by_title, is_programme, sections_of
from mttq_docs.importer.targets import read_targets
from mttq_docs.sheet import Role
from mttq_docs.text import fold

_NOTES = "ghi_chu"
_NO_PLACE = "Chương trình trong tệp dữ liệu không có mục nào cho phần này"
_EXPECTED = "chép nội dung cần giữ vào một mục có sẵn, ví dụ “nhiệm vụ trọng tâm” hay “tổ chức thực hiện”"
_INTRODUCTION = "Câu dẫn của một phần; phần mềm in thẳng các ý dưới tiêu đề, không có câu dẫn riêng"
_EMPTY = "Tiêu đề không có nội dung nào bên dưới"
_CLOSING = "loi_ket"
_CLOSES = "tren_day_la_"


def read_programme(reading: Reading) -> Data:
    """Đọc các phần của một chương trình: `nhiem_vu_trong_tam`, `chi_tieu`, `chuong_trinh_hanh_dong` …

    A part that stands in several places of the paper is read in order; a part that is not there is left out.
    """
    ledger = reading.ledger
    body, closing = _without_closing(reading.paper.main.body, ledger)
    body, notes = _without_notes(body, ledger)
    data: Data = {section.value: [] for section in Section}
    for found in sections_of(body):
        _read(found, data, ledger)
    told = {key: value for key, value in data.items() if value}
    return {
        **told,
        **({_NOTES: notes} if notes else {}),
        **({_CLOSING: closing} if closing else {}),
    }


def _read(found: Found, data: Data, ledger: Ledger) -> None:
    """Read one section into the part that it is."""
    item, section = found.item, found.section
    if found.wraps and not under(item):
        for line in (item, *title_lines(item)):
            ledger.place(line, PRINTED)
        return
    if section is None:
        reason = f"{_NO_PLACE}: “{title_text(title_of(item))[:80]}”"
        ledger.gap(item, reason, _EXPECTED)
        ledger.gap_all(item, reason)
        return
    records: list[Record] = data[section.value]
    before = len(records)
    items = _inside(found, ledger)
    if section is Section.ACTION:
        item, items, targets = _apart(item, items, ledger)
        read_targets(targets, data[Section.TARGETS.value], ledger)
        read_action(item, items, records, ledger)
    elif section is Section.TARGETS:
        read_targets(items, records, ledger)
    else:
        records += read_points(items, ledger, section.value, start=len(records))
    if item in items:
        return
    for line in (item, *title_lines(item)):
        if len(records) == before:
            ledger.gap(line, _EMPTY)
        elif not ledger.is_placed(line):
            ledger.place(line, section.value)


def _apart(item: Item, items: Sequence[Item], ledger: Ledger) -> tuple[Item, Sequence[Item], Sequence[Item]]:
    """Action programmes with their targets taken out: “a) Chỉ tiêu” and “b) Nhiệm vụ” below each."""
    targets: list[Item] = []

    def pruned(each: Item, depth: int) -> Item:
        below: list[Item] = []
        for child in each.below:
            part = by_title(title_of(child)) if child.below and _only_titles(child) else None
            if part is Section.TARGETS:
                ledger.place(child, Section.TARGETS.value)
                targets.extend(child.below)
            elif part is Section.ACTION and not is_programme(child) and depth:
                ledger.place(child, Section.ACTION.value)
                below += child.below
            else:
                below.append(child)
        return replace(each, below=tuple(below))

    kept = tuple(pruned(each, 1) for each in items)
    return (pruned(item, 1) if is_programme(item) else item), kept, targets


def _inside(found: Found, ledger: Ledger) -> Sequence[Item]:
    """What a section holds: its items, or itself where it is no mere title of a part."""
    item = found.item
    if found.section is Section.ACTION:
        return _introduced(under(item), ledger)
    if found.aside or not (is_heading(item) or _only_titles(item)):
        return (item,)
    return _introduced(under(item), ledger)


def _only_titles(item: Item) -> bool:
    """A numbered line that is a title though nothing in its look tells: short, with items below it."""
    return bool(item.below) and len(item.words.split()) < 15


def _introduced(items: Sequence[Item], ledger: Ledger) -> Sequence[Item]:
    """The items without the sentence that leads into them."""
    first = next(iter(items), None)
    if first is None or len(items) < 2 or first.block.label or is_heading(first):
        return items
    if not first.text.endswith(":") or not any(each.block.label for each in items[1:]):
        return items
    ledger.gap(first, _INTRODUCTION)
    return items[1:]


def _without_notes(items: Sequence[Item], ledger: Ledger) -> tuple[tuple[Item, ...], list[str]]:
    """The outline without its lines in brackets, and these lines."""
    notes: list[str] = []

    def pruned(each: Item) -> Iterator[Item]:
        if each.role is Role.NOTE:
            ledger.place(each, _NOTES, len(notes))
            notes.append(prose_of(each, ledger))
            return
        below = tuple(inner for child in each.below for inner in pruned(child))
        yield each if below == each.below else Item(each.number, each.block, below, each.rows)

    return tuple(inner for item in items for inner in pruned(item)), notes


def _without_closing(items: Sequence[Item], ledger: Ledger) -> tuple[tuple[Item, ...], list[str]]:
    """The outline without the paragraph that closes the paper (“Trên đây là Chương trình …”)."""
    last = items[-1] if items else None
    path: list[Item] = []
    while last is not None:
        path.append(last)
        last = last.below[-1] if last.below else None
    if not path or path[-1].block.label or not fold(path[-1].text).startswith(_CLOSES):
        return tuple(items), []
    ledger.place(path[-1], _CLOSING)
    cut: tuple[Item, ...] = ()
    for above in reversed(path[:-1]):
        kept = Item(above.number, above.block, (*above.below[:-1], *cut), above.rows)
        cut = (kept,)
    return (*items[:-1], *cut), [prose_of(path[-1], ledger)]
