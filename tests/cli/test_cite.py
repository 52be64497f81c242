"""Lệnh cite: what a file cites, as a table and as JSON, from every kind of file."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from mttq_docs.cli import main
from tests.conftest import ROOT
from tests.samples import MINIMAL

TEXT = "Căn cứ Chỉ thị số 05 - CT/TW ngày 15/5/2016 của Bộ Chính trị;\ntheo Chỉ thị số 05-CT/TW và Luật Đất đai năm 2024."
SEED = ROOT.parent / "shared" / "domain" / "seed-2020.txt"
KEYS = "start end text type numbers year symbol canonical date issuer subject problems".split()


def records(words: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    assert main(["cite", *words, "--json"]) == 0
    return list(json.loads(capsys.readouterr().out))


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "văn bản.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_tells_each_mention_with_its_place(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = records([str(text)], capsys)
    assert [list(record) for record in found] == [KEYS] * 3
    assert [record["canonical"] for record in found] == [["05-CT/TW"], ["05-CT/TW"], []]
    for record in found:
        assert TEXT[record["start"] : record["end"]] == record["text"]
    assert found[0]["date"] == "2016-05-15"
    assert "Số, ký hiệu có dấu cách thừa" in found[0]["problems"][0]


def test_the_table_tells_a_document_once(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", str(text)]) == 0
    shown = capsys.readouterr().out
    assert shown.count("Bộ Chính trị") == 1
    row = next(line for line in shown.splitlines() if "05 - CT/TW" in line)
    assert [cell.strip() for cell in row.split("│")[3:5]] == ["1", "2"]
    assert "Luật Đất đai" in shown


def test_a_data_file_and_the_word_file_drawn_from_it_cite_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "chương trình.yaml"
    data.write_text(MINIMAL, encoding="utf-8")
    assert main(["render", str(data)]) == 0
    capsys.readouterr()
    cited = [
        [record["text"] for record in records([str(path)], capsys)]
        for path in (data, data.with_suffix(".docx"))
    ]
    assert cited[0] == cited[1]
    assert any(text.startswith("Thông báo số 12/TB-MTTQ-BTT ngày 05/12/2025") for text in cited[0])


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert len(records(["-"], capsys)) == 3


def test_nothing_cited_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Họp thôn ngày 02/9.", encoding="utf-8")
    assert main(["cite", str(path)]) == 0
    assert capsys.readouterr().out == "Không thấy văn bản nào được dẫn.\n"


def test_contradicting_mentions_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.\nChỉ thị số 05-CT/TW ngày 16/5/2016 của Bộ Chính trị.",
        encoding="utf-8",
    )
    assert main(["cite", str(path)]) == 0
    assert "dòng 2: Chỉ thị số 05-CT/TW được dẫn với hai ngày khác nhau" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.docx", b"PK\x03\x04 gay", "a.docx"),
        ("a.docx", b"", "a.docx"),
        ("a.txt", b"TCVN3 U\xfb", "không theo mã UTF-8"),
        ("a.yaml", b"- a\n", "Tệp không có mục nào"),
    ],
)
def test_what_can_not_be_read_is_named(
    name: str, content: bytes, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    assert main(["cite", str(tmp_path / name)]) == 2
    assert message in capsys.readouterr().err


@pytest.mark.skipif(not SEED.exists(), reason="the client's document is not part of the project")
def test_the_clients_document(capsys: pytest.CaptureFixture[str]) -> None:
    found = records([str(SEED)], capsys)
    numbered = [number for record in found for number in record["numbers"]]
    assert len(numbered) == 14  # thirteen documents, one of them (05-CT/TW) twice
    assert sum("dấu cách thừa" in "".join(record["problems"]) for record in found) == 1
