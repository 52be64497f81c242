"""Nhãn của mô hình: follow a path of keys through the models' types, to the clerk's own words."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any

from pydantic.fields import FieldInfo

from mttq_docs.model import Loc, Model
from mttq_docs.text import fold


def fields_of(model: type[Model]) -> dict[str, FieldInfo]:
    """Các mục của một bản ghi, by folded key."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def model_at(root: type[Model], loc: Loc) -> type[Model] | None:
    """Bản ghi đứng ở một đường dẫn, or None where there is no record."""
    current: type[Model] | None = root
    in_table = False
    for part in loc:
        if current is None or isinstance(part, int):
            continue
        if in_table:  # The key of a table of records is the clerk's own name, not a field.
            in_table = False
            continue
        info = fields_of(current).get(fold(part))
        current = next(_models(info.annotation), None) if info else None
        in_table = info is not None and typing.get_origin(info.annotation) is dict
    return None if in_table else current


def relabel(data: Any, model: type[Model]) -> Any:
    """Đổi khóa đã gộp thành nhãn có dấu: plain data as the tool writes it."""
    if not isinstance(data, dict):
        return data
    fields = fields_of(model)
    return {fields[key].title or key: _relabel_value(value, fields[key]) for key, value in data.items()}


def _relabel_value(value: Any, info: FieldInfo) -> Any:
    inner = next(_models(info.annotation), None)
    if inner is None:
        return value
    if isinstance(value, list):
        return [relabel(item, inner) for item in value]
    if typing.get_origin(info.annotation) is dict:
        return {key: relabel(item, inner) for key, item in value.items()}
    return relabel(value, inner)


def _models(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models(argument)
