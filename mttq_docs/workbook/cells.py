"""Ô tính: read the sheets of an Excel file as the values that a clerk sees, formulas never evaluated."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import cached_property
from pathlib import Path

from lxml import etree

from mttq_docs.errors import UnreadableFile
from mttq_docs.text import nfc, squeeze
from mttq_docs.workbook.archive import Archive, open_archive
from mttq_docs.workbook.references import is_near, within

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_RELATION_IDS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
# Built-in formats that show a date (ECMA-376 part 1, 18.8.30); in own formats, the letters d, m, y tell.
_DATE_FORMATS = frozenset({*range(14, 18), 22, *range(27, 37), *range(50, 59)})
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_EPOCH, _EPOCH_1904 = dt.date(1899, 12, 30), dt.date(1904, 1, 1)
_LAST_SERIAL = 2_958_465  # 31/12/9999


@dataclass(frozen=True, slots=True)
class Cell:
    """Ô: its value; `formula` where a formula made it, `error` where it shows #REF! and the like."""

    value: str | Decimal | dt.date | bool
    formula: bool = False
    error: bool = False


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """Trang tính: its name, whether it is shown, and the part that holds it."""

    name: str
    shown: bool
    part: str


@dataclass(slots=True)
class Grid:
    """Lưới ô của một trang: cells with a value or a formula, by reference, and the merged ranges."""

    cells: dict[str, Cell] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)


class Book:
    """Tệp Excel đang mở để đọc."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        root = archive.root("xl/workbook.xml")
        if root is None:
            raise UnreadableFile(f"{archive.name}: không phải tệp Excel (.xlsx)")
        self.main = _STRICT if root.tag.startswith(_STRICT) else _MAIN
        properties = root.find(f"{self.main}workbookPr")
        self.epoch = (
            _EPOCH_1904 if properties is not None and properties.get("date1904") in ("1", "true") else _EPOCH
        )
        self.sheets = tuple(self._sheets(root))

    @property
    def has_external_links(self) -> bool:
        """Tệp có liên kết sang tệp khác không; what it links to is never opened."""
        return any(name.startswith("xl/externalLinks/") for name in self.archive.members)

    @property
    def has_macros(self) -> bool:
        """Tệp có macro không; they are never run."""
        return any(name.endswith("vbaProject.bin") for name in self.archive.members)

    @cached_property
    def modified(self) -> str:
        """Lúc tệp được lưu lần cuối, as the file itself tells (ISO 8601); empty where it does not."""
        root = self.archive.root("docProps/core.xml")
        found = None if root is None else root.find("{http://purl.org/dc/terms/}modified")
        return "" if found is None else (found.text or "")

    def grid(self, sheet: SheetInfo) -> Grid:
        """Đọc các ô có nội dung của một trang, as far as `references.is_near` goes."""
        grid = Grid()
        arrays: list[str] = []
        tags = (f"{self.main}c", f"{self.main}mergeCell")
        for element in self.archive.elements(sheet.part, tags):
            reference = element.get("ref" if element.tag == tags[1] else "r", "")
            if element.tag == tags[1]:
                grid.merged.append(reference)
            elif (cell := self._cell(element, arrays)) is not None and is_near(reference):
                grid.cells[reference] = cell
        for area in arrays:
            for reference in within(area):
                if reference in grid.cells:
                    grid.cells[reference] = Cell(grid.cells[reference].value, formula=True)
        return grid

    def _sheets(self, root: etree._Element) -> Iterator[SheetInfo]:
        relations = self.archive.root("xl/_rels/workbook.xml.rels")
        targets = (
            {each.get("Id"): each.get("Target", "") for each in relations} if relations is not None else {}
        )
        for sheet in root.iter(f"{self.main}sheet"):
            target = next((targets[sheet.get(key)] for key in _RELATION_IDS if sheet.get(key) in targets), "")
            part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            yield SheetInfo(nfc(sheet.get("name", "")), sheet.get("state", "visible") == "visible", part)

    def _cell(self, element: etree._Element, arrays: list[str]) -> Cell | None:
        formula = element.find(f"{self.main}f")
        if formula is not None and formula.get("t") == "array":
            arrays.append(formula.get("ref", ""))
        kind = element.get("t", "n")
        raw = (
            _text(element.find(f"{self.main}is"))
            if kind == "inlineStr"
            else _plain(element.find(f"{self.main}v"))
        )
        if not raw and formula is None:
            return None
        value = self._value(kind, raw, element.get("s", "0"))
        return Cell(value, formula=formula is not None, error=kind == "e")

    def _value(self, kind: str, raw: str, style: str) -> str | Decimal | dt.date | bool:
        match kind:
            case "s":
                at = int(raw) if raw.isdigit() else -1
                return self._strings[at] if 0 <= at < len(self._strings) else ""
            case "b":
                return raw == "1"
            case "n":
                return self._number(raw, style)
            case "d":
                return _iso_date(raw)
        return nfc(raw)

    def _number(self, raw: str, style: str) -> str | Decimal | dt.date:
        try:
            # Excel stores 87.3 as 87.299999999999997; 15 digits are what it shows.
            number = Decimal(format(float(raw), ".15g"))
        except (ValueError, InvalidOperation):
            return nfc(raw)
        if not number.is_finite():
            return nfc(raw)
        if style in self._date_styles and 0 < number < _LAST_SERIAL:
            return self.epoch + dt.timedelta(days=int(number))
        return number + 0  # no minus before a zero

    @cached_property
    def _strings(self) -> tuple[str, ...]:
        """Bảng chữ dùng chung."""
        if "xl/sharedStrings.xml" not in self.archive.members:
            return ()
        return tuple(
            _text(each) for each in self.archive.elements("xl/sharedStrings.xml", (f"{self.main}si",))
        )

    @cached_property
    def _date_styles(self) -> frozenset[str]:
        """Số thứ tự của các kiểu ô hiện ngày tháng."""
        root = self.archive.root("xl/styles.xml")
        formats = None if root is None else root.find(f"{self.main}cellXfs")
        if root is None or formats is None:
            return frozenset()
        own = {
            each.get("numFmtId", ""): _shows_a_date(each.get("formatCode", ""))
            for each in root.iter(f"{self.main}numFmt")
        }
        return frozenset(
            str(at)
            for at, each in enumerate(formats.findall(f"{self.main}xf"))
            if _is_date(each.get("numFmtId", "0"), own)
        )


@contextmanager
def open_book(path: Path, name: str = "") -> Iterator[Book]:
    """Mở tệp Excel để đọc; `UnreadableFile` in a clerk's words where it can't be."""
    with open_archive(path, name) as archive:
        yield Book(archive)


def _text(element: etree._Element | None) -> str:
    """Chữ của một ô, without the readings that East Asian texts carry along (rPh)."""
    if element is None:
        return ""
    pieces = (
        each.text or ""
        for each in element.iter()
        if isinstance(each.tag, str) and each.tag.endswith("}t") and not _in_reading(each)
    )
    return squeeze(nfc("".join(pieces)))


def _in_reading(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and str(parent.tag).endswith("}rPh")


def _plain(element: etree._Element | None) -> str:
    return "" if element is None else (element.text or "").strip()


def _iso_date(raw: str) -> str | dt.date:
    try:
        return dt.datetime.fromisoformat(raw.removesuffix("Z")).date()
    except ValueError:
        return nfc(raw)


def _shows_a_date(code: str) -> bool:
    plain = _QUOTED.sub("", code).lower()
    return "general" not in plain and any(letter in plain for letter in "dy")


def _is_date(number: str, own: dict[str, bool]) -> bool:
    return own[number] if number in own else number.isdigit() and int(number) in _DATE_FORMATS
