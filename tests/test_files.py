"""Tệp: whole files or nothing, and never over an input."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs.errors import UnreadableFile, UnwritableFile
from mttq_docs.files import read_bytes, write_atomically


def read(path: Path) -> bytes:
    return read_bytes(path, max_bytes=10, kind="tệp thử")


def test_reads_a_small_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    assert read(tmp_path / "a") == b"0123456789"


def test_says_why_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "lớn").write_bytes(b"x" * 11)
    for name, reason in (
        ("lớn", "quá lớn"),
        ("thiếu", "không có tệp này"),
        ("", "thư mục"),
        ("a\0b", "không mở được"),
    ):
        with pytest.raises(UnreadableFile, match=reason):
            read(tmp_path / name if name else tmp_path)


def test_makes_the_folder_and_replaces_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "mới" / "b.docx"
    write_atomically(b"1", target)
    write_atomically(b"2", target)
    assert target.read_bytes() == b"2"
    assert [path.name for path in target.parent.iterdir()] == ["b.docx"]


def test_never_writes_over_an_input_whatever_its_spelling(tmp_path: Path) -> None:
    source = tmp_path / "a.yaml"
    source.write_text("nguyên vẹn", encoding="utf-8")
    with pytest.raises(UnwritableFile, match="không ghi đè"):
        write_atomically(b"x", tmp_path / "." / "a.yaml", never_over=[source])
    assert source.read_text(encoding="utf-8") == "nguyên vẹn"


def test_leaves_the_old_file_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError("đầy")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UnwritableFile, match="không ghi được"):
        write_atomically(b"new", target)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(UnwritableFile, match="đã có thư mục"):
        write_atomically(b"x", tmp_path / "a.docx")
