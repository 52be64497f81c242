"""Trang in: set a form up for A4 paper, each page under the same heads of columns."""

from __future__ import annotations

import math

from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from mttq_docs.workbook.layout import (
    FILLED_BY,
    FILLED_ON,
    HEADER_ROW,
    HELP_ROW,
    NOTE,
    NUMBER,
    SOURCE_ROW,
    TITLE_ROW,
    UNIT_ROW,
    Layout,
)

_WIDTHS = {"A": 6, "B": 48, "C": 18, "D": 23, "E": 15, "F": 14, "G": 14, "H": 28}
_LINE_POINTS = 16.5
_REMARK_LINES = 4
# Inches; the left edge is wider, for the binding.
_MARGINS = {"left": 0.6, "right": 0.4, "top": 0.6, "bottom": 0.6, "header": 0.3, "footer": 0.3}


def set_up_page(sheet: Worksheet, plan: Layout) -> None:
    """Khổ A4 ngang, vừa bề rộng, lặp hàng đầu cột; the sheet locked but for its cells to fill."""
    for column, width in _WIDTHS.items():
        sheet.column_dimensions[column].width = width
    _merge(sheet, plan)
    _size_rows(sheet, plan)
    sheet.freeze_panes = f"A{HEADER_ROW + 1}"
    sheet.sheet_view.showGridLines = False
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.print_area = f"A1:{NOTE}{plan.last_row}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for side, inches in _MARGINS.items():
        setattr(sheet.page_margins, side, inches)
    sheet.oddFooter.center.text = "Trang &P/&N"
    sheet.protection.enable()
    # Rows and columns may be sized, so that a long note can be read.
    sheet.protection.formatRows = sheet.protection.formatColumns = False


def _merge(sheet: Worksheet, plan: Layout) -> None:
    for row in (TITLE_ROW, SOURCE_ROW, HELP_ROW):
        sheet.merge_cells(f"{NUMBER}{row}:{NOTE}{row}")
    sheet.merge_cells(f"A{UNIT_ROW}:D{UNIT_ROW}")
    sheet.merge_cells(f"E{UNIT_ROW}:{NOTE}{UNIT_ROW}")
    for label, (field, cell) in zip(plan.labels, plan.remarks.items(), strict=True):
        sheet.merge_cells(f"{label}:B{label[1:]}")
        sheet.merge_cells(f"{cell}:{'D' if _is_short(field) else NOTE}{cell[1:]}")


def _size_rows(sheet: Worksheet, plan: Layout) -> None:
    """Cao dòng theo lượng chữ: Excel does not size rows with merged cells by itself."""
    whole_width = sum(_WIDTHS.values())
    lines = {row: _lines(plan.title[f"A{row}"], whole_width) for row in (SOURCE_ROW, HELP_ROW)}
    lines[HEADER_ROW] = 2
    for row in plan.rows:
        lines[row.row] = max(_lines(text, _WIDTHS[cell[0]]) for cell, text in row.texts.items())
    for field, cell in plan.remarks.items():
        lines[int(cell[1:])] = 1 if _is_short(field) else _REMARK_LINES
    for number, count in lines.items():
        sheet.row_dimensions[number].height = count * _LINE_POINTS + 4


def _is_short(field: str) -> bool:
    return field in (FILLED_BY[0], FILLED_ON[0])


def _lines(text: str, width: int) -> int:
    """Số dòng mà chữ chiếm: a letter takes about a unit of width, and lines do not fill to their ends."""
    return max(1, math.ceil(len(text) / (width * 0.92)))
