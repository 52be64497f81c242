"""Tệp kết quả: a slip in an output's name never costs somebody a file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mttq_docs import load, render
from mttq_docs.cli import main
from tests.conftest import ROOT

PROGRAMME = ROOT / "examples/tinh/chuong-trinh-2020.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Thư mục có tên dài, dấu cách và chữ Việt, with a programme, its paper, and a plan that must survive."""
    folder = tmp_path / "Văn bản năm 2020"
    folder.mkdir()
    for name in ("chuong-trinh-2020.yaml", "ke-hoach-2020.yaml", "don-vi-2020.yaml"):
        shutil.copy(ROOT / "examples/tinh" / name, folder)
    (folder / "chương trình.docx").write_bytes(render(load(PROGRAMME)))
    return folder


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("check|chương trình.docx|--fix|ke-hoach-2020.yaml", "--fix phải là một tệp .docx"),
        ("check|chương trình.docx|--annotate|ke-hoach-2020.yaml", "--annotate phải là một tệp .docx"),
        ("check|chương trình.docx|--annotate|a.docx|--fix|./a.docx", "hãy đặt hai tên tệp"),
        (
            "diff|chương trình.docx|chương trình.docx|--docx|ke-hoach-2020.yaml",
            "--docx phải là một tệp .docx",
        ),
        ("calendar|ke-hoach-2020.yaml|-o|chuong-trinh-2020.yaml", "-o phải là một tệp .ics"),
        ("collect|bieu|-o|ke-hoach-2020.yaml", "mà không phải tệp số liệu"),
        ("cascade|chuong-trinh-2020.yaml|--units|don-vi-2020.yaml|-o|ke-hoach-2020.yaml", "đây là tệp"),
        ("form|chuong-trinh-2020.yaml|--units|don-vi-2020.yaml|-o|ke-hoach-2020.yaml", "đây là tệp"),
    ],
)
def test_a_file_of_another_kind_is_never_replaced(
    words: str,
    message: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(folder)
    if "collect" in words:
        main(["form", "chuong-trinh-2020.yaml", "--units", "don-vi-2020.yaml", "-o", "bieu"])
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert main(words.split("|")) == 2
    told = capsys.readouterr().err
    assert message in told
    assert len(told.splitlines()) == 1
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_an_empty_province_is_not_the_whole_country(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["units", "--tinh", " "]) == 2
    assert "Sau --tinh cần tên tỉnh" in capsys.readouterr().err
