"""Biểu trong LibreOffice: forms open there, print on A4, and come back readable in whatever way they are saved."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from mttq_docs.errors import ToolMissing
from mttq_docs.quantities import format_actual
from mttq_docs.word.pdf import find_libreoffice
from mttq_docs.workbook.reading import FormReader
from tests.workbook.samples import fill, form_set
from tests.workbook.test_collecting import sent

pytestmark = pytest.mark.conformance


@pytest.fixture(scope="module")
def libreoffice() -> Path:
    try:
        return find_libreoffice()
    except ToolMissing as missing:
        pytest.skip(str(missing))


def converted(libreoffice: Path, source: Path, kind: str) -> Path:
    folder = source.parent / "ra"
    profile = f"-env:UserInstallation={(source.parent / 'hồ sơ').as_uri()}"
    words = [
        str(libreoffice),
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(words, check=True, capture_output=True, timeout=180)
    return folder / source.with_suffix(f".{kind}").name


def test_a_form_that_libreoffice_saved_is_read_the_same(libreoffice: Path, tmp_path: Path) -> None:
    source = fill(tmp_path / "a.xlsx", sent())
    reader = FormReader(form_set())
    before, after = reader.read(source), reader.read(converted(libreoffice, source, "xlsx"))
    assert before.results == after.results
    assert before.findings == after.findings
    assert after.results is not None
    assert format_actual(after.results.results["hòa giải thành"].actual) == "47/52"


def test_an_old_or_foreign_format_is_refused_with_words(libreoffice: Path, tmp_path: Path) -> None:
    source = fill(tmp_path / "a.xlsx", sent())
    for kind, words in (("xls", "Excel đời cũ"), ("ods", "LibreOffice")):
        form = FormReader(form_set()).read(converted(libreoffice, source, kind))
        assert form.results is None
        assert words in str(form.findings[0])


def test_a_form_prints_on_two_pages_of_a4(libreoffice: Path, tmp_path: Path) -> None:
    tool = shutil.which("pdfinfo") or pytest.skip("pdfinfo is not installed")
    page = converted(libreoffice, fill(tmp_path / "a.xlsx", {}), "pdf")
    told = subprocess.run([tool, str(page)], check=True, capture_output=True, text=True).stdout
    assert "(A4)" in told
    assert any(line.split() == ["Pages:", "2"] for line in told.splitlines())
