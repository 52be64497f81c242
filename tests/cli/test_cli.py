"""Dòng lệnh: what a clerk types, what is shown, and the exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mttq_docs.api import batch
from mttq_docs.cli import main
from mttq_docs.loading import loads
from tests.conftest import ROOT
from tests.loading.bad_files import BAD_FILES, UNREADABLE
from tests.samples import MINIMAL, spoiled

DONE, FAILED = 0, 2


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    path = tmp_path / "chương trình.yaml"
    path.write_text(MINIMAL, encoding="utf-8")
    return path


def test_render_writes_the_word_file_beside_the_data(
    programme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", str(programme)]) == DONE
    target = programme.with_suffix(".docx")
    assert target.read_bytes()[:2] == b"PK"
    assert capsys.readouterr().out == f"{programme} → {target}\n"


def test_render_to_a_file_or_a_folder(programme: Path, tmp_path: Path) -> None:
    assert main(["render", str(programme), "-o", str(tmp_path / "a" / "b.docx")]) == DONE
    assert main(["render", str(programme), "--output", str(tmp_path / "ra")]) == DONE
    assert (tmp_path / "a" / "b.docx").read_bytes() == (tmp_path / "ra" / "chương trình.docx").read_bytes()


def test_render_a_folder_keeps_its_shape_and_goes_on_past_a_bad_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, content in (
        ("a/1.yaml", MINIMAL),
        ("a/2.yaml", spoiled("năm: 2026\n", "")),
        ("b/1.yml", MINIMAL),
    ):
        (tmp_path / "vào" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "vào" / name).write_text(content, encoding="utf-8")
    assert main(["render", str(tmp_path / "vào"), "-o", str(tmp_path / "ra")]) == FAILED
    made = sorted(path.relative_to(tmp_path / "ra").as_posix() for path in (tmp_path / "ra").rglob("*.docx"))
    assert made == ["a/1.docx", "b/1.docx"]
    error = capsys.readouterr().err
    assert "Thiếu mục “năm”" in error
    assert "Đã soạn 2/3 tệp. Chưa soạn được:\n" in error
    assert str(Path("vào") / "a" / "2.yaml") in error


def test_a_folder_is_drawn_without_what_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "chuong-trinh.yaml").write_text(MINIMAL, encoding="utf-8")
    (tmp_path / "don-vi.yaml").write_text("đơn vị:\n  - tên: Na Hang\n", encoding="utf-8")
    assert main(["render", str(tmp_path)]) == DONE
    assert [path.name for path in tmp_path.glob("*.docx")] == ["chuong-trinh.docx"]


def test_render_by_another_standard_and_an_own_template(programme: Path, tmp_path: Path) -> None:
    assert main(["render", str(programme), "--standard", "NĐ30", "-o", str(tmp_path / "nd30.docx")]) == DONE
    assert main(["render", str(programme), "-o", str(tmp_path / "qd207.docx")]) == DONE
    assert (tmp_path / "nd30.docx").read_bytes() != (tmp_path / "qd207.docx").read_bytes()
    template = ROOT / "templates" / "nd30" / "chuong_trinh.docx"
    command = ["render", str(programme), "--template", str(template), "-o", str(tmp_path / "riêng.docx")]
    assert main(command) == DONE


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["render"], "Chưa chỉ ra tệp dữ liệu nào"),
        (["rendr"], "Không có lệnh “rendr”; có phải “render”?"),
        (["render", "không có.yaml"], "không có.yaml: không có tệp này"),
        (["render", "a.yaml", "--standrd", "x"], "không có “--standrd”; có phải --standard?"),
        (["render", "a.yaml", "-o"], "Tùy chọn -o/--output cần một giá trị đứng sau"),
        (["render", "a.yaml", "--pdf=1"], "Tùy chọn --pdf không nhận giá trị"),
        (["render", "a.yaml", "b.yaml", "-o", "c.docx"], "phải là một thư mục"),
        (["render", "x/a.yaml", "y/a.yaml", "-o", "ra"], "cùng ghi ra"),
        (
            ["render", "a.yaml", "-o", "ra.pdf"],
            "-o phải là một tệp .docx hoặc một thư mục, không phải ra.pdf",
        ),
        (["new"], "Chưa ghi loại văn bản"),
        (["new", "chuong-trinh", "--cap", "thôn"], "Không có cấp “thôn”"),
        (["new", "chuong-trinh", "--cap", "huyện", "--nam", "2026"], "Không còn đơn vị loại “huyện”"),
        (["schema", "nghị-định"], "Không có loại văn bản “nghị-định”"),
        (["standards", "thừa"], "không có “thừa”"),
    ],
)
def test_a_wrong_word_is_explained_in_vietnamese(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == FAILED
    shown = capsys.readouterr()
    assert message in shown.err
    assert not shown.out


@pytest.mark.parametrize("name", [*BAD_FILES, *UNREADABLE])
def test_no_bad_file_leaves_a_traceback_or_a_word_file(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = BAD_FILES[name][0] if name in BAD_FILES else UNREADABLE[name][0]
    path = tmp_path / "xấu.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert main(["render", str(path)]) == FAILED
    assert "Traceback" not in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["xấu.yaml"]


def test_the_input_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "nhầm.docx"
    path.write_text(MINIMAL, encoding="utf-8")
    assert main(["render", str(path), "-o", str(path)]) == FAILED
    assert "không ghi đè lên tệp đầu vào" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == MINIMAL


@pytest.mark.parametrize("name", ["kế.hoạch.v1", "b.", "CON thôn.YAML", "ệ" * 80 + ".yaml"])
def test_only_the_ending_of_a_data_file_goes(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(MINIMAL, encoding="utf-8")
    assert main(["render", str(path)]) == DONE
    stem = name[:-5] if name.lower().endswith(".yaml") else name
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted([name, f"{stem}.docx"])


def test_what_a_folder_run_leaves_out_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yaml").write_text(MINIMAL, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("đơn vị: []\n", encoding="utf-8")
    (tmp_path / "c.yaml").write_text(MINIMAL.replace("loại văn bản:", "loại văn bn:"), encoding="utf-8")
    assert main(["render", str(tmp_path)]) == FAILED
    error = capsys.readouterr().err
    assert f"Bỏ qua {tmp_path / 'b.yaml'}: tệp không ghi “loại văn bản”" in error
    assert f"Chưa soạn được:\n  {tmp_path / 'c.yaml'}" in error


def test_stopping_by_hand_still_tells_what_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.yaml").write_text(MINIMAL, encoding="utf-8")
    drawn = batch.render

    def stop_at_b(document: object, **how: object) -> bytes:
        if (tmp_path / "a.docx").exists():
            raise KeyboardInterrupt
        return drawn(document, **how)

    monkeypatch.setattr(batch, "render", stop_at_b)
    assert main(["render", str(tmp_path)]) == FAILED
    shown = capsys.readouterr()
    assert shown.out == f"{tmp_path / 'a.yaml'} → {tmp_path / 'a.docx'}\n"
    assert "Đã dừng theo yêu cầu" in shown.err


def test_an_interrupted_run_is_resumed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(MINIMAL, encoding="utf-8")
    assert main(["render", str(tmp_path / "a.yaml")]) == DONE
    assert main(["render", str(tmp_path), "--resume"]) == DONE
    shown = capsys.readouterr().out.splitlines()[1:]
    assert [line.endswith(" (đã có)") for line in shown] == [True, False]


def test_pdf_without_libreoffice_is_explained(
    programme: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("mttq_docs.word.pdf.find_libreoffice", lambda: None)
    assert main(["render", str(programme), "--pdf"]) == FAILED
    assert "LibreOffice" in capsys.readouterr().err
    assert programme.with_suffix(".docx").exists()


def test_an_empty_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(tmp_path)]) == FAILED
    assert "không có tệp dữ liệu .yaml nào" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "level"), [("chương-trình", "tỉnh"), ("chuong-trinh", "tinh"), ("CHUONG TRINH", "TINH")]
)
def test_new_takes_words_accented_or_not(kind: str, level: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", kind, "--cap", level, "--nam", "2024"]) == DONE
    assert loads(capsys.readouterr().out).unit.level == "tỉnh"


def test_new_never_replaces_a_file(programme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "chuong-trinh", "-o", str(programme)]) == FAILED
    assert "đã có tệp này" in capsys.readouterr().err
    assert programme.read_text(encoding="utf-8") == MINIMAL


def test_what_new_writes_can_be_rendered(tmp_path: Path) -> None:
    path = tmp_path / "mới.yaml"
    assert main(["new", "chuong-trinh", "--cap", "xa", "--nam", "2026", "-o", str(path)]) == DONE
    assert main(["render", str(path)]) == DONE


def test_schema_prints_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "chuong-trinh"]) == DONE
    assert "nhiệm vụ trọng tâm" in json.loads(capsys.readouterr().out)["properties"]


def test_standards_lists_them_with_what_is_unverified(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["standards"]) == DONE
    shown = capsys.readouterr().out
    for name in ("mttq_qd207", "mttq_hd91", "nd30", "tt01_2011"):
        assert f"{name}: " in shown
    assert "chưa đối chiếu với văn bản gốc: " in shown
    assert main(["standards", "--unverified"]) == DONE
    assert "elements.can_cu.italic" in capsys.readouterr().out


@pytest.mark.parametrize("words", [[], ["--help"], ["render", "--help"], ["new", "-h"], ["--version"]])
def test_help_is_vietnamese(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(words)
    except SystemExit as stop:
        code = int(stop.code or 0)
    assert code == DONE
    shown = capsys.readouterr().out
    assert "mttq-docs" in shown
    for english in ("usage:", "options:", "positional", "show this"):
        assert english not in shown


def test_the_module_runs_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mttq_docs", "standards"], capture_output=True, check=False, cwd=ROOT
    )
    assert done.returncode == DONE
    assert "Nghị định 30/2020/NĐ-CP" in done.stdout.decode("utf-8")
