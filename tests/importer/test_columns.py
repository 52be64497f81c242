"""Cột và lưới của bảng: titles in the words of many committees; heads of two rows; merged cells; tables cut in two."""

from __future__ import annotations

import pytest

from mttq_docs.importer.columns import PLAN, RESULTS, UNIT_RESULTS, Column, Vocabulary
from mttq_docs.importer.grid import Grid, grid_of
from mttq_docs.importer.items import items_of
from mttq_docs.sheet import Block, Cell, Role, Row, Sheet, Table

PLAN_TITLES = {
    Column.ORDINAL: "TT; STT; Số TT; Số thứ tự",
    Column.WORK: "Nội dung; Nội dung công việc; Nhiệm vụ; Công việc; Tên nhiệm vụ; Hoạt động; Nội dung thực hiện",
    Column.LEAD: "Chủ trì; Đơn vị chủ trì; Cơ quan thực hiện; Người phụ trách; Phân công; Đầu mối; Đơn vị thực hiện",
    Column.PARTNERS: "Phối hợp; Cơ quan phối hợp; Đơn vị phối hợp thực hiện",
    Column.BOTH: "Đơn vị chủ trì, phối hợp; Chủ trì - Phối hợp",
    Column.TIMING: "Thời gian; Thời gian thực hiện; Thời hạn hoàn thành; Hoàn thành; Ngày hoàn thành; Tiến độ; Tiến độ thực hiện; Tháng",
    Column.OUTPUT: "Kết quả; Sản phẩm; Kết quả, sản phẩm; Sản phẩm đầu ra; Kết quả thực hiện",
    Column.FUNDING: "Kinh phí; Dự toán kinh phí; Nguồn kinh phí thực hiện",
    Column.NOTE: "Ghi chú",
    None: "Địa điểm; Số lượng đại biểu; Căn cứ",
}
RESULT_TITLES = {
    Column.INDICATOR: "Chỉ tiêu; Nội dung chỉ tiêu; Tên chỉ tiêu; Nội dung; Nhiệm vụ, tiêu chí",
    Column.MEASURE_UNIT: "Đơn vị tính; ĐVT",
    Column.PLANNED: "Kế hoạch; KH năm 2026; Chỉ tiêu giao; Mức phấn đấu",
    Column.DONE: "Thực hiện; Kết quả; Kết quả thực hiện; TH năm 2026; Lũy kế từ đầu năm",
    Column.RATE: "Tỷ lệ (%); Đạt tỷ lệ %; Tỷ lệ hoàn thành; So với kế hoạch",
    Column.SINCE_LAST_YEAR: "So với cùng kỳ; Tăng, giảm",
    Column.LAST_YEAR: "Cùng kỳ năm 2025; Năm trước",
    Column.RATING: "Đánh giá; Nhận xét",
}


@pytest.mark.parametrize(
    ("vocabulary", "column", "title"),
    [
        (vocabulary, column, title.strip())
        for vocabulary, titles in ((PLAN, PLAN_TITLES), (RESULTS, RESULT_TITLES))
        for column, listed in titles.items()
        for title in listed.split(";")
    ],
)
def test_a_column_is_known_by_its_title(vocabulary: Vocabulary, column: Column | None, title: str) -> None:
    assert vocabulary.column(title) is column
    assert vocabulary.column(title.upper()) is column


def cell(text: str, span: int = 1, merged: bool = False) -> Cell:
    return Cell(tuple(Block(Role.PARAGRAPH, line) for line in text.split("\n")), span=span, merged=merged)


def table(*rows: tuple[Cell | str, ...]) -> Table:
    cells = (tuple(cell(each) if isinstance(each, str) else each for each in row) for row in rows)
    return Table(rows=tuple(Row(each) for each in cells))


def grids(*tables: Table, vocabulary: Vocabulary = PLAN) -> list[Grid | None]:
    found: list[Grid | None] = []
    for item in items_of(Sheet(tables)):
        found.append(grid_of(item, vocabulary, found[-1] if found else None))
    return found


def test_titles_in_two_rows_name_the_columns_below_them() -> None:
    (grid,) = grids(
        table(
            ("TT", "Nội dung", cell("Phân công", span=2), "Thời gian"),
            (cell("", merged=True), cell("", merged=True), "Chủ trì", "Phối hợp", cell("", merged=True)),
            ("(1)", "(2)", "(3)", "(4)", "(5)"),
            ("1", "Tập huấn", "Văn phòng", "Các ban", "Quý I"),
        )
    )
    assert grid is not None
    assert grid.columns == (Column.ORDINAL, Column.WORK, Column.LEAD, Column.PARTNERS, Column.TIMING)
    assert [[each.text for each in row.cells] for row in grid.rows] == [
        ["1", "Tập huấn", "Văn phòng", "Các ban", "Quý I"]
    ]


def test_a_caption_above_the_titles_is_no_title() -> None:
    (grid,) = grids(
        table(
            (cell("PHÂN CÔNG NHIỆM VỤ NĂM 2026", span=3),), ("TT", "Nội dung", "Chủ trì"), ("1", "Họp", "Ban")
        )
    )
    assert grid is not None
    assert len(grid.caption) == 1
    assert grid.text(grid.rows[0], Column.WORK) == "Họp"


def test_a_cell_over_several_rows_speaks_in_each_of_them() -> None:
    (grid,) = grids(
        table(
            ("TT", "Nội dung", "Chủ trì"),
            ("1", "Họp", "Văn phòng"),
            ("2", "Báo cáo", cell("", merged=True)),
        )
    )
    assert grid is not None
    assert [grid.text(row, Column.LEAD) for row in grid.rows] == ["Văn phòng", "Văn phòng"]
    assert len(grid.rows[1].filled) == 2


def test_a_table_without_titles_goes_on_with_the_one_before() -> None:
    first, second, third = grids(
        table(("TT", "Nội dung", "Chủ trì"), ("1", "Họp", "Văn phòng")),
        table(("2", "Báo cáo", "Ban Phong trào")),
        table(("Danh sách", "đại biểu")),
    )
    assert first is not None
    assert second is not None
    assert second.text(second.rows[0], Column.LEAD) == "Ban Phong trào"
    assert third is None


def test_units_and_indicators_are_told_apart() -> None:
    (grid,) = grids(table(("TT", "Đơn vị", "Thực hiện"), ("1", "Xã A", "12 nhà")), vocabulary=UNIT_RESULTS)
    assert grid is not None
    assert grid.columns == (Column.ORDINAL, Column.UNIT, Column.DONE)
