"""Đọc biểu: turn a file that came back into one unit's results, and what is wrong with it into findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mttq_docs.errors import UnreadableFile
from mttq_docs.findings import Finding, Place
from mttq_docs.model import FormSet, UnitResults, unit_key
from mttq_docs.text import fold, near
from mttq_docs.units import Level
from mttq_docs.workbook.cells import Book, Grid, SheetInfo, open_book
from mttq_docs.workbook.filled import read_sheet, words
from mttq_docs.workbook.layout import IDENTITY_SHEET, SHEET, Row, identity, layout, rows_of
from mttq_docs.workbook.told import error, warning

_OURS = "biểu do lệnh “mttq-docs form” lập"
_AGAIN = "hãy gửi đơn vị biểu đúng để ghi lại"

# What a form says of itself that must be as in the set: why it is refused, and the words before what is due.
_MARKS = {
    "phien_ban": ("Biểu theo phiên bản khác", "biểu phiên bản"),
    "ma_nhan_dang": (
        "Biểu của chương trình khác, hoặc lập trước khi chỉ số của chương trình được sửa",
        "biểu mang mã nhận dạng",
    ),
    "ky_bao_cao": ("Biểu của kỳ báo cáo khác", "biểu của"),
}


@dataclass(frozen=True, slots=True)
class FilledForm:
    """Biểu đã đọc: what the unit sent, None for a file that counts for no unit, and what was wrong with it.

    `modified` is when the file was last saved, as it says itself (ISO 8601).
    """

    file: str
    results: UnitResults | None
    findings: tuple[Finding, ...]
    modified: str = ""


class FormReader:
    """Người đọc biểu của một bộ."""

    def __init__(self, forms: FormSet) -> None:
        self.forms = forms
        self.rows: dict[Level, tuple[Row, ...]] = {}
        self.units = {
            unit_key(label): (unit, label) for unit, label in zip(forms.units, forms.labels, strict=True)
        }

    def read(self, path: Path, name: str = "") -> FilledForm:
        """Đọc một tệp: never raises for what is in it; `name` is what findings call the file."""
        name = name or path.name
        try:
            with open_book(path, name) as book:
                return self._read(book, name)
        except UnreadableFile as problem:
            message = str(problem).removeprefix(f"{name}: ")
            return FilledForm(name, None, (error("SL01", Place(name), message),))

    def _read(self, book: Book, name: str) -> FilledForm:
        sheets = {sheet.name: sheet for sheet in book.sheets}
        hidden = sheets.pop(IDENTITY_SHEET, None)
        told = _identity(book.grid(hidden)) if hidden else {}
        sheet = sheets.get(SHEET) or next(iter(sheets.values()), None)
        stranger = self._stranger(told, name)
        if stranger or sheet is None:
            lost = error("SL03", Place(name), f"Trang số liệu đã bị xóa; {_AGAIN}", "", _OURS)
            return FilledForm(name, None, (stranger or lost,), book.modified)
        unit, label = self.units[unit_key(told["don_vi"])]
        place = Place(name, sheet=sheet.name)
        if unit.level not in self.rows:
            self.rows[unit.level] = rows_of(self.forms, unit)
        plan = layout(self.forms, unit, label, rows=self.rows[unit.level])
        results, findings = read_sheet(plan, book.grid(sheet), place)
        return FilledForm(name, results, (*_around(book, sheet, name), *findings), book.modified)

    def _stranger(self, told: Mapping[str, str], name: str) -> Finding | None:
        """Biểu không thuộc bộ này: of another programme, version or period, or of no known unit."""
        if not told:
            message = f"Đây không phải biểu do phần mềm lập, hoặc trang nhận dạng đã bị xóa; {_AGAIN}"
            return error("SL02", Place(name), message, "", _OURS)
        due = {fold(key): value for key, value in identity(self.forms, "")}
        for key, (message, wanted) in _MARKS.items():
            if fold(told.get(key, "")) != fold(due[key]):
                found, expected = told.get(key, ""), f"{wanted} {due[key]}"
                return error("SL02", Place(name), f"{message}; {_AGAIN}", found, expected)
        unit = told.get("don_vi", "")
        if unit_key(unit) in self.units:
            return None
        guesses = near(unit, [label for _, label in self.units.values()])
        expected = " hoặc ".join(guesses) or "một đơn vị trong danh sách"
        return error("SL02", Place(name), "Đơn vị không có trong danh sách", unit, expected)


def _identity(grid: Grid) -> dict[str, str]:
    """Trang nhận dạng của biểu: values by folded name."""
    names = {row: words(grid.cells.get(f"A{row}")) for row in range(1, 20)}
    return {fold(name): words(grid.cells.get(f"B{row}")) for row, name in names.items() if fold(name)}


def _around(book: Book, sheet: SheetInfo, name: str) -> Iterator[Finding]:
    """Điều lạ quanh trang số liệu: a new name, links to other files, macros."""
    if sheet.name != SHEET:
        yield warning("SL03", Place(name), "Trang số liệu đã bị đổi tên", sheet.name, SHEET)
    if book.has_external_links:
        message = "Tệp có liên kết sang tệp khác; phần mềm không mở liên kết"
        yield warning("SL05", Place(name), message, "", "số gõ thẳng vào ô")
    if book.has_macros:
        message = "Tệp có macro; phần mềm không chạy macro"
        yield warning("SL05", Place(name), message, "", "tệp .xlsx không có macro")
