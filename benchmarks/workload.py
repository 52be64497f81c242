"""Khối lượng đo: give the documents that are measured, as a template with its data."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path

import docx

import mttq_docs
from mttq_docs.resources import resource
from mttq_docs.word.write import context

Workload = Callable[[], tuple[bytes, Mapping[str, object]]]

_COLUMNS = ("cong_viec", "chu_tri", "phoi_hop", "thoi_gian", "san_pham")


def programme() -> tuple[bytes, Mapping[str, object]]:
    """Chương trình tám trang: the shipped template with the province's programme among the examples."""
    document = mttq_docs.load(Path(str(resource("examples", "tinh", "chuong-trinh-2020.yaml"))))
    return resource("templates", "chuong_trinh.docx").read_bytes(), context(mttq_docs.compose_sheet(document))


def plan_of_2000_rows() -> tuple[bytes, Mapping[str, object]]:
    """Kế hoạch 2.000 dòng: one table whose rows are a loop."""
    document = docx.Document()
    table = document.add_table(rows=4, cols=len(_COLUMNS), style="Table Grid")
    table.cell(1, 0).text = "{%tr for dong in ke_hoach %}"
    table.cell(3, 0).text = "{%tr endfor %}"
    for number, column in enumerate(_COLUMNS):
        table.cell(0, number).text = column
        table.cell(2, number).text = f"{{{{ dong.{column} }}}}"
    buffer = io.BytesIO()
    document.save(buffer)
    rows = [{column: f"Nội dung {column} thứ {number}" for column in _COLUMNS} for number in range(2000)]
    return buffer.getvalue(), {"ke_hoach": rows}


WORKLOADS: tuple[tuple[str, Workload], ...] = (
    ("Chương trình 8 trang", programme),
    ("Kế hoạch 2.000 dòng", plan_of_2000_rows),
)
