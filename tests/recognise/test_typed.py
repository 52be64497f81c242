"""Bảng gõ bằng chữ: lines whose cells are held apart by tabs or bars become tables; other lines stay lines."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from mttq_docs.recognise import recognise_text
from mttq_docs.sheet import Sheet, Table

ROWS = [["TT", "Việc", "Thời gian"], ["1", "Tập huấn", "Quý I"], ["2", "Giám sát", ""]]


def tables(sheet: Sheet) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.cells] for row in block.rows]
        for block in sheet.blocks
        if isinstance(block, Table)
    ]


@pytest.mark.parametrize("mark", ["\t", "|", " | "])
def test_lines_of_cells_are_a_table(mark: str) -> None:
    lines = ["Kèm theo bảng sau:", *(mark.join(row) for row in ROWS), "Hết."]
    assert tables(recognise_text(lines)) == [ROWS]


def test_bars_at_the_ends_and_rules_are_no_cells() -> None:
    lines = [
        "| TT | Việc | Thời gian |",
        "|----|:---:|---|",
        "| 1 | Tập huấn | Quý I |",
        "| 2 | Giám sát | |",
    ]
    assert tables(recognise_text(lines)) == [ROWS]


def test_a_cell_of_several_paragraphs_has_cut_its_row() -> None:
    lines = [
        "TT\tViệc\tPhối hợp\tThời gian",
        "1\tTập huấn\tBan A",
        "Ban B\tQuý I",
        "2\tGiám sát\tBan C\tQuý II",
    ]
    (rows,) = tables(recognise_text(lines))
    assert rows[1] == ["1", "Tập huấn", "Ban A\nBan B", "Quý I"]
    assert rows[2] == ["2", "Giám sát", "Ban C", "Quý II"]


def test_a_title_beside_its_number_is_as_wide_as_the_row() -> None:
    sheet = recognise_text(
        ["TT\tViệc\tChủ trì\tThời gian", "I\tChương trình 1: Tuyên truyền", "1\tHọp\tBan\tQuý I"]
    )
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    assert [cell.span for cell in table.rows[1].cells] == [1, 3]


def test_a_letterhead_in_two_halves_is_no_table() -> None:
    lines = [
        "ỦY BAN MTTQ VIỆT NAM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "XÃ HÀM YÊN\tĐộc lập - Tự do - Hạnh phúc",
        "Số: 05/KH-MTTQ-BTT\tHàm Yên, ngày 05 tháng 01 năm 2026",
    ]
    assert tables(recognise_text(lines)) == []


def test_a_signature_set_apart_by_tabs_is_no_table() -> None:
    lines = [
        "Nơi nhận:\t\t\tTM. BAN THƯỜNG TRỰC",
        "- Như trên;\t\t\tCHỦ TỊCH",
        "- Lưu: VT.\t\t\tLê Thị Hương",
    ]
    assert tables(recognise_text(lines)) == []


def test_one_line_of_cells_is_no_table() -> None:
    assert tables(recognise_text(["Kinh phí:\t05\ttriệu đồng", "Hết."])) == []


@given(st.lists(st.text(st.sampled_from("a1 \t|-ộ"), max_size=12), max_size=12))
def test_no_letter_is_lost(lines: list[str]) -> None:
    """Whatever the marks: every letter of the text stands in a block or a cell."""
    shown = str(recognise_text(lines))
    for letter in "1ộ":
        assert shown.count(letter) >= sum(line.count(letter) for line in lines)


def test_a_line_within_a_cell_that_was_cut_twice_belongs_to_it() -> None:
    lines = [
        "TT\tViệc\tPhối hợp\tHạn",
        "1\tTập huấn\tBan A",
        "Ban B",
        "Ban C\tQuý I",
        "2\tHọp\tBan D\tQuý II",
        "Hết.",
    ]
    sheet = recognise_text(lines)
    (rows,) = tables(sheet)
    assert rows[1] == ["1", "Tập huấn", "Ban A\nBan B\nBan C", "Quý I"]
    assert sheet.blocks[-1].text == "Hết."


def test_text_between_two_tables_is_in_neither() -> None:
    lines = [*("\t".join(row) for row in ROWS[:2]), "Phụ lục II", *("\t".join(row) for row in ROWS[:2])]
    sheet = recognise_text(lines)
    assert tables(sheet) == [ROWS[:2], ROWS[:2]]


def test_cells_on_lines_of_their_own_are_a_table() -> None:
    cells = [
        "TT",
        "Việc",
        "Thời gian",
        "1",
        "Tập huấn",
        "Quý I",
        "I",
        "Nhóm hai",
        "2",
        "Giám sát",
        "",
        "Hết.",
    ]
    (rows,) = tables(recognise_text(cells))
    assert rows == [
        ["TT", "Việc", "Thời gian"],
        ["1", "Tập huấn", "Quý I"],
        ["I", "Nhóm hai"],
        ["2", "Giám sát", ""],
    ]


def test_a_heading_tt_without_rows_is_no_table() -> None:
    assert (
        tables(recognise_text(["TT", "Huế, ngày 01 tháng 02 năm 2026", "BÁO CÁO", "1. Việc thứ nhất."])) == []
    )
