"""Tệp mẫu: each example, by each standard, is valid to the Open XML SDK and laid out by LibreOffice."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from mttq_docs import load, render, save_pdf
from mttq_docs.standards import NAMES
from tests.conformance.office import validation_errors

pytestmark = pytest.mark.conformance


@pytest.mark.parametrize("standard", NAMES)
def test_an_example_is_valid(example: Path, standard: str, tmp_path: Path) -> None:
    path = tmp_path / "van-ban.docx"
    path.write_bytes(render(load(example), standard=standard))
    assert validation_errors(path) == []


def test_the_client_programme_fills_seven_to_eleven_pages(tmp_path: Path) -> None:
    path = tmp_path / "chuong-trinh.docx"
    path.write_bytes(render(load("examples/tinh/chuong-trinh-2020.yaml")))
    (pdf,) = save_pdf([path], tmp_path)
    shown = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    pages = next(int(line.split()[1]) for line in shown.splitlines() if line.startswith("Pages:"))
    assert 7 <= pages <= 11
