"""Bản so sánh: what the Open XML SDK says of a paper whose changes are tracked.

`pytest -m conformance` runs these.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs import load, redline, render
from tests.conformance.office import validation_errors
from tests.word.test_redline import PAIRS

pytestmark = pytest.mark.conformance


@pytest.mark.parametrize(("old", "new"), PAIRS, ids=lambda path: "/".join(path.parts[-2:]))
def test_a_redline_is_as_valid_as_the_new_file(old: Path, new: Path, tmp_path: Path) -> None:
    before, after = tmp_path / "moi.docx", tmp_path / "so-sanh.docx"
    before.write_bytes(render(load(new)))
    after.write_bytes(redline(old, new))
    assert set(validation_errors(after)) <= set(validation_errors(before))
