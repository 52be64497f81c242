"""Kế hoạch: what keeps it from saying who, by when and with what result is told, and stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs.loading import load
from mttq_docs.model import Plan
from tests.conftest import ROOT
from tests.following import PLAN, changed, written


def gaps(folder: Path, content: str) -> list[tuple[tuple[str | int, ...], str, str]]:
    document = load(written(folder, content))
    assert isinstance(document, Plan)
    return [(gap.loc, gap.message, gap.found) for gap in document.gaps()]


def test_a_whole_plan_has_no_gap(tmp_path: Path) -> None:
    assert gaps(tmp_path, PLAN) == []


@pytest.mark.parametrize("name", ["tinh/ke-hoach-2020", "xa/ke-hoach-2026"])
def test_every_task_and_target_of_the_examples_is_planned(name: str) -> None:
    document = load(ROOT / "examples" / f"{name}.yaml")
    assert isinstance(document, Plan)
    assert document.gaps() == ()


@pytest.mark.parametrize(
    ("line", "key", "message"),
    [
        ("    chủ trì: Các thôn\n", "chu_tri", "Việc này chưa có đơn vị chủ trì"),
        ("    thời gian: trước ngày 15/02\n", "thoi_gian", "Việc này chưa có thời gian thực hiện"),
        ("    sản phẩm: Hội nghị\n", "san_pham", "Việc này chưa có sản phẩm, kết quả dự kiến"),
    ],
)
def test_a_line_without_owner_deadline_or_product(tmp_path: Path, line: str, key: str, message: str) -> None:
    assert gaps(tmp_path, changed(PLAN, line, "")) == [(("cong_viec", 1, key), message, "Mở hội nghị")]


def test_a_task_and_a_target_without_a_line(tmp_path: Path) -> None:
    content = changed(PLAN, "    nhiệm vụ: hội nghị\n    chỉ tiêu: [ngày hội]\n", "")
    (loc, alone, _), (_, task, text), (_, target, name) = gaps(tmp_path, content)
    assert (loc, alone) == (
        ("cong_viec", 1),
        "Việc này chưa gắn với nhiệm vụ, chương trình hành động hay chỉ tiêu nào",
    )
    assert task == "Nhiệm vụ của Chương trình 1 chưa có dòng nào trong kế hoạch"
    assert (text, name) == ("Tổ chức hội nghị:", "ngày hội")
    assert target.startswith("Chỉ tiêu chưa có dòng nào")
