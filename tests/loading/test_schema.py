"""Lược đồ: what the editor completes is what the loader reads."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from mttq_docs.loading import json_schema, new_file
from tests.conftest import ROOT

SCHEMA = json_schema("chương trình")


def test_an_example_fits_the_schema(example: Path) -> None:
    data = yaml.load(example.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    data["năm"] = int(data["năm"])
    jsonschema.validate(data, SCHEMA)


def test_a_new_file_fits_the_schema() -> None:
    data = yaml.load(new_file("chương trình", level="xã", year=2026), Loader=yaml.CBaseLoader)
    data["năm"] = int(data["năm"])
    jsonschema.validate(data, SCHEMA)


def test_a_wrong_key_does_not_fit() -> None:
    with pytest.raises(jsonschema.ValidationError, match="Additional properties"):
        jsonschema.validate({"năm": 2026, "sai": 1}, SCHEMA)


def test_the_shipped_schema_is_the_present_one() -> None:
    shipped = json.loads((ROOT / "examples" / "chuong-trinh.schema.json").read_text(encoding="utf-8"))
    assert shipped == SCHEMA


def test_titles_and_descriptions_are_vietnamese() -> None:
    assert SCHEMA["title"] == "Chương trình phối hợp và thống nhất hành động của một năm"
    assert "nhiệm vụ trọng tâm" in SCHEMA["required"]
    assert not [name for name, node in SCHEMA["$defs"].items() if node.get("title") == name]
