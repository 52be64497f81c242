"""Số liệu, từ biểu gửi đi đến số tổng hợp: the chain as a programmer and a secretary run it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from mttq_docs import (
    FORMS_FILE,
    InvalidData,
    Programme,
    draft_report,
    load,
    load_form_set,
    load_results,
    load_units,
    loads,
    make_form_set,
)
from mttq_docs.api.figures import make_forms
from mttq_docs.cli import main
from mttq_docs.compose import compose
from mttq_docs.model import Answer, Report
from mttq_docs.quantities import format_actual
from mttq_docs.standards import load_standard
from mttq_docs.workbook.layout import SHEET, layout
from tests.conftest import ROOT

TINH = ROOT / "examples" / "tinh"
CLEAN, FINDINGS, FAILED = 0, 1, 2
HOUSES = "nhà đại đoàn kết"
# Houses of each unit of the list, in its order.
FIGURES: tuple[object, ...] = (31, 24, "28", "41 nhà", 36, "1.0", 30)


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """The seven forms as `mttq-docs form` writes them."""
    folder = tmp_path / "biểu"
    words = [
        str(TINH / "chuong-trinh-2020.yaml"),
        "--units",
        str(TINH / "don-vi-2020.yaml"),
        "-o",
        str(folder),
    ]
    assert main(["form", *words, "--han", "05/12/2020"]) == CLEAN
    return folder


def fill_in(folder: Path, position: int, houses: object, day: int, name: str = "") -> Path:
    """Fill in the form of one unit, whose file is told from the hidden identity."""
    forms = load_form_set(folder)
    label = forms.labels[position]
    plan = layout(forms, forms.units[position], label)
    for path in sorted(folder.glob("*.xlsx")):
        book = openpyxl.load_workbook(path)
        if book[SHEET]["A3"].value != f"Đơn vị báo cáo: {label}":
            continue
        for row in plan.rows:
            ranked = row.question.answer is Answer.RANK
            book[SHEET][row.actual] = "tốt" if ranked else houses if row.question.key == HOUSES else 1
            if row.whole:
                book[SHEET][row.whole] = 1
        book[SHEET][plan.remarks["filled_on"]] = dt.date(2020, 12, day)
        target = folder / (name or path.name)
        book.save(target)
        return target
    raise AssertionError(label)


def test_the_whole_chain(sent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for position in range(7):
        fill_in(sent, position, FIGURES[position], day=4 if position != 4 else 8)
    fill_in(sent, 0, 33, day=5, name="gui-lai.xlsx")
    target = tmp_path / "kết quả.yaml"
    capsys.readouterr()
    assert main(["collect", str(sent), "-o", str(target)]) == FINDINGS
    shown = capsys.readouterr().out
    assert "huyen-yen-son.xlsx, trang “Số liệu”, ô F9: lỗi SL04: Cần số; thấy: “1.0”" in shown
    assert "thành phố Tuyên Quang gửi hai biểu; lấy biểu sau là gui-lai.xlsx" in shown
    assert "huyện Hàm Yên gửi trễ 3 ngày" in shown
    # 33 of the later form, 24, 28, 41, 36 and 30; huyện Yên Sơn's can't be read.
    assert "nhà đại đoàn kết: 192 nhà (6/7 đơn vị; còn thiếu huyện Yên Sơn)" in shown
    assert "xếp loại cấp trên: 7/7 Ủy ban MTTQ (7/7 đơn vị)" in shown
    results = load_results(target)
    assert (target.parent / results.programme).resolve() == TINH / "chuong-trinh-2020.yaml"
    assert results.units[0].results[HOUSES].cell == "F9"
    draft = draft_report(TINH / "chuong-trinh-2020.yaml", "năm", results=target, beside=tmp_path)
    report = loads(draft, folder=tmp_path)
    assert isinstance(report, Report)
    totals = report.results
    assert format_actual(totals[HOUSES].actual) == "192 nhà"
    assert totals[HOUSES].missing == ("huyện Yên Sơn",)
    assert [unit.unit for unit in report.units] == list(load_form_set(sent).labels)


def test_an_unfinished_collection_claims_nothing_about_all(sent: Path, tmp_path: Path) -> None:
    fill_in(sent, 0, 30, day=4)
    main(["collect", str(sent), "-o", str(tmp_path / "kq.yaml")])
    draft = draft_report(
        TINH / "chuong-trinh-2020.yaml", "năm", results=tmp_path / "kq.yaml", beside=tmp_path
    )
    report = loads(draft, folder=tmp_path)
    assert isinstance(report, Report)
    assert len(report.results["góp ý văn kiện"].missing) == 6
    told = str(compose(report, load_standard("nd30")))
    assert ": 1/1 (1/7 đơn vị có số liệu), chưa đủ số liệu để đánh giá." in told
    assert "1/1 Ủy ban MTTQ đã báo cáo (1/7 đơn vị có số liệu), chưa đủ số liệu để đánh giá." in told
    assert "bieu_do" not in told


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_collected_into_a_table(suffix: str, sent: Path, tmp_path: Path) -> None:
    for position in range(7):
        fill_in(sent, position, 30, day=4)
    target = tmp_path / f"kq{suffix}"
    assert main(["collect", str(sent), "-o", str(target)]) == CLEAN
    assert len(load_results(target).units) == 7


def test_last_years_figures_stand_in_the_new_forms(sent: Path, tmp_path: Path) -> None:
    fill_in(sent, 0, 30, day=4)
    main(["collect", str(sent), "-o", str(tmp_path / "kq.yaml")])
    again = ["form", str(TINH / "chuong-trinh-2020.yaml"), "--units", str(TINH / "don-vi-2020.yaml")]
    words = ["-o", str(tmp_path / "mới"), "--quy", "I", "--ky-truoc", str(tmp_path / "kq.yaml")]
    assert main([*again, *words]) == CLEAN
    book = openpyxl.load_workbook(tmp_path / "mới" / "thanh-pho-tuyen-quang.xlsx")
    assert book[SHEET]["E9"].value == "30 nhà"
    assert load_form_set(tmp_path / "mới").period.ordinal == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["form"], "Cần chương trình, danh sách đơn vị"),
        (
            ["form", "a.yaml", "--units", "b", "-o", "c", "--quy", "I", "--thang", "2"],
            "Chọn đúng một kỳ",
        ),
        (["collect"], "Cần thư mục biểu và tệp kết quả"),
        (["collect", "a", "-o", "b.docx"], "-o phải là tệp số liệu"),
        (["collect", "không có", "-o", "a.yaml"], "không có tệp này|không có thư mục này"),
    ],
)
def test_words_that_lack_something(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == FAILED
    assert any(part in capsys.readouterr().err for part in message.split("|"))


def test_forms_are_never_written_over(sent: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = [str(TINH / "chuong-trinh-2020.yaml"), "--units", str(TINH / "don-vi-2020.yaml"), "-o", str(sent)]
    assert main(["form", *words]) == FAILED
    assert "đã có bộ biểu ở thư mục này" in capsys.readouterr().err


def test_a_folder_without_its_record_says_what_to_do(sent: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = (sent / FORMS_FILE).rename(sent.parent / "bộ biểu.yaml")
    assert main(["collect", str(sent), "-o", str(sent.parent / "kq.yaml")]) == FAILED
    assert "--bo-bieu" in capsys.readouterr().err
    assert (
        main(["collect", str(sent), "-o", str(sent.parent / "kq.yaml"), "--bo-bieu", str(record)]) == FINDINGS
    )


def test_units_that_no_longer_exist_get_no_form() -> None:
    programme = load(TINH / "chuong-trinh-2020.yaml")
    assert isinstance(programme, Programme)
    late = programme.model_copy(update={"year": 2026, "issued_on": dt.date(2026, 1, 5)})
    with pytest.raises(InvalidData, match="Không còn đơn vị loại “huyện”"):
        make_form_set(late, load_units(TINH / "don-vi-2020.yaml"), source="a.yaml")


def test_names_that_differ_by_their_marks_get_their_own_files(tmp_path: Path) -> None:
    names = ("Tân Thành", "Tân Thạnh", "Tân Thanh")
    rows = "\n".join(f"xã;xã;{name};tỉnh Tây Ninh" for name in names)
    (tmp_path / "xã.csv").write_text(f"cấp;loại;tên;cấp trên\n{rows}\n", encoding="utf-8")
    programme = load(TINH / "chuong-trinh-2020.yaml")
    assert isinstance(programme, Programme)
    forms = make_form_set(programme, load_units(tmp_path / "xã.csv"), source="a.yaml")
    assert [name for name, _ in make_forms(forms)] == [
        "xa-tan-thanh.xlsx",
        "xa-tan-thanh-1.xlsx",
        "xa-tan-thanh-2.xlsx",
    ]


@pytest.mark.parametrize(
    ("level", "year", "count"),
    [("tinh", 2020, 7), ("tinh", 2026, 124), ("huyen", 2020, 12), ("xa", 2020, 7), ("xa", 2026, 5)],
)
def test_the_examples_get_a_form_for_each_unit(level: str, year: int, count: int, tmp_path: Path) -> None:
    folder = ROOT / "examples" / level
    words = [str(folder / f"chuong-trinh-{year}.yaml"), "--units", str(folder / f"don-vi-{year}.yaml")]
    assert main(["form", *words, "-o", str(tmp_path / "biểu")]) == CLEAN
    assert len(list((tmp_path / "biểu").glob("*.xlsx"))) == count


def test_the_collected_example_makes_a_report(tmp_path: Path) -> None:
    results = TINH / "ket-qua-2020.yaml"
    draft = draft_report(TINH / "chuong-trinh-2020.yaml", "năm", results=results, beside=tmp_path)
    report = loads(draft, folder=tmp_path)
    assert isinstance(report, Report)
    assert format_actual(report.results[HOUSES].actual) == "215 nhà"
