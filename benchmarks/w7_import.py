"""W7, nhập một tệp Word thành dữ liệu, beside python-docx that only opens it and reads its text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import Row, Scale, interleaved
from benchmarks.subjects import programme, workspace
from benchmarks.w6_check import opened
from mttq_docs import import_document, render


def run(scale: Scale) -> Iterator[Row]:
    """Đo xen kẽ."""
    with workspace() as folder:
        path = Path(folder) / "a.docx"
        path.write_bytes(render(programme()))
        actions = {"theirs": lambda: opened(path), "ours": lambda: import_document(path)}
        spent = interleaved(actions, scale.rounds)
    yield Row("W7 nhập 8 trang", "python-docx chỉ mở và đọc chữ", spent["theirs"], spent["ours"])
