"""Bảng: CSV and Excel in and out, and nothing in them that a spreadsheet would compute."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, strategies as st

from mttq_docs.api.figures import dump_results, load_results
from mttq_docs.api.unit_files import load_units
from mttq_docs.errors import BadValue, InvalidData, UnreadableFile
from mttq_docs.loading import dump_record
from mttq_docs.model import Period, Result, ResultSet, UnitResults
from mttq_docs.workbook.tables import guarded, read_table, unguarded, write_csv, write_sheet
from tests.workbook.samples import unit_list

HEAD = "TT;Cấp;Loại;Tên;Cấp trên\n"
ROWS = "1;huyện;thành phố;Tuyên Quang;tỉnh Tuyên Quang\n2;huyện;huyện;Na Hang;tỉnh Tuyên Quang\n"
LIST = HEAD + ROWS

RESULTS = ResultSet(
    programme="chuong-trinh-2020.yaml",
    year=2020,
    period=Period(2020),
    deadline="05/12/2020",
    results={"hội nghị": Result.model_validate("02 hội nghị")},
    units=(
        UnitResults(
            unit="huyện Na Hang",
            level="huyện",
            file="na-hang.xlsx",
            filled_by="=cmd|' /C calc'!A0",
            filled_on="04/12/2020",
            highlights="Đã xong; còn 02 nhà, “đang làm”",
            results={
                "nhà": Result.model_validate(
                    {"thực hiện": "31 nhà", "ô": "F9", "ghi chú": "-5 so với đăng ký"}
                ),
                "hòa giải": Result.model_validate({"thực hiện": "47/52", "còn thiếu": ["xã A", "xã B"]}),
            },
        ),
        UnitResults(unit="huyện Sơn Dương", level="huyện"),
    ),
)


@pytest.mark.parametrize(
    "content",
    [
        LIST.encode(),
        LIST.encode("utf-8-sig"),
        LIST.replace(";", ",").encode(),
        LIST.replace(";", "\t").encode("utf-16"),
        LIST.replace("\n", "\r\n").encode(),
        LIST.replace("Tên", "ten").replace("Cấp trên", "CẤP TRÊN").encode(),
        (HEAD + "\n" + ROWS + ";;;;\n").encode(),
        LIST.replace("Na Hang", '"Na Hang"').encode(),
    ],
)
def test_a_list_of_units_however_it_was_saved(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    assert load_units(tmp_path / "a.csv").labels == ("thành phố Tuyên Quang", "huyện Na Hang")


def test_a_list_of_units_from_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for line in LIST.splitlines():
        book.active.append(line.split(";"))
    book.save(tmp_path / "a.xlsx")
    assert load_units(tmp_path / "a.xlsx").labels == ("thành phố Tuyên Quang", "huyện Na Hang")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (LIST.replace("Tên", "Tênn"), r"dòng 1: lỗi DL03: Không có cột nào.*thấy: “Tênn”; cần: “tên”"),
        (LIST.replace("2;huyện", "2;quận"), r"dòng 3, mục “đơn vị → 2 → Cấp”: lỗi DL05.*thấy: “quận”"),
        (LIST.replace(";Na Hang", ";"), r"dòng 3.*còn thiếu: tên"),
        (LIST + ROWS, r"dòng 4.*Đơn vị này đã có trong danh sách"),
        (HEAD, r"Danh sách chưa có đơn vị nào"),
    ],
)
def test_a_mistake_is_told_at_its_row(content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")
    with pytest.raises(InvalidData, match=message):
        load_units(tmp_path / "a.csv")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "bảng trống"),
        ("Cấp;Tên\nhuyện;Lâm Bình".encode("cp1258", "replace") + b"\xff", "CSV UTF-8"),
        (b"PK\0\0", "không phải bảng"),
    ],
)
def test_what_is_no_table_is_refused(content: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(UnreadableFile, match=message):
        load_units(tmp_path / "a.csv")


@pytest.mark.parametrize("suffix", [".yaml", ".csv", ".xlsx"])
def test_results_come_back_as_they_were(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(dump_results(RESULTS, suffix))
    assert load_results(path) == RESULTS
    assert dump_results(RESULTS, suffix) == path.read_bytes()


def test_the_file_is_the_record_itself() -> None:
    assert dump_results(RESULTS).decode() == dump_record(RESULTS)


@pytest.mark.parametrize("suffix", [".docx", "", ".tsv"])
def test_results_go_into_no_other_kind_of_file(suffix: str) -> None:
    with pytest.raises(BadValue, match="Không ghi được số liệu"):
        dump_results(RESULTS, suffix)


def test_no_cell_of_a_table_is_a_formula(tmp_path: Path) -> None:
    content = dump_results(RESULTS, ".csv").decode("utf-8-sig")
    assert "'=cmd" in content
    assert "'-5 so với" in content
    (tmp_path / "a.xlsx").write_bytes(dump_results(RESULTS, ".xlsx"))
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert "=cmd|' /C calc'!A0" in {cell.value for row in sheet.iter_rows() for cell in row}


def test_a_formula_in_a_list_is_no_name(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for line in LIST.replace("Na Hang", "=A1").splitlines():
        book.active.append(line.split(";"))
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(InvalidData, match="còn thiếu: tên"):
        load_units(tmp_path / "a.xlsx")


@given(st.text(max_size=30))
def test_guarding_is_undone(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@"))


words = st.text("aĐộ=+-@'\";,. 1", max_size=12).map(lambda text: " ".join(text.split()))


@given(st.lists(st.tuples(words, words), min_size=1, max_size=5))
def test_tables_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("bảng")
    (folder / "a.csv").write_bytes(write_csv(("một", "hai"), rows))
    (folder / "a.xlsx").write_bytes(write_sheet("Bảng", ("một", "hai"), rows))
    kept = [row for row in rows if any(row)]
    for name in ("a.csv", "a.xlsx"):
        table = read_table(folder / name)
        assert table.headers == ("một", "hai")
        assert [cells for _, cells in table.rows] == kept


def test_the_shipped_list_is_that_of_2020() -> None:
    assert unit_list().labels == (
        "thành phố Tuyên Quang",
        *(
            f"huyện {name}"
            for name in ("Lâm Bình", "Na Hang", "Chiêm Hóa", "Hàm Yên", "Yên Sơn", "Sơn Dương")
        ),
    )
