"""Soạn kế hoạch: one object, three views of its work items, as a document or as an annex."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs.compose import View, compose
from mttq_docs.loading import load
from mttq_docs.sheet import Role, Sheet, Table
from mttq_docs.standards import load_standard
from tests.conftest import ROOT
from tests.following import PLAN, PROGRAMME, changed, written


def sheet(
    folder: Path, content: str = PLAN, view: View = View.PROGRAMME, programme: str = PROGRAMME
) -> Sheet:
    document = load(written(folder, content, programme=programme))
    return compose(document, load_standard("mttq_qd207"), view)


def rows(drawn: Sheet) -> list[list[str]]:
    (table,) = (block for block in drawn.blocks if isinstance(block, Table))
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_table_groups_numbered_rows_by_programme(tmp_path: Path) -> None:
    assert rows(sheet(tmp_path)) == [
        [
            "TT",
            "Nội dung công việc",
            "Đơn vị chủ trì",
            "Đơn vị phối hợp",
            "Thời gian thực hiện",
            "Kết quả, sản phẩm",
        ],
        ["I", "Chương trình 1: Tuyên truyền"],
        [
            "1",
            "Phổ biến chủ trương ở các thôn, mỗi thôn ít nhất 01 mô hình",
            "Ban Thường trực",
            "Các thôn; Đảng ủy",
            "Quý I; quý III",
            "Ít nhất 01 mô hình",
        ],
        ["2", "Mở hội nghị", "Các thôn", "", "Trước ngày 15/02", "Hội nghị"],
    ]


def test_the_same_items_by_month_and_by_unit(tmp_path: Path) -> None:
    by_month, by_unit = (rows(sheet(tmp_path, view=view)) for view in (View.MONTH, View.UNIT))
    assert [row for row in by_month if len(row) == 2] == [
        ["I", "Tháng 02 năm 2026"],
        ["II", "Tháng 3 năm 2026"],
        ["III", "Tháng 9 năm 2026"],
    ]
    assert [row for row in by_unit if len(row) == 2] == [["I", "Ban Thường trực"], ["II", "Các thôn"]]


@pytest.mark.parametrize(
    ("timing", "titles"),
    [
        ("[tháng 3, tháng 10]", ["Tháng 3 năm 2026", "Tháng 10 năm 2026"]),
        ("[tháng 6, tháng 11]", ["Tháng 6 năm 2026", "Tháng 11 năm 2026"]),
        ("[tháng 02, quý II - IV]", ["Tháng 02 năm 2026", "Tháng 12 năm 2026"]),
        ("[ngày 05/3, ngày 20/3]", ["Tháng 3 năm 2026"]),
        ("cả năm", ["Thường xuyên, định kỳ"]),
        ("[hằng tháng, tháng 6]", ["Tháng 6 năm 2026", "Thường xuyên, định kỳ"]),
    ],
)
def test_an_item_stands_in_every_month_that_it_falls_due_in(
    tmp_path: Path, timing: str, titles: list[str]
) -> None:
    drawn = rows(sheet(tmp_path, changed(PLAN, "trước ngày 15/02", timing), View.MONTH))
    headings = [row[1] if len(row) == 2 else "" for row in drawn]
    groups = [headings[: at + 1] for at, row in enumerate(drawn) if row[1:2] == ["Mở hội nghị"]]
    assert [next(filter(None, reversed(above))) for above in groups] == titles


@pytest.mark.parametrize("name", ["tinh/ke-hoach-2020", "xa/ke-hoach-2026"])
def test_no_view_loses_or_doubles_an_item(name: str) -> None:
    document = load(ROOT / "examples" / f"{name}.yaml")
    standard = load_standard("nd30")
    views = [
        sorted(
            row[1:] for row in rows(compose(document, standard, view)) if len(row) > 2 and row[0].isdigit()
        )
        for view in View
    ]
    assert len(views[0]) == len(document.work_items)  # type: ignore[attr-defined]
    by_programme, by_month, by_unit = views
    assert by_programme == by_unit
    assert {tuple(row) for row in by_month} == {tuple(row) for row in by_programme}


@pytest.mark.parametrize(
    ("old", "new", "view", "title"),
    [
        ("nhiệm vụ: hội nghị", "chương trình hành động: 1", View.PROGRAMME, "Chương trình 1: Tuyên truyền"),
        ("    nhiệm vụ: hội nghị\n", "", View.PROGRAMME, "Chỉ tiêu cơ bản"),
        ("    nhiệm vụ: hội nghị\n    chỉ tiêu: [ngày hội]\n", "", View.PROGRAMME, "Công việc khác"),
        ("trước ngày 15/02", "hằng tháng", View.MONTH, "Thường xuyên, định kỳ"),
        ("trước ngày 15/02", "sau Đại hội", View.MONTH, "Theo kế hoạch riêng hoặc theo sự kiện"),
        ("    thời gian: trước ngày 15/02\n", "", View.MONTH, "Theo kế hoạch riêng hoặc theo sự kiện"),
        ("    chủ trì: Các thôn\n", "", View.UNIT, "Chưa phân công"),
    ],
)
def test_what_belongs_to_no_group_of_a_view_comes_last(
    tmp_path: Path, old: str, new: str, view: View, title: str
) -> None:
    drawn = rows(sheet(tmp_path, changed(PLAN, old, new), view))
    assert [row for row in drawn if len(row) == 2][-1][1] == title


def test_money_adds_a_column(tmp_path: Path) -> None:
    drawn = rows(
        sheet(
            tmp_path,
            changed(PLAN, "    sản phẩm: Hội nghị\n", "    sản phẩm: Hội nghị\n    kinh phí: 5 triệu đồng\n"),
        )
    )
    assert [row[-1] for row in drawn if len(row) > 2] == ["Kinh phí", "", "5 triệu đồng"]


def test_a_plan_of_its_own_names_its_annex(tmp_path: Path) -> None:
    drawn = sheet(tmp_path)
    assert drawn.texts(Role.SECTION) == ("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "TỔ CHỨC THỰC HIỆN")
    assert drawn.texts(Role.CLAUSE_TITLE) == ("Mục đích", "Yêu cầu")
    *_, pointer, closing = drawn.texts(Role.PARAGRAPH)
    assert pointer.endswith("theo Phụ lục kèm theo Kế hoạch này.")
    assert closing.startswith("Trên đây là Kế hoạch thực hiện Chương trình")
    assert closing.endswith("./.")
    assert drawn.texts(Role.ANNEX_REFERENCE)[0].startswith("(Kèm theo Kế hoạch số       /KH-MTTQ-BTT")


def test_an_attached_plan_is_the_programmes_annex_and_nothing_else(tmp_path: Path) -> None:
    numbered = changed(PROGRAMME, "ngày: 05/01/2026", "số: 7\nngày: 05/01/2026")
    drawn = sheet(tmp_path, changed(PLAN, "cơ quan", "kèm theo: có\ncơ quan"), programme=numbered)
    assert [block.role for block in drawn.blocks] == [
        Role.ANNEX,
        Role.ANNEX_TITLE,
        Role.ANNEX_REFERENCE,
        Role.TABLE,
    ]
    assert drawn.texts(Role.ANNEX_REFERENCE)[0].startswith(
        "(Kèm theo Chương trình số 07/CTr-MTTQ-BTT ngày 05 tháng 01 năm 2026"
    )


def test_one_figure_of_the_programme_changes_every_line_that_names_it(tmp_path: Path) -> None:
    more = changed(PROGRAMME, "mức phấn đấu: ít nhất 01 mô hình", "mức phấn đấu: ít nhất 03 mô hình")
    before, after = str(sheet(tmp_path)), str(sheet(tmp_path, programme=more))
    assert before.count("ít nhất 01") + before.count("Ít nhất 01") == 2
    assert after == before.replace("ít nhất 01", "ít nhất 03").replace("Ít nhất 01", "Ít nhất 03")


def test_a_plan_calls_its_programme_by_the_subject_that_the_programme_bears(tmp_path: Path) -> None:
    own = changed(PROGRAMME, "căn cứ:", "trích yếu: Công tác Mặt trận năm 2026\ncăn cứ:")
    drawn = sheet(tmp_path, programme=own)
    assert drawn.texts(Role.SUBJECT) == ("Thực hiện Chương trình công tác Mặt trận năm 2026",)
    assert not any("thống nhất hành động" in str(block) for block in drawn.blocks)
    attached = sheet(
        tmp_path, changed(PLAN, "cơ quan ban hành", "kèm theo: có\ncơ quan ban hành"), programme=own
    )
    assert attached.texts(Role.ANNEX_TITLE) == ("KẾ HOẠCH THỰC HIỆN CHƯƠNG TRÌNH CÔNG TÁC MẶT TRẬN NĂM 2026",)


def test_a_cited_document_is_named_in_full_where_the_reader_meets_it_first(tmp_path: Path) -> None:
    cited = (
        "viện dẫn:\n  nghị quyết:\n    loại: Nghị quyết\n    số: 05\n    ký hiệu: NQ/TU\n    ngày: 11/11/2025\n"
        "    cơ quan: Tỉnh ủy\n    trích yếu: về công tác Mặt trận\ncông việc:"
    )
    first = changed(PLAN, "việc: Phổ biến chủ trương", 'việc: "Phổ biến {nghị quyết}')
    first = changed(first, "{mô hình}\n", '{mô hình}"\n')
    drawn = rows(
        sheet(tmp_path, changed(changed(first, '"{mô hình}"', '"{nghị quyết}"'), "công việc:", cited))
    )
    text, output = next((row[1], row[-1]) for row in drawn if "Phổ biến" in row[1])
    assert "về công tác Mặt trận" in text
    assert output == "Nghị quyết số 05-NQ/TU"
