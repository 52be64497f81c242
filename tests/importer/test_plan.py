"""Nhập kế hoạch: ours come back, and those of others find their places in the data."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs import Imported, View, compose_sheet, import_document, load, render
from mttq_docs.model import Plan, format_timing
from mttq_docs.model.placeholders import placeholders
from mttq_docs.sheet import Sheet
from tests.conftest import EXAMPLES, ROOT
from tests.importer import strangers
from tests.importer.plain import plain_text

PLANS = [path for path in EXAMPLES if path.name.startswith("ke-hoach")]
PROGRAMME = ROOT / "examples" / "xa" / "chuong-trinh-2026.yaml"


def plan_of(imported: Imported) -> Plan:
    assert isinstance(imported.document, Plan), imported.report
    return imported.document


def gaps(imported: Imported) -> set[str]:
    return {gap.problem.found for gap in imported.gaps}


@pytest.fixture(params=PLANS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def original(request: pytest.FixtureRequest) -> Plan:
    found = load(Path(request.param))
    assert isinstance(found, Plan)
    return found


def back(original: Plan, source: bytes, view: View = View.PROGRAMME) -> tuple[Sheet, Imported]:
    imported = import_document(source, programme=original.programme)
    return compose_sheet(plan_of(imported), view=view), imported


def test_our_plan_comes_back_from_word(original: Plan) -> None:
    sheet, imported = back(original, render(original))
    assert str(sheet) == str(compose_sheet(original))
    assert imported.gaps == ()


@pytest.mark.parametrize("mark", ["\t", " | "])
def test_our_plan_comes_back_from_plain_text(original: Plan, mark: str) -> None:
    sheet, imported = back(original, plain_text(compose_sheet(original), mark).encode())
    assert str(sheet) == str(compose_sheet(original))
    assert imported.gaps == ()


def test_a_plan_by_unit_comes_back(original: Plan) -> None:
    sheet, _ = back(original, render(original, view=View.UNIT), View.UNIT)
    assert str(sheet) == str(compose_sheet(original, view=View.UNIT))


def test_a_plan_by_month_names_each_work_once(original: Plan) -> None:
    """Work that falls due in several months stands in each of them; the order of the file is not told."""
    _, imported = back(original, render(original, view=View.MONTH))
    told = {item.text: item.timing for item in plan_of(imported).work_items}
    wanted = {row.text for row in original.work_items}
    assert len(told) == len(wanted) == len(plan_of(imported).work_items)
    assert sorted(map(str, told.values())) == sorted(str(item.timing) for item in original.work_items)


def test_unit_congress_and_year_are_the_programmes(original: Plan) -> None:
    _, imported = back(original, render(original))
    assert not {"don_vi", "dai_hoi", "nam"} & set(imported.data)


def test_goals_in_the_lines_refer_to_the_programme_again(original: Plan) -> None:
    _, imported = back(original, render(original))
    told = [
        (placeholders(item.text), placeholders(item.output or "")) for item in plan_of(imported).work_items
    ]
    wanted = [(placeholders(item.text), placeholders(item.output or "")) for item in original.work_items]
    assert told == wanted


@pytest.fixture(scope="module")
def commune() -> Imported:
    return import_document(strangers.commune_plan(), programme=PROGRAMME)


def test_columns_in_another_order_are_read(commune: Imported) -> None:
    first = plan_of(commune).work_items[0]
    assert first.lead == "Đồng chí Chủ tịch"
    assert first.partners == ("Văn phòng Đảng ủy", "Ban Công tác Mặt trận các thôn")
    assert [format_timing(timing) for timing in first.timing] == ["Quý I"]
    assert first.output == "02 hội nghị"


def test_groups_name_the_action_programme(commune: Imported) -> None:
    linked = [(item.task, item.action_programme) for item in plan_of(commune).work_items]
    assert linked == [(None, 1), ("ngày hội đại đoàn kết", None), ("quỹ vì người nghèo xã", None), (None, 3)]


def test_aims_run_into_their_sentences(commune: Imported) -> None:
    plan = plan_of(commune)
    assert [point.text for point in plan.purposes] == ["Để mỗi việc có người làm, có ngày xong."]
    assert [point.text for point in plan.requirements] == ["Bám sát thôn, không làm thay."]


def test_what_has_no_place_is_told(commune: Imported) -> None:
    assert gaps(commune) == {"Xong trước 18/11", "Đầu năm học"}


def test_doubts_are_told_and_not_written(commune: Imported) -> None:
    doubts = [finding.problem.found for finding in commune.findings if finding.code == "NV06"]
    assert doubts == [plan_of(commune).work_items[0].text, plan_of(commune).work_items[3].text]


def test_work_told_in_lines_and_in_sentences() -> None:
    imported = import_document(strangers.TOLD_PLAN.encode(), programme=PROGRAMME)
    plan = plan_of(imported)
    first, second = plan.work_items
    assert (first.lead, second.lead) == ("Ban Thường trực", "Ban Thường trực")
    assert first.partners == ("Các tổ chức chính trị - xã hội", "Ban Công tác Mặt trận các thôn")
    assert [format_timing(timing) for timing in first.timing] == ["Quý II", "Quý III"]
    assert first.output == "Thông báo kết quả giám sát"
    assert second.text == "Bình xét, hỗ trợ làm mới, sửa chữa nhà Đại đoàn kết"
    assert [format_timing(timing) for timing in second.timing] == ["Trước ngày 15/11/2026"]
    assert [point.title for point in plan.content] == [None, "Kinh phí thực hiện"]
    assert imported.gaps == ()


def test_a_hamlet_plans_by_month() -> None:
    imported = import_document(strangers.HAMLET_PLAN.encode(), programme=PROGRAMME)
    plan = plan_of(imported)
    assert [[format_timing(timing) for timing in item.timing] for item in plan.work_items] == [
        ["Tháng 01"],
        ["Tháng 02"],
        ["Hằng tháng"],
        ["Tháng 11"],
    ]
    assert plan.unit.full_name == "thôn Đồng Bàng"
    assert plan.closing
    assert gaps(imported) == {"Cùng chi hội Phụ nữ"}


def test_without_a_programme_the_data_still_holds_the_plan() -> None:
    imported = import_document(strangers.commune_plan())
    assert imported.document is None
    assert imported.kind == "kế hoạch"
    assert len(imported.data["cong_viec"]) == 4
    assert imported.data["cong_viec"][2]["chuong_trinh_hanh_dong"] == 3
