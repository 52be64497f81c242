"""Lệnh check và explain: what is printed, what is written, and the exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mttq_docs import load, render
from mttq_docs.cli import main
from tests.conftest import ROOT

EXAMPLE = ROOT / "examples/xa/chuong-trinh-2026.yaml"


@pytest.fixture
def word(tmp_path: Path) -> Path:
    path = tmp_path / "chương trình.docx"
    path.write_bytes(render(load(EXAMPLE)))
    return path


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "nháp.txt"
    path.write_text("Nâng cao năng xuất lao động, không để  xẩy ra tai nạn.\n", encoding="utf-8")
    return path


def test_a_clean_file_says_so(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(word)]) == 0
    assert capsys.readouterr().out == "Không thấy lỗi nào.\n"


def test_findings_are_shown_with_carets_and_a_sum(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(draft)]) == 1
    out = capsys.readouterr().out
    assert "^^^^^^^^^" in out
    assert "cảnh báo CT10" in out
    assert out.rstrip().endswith("3 cảnh báo; 3 chỗ tự sửa được bằng --fix.")


def test_json_and_sarif_are_nothing_but_that(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(draft), "--json", "--select", "CT10"]) == 1
    records = json.loads(capsys.readouterr().out)
    assert {record["code"] for record in records} == {"CT10"}
    assert main(["check", str(draft), "--sarif", "--ignore", "CT10,CT05"]) == 0
    assert json.loads(capsys.readouterr().out)["runs"][0]["results"] == []


def test_several_files_are_told_apart(word: Path, draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(word), str(draft)]) == 1
    out = capsys.readouterr().out
    assert out.index(f"== {word}") < out.index("Không thấy lỗi nào.") < out.index(f"== {draft}")


def test_one_that_can_not_be_read_does_not_stop_the_others(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(draft.with_name("mất.docx")), str(draft)]) == 2
    said = capsys.readouterr()
    assert "không có tệp này" in said.err
    assert "CT10" in said.out


def test_copies_are_written_and_never_over_the_file(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes, mended = word.with_name("chú thích.docx"), word.with_name("sửa.docx")
    assert main(["check", str(word), "--annotate", str(notes), "--fix", str(mended), "--track"]) == 0
    assert notes.exists()
    assert mended.exists()
    assert "đã sửa 0 chỗ, còn 0 chỗ" in capsys.readouterr().out
    assert main(["check", str(word), "--fix", str(word)]) == 2
    assert "không ghi đè" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "Chưa chỉ ra tệp nào"),
        (["a.docx", "--json", "--sarif"], "một trong hai"),
        (["a.docx", "b.docx", "--fix", "c.docx"], "từng tệp một"),
        (["a.yaml", "--annotate", "c.docx"], "chỉ dùng cho tệp Word"),
        (["a.docx", "--track"], "--track đi cùng --fix"),
        (["a.docx", "--select", "TB99"], "không có"),
    ],
)
def test_what_does_not_fit_is_explained(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *words]) == 2
    assert told.lower() in capsys.readouterr().err.lower()


def test_the_rules_of_a_group_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "ds"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert {line[:2] for line in lines} == {"DS"}


def test_an_old_word_file_is_told_as_such(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = tmp_path / "cu.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert main(["check", str(old)]) == 2
    assert "tệp Word đời cũ (.doc); hãy mở bằng Word" in capsys.readouterr().err


def test_a_rule_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "tb02"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("TB02 (lỗi)\nLề trang:")
    assert "Sai:" in out


def test_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) >= 45
    assert lines[0].startswith("TT01")


def test_an_unknown_rule_is_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "TB999"]) == 2
    assert "Không có quy tắc" in capsys.readouterr().err
