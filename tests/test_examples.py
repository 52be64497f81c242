"""Tệp mẫu: each level has all three kinds for 2020 and for 2026, and what one level says fits the next."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from mttq_docs import load, load_units
from mttq_docs.model import Document, Plan, Programme, Report
from mttq_docs.quantities import Actual
from mttq_docs.text import fold
from mttq_docs.units import Level, Organ, body
from tests.conftest import EXAMPLES, ROOT

FOLDERS = {
    "tinh": Level.PROVINCE,
    "huyen": Level.DISTRICT,
    "xa": Level.COMMUNE,
    "khu-dan-cu": Level.RESIDENTIAL_AREA,
}
KINDS = {"chuong-trinh": Programme, "ke-hoach": Plan, "bao-cao": Report}
# The districts ended with 30 June 2025.
CELLS = tuple(each for each in product(FOLDERS, KINDS, (2020, 2026)) if each[::2] != ("huyen", 2026))
# From each unit's folder to its superior's, for the years in which both have examples.
ABOVE = (("huyen", "tinh", 2020), ("xa", "huyen", 2020), ("xa", "tinh", 2026), ("khu-dan-cu", "xa", 2020))


def example(folder: str, kind: str, year: int) -> Document:
    return load(ROOT / "examples" / folder / f"{kind}-{year}.yaml")


@pytest.mark.parametrize(("folder", "kind", "year"), CELLS)
def test_every_level_has_every_kind_for_both_years(folder: str, kind: str, year: int) -> None:
    document = example(folder, kind, year)
    assert isinstance(document, KINDS[kind])
    assert (document.unit.level, document.year) == (FOLDERS[folder], year)


@pytest.mark.parametrize(("folder", "kind", "year"), [each for each in CELLS if each[1] != "chuong-trinh"])
def test_no_plan_and_no_report_of_a_year_leaves_anything_out(folder: str, kind: str, year: int) -> None:
    document = example(folder, kind, year)
    assert isinstance(document, Plan | Report)
    allowed = {"Chỉ tiêu này chưa có số liệu"}  # One figure of the province's report waits for the marks.
    assert [fault for fault in document.gaps() if fault.message not in allowed] == []


@pytest.mark.parametrize(("folder", "above", "year"), ABOVE)
def test_the_superiors_programme_is_among_the_bases(folder: str, above: str, year: int) -> None:
    own, superior = example(folder, "chuong-trinh", year), example(above, "chuong-trinh", year)
    unit = superior.unit
    whose = body(unit.level, Organ.COMMITTEE, kind=unit.kind or "", name=unit.name or "").full_name
    cited = {key: each for key, each in own.citations.items() if each.type == "Chương trình"}
    assert [each.issuer for each in cited.values()] == [whose]
    assert own.unit.parent == unit.full_name
    assert any(f"{{{key}}}" in basis for key in cited for basis in own.bases)


@pytest.mark.parametrize(("below", "above"), [("huyen", "tinh"), ("xa", "huyen")])
def test_a_unit_reports_what_its_superior_prints_of_it(below: str, above: str) -> None:
    own, superior = example(below, "bao-cao", 2020), example(above, "bao-cao", 2020)
    assert isinstance(own, Report)
    assert isinstance(superior, Report)
    (printed,) = (each.results for each in superior.units if each.unit == own.unit.full_name)
    assert printed
    for name, result in printed.items():
        mine, theirs = own.results[name].actual, result.actual
        assert isinstance(mine, Actual)
        assert isinstance(theirs, Actual)
        assert (mine.value, mine.out_of) == (theirs.value, theirs.out_of)


@pytest.mark.parametrize("folder", ["tinh", "huyen"])
def test_the_units_figures_add_up_to_the_total(folder: str) -> None:
    report = example(folder, "bao-cao", 2020)
    assert isinstance(report, Report)
    for name in ("nhà đại đoàn kết", "ngày hội"):
        total = report.results[name].actual
        parts = [each.results[name].actual for each in report.units]
        assert isinstance(total, Actual)
        assert sum((part.value for part in parts if isinstance(part, Actual)), Decimal(0)) == total.value


def test_every_list_of_units_is_of_the_level_below_its_folder() -> None:
    order = list(Level)
    for path in sorted((ROOT / "examples").rglob("don-vi-*.yaml")):
        document = load(path.with_name(path.name.replace("don-vi", "chuong-trinh")))
        for unit in load_units(path).units:
            assert order.index(unit.level) > order.index(document.unit.level)
            assert unit.parent == document.unit.full_name


def test_no_example_is_left_out_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in EXAMPLES if path.relative_to(ROOT).as_posix() not in readme] == []


def test_what_is_not_true_says_so() -> None:
    for path in EXAMPLES:
        head = fold(path.read_text(encoding="utf-8").split("\nloại văn bản:")[0])
        real = path.name == "chuong-trinh-2020.yaml" and path.parent.name == "tinh"
        assert real or "minh_hoa" in head, path
