"""Bảng nhập khẩu: who may import whom, read from the syntax trees, as CONTRIBUTING.md tells it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "mttq_docs"

GROUND = {"errors", "findings", "lazy", "text", "resources", "files", "rewording", "likeness"}
TRADE = {
    "dates",
    "quantities",
    "numbering",
    "orthography",
    "number_words",
    "units",
    "citations",
    "anniversaries",
}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": {"findings"},
    "findings": set(),
    "lazy": set(),
    "version": set(),
    "text": {"errors"},
    "resources": set(),
    "files": {"errors"},
    "rewording": set(),
    "likeness": set(),
    "filenames": {"text"},
    "parallel": {"errors"},
    "dates": GROUND,
    "anniversaries": GROUND,
    "quantities": GROUND,
    "numbering": GROUND,
    "orthography": GROUND,
    "number_words": GROUND,
    "units": GROUND | {"dates"},
    "citations": GROUND | {"dates"},
    "looks": set(),
    "sheet": GROUND | {"looks"},
    "recognise": GROUND | {"numbering", "dates", "citations", "sheet"},
    "standards": GROUND | {"sheet"},
    "model": GROUND | TRADE,
    "loading": GROUND | {"quantities", "units", "model"},
    "workbook": GROUND | TRADE | {"model"},
    "rollup": GROUND | TRADE | {"model"},
    "cascade": GROUND | TRADE | {"model"},
    "diff": GROUND | TRADE | {"model"},
    "compose": GROUND | TRADE | {"model", "sheet", "standards"},
    "word": GROUND | {"numbering", "sheet", "standards"},
    "check": GROUND | TRADE | {"looks", "sheet", "standards"},
    "importer": GROUND | TRADE | {"compose", "looks", "sheet", "model", "recognise"},
    "api": GROUND
    | TRADE
    | {
        "filenames",
        "parallel",
        "sheet",
        "standards",
        "model",
        "loading",
        "workbook",
        "rollup",
        "cascade",
        "forward",
        "diff",
    }
    | {"compose", "word", "recognise", "check", "importer"},
    "forward": GROUND | TRADE | {"model", "loading"},
    "__init__": {
        "lazy",
        "version",
        "api",
        "errors",
        "findings",
        "model",
        "rollup",
        "sheet",
        "standards",
        "word",
        "loading",
    },
    "cli": GROUND | {"__init__", "dates"},
    "__main__": {"cli"},
}
DOORS = {
    "docx": {"word"},
    "docxtpl": {"word"},
    "lxml": {"word", "workbook"},
    "zlib_ng": {"word"},
    "openpyxl": {"workbook"},
    "jinja2": {"word"},
    "markupsafe": {"word"},
    "yaml": {"loading"},
    "pydantic": {"model", "standards", "loading"},
    "pydantic_core": {"model", "standards", "loading"},
    "icalendar": {"api"},
    "babel": {"quantities"},
    "vietnamadminunits": {"units"},
    "rapidfuzz": {"likeness"},
    "rich": {"cli"},
}


def part_of(path: Path) -> str:
    """The part of the house that a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Full names of the modules that a file imports; relative imports are not in use."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names)


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_part_imports_only_what_it_may(path: Path) -> None:
    part = part_of(path)
    assert part in MAY_IMPORT, f"{part} is not in the table of parts"
    for name in imports(path):
        top, *rest = name.split(".")
        if top == "mttq_docs":
            target = (
                rest[0]
                if rest and (PACKAGE / rest[0]).exists() | (PACKAGE / f"{rest[0]}.py").exists()
                else "__init__"
            )
            assert target == part or target in MAY_IMPORT[part], f"{part} must not import {name}"
        elif top in DOORS:
            assert part in DOORS[top], f"{top} enters through {DOORS[top]}, not through {part}"


def test_every_module_opens_with_one_sentence() -> None:
    for path in MODULES:
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        assert docstring, f"{path} has no docstring"
