"""Văn bản nào cũng nhập được: no paper makes the import raise, and no paragraph of it is lost.

Papers are spoiled as they are in practice (lines shuffled, dropped, doubled, cut, joined, of several papers)
and beyond it (any letters at all, any sheet).
"""

from __future__ import annotations

import random

from hypothesis import given, settings, strategies as st

from mttq_docs import Sheet, compose_sheet, load
from mttq_docs.api.importing import Imported, import_document
from mttq_docs.loading import KINDS
from mttq_docs.recognise import recognise_text
from mttq_docs.sheet import Table
from tests.check.test_any_sheet import SHEETS
from tests.conftest import EXAMPLES
from tests.importer.papers import OWN
from tests.importer.spoiling import lost, printed, spoiled


def assert_nothing_lost(imported: Imported, sheet: Sheet) -> None:
    assert lost(imported, sheet) == []
    assert imported.kind in KINDS
    assert imported.yaml
    assert imported.report


@settings(max_examples=60)
@given(seed=st.integers(0, 2**32))
def test_a_spoiled_paper_loses_no_paragraph(seed: int) -> None:
    chance = random.Random(seed)
    text = spoiled(chance, [*OWN, *printed()])
    assert_nothing_lost(import_document(text.encode("utf-8", "replace")), recognise_text(text.splitlines()))


@settings(max_examples=60)
@given(sheet=SHEETS, kind=st.sampled_from([None, *KINDS]))
def test_any_sheet_is_read_without_raising(sheet: Sheet, kind: str | None) -> None:
    assert_nothing_lost(import_document(sheet, kind=kind), sheet)


@settings(max_examples=60)
@given(lines=st.lists(st.text(max_size=60), min_size=1, max_size=25), kind=st.sampled_from([None, *KINDS]))
def test_any_letters_are_read_without_raising(lines: list[str], kind: str | None) -> None:
    sheet = recognise_text(lines)
    assert_nothing_lost(import_document(sheet, kind=kind), sheet)


def test_tables_are_accounted_for_cell_by_cell() -> None:
    sheets = [compose_sheet(load(path)) for path in EXAMPLES]
    tabled = [sheet for sheet in sheets if any(isinstance(block, Table) for block in sheet.blocks)]
    assert tabled
    for sheet in tabled:
        assert_nothing_lost(import_document(sheet, kind="chương trình"), sheet)
