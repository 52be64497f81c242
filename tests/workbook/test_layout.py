"""Biểu gửi đi: who is asked what, and how the sheet looks to Excel."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from openpyxl.cell.cell import MergedCell

from mttq_docs.model import Answer, Period, RollupRule, parse_period
from mttq_docs.quantities import parse_actual
from mttq_docs.workbook.form import write_form
from mttq_docs.workbook.layout import IDENTITY_SHEET, SHEET
from tests.workbook.samples import blank, form_set, plan_of, programme

COMMUNE = {"level": "xã", "kind": "xã", "name": "Tân Trào", "parent": "huyện Sơn Dương"}


def asked(level: str, **lists: object) -> dict[str, Answer]:
    forms = form_set(**lists)
    unit = next(unit for unit in forms.units if unit.level == level)
    return {question.key: question.answer for question in forms.questions(unit)}


def test_the_lowest_units_answer_for_the_levels_below_them() -> None:
    questions = asked("huyện")
    assert set(questions) == set(form_set().indicators)
    assert questions["nhà đại đoàn kết"] is Answer.COUNT
    assert questions["đối thoại"] is Answer.SHARE
    assert questions["hội nghị phản biện"] is Answer.COUNT
    assert questions["xếp loại cấp trên"] is Answer.RANK
    assert questions["xếp loại cơ sở"] is Answer.SHARE


def test_units_above_others_answer_for_their_own_level_alone() -> None:
    both = {"units": (*form_set().units[:1], COMMUNE)}
    assert "ngày hội" not in asked("huyện", **both)
    assert asked("huyện", **both)["đối thoại"] is Answer.COUNT
    assert asked("xã", **both)["ngày hội"] is Answer.SHARE
    assert "hội nghị phản biện" not in asked("xã", **both)


def test_an_indicator_without_levels_is_asked_of_all() -> None:
    indicators = {key: each.model_copy(update={"levels": ()}) for key, each in form_set().indicators.items()}
    assert set(asked("huyện", indicators=indicators)) == set(indicators)


def test_only_the_cells_to_fill_are_open() -> None:
    plan, sheet = plan_of(), openpyxl.load_workbook(io.BytesIO(blank()))[SHEET]
    assert sheet.protection.sheet
    own = [cell for row in sheet.iter_rows() for cell in row if not isinstance(cell, MergedCell)]
    unlocked = {cell.coordinate for cell in own if not cell.protection.locked}
    assert unlocked == plan.inputs


def test_every_figure_has_a_rule_of_entry_in_vietnamese() -> None:
    plan, sheet = plan_of(), openpyxl.load_workbook(io.BytesIO(blank()))[SHEET]
    covered = {cell for rule in sheet.data_validations.dataValidation for cell in str(rule.sqref).split()}
    assert covered == {cell for row in plan.rows for cell in (row.actual, row.whole) if cell} | {
        plan.remarks["filled_on"]
    }
    assert all(rule.error and rule.errorTitle for rule in sheet.data_validations.dataValidation)
    # Excel takes no more than these.
    assert all(
        len(rule.error) <= 225 and len(rule.errorTitle) <= 32
        for rule in sheet.data_validations.dataValidation
    )


def test_it_prints_on_a4_under_repeated_heads() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(blank()))[SHEET]
    assert (int(sheet.page_setup.paperSize), sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.print_title_rows == "$5:$5"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_the_identity_is_hidden_and_the_book_is_locked() -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank()))
    assert book[IDENTITY_SHEET].sheet_state == "veryHidden"
    assert book.security.lockStructure
    assert book[IDENTITY_SHEET]["B2"].value == "thành phố Tuyên Quang"


def test_last_periods_figures_stand_beside_the_new_ones() -> None:
    forms = form_set()
    indicator = programme().indicators["nha_dai_doan_ket"]
    content = write_form(
        forms, forms.units[0], forms.labels[0], previous={"Nhà Đại đoàn kết": parse_actual("24 nhà")}
    )
    sheet = openpyxl.load_workbook(io.BytesIO(content))[SHEET]
    row = next(row for row in plan_of().rows if row.question.indicator == indicator)
    assert sheet[f"E{row.row}"].value == "24 nhà"


@pytest.mark.parametrize("text", ["=1+1", "+84 912", "-5", "@SUM(A1)"])
def test_text_never_becomes_a_formula(text: str) -> None:
    indicators = {key: each.model_copy(update={"name": text}) for key, each in form_set().indicators.items()}
    forms = form_set(indicators=indicators, title=text)
    content = write_form(forms, forms.units[0], forms.labels[0])
    sheet = openpyxl.load_workbook(io.BytesIO(content))[SHEET]
    assert sheet["B6"].data_type == "s"
    assert sheet["B6"].value == text
    assert sheet["B6"].quotePrefix
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert all(b"<f>" not in package.read(name) for name in package.namelist() if "worksheets" in name)


def test_the_same_input_gives_the_same_bytes() -> None:
    assert blank() == blank()


def printed(key: str, **changes: object) -> tuple[str, ...]:
    """Code, unit of measure and goal of one row."""
    row = next(row for row in plan_of(forms=form_set(**changes)).rows if row.question.key == key)
    return tuple(row.texts[f"{column}{row.row}"] for column in "ACD")


@pytest.mark.parametrize(
    ("key", "texts"),
    [
        ("góp ý văn kiện", ("1.1", "Ủy ban MTTQ", "100%")),
        ("đối thoại", ("1.2", "Ủy ban MTTQ", "mỗi Ủy ban MTTQ: ít nhất 01 cuộc")),
        ("nhà đại đoàn kết", ("2.2", "nhà", "toàn tỉnh: ít nhất 200 nhà")),
        ("gia đình văn hóa", ("3.5", "hộ gia đình", "90%")),
        ("xếp loại yếu", ("5.6", "đơn vị", "toàn tỉnh: không có đơn vị")),
    ],
)
def test_a_row_says_what_it_counts_and_whose_goal_it_is(key: str, texts: tuple[str, ...]) -> None:
    assert printed(key) == texts


def test_only_goals_that_add_up_are_those_of_all_units_together() -> None:
    def changed(**update: object) -> dict[str, object]:
        houses = form_set().indicators["nhà đại đoàn kết"].model_copy(update=update)
        return {"indicators": {"nhà đại đoàn kết": houses}}

    assert printed("nhà đại đoàn kết", scope="toàn xã")[2] == "toàn xã: ít nhất 200 nhà"
    for update in ({"rollup": RollupRule.MAXIMUM}, {"rollup": RollupRule.LAST}):
        assert printed("nhà đại đoàn kết", **changed(**update))[2] == "ít nhất 200 nhà"


def test_codes_hold_where_a_form_leaves_indicators_out() -> None:
    both = {"units": (*form_set().units[:1], COMMUNE)}
    rows = plan_of(1, form_set(**both)).rows
    assert [row.texts[f"A{row.row}"] for row in rows if row.question.key == "giám sát"] == ["4.1"]


@pytest.mark.parametrize(
    ("period", "head"), [("năm", "Năm trước"), ("06 tháng", "Kỳ trước"), ("quý I", "Kỳ trước")]
)
def test_a_year_is_held_against_the_year_before(period: str, head: str) -> None:
    assert plan_of(forms=form_set(period=parse_period(period, year=2020))).headers["E5"] == head


@pytest.mark.parametrize(
    ("period", "head"),
    [("năm 2020", "Thực hiện"), ("06 tháng 2020", "Thực hiện"), ("quý II 2020", "Lũy kế từ đầu năm")],
)
def test_a_period_within_the_year_asks_for_all_since_january(period: str, head: str) -> None:
    words = period.removesuffix(" 2020").removesuffix(" năm")
    forms = form_set(period=Period(2020) if words == "năm" else parse_period(words, year=2020))
    assert plan_of(forms=forms).headers["F5"] == head
