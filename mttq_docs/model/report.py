"""Báo cáo: hold what was done in a period, held against the programme that promised it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator

from mttq_docs.model.base import Model, Text, Texts, keyed
from mttq_docs.model.faults import Fault, Loc
from mttq_docs.model.fitting import misfits
from mttq_docs.model.following import Following, indicator_names
from mttq_docs.model.parts import Point
from mttq_docs.model.programme import Programme
from mttq_docs.model.results import ReportingPeriod, ResultTable, UnitResults
from mttq_docs.quantities import Absent
from mttq_docs.text import fold

KIND = "báo cáo"

TO_WRITE = "[CẦN VIẾT"
"""Dấu của chỗ còn phải viết in a drafted report."""

PLANNED, DONE, IN_PERIOD, RATED = "kế hoạch", "thực hiện", "trong kỳ", "đánh giá"
SINCE_PREVIOUS, SINCE_LAST_YEAR = "so với kỳ trước", "so với cùng kỳ"
FACETS = (PLANNED, DONE, IN_PERIOD, RATED, SINCE_PREVIOUS, SINCE_LAST_YEAR)
"""Điều mà câu văn dẫn tới được của một chỉ số, ngoài chính kết quả: `{nhà đại đoàn kết - đánh giá}`."""

SURPASSED_TARGETS, MISSED_TARGETS = "các chỉ tiêu vượt", "các chỉ tiêu chưa đạt"
"""Chỗ dẫn tới tên các chỉ tiêu vượt, chưa đạt, computed so that they stay true."""

TALLY = "tổng hợp chỉ tiêu"
"""Chỗ dẫn tới câu tổng hợp: how many targets were met, surpassed, missed, are unknown."""

_COLLECTIVE = (TALLY, SURPASSED_TARGETS, MISSED_TARGETS)


class ProgrammeWork(Model):
    """Kết quả thực hiện một chương trình hành động."""

    action_programme: Annotated[
        int, keyed("chương trình hành động", "số thứ tự của chương trình hành động, từ 1")
    ]
    content: Annotated[tuple[Point, ...], keyed("nội dung", "mỗi ý một dòng")]


class Report(Following):
    """Báo cáo kết quả công tác của một kỳ, hoặc về một chuyên đề."""

    kind: Annotated[
        Literal["báo cáo"],
        BeforeValidator(lambda value: KIND if fold(str(value)) == fold(KIND) else value),
        keyed("loại văn bản"),
    ] = "báo cáo"
    period: Annotated[ReportingPeriod, keyed("kỳ báo cáo", "tháng 3; quý I; 06 tháng; 09 tháng; năm")]
    topic: Annotated[Text | None, keyed("chuyên đề", "điều được báo cáo, khi là báo cáo chuyên đề")] = None
    situation: Annotated[tuple[Point, ...], keyed("tình hình", "tình hình các tầng lớp Nhân dân")] = ()
    results: Annotated[
        ResultTable, keyed("kết quả", "tên chỉ số của chương trình: số thực hiện, ví dụ 215 nhà")
    ] = {}
    units: Annotated[tuple[UnitResults, ...], keyed("số liệu đơn vị", "in thành phụ lục theo đơn vị")] = ()
    programme_work: Annotated[tuple[ProgrammeWork, ...], keyed("kết quả chương trình")] = ()
    strengths: Annotated[tuple[Point, ...], keyed("ưu điểm")] = ()
    shortcomings: Annotated[tuple[Point, ...], keyed("hạn chế")] = ()
    causes: Annotated[tuple[Point, ...], keyed("nguyên nhân")] = ()
    lessons: Annotated[tuple[Point, ...], keyed("bài học")] = ()
    next_tasks: Annotated[tuple[Point, ...], keyed("phương hướng", "nhiệm vụ của kỳ tới")] = ()
    proposals: Annotated[tuple[Point, ...], keyed("kiến nghị", "đề xuất, kiến nghị, ghi rõ với ai")] = ()
    closing: Annotated[Texts, keyed("lời kết", "đoạn cuối; bỏ trống thì phần mềm tự viết")] = ()

    @classmethod
    def names_of(cls, programme: Programme) -> tuple[str, ...]:
        """Tên các chỉ số, từng mặt của kết quả, và những gì nói về mọi chỉ tiêu."""
        names = indicator_names(programme)
        return (*names, *(f"{name} - {facet}" for name in names for facet in FACETS), *_COLLECTIVE)

    def faults(self) -> Iterator[Fault]:
        """Lỗi nhất quán: the frame's, and results that do not fit the programme."""
        yield from super().faults()
        indicators = self.programme.indicators
        names = indicator_names(self.programme)
        yield from misfits(indicators, self.results, ("ket_qua",), names)
        for position, unit in enumerate(self.units):
            yield from misfits(indicators, unit.results, ("so_lieu_don_vi", position, "ket_qua"), names)
        count = len(self.programme.action_programmes)
        for position, work in enumerate(self.programme_work):
            if not 1 <= work.action_programme <= count:
                loc: Loc = ("ket_qua_chuong_trinh", position, "chuong_trinh_hanh_dong")
                message = "Không có chương trình hành động mang số này"
                yield Fault(loc, message, str(work.action_programme), f"từ 1 đến {count}")

    def gaps(self) -> tuple[Fault, ...]:
        """Chỗ còn thiếu của báo cáo: indicators and programmes passed over in silence, places still to write.

        None of it keeps the report from being drawn.
        """
        return (*self._silent_indicators(), *self._silent_programmes(), *self._to_write())

    def _silent_indicators(self) -> Iterator[Fault]:
        by_key = {fold(name): result for name, result in self.results.items()}
        for name in indicator_names(self.programme):
            result = by_key.get(fold(name))
            if result is None:
                expected = f"dòng “{name}: …” ở mục “kết quả”, hoặc “{name}: {Absent.UNREPORTED}”"
                yield Fault(("ket_qua",), "Báo cáo không nói đến chỉ tiêu này", name, expected)
            elif result.actual is Absent.UNREPORTED:
                loc = ("ket_qua", fold(name), "thuc_hien")
                yield Fault(loc, "Chỉ tiêu này chưa có số liệu", name, "số thực hiện")

    def _silent_programmes(self) -> Iterator[Fault]:
        told = {work.action_programme for work in self.programme_work}
        for ordinal in range(1, len(self.programme.action_programmes) + 1):
            if ordinal not in told and self.topic is None:
                message = f"Báo cáo không nói đến kết quả của Chương trình {ordinal}"
                yield Fault(("ket_qua_chuong_trinh",), message, self.programme.title_of(ordinal - 1))

    def _to_write(self) -> Iterator[Fault]:
        for loc, text in _texts(self.model_dump(mode="json", by_alias=True, exclude={"programme"}), ()):
            if TO_WRITE in text:
                yield Fault(loc, "Chỗ này còn phải viết", text, "nội dung do người viết báo cáo ghi")


def _texts(value: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*loc, fold(key)))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _texts(inner, (*loc, position))
