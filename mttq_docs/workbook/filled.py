"""Trang đã điền: read the sheet that a unit filled in against the layout that was sent to it."""

from __future__ import annotations

import dataclasses
import datetime as dt

from mttq_docs.errors import BadValue
from mttq_docs.findings import Finding, Place
from mttq_docs.model import Result, UnitResults
from mttq_docs.quantities import Absent
from mttq_docs.text import nfc, squeeze
from mttq_docs.workbook.answers import join, read_date, read_figure, read_whole, shown
from mttq_docs.workbook.cells import Cell, Grid
from mttq_docs.workbook.layout import FILLED_BY, FILLED_ON, REMARKS, Layout, Row
from mttq_docs.workbook.references import within
from mttq_docs.workbook.told import error, warning

_FORMULA = "Ô có công thức; phần mềm không tính công thức"
_MOST_SHOWN = 80


def read_sheet(plan: Layout, grid: Grid, place: Place) -> tuple[UnitResults, tuple[Finding, ...]]:
    """Đọc trang số liệu: the figures that can be used, and why the others can't."""
    reading = _Reading(plan, grid, place)
    filled = reading.unit_results()
    return filled, tuple(reading.findings)


def words(cell: Cell | None) -> str:
    """Chữ của ô, as it would be typed."""
    return squeeze(cell.value) if cell is not None and isinstance(cell.value, str) else shown(cell)


class _Reading:
    """Một lần đọc: it gathers findings in the order of the sheet."""

    def __init__(self, plan: Layout, grid: Grid, place: Place) -> None:
        self.plan = plan
        self.cells = grid.cells
        self.merged = frozenset(cell for area in grid.merged if ":" in area for cell in within(area))
        self.place = place
        self.findings: list[Finding] = []

    def unit_results(self) -> UnitResults:
        """Số liệu của đơn vị."""
        for texts in (self.plan.title, self.plan.headers, self.plan.labels):
            for cell, text in texts.items():
                self.keeps(cell, text)
        results = {
            row.question.key: result for row in self.plan.rows if (result := self.result(row)) is not None
        }
        remarks = self.plan.remarks
        return UnitResults(
            unit=self.plan.unit,
            level=self.plan.level,
            file=self.place.file,
            filled_by=self.remark(remarks[FILLED_BY[0]]),
            filled_on=self.filled_on(remarks[FILLED_ON[0]]),
            results=self.told_silence(results),
            **{field: self.remark(remarks[field]) for field, _ in REMARKS},
        )

    def result(self, row: Row) -> Result | None:
        """Kết quả của một dòng; None, with findings, where it can't be used."""
        unused = row.actual if words(self.cells.get(row.actual)) else ""
        intact = [self.keeps(cell, text, unused) for cell, text in row.texts.items()]
        typed = [self.is_typed(cell) for cell in (row.actual, row.whole) if cell]
        if not all((*intact, *typed)):
            return None
        at = row.actual
        try:
            figure = read_figure(row.question, self.cells.get(row.actual))
            at = row.whole or at
            whole = read_whole(row.question, self.cells.get(row.whole)) if row.whole else None
            actual, base = join(row.question, figure, whole)
        except BadValue as problem:
            self.findings.append(error("SL04", self.at(at), str(problem), problem.found, problem.expected))
            return None
        return Result(actual=actual, base=base, cell=row.actual, note=self.remark(row.note))

    def told_silence(self, results: dict[str, Result]) -> dict[str, Result]:
        """Các chỉ số có con số; those left empty are told in one finding."""
        silent = [
            row.actual
            for row in self.plan.rows
            if (result := results.get(row.question.key)) is not None and result.actual is Absent.UNREPORTED
        ]
        if silent:
            message, expected = f"Chưa có số liệu ở {len(silent)} chỉ số", f"con số, hoặc “{Absent.NOTHING}”"
            self.findings.append(
                warning("SL08", self.at(""), message, f"ô trống: {', '.join(silent)}", expected)
            )
        return {
            key: each for key, each in results.items() if each.actual is not Absent.UNREPORTED or each.note
        }

    def keeps(self, reference: str, text: str, unused: str = "") -> bool:
        """Chữ cố định còn nguyên không; `unused` is the cell whose figure falls with it."""
        cell = self.cells.get(reference)
        if words(cell) == squeeze(nfc(text)) and not (cell is not None and cell.formula):
            return True
        loss = f" nên không dùng số ở {unused}" if unused else ""
        message, expected = f"Phần cố định của biểu đã bị sửa{loss}", f"“{text[:_MOST_SHOWN]}” như khi gửi đi"
        self.findings.append(error("SL03", self.at(reference), message, shown(cell), expected))
        return False

    def is_typed(self, reference: str) -> bool:
        """Ô số liệu còn là một ô riêng, không công thức, không báo lỗi."""
        cell = self.cells.get(reference)
        place = self.at(reference)
        if reference in self.merged:
            message = "Ô số liệu đã bị gộp với ô khác"
            self.findings.append(error("SL03", place, message, shown(cell), "mỗi con số ở một ô riêng"))
        elif cell is not None and cell.formula:
            self.findings.append(error("SL05", place, _FORMULA, shown(cell), "con số gõ thẳng vào ô"))
        elif cell is not None and cell.error:
            self.findings.append(error("SL04", place, "Ô đang báo lỗi", shown(cell), "con số gõ thẳng vào ô"))
        else:
            return True
        return False

    def remark(self, reference: str) -> str | None:
        """Chữ ở một ô; a formula is no words."""
        cell = self.cells.get(reference)
        if cell is not None and cell.formula:
            self.findings.append(
                warning("SL05", self.at(reference), _FORMULA, shown(cell), "chữ gõ thẳng vào ô")
            )
            return None
        return words(cell) or None

    def filled_on(self, reference: str) -> dt.date | None:
        """Ngày lập biểu; a formula such as =TODAY() tells another day each time."""
        cell = self.cells.get(reference)
        if cell is not None and cell.formula:
            self.findings.append(
                warning("SL05", self.at(reference), _FORMULA, shown(cell), "ngày gõ thẳng vào ô")
            )
            return None
        try:
            return read_date(cell)
        except BadValue as problem:
            self.findings.append(
                warning("SL04", self.at(reference), str(problem), problem.found, problem.expected)
            )
            return None

    def at(self, reference: str) -> Place:
        """Vị trí của một ô."""
        return dataclasses.replace(self.place, cell=reference)
