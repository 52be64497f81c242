"""Nền của mô hình: give every record of the domain one manner and Vietnamese keys.

A record is frozen, refuses unknown keys, and is read under its Vietnamese key or its English name; keys are
folded, so that accented, unaccented, NFC and NFD spellings are one key.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from annotated_types import MinLen
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue

from mttq_docs.errors import BadValue
from mttq_docs.text import fold, nfc, require_legal, squeeze


def keyed(label: str, description: str = "") -> Any:
    """Khóa tiếng Việt của một trường: the one line where the clerk's word and the programmer's name meet.

    `label` is the key as the tool writes it (`nhiệm vụ trọng tâm`), `description` what an editor shows.
    """
    return Field(alias=fold(label), title=label, description=description or None)


class Model(BaseModel):
    """Bản ghi: the base of all records."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _fold_keys(cls, data: Any) -> Any:
        """Gộp cách gõ khóa: any spelling of a key is that key."""
        return {fold(str(key)): value for key, value in data.items()} if isinstance(data, Mapping) else data

    def dump(self) -> dict[str, Any]:
        """Dữ liệu thuần dưới khóa tiếng Việt: plain values under the folded keys, defaults left out."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _clean(text: str) -> str:
    cleaned = squeeze(require_legal(nfc(text)))
    if not cleaned:
        raise BadValue("Mục này còn trống", expected="ít nhất một chữ")
    return cleaned


def _yes_or_no(value: object) -> object:
    answers = {"co": True, "khong": False, "dung": True, "sai": False, "true": True, "false": False}
    if isinstance(value, str):
        if fold(value) not in answers:
            raise BadValue("Mục này chỉ nhận có hoặc không", found=value, expected="có hoặc không")
        return answers[fold(value)]
    return value


def one_or_many(value: object) -> object:
    """Một cũng như nhiều: a lone text becomes a list of one."""
    return (value,) if isinstance(value, str) else value


def text_or(schema: JsonSchemaValue) -> JsonSchemaValue:
    """Lược đồ “chữ hoặc …”: for what may be written short, as plain text."""
    return {"anyOf": [{"type": "string"}, schema]}


AtLeastOne = MinLen(1)
"""Danh sách phải có ít nhất một dòng."""

Text = Annotated[str, AfterValidator(_clean)]
"""Chữ: NFC, single spaces, no control characters, not empty."""

Texts = Annotated[
    tuple[Text, ...],
    BeforeValidator(one_or_many),
    WithJsonSchema(text_or({"type": "array", "items": {"type": "string"}})),
]
"""Một hoặc nhiều dòng chữ: a lone text counts as a list of one."""

YesNo = Annotated[
    bool,
    BeforeValidator(_yes_or_no),
    PlainSerializer(lambda value: "có" if value else "không", return_type=str, when_used="json"),
    WithJsonSchema({"enum": ["có", "không"]}),
]
"""Có hoặc không."""
