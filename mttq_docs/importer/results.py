"""Kết quả: read what a report says was done for each indicator of its programme, from tables and sentences.

Tables are read first: a figure in a cell is surer than one in a sentence. What the tool computes by itself
(plan, rate, rating) is compared, not kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from mttq_docs.compose.results import Line, tally
from mttq_docs.errors import BadValue
from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.columns import RESULTS, UNIT_RESULTS, Column
from mttq_docs.importer.drafting import Data
from mttq_docs.importer.facets import Facets
from mttq_docs.importer.figures import read_cell, read_figure, read_sentence
from mttq_docs.importer.grid import Grid, GridCell, GridRow, grid_of
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import PRINTED, Ledger
from mttq_docs.importer.matching import Match, Wordings, coverage
from mttq_docs.importer.points import unmarked
from mttq_docs.model import Indicator, Period, Programme, Result, format_period, indicator_names, require_fit
from mttq_docs.quantities import (
    Absent,
    Actual,
    Reported,
    format_actual,
    format_number,
    parse_number,
    rounded,
)
from mttq_docs.quantities.numbers import NUMBER
from mttq_docs.text import capitalise, fold
from mttq_docs.units import Level, kinds_of

_RESULTS, _UNITS = "ket_qua", "so_lieu_don_vi"
_DETAILS = "(số liệu chi tiết tại Phụ lục kèm theo)."
_TALLY = re.compile(r"(?i)^trong (?:tổng số )?\d+ chỉ tiêu")
_SILENT = re.compile(rf"(?i)^{Absent.UNREPORTED}\s*:\s*(?P<names>.+?)\.?$")
_IN_PERIOD = re.compile(r"(?i)\(riêng (?P<period>[^:()]+): (?P<figure>[^()]+)\)")
_SINCE = re.compile(r"(?i)so với (?:cùng kỳ|năm (?:19|20)\d\d)")
_CHANGE = re.compile(rf"(?i)(?P<way>tăng|giảm) (?P<by>{NUMBER})(?:%| điểm phần trăm)")
_CLAUSES = re.compile(r";\s+|(?<=[.!?])\s+")
_LEAST_COVERAGE = 0.6
_LEAST_LEAD = 0.2


class Results:
    """Người đọc kết quả của một báo cáo; `data` is the section `kết quả`, `units` those of single units."""

    def __init__(self, programme: Programme, period: Period, ledger: Ledger) -> None:
        self._indicators = {name: programme.indicators[fold(name)] for name in indicator_names(programme)}
        self._wordings = Wordings(programme)
        self._period, self._ledger = period, ledger
        self._told: dict[str, Data] = {}
        self._units: dict[str, dict[str, Data | str]] = {}
        self._grid: Grid | None = None

    @property
    def data(self) -> Data:
        """`ket_qua`, each result as short as it can be written."""
        return {name: _short(self._told[name]) for name in self._indicators if name in self._told}

    @property
    def units(self) -> list[Data]:
        """`so_lieu_don_vi`."""
        return [{"don_vi": unit, _RESULTS: results} for unit, results in self._units.items()]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Kết quả của mọi chỉ số, as the tool words them."""
        return tuple(self._line(name) for name in self._indicators)

    def take_table(self, table: Item) -> bool:
        """Đọc một bảng số liệu; False where it is none, and nothing is accounted for then."""
        by_unit = grid_of(table, UNIT_RESULTS)
        if by_unit is not None and by_unit.place(Column.DONE) is not None and self._names_units(by_unit):
            self._unit_table(by_unit)
            return True
        grid = grid_of(table, RESULTS, self._grid)
        if grid is None or (grid.place(Column.DONE) is None and grid.place(Column.RATE) is None):
            return False
        self._grid = grid
        self._print(*grid.caption, *grid.titles)
        for row in grid.rows:
            self._row(row, grid)
        return True

    def take_sentence(self, item: Item) -> bool:
        """Đọc một câu báo cáo kết quả; False where it is of no indicator for sure."""
        text = unmarked(clean(item.words))
        silent = _SILENT.match(text)
        if silent:
            return self._silent(item, silent["names"])
        name = self._spoken_of(text)
        if name is None:
            return False
        data = self._told.setdefault(name, {})
        new = not data
        if new:
            actual = read_sentence(text, name, self._indicators[name], self._period)
            if actual is None:
                del self._told[name]
                return False
            data["thuc_hien"] = format_actual(actual)
        self._word(item, name, text)
        return True

    def note(self, item: Item) -> None:
        """Ghi nhận con số mà lời văn báo cáo cho một chỉ tiêu chưa có số liệu, where both are sure."""
        for clause in _CLAUSES.split(unmarked(clean(item.words))):
            name = self._spoken_of(clause)
            if name is None or name in self._told:
                continue
            actual = read_sentence(clause, name, self._indicators[name], self._period)
            if actual is not None:
                figure = format_actual(actual)
                self._told[name] = {"thuc_hien": figure}
                self._ledger.inferred(f"kết quả → {name}", figure, f"câu “{clause.strip()[:80]}”")

    def guesses(self, text: str) -> tuple[str, ...]:
        """Các chỉ số mà một câu có thể nói tới."""
        return self._wordings.indicators.match(text).guesses

    def take_tally(self, item: Item) -> bool:
        """Câu tổng hợp, which the tool computes: told where the paper has counted otherwise."""
        text = clean(item.words)
        if not _TALLY.match(text):
            return False
        printed = f"{capitalise(tally(self.lines))} {_DETAILS}"
        if fold(text) != fold(printed):
            self._ledger.restated(item, "Câu tổng hợp do phần mềm tính lại", text, printed)
        self._ledger.place(item, PRINTED)
        return True

    # Tables

    def _row(self, row: GridRow, grid: Grid) -> None:
        if not row.filled:
            return
        text = grid.text(row, Column.INDICATOR)
        match = self._indicator(text)
        if match.key is None:
            self._no_row(row, match)
            return
        name, indicator = match.key, self._indicators[match.key]
        data = self._told.setdefault(name, {})
        self._place(grid.cell(row, Column.INDICATOR), PRINTED)
        self._figure(row, grid, Column.DONE, indicator, data, (_RESULTS, fold(name), "thuc_hien"))
        self._figure(row, grid, Column.IN_PERIOD, indicator, data, (_RESULTS, fold(name), "trong_ky"))
        self._figure(row, grid, Column.LAST_YEAR, indicator, data, (_RESULTS, fold(name), "cung_ky"))
        note = clean(grid.text(row, Column.NOTE)).strip(" .")
        if note:
            data["ghi_chu"] = note
            self._place(grid.cell(row, Column.NOTE), _RESULTS, fold(name), "ghi_chu")
        if not data.get("thuc_hien"):
            data.pop("thuc_hien", None)
            data.setdefault("thuc_hien", Absent.UNREPORTED.value)
        self._since(row, grid, name)
        self._computed(row, grid, self._line(name))
        self._leftovers(row, grid)

    def _no_row(self, row: GridRow, match: Match[str]) -> None:
        expected = " hoặc ".join(f"“{guess}”" for guess in match.guesses)
        for item in _items(row):
            self._ledger.gap(item, "Chưa chắc dòng này là kết quả của chỉ tiêu nào", expected)

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
        data = self._told[name]
        if text and "cung_ky" not in data:
            data |= self._last_year(name, text)
        if capitalise(self._line(name).moved) == capitalise(text):
            self._place(grid.cell(row, Column.SINCE_LAST_YEAR), _RESULTS, fold(name), "cung_ky")
            return
        cell = grid.cell(row, Column.SINCE_LAST_YEAR)
        for item in cell.items if cell else ():
            self._ledger.gap(item, "Chỉ ghi mức tăng, giảm; tệp dữ liệu cần số của cùng kỳ năm trước")

    def _last_year(self, name: str, text: str) -> Data:
        """Last year's figure, where the change that the paper tells follows from one figure only."""
        told = before(self._line(name), text)
        if told is None:
            return {}
        figure = format_actual(told)
        self._ledger.inferred(f"kết quả → {name} → cùng kỳ", figure, f"mức “{text}” ghi trong báo cáo")
        return {"cung_ky": figure}

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
            self._ledger.gap_all(item, "Biểu số liệu của tệp dữ liệu không có cột này")

    # Figures of single units

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
        named = [name for name, each in self._indicators.items() if _opens(title, each.name)]
        longest = max(named, key=lambda name: len(self._indicators[name].name), default=None)
        return longest or self._wordings.indicators.match(title.partition(":")[0]).key

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
        loc = (_UNITS, at, _RESULTS, fold(name))
        data: Data = {}
        self._figure(row, grid, Column.DONE, self._indicators[name], data, (*loc, "thuc_hien"))
        note = clean(grid.text(row, Column.NOTE)).strip(" .")
        if note:
            data["ghi_chu"] = note
            self._place(grid.cell(row, Column.NOTE), *loc, "ghi_chu")
        if data:
            results[name] = _short(data)
        self._place(grid.cell(row, Column.UNIT), _UNITS, at, "don_vi")
        for column in (Column.RATE, Column.RATING, Column.PLANNED):
            self._place(grid.cell(row, column), PRINTED)
        self._leftovers(row, grid)

    # Sentences

    def _word(self, item: Item, name: str, text: str) -> None:
        """Keep what a sentence says beyond its figure: part of the period, last year, its own wording."""
        data = self._told[name]
        own = _IN_PERIOD.search(text)
        if own and "trong_ky" not in data and fold(own["period"]) == fold(format_period(self._period)):
            figure = read_figure(own["figure"])
            data |= {"trong_ky": format_actual(figure)} if figure is not None else {}
        if "cung_ky" not in data and self._line(name).sentence != text:
            data |= self._last_year(name, text) if _SINCE.search(text) else {}
        line = self._line(name)
        if line.sentence == text and "cau" not in data:
            self._ledger.place(item, _RESULTS, fold(name), "thuc_hien")
            return
        sentence = Facets([line]).marked(text)
        if "cau" in data:
            self._ledger.restated(item, "Câu nói về cùng một chỉ tiêu được nối vào câu trước", text)
        data["cau"] = f"{data.get('cau', '')} {sentence}".strip()
        self._ledger.place(item, _RESULTS, fold(name), "cau")

    def _silent(self, item: Item, names: str) -> bool:
        """“Chưa có số liệu: …”: indicators that nobody reported."""
        matches = [self._indicator(part.strip()).key for part in names.split(";")]
        if any(name is None for name in matches):
            return False
        for name in filter(None, matches):
            self._told.setdefault(name, {}).setdefault("thuc_hien", Absent.UNREPORTED.value)
            self._ledger.place(item, _RESULTS, fold(name), "thuc_hien")
        return True

    def _indicator(self, text: str) -> Match[str]:
        """The indicator that a name stands for: its full name, its short name, or one near to it."""
        key = fold(text)
        for name, each in self._indicators.items():
            if key and key in (fold(each.name), fold(name)):
                return Match(name, (name,))
        return self._wordings.indicators.match(text)

    def _spoken_of(self, text: str) -> str | None:
        """The indicator that a sentence is about: it opens with its name, or has most of its words."""
        opened = [name for name, each in self._indicators.items() if text.startswith(f"{each.name}:")]
        if opened:
            return max(opened, key=lambda name: len(self._indicators[name].name))
        match = self._wordings.indicators.match(text)
        if match.key is not None:
            return match.key
        covered = {
            name: max(coverage(each.name, text), coverage(name, text))
            for name, each in self._indicators.items()
        }
        first, second = sorted((*covered.values(), 0.0, 0.0), reverse=True)[:2]
        if first < _LEAST_COVERAGE or first - second < _LEAST_LEAD:
            return None
        return max(covered, key=lambda name: covered[name])

    def _line(self, name: str) -> Line:
        result = Result.model_validate(self._told.get(name, {}))
        return Line(name, self._indicators[name], result, self._period)

    def _place(self, cell: GridCell | None, *loc: str | int) -> None:
        for item in cell.items if cell else ():
            self._ledger.place(item, *loc)

    def _print(self, *rows: GridRow) -> None:
        for row in rows:
            for item in _items(row):
                self._ledger.place(item, PRINTED)


def before(line: Line, text: str) -> Reported | None:
    """Số cùng kỳ năm trước, from the change that a text tells: the only figure from which just that follows.

    A count is found among whole numbers; a share is told to two decimals, as the change itself is.
    """
    actual = line.result.actual
    found = _CHANGE.search(text)
    if not isinstance(actual, Actual) or found is None:
        return None
    by = parse_number(found["by"]) * (1 if found["way"].casefold() == "tăng" else -1)
    wanted = found[0].casefold()
    candidates: Iterator[Actual]
    if "điểm" in wanted:
        share = actual.share
        candidates = iter(() if share is None else (Actual(rounded(share - by), "%"),))
    elif actual.out_of is None and actual.value == actual.value.to_integral_value():
        near = actual.value * 100 / (100 + by) if by != -100 else Decimal(0)
        whole = int(near)
        candidates = (Actual(Decimal(n), actual.unit) for n in range(max(whole - 2, 1), whole + 4))
    else:
        return None
    fitting = [each for each in candidates if _moved(line, each).casefold() == wanted and _fits(line, each)]
    return fitting[0] if len(fitting) == 1 else None


def _moved(line: Line, last_year: Actual) -> str:
    return replace(line, result=line.result.model_copy(update={"last_year": last_year})).moved


def _fits(line: Line, last_year: Actual) -> bool:
    try:
        require_fit(line.indicator, last_year)
    except BadValue:
        return False
    return True


def _unit_name(text: str) -> str:
    """“Huyện Na Hang” at the front of a cell is huyện Na Hang within a sentence."""
    kinds = (kind for level in Level for kind in kinds_of(level))
    generic = any(text.casefold().startswith(f"{kind} ") for kind in kinds)
    return text[:1].lower() + text[1:] if generic else text


def _short(data: Data) -> Data | str:
    """A result that is but a figure, as the figure."""
    return str(data["thuc_hien"]) if list(data) == ["thuc_hien"] else data


def _items(row: GridRow) -> Iterator[Item]:
    return (item for cell in row.cells if not cell.continued for item in cell.items)


def _opens(title: str, name: str) -> bool:
    return title.casefold().startswith(name.casefold())
