"""Lệnh roll-forward: last year's file in, next year's draft out, with a list of what a person must see."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs import load
from mttq_docs.cli import main

OLD = "examples/tinh/chuong-trinh-2020.yaml"


def test_the_draft_is_written_and_the_list_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "chuong-trinh-2021.yaml"
    words = ["roll-forward", OLD, "--nam", "2021", "--report", "examples/tinh/bao-cao-2020.yaml"]
    assert main([*words, "-o", str(target)]) == 0
    out = capsys.readouterr().out
    assert str(target) in out
    assert "năm: 2020 → 2021" in out
    assert "căn cứ → 2: {tb 1105}: văn bản về năm 2020" in out
    assert load(target).year == 2021


def test_shown_on_screen_the_draft_and_the_list_are_kept_apart(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roll-forward", OLD]) == 0
    told = capsys.readouterr()
    assert "năm: 2021" in told.out
    assert "Cần xem" not in told.out
    assert "Cần xem" in told.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "Chưa chỉ ra tệp"),
        ([OLD, "--nam", "hai nghìn"], "bốn chữ số"),
        ([OLD, "--nam", "2019"], "Năm mới phải sau năm 2020"),
        ([OLD, "--report", "khong-co.yaml"], "khong-co.yaml: không có tệp này"),
        (["khong-co.yaml"], "khong-co.yaml: không có tệp này"),
        (["templates/chuong_trinh.docx"], "không phải tệp dữ liệu .yaml"),
        (["examples/tinh/ke-hoach-2020.yaml", "--nam", "2031"], "Chưa có chương trình năm 2031"),
    ],
)
def test_what_can_not_be_done_is_told(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["roll-forward", *words]) == 2
    assert told in capsys.readouterr().err


def test_a_file_that_is_there_is_not_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "moi.yaml"
    target.write_text("của tôi", encoding="utf-8")
    assert main(["roll-forward", OLD, "-o", str(target)]) == 2
    assert target.read_text(encoding="utf-8") == "của tôi"
    assert "đã có tệp này" in capsys.readouterr().err
