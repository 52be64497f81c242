"""Tệp danh sách đơn vị: load, make, and write the lists of units that forms and drafts go out to."""

from __future__ import annotations

from pathlib import Path

from mttq_docs.errors import BadValue
from mttq_docs.loading import dump_record, load_record
from mttq_docs.loading.tables import units_from_rows, units_to_rows
from mttq_docs.model import ListedUnit, UnitList
from mttq_docs.text import fold
from mttq_docs.units import Level
from mttq_docs.units.gazetteer import communes, provinces

__all__ = ["UNIT_SUFFIXES", "dump_units", "list_units", "load_units"]

UNIT_SUFFIXES = (".yaml", ".yml", ".csv", ".xlsx")
"""Đuôi của các dạng tệp danh sách đơn vị ghi ra được."""

_TABLES = (".csv", ".tsv", ".xlsx")
_MAX_BYTES = 10_000_000
"""The list of all 3,321 communes takes some 300 kB, as bare as it is; chairs and places may come to it."""


def load_units(path: str | Path) -> UnitList:
    """Nạp danh sách đơn vị từ tệp .yaml, .csv hoặc .xlsx; raises `UnreadableFile`, `InvalidData`."""
    source = Path(path)
    if source.suffix.lower() not in _TABLES:
        return load_record(source, UnitList, max_bytes=_MAX_BYTES)
    from mttq_docs.workbook.tables import read_table

    table = read_table(source)
    return units_from_rows(table.headers, table.rows, str(source))


def list_units(province: str | None = None, *, level: Level | str | None = None) -> UnitList:
    """Danh sách đơn vị từ ngày 01/7/2025: the communes of a province, or all provinces where none is named.

    `level="xã"` without a province gives all 3,321 communes of the country. Raises `ToolMissing` where the
    extra `units` is not installed, `UnknownName` for a province that does not exist, `BadValue` for a level
    that the gazetteer does not list.
    """
    wanted = fold(level or (Level.COMMUNE if province else Level.PROVINCE))
    if wanted == fold(Level.COMMUNE):
        entries = communes(province)
    elif wanted == fold(Level.PROVINCE) and not province:
        entries = provinces()
    else:
        message = "Danh mục chỉ kê được các tỉnh của cả nước, các xã của cả nước hoặc của một tỉnh"
        raise BadValue(f"{message}; thấy: cấp “{level}”", found=str(level), expected="xã hoặc tỉnh")
    return UnitList(
        units=tuple(
            ListedUnit(level=each.level, kind=each.kind, name=each.name, parent=each.parent or None)
            for each in entries
        )
    )


def dump_units(units: UnitList, suffix: str = ".yaml") -> bytes:
    """Nội dung tệp danh sách đơn vị, in the form that `suffix` names; `load_units` reads it back."""
    if suffix.lower() not in UNIT_SUFFIXES:
        expected = ", ".join(UNIT_SUFFIXES)
        message = f"Không ghi được danh sách đơn vị ra tệp đuôi “{suffix}”; hãy chọn một trong: {expected}"
        raise BadValue(message, found=suffix, expected=expected)
    if suffix.lower() not in _TABLES:
        return dump_record(units, rows=True).encode("utf-8")
    from mttq_docs.workbook.tables import write_csv, write_sheet

    headers, rows = units_to_rows(units)
    if suffix.lower() == ".xlsx":
        return write_sheet("Đơn vị", headers, rows)
    return write_csv(headers, rows)
