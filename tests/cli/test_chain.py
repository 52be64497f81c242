"""Từ kế hoạch đến báo cáo trên dòng lệnh: views of a plan, its calendar, the draft of a report."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest

from mttq_docs import load
from mttq_docs.cli import main
from tests.conftest import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("chuong-trinh-2020", "ke-hoach-2020"):
        shutil.copy(ROOT / "examples" / "tinh" / f"{name}.yaml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("view", "title", "group"),
    [
        ("chương trình", "NỘI DUNG CÔNG VIỆC, PHÂN CÔNG VÀ THỜI GIAN THỰC HIỆN", "Chương trình 1: "),
        ("thang", "NỘI DUNG CÔNG VIỆC, PHÂN CÔNG VÀ THỜI GIAN THỰC HIỆN (THEO THÁNG)", "Tháng 01 năm 2020"),
        (
            "Đơn vị",
            "NỘI DUNG CÔNG VIỆC, PHÂN CÔNG VÀ THỜI GIAN THỰC HIỆN (THEO ĐƠN VỊ CHỦ TRÌ)",
            "Ban Phong trào",
        ),
    ],
)
def test_a_plan_is_drawn_in_three_views(folder: Path, view: str, title: str, group: str) -> None:
    assert main(["render", str(folder / "ke-hoach-2020.yaml"), "--theo", view]) == 0
    document = docx.Document(str(folder / "ke-hoach-2020.docx"))
    assert title in [paragraph.text for paragraph in document.paragraphs]
    assert document.tables[-1].rows[1].cells[1].text.startswith(group)


def test_an_unknown_view_is_named_with_those_there_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", str(folder / "ke-hoach-2020.yaml"), "--theo", "tuần"]) == 2
    assert (
        "Không xếp được theo “tuần”; chọn một trong: chương trình, tháng, đơn vị" in capsys.readouterr().err
    )


def test_a_plans_deadlines_become_a_calendar(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calendar", str(folder / "ke-hoach-2020.yaml")]) == 0
    assert "ke-hoach-2020.ics" in capsys.readouterr().out
    assert (folder / "ke-hoach-2020.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_calendar_is_made_of_a_plan(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calendar", str(folder / "chuong-trinh-2020.yaml")]) == 2
    assert main(["calendar"]) == 2
    assert "không phải kế hoạch" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "period"),
    [
        (["--nam"], "năm 2020"),
        (["--quy", "I"], "quý I năm 2020"),
        (["--quy", "3"], "quý III năm 2020"),
        (["--thang", "3"], "tháng 3 năm 2020"),
        (["--sau-thang"], "06 tháng đầu năm 2020"),
        (["--chin-thang"], "09 tháng đầu năm 2020"),
    ],
)
def test_a_report_is_drafted_for_each_period_and_drawn(folder: Path, words: list[str], period: str) -> None:
    target = folder / "bao-cao.yaml"
    assert main(["draft-report", str(folder / "chuong-trinh-2020.yaml"), *words, "-o", str(target)]) == 0
    assert load(target).kind == "báo cáo"
    assert main(["render", str(target)]) == 0
    document = docx.Document(str(folder / "bao-cao.docx"))
    assert any(period in paragraph.text for paragraph in document.paragraphs)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "Chọn đúng một kỳ"),
        (["--nam", "--quy", "I"], "Chọn đúng một kỳ"),
        (["--quy", "V"], "Không có quý"),
        (["--thang", "13"], "Không có tháng"),
        (["--nam", "--results", "không-có.yaml"], "không có tệp này"),
    ],
)
def test_a_draft_that_cannot_be_made_is_explained(
    folder: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft-report", str(folder / "chuong-trinh-2020.yaml"), *words]) == 2
    assert message in capsys.readouterr().err


def test_a_draft_never_replaces_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = folder / "ke-hoach-2020.yaml"
    before = target.read_bytes()
    assert main(["draft-report", str(folder / "chuong-trinh-2020.yaml"), "--nam", "-o", str(target)]) == 2
    assert "đã có tệp này" in capsys.readouterr().err
    assert target.read_bytes() == before
