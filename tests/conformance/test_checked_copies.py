"""Bản sao đã chú thích, đã sửa: what the Open XML SDK says of them.

`pytest -m conformance` runs these.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs import annotate, compose_sheet, fix, load, render
from mttq_docs.standards import load_standard
from tests.api.test_checking import EXAMPLE, STANDARD, wronged
from tests.conformance.office import validation_errors

pytestmark = pytest.mark.conformance


def papers() -> dict[str, bytes]:
    from benchmarks.plain_paper import hand_made

    document = load(EXAMPLE)
    sheet = compose_sheet(document, standard=STANDARD)
    return {
        "own": wronged(render(document, standard=STANDARD)),
        "by hand": wronged(hand_made(sheet, load_standard(STANDARD))),
    }


@pytest.mark.parametrize("paper", ["own", "by hand"])
@pytest.mark.parametrize("what", ["annotated", "fixed", "tracked"])
def test_a_copy_is_as_valid_as_the_file(what: str, paper: str, tmp_path: Path) -> None:
    content = papers()[paper]
    copies = {
        "annotated": lambda: annotate(content, standard=STANDARD),
        "fixed": lambda: fix(content, standard=STANDARD).content,
        "tracked": lambda: fix(content, standard=STANDARD, track=True).content,
    }
    before, after = tmp_path / "truoc.docx", tmp_path / "sau.docx"
    before.write_bytes(content)
    after.write_bytes(copies[what]())
    assert set(validation_errors(after)) <= set(validation_errors(before))
