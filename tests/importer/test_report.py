"""Nhập báo cáo: ours come back with their figures, and those of others are held against the programme."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs import Imported, compose_sheet, import_document, load, render
from mttq_docs.importer.report_parts import Part, part_of
from mttq_docs.model import Document, Report
from mttq_docs.quantities import format_actual
from tests.conftest import EXAMPLES, ROOT
from tests.importer import strangers
from tests.importer.plain import plain_text

REPORTS = [path for path in EXAMPLES if path.name.startswith("bao-cao")]
PROGRAMME = ROOT / "examples" / "xa" / "chuong-trinh-2026.yaml"


def report_of(imported: Imported) -> Report:
    assert isinstance(imported.document, Report), imported.report
    return imported.document


@pytest.fixture(params=REPORTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def original(request: pytest.FixtureRequest) -> Report:
    found = load(Path(request.param))
    assert isinstance(found, Report)
    return found


def wanted(original: Document, imported: Imported) -> str:
    """What was printed, but for the cells that are told to have no place."""
    text = str(compose_sheet(original))
    for gap in imported.gaps:
        assert f"| {gap.problem.found} |" in text
        text = text.replace(f"| {gap.problem.found} |", "|  |", 1)
    return text


def test_our_report_comes_back_from_word(original: Report) -> None:
    imported = import_document(render(original), programme=original.programme)
    assert str(compose_sheet(report_of(imported))) == wanted(original, imported)


@pytest.mark.parametrize("mark", ["\t", " | "])
def test_our_report_comes_back_from_plain_text(original: Report, mark: str) -> None:
    text = plain_text(compose_sheet(original), mark)
    imported = import_document(text.encode(), programme=original.programme)
    assert str(compose_sheet(report_of(imported))) == wanted(original, imported)


def test_figures_come_back_as_they_were(original: Report) -> None:
    imported = import_document(render(original), programme=original.programme)
    found = report_of(imported).results
    told = {name: result for name, result in original.results.items() if name in found}
    assert {name: found[name].actual for name in told} == {name: each.actual for name, each in told.items()}


def test_what_only_the_change_since_last_year_tells_is_a_gap_or_inferred() -> None:
    """Of two shares with different wholes only the change is printed: the year before cannot be told."""
    report = load(ROOT / "examples" / "tinh" / "bao-cao-2020.yaml")
    assert isinstance(report, Report)
    imported = import_document(render(report), programme=report.programme)
    assert [gap.problem.found for gap in imported.gaps] == ["Tăng 4,79 điểm phần trăm"]
    inferred = {finding.place.key for finding in imported.findings if finding.code == "NV03"}
    assert "kết quả → nhà đại đoàn kết → cùng kỳ" in inferred
    last_year = report_of(imported).results["nhà đại đoàn kết"].last_year
    assert last_year is not None
    assert format_actual(last_year) == "203 nhà"


def test_prose_refers_to_the_figures_again() -> None:
    report = load(ROOT / "examples" / "xa" / "bao-cao-2026.yaml")
    assert isinstance(report, Report)
    imported = report_of(import_document(render(report), programme=report.programme))
    assert imported.programme_work == report.programme_work
    assert imported.shortcomings == report.shortcomings


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("ĐẶC ĐIỂM, TÌNH HÌNH", Part.SITUATION),
        ("Tình hình các tầng lớp Nhân dân", Part.SITUATION),
        ("Kết quả thực hiện các chỉ tiêu", Part.TARGETS),
        ("KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRỌNG TÂM", Part.WORK),
        ("Tình hình triển khai, kết quả thực hiện", Part.WORK),
        ("Những tồn tại, hạn chế và nguyên nhân", Part.SHORTCOMINGS),
        ("Nguyên nhân của hạn chế", Part.SHORTCOMINGS),
        ("Nguyên nhân", Part.CAUSES),
        ("Khó khăn, vướng mắc", Part.SHORTCOMINGS),
        ("Mặt được", Part.STRENGTHS),
        ("Bài học kinh nghiệm", Part.LESSONS),
        ("Phương hướng, nhiệm vụ năm 2027", Part.NEXT),
        ("NHIỆM VỤ TRỌNG TÂM QUÝ IV", Part.NEXT),
        ("Kiến nghị, đề xuất", Part.PROPOSALS),
        ("Lời cảm ơn", None),
    ],
)
def test_a_section_is_known_by_its_title(title: str, part: Part | None) -> None:
    assert part_of(title) is part


@pytest.fixture(scope="module")
def year() -> Imported:
    return import_document(strangers.year_report(), programme=PROGRAMME)


def test_results_in_a_table_of_other_titles(year: Imported) -> None:
    results = {name: format_actual(result.actual) for name, result in report_of(year).results.items()}
    assert results == {
        "giám sát": "03 cuộc",
        "nhà đại đoàn kết": "18 nhà",
        "gia đình văn hóa": "88,5%",
        "ngày hội": "41/41 khu dân cư",
    }


def test_parts_under_parts_are_read(year: Imported) -> None:
    report = report_of(year)
    assert [work.action_programme for work in report.programme_work] == [1, 3]
    assert [point.text for point in report.shortcomings] == ["Một số thôn báo cáo chậm."]
    assert [point.text for point in report.causes] == ["Cán bộ thôn mới nhận việc."]
    assert len(report.next_tasks) == 2
    assert [point.text for point in report.proposals] == ["Đề nghị tỉnh mở lớp tập huấn."]


def test_what_the_programme_does_not_promise_is_told(year: Imported) -> None:
    told = {gap.problem.found for gap in year.gaps}
    assert {"Số buổi văn nghệ quần chúng", "3. Công tác văn nghệ, thể thao"} <= told
    assert len(told) == 8


def test_a_month_pasted_without_a_letterhead() -> None:
    imported = import_document(strangers.MONTH_REPORT.encode(), programme=PROGRAMME)
    report = report_of(imported)
    assert (report.period.span, report.period.ordinal) == ("tháng", 10)
    assert format_actual(report.results["quỹ vì người nghèo"].actual) == "150 triệu đồng"
    assert [work.action_programme for work in report.programme_work] == [3, 4]
    assert report.proposals[0].title == "Với Ban Thường trực tỉnh"
    assert [gap.problem.found for gap in imported.gaps] == ["3. Đón đoàn khách của một xã bạn."]


def test_sections_that_are_action_programmes_themselves() -> None:
    imported = import_document(strangers.QUARTER_REPORT.encode(), programme=PROGRAMME)
    report = report_of(imported)
    assert [work.action_programme for work in report.programme_work] == [1, 3, 4]
    first, second = report.programme_work[0].content
    assert (first.text, len(first.points)) == ("Tuyên truyền bầu cử", 2)
    assert (second.title, second.text) == ("Nắm tình hình Nhân dân", "Hằng tuần các thôn báo cáo về xã.")
    assert imported.gaps == ()


def test_what_is_begun_or_ahead_is_no_result() -> None:
    report = report_of(import_document(strangers.QUARTER_REPORT.encode(), programme=PROGRAMME))
    assert {name: format_actual(each.actual) for name, each in report.results.items()} == {
        "giám sát": "01 cuộc"
    }
    assert report.programme_work[2].content[0].text.startswith("Chủ trì {giám sát - thực hiện} giám sát")
    assert report.next_tasks[1].text == "Chủ trì 01 cuộc giám sát."


def test_half_a_year_by_the_numbers_of_the_programme() -> None:
    programme = ROOT / "examples" / "huyen" / "chuong-trinh-2020.yaml"
    imported = import_document(strangers.HALF_YEAR_REPORT.encode(), programme=programme)
    report = report_of(imported)
    assert report.period.span == "06 tháng"
    assert [work.action_programme for work in report.programme_work] == [1, 2]
    assert [point.title for point in report.situation] == ["Tình hình chung"]
    assert [len(each) for each in (report.strengths, report.shortcomings, report.causes)] == [1, 1, 1]
    assert len(report.next_tasks) == 2
    assert [point.text for point in report.proposals] == ["Đề nghị tỉnh cấp thêm kinh phí hỗ trợ nhà ở."]
    assert imported.gaps == ()


def test_without_a_programme_no_figure_is_given_a_name() -> None:
    imported = import_document(strangers.year_report())
    assert imported.document is None
    assert "ket_qua" not in imported.data
    assert imported.data["phuong_huong"]
