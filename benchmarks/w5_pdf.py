"""W5, ra PDF: many files by one LibreOffice, beside one LibreOffice for each file."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import Row, Scale
from benchmarks.subjects import communes, workspace
from mttq_docs import render_many, save_pdf


def run(scale: Scale) -> Iterator[Row]:
    """Đo một lượt: milliseconds for each file."""
    office = shutil.which("soffice")
    if office is None:
        yield Row("W5 PDF", "mỗi tệp một LibreOffice", note="bỏ qua: máy không có LibreOffice (soffice)")
        return
    with workspace() as name:
        folder = Path(name)
        files = [result.path for result in render_many(communes(scale.papers), folder)]
        started = time.perf_counter()
        save_pdf(files, folder / "mot-lan")
        ours = (time.perf_counter() - started) * 1000 / len(files)
        started = time.perf_counter()
        for file in files[:3]:
            _converted(office, file, folder / "tung-tep")
        theirs = (time.perf_counter() - started) * 1000 / len(files[:3])
    yield Row(f"W5 PDF, {len(files)} tệp", "mỗi tệp một LibreOffice", theirs, ours)


def _converted(office: str, file: Path, folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'ho-so').resolve().as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True)
