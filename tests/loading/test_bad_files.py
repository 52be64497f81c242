"""Các tệp hỏng: each gets its message, with file, line, key, what was found and what is expected."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mttq_docs.errors import InvalidData, UnreadableFile
from mttq_docs.loading import load
from tests.loading.bad_files import BAD_FILES, UNREADABLE
from tests.samples import MINIMAL, spoiled


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_explained(name: str, tmp_path: Path) -> None:
    content, expected = BAD_FILES[name]
    path = tmp_path / "xấu.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InvalidData) as caught:
        load(path)
    told = [str(finding) for finding in caught.value.findings]
    assert len(told) == len(expected), "\n".join(told)
    for message in told:
        assert message.startswith(f"{path}, dòng "), message
    for pattern in expected:
        assert any(re.search(pattern, message) for message in told), "\n".join(told)


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_data_file_at_all_is_named(name: str, tmp_path: Path) -> None:
    content, message = UNREADABLE[name]
    path = tmp_path / "lạ.yaml"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=message) as caught:
        load(path)
    assert str(caught.value).startswith(str(path))


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="không có tệp này"):
        load(tmp_path / "không có.yaml")
    with pytest.raises(UnreadableFile, match="đây là thư mục"):
        load(tmp_path)


def test_every_mistake_is_told_at_once_in_the_order_of_the_lines() -> None:
    content = (
        spoiled("05/01/2026", "31/02/2026").replace("cấp: xã", "cấp: phố").replace("{mô hình}", "{mô hinhf}")
    )
    with pytest.raises(InvalidData) as caught:
        load_text(content)
    lines = [finding.place.line for finding in caught.value.findings]
    assert lines == sorted(lines)
    assert len(lines) == 4


def load_text(content: str) -> None:
    from mttq_docs.loading import loads

    loads(content)


def test_the_sample_itself_is_right() -> None:
    load_text(MINIMAL)
