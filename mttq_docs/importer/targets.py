"""Chỉ tiêu: read the targets of a programme, a sentence each, with the figures that they promise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.columns import RESULTS, Column
from mttq_docs.importer.grid import Grid, GridRow, grid_of
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import Ledger
from mttq_docs.importer.outline import is_heading
from mttq_docs.importer.points import Entry, Record, entries_of, prose_of
from mttq_docs.quantities import find_measures
from mttq_docs.sheet import Chart

_KEY = "chi_tieu"
_GROUP = "Tiêu đề của một nhóm chỉ tiêu; tệp dữ liệu ghi các chỉ tiêu liền nhau, không chia nhóm"
_TABLE = "Bảng trong phần chỉ tiêu; ghi từng chỉ tiêu của bảng thành câu ở mục “chỉ tiêu”"
_FIGURE = re.compile(r"[0-9][0-9.,]*(?<![.,])")
_ENDS = " .;:"
_COLUMNS = "Tên cột của bảng chỉ tiêu; mỗi hàng của bảng đã được ghi thành một câu"
_MOST_WORDS_OF_A_TITLE = 14


def read_targets(items: Sequence[Item], records: list[Record], ledger: Ledger) -> None:
    """Đọc các đoạn thành chỉ tiêu, added to `records`, each as its sentence with literal figures."""
    for entry in _targets(items, ledger):
        if entry.item.is_table:
            records += _of_table(entry.item, len(records), ledger)
            continue
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
        if item.is_table:
            yield Entry(item)
        elif isinstance(item.block, Chart):
            ledger.gap_all(item, _TABLE)
    texts = [item for item in items if not (item.is_table or isinstance(item.block, Chart))]
    for entry in entries_of(texts, ledger):
        if entry.below and not entry.more and _is_group(entry.item):
            ledger.gap(entry.item, _GROUP)
            yield from _targets(entry.below, ledger)
        else:
            yield entry


def _of_table(table: Item, start: int, ledger: Ledger) -> list[Record]:
    """A sentence for each row that names a thing and what is planned: “Nhà Đại đoàn kết: 150 nhà.”"""
    grid = grid_of(table, RESULTS)
    records: list[Record] = []
    for row in grid.rows if grid else ():
        sentence = _of_row(grid, row) if grid else ""
        if not sentence:
            continue
        items = [item for cell in row.cells for item in cell.items]
        for item in items:
            ledger.place(item, _KEY, start + len(records))
        ledger.restated(items[0], "Hàng của bảng chỉ tiêu được ghi thành một câu", "", sentence)
        records.append(sentence)
    for row in grid.titles if grid and records else ():
        for cell in row.cells:
            for item in cell.items:
                ledger.gap(item, _COLUMNS)
    ledger.gap_all(table, _TABLE)
    return records


def _of_row(grid: Grid, row: GridRow) -> str:
    columns = (Column.INDICATOR, Column.PLANNED, Column.MEASURE_UNIT)
    name, plan, unit = (clean(grid.text(row, column)).strip(_ENDS) for column in columns)
    return f"{name}: {_with_unit(plan, unit)}." if name and plan else ""


def _with_unit(plan: str, unit: str) -> str:
    """The figure with its unit behind it: `từ 85 trở lên`, `%` as `từ 85% trở lên`."""
    figure = _FIGURE.search(plan)
    if not unit or figure is None or unit in plan:
        return plan
    glue = "" if unit == "%" else " "
    return f"{plan[: figure.end()]}{glue}{unit}{plan[figure.end() :]}"


def _is_group(item: Item) -> bool:
    """Only a title of the targets below it."""
    if find_measures(item.words):
        return False
    return is_heading(item) or len(item.words.split()) <= _MOST_WORDS_OF_A_TITLE
