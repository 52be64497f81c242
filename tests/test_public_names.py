"""Tên công khai: each is there for programs and for type checkers, and costs nothing until it is asked for."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import mttq_docs
from mttq_docs.cli.main import COMMANDS, load_command
from tests.conftest import ROOT

SLOW = ("docx", "docxtpl", "icalendar", "jinja2", "lxml", "openpyxl", "pydantic", "rich", "yaml")


def imported_after(program: str, *arguments: str) -> set[str]:
    """The packages that a fresh interpreter has imported when `program` is done."""
    told = f"{program}\nimport sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    command = [sys.executable, "-c", told, *arguments]
    run = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", cwd=ROOT)
    return set(run.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("name", [*mttq_docs.__all__, "__version__"])
def test_every_name_resolves(name: str) -> None:
    assert getattr(mttq_docs, name) is getattr(mttq_docs, name)
    assert name in dir(mttq_docs)


PACKAGES = (
    "mttq_docs",
    *(f"mttq_docs.{name}" for name in ("citations", "compose", "loading", "model", "quantities")),
)


@pytest.mark.parametrize("name", PACKAGES)
def test_type_checkers_and_programs_are_told_the_same(name: str) -> None:
    package = importlib.import_module(name)
    tree = ast.parse(Path(str(package.__file__)).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    told = {
        alias.name: node.module
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.asname == alias.name
    }
    assert told == package._HOMES
    assert all(hasattr(package, each) for each in told)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chua_co'"):
        mttq_docs.chua_co  # noqa: B018
    assert not hasattr(mttq_docs, "check_")


def test_a_verb_goes_before_a_part_of_its_name() -> None:
    program = "import mttq_docs.check.rules\nfrom mttq_docs import check, diff\nassert callable(check) and callable(diff)"
    imported_after(program)


def test_the_package_alone_imports_nothing_slow() -> None:
    assert not imported_after("import mttq_docs, mttq_docs.cli") & set(SLOW)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_where_the_table_says(name: str) -> None:
    assert load_command(name).name == name
