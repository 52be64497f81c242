"""Đóng gói: turn an Excel workbook into bytes that depend on nothing but its content."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

from openpyxl import Workbook
from openpyxl.xml.functions import tostring

_CORE = "docProps/core.xml"
_CLOCK = (1980, 1, 1, 0, 0, 0)  # the first instant that a zip can say


EARLIEST = dt.date(1980, 1, 1)
"""Ngày của tệp không mang ngày nào."""


def pack(book: Workbook, *, made: dt.date) -> bytes:
    """Đóng gói tệp Excel, dated `made`: openpyxl would write the machine's clock into it."""
    raw = io.BytesIO()
    book.save(raw)
    book.properties.created = book.properties.modified = dt.datetime(made.year, made.month, made.day)  # noqa: DTZ001
    core = tostring(book.properties.to_tree())
    packed = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _CLOCK)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            target.writestr(entry, core if name == _CORE else source.read(name))
    return packed.getvalue()
