"""Lệnh cascade: from three files to a folder of drafts, and what the screen says of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs.cli import main
from tests.conftest import ROOT

TINH = ROOT / "examples" / "tinh"
CLEAN, CONFLICTS, FAILED = 0, 1, 2


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the superior's three files, where the command is run."""
    for name in ("chuong-trinh-2020", "don-vi-2020", "phan-bo-2020"):
        (tmp_path / f"{name}.yaml").write_bytes((TINH / f"{name}.yaml").read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*more: str) -> int:
    words = ["cascade", "chuong-trinh-2020.yaml", "--units", "don-vi-2020.yaml", "-o", "huyen"]
    return main([*words, "--phan-bo", "phan-bo-2020.yaml", *more])


def change(path: Path, old: str, new: str) -> None:
    content = path.read_text(encoding="utf-8")
    assert content.count(old) == 1, old
    path.write_text(content.replace(old, new), encoding="utf-8")


def test_seven_districts(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == CLEAN
    shown = capsys.readouterr().out
    assert "→ huyen: 7 đơn vị (7 mới), 7 bản Word" in shown
    assert "Cả 7 đơn vị: ghi họ tên Chủ tịch" in shown
    assert len(list((desk / "huyen").glob("*.yaml"))) == len(list((desk / "huyen").glob("*.docx"))) == 7
    assert "ít nhất 26 nhà" in (desk / "huyen" / "huyen-na-hang.yaml").read_text(encoding="utf-8")
    assert run() == CLEAN
    assert "(7 giữ nguyên)" in capsys.readouterr().out


def test_conflicts_are_shown_with_their_three_values(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run()
    change(desk / "huyen" / "huyen-na-hang.yaml", "ít nhất 26 nhà", "ít nhất 30 nhà")
    change(desk / "phan-bo-2020.yaml", "huyện Na Hang: 26", "huyện Na Hang: 28")
    change(desk / "phan-bo-2020.yaml", "huyện Lâm Bình: 28", "huyện Lâm Bình: 26")
    capsys.readouterr()
    assert run() == CONFLICTS
    shown = capsys.readouterr().out
    assert "(5 giữ nguyên, 2 cập nhật)" in shown
    assert (
        "huyen-na-hang.yaml, mục “chỉ tiêu → “chỉ tiêu 2” → chỉ số → nhà đại đoàn kết → mức phấn đấu”"
        in shown
    )
    for line in ("trước đây: ít nhất 26 nhà", "đơn vị:    ít nhất 30 nhà", "cấp trên:  ít nhất 28 nhà"):
        assert line in shown


def test_what_could_not_be_done_is_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(
        desk / "don-vi-2020.yaml",
        "tên: Na Hang, cấp trên: tỉnh Tuyên Quang",
        "tên: Na Hang, cấp trên: tỉnh Hà Giang",
    )
    assert run() == FAILED
    shown = capsys.readouterr().out
    assert "Chưa làm được:\n  huyện Na Hang: Huyện Na Hang thuộc tỉnh Hà Giang" in shown
    assert "6 mới" in shown


def test_units_that_left_the_list_are_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run()
    units = [
        line
        for line in (desk / "don-vi-2020.yaml").read_text(encoding="utf-8").splitlines()
        if "Na Hang" not in line
    ]
    (desk / "don-vi-2020.yaml").write_text("\n".join(units) + "\n", encoding="utf-8")
    change(desk / "phan-bo-2020.yaml", "      huyện Na Hang: 26\n", "")
    change(desk / "phan-bo-2020.yaml", "huyện Lâm Bình: 28", "huyện Lâm Bình: 54")
    capsys.readouterr()
    assert run() == CLEAN
    assert "huyen-na-hang.yaml; phần mềm để nguyên tệp này" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Cần chương trình, danh sách đơn vị và thư mục ghi kết quả"),
        (["chuong-trinh-2020.yaml", "--units", "don-vi-2020.yaml"], "Ví dụ: mttq-docs cascade"),
        (["khong-co.yaml", "--units", "don-vi-2020.yaml", "-o", "x"], "không có tệp này"),
        (["don-vi-2020.yaml", "--units", "don-vi-2020.yaml", "-o", "x"], "Thiếu mục “loại văn bản”"),
        (["chuong-trinh-2020.yaml", "--units", "phan-bo-2020.yaml", "-o", "x"], "Không có mục nào tên như vậy"),
        (["chuong-trinh-2020.yaml", "--units", "don-vi-2020.yaml", "-o", "x", "--phan-bo", "don-vi-2020.yaml"], "Không có mục nào tên như vậy"),
    ],
)  # fmt: skip
def test_words_that_do_not_fit(
    words: list[str], said: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cascade", *words]) == FAILED
    assert said in capsys.readouterr().err
    assert not (desk / "x").exists()


def test_an_allocation_that_does_not_add_up(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(desk / "phan-bo-2020.yaml", "huyện Na Hang: 26", "huyện Na Hang: 27")
    assert run() == FAILED
    told = capsys.readouterr().err
    assert told.startswith("phan-bo-2020.yaml, mục “phân bổ → nhà đại đoàn kết”: lỗi DL06")
    assert "“nhà đại đoàn kết”: phần của các đơn vị cộng lại không bằng mức của cấp trên" in told
    assert "thấy: “201 nhà”; cần: 200 nhà" in told
    assert not (desk / "huyen").exists()
