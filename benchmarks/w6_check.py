"""W6, soát một tệp Word: every rule on the paper, beside python-docx that only opens it and reads it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx

from benchmarks import check_speed
from benchmarks.measuring import Row, Scale, interleaved
from benchmarks.subjects import programme, workspace
from mttq_docs import check, render


def opened(path: Path) -> int:
    """python-docx: open the file, read each paragraph's style and text."""
    paragraphs = docx.Document(str(path)).paragraphs
    return sum(len(paragraph.text) + len(paragraph.style.name) for paragraph in paragraphs)


def run(scale: Scale) -> Iterator[Row]:
    """Đo xen kẽ."""
    with workspace() as folder:
        path = Path(folder) / "a.docx"
        path.write_bytes(render(programme()))
        spent = interleaved({"theirs": lambda: opened(path), "ours": lambda: check(path)}, scale.rounds)
    yield Row("W6 soát 8 trang", "python-docx chỉ mở và đọc chữ", spent["theirs"], spent["ours"])
    yield from check_speed.rows(scale)
