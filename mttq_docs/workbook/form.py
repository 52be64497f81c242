"""Lập biểu: write the Excel file that one unit fills in."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mttq_docs.model import Answer, FormSet, ListedUnit
from mttq_docs.quantities import Reported, format_actual
from mttq_docs.text import fold
from mttq_docs.workbook.layout import (
    FILLED_ON,
    HELP_ROW,
    IDENTITY_SHEET,
    NAME,
    PREVIOUS,
    SHEET,
    TITLE_ROW,
    WHOLE,
    Layout,
    Row,
    layout,
)
from mttq_docs.workbook.packing import pack
from mttq_docs.workbook.page import set_up_page
from mttq_docs.workbook.styles import Style, add_styles, put
from mttq_docs.workbook.validations import validations


def write_form(
    forms: FormSet, unit: ListedUnit, label: str, *, previous: Mapping[str, Reported] | None = None
) -> bytes:
    """Lập biểu cho một đơn vị, as the bytes of an .xlsx; the same input gives the same bytes.

    `label` is the unit's name in `forms.labels`; `previous` holds last period's figures by indicator, for
    reference. The sheets are locked against slips, not against malice: without a password.
    """
    plan = layout(forms, unit, label)
    book = Workbook()
    add_styles(book)
    book.properties.creator, book.properties.title = "mttq-docs", plan.title[f"A{TITLE_ROW}"]
    sheet = book.active
    sheet.title = SHEET
    _write_fixed(sheet, plan, {fold(key): value for key, value in (previous or {}).items()})
    _write_inputs(sheet, plan)
    set_up_page(sheet, plan)
    _write_identity(book.create_sheet(IDENTITY_SHEET), plan)
    book.security.lockStructure = True
    return pack(book, made=forms.period.first_day)


def _write_fixed(sheet: Worksheet, plan: Layout, previous: Mapping[str, Reported]) -> None:
    for cell, text in plan.title.items():
        place = int(cell[1:])
        put(sheet, cell, text, {TITLE_ROW: Style.TITLE, HELP_ROW: Style.HELP}.get(place, Style.SOURCE))
    for cell, text in plan.headers.items():
        put(sheet, cell, text, Style.HEADER)
    for row in plan.rows:
        for cell, text in row.texts.items():
            put(sheet, cell, text, Style.TEXT if cell.startswith(NAME) else Style.CENTRED)
        before = previous.get(fold(row.question.key))
        shown = format_actual(before) if before is not None else ""
        put(sheet, f"{PREVIOUS}{row.row}", shown, Style.CENTRED)
    for cell, text in plan.labels.items():
        put(sheet, cell, text, Style.TEXT)


def _write_inputs(sheet: Worksheet, plan: Layout) -> None:
    for row in plan.rows:
        style = _style_of(row)
        sheet[row.actual].style = style
        sheet[f"{WHOLE}{row.row}"].style = style if row.whole else Style.EMPTY
        sheet[row.note].style = Style.WORDS
    for field, cell in plan.remarks.items():
        sheet[cell].style = Style.DATE if field == FILLED_ON[0] else Style.WORDS
    for rule in validations(plan):
        sheet.add_data_validation(rule)


def _style_of(row: Row) -> Style:
    match row.question.answer:
        case Answer.RANK:
            return Style.WORDS
        case Answer.COUNT | Answer.SHARE:
            return Style.COUNT
        case _:
            return Style.AMOUNT


def _write_identity(sheet: Worksheet, plan: Layout) -> None:
    for at, (name, value) in enumerate(plan.identity, start=1):
        put(sheet, f"A{at}", name, Style.TEXT)
        put(sheet, f"B{at}", value, Style.TEXT)
    sheet.sheet_state = "veryHidden"
    sheet.protection.enable()
