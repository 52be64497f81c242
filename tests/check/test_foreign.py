"""Không báo nhầm: clean papers of other committees, kinds and layouts give no finding."""

from __future__ import annotations

import pytest

from mttq_docs.check import check
from mttq_docs.check.fitting import fitting_standard
from mttq_docs.recognise import recognise
from mttq_docs.word.read import read
from tests.check.foreign import PAPERS


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_said_of_a_clean_paper(name: str) -> None:
    sheet = recognise(read(PAPERS[name]()))
    assert [str(each) for each in check(sheet, fitting_standard(sheet))] == []
