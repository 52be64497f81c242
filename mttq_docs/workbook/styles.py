"""Kiểu ô: give the cells of our sheets their look: fixed texts locked, cells to fill in yellow."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.worksheet.worksheet import Worksheet

_FONT = "Times New Roman"
_LINE = Side(style="thin", color="808080")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_YELLOW = PatternFill("solid", fgColor="FFF9D6")
_GREY = PatternFill("solid", fgColor="E8E8E8")


class Style(StrEnum):
    """Kiểu ô."""

    TITLE = "Tên biểu"
    SOURCE = "Dòng nguồn"
    HELP = "Lời dặn"
    HEADER = "Đầu cột"
    TEXT = "Chữ"
    CENTRED = "Chữ giữa"
    EMPTY = "Không ghi"
    COUNT = "Ô số nguyên"
    AMOUNT = "Ô số"
    WORDS = "Ô chữ"
    DATE = "Ô ngày"


_MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
_TOP = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
_RIGHT = Alignment(horizontal="right", vertical="center", indent=1)


def add_styles(book: Workbook) -> None:
    """Khai báo các kiểu ô của biểu trong tệp."""
    for style in _styles():
        book.add_named_style(style)


def _styles() -> Iterable[NamedStyle]:
    yield _fixed(Style.TITLE, _MIDDLE, Font(name=_FONT, size=14, bold=True))
    yield _fixed(Style.SOURCE, _MIDDLE, Font(name=_FONT, size=12))
    yield _fixed(Style.HELP, _LEFT, Font(name=_FONT, size=11, italic=True))
    yield _fixed(Style.HEADER, _MIDDLE, Font(name=_FONT, size=12, bold=True), border=_BOX, fill=_GREY)
    yield _fixed(Style.TEXT, _LEFT, Font(name=_FONT, size=12), border=_BOX)
    yield _fixed(Style.CENTRED, _MIDDLE, Font(name=_FONT, size=12), border=_BOX)
    yield _fixed(Style.EMPTY, _MIDDLE, Font(name=_FONT, size=12), border=_BOX, fill=_GREY)
    yield _open(Style.COUNT, _RIGHT, "#,##0")
    yield _open(Style.AMOUNT, _RIGHT, "#,##0.####")
    yield _open(Style.WORDS, _TOP, "@")
    yield _open(Style.DATE, _RIGHT, "dd/mm/yyyy")


def _fixed(
    name: Style,
    alignment: Alignment,
    font: Font,
    *,
    border: Border | None = None,
    fill: PatternFill | None = None,
) -> NamedStyle:
    return NamedStyle(
        name=name,
        font=font,
        alignment=alignment,
        border=border or Border(),
        fill=fill or PatternFill(),
        number_format="@",
        protection=Protection(locked=True),
    )


def _open(name: Style, alignment: Alignment, number_format: str) -> NamedStyle:
    return NamedStyle(
        name=name,
        font=Font(name=_FONT, size=12),
        alignment=alignment,
        border=_BOX,
        fill=_YELLOW,
        number_format=number_format,
        protection=Protection(locked=False),
    )


def put(sheet: Worksheet, cell: str, text: str, style: Style) -> None:
    """Ghi chữ vào ô: always as text, so that what begins with = is no formula, in Excel or after an edit."""
    target = sheet[cell]
    target.value = text
    target.data_type = "s"
    target.style = style
    target.quotePrefix = text.startswith(("=", "+", "-", "@"))
