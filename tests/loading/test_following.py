"""Tệp dẫn tới chương trình: the programme is found beside its plan, and what is wrong is told where it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mttq_docs.errors import InvalidData
from mttq_docs.loading import dump, load, loads
from mttq_docs.model import Plan, Programme
from tests.following import PLAN, PROGRAMME, changed, written


def plan(folder: Path, content: str = PLAN) -> Plan:
    document = load(written(folder, content))
    assert isinstance(document, Plan)
    return document


def test_a_plan_takes_unit_congress_and_year_from_its_programme(tmp_path: Path) -> None:
    document = plan(tmp_path)
    assert document.programme == loads(PROGRAMME)
    assert (document.unit, document.year) == (document.programme.unit, 2026)
    assert document.congress == document.programme.congress


def test_what_a_plan_says_itself_goes_before(tmp_path: Path) -> None:
    content = changed(PLAN, "cơ quan", "đơn vị:\n  cấp: xã\n  loại: xã\n  tên: Bằng Cốc\ncơ quan")
    assert plan(tmp_path, content).unit.name == "Bằng Cốc"


def test_a_plan_is_written_back_with_the_path_of_its_programme(tmp_path: Path) -> None:
    document = plan(tmp_path)
    assert "chương trình: chuong-trinh.yaml" in dump(document)
    assert loads(dump(document), folder=tmp_path) == document


def test_in_python_the_programme_itself_is_given_and_written_whole(tmp_path: Path) -> None:
    programme = loads(PROGRAMME)
    assert isinstance(programme, Programme)
    document = Plan(programme=programme, organ="Ban Thường trực", work_items=({"viec": "Một việc"},))
    assert document.year == 2026
    assert loads(dump(document)) == document


def test_a_programme_in_another_folder_is_found_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "tỉnh").mkdir()
    path = written(tmp_path / "tỉnh", changed(PLAN, "chuong-trinh.yaml", "../chuong-trinh-2026.yml"))
    (tmp_path / "chuong-trinh-2026.yml").write_text(PROGRAMME, encoding="utf-8")
    assert load(path).year == 2026
    path.write_text(changed(PLAN, "chuong-trinh.yaml", r"..\chuong-trinh-2026.yml"), encoding="utf-8")
    assert load(path).year == 2026


BAD_FILES: dict[str, tuple[str, list[str]]] = {
    "không có tệp chương trình": (
        changed(PLAN, "chuong-trinh.yaml", "chuong-trinh-2025.yaml"),
        [r"dòng 2, mục “chương trình”.*Không đọc được tệp chương trình.*không có tệp này"],
    ),
    "thiếu mục chương trình": (
        changed(PLAN, "chương trình: chuong-trinh.yaml\n", ""),
        [
            r"DL04: Thiếu mục “đơn vị”",
            r"DL04: Thiếu mục “năm”",
            r"DL04: Thiếu mục “đại hội”",
            r"DL04: Thiếu mục “chương trình”",
        ],
    ),
    "không phải tệp dữ liệu": (
        changed(PLAN, "chuong-trinh.yaml", "chuong-trinh.docx"),
        [r"dòng 2.*phải là tệp \.yaml.*“chuong-trinh.docx”"],
    ),
    "đường dẫn đầy đủ": (
        changed(PLAN, "chuong-trinh.yaml", "/etc/chuong-trinh.yaml"),
        [r"dòng 2.*Không ghi đường dẫn đầy đủ"],
    ),
    "đường dẫn đầy đủ của Windows": (
        changed(PLAN, "chuong-trinh.yaml", r"C:\chuong-trinh.yaml"),
        [r"dòng 2.*Không ghi đường dẫn đầy đủ"],
    ),
    "dẫn tới chính mình": (
        changed(PLAN, "chuong-trinh.yaml", "van-ban.yaml"),
        [r"dòng 2.*Tệp được dẫn không phải là chương trình.*van-ban.yaml \(kế hoạch\)"],
    ),
    "mã nhiệm vụ lạ": (
        changed(PLAN, "nhiệm vụ: phổ biến", "nhiệm vụ: phổ bến"),
        [r"dòng 11, mục “công việc → 1 → nhiệm vụ”.*không có nhiệm vụ mang mã này.*“phổ bến”.*“phổ biến”"],
    ),
    "chỉ số lạ": (
        changed(PLAN, "chỉ tiêu: mô hình", "chỉ tiêu: mô hìn"),
        [r"dòng 12, mục “công việc → 1 → chỉ tiêu”.*không có chỉ số này.*“mô hìn”.*“mô hình”"],
    ),
    "chỗ dẫn lạ": (
        changed(PLAN, "{mô hình}", "{mô hìnnh}"),
        [r"dòng 10, mục “công việc → 1 → việc”.*Không có chỉ số hay viện dẫn.*{mô hình}"],
    ),
    "số chương trình lạ": (
        changed(PLAN, "nhiệm vụ: phổ biến", "chương trình hành động: 4"),
        [r"dòng 11.*Không có chương trình hành động mang số này.*“4”; cần: từ 1 đến 1"],
    ),
    "thời gian khó hiểu": (
        changed(PLAN, "trước ngày 15/02", "sớm thôi"),
        [r"dòng 21, mục “công việc → 2 → thời gian → 1”.*Không đọc được thời gian.*“sớm thôi”.*quý I"],
    ),
    "không có việc nào": (
        changed(PLAN, PLAN[PLAN.index("công việc:") : PLAN.index("tổ chức")], "công việc: []\n"),
        [r"mục “công việc”.*DL05"],
    ),
    "mục lạ": (changed(PLAN, "tổ chức thực hiện", "tổ chức"), [r"dòng 23.*Không có mục nào tên như vậy"]),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_plan_is_explained(name: str, tmp_path: Path) -> None:
    content, expected = BAD_FILES[name]
    path = written(tmp_path, content)
    with pytest.raises(InvalidData) as caught:
        load(path)
    told = [str(finding) for finding in caught.value.findings]
    assert len(told) == len(expected), "\n".join(told)
    for message, pattern in zip(told, expected, strict=True):
        assert message.startswith(str(path)), message
        assert re.search(pattern, message), message


def test_the_mistakes_of_the_programme_are_told_after_those_of_the_plan(tmp_path: Path) -> None:
    path = written(tmp_path, PLAN, programme=changed(PROGRAMME, "năm: 2026", "năm: hai nghìn"))
    with pytest.raises(InvalidData) as caught:
        load(path)
    first, second = map(str, caught.value.findings)
    assert re.search(r"van-ban.yaml, dòng 2.*Tệp chương trình còn 1 lỗi", first)
    assert re.search(r"chuong-trinh.yaml, dòng 7, mục “năm”", second)


def test_two_tasks_of_a_programme_never_share_an_id() -> None:
    with pytest.raises(InvalidData, match=r"dòng 39.*Hai nhiệm vụ cùng một mã.*“Phổ Biến”"):
        loads(changed(PROGRAMME, "mã: hội nghị", "mã: Phổ  Biến"))
