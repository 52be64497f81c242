"""Kho riêng: what was kept comes back whole or not at all, and only to the user who kept it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from mttq_docs.word.engine import store

posix = pytest.mark.skipif(sys.platform == "win32", reason="LOCALAPPDATA is the user's alone")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path))
    return tmp_path / "mttq-docs"


def kept(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_what_was_kept_comes_back() -> None:
    assert store.read("a") is None
    store.write("a", b"mot")
    store.write("a", b"hai")
    assert store.read("a") == b"hai"


@pytest.mark.parametrize("spoiled", [b"", b"x", b"\0" * 32, b"\0" * 32 + b"mot"])
def test_a_spoiled_file_counts_as_none(folder: Path, spoiled: bytes) -> None:
    store.write("a", b"mot")
    kept(folder)[0].write_bytes(spoiled)
    assert store.read("a") is None


def test_every_byte_counts(folder: Path) -> None:
    store.write("a", b"mot")
    (file,) = kept(folder)
    whole = file.read_bytes()
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert store.read("a") is None
        file.write_bytes(whole[:at])
        assert store.read("a") is None


def test_a_file_under_the_key_of_another_counts_as_none(folder: Path) -> None:
    store.write("a", b"mot")
    (file,) = kept(folder)
    file.rename(file.with_stem("b"))
    assert store.read("b") is None


@posix
def test_the_folder_is_the_users_alone(folder: Path) -> None:
    store.write("a", b"mot")
    assert folder.stat().st_mode & 0o777 == 0o700
    for mode in (0o701, 0o710, 0o720, 0o777):
        folder.chmod(mode)
        assert store.read("a") is None
        store.write("b", b"hai")
    folder.chmod(0o700)
    assert [file.stem for file in kept(folder)] == ["a"]


@posix
def test_a_link_in_place_of_the_folder_is_not_followed(folder: Path) -> None:
    store.write("a", b"mot")
    folder.rename(folder.with_name("noi-khac"))
    folder.symlink_to(folder.with_name("noi-khac"))
    assert store.read("a") is None


@posix
def test_what_another_user_wrote_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    store.write("a", b"mot")
    other = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: other)
    assert store.read("a") is None
    store.write("a", b"hai")
    monkeypatch.undo()


@pytest.mark.parametrize("base", ["", "tương/đối", "{file}"])
def test_without_a_folder_nothing_is_kept(
    base: str, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tệp").touch()
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, base.format(file=tmp_path / "tệp"))
    monkeypatch.setenv("HOME", "~")  # nobody knows where
    store.write("a", b"mot")
    assert store.read("a") is None
    assert not folder.exists()


def test_the_oldest_go_first(folder: Path) -> None:
    for number in range(store.MOST_FILES + 3):
        store.write(f"{number:03}", b"x")
        os.utime(folder / f"{number:03}.bin", ns=(number, number))
    assert [file.stem for file in kept(folder)] == [f"{n:03}" for n in range(3, store.MOST_FILES + 3)]
