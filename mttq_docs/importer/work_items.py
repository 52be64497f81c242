"""Bảng công việc: read the rows of a plan's tables as its work items, each cell accounted for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.columns import PLAN, Column
from mttq_docs.importer.drafting import Data
from mttq_docs.importer.facets import Facets, named_in
from mttq_docs.importer.grid import Grid, GridRow, grid_of, lines_in
from mttq_docs.importer.groups import Group, heads_a_group, read_group
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import PRINTED, Ledger
from mttq_docs.importer.matching import Wordings
from mttq_docs.importer.whens import read_timings
from mttq_docs.model import Timing, format_timing
from mttq_docs.sheet import Chart
from mttq_docs.text import fold

_WORK_ITEMS = "cong_viec"
_LEADS = re.compile(r"(?i)^(?:đơn vị |cơ quan )?chủ trì\s*:\s*")
_PARTNERS = re.compile(r"(?i)^(?:đơn vị |cơ quan )?phối hợp(?: thực hiện)?\s*:\s*")
_ENDS = " .;,"
_NO_COLUMN = "Bảng công việc của tệp dữ liệu không có cột này"
_UNKNOWN_GROUP = "Không rõ nhóm việc này thuộc chương trình hành động nào, thời gian nào hay đơn vị nào"


@dataclass(slots=True)
class WorkItems:
    """Người đọc các bảng công việc của một kế hoạch, one after the other; `data` is what was read."""

    ledger: Ledger
    year: int
    wordings: Wordings | None = None
    goals: Facets | None = None
    data: list[Data] = field(default_factory=list)
    _grid: Grid | None = None
    _group: Group = field(default_factory=Group)
    _groups: int = 0
    _heads: list[Item] = field(default_factory=list)
    _by_words: dict[tuple[str, ...], tuple[int, int]] = field(default_factory=dict)

    def take(self, table: Item) -> bool:
        """Đọc một bảng; False where it is no table of work items, and nothing is accounted for then."""
        grid = grid_of(table, PLAN, self._grid)
        if grid is None:
            return False
        if grid.titles:
            self._group = Group()
        self._grid = grid
        for row in (*grid.caption, *grid.titles):
            self._print(row)
        for at, row in enumerate(grid.rows):
            below = grid.rows[at + 1] if at + 1 < len(grid.rows) else None
            self._row(row, grid, below)
        self._leave_heads()
        return True

    def _row(self, row: GridRow, grid: Grid, below: GridRow | None) -> None:
        if not row.filled:
            return
        if heads_a_group(row, grid, below):
            self._head(row, grid)
        elif grid.text(row, Column.WORK):
            self._item(row, grid)
        else:
            self._rest(row, grid)

    def _head(self, row: GridRow, grid: Grid) -> None:
        """A row that heads a group."""
        number = grid.text(row, Column.ORDINAL)
        text = next((cell.text for cell in reversed(row.filled)), "")
        self._group = read_group(text, self.wordings, self.year)
        self._groups += 1
        self._leave_heads()
        for item in _items(row):
            if item.line == number:
                self.ledger.place(item, PRINTED)
            elif self._group.known:
                self._heads.append(item)
            else:
                self.ledger.gap(item, _UNKNOWN_GROUP)

    def _leave_heads(self) -> None:
        """Headings below which no work came."""
        for item in self._heads:
            self.ledger.gap(item, "Nhóm này không có việc nào")
        self._heads.clear()

    def _item(self, row: GridRow, grid: Grid) -> None:
        """A row that is a work item; one that our table shows in several months is one item."""
        words = tuple(fold(cell.text) for cell in row.cells if cell.place != grid.place(Column.ORDINAL))
        at, group = self._by_words.get(words, (len(self.data), self._groups))
        again = group != self._groups
        at = at if again else len(self.data)
        loc = (_WORK_ITEMS, at)
        record: Data = {"viec": self._text(row, grid, Column.WORK, *loc, "viec")}
        record |= self._who(row, grid, loc)
        record |= self._when(row, grid, loc)
        for column, key in ((Column.OUTPUT, "san_pham"), (Column.FUNDING, "kinh_phi")):
            text = self._text(row, grid, column, *loc, key)
            record |= {key: text} if text else {}
        self._leftovers(row, grid, loc)
        if not again:
            self._by_words[words] = (at, self._groups)
            cell = grid.cell(row, Column.WORK)
            self.add(record, cell.items[0] if cell else None)

    def _who(self, row: GridRow, grid: Grid, loc: tuple[str | int, ...]) -> Data:
        """Who leads and who takes part."""
        leads, partners = (
            list(self._named(row, grid, Column.LEAD)),
            list(self._named(row, grid, Column.PARTNERS)),
        )
        for item, text in self._named(row, grid, Column.BOTH):
            (partners if _PARTNERS.match(text) else leads).append((item, text))
        for item, text in list(leads):  # “Phối hợp: …” in the cell of who leads.
            if _PARTNERS.match(text):
                leads.remove((item, text))
                partners.append((item, text))
        record: Data = {}
        if leads:
            record["chu_tri"] = "; ".join(_LEADS.sub("", text).rstrip(_ENDS) for _, text in leads)
        elif self._group.unit:
            record["chu_tri"] = self._group.unit
        found = [part for _, text in partners for part in parts_of(_PARTNERS.sub("", text))]
        if found:
            record["phoi_hop"] = list(dict.fromkeys(found))
        for item, _ in leads:
            self.ledger.place(item, *loc, "chu_tri")
        for item, _ in partners:
            self.ledger.place(item, *loc, "phoi_hop")
        return record

    def _when(self, row: GridRow, grid: Grid, loc: tuple[str | int, ...]) -> Data:
        """When: what the row says, else its group."""
        timings: list[Timing] = []
        cell = grid.cell(row, Column.TIMING)
        for item in cell.items if cell else ():
            if not item.line:
                continue
            read = read_timings(lines_in(item), self.year, title=grid.title(Column.TIMING))
            for piece in read.unread:
                self.unread(item, piece, read.timings)
            if read.timings:
                self.ledger.place(item, *loc, "thoi_gian")
                timings += read.timings
        if cell and timings and not _says_same(cell.text, timings):
            printed = "; ".join(format_timing(timing) for timing in timings)
            self.ledger.restated(cell.items[0], "Thời gian in theo lối viết chung", cell.text, printed)
        if not (cell and cell.text):
            timings = list(self._group.timings)
        return {"thoi_gian": [format_timing(timing) for timing in dict.fromkeys(timings)]} if timings else {}

    def unread(self, item: Item, piece: str, read: Sequence[Timing]) -> None:
        """Nói một mẩu thời gian không đọc được; `read` are those that were read beside it."""
        message = "Không đọc được thời gian thực hiện thành ngày, tháng, quý hay một cách nói quen dùng"
        expected = "ví dụ quý I; trước ngày 15/3; tháng 3 - 5; thường xuyên"
        if read:
            self.ledger.refused(item, message, piece, expected)
        else:
            self.ledger.gap(item, message, expected)

    def add(self, record: Data, source: Item | None) -> None:
        """Thêm một việc, with the task or the action programme that it carries out, where that is sure."""
        group = self._group.programme
        link: Data = {"chuong_trinh_hanh_dong": group} if group else {}
        if self.wordings is not None:
            match = self.wordings.tasks.match(record["viec"], self.wordings.tasks_of(group))
            if match.key is not None:
                link = {"nhiem_vu": match.key}
            elif match.guesses and source is not None:
                message = "Chưa chắc việc này thuộc nhiệm vụ nào của chương trình"
                expected = f"mục “nhiệm vụ”: {' hoặc '.join(f'“{guess}”' for guess in match.guesses)}"
                self.ledger.unsure(source, message, record["viec"], expected)
        for head in self._heads:
            self.ledger.place(head, _WORK_ITEMS, len(self.data))
        self._heads.clear()
        self.data.append({**self._with_targets(record), **link})

    def _with_targets(self, record: Data) -> Data:
        """The item with placeholders for the goals that it surely speaks of, which then are its targets."""
        if self.goals is None:
            return record
        marked: Data = {"viec": self.goals.marked(record["viec"])}
        if "san_pham" in record:
            marked["san_pham"] = self.goals.marked(record["san_pham"], named_in(marked["viec"]))
        targets = list(dict.fromkeys(name for text in marked.values() for name in named_in(text)))
        return {**record, **marked, **({"chi_tieu": targets} if targets else {})}

    def _named(self, row: GridRow, grid: Grid, column: Column) -> Iterator[tuple[Item, str]]:
        """The lines of a cell with their items, cleaned."""
        cell = grid.cell(row, column)
        for item in cell.items if cell else ():
            for line in lines_in(item):
                text = clean(line)
                if text.strip(_ENDS + "-–…"):
                    yield item, text

    def _text(self, row: GridRow, grid: Grid, column: Column, *loc: str | int) -> str:
        """The text of a cell in one piece; its lines are parts of one sentence or a list."""
        joined = ""
        for item, text in self._named(row, grid, column):
            bare = text.rstrip(" ;")
            between = "" if not joined else " " if joined.endswith((":", ".", ",", "!")) else "; "
            joined += between + bare
            self.ledger.place(item, *loc)
        return joined

    def _leftovers(self, row: GridRow, grid: Grid, loc: tuple[str | int, ...]) -> None:
        """Numbers are printed anew; tables within cells and columns that we have not are told."""
        ordinal = grid.cell(row, Column.ORDINAL)
        for item in ordinal.items if ordinal else ():
            self.ledger.place(item, PRINTED)
        for item in _items(row):
            if item.is_table or isinstance(item.block, Chart):
                self.ledger.gap_all(item, "Bảng, biểu đồ nằm trong ô không có mục nhận")
            elif not item.line.strip(_ENDS + "-–…"):
                self.ledger.place(item, *loc)
            elif not self.ledger.is_placed(item):
                self.ledger.gap(item, _NO_COLUMN)

    def _print(self, row: GridRow) -> None:
        for item in _items(row):
            self.ledger.place(item, PRINTED)

    def _rest(self, row: GridRow, grid: Grid) -> None:
        """A row without a work of its own goes on with the item above it."""
        at = len(self.data) - 1
        if at < 0:
            for item in _items(row):
                self.ledger.gap(item, "Hàng không ghi nội dung công việc")
            return
        more: Data = {**self._who(row, grid, (_WORK_ITEMS, at)), **self._when(row, grid, (_WORK_ITEMS, at))}
        for column, key in ((Column.OUTPUT, "san_pham"), (Column.FUNDING, "kinh_phi")):
            more[key] = self._text(row, grid, column, _WORK_ITEMS, at, key)
        self._leftovers(row, grid, (_WORK_ITEMS, at))
        self.data[at] = _merged(self.data[at], more)


def _merged(above: Data, more: Data) -> Data:
    """An item with what the row below it adds; what a cell over both rows says is said once."""
    merged = dict(above)
    for key, value in more.items():
        if isinstance(value, list):
            merged[key] = list(dict.fromkeys((*above.get(key, ()), *value)))
        elif value and fold(value) not in fold(above.get(key, "")):
            merged[key] = "; ".join(part for part in (above.get(key, ""), value) if part)
    return merged


def _items(row: GridRow) -> Iterator[Item]:
    """The paragraphs of a row that are its own."""
    return (item for cell in row.cells if not cell.continued for item in cell.items)


def parts_of(text: str) -> Iterator[str]:
    """Các đơn vị trên một dòng: only a semicolon surely parts them, for names of bodies have commas."""
    return (part for piece in text.split(";") if (part := piece.strip(_ENDS)))


def _says_same(text: str, timings: Sequence[Timing]) -> bool:
    return fold(text) == fold(" ".join(format_timing(timing) for timing in timings))
