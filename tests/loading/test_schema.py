"""Lược đồ: what the editor completes is what the loader reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from mttq_docs.loading import KINDS, json_schema, new_file
from mttq_docs.text import fold
from tests.conftest import ROOT

SCHEMA = json_schema("chương trình")
INTEGERS = ("năm", "chương trình hành động")


def as_an_editor_sees_it(content: str) -> dict[str, Any]:
    """The file's data, where an editor's YAML takes the few integers of the model for integers."""
    data = yaml.load(content, Loader=yaml.CBaseLoader)
    for owner in (data, *data.get("công việc", ()), *data.get("kết quả chương trình", ())):
        for key in INTEGERS:
            if isinstance(owner.get(key), str):
                owner[key] = int(owner[key])
    return data


def test_an_example_fits_the_schema(example: Path) -> None:
    data = as_an_editor_sees_it(example.read_text(encoding="utf-8"))
    jsonschema.validate(data, json_schema(data["loại văn bản"]))


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_fits_the_schema(kind: str) -> None:
    data = as_an_editor_sees_it(new_file(kind, level="xã", year=2026))
    jsonschema.validate(data, json_schema(kind))


def test_a_wrong_key_does_not_fit() -> None:
    with pytest.raises(jsonschema.ValidationError, match="Additional properties"):
        jsonschema.validate({"năm": 2026, "sai": 1}, SCHEMA)


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_schema_is_the_present_one(kind: str) -> None:
    name = f"{fold(kind).replace('_', '-')}.schema.json"
    shipped = json.loads((ROOT / "examples" / name).read_text(encoding="utf-8"))
    assert shipped == json_schema(kind)


def test_titles_and_descriptions_are_vietnamese() -> None:
    assert SCHEMA["title"] == "Chương trình phối hợp và thống nhất hành động của một năm"
    assert "nhiệm vụ trọng tâm" in SCHEMA["required"]
    assert not [name for name, node in SCHEMA["$defs"].items() if node.get("title") == name]
