"""Soạn hàng loạt: drafts by the hundred are valid OOXML, and the checker has nothing to say of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks.subjects import communes
from mttq_docs import check, render_many
from tests.conformance.office import validation_errors

# All communes of the country are 3,321; a tenth of them finds what they would.
DRAFTS, LOOKED_AT = 332, 10


@pytest.mark.conformance
def test_drafts_of_many_communes_are_valid_and_clean(tmp_path: Path) -> None:
    results = list(render_many(communes(DRAFTS), tmp_path))
    assert [result.error for result in results if result.error] == []
    assert len({result.path for result in results}) == len(list(tmp_path.iterdir())) == DRAFTS
    for path in random.Random(2026).sample(sorted(tmp_path.iterdir()), LOOKED_AT):
        assert validation_errors(path) == []
        assert [str(finding) for finding in check(path)] == []
