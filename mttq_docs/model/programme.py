"""Chương trình: hold the year's programme: key tasks, targets with their indicators, action programmes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, PlainSerializer, PlainValidator, WithJsonSchema, model_validator

from mttq_docs.errors import BadValue
from mttq_docs.model.base import AtLeastOne, Model, Text, Texts, YesNo, keyed
from mttq_docs.model.document import Document
from mttq_docs.model.faults import Fault
from mttq_docs.model.links import level_name
from mttq_docs.model.parts import Point, Shorthand
from mttq_docs.model.rules import RollupRule, default_rule
from mttq_docs.model.scope import LevelName, Levels, Scoped, Worded, per_level
from mttq_docs.model.values import keyed_by_id, word_of
from mttq_docs.quantities import Grade, Measure, format_measure, parse_measure
from mttq_docs.text import fold
from mttq_docs.units import congresses, programme_title

KIND = "chương trình"

_GOAL = {"type": "string", "examples": ["100%", "ít nhất 02 mô hình", "từ 85% trở lên", "tốt trở lên"]}


def _read_goal(value: object) -> Measure | Grade:
    if isinstance(value, Measure | Grade):
        return value
    if not isinstance(value, str):
        raise BadValue("Mức phấn đấu phải là chữ", expected="ví dụ 100%, ít nhất 02 mô hình, tốt trở lên")
    return parse_measure(value)


Goal = Annotated[
    Measure | Grade,
    PlainValidator(_read_goal),
    PlainSerializer(format_measure, return_type=str, when_used="json"),
    WithJsonSchema(_GOAL),
]
"""Mức phấn đấu: comparator, value and unit, as a clerk writes them."""


class Indicator(Model):
    """Chỉ số: one measurable promise of a target; the sentence refers to it by its key."""

    name: Annotated[Text, keyed("tên", "điều được đo, đọc được khi đứng riêng trong bảng")]
    goal: Annotated[
        Goal, keyed("mức phấn đấu", "ví dụ: 100%; ít nhất 02 mô hình; từ 85% trở lên; tốt trở lên")
    ]
    level_goals: Annotated[
        dict[LevelName, Goal],
        per_level(_GOAL),
        keyed("mức theo cấp", "mức riêng của từng cấp dưới; câu dẫn tới nó bằng {tên chỉ số - cấp xã}"),
    ] = {}
    levels: Annotated[Levels, keyed("cấp", "các cấp có trách nhiệm thực hiện")] = ()
    per: Annotated[
        Text | None, keyed("mỗi", "đơn vị mà mức này tính cho từng đơn vị một, ví dụ khu dân cư")
    ] = None
    aspiration: Annotated[YesNo, keyed("phấn đấu", "có nếu là mức phấn đấu, không phải mức bắt buộc")] = False
    deadline: Annotated[Text | None, keyed("thời hạn", "ví dụ trong quý I, trước ngày 18/11")] = None
    rollup: Annotated[
        RollupRule | None,
        word_of(RollupRule),
        keyed("tổng hợp", "cách gộp số liệu các đơn vị; bỏ trống thì theo loại chỉ tiêu"),
    ] = None

    @model_validator(mode="after")
    def _rules_fit(self) -> Self:
        if isinstance(self.goal, Grade) and self.rollup in (RollupRule.SUM, RollupRule.MEAN):
            expected = f"{RollupRule.SHARE}, {RollupRule.LAST} hoặc {RollupRule.MAXIMUM}"
            raise BadValue("Xếp loại không tổng hợp như vậy được", found=self.rollup, expected=expected)
        return self

    @property
    def rollup_rule(self) -> RollupRule:
        """Cách tổng hợp: the file's own, else what the kind of goal asks for."""
        return self.rollup or default_rule(self.goal, per_unit=self.per is not None)


class Target(Worded, Shorthand):
    """Chỉ tiêu: a sentence and the indicators that its placeholders refer to."""

    main_key = "cau"

    id: Annotated[Text | None, keyed("mã", "tên ngắn để cấp dưới nhận ra chỉ tiêu này")] = None
    sentence: Annotated[Text, keyed("câu", "câu có chỗ dẫn {tên chỉ số}")]
    indicators: Annotated[
        dict[Text, Indicator], BeforeValidator(keyed_by_id), keyed("chỉ số", "mỗi con số ghi một lần ở đây")
    ] = {}


class KeyTask(Worded, Point):
    """Nhiệm vụ trọng tâm."""


class Task(Worded, Point):
    """Nhiệm vụ, phần việc của một chương trình hành động."""


class Implementation(Worded, Point):
    """Một việc của phần tổ chức thực hiện."""


class ActionProgramme(Scoped):
    """Chương trình hành động: its title (from the term's registry unless worded here) and its tasks."""

    title: Annotated[Text | None, keyed("tên", "bỏ trống thì lấy tên của khóa toàn quốc")] = None
    tasks: Annotated[tuple[Task, ...], AtLeastOne, keyed("nhiệm vụ")]


class Programme(Document):
    """Chương trình phối hợp và thống nhất hành động của một năm."""

    kind: Annotated[
        Literal["chương trình"],
        BeforeValidator(
            lambda value: KIND if isinstance(value, str) and fold(value) == fold(KIND) else value
        ),
        keyed("loại văn bản"),
    ] = "chương trình"
    key_tasks: Annotated[tuple[KeyTask, ...], AtLeastOne, keyed("nhiệm vụ trọng tâm")]
    targets: Annotated[tuple[Target, ...], AtLeastOne, keyed("chỉ tiêu")]
    action_programmes: Annotated[tuple[ActionProgramme, ...], AtLeastOne, keyed("chương trình hành động")]
    note: Annotated[Texts, keyed("ghi chú", "dòng trong ngoặc đơn sau phần nhiệm vụ")] = ()
    implementation: Annotated[tuple[Implementation, ...], AtLeastOne, keyed("tổ chức thực hiện")]
    closing: Annotated[Texts, keyed("lời kết", "đoạn cuối “Trên đây là …”, không đánh số")] = ()

    def faults(self) -> Iterator[Fault]:
        """Lỗi nhất quán: the frame's, and titles that neither the file nor the registry has."""
        yield from super().faults()
        for position, programme in enumerate(self.action_programmes):
            if programme.title is None:
                try:
                    self.title_of(position)
                except BadValue as error:
                    yield Fault(("chuong_trinh_hanh_dong", position), str(error), error.found, "mục “tên”")
        yield from self._count_faults()
        yield from self._double_ids()

    def _count_faults(self) -> Iterator[Fault]:
        """Số chương trình khác danh mục: titles by position would then be those of other programmes."""
        national = {each.ordinal: each for each in congresses()}.get(self.congress.national)
        count, own = (len(national.titles) if national else 0), len(self.action_programmes)
        if count and own != count and any(each.title is None for each in self.action_programmes):
            yield Fault(
                ("chuong_trinh_hanh_dong",),
                f"Khóa {self.congress.national} có {count} chương trình hành động",
                f"{own} chương trình",
                f"đủ {count} chương trình, hoặc ghi “tên” cho mọi chương trình",
            )

    def _double_ids(self) -> Iterator[Fault]:
        """Hai nhiệm vụ cùng mã: a plan could mean either."""
        seen: set[str] = set()
        places = [
            (("nhiem_vu_trong_tam", position), task.id) for position, task in enumerate(self.key_tasks)
        ] + [
            (("chuong_trinh_hanh_dong", ordinal, "nhiem_vu", position), task.id)
            for ordinal, programme in enumerate(self.action_programmes)
            for position, task in enumerate(programme.tasks)
        ]
        for loc, name in places:
            if name is not None and fold(name) in seen:
                yield Fault((*loc, "ma"), "Hai nhiệm vụ cùng một mã", name, "mỗi mã dùng một lần")
            seen.add(fold(name or ""))

    def title_of(self, position: int) -> str:
        """Tên chương trình hành động thứ `position` (from 0): the unit's own wording, else the registry's."""
        own = self.action_programmes[position].title
        return own or programme_title(self.congress.national, position + 1)

    @property
    def indicators(self) -> dict[str, Indicator]:
        """Mọi chỉ số của chương trình, by folded key."""
        return {fold(key): each for target in self.targets for key, each in target.indicators.items()}

    @property
    def goals(self) -> dict[str, Measure | Grade]:
        """Mức phấn đấu của mọi chỉ số, by folded key, and those of single levels."""
        return {
            name: goal
            for key, indicator in self.indicators.items()
            for name, goal in (
                (key, indicator.goal),
                *((level_name(key, level), goal) for level, goal in indicator.level_goals.items()),
            )
        }
