"""Lệnh import: a data file from any paper, and an account of what found no place."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from mttq_docs import load
from mttq_docs.cli import main
from mttq_docs.model import Programme
from tests.importer.papers import CENTRAL_STYLE, COMMUNE_2026


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "chương trình 2026.txt"
    path.write_text(COMMUNE_2026, encoding="utf-8")
    return path


def test_it_writes_a_file_that_loads(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = paper.with_suffix(".yaml")
    assert main(["import", str(paper), "-o", str(out)]) == 0
    assert isinstance(load(out), Programme)
    shown = capsys.readouterr()
    assert str(out) in shown.out
    assert "0 đoạn chưa có chỗ" in shown.err


def test_what_is_missing_is_told_in_the_file_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper, out = tmp_path / "cũ.txt", tmp_path / "cũ.yaml"
    paper.write_text(CENTRAL_STYLE, encoding="utf-8")
    assert main(["import", str(paper), "-o", str(out)]) == 1
    assert "Thiếu mục “chỉ tiêu”" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8").startswith("# Còn thiếu, phải ghi thêm: ")


def test_json_accounts_for_every_paragraph(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(paper), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["kind"], record["complete"]) == ("chương trình", True)
    told = {each["paragraph"] for each in record["placed"]}
    told |= {each["place"]["paragraph"] for each in record["findings"] if each["code"] == "NV01"}
    assert told == {number for number, line in enumerate(COMMUNE_2026.splitlines(), 1) if line.strip()}


def test_a_dash_reads_what_is_pasted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(COMMUNE_2026.encode())))
    assert main(["import", "-"]) == 0
    assert capsys.readouterr().out.startswith("loại văn bản: chương trình\n")


def test_figures_are_written_our_way_on_demand(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper.write_text(COMMUNE_2026.replace("ít nhất 01 mô hình", "ít nhất 1 mô hình"), encoding="utf-8")
    main(["import", str(paper)])
    assert "ít nhất 01 mô hình tự quản" not in capsys.readouterr().out
    main(["import", str(paper), "--chuan-hoa"])
    assert "mức phấn đấu: ít nhất 01 mô hình tự quản" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("rỗng.txt", b"", "tệp trống"),
        ("rỗng.docx", b"", "rỗng.docx"),
        ("cũ.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99, "lưu thành .docx"),
        ("tcvn3.txt", "Ch­¬ng tr×nh".encode("latin-1"), "UTF-8"),
        ("hỏng.docx", b"PK\x03\x04" + b"x" * 99, "hỏng.docx"),
        ("dữ liệu.yaml", b"a: b", "đã là tệp dữ liệu"),
    ],
)
def test_what_can_not_be_read_is_said(
    name: str, content: bytes, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert main(["import", str(path), "-o", str(tmp_path / "ra.yaml")]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "ra.yaml").exists()


def test_a_file_that_is_there_is_kept(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = paper.with_suffix(".yaml")
    out.write_text("của tôi", encoding="utf-8")
    assert main(["import", str(paper), "-o", str(out)]) == 2
    assert out.read_text(encoding="utf-8") == "của tôi"
    assert "đã có tệp này" in capsys.readouterr().err


def test_no_file_and_no_such_kind(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import"]) == 2
    assert main(["import", str(paper), "--kind", "hướng dẫn"]) == 2
    shown = capsys.readouterr().err
    assert "Chưa chỉ ra tệp nào" in shown
    assert "Không có loại văn bản “hướng dẫn”" in shown
