"""Giá trị trong mô hình: read the clerk's words for dates, ordinals and choices into values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, PlainValidator, WithJsonSchema

from mttq_docs.dates import DateStyle, PartialDate, format_date, parse_date
from mttq_docs.errors import BadValue
from mttq_docs.model.base import Text
from mttq_docs.numbering import from_roman
from mttq_docs.text import fold, near

E = TypeVar("E", bound=StrEnum)


def word_of(words: type[E], *, guess: bool = True) -> BeforeValidator:
    """Từ trong danh sách: read a word of an enumeration, accented or not.

    `guess` names the likeliest word to who mistyped one; a mark of secrecy is not guessed at.
    """
    by_key = {fold(word): word for word in words}

    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        if fold(value) not in by_key:
            nearest = near(value, words) if guess else ()
            hint = f"; có phải “{nearest[0]}”?" if nearest else ""
            raise BadValue("Không có lựa chọn này", found=value, expected=", ".join(words) + hint)
        return by_key[fold(value)]

    return BeforeValidator(read)


def _read_date(value: object) -> dt.date | PartialDate:
    if isinstance(value, dt.date | PartialDate):
        return value
    if not isinstance(value, str):
        raise BadValue("Mục này cần một ngày tháng", expected="05/9/2025 hoặc tháng 12 năm 2025")
    return parse_date(value)


def _write_date(value: dt.date | PartialDate) -> str:
    return format_date(value, DateStyle.WORDS if isinstance(value, PartialDate) else DateStyle.NUMERIC)


Date = Annotated[
    dt.date | PartialDate,
    PlainValidator(_read_date),
    PlainSerializer(_write_date, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "examples": ["05/9/2025", "tháng 12 năm 2025"]}),
]
"""Ngày tháng, kể cả ngày còn trống của dự thảo."""


def _require_roman(value: str) -> str:
    from_roman(value)
    return value


Ordinal = Annotated[Text, AfterValidator(_require_roman)]
"""Số La Mã của một khóa: `XIV`."""


def keyed_by_id(value: object) -> object:
    """Bảng tra theo tên: refuse two keys that fold to one, since a placeholder could mean either."""
    if isinstance(value, Mapping):
        seen: dict[str, str] = {}
        for name in value:
            if fold(str(name)) in seen:
                raise BadValue("Hai mục cùng một tên", found=f"{seen[fold(str(name))]}, {name}")
            seen[fold(str(name))] = str(name)
    return value
