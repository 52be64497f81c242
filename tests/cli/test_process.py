"""Tiến trình của một lệnh: a fresh process loads what its command needs, and ends with the command's code."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT

PROGRAMME = ROOT / "examples" / "tinh" / "chuong-trinh-2020.yaml"
# What takes long to load and has no part in drawing a programme by a template that was compiled before.
ABSENT = ("docx", "docxtpl", "lxml", "openpyxl", "rich", "rapidfuzz", "concurrent.futures", "multiprocessing")
OTHER_KINDS = ("plan", "report", "results", "forms", "allocations", "following")
NOT_OURS = ("check", "importer", "recognise", "workbook", "cascade", "diff", "forward", "word.read")

_SCRIPT = """
import sys
from mttq_docs.cli.main import main
code = main(["render", sys.argv[1], "-o", sys.argv[2]])
print(code, *sys.modules, sep="\\n")
"""


def python(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules of a process that draws the programme when its template has been compiled before."""
    target = tmp_path_factory.mktemp("process") / "a.docx"
    python("-c", _SCRIPT, PROGRAMME, target)
    first = target.read_bytes()
    done = python("-c", _SCRIPT, PROGRAMME, target)
    assert target.read_bytes() == first
    code, *modules = done.stdout.splitlines()[1:]
    assert code == "0", done.stderr
    return set(modules)


@pytest.mark.parametrize("name", ABSENT)
def test_render_waits_for_no_library_that_it_does_not_need(loaded: set[str], name: str) -> None:
    assert name not in loaded


@pytest.mark.parametrize("name", [*(f"model.{kind}" for kind in OTHER_KINDS), *NOT_OURS])
def test_render_waits_for_no_part_that_it_does_not_need(loaded: set[str], name: str) -> None:
    assert f"mttq_docs.{name}" not in loaded
    assert "mttq_docs.model.programme" in loaded


@pytest.mark.parametrize(
    ("words", "code"), [(["--version"], 0), (["render", "không-có.yaml"], 2), (["sai"], 2)]
)
def test_the_process_ends_with_the_code_of_its_command(words: list[str], code: int) -> None:
    done = python("-m", "mttq_docs", *words)
    assert done.returncode == code
    assert bool(done.stderr) == (code != 0)
