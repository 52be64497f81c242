"""Lệnh import với --programme: strangers' plans and reports become data files that the other commands take."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from mttq_docs.cli import main
from tests.conftest import ROOT
from tests.importer import strangers

PROGRAMME = "chuong-trinh-2026.yaml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A secretary's folder: the programme, a plan and a report of another hand."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "examples" / "xa" / PROGRAMME, tmp_path)
    (tmp_path / "ke-hoach.docx").write_bytes(strangers.commune_plan())
    (tmp_path / "bao-cao.txt").write_text(strangers.MONTH_REPORT, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["ke-hoach.docx", "bao-cao.txt"])
def test_what_is_imported_can_be_drawn(folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", name, "--programme", PROGRAMME, "-o", "moi.yaml"]) == 1
    assert "Chưa có chỗ trong tệp dữ liệu:" in capsys.readouterr().err
    assert main(["render", "moi.yaml"]) == 0
    assert (folder / "moi.docx").stat().st_size > 0


@pytest.mark.usefixtures("folder")
def test_figures_of_a_report_are_named_by_the_programme(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "bao-cao.txt", "--programme", PROGRAMME, "--json"]) == 1
    record = json.loads(capsys.readouterr().out)
    assert record["kind"] == "báo cáo"
    assert record["complete"]
    assert record["data"]["ket_qua"] == {"quỹ vì người nghèo": "150 triệu đồng"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["import", "ke-hoach.docx", "--programme", "khong-co.yaml"], "không có tệp này"),
        (["import", "ke-hoach.docx", "--programme", "ke-hoach.docx"], "ke-hoach.docx"),
        (["import", PROGRAMME], "đã là tệp dữ liệu"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_can_not_be_done_is_said(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert says in capsys.readouterr().err
