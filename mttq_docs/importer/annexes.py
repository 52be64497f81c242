"""Phụ lục: read the annexes of a paper that hold points; what holds a table is told as a gap."""

from __future__ import annotations

from collections.abc import Sequence

from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.drafting import Data
from mttq_docs.importer.ledger import PRINTED, Ledger
from mttq_docs.importer.paper import Part
from mttq_docs.importer.points import read_points, title_text
from mttq_docs.sheet import Role

_TABLE = "Phụ lục có bảng; mục “phụ lục” chỉ ghi tên và các ý, nên phụ lục này phải nhập thành tệp riêng"
_NO_TITLE = "Phụ lục không có tên"
_EMPTY = "Phụ lục chỉ có tên, không có nội dung"
_FRAME = "Phần đầu, phần ký của phụ lục không ghi trong tệp dữ liệu"


def read_annexes(annexes: Sequence[Part], ledger: Ledger) -> Data:
    """Đọc `phu_luc`: title and points of each annex that nobody else has read."""
    found: list[Data] = []
    for part in annexes:
        if any(ledger.is_placed(item) for item in part.texts):
            continue  # Its table was read as part of the text.
        annex = _annex(part, len(found), ledger)
        found += [annex] if annex else []
    return {"phu_luc": found} if found else {}


def _annex(part: Part, at: int, ledger: Ledger) -> Data | None:
    for item in (*part.head, *part.tail, *part.loose):
        ledger.gap_all(item, _FRAME)
    titles = part.of(Role.ANNEX_TITLE)
    title = title_text(clean(" ".join(item.words for item in titles)))
    content = (*part.preamble, *part.body)
    tabled = any(item.is_table for item in part.texts)
    if tabled or not title or not content:
        for item in (*part.title, *content):
            ledger.gap_all(item, _TABLE if tabled else _EMPTY if title else _NO_TITLE)
        return None
    for item in part.title:
        ledger.place(item, *(("phu_luc", at, "ten") if item.role is Role.ANNEX_TITLE else (PRINTED,)))
    points = read_points(content, ledger, "phu_luc", at, "noi_dung")
    return {"ten": title, "noi_dung": points} if points else None
