"""Phạm vi theo cấp: what a level below takes over, and the words that follow the level."""

from __future__ import annotations

import pytest

from mttq_docs.api.documents import compose_sheet
from mttq_docs.errors import InvalidData
from mttq_docs.loading import dump, loads
from mttq_docs.model import Programme
from mttq_docs.units import Level
from tests.samples import MINIMAL, spoiled

TASK = "      - Phổ biến chủ trương mới.\n"
RULED = """\
      - nội dung: Phổ biến chủ trương của {cấp ủy}.
        cấp: [xã, khu dân cư]
        lời theo cấp:
          khu dân cư: Phổ biến chủ trương tới từng hộ.
"""
GOAL = "        mức phấn đấu: ít nhất 01 mô hình\n"
LEVELLED = GOAL + "        mức theo cấp:\n          khu dân cư: ít nhất 02 mô hình\n"


def texts(content: str) -> str:
    return "\n".join(block.text for block in compose_sheet(loads(content)).blocks)


def test_rules_for_the_levels_below_are_read_and_written_back() -> None:
    programme = loads(spoiled(TASK, RULED).replace(GOAL, LEVELLED))
    assert isinstance(programme, Programme)
    task = programme.action_programmes[0].tasks[0]
    assert task.levels == (Level.COMMUNE, Level.RESIDENTIAL_AREA)
    assert list(task.wordings) == [Level.RESIDENTIAL_AREA]
    assert loads(dump(programme)) == programme


@pytest.mark.parametrize(
    ("unit", "printed"),
    [
        ("  cấp: xã\n  loại: xã\n  tên: Hàm Yên", "Đảng ủy xã"),
        ("  cấp: xã\n  loại: phường\n  tên: Minh Xuân", "Đảng ủy phường"),
        ("  cấp: tỉnh\n  loại: tỉnh\n  tên: Tuyên Quang", "Tỉnh ủy"),
        ("  cấp: tỉnh\n  loại: thành phố\n  tên: Huế", "Thành ủy"),
    ],
)
def test_a_marked_body_is_the_unit_s_own(unit: str, printed: str) -> None:
    content = spoiled(TASK, RULED).replace("  cấp: xã\n  loại: xã\n  tên: Hàm Yên", unit)
    assert f"Phổ biến chủ trương của {printed}." in texts(content)


def test_a_name_of_the_file_s_own_goes_before_the_word_of_the_trade() -> None:
    content = MINIMAL.replace("{tb 12}", "{cấp ủy}").replace("  tb 12:", "  cấp ủy:")
    assert "Thông báo số 12/TB-MTTQ-BTT" in texts(content)


def test_the_figure_of_a_level_may_be_told_beside_the_own_one() -> None:
    content = spoiled(GOAL, LEVELLED).replace(
        "{mô hình} tự quản.", "{mô hình} tự quản, riêng Ban Công tác {mô hình - cấp khu dân cư}."
    )
    assert "ít nhất 01 mô hình tự quản, riêng Ban Công tác ít nhất 02 mô hình." in texts(content)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (TASK, RULED.replace("          khu dân cư:", "          làng:"), "Không có lựa chọn này"),
        (TASK, RULED.replace("tới từng hộ", "theo {tb 13}"), "Không có chỉ số hay viện dẫn nào"),
        (TASK, RULED.replace("{cấp ủy}", "{cấp uỷ viên}"), "{cấp ủy}"),
        (TASK, RULED.replace("cư: Phổ biến", "cư: a) Phổ biến"), "số thứ tự gõ tay"),
        ("{mô hình} tự quản", "{mô hình - cấp xã} tự quản", "Không có chỉ số hay viện dẫn nào"),
    ],
)
def test_what_is_wrong_with_a_rule_is_told(old: str, new: str, message: str) -> None:
    with pytest.raises(InvalidData, match=message):
        loads(spoiled(old, new))
