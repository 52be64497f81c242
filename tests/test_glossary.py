"""Thuật ngữ: every key that a clerk may type, and every role, stands in CONTRIBUTING.md's glossary."""

from __future__ import annotations

from collections.abc import Iterator

import mttq_docs
from mttq_docs.model import Model
from mttq_docs.sheet import Role
from tests.conftest import ROOT


def glossary_keys() -> set[str]:
    rows = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Glossary")[2].splitlines()
    cells = (row.split("|")[3] for row in rows if row.count("|") >= 4)
    return {key.strip() for cell in cells for key in cell.replace(",", "/").split("/")}


def models(root: type[Model] = Model) -> Iterator[type[Model]]:
    for model in root.__subclasses__():
        yield model
        yield from models(model)


def test_every_key_is_in_the_glossary() -> None:
    assert mttq_docs.Programme in set(models())
    keys = {info.alias for model in models() for info in model.model_fields.values()}
    assert keys - glossary_keys() == set()


def test_every_role_is_in_the_glossary() -> None:
    assert {role.value for role in Role} - glossary_keys() == set()
