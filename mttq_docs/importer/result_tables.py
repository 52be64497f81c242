"""Bảng số liệu: read the tables of a report into its results, and into those of single units."""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.compose.results import Line
from mttq_docs.errors import BadValue
from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.columns import RESULTS as RESULT_TITLES, UNIT_RESULTS, Column
from mttq_docs.importer.drafting import Data
from mttq_docs.importer.figures import read_cell
from mttq_docs.importer.grid import Grid, GridCell, GridRow, grid_of
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import PRINTED, Ledger
from mttq_docs.importer.matching import Match
from mttq_docs.importer.results import RESULTS, Results, short
from mttq_docs.model import Indicator
from mttq_docs.quantities import Absent, format_actual, format_number
from mttq_docs.text import capitalise, fold
from mttq_docs.units import Level, kinds_of

_UNITS = "so_lieu_don_vi"
_NO_COLUMN = "Biểu số liệu của tệp dữ liệu không có cột này"


class ResultTables:
    """Người đọc các bảng số liệu của một báo cáo; `units` are the figures of single units."""

    def __init__(self, results: Results, ledger: Ledger) -> None:
        self._results, self._ledger = results, ledger
        self._units: dict[str, dict[str, Data | str]] = {}
        self._grid: Grid | None = None

    @property
    def units(self) -> list[Data]:
        """`so_lieu_don_vi`."""
        return [{"don_vi": unit, RESULTS: results} for unit, results in self._units.items()]

    def take(self, table: Item) -> bool:
        """Đọc một bảng số liệu; False where it is none, and nothing is accounted for then."""
        by_unit = grid_of(table, UNIT_RESULTS)
        if by_unit is not None and by_unit.place(Column.DONE) is not None and self._names_units(by_unit):
            self._unit_table(by_unit)
            return True
        grid = grid_of(table, RESULT_TITLES, self._grid)
        if grid is None or (grid.place(Column.DONE) is None and grid.place(Column.RATE) is None):
            return False
        self._grid = grid
        self._print(*grid.caption, *grid.titles)
        for row in grid.rows:
            self._row(row, grid)
        return True

    def _row(self, row: GridRow, grid: Grid) -> None:
        if not row.filled:
            return
        text = grid.text(row, Column.INDICATOR)
        match = self._results.named(text)
        if match.key is None:
            self._no_row(row, text, match)
            return
        name, indicator = match.key, self._results.indicators[match.key]
        data = self._results.told.setdefault(name, {})
        self._place(grid.cell(row, Column.INDICATOR), PRINTED)
        self._figure(row, grid, Column.DONE, indicator, data, (RESULTS, name, "thuc_hien"))
        self._figure(row, grid, Column.IN_PERIOD, indicator, data, (RESULTS, name, "trong_ky"))
        self._figure(row, grid, Column.LAST_YEAR, indicator, data, (RESULTS, name, "cung_ky"))
        note = clean(grid.text(row, Column.NOTE)).strip(" .")
        if note:
            data["ghi_chu"] = note
            self._place(grid.cell(row, Column.NOTE), RESULTS, name, "ghi_chu")
        if not data.get("thuc_hien"):
            data.pop("thuc_hien", None)
            data.setdefault("thuc_hien", Absent.UNREPORTED.value)
        self._since(row, grid, name)
        self._computed(row, grid, self._results.line(name))
        self._leftovers(row, grid)

    def _no_row(self, row: GridRow, text: str, match: Match[str]) -> None:
        expected = " hoặc ".join(f"“{guess}”" for guess in match.guesses)
        for item in _items(row):
            self._ledger.gap(item, f"Chưa chắc dòng “{text}” là kết quả của chỉ tiêu nào", expected)

    def _figure(
        self,
        row: GridRow,
        grid: Grid,
        column: Column,
        indicator: Indicator,
        data: Data,
        loc: tuple[str | int, ...],
    ) -> None:
        cell = grid.cell(row, column)
        if cell is None:
            return
        try:
            actual = read_cell(clean(cell.text), clean(grid.text(row, Column.MEASURE_UNIT)), indicator)
        except BadValue as error:
            for item in cell.items:
                self._ledger.gap(item, str(error), error.expected)
            return
        if actual is not None:
            data[str(loc[-1])] = format_actual(actual)
        self._place(cell, *loc)

    def _since(self, row: GridRow, grid: Grid, name: str) -> None:
        """The change since last year, from which last year's figure can at times be told."""
        text = clean(grid.text(row, Column.SINCE_LAST_YEAR))
        data = self._results.told[name]
        if text and "cung_ky" not in data:
            self._results.tell_last_year(name, text)
        if capitalise(self._results.line(name).moved) == capitalise(text):
            self._place(grid.cell(row, Column.SINCE_LAST_YEAR), RESULTS, name, "cung_ky")
            return
        cell = grid.cell(row, Column.SINCE_LAST_YEAR)
        for item in cell.items if cell else ():
            self._ledger.gap(item, "Chỉ ghi mức tăng, giảm; tệp dữ liệu cần số của cùng kỳ năm trước")

    def _computed(self, row: GridRow, grid: Grid, line: Line) -> None:
        """What the tool says by itself, held against what the paper says."""
        for column, printed, label in (
            (Column.PLANNED, capitalise(line.plan), "Kế hoạch"),
            (Column.RATE, "" if line.rate is None else format_number(line.rate), "Tỷ lệ"),
            (Column.RATING, capitalise(line.verdict), "Đánh giá"),
        ):
            cell = grid.cell(row, column)
            text = clean(cell.text) if cell else ""
            self._place(cell, PRINTED)
            if cell and text and fold(text) != fold(printed):
                message = f"{label} do phần mềm lấy từ chương trình và số thực hiện"
                self._ledger.restated(cell.items[0], message, text, printed or "để trống")

    def _leftovers(self, row: GridRow, grid: Grid) -> None:
        for column in (Column.ORDINAL, Column.MEASURE_UNIT):
            self._place(grid.cell(row, column), PRINTED)
        for item in _items(row):
            self._ledger.gap_all(item, _NO_COLUMN)

    def _names_units(self, grid: Grid) -> bool:
        """Whether the rows are units: under a group that names an indicator, not indicators themselves."""
        groups = [row for row in grid.rows if self._group(row, grid) is not None]
        return bool(groups)

    def _group(self, row: GridRow, grid: Grid) -> str | None:
        """The indicator that a row over units names."""
        texts = [cell for cell in row.filled if cell.place != grid.place(Column.ORDINAL)]
        if len(texts) != 1 or texts[0].span < len(grid.columns) - 1:
            return None
        title = clean(texts[0].text)
        named = [name for name, each in self._results.indicators.items() if _opens(title, each.name)]
        longest = max(named, key=lambda name: len(self._results.indicators[name].name), default=None)
        return longest or self._results.named(title.partition(":")[0]).key

    def _unit_table(self, grid: Grid) -> None:
        self._print(*grid.caption, *grid.titles)
        name: str | None = None
        for row in grid.rows:
            group = self._group(row, grid)
            if group is not None:
                name = group
                self._print(row)
            elif row.filled:
                self._unit_row(row, grid, name)

    def _unit_row(self, row: GridRow, grid: Grid, name: str | None) -> None:
        unit = _unit_name(clean(grid.text(row, Column.UNIT)))
        if name is None or not unit:
            for item in _items(row):
                self._ledger.gap(item, "Chưa rõ dòng này là số liệu của đơn vị nào, về chỉ tiêu nào")
            return
        written = next((known for known in self._units if fold(known) == fold(unit)), unit)
        results = self._units.setdefault(written, {})
        at = list(self._units).index(written)
        loc = (_UNITS, at, RESULTS, name)
        data: Data = {}
        self._figure(row, grid, Column.DONE, self._results.indicators[name], data, (*loc, "thuc_hien"))
        note = clean(grid.text(row, Column.NOTE)).strip(" .")
        if note:
            data["ghi_chu"] = note
            self._place(grid.cell(row, Column.NOTE), *loc, "ghi_chu")
        if data:
            results[name] = short(data)
        self._place(grid.cell(row, Column.UNIT), _UNITS, at, "don_vi")
        for column in (Column.RATE, Column.RATING, Column.PLANNED):
            self._place(grid.cell(row, column), PRINTED)
        self._leftovers(row, grid)

    def _place(self, cell: GridCell | None, *loc: str | int) -> None:
        for item in cell.items if cell else ():
            self._ledger.place(item, *loc)

    def _print(self, *rows: GridRow) -> None:
        for row in rows:
            for item in _items(row):
                self._ledger.place(item, PRINTED)


def _unit_name(text: str) -> str:
    """“Huyện Na Hang” at the front of a cell is huyện Na Hang within a sentence."""
    kinds = (kind for level in Level for kind in kinds_of(level))
    generic = any(text.casefold().startswith(f"{kind} ") for kind in kinds)
    return text[:1].lower() + text[1:] if generic else text


def _items(row: GridRow) -> Iterator[Item]:
    return (item for cell in row.cells if not cell.continued for item in cell.items)


def _opens(title: str, name: str) -> bool:
    return title.casefold().startswith(name.casefold())
