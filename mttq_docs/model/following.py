"""Văn bản theo chương trình: hold what a plan or a report takes from the programme that it carries out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import ConfigDict, PlainSerializer, PrivateAttr, ValidationInfo, WithJsonSchema, model_validator

from mttq_docs.errors import BadValue
from mttq_docs.model.base import keyed
from mttq_docs.model.document import Document
from mttq_docs.model.faults import Fault, Faulty, Loc
from mttq_docs.model.links import OPENER, PROGRAMME_KEY
from mttq_docs.model.parts import Point
from mttq_docs.model.programme import Programme
from mttq_docs.text import fold, near

Opener = Callable[[str], Programme]

# What a plan or a report has in common with its programme need not be typed again.
_SHARED = {"don_vi": "unit", "dai_hoi": "congress", "nam": "year"}


def _optional_in_schema(schema: dict[str, Any]) -> None:
    schema["required"] = [key for key in schema.get("required", []) if key not in _SHARED]


class Following(Document):
    """Văn bản thực hiện một chương trình.

    In a data file `chương trình` is the path of the programme's file, told from the folder of the file that
    names it; in Python it is the `Programme` itself.
    """

    model_config = ConfigDict(json_schema_extra=_optional_in_schema)

    programme: Annotated[
        Programme,
        PlainSerializer(lambda programme: programme.dump(), return_type=dict, when_used="json"),
        WithJsonSchema({"type": "string", "examples": ["chuong-trinh-2020.yaml"]}),
        keyed("chương trình", "tên tệp chương trình, tính từ thư mục của tệp này"),
    ]
    _programme_file: str = PrivateAttr("")

    @model_validator(mode="before")
    @classmethod
    def _with_programme(cls, data: Any, info: ValidationInfo) -> Any:
        """Mở tệp chương trình, and take from it what the file does not say itself."""
        if not isinstance(data, Mapping):
            return data
        filled = {fold(str(key)): value for key, value in data.items()}
        programme = _opened(filled.pop(OPENER, filled.get(PROGRAMME_KEY)), info)
        if programme is None:
            return data
        filled[PROGRAMME_KEY] = programme
        for key, name in _SHARED.items():
            if name not in filled:
                filled.setdefault(key, getattr(programme, name))
        return filled

    def model_post_init(self, context: Any) -> None:
        """Nhớ tên tệp chương trình, so that the document is written back as it was read."""
        self._programme_file = str(getattr((context or {}).get(OPENER), "opened", ""))

    def dump(self) -> dict[str, Any]:
        """Dữ liệu thuần: the programme as its path where it came from a file, else whole."""
        data = super().dump()
        return {**data, PROGRAMME_KEY: self._programme_file} if self._programme_file else data

    @property
    def known_names(self) -> tuple[str, ...]:
        """Tên mà câu văn dẫn tới được ngoài tệp này: the programme's indicators."""
        return self.names_of(self.programme)

    @classmethod
    def names_of(cls, programme: Programme) -> tuple[str, ...]:
        """Tên mà câu văn của loại văn bản này dẫn tới được ở chương trình."""
        return indicator_names(programme)


def _opened(value: object, info: ValidationInfo) -> Programme | None:
    if isinstance(value, Programme):
        return value
    if not isinstance(value, str):
        return None
    opener: Opener = (info.context or {}).get(OPENER, _no_opener)
    try:
        return opener(value)
    except BadValue as error:
        fault = Fault((PROGRAMME_KEY,), str(error), error.found, error.expected)
        raise Faulty((fault,)) from None


def _no_opener(name: str) -> Programme:
    raise BadValue("Không rõ tệp chương trình nằm ở thư mục nào", found=name, expected="nạp từ tệp dữ liệu")


def indicator_names(programme: Programme) -> tuple[str, ...]:
    """Tên các chỉ số của chương trình, as it writes them."""
    return tuple(name for target in programme.targets for name in target.indicators)


@dataclass(frozen=True, slots=True)
class TaskPlace:
    """Chỗ của một nhiệm vụ: the action programme's number from 1, or 0 for the key tasks; the task itself."""

    programme: int
    task: Point


def tasks_by_id(programme: Programme) -> dict[str, TaskPlace]:
    """Các nhiệm vụ có mã của chương trình, by folded id."""
    return {fold(place.task.id): place for place in task_places(programme) if place.task.id}


def task_places(programme: Programme) -> Iterator[TaskPlace]:
    """Mọi nhiệm vụ của chương trình, in its order."""
    yield from (TaskPlace(0, task) for task in programme.key_tasks)
    for ordinal, each in enumerate(programme.action_programmes, 1):
        yield from (TaskPlace(ordinal, task) for task in each.tasks)


def unknown_name(loc: Loc, message: str, name: str, names: Mapping[str, str] | tuple[str, ...]) -> Fault:
    """Tên không có trong chương trình, with those that may be meant."""
    guesses = near(name, names)
    expected = " hoặc ".join(f"“{guess}”" for guess in guesses) or f"một trong: {', '.join(names)}"
    return Fault(loc, message, name, expected)
