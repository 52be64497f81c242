"""Bảng và biểu đồ trong Word: repeated headings, rows that hold together, real numbers, an editable chart."""

from __future__ import annotations

import io
import zipfile

import docx
import openpyxl
import pytest
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from lxml import etree

from mttq_docs import load, render
from mttq_docs.standards import NAMES
from mttq_docs.word.engine.package import Package
from tests.conftest import ROOT

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def drawn(name: str, standard: str = NAMES[0]) -> bytes:
    return render(load(ROOT / "examples" / f"{name}.yaml"), standard=standard)


def opened(name: str, standard: str = NAMES[0]) -> DocumentObject:
    return docx.Document(io.BytesIO(drawn(name, standard)))


@pytest.fixture(params=NAMES)
def plan(request: pytest.FixtureRequest) -> DocumentObject:
    return opened("tinh/ke-hoach-2020", request.param)


class TestPlan:
    def test_its_table_repeats_its_heading_and_no_row_breaks(self, plan: DocumentObject) -> None:
        rows = plan.tables[-1].rows
        assert rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)
        assert [row for row in rows[1:] if row._tr.trPr.find(qn("w:tblHeader")) is not None] == []

    def test_a_group_spans_the_table(self, plan: DocumentObject) -> None:
        groups = [row._tr for row in plan.tables[-1].rows if len(row._tr.tc_lst) == 2]
        assert len(groups) == 5
        assert {tr.tc_lst[1].grid_span for tr in groups} == {5}

    def test_word_counts_the_rows(self, plan: DocumentObject) -> None:
        cells = [row.cells[0].paragraphs[0] for row in plan.tables[-1].rows]
        styles = {cell.style.name for cell in cells}
        assert styles == {"Bảng (đầu số)", "Bảng (số nhóm)", "Bảng (số dòng)"}
        assert [cell.text for cell in cells[1:]] == [""] * (len(cells) - 1)
        levels = [cell.style.element.pPr.numPr for cell in cells[:3]]
        assert [(level.numId.val, level.ilvl.val) for level in levels] == [(2, 0), (2, 1), (2, 2)]

    def test_its_annex_lies_and_the_rest_stands(self, plan: DocumentObject) -> None:
        assert [section.orientation for section in plan.sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]
        upright, lying = plan.sections
        assert (upright.page_width, upright.page_height) == (lying.page_height, lying.page_width)

    def test_an_attached_plan_is_the_annex_alone(self) -> None:
        document = opened("xa/ke-hoach-2026")
        assert len(document.sections) == len(document.tables) == 1
        assert document.paragraphs[0].text == "Phụ lục"
        assert document.sections[0].orientation is WD_ORIENT.LANDSCAPE


class TestChart:
    def test_it_is_words_own_with_the_figures_of_the_table(self) -> None:
        package = Package.open(drawn("tinh/bao-cao-2020"))
        root = etree.fromstring(package.read("word/charts/chart1.xml"))
        names, values = (
            [
                point.findtext(f"{CHART}v")
                for point in root.findall(f".//{CHART}{kind}Cache")[-1].iter(f"{CHART}pt")
            ]
            for kind in ("str", "num")
        )
        assert dict(zip(names, values, strict=True))["Nhà Đại đoàn kết"] == "107.5"

    def test_its_workbook_holds_the_same_figures(self) -> None:
        package = Package.open(drawn("tinh/bao-cao-2020"))
        book = openpyxl.load_workbook(io.BytesIO(package.read("word/embeddings/so_lieu1.xlsx")))
        rows = [[cell.value for cell in row] for row in book.active]
        assert rows[0] == [None, "Kế hoạch", "Thực hiện"]
        assert ["Nhà Đại đoàn kết", 100, 107.5] in rows
        assert len(rows) == 19

    def test_a_report_without_a_chart_keeps_nothing_of_the_sample(self) -> None:
        with zipfile.ZipFile(io.BytesIO(drawn("tinh/bao-cao-thang-3-2020"))) as archive:
            assert not [name for name in archive.namelist() if "chart" in name or "embeddings" in name]
            parts = archive.read("[Content_Types].xml") + archive.read("word/_rels/document.xml.rels")
        assert b"chart" not in parts
        assert b"so_lieu" not in parts

    def test_a_report_has_the_lying_pages_of_its_annexes(self) -> None:
        sections = opened("tinh/bao-cao-2020").sections
        assert [section.orientation for section in sections] == [
            WD_ORIENT.PORTRAIT,
            WD_ORIENT.LANDSCAPE,
            WD_ORIENT.LANDSCAPE,
        ]

    def test_same_report_same_bytes(self) -> None:
        assert drawn("tinh/bao-cao-2020") == drawn("tinh/bao-cao-2020")

    def test_a_text_is_never_a_formula_in_the_workbook(self) -> None:
        from decimal import Decimal

        from mttq_docs.sheet import Chart, Series
        from mttq_docs.word.drawing.embedded import workbook

        chart = Chart(
            text="", categories=("=1+1", "<&>"), series=(Series("@x", (Decimal(1), Decimal("2.5"))),)
        )
        sheet = openpyxl.load_workbook(io.BytesIO(workbook(chart))).active
        assert [[cell.value for cell in row] for row in sheet] == [[None, "@x"], ["=1+1", 1], ["<&>", 2.5]]
        assert {cell.data_type for row in sheet for cell in row} <= {"s", "n", "inlineStr"}
