"""Kế hoạch, báo cáo nào cũng nhập được: spoiled in any way, with a programme or none, no paragraph is lost."""

from __future__ import annotations

import random
from functools import cache

from hypothesis import given, settings, strategies as st

from mttq_docs import compose_sheet, import_document, load
from mttq_docs.model import Programme
from mttq_docs.recognise import recognise_text
from tests.conftest import EXAMPLES
from tests.importer import strangers
from tests.importer.plain import plain_text
from tests.importer.spoiling import lost, spoiled


@cache
def papers() -> tuple[str, ...]:
    paths = [path for path in EXAMPLES if path.name.startswith(("ke-hoach", "bao-cao"))]
    ours = [plain_text(compose_sheet(load(path)), mark) for path in paths for mark in ("\t", " | ")]
    return (*ours, strangers.TOLD_PLAN, strangers.HAMLET_PLAN, strangers.MONTH_REPORT)


@cache
def programmes() -> tuple[Programme | None, ...]:
    found = [load(path) for path in EXAMPLES if path.name.startswith("chuong-trinh")]
    return (None, *(each for each in found if isinstance(each, Programme)))


@settings(max_examples=60)
@given(seed=st.integers(0, 2**32))
def test_every_paragraph_is_placed_or_told(seed: int) -> None:
    chance = random.Random(seed)
    text = spoiled(chance, papers()).encode("utf-8", "replace")
    imported = import_document(text, programme=chance.choice(programmes()))
    sheet = recognise_text(text.decode("utf-8").splitlines())
    # A figure that became a placeholder is printed from the data: its words need not stand there.
    assert [line for line in lost(imported, sheet) if " " in line] == []
