"""Biểu mẫu để thử: the forms of the 2020 programme, filled in as clerks do."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl

from mttq_docs.api.figures import make_form_set
from mttq_docs.loading import load, load_record
from mttq_docs.model import FormSet, Period, Programme, UnitList
from mttq_docs.workbook.form import write_form
from mttq_docs.workbook.layout import SHEET, Layout, layout
from tests.conftest import ROOT

TINH = ROOT / "examples" / "tinh"


@cache
def programme() -> Programme:
    document = load(TINH / "chuong-trinh-2020.yaml")
    assert isinstance(document, Programme)
    return document


@cache
def unit_list() -> UnitList:
    return load_record(TINH / "don-vi-2020.yaml", UnitList)


def form_set(**changes: Any) -> FormSet:
    made = make_form_set(
        programme(), unit_list(), source="chuong-trinh-2020.yaml", period=Period(2020), deadline="05/12/2020"
    )
    return FormSet(**{**{name: getattr(made, name) for name in FormSet.model_fields}, **changes})


def plan_of(position: int = 0, forms: FormSet | None = None) -> Layout:
    forms = forms or form_set()
    return layout(forms, forms.units[position], forms.labels[position])


def blank(position: int = 0, forms: FormSet | None = None) -> bytes:
    forms = forms or form_set()
    return write_form(forms, forms.units[position], forms.labels[position])


def fill(path: Path, cells: Mapping[str, object], *, position: int = 0, forms: FormSet | None = None) -> Path:
    """Write a unit's form to `path` with `cells` filled in, through openpyxl, as Excel would."""
    book = openpyxl.load_workbook(io.BytesIO(blank(position, forms)))
    for cell, value in cells.items():
        book[SHEET][cell] = value
    book.save(path)
    return path


def cells_of(
    answers: Mapping[str, object], *, position: int = 0, forms: FormSet | None = None
) -> dict[str, object]:
    """Cells by the indicators that they answer; a pair is a part and its whole."""
    rows = {row.question.key: row for row in plan_of(position, forms).rows}
    cells: dict[str, object] = {}
    for key, answer in answers.items():
        row = rows[key]
        if isinstance(answer, tuple):
            cells |= {row.actual: answer[0], row.whole: answer[1]}
        else:
            cells[row.actual] = answer
    return cells
