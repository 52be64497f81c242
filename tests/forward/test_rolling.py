"""Đưa sang năm mới: whatever the file, it loads, keeps the clerk's own lines, and hides nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings, strategies as st

from mttq_docs import BadValue, Plan, Programme, Report, diff, is_document, load, loads, render, roll_forward
from mttq_docs.forward.editing import TO_SEE
from mttq_docs.quantities import Absent
from tests.samples import MINIMAL, spoiled

TINH = Path("examples/tinh")
NAMES = [path.name for path in sorted(TINH.glob("*2020.yaml")) if is_document(path)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The examples of 2020, and the programme of 2021 that was made of that of 2020."""
    for path in TINH.glob("*2020.yaml"):
        shutil.copy(path, tmp_path)
    rolled = roll_forward(tmp_path / "chuong-trinh-2020.yaml", report=tmp_path / "bao-cao-2020.yaml")
    (tmp_path / "chuong-trinh-2021.yaml").write_text(rolled.content, encoding="utf-8")
    return tmp_path


def rolled_text(folder: Path, name: str) -> str:
    rolled = roll_forward(folder / name)
    assert rolled.findings == ()
    return rolled.content


def test_a_programme_gets_its_new_year(folder: Path) -> None:
    new = load(folder / "chuong-trinh-2021.yaml")
    assert isinstance(new, Programme)
    assert new.year == 2021
    assert new.subject == "Phối hợp và thống nhất hành động năm 2021"
    assert "thống nhất hành động năm 2021 với" in (new.lead_in or "")
    assert (new.issued_on and new.issued_on.year, new.number) == (2020, None)
    assert new.indicators["doi_thoai"].deadline == "trong năm 2021"
    assert render(new).startswith(b"PK")


def test_targets_are_kept_with_last_years_result_beside_them(folder: Path) -> None:
    text = (folder / "chuong-trinh-2021.yaml").read_text(encoding="utf-8")
    expected = """\
        # năm 2020: mức phấn đấu ít nhất 200 nhà, thực hiện 215 nhà, vượt
        mức phấn đấu: ít nhất 200 nhà
"""
    assert expected in text
    old, new = load(folder / "chuong-trinh-2020.yaml"), load(folder / "chuong-trinh-2021.yaml")
    assert isinstance(old, Programme)
    assert old.goals == new.goals


@pytest.mark.parametrize("name", NAMES)
def test_the_clerks_own_lines_and_comments_survive(folder: Path, name: str) -> None:
    old = (folder / name).read_text(encoding="utf-8").splitlines()
    rolled = roll_forward(folder / name)
    new = rolled.content.splitlines()
    assert [line for line in old if line.startswith("#")] == [
        line for line in new if line.startswith("#") and TO_SEE not in line
    ]
    kept = sum(line in new for line in old)
    assert kept > 0.7 * len(old)


@pytest.mark.parametrize("name", ["chuong-trinh-2020.yaml", "ke-hoach-2020.yaml", "bao-cao-2020.yaml"])
def test_notes_name_the_lines_of_the_new_file(folder: Path, name: str) -> None:
    rolled = roll_forward(folder / name)
    lines = rolled.content.splitlines()
    marked = [number for number, line in enumerate(lines, 1) if TO_SEE in line]
    assert [note.line for note in rolled.to_see] == marked
    for note in rolled.to_see:
        assert lines[note.line - 1].strip() == f"{TO_SEE}{note.text}"
    for note in rolled.done:
        assert note.text.split(" → ")[-1] in "\n".join(lines[note.line - 1 : note.line + 8])


def test_a_plan_follows_the_new_programme(folder: Path) -> None:
    new = loads(rolled_text(folder, "ke-hoach-2020.yaml"), folder=folder)
    assert isinstance(new, Plan)
    assert (new.year, new.programme.year) == (2021, 2021)
    assert new.issued_on is not None
    assert new.issued_on.year == 2021


def test_dates_in_a_plan_get_the_new_year_and_events_are_marked(folder: Path) -> None:
    path = folder / "ke-hoach-2020.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("thời gian: trước ngày 18/11\n", "thời gian: trước ngày 18/11/2020\n", 1))
    rolled = roll_forward(path)
    assert "thời gian: trước ngày 18/11/2021\n" in rolled.content
    assert any("trước Đại hội Đảng bộ tỉnh" in note.text for note in rolled.to_see)


def test_a_report_is_emptied_and_compares_with_the_old_year(folder: Path) -> None:
    old = load(folder / "bao-cao-2020.yaml")
    new = loads(rolled_text(folder, "bao-cao-2020.yaml"), folder=folder)
    assert isinstance(old, Report)
    assert isinstance(new, Report)
    assert (new.period.year, new.period.span) == (2021, old.period.span)
    assert {result.actual for result in new.results.values()} == {Absent.UNREPORTED}
    for name, result in old.results.items():
        expected = None if result.actual is Absent.UNREPORTED else result.actual
        assert new.results[name].last_year == expected
    figures = {result.actual for unit in new.units for result in unit.results.values()}
    assert figures == {Absent.UNREPORTED}
    assert render(new).startswith(b"PK")


def test_over_several_years_old_figures_are_only_remembered(folder: Path) -> None:
    programme = roll_forward(folder / "chuong-trinh-2020.yaml", 2023).content
    (folder / "chuong-trinh-2023.yaml").write_text(programme, encoding="utf-8")
    rolled = roll_forward(folder / "bao-cao-2020.yaml", 2023)
    assert rolled.findings == ()
    assert "# năm 2020: 215 nhà\n" in rolled.content
    assert "cùng kỳ: 215 nhà" not in rolled.content


def test_a_file_may_be_rolled_forward_again_and_again(folder: Path) -> None:
    again = roll_forward(folder / "chuong-trinh-2021.yaml")
    assert again.findings == ()
    assert again.content.count(TO_SEE) == len(again.to_see)
    assert "2021 → 2022" in {note.text for note in again.done}
    assert "# năm 2020: mức phấn đấu ít nhất 200 nhà, thực hiện 215 nhà, vượt" in again.content


def test_windows_line_ends_survive(folder: Path) -> None:
    path = folder / "chuong-trinh-2020.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    content = roll_forward(path).content
    assert content.count("\n") == content.count("\r\n")


def test_a_model_without_file_is_written_out(folder: Path) -> None:
    rolled = roll_forward(load(folder / "chuong-trinh-2020.yaml"), 2021)
    assert rolled.findings == ()
    assert diff(loads(rolled.content), load(folder / "chuong-trinh-2021.yaml")) == ()
    plan = roll_forward(
        load(folder / "ke-hoach-2020.yaml"), programme=folder / "chuong-trinh-2021.yaml", beside=folder
    )
    assert plan.findings == ()


def minimal(tmp_path: Path, text: str = MINIMAL) -> Path:
    path = tmp_path / "chuong-trinh-2026.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@given(
    flow=st.sampled_from([None, False, True]),
    quotes=st.sampled_from([None, "'", '"', "|", ">"]),
    width=st.sampled_from([20, 60, 1000]),
)
@settings(deadline=None, max_examples=45, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_however_the_file_is_written_the_draft_says_the_same(
    tmp_path: Path, flow: bool | None, quotes: str | None, width: int
) -> None:
    data = yaml.load(MINIMAL, Loader=yaml.CBaseLoader)
    text = yaml.dump(data, default_flow_style=flow, default_style=quotes, width=width, allow_unicode=True)
    rolled = roll_forward(minimal(tmp_path, text))
    plain = roll_forward(minimal(tmp_path))
    assert rolled.findings == ()
    assert diff(loads(rolled.content), loads(plain.content)) == ()
    assert {note.text for note in plain.to_see} <= set(
        "; ".join(note.text for note in rolled.to_see).split("; ")
    ) | {note.text for note in rolled.to_see}


@pytest.mark.parametrize(
    "folder", sorted({path.parent for path in Path("examples").rglob("ke-hoach-*.yaml")})
)
def test_every_example_gets_a_next_year(folder: Path, tmp_path: Path) -> None:
    for path in folder.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    files = [path for path in sorted(tmp_path.glob("*.yaml")) if is_document(path)]
    programmes = [path for path in files if path.name.startswith("chuong-trinh")]
    for path in programmes:
        rolled = roll_forward(path)
        year = loads(rolled.content).year
        target = path.with_name(path.name.replace(str(year - 1), str(year)))
        target.write_text(rolled.content, encoding="utf-8")
    for path in files:
        if path not in programmes:
            rolled = roll_forward(path)
            assert rolled.findings == ()
            assert render(loads(rolled.content, folder=tmp_path)).startswith(b"PK")


def test_a_signed_paper_becomes_a_draft(tmp_path: Path) -> None:
    path = minimal(tmp_path, spoiled("ngày: 05/01/2026", "ngày: 05/01/2026\nsố: 07"))
    new = loads(roll_forward(path).content)
    assert new.number is None
    assert new.issued_on is not None
    assert (new.issued_on.year, new.issued_on.month, new.issued_on.day) == (2027, 1, None)


def test_the_term_of_the_congress_is_told(tmp_path: Path) -> None:
    rolled = roll_forward(minimal(tmp_path), 2031)
    told = {note.where: note.text for note in rolled.to_see}
    assert "nhiệm kỳ đã hết" in told["đại hội → nhiệm kỳ"]
    assert "theo khóa XI" in told["đại hội → khóa toàn quốc"]
    assert loads(rolled.content).congress.national == "XI"


def test_citations_of_the_old_year_are_told_where_they_stand_and_where_they_are_used(tmp_path: Path) -> None:
    told = {note.where: note.text for note in roll_forward(minimal(tmp_path)).to_see}
    assert told["viện dẫn → tb 12"] == "văn bản về năm 2026, cần văn bản của năm 2027"
    assert told["căn cứ → 2"].startswith("{tb 12}: văn bản về năm 2026")


def test_names_that_the_new_programme_no_longer_has_are_told(folder: Path) -> None:
    path = folder / "chuong-trinh-2021.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("mã: thí điểm chung khối", "mã: chung khối"), encoding="utf-8")
    rolled = roll_forward(folder / "ke-hoach-2020.yaml")
    (finding,) = rolled.findings
    assert finding.problem.found == "thí điểm chung khối"
    assert rolled.content.splitlines()[finding.place.line - 1].endswith("nhiệm vụ: thí điểm chung khối")


@pytest.mark.parametrize(
    ("name", "how", "told"),
    [
        ("chuong-trinh-2020.yaml", {"year": 2020}, "Năm mới phải sau năm 2020"),
        ("ke-hoach-2020.yaml", {"year": 2024}, "Chưa có chương trình năm 2024"),
        ("ke-hoach-2020.yaml", {"programme": "chuong-trinh-2020.yaml"}, "không phải chương trình năm 2021"),
        ("bao-cao-2020.yaml", {"report": "bao-cao-2020.yaml"}, "không vào báo cáo"),
        ("chuong-trinh-2020.yaml", {"report": "ke-hoach-2020.yaml"}, "là kế hoạch, không phải báo cáo"),
        ("chuong-trinh-2021.yaml", {"report": "bao-cao-2020.yaml"}, "Kết quả là của năm 2020"),
    ],
)
def test_what_is_of_no_use_is_told(folder: Path, name: str, how: dict[str, object], told: str) -> None:
    named = {key: folder / value if isinstance(value, str) else value for key, value in how.items()}
    with pytest.raises(BadValue, match=told):
        roll_forward(folder / name, **named)  # type: ignore[arg-type]


def test_over_the_summer_of_2025_the_unit_is_to_be_seen_to(folder: Path) -> None:
    told = {note.where: note.text for note in roll_forward(folder / "chuong-trinh-2020.yaml", 2026).to_see}
    assert "sắp xếp lại" in told["đơn vị"]
    assert "từ ngày 01/7/2025 không còn cấp huyện" in "; ".join(told.values())
    assert "đơn vị" not in {note.where for note in roll_forward(folder / "chuong-trinh-2020.yaml").to_see}


def test_a_programme_without_subject_is_known_by_its_usual_name(tmp_path: Path) -> None:
    text = spoiled(
        "nhiệm vụ trọng tâm:",
        "câu dẫn: ban hành Chương trình phối hợp và\n  thống nhất hành động năm 2026\nnhiệm vụ trọng tâm:",
    )
    assert "thống nhất hành động năm 2027\n" in roll_forward(minimal(tmp_path, text)).content


def test_a_law_of_the_old_year_still_holds(tmp_path: Path) -> None:
    path = minimal(
        tmp_path, spoiled("tên: Mặt trận Tổ quốc Việt Nam\n    năm: 2015", "tên: Mặt trận năm 2026")
    )
    assert "viện dẫn → luật mặt trận" not in {note.where for note in roll_forward(path).to_see}


def test_a_district_has_no_programme_after_june_2025(tmp_path: Path) -> None:
    text = spoiled("  cấp: xã\n  loại: xã\n", "  cấp: huyện\n  loại: huyện\n").replace("2026", "2024")
    text = (
        text.replace("2025 - 2030", "2019 - 2024")
        .replace("12/2025", "12/2023")
        .replace("quốc: X", "quốc: IX")
    )
    with pytest.raises(BadValue, match="huyện"):
        roll_forward(minimal(tmp_path, text), 2026)
