"""Kế hoạch: hold who does what of a programme, with whom, by when, with what product."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, PlainValidator, WithJsonSchema

from mttq_docs.errors import BadValue
from mttq_docs.model.base import Model, Text, Texts, YesNo, keyed, one_or_many, text_or
from mttq_docs.model.faults import Fault
from mttq_docs.model.following import Following, indicator_names, task_places, tasks_by_id, unknown_name
from mttq_docs.model.parts import Point
from mttq_docs.model.timings import Timing, format_timing, parse_timing
from mttq_docs.quantities import Grade, Measure
from mttq_docs.text import fold

KIND = "kế hoạch"


def _read_timing(value: object) -> Timing:
    if isinstance(value, Timing):
        return value
    if not isinstance(value, str):
        raise BadValue("Thời gian phải là chữ", expected="ví dụ quý I, trước ngày 15/3, thường xuyên")
    return parse_timing(value)


_TIMING = {"type": "string", "examples": ["quý I", "trước ngày 15/3", "tháng 3 - 5", "thường xuyên"]}
OneTiming = Annotated[
    Timing,
    PlainValidator(_read_timing),
    PlainSerializer(format_timing, return_type=str, when_used="json"),
    WithJsonSchema(_TIMING),
]
Timings = Annotated[
    tuple[OneTiming, ...],
    BeforeValidator(one_or_many),
    WithJsonSchema(text_or({"type": "array", "items": _TIMING})),
]


class WorkItem(Model):
    """Một dòng công việc của kế hoạch: it carries out a task, an action programme or targets, named by id."""

    text: Annotated[Text, keyed("việc", "nội dung công việc, viết gọn")]
    task: Annotated[Text | None, keyed("nhiệm vụ", "mã của nhiệm vụ ghi trong chương trình")] = None
    action_programme: Annotated[
        int | None, keyed("chương trình hành động", "số thứ tự chương trình hành động, khi không theo mã")
    ] = None
    targets: Annotated[Texts, keyed("chỉ tiêu", "tên chỉ số mà việc này góp phần hoàn thành")] = ()
    lead: Annotated[Text | None, keyed("chủ trì", "đơn vị hoặc người chủ trì, chỉ một")] = None
    partners: Annotated[Texts, keyed("phối hợp", "đơn vị phối hợp, mỗi đơn vị một dòng")] = ()
    timing: Annotated[Timings, keyed("thời gian", "quý I; trước ngày 15/3; tháng 3 - 5; thường xuyên …")] = ()
    output: Annotated[Text | None, keyed("sản phẩm", "kết quả phải có: báo cáo, hội nghị, 200 nhà …")] = None
    funding: Annotated[Text | None, keyed("kinh phí", "nguồn hoặc mức kinh phí")] = None


class Plan(Following):
    """Kế hoạch thực hiện Chương trình của một năm."""

    kind: Annotated[
        Literal["kế hoạch"],
        BeforeValidator(lambda value: KIND if fold(str(value)) == fold(KIND) else value),
        keyed("loại văn bản"),
    ] = "kế hoạch"
    attached: Annotated[
        YesNo,
        keyed("kèm theo", "có: in thành phụ lục kèm theo chương trình, không có phần ký riêng"),
    ] = False
    purposes: Annotated[tuple[Point, ...], keyed("mục đích")] = ()
    requirements: Annotated[tuple[Point, ...], keyed("yêu cầu")] = ()
    content: Annotated[tuple[Point, ...], keyed("nội dung", "phần lời của mục nội dung, trước biểu")] = ()
    work_items: Annotated[tuple[WorkItem, ...], keyed("công việc"), Field(min_length=1)]
    implementation: Annotated[tuple[Point, ...], keyed("tổ chức thực hiện")] = ()
    closing: Annotated[Texts, keyed("lời kết", "đoạn cuối; bỏ trống thì phần mềm tự viết")] = ()

    @property
    def goals(self) -> dict[str, Measure | Grade]:
        """Mức phấn đấu của chương trình, by folded key."""
        return self.programme.goals

    def faults(self) -> Iterator[Fault]:
        """Lỗi nhất quán: the frame's, and names that the programme does not have."""
        yield from super().faults()
        tasks = tasks_by_id(self.programme)
        names = {name: fold(name) for name in indicator_names(self.programme)}
        count = len(self.programme.action_programmes)
        for position, item in enumerate(self.work_items):
            loc = ("cong_viec", position)
            if item.task is not None and fold(item.task) not in tasks:
                ids = tuple(place.task.id or "" for place in tasks.values())
                message = "Chương trình không có nhiệm vụ mang mã này"
                yield unknown_name((*loc, "nhiem_vu"), message, item.task, ids)
            for target in item.targets:
                if fold(target) not in names.values():
                    message = "Chương trình không có chỉ số này"
                    yield unknown_name((*loc, "chi_tieu"), message, target, names)
            if item.action_programme is not None and not 1 <= item.action_programme <= count:
                yield Fault(
                    (*loc, "chuong_trinh_hanh_dong"),
                    "Không có chương trình hành động mang số này",
                    str(item.action_programme),
                    f"từ 1 đến {count}",
                )

    def gaps(self) -> tuple[Fault, ...]:
        """Chỗ còn thiếu của kế hoạch: what keeps it from saying who, when and with what result.

        None of it keeps the plan from being drawn. What the programme has and the plan lacks is told at the
        list of work items.
        """
        return (*self._incomplete_lines(), *self._tasks_without_line(), *self._targets_without_line())

    def _incomplete_lines(self) -> Iterator[Fault]:
        for position, item in enumerate(self.work_items):
            lacking: tuple[tuple[str, Any, str], ...] = (
                ("chu_tri", item.lead, "Việc này chưa có đơn vị chủ trì"),
                ("thoi_gian", item.timing, "Việc này chưa có thời gian thực hiện"),
                ("san_pham", item.output, "Việc này chưa có sản phẩm, kết quả dự kiến"),
            )
            for key, value, message in lacking:
                if not value:
                    yield Fault(("cong_viec", position, key), message, item.text)
            if item.task is None and item.action_programme is None and not item.targets:
                message = "Việc này chưa gắn với nhiệm vụ, chương trình hành động hay chỉ tiêu nào"
                yield Fault(("cong_viec", position), message, item.text, "mục “nhiệm vụ” hoặc “chỉ tiêu”")

    def _tasks_without_line(self) -> Iterator[Fault]:
        planned = {fold(item.task) for item in self.work_items if item.task}
        for place in task_places(self.programme):
            # A key task sets the direction; what is to be done stands under the action programmes.
            if place.programme and fold(place.task.id or "") not in planned:
                where = f"Nhiệm vụ của Chương trình {place.programme} chưa có dòng nào trong kế hoạch"
                named = f"dòng có “nhiệm vụ: {place.task.id}”"
                expected = (
                    named if place.task.id else "mã cho nhiệm vụ này trong tệp chương trình, và một dòng"
                )
                yield Fault(("cong_viec",), where, _opening(place.task.text), expected)

    def _targets_without_line(self) -> Iterator[Fault]:
        planned = {fold(name) for item in self.work_items for name in item.targets}
        for name in indicator_names(self.programme):
            if fold(name) not in planned:
                message = "Chỉ tiêu chưa có dòng nào trong kế hoạch góp phần hoàn thành"
                yield Fault(("cong_viec",), message, name, f"dòng có “chỉ tiêu: {name}”")


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")
