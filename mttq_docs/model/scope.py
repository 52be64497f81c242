"""Phạm vi theo cấp: hold for which levels an item of a programme is meant, and how each of them words it."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from mttq_docs.model.base import Model, Text, keyed, one_or_many
from mttq_docs.model.values import word_of
from mttq_docs.units import Level

_ORDER = tuple(Level)
_LEVELS = {"enum": [level.value for level in Level]}

LevelName = Annotated[Level, word_of(Level)]
"""Tên một cấp, as a clerk writes it."""

Levels = Annotated[
    tuple[LevelName, ...],
    BeforeValidator(one_or_many),
    WithJsonSchema({"anyOf": [_LEVELS, {"type": "array", "items": _LEVELS}]}),
]
"""Một hoặc nhiều cấp."""


def per_level(value: object) -> WithJsonSchema:
    """Lược đồ của bảng theo cấp: one `value`, as JSON Schema describes it, for each level that is named."""
    return WithJsonSchema(
        {"type": "object", "propertyNames": _LEVELS, "additionalProperties": value, "minProperties": 1}
    )


class Scoped(Model):
    """Mục có phạm vi: which levels it is meant for."""

    levels: Annotated[Levels, keyed("cấp", "các cấp có trách nhiệm thực hiện; bỏ trống thì mọi cấp")] = ()


class Worded(Scoped):
    """Mục có lời theo cấp: a level below may have a wording of its own."""

    wordings: Annotated[
        dict[LevelName, Text],
        per_level({"type": "string"}),
        keyed("lời theo cấp", "lời riêng cho cấp dưới khi đưa mục này xuống, mỗi cấp một dòng"),
    ] = {}


def concerns(levels: tuple[Level, ...], level: Level) -> bool:
    """Mục dành cho các cấp ấy có nghĩa ở `level` không: there, or at a level below it.

    >>> concerns((Level.PROVINCE, Level.DISTRICT), Level.COMMUNE), concerns((Level.COMMUNE,), Level.DISTRICT)
    (False, True)
    """
    return not levels or any(is_at_or_below(each, level) for each in levels)


def is_at_or_below(one: Level, other: Level) -> bool:
    """Cấp thứ nhất có ngang hoặc dưới cấp thứ hai không."""
    return _ORDER.index(one) >= _ORDER.index(other)
