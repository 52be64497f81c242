"""Lệnh diff: two files in, what changed out, in a clerk's words, as JSON, and as a paper for the chairman."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mttq_docs import load, render
from mttq_docs.cli import main

OLD = "examples/tinh/chuong-trinh-2020.yaml"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """The example with one figure raised and one basis dropped."""
    text = Path(OLD).read_text(encoding="utf-8")
    path = tmp_path / "moi.yaml"
    changed = text.replace("ít nhất 200 nhà", "ít nhất 220 nhà")
    path.write_text(
        changed.replace("Ủy viên Ủy ban MTTQ Việt Nam tỉnh khóa XIV", "Báo Tuyên Quang"), encoding="utf-8"
    )
    return path


def test_changes_are_listed_with_a_summary(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", OLD, str(new)]) == 1
    out = capsys.readouterr().out
    assert "sửa chỉ tiêu → 2 → chỉ số → nhà đại đoàn kết" in out
    assert "    mức phấn đấu: ít nhất 200 nhà → ít nhất 220 nhà (tăng 20 nhà, 10%)" in out
    assert "    [-Ủy viên Ủy ban MTTQ Việt Nam tỉnh khóa XIV-]" in out
    assert out.endswith("3 thay đổi: 1 thêm, 1 bỏ, 1 sửa, 1 con số tăng.\n")


def test_changes_as_json(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", OLD, str(new), "--json"]) == 1
    first, *_ = json.loads(capsys.readouterr().out)
    assert first["change"] == "altered"
    assert first["new"]["name"] == "nhà đại đoàn kết"
    assert first["edits"] == [
        {
            "edit": "refigured",
            "field": "mức phấn đấu",
            "old": "ít nhất 200 nhà",
            "new": "ít nhất 220 nhà",
            "trend": "raised",
            "by": "20",
            "unit": "nhà",
            "percent": "10",
        }
    ]


def test_equal_files_have_no_change(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", OLD, OLD]) == 0
    assert capsys.readouterr().out == "Hai văn bản như nhau.\n"


def test_the_redline_is_a_word_file(new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "so-sanh.docx"
    assert main(["diff", OLD, str(new), "--docx", str(target)]) == 0
    assert target.read_bytes().startswith(b"PK")
    assert str(target) in capsys.readouterr().out


def test_the_redline_is_not_written_over_an_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "cu.docx"
    path.write_bytes(render(load(OLD)))
    assert main(["diff", str(path), OLD, "--docx", str(path)]) == 2
    assert "không ghi đè" in capsys.readouterr().err


def test_word_files_are_imported_and_compared(
    new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = tmp_path / "cu.docx", tmp_path / "moi.docx"
    for source, paper in zip((OLD, new), papers, strict=True):
        paper.write_bytes(render(load(source)))
    assert main(["diff", *map(str, papers)]) == 1
    out = capsys.readouterr().out
    assert "mức phấn đấu: ít nhất 200 nhà" in out
    assert "(tăng 20 nhà" in out
    assert out.endswith("3 thay đổi: 1 thêm, 1 bỏ, 1 sửa, 1 con số tăng.\n")


@pytest.mark.parametrize("kind", ["chuong-trinh", "ke-hoach", "bao-cao"])
@pytest.mark.parametrize("both", [False, True], ids=["paper and data", "two papers"])
def test_a_document_and_its_own_paper_are_equal(
    kind: str, both: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, paper = Path(f"examples/tinh/{kind}-2020.yaml"), tmp_path / "giấy.docx"
    paper.write_bytes(render(load(data)))
    assert main(["diff", str(paper if both else data), str(paper)]) == 0
    assert capsys.readouterr().out == "Hai văn bản như nhau.\n"


@pytest.mark.parametrize("programme", [[], ["--programme", OLD]], ids=["alone", "with its programme"])
@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("ke-hoach", "Tổ chức lễ kỷ niệm cấp tỉnh", "Tổ chức mít tinh cấp tỉnh"),
        ("bao-cao", "thực hiện: 215 nhà", "thực hiện: 216 nhà"),
    ],
)
def test_a_change_between_two_papers_is_found(
    kind: str,
    before: str,
    after: str,
    programme: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    papers = _papers(tmp_path, kind, before, after)
    assert main(["diff", *map(str, papers), *programme]) == 1
    out = capsys.readouterr().out
    assert "mít tinh" in out or "216" in out


def test_a_paragraph_that_found_no_place_is_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = _papers(tmp_path, "bao-cao", "thực hiện: 215 nhà", "thực hiện: 216 nhà")
    assert main(["diff", *map(str, papers)]) == 1
    out = capsys.readouterr().out
    assert "bỏ đoạn chưa có chỗ (thân văn bản" in out
    assert "thêm đoạn chưa có chỗ (thân văn bản" in out


def _papers(folder: Path, kind: str, before: str, after: str) -> tuple[Path, Path]:
    """Hai bản Word của một ví dụ, the second with one thing changed."""
    text = Path(f"examples/tinh/{kind}-2020.yaml").read_text(encoding="utf-8")
    assert before in text
    (folder / "chuong-trinh-2020.yaml").write_bytes(Path(OLD).read_bytes())
    papers = folder / "cũ.docx", folder / "mới.docx"
    for paper, content in zip(papers, (text, text.replace(before, after)), strict=True):
        (folder / "a.yaml").write_text(content, encoding="utf-8")
        paper.write_bytes(render(load(folder / "a.yaml")))
    return papers


def test_a_paper_of_which_too_little_is_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "thu-moi.txt"
    path.write_text("Kính mời đồng chí dự họp.", encoding="utf-8")
    assert main(["diff", str(path), OLD]) == 2
    assert "chưa đọc đủ các phần để so" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "Cần hai tệp"),
        ([OLD], "Cần hai tệp"),
        ([OLD, OLD, "--json", "--docx", "x.docx"], "Chọn một trong hai"),
        ([OLD, "khong-co.yaml"], "khong-co.yaml: không có tệp này"),
        ([OLD, "examples/tinh/ke-hoach-2020.yaml"], "Không so chương trình với kế hoạch được"),
        ([OLD, "pyproject.toml", "--docx", "x.docx"], "pyproject.toml: bản so sánh bằng Word chỉ nhận"),
    ],
)
def test_what_can_not_be_compared_is_told(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *words]) == 2
    assert told in capsys.readouterr().err
