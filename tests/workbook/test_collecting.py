"""Thu biểu: what comes back from seven units, and the words for each thing that is wrong with it."""

from __future__ import annotations

import datetime as dt
import io
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mttq_docs.findings import Severity
from mttq_docs.model import Period, ResultSet
from mttq_docs.quantities import format_actual
from mttq_docs.workbook.collecting import Collection, collect_forms, form_files
from mttq_docs.workbook.layout import IDENTITY_SHEET, SHEET
from mttq_docs.workbook.reading import FormReader
from tests.workbook.samples import blank, cells_of, fill, form_set, plan_of

HOUSES = next(row for row in plan_of().rows if row.question.key == "nhà đại đoàn kết")
REMARKS = plan_of().remarks
ANSWERS = {
    "góp ý văn kiện": (22, 22),
    "nhà đại đoàn kết": 31,
    "hòa giải thành": ("47", "52"),
    "xếp loại cấp trên": "tốt",
    "xếp loại yếu": 0,
}


def sent(position: int = 0, day: int = 4, **more: object) -> dict[str, object]:
    remarks = {REMARKS["filled_on"]: dt.date(2020, 12, day), REMARKS["filled_by"]: "Nguyễn Văn A"}
    return {**cells_of(ANSWERS, position=position), **remarks, **more}


def collected(folder: Path) -> Collection:
    return collect_forms(form_set(), form_files(folder), folder)


def told(collection: Collection, code: str) -> list[str]:
    return [str(finding) for finding in collection.findings if finding.code == code]


def figure(results: ResultSet, unit: str, key: str) -> str:
    found = next(each for each in results.units if each.unit == unit)
    return format_actual(found.results[key].actual) if key in found.results else ""


def spoil(path: Path, change: Callable[[Any], None]) -> Path:
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


def test_seven_units_some_late_some_wrong_one_twice_one_silent(tmp_path: Path) -> None:
    for position in range(6):
        fill(tmp_path / f"{position}.xlsx", sent(position, day=4 if position < 4 else 7), position=position)
    fill(tmp_path / "1-lại.xlsx", sent(1, day=5) | cells_of({"nhà đại đoàn kết": 33}), position=1)
    fill(tmp_path / "2.xlsx", sent(2) | {HOUSES.actual: "khoảng 20"}, position=2)
    collection = collected(tmp_path)
    assert collection.received == 6
    assert told(collection, "SL04") == [
        "2.xlsx, trang “Số liệu”, ô F9: lỗi SL04: Cần số; thấy: “khoảng 20”; cần: số nguyên, ví dụ 215 hoặc 1.234"
    ]
    assert told(collection, "SL06") == [
        "1.xlsx: cảnh báo SL06: huyện Lâm Bình gửi hai biểu; lấy biểu sau là 1-lại.xlsx, không dùng 1.xlsx"
    ]
    assert [line.split(": ")[2] for line in told(collection, "SL07")] == [
        "huyện Hàm Yên gửi trễ 2 ngày; thấy",
        "huyện Yên Sơn gửi trễ 2 ngày; thấy",
    ]
    assert told(collection, "SL09") == ["cảnh báo SL09: Chưa nhận được biểu của 1/7 đơn vị: huyện Sơn Dương"]
    assert figure(collection.results, "huyện Lâm Bình", "nhà đại đoàn kết") == "33 nhà"
    assert figure(collection.results, "huyện Na Hang", "nhà đại đoàn kết") == ""
    assert figure(collection.results, "huyện Na Hang", "hòa giải thành") == "47/52"


def test_every_figure_keeps_its_source(tmp_path: Path) -> None:
    fill(
        tmp_path / "a.xlsx",
        sent() | {HOUSES.note: "còn 02 nhà đang làm", REMARKS["difficulties"]: "Thiếu vốn"},
    )
    unit = collected(tmp_path).results.units[0]
    assert (unit.file, unit.filled_by, unit.filled_on) == ("a.xlsx", "Nguyễn Văn A", dt.date(2020, 12, 4))
    assert unit.difficulties == "Thiếu vốn"
    result = unit.results["nhà đại đoàn kết"]
    assert (result.cell, result.note) == (HOUSES.actual, "còn 02 nhà đang làm")


def test_the_later_form_wins_whatever_the_names_of_the_files(tmp_path: Path) -> None:
    fill(tmp_path / "z.xlsx", sent(day=1) | {HOUSES.actual: 1})
    fill(tmp_path / "a.xlsx", sent(day=2) | {HOUSES.actual: 2})
    assert figure(collected(tmp_path).results, "thành phố Tuyên Quang", "nhà đại đoàn kết") == "02 nhà"


def test_a_blank_form_is_not_an_answer(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(blank())
    collection = collected(tmp_path)
    assert collection.received == 0
    assert told(collection, "SL08") == [
        "a.xlsx: cảnh báo SL08: Biểu còn trống, coi như chưa gửi; cần: biểu đã ghi số liệu"
    ]


def test_an_empty_row_loses_no_figure(tmp_path: Path) -> None:
    spoil(fill(tmp_path / "a.xlsx", sent() | {HOUSES.actual: None}), write("B9", "Nhà khác"))
    assert told(collected(tmp_path), "SL03") == [
        "a.xlsx, trang “Số liệu”, ô B9: lỗi SL03: Phần cố định của biểu đã bị sửa; thấy: “Nhà khác”; "
        "cần: “Nhà Đại đoàn kết làm mới, sửa chữa cho hộ nghèo” như khi gửi đi"
    ]


def rename(book: Any) -> None:
    book[SHEET].title = "Sheet1"


def merge(book: Any) -> None:
    book[SHEET].merge_cells(f"{HOUSES.actual}:G9")


def another_identity(row: int, value: str) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        book[IDENTITY_SHEET][f"B{row}"] = value

    return change


def write(cell: str, value: object) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        book[SHEET][cell] = value

    return change


SPOILED: dict[str, tuple[Callable[[Any], None], str, bool]] = {
    "formula": (
        write(HOUSES.actual, "=10+21"),
        r"ô F9: lỗi SL05: Ô có công thức; phần mềm không tính",
        False,
    ),
    "formula to another file": (
        write(HOUSES.actual, "=[1]Sheet1!A1"),
        r"ô F9: lỗi SL05: Ô có công thức",
        False,
    ),
    "formula in a note": (
        write(HOUSES.note, '=HYPERLINK("x")'),
        r"ô H9: cảnh báo SL05: Ô có công thức",
        True,
    ),
    "error": (write(HOUSES.actual, "#REF!"), r"ô F9: lỗi SL04: Ô đang báo lỗi; thấy: “#REF!”", False),
    "changed name": (
        write("B9", "Nhà khác"),
        r"ô B9: lỗi SL03: Phần cố định của biểu đã bị sửa nên không dùng số ở F9; thấy: “Nhà khác”",
        False,
    ),
    "changed unit of measure": (write("C9", "hộ"), r"ô C9: lỗi SL03.*“nhà” như khi gửi đi", False),
    "changed head": (write("F5", "Kế hoạch"), r"ô F5: lỗi SL03", True),
    "changed visible unit": (write("A3", "Đơn vị báo cáo: huyện Na Hang"), r"ô A3: lỗi SL03", True),
    "merged": (merge, r"ô F9: lỗi SL03: Ô số liệu đã bị gộp", False),
    "renamed sheet": (rename, r"a.xlsx: cảnh báo SL03: Trang số liệu đã bị đổi tên; thấy: “Sheet1”", True),
    "date": (
        write(HOUSES.actual, dt.date(2020, 4, 3)),
        r"ô F9: lỗi SL04: Cần số, nhưng Excel đã đổi thành ngày",
        False,
    ),
    "today": (write(REMARKS["filled_on"], "=TODAY()"), r"cảnh báo SL05: Ô có công thức", True),
    "no day": (write(REMARKS["filled_on"], "hôm qua"), r"cảnh báo SL04: .*thấy: “hôm qua”", True),
}


@pytest.mark.parametrize("name", SPOILED)
def test_what_was_done_to_a_form_is_told_at_its_cell(name: str, tmp_path: Path) -> None:
    change, pattern, counts = SPOILED[name]
    spoil(fill(tmp_path / "a.xlsx", sent()), change)
    collection = collected(tmp_path)
    assert any(re.search(pattern, str(finding)) for finding in collection.findings), collection.findings
    expected = "31 nhà" if counts else ""
    assert figure(collection.results, "thành phố Tuyên Quang", "nhà đại đoàn kết") == expected
    assert figure(collection.results, "thành phố Tuyên Quang", "hòa giải thành") == "47/52"


def delete(name: str) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        del book[name]
        book.worksheets[0].sheet_state = "visible"

    return change


STRANGE: dict[str, tuple[Callable[[Any], None], str]] = {
    "another programme": (another_identity(1, "0" * 16), "SL02: Biểu của chương trình khác"),
    "unknown unit": (another_identity(2, "huyện Na Hag"), "SL02: Đơn vị không có.*cần: huyện Na Hang"),
    "another period": (
        another_identity(3, "quý I năm 2020"),
        "SL02: Biểu của kỳ báo cáo khác; hãy gửi đơn vị biểu đúng để ghi lại; "
        "thấy: “quý I năm 2020”; cần: biểu của năm 2020$",
    ),
    "another version": (another_identity(4, "0"), "SL02: Biểu theo phiên bản khác.*cần: biểu phiên bản 2$"),
    "no identity": (delete(IDENTITY_SHEET), "SL02: Đây không phải biểu do phần mềm lập"),
    "no figures": (delete(SHEET), "SL03: Trang số liệu đã bị xóa"),
    "identity of another unit": (another_identity(2, "huyện Na Hang"), "ô A3: lỗi SL03"),
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_form_that_is_none_of_ours_is_refused(name: str, tmp_path: Path) -> None:
    change, pattern = STRANGE[name]
    spoil(fill(tmp_path / "a.xlsx", sent()), change)
    assert any(re.search(pattern, str(finding)) for finding in collected(tmp_path).findings)


def test_a_form_sent_for_another_period_is_refused(tmp_path: Path) -> None:
    forms = form_set(period=Period(2021))
    path = fill(tmp_path / "a.xlsx", {}, forms=forms)
    assert FormReader(form_set()).read(path).results is None


def zipped(**parts: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), part)
    return content.getvalue()


def patched(part: str, content: Callable[[bytes], bytes]) -> bytes:
    source, target = zipfile.ZipFile(io.BytesIO(blank())), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in source.namelist():
            package.writestr(name, content(source.read(name)) if name == part else source.read(name))
    return target.getvalue()


SHEET_PART = "xl/worksheets/sheet1.xml"
BOMB = b'<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HOSTILE: dict[str, tuple[bytes, str]] = {
    "rỗng": (b"", "tệp rỗng"),
    "xls": (OLE + b"\0" * 600, r"Excel đời cũ \(.xls\)"),
    "mật khẩu": (OLE + "EncryptedPackage".encode("utf-16-le"), "có mật khẩu"),
    "pdf": (b"%PDF-1.7 ...", "tệp PDF"),
    "html": (b"<html><table>", "trang web"),
    "ảnh": (b"\x89PNG....", "không phải tệp Excel"),
    "ods": (zipped(content_xml=b"<a/>", mimetype=b"x"), "LibreOffice"),
    "docx": (zipped(word__document_xml=b"<a/>"), "tệp Word"),
    "zip": (zipped(a_xml=b"<a/>"), "là tệp nén"),
    "cụt": (blank()[:4000], "hỏng"),
    "bom zip": (zipped(xl__workbook_xml=b"<a/>", xl__media__x=b"\0" * 30_000_000), "bung ra quá lớn"),
    "bom xml": (patched(SHEET_PART, lambda part: BOMB + part), "DTD|hỏng"),
    "xml hỏng": (patched(SHEET_PART, lambda part: part[:500]), "hỏng"),
    "không có trang": (
        patched("xl/workbook.xml", lambda _: b"<workbook/>"),
        "không phải biểu do phần mềm lập",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_form_is_refused_with_words(name: str, tmp_path: Path) -> None:
    content, reason = HOSTILE[name]
    (tmp_path / "a.xlsx").write_bytes(content)
    form = FormReader(form_set()).read(tmp_path / "a.xlsx")
    assert form.results is None
    assert [finding.severity for finding in form.findings] == [Severity.ERROR]
    assert re.search(reason, str(form.findings[0])), form.findings[0]


def test_a_file_too_large_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "a.xlsx").open("wb") as file:
        file.truncate(21 * 1024**2)
    assert "tệp quá lớn (21 MB" in str(FormReader(form_set()).read(tmp_path / "a.xlsx").findings[0])


def test_any_bytes_give_findings_and_never_an_exception(tmp_path: Path) -> None:
    whole = bytearray(fill(tmp_path / "a.xlsx", sent()).read_bytes())
    reader, chance = FormReader(form_set()), random.Random(5)
    for _ in range(150):
        mutated = bytearray(whole)
        for _ in range(chance.randint(1, 30)):
            mutated[chance.randrange(len(mutated))] = chance.randrange(256)
        (tmp_path / "b.xlsx").write_bytes(mutated)
        form = reader.read(tmp_path / "b.xlsx")
        assert form.results is not None or form.findings


def test_only_what_units_sent_is_read(tmp_path: Path) -> None:
    for name in ("bo-bieu.yaml", "~$a.xlsx", ".DS_Store", "Thumbs.db"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "nộp").mkdir()
    fill(tmp_path / "nộp" / "a.xlsx", sent())
    assert [path.name for path in form_files(tmp_path)] == ["a.xlsx"]
    assert collected(tmp_path).results.units[0].file == "nộp/a.xlsx"
