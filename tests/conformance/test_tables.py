"""Bảng và biểu đồ trong LibreOffice: rows counted as the sheet counts them, headings on every page.

`pytest -m conformance` runs these; they need LibreOffice, and for the pages poppler's pdftotext.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from mttq_docs import compose_sheet, load, render
from mttq_docs.errors import ToolMissing
from mttq_docs.sheet import Table
from mttq_docs.standards import NAMES
from mttq_docs.word.pdf import find_libreoffice, to_pdf
from tests.conftest import ROOT

pytestmark = pytest.mark.conformance

PLAN = ROOT / "examples" / "tinh" / "ke-hoach-2020.yaml"
# A number stands alone in the first column; the texts beside it begin further to the right.
_NUMBER = re.compile(r"\s{0,14}([IVX]+|[0-9]+)(?:\s{2,}|$)")


@pytest.fixture(scope="module", params=NAMES)
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The pages of the plan's annex as LibreOffice draws them."""
    pdftotext = shutil.which("pdftotext") or pytest.skip("pdftotext is not installed")
    try:
        find_libreoffice()
    except ToolMissing as missing:
        pytest.skip(str(missing))
    folder: Path = tmp_path_factory.mktemp("ke-hoach")
    source = folder / "ke-hoach.docx"
    source.write_bytes(render(load(PLAN), standard=request.param))
    (made,) = to_pdf([source], folder)
    command = [pdftotext, "-layout", "-enc", "UTF-8", made, "-"]
    text = subprocess.run(command, check=True, timeout=60, capture_output=True).stdout.decode("utf-8")
    found = text.rstrip("\f").split("\f")
    first = next(number for number, page in enumerate(found) if "Phụ lục" in page.split("\n", 1)[0])
    return found[first:]


def test_the_heading_stands_on_every_page(pages: list[str]) -> None:
    assert len(pages) >= 3
    assert all("Đơn vị chủ trì" in page for page in pages)


def test_the_rows_are_counted_anew_in_each_group(pages: list[str]) -> None:
    starts = (_NUMBER.match(line) for page in pages for line in page.splitlines()[1:])
    (table,) = (block for block in compose_sheet(load(PLAN)).blocks if isinstance(block, Table))
    expected = [row.cells[0].text for row in table.rows if not row.header]
    assert [start[1] for start in starts if start] == expected
