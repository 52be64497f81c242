"""Bảng: read and write plain tables, one line a record, as CSV or Excel files.

What a spreadsheet would take for a formula leaves as text: a mark goes before it, which reading takes away.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

from mttq_docs.errors import UnreadableFile
from mttq_docs.files import read_bytes
from mttq_docs.text import nfc, squeeze
from mttq_docs.workbook.archive import MAX_FILE
from mttq_docs.workbook.cells import open_book
from mttq_docs.workbook.filled import words
from mttq_docs.workbook.packing import EARLIEST, pack
from mttq_docs.workbook.references import split_reference
from mttq_docs.workbook.styles import Style, add_styles, put

_MARK = "'"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", _MARK)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DELIMITERS = ";,\t"
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class Table:
    """Bảng đã đọc: the heads of its columns, and each row with its line in the file, from 1."""

    headers: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def read_table(path: Path) -> Table:
    """Đọc bảng từ tệp .csv hoặc .xlsx, its first line the heads; empty lines are passed over.

    A CSV may divide by `;`, `,` or tab, in UTF-8 (with or without BOM) or UTF-16. `UnreadableFile` else.
    """
    lines = list(_csv_lines(path) if path.suffix.lower() in (".csv", ".txt", ".tsv") else _sheet_lines(path))
    filled = [(number, cells) for number, cells in lines if any(cells)]
    if not filled:
        raise UnreadableFile(f"{path}: bảng trống; dòng đầu phải là tên cột")
    (_, headers), *rows = filled
    return Table(headers, tuple(rows))


def write_csv(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Ghi bảng thành CSV mà Excel tiếng Việt mở đúng: UTF-8 with BOM, divided by `;`."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in (headers, *rows))
    return codecs.BOM_UTF8 + text.getvalue().encode("utf-8")


def write_sheet(title: str, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Ghi bảng thành một trang Excel, every cell a text."""
    book = Workbook()
    add_styles(book)
    sheet = book.active
    sheet.title = title
    widths = [len(header) for header in headers]
    for number, row in enumerate((headers, *rows), start=1):
        for column, text in enumerate(row, start=1):
            put(
                sheet,
                sheet.cell(number, column).coordinate,
                text,
                Style.HEADER if number == 1 else Style.TEXT,
            )
            widths[column - 1] = max(widths[column - 1], min(len(text), _WIDEST))
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[sheet.cell(1, column).column_letter].width = width + 4
    sheet.freeze_panes = "A2"
    return pack(book, made=EARLIEST)


def guarded(text: str) -> str:
    """Chặn công thức: mark what a spreadsheet would compute when it opens a CSV.

    >>> guarded("=1+1"), guarded("215 nhà")
    ("'=1+1", '215 nhà')
    """
    return f"{_MARK}{text}" if text.startswith(_FORMULA_STARTS) else text


def unguarded(text: str) -> str:
    """Bỏ dấu chặn: the inverse of `guarded`.

    >>> unguarded("'=1+1"), unguarded("'90s")
    ('=1+1', "'90s")
    """
    return text[1:] if text[:1] == _MARK and text[1:].startswith(_FORMULA_STARTS) else text


def _csv_lines(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    text = _decoded(read_bytes(path, max_bytes=MAX_FILE, kind="bảng .csv"), path)
    if "\0" in text:
        raise UnreadableFile(f"{path}: không phải bảng .csv; hãy lưu lại từ Excel dạng “CSV UTF-8”")
    head = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            yield reader.line_num, tuple(unguarded(squeeze(nfc(cell))) for cell in row)
    except csv.Error as error:
        raise UnreadableFile(
            f"{path}, dòng {reader.line_num}: ô quá dài hoặc dấu nháy mở mà không đóng"
        ) from error


def _decoded(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-16" if content.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(
            f"{path}, dòng {line}: chữ không theo mã UTF-8; hãy lưu lại từ Excel dạng “CSV UTF-8”"
        ) from error


def _sheet_lines(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Các dòng của trang đầu tiên đang hiện."""
    with open_book(path) as book:
        sheet = next((each for each in book.sheets if each.shown), None)
        cells = book.grid(sheet).cells if sheet else {}
    table: dict[int, dict[int, str]] = {}
    for reference, cell in cells.items():
        column, row = split_reference(reference)
        table.setdefault(row, {})[column] = "" if cell.formula else words(cell)
    width = max((max(row) for row in table.values()), default=0)
    for number in sorted(table):
        yield number, tuple(table[number].get(column, "") for column in range(1, width + 1))
