"""Dự thảo báo cáo: it loads as it stands, holds every indicator, and marks what a person must write."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs import draft_report
from mttq_docs.errors import BadValue
from mttq_docs.loading import loads
from mttq_docs.model import TO_WRITE, Report
from tests.conftest import ROOT
from tests.following import TARGETS

RESULTS = """\
chương trình: chuong-trinh.yaml
năm: 2026
kỳ báo cáo: năm
kết quả:
  nhà:
    thực hiện: 215 nhà
    ghi chú: gồm 15 nhà sửa chữa
  ngày hội: 39/41 khu dân cư
số liệu đơn vị:
  - đơn vị: thôn Một
    kết quả:
      nhà: 215 nhà
"""


def drafted(folder: Path, period: str = "năm", results: str | None = None) -> tuple[str, Report]:
    (folder / "chuong-trinh.yaml").write_text(TARGETS, encoding="utf-8")
    if results is not None:
        (folder / "kết quả.yaml").write_text(results, encoding="utf-8")
    told = folder / "kết quả.yaml" if results is not None else None
    text = draft_report(folder / "chuong-trinh.yaml", period, results=told)
    document = loads(text, folder=folder)
    assert isinstance(document, Report)
    return text, document


@pytest.mark.parametrize("period", ["năm", "quý I", "tháng 3", "06 tháng", "09 tháng"])
@pytest.mark.parametrize("name", ["tinh/chuong-trinh-2020", "xa/chuong-trinh-2026"])
def test_a_draft_loads_and_passes_over_nothing(name: str, period: str) -> None:
    programme = ROOT / "examples" / f"{name}.yaml"
    document = loads(draft_report(programme, period), folder=programme.parent)
    assert isinstance(document, Report)
    assert len(document.results) == len(document.programme.indicators)
    assert not [gap for gap in document.gaps() if gap.message.startswith("Báo cáo không nói đến")]
    assert [gap for gap in document.gaps() if TO_WRITE in gap.found]


def test_figures_notes_and_units_are_taken_over(tmp_path: Path) -> None:
    text, document = drafted(tmp_path, results=RESULTS)
    assert document.results["nhà"].note == "gồm 15 nhà sửa chữa"
    assert "  quỹ: chưa có số liệu  # kế hoạch: 1 tỷ đồng" in text
    assert [unit.unit for unit in document.units] == ["thôn Một"]


def test_strengths_and_shortcomings_name_the_figures_that_show_them(tmp_path: Path) -> None:
    _, document = drafted(tmp_path, results=RESULTS)
    assert document.strengths[0].text == "Một số chỉ tiêu vượt mức đề ra: {các chỉ tiêu vượt}."
    assert document.shortcomings[0].text == "Một số chỉ tiêu chưa đạt: {các chỉ tiêu chưa đạt}."
    _, early = drafted(tmp_path, "quý I", RESULTS.replace("kỳ báo cáo: năm", "kỳ báo cáo: quý I"))
    assert all(TO_WRITE in point.text for point in early.shortcomings)


def test_reminders_of_tasks_name_their_figures_and_documents(tmp_path: Path) -> None:
    entry = "{loại: Chỉ thị, số: 05, ký hiệu: CT/TW, ngày: 15/5/2016, cơ quan: Bộ Chính trị}"
    programme = TARGETS.replace("Phổ biến chủ trương mới.", "Phổ biến {văn kiện}, làm {nhà}.")
    programme = programme.replace("viện dẫn:\n", f"viện dẫn:\n  văn kiện: {entry}\n")
    (tmp_path / "chuong-trinh.yaml").write_text(programme, encoding="utf-8")
    text = draft_report(tmp_path / "chuong-trinh.yaml", "năm")
    assert "kết quả việc: Phổ biến Chỉ thị số 05-CT/TW, làm ít nhất 200 nhà.]" in text


@pytest.mark.parametrize(
    ("period", "results", "message"),
    [
        ("quý I", RESULTS, "Bộ số liệu là của năm 2026"),
        ("năm", RESULTS.replace("  nhà:", "  nhàx:"), "Bộ số liệu không khớp chương trình"),
        ("năm 2025", None, "khác năm của văn bản"),
    ],
)
def test_figures_of_another_period_or_programme_are_refused(
    tmp_path: Path, period: str, results: str | None, message: str
) -> None:
    with pytest.raises(BadValue, match=message):
        drafted(tmp_path, period, results)


def test_the_draft_names_the_programme_from_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "chuong-trinh.yaml").write_text(TARGETS, encoding="utf-8")
    folder = tmp_path / "báo cáo"
    folder.mkdir()
    text = draft_report(tmp_path / "chuong-trinh.yaml", "năm", beside=folder)
    assert "chương trình: ../chuong-trinh.yaml" in text
    assert loads(text, folder=folder).year == 2026


def test_only_a_programme_is_reported_on(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="không phải chương trình"):
        draft_report(ROOT / "examples" / "tinh" / "ke-hoach-2020.yaml", "năm")
