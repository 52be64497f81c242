"""Lược đồ: describe a kind of document as JSON Schema, so that an editor can complete its keys."""

from __future__ import annotations

import re
from typing import Any

from mttq_docs.loading.kinds import find_kind

# What YAML may hold where we read text: an editor takes 1105 for a number.
_TEXT_TYPES = ["string", "number"]


def json_schema(kind: str) -> dict[str, Any]:
    """Lược đồ JSON (2020-12) của một loại văn bản, under the accented keys; else `UnknownName`."""
    model = find_kind(kind)
    schema = _accented(model.model_json_schema(by_alias=True))
    # The model knows its own kind; a file has to say it.
    schema["required"] = [*schema["required"], "loại văn bản"]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _accented(node: Any) -> Any:
    """Đổi khóa gộp thành nhãn có dấu ở mọi bậc, and let plain texts be numbers too."""
    if isinstance(node, list):
        return [_accented(item) for item in node]
    if not isinstance(node, dict):
        return node
    inner = {key: _accented(value) for key, value in node.items() if key != "default"}
    if "properties" in node or "enum" in node:
        # A record's docstring is for programmers, but its Vietnamese gloss is what an editor should show.
        inner["title"] = re.split("[:.]", node.get("description", ""), maxsplit=1)[0] or node.get("title", "")
        inner.pop("description", None)
    if "properties" in node:
        labels = {key: value.get("title", key) for key, value in node["properties"].items()}
        required = node.get("required", [])
        inner["required"] = [labels[key] for key in required]
        inner["properties"] = {
            labels[key]: value if key in required else _or_blank(value)
            for key, value in inner["properties"].items()
        }
    if "anyOf" in inner:
        inner["anyOf"] = [choice for choice in inner["anyOf"] if choice != {"type": "null"}]
        if len(inner["anyOf"]) == 1:
            inner = {**inner.pop("anyOf")[0], **inner}
    if inner.get("type") == "string" and "enum" not in inner and "const" not in inner:
        inner["type"] = _TEXT_TYPES
    return inner


def _or_blank(schema: dict[str, Any]) -> dict[str, Any]:
    """Mục bỏ trống được: a key without value is no value to the loader, so an editor must not mind it."""
    told: dict[str, Any] = {key: schema[key] for key in ("title", "description") if key in schema}
    rest = {key: value for key, value in schema.items() if key not in told}
    return {**told, "anyOf": [rest, {"type": "null"}]}
