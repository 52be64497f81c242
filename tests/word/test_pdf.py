"""Bản PDF: one call for all files, whole results or none, and plain words where LibreOffice is missing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mttq_docs.errors import ToolMissing, UnreadableFile, UnwritableFile
from mttq_docs.word import pdf
from mttq_docs.word.pdf import find_libreoffice, to_pdf

# A LibreOffice of a few lines: it converts every file but those that hold "hỏng", and counts its calls.
FAKE = """#!{python}
import pathlib, sys, time
here = pathlib.Path(__file__)
with here.with_suffix(".calls").open("a") as calls:
    calls.write(" ".join(sys.argv[1:]) + "\\n")
out = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
out.mkdir()
for name in sys.argv[sys.argv.index("--outdir") + 2:]:
    text = pathlib.Path(name).read_text(encoding="utf-8")
    if text == "treo":
        time.sleep(60)
    if text != "hỏng":
        (out / (pathlib.Path(name).stem + ".pdf")).write_text("%PDF " + text, encoding="utf-8")
"""

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a #! line")


@pytest.fixture
def soffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(FAKE.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    return program


def word_file(folder: Path, name: str, text: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text or name, encoding="utf-8")
    return path


@posix
def test_many_files_cost_one_call(soffice: Path, tmp_path: Path) -> None:
    sources = [word_file(tmp_path, "chương trình.docx"), word_file(tmp_path, "-kế hoạch.docx")]
    made = to_pdf(sources, tmp_path / "pdf")
    assert [path.name for path in made] == ["chương trình.pdf", "-kế hoạch.pdf"]
    assert [path.read_text(encoding="utf-8") for path in made] == [
        "%PDF chương trình.docx",
        "%PDF -kế hoạch.docx",
    ]
    (call,) = soffice.with_suffix(".calls").read_text(encoding="utf-8").splitlines()
    assert "-env:UserInstallation=file:///" in call


@posix
def test_a_file_that_fails_is_named_and_the_old_pdf_stays(soffice: Path, tmp_path: Path) -> None:
    source = word_file(tmp_path, "a.docx", "hỏng")
    old = word_file(tmp_path, "a.pdf", "bản cũ")
    with pytest.raises(UnreadableFile, match=r"a\.docx: LibreOffice không đổi được"):
        to_pdf([source], tmp_path)
    assert old.read_text(encoding="utf-8") == "bản cũ"


@posix
def test_a_hung_libreoffice_is_ended(soffice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_SECONDS_TO_START", 0)
    monkeypatch.setattr(pdf, "_SECONDS_PER_FILE", 0.5)
    with pytest.raises(UnwritableFile, match="chưa xong"):
        to_pdf([word_file(tmp_path, "a.docx", "treo")], tmp_path)
    assert not (tmp_path / "a.pdf").exists()


@posix
def test_a_missing_word_file_is_named(soffice: Path, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"không có\.docx: không đọc được"):
        to_pdf([tmp_path / "không có.docx"], tmp_path)


def test_no_files_need_no_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert to_pdf([], tmp_path) == ()


def test_two_files_may_not_become_one(tmp_path: Path) -> None:
    sources = [word_file(tmp_path / "x", "a.docx"), word_file(tmp_path / "y", "A.docx")]
    with pytest.raises(UnwritableFile, match=r"cùng cho ra A\.pdf"):
        to_pdf(sources, tmp_path)


def test_a_machine_without_libreoffice_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pdf, "_USUAL_PLACES", ())
    for name in pdf._WINDOWS_FOLDERS:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ToolMissing, match=r"chưa cài LibreOffice.*Lưu dưới dạng"):
        to_pdf([word_file(tmp_path, "a.docx")], tmp_path)


def test_libreoffice_is_found_where_windows_puts_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "LibreOffice" / "program" / "soffice.com"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(pdf, "_USUAL_PLACES", ())
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    assert find_libreoffice() == program
