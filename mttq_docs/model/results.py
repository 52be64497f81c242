"""Kết quả: hold what was done for each indicator, and what one unit sent in."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import (
    BeforeValidator,
    PlainSerializer,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)

from mttq_docs.errors import BadValue
from mttq_docs.model.base import Model, Text, Texts, keyed
from mttq_docs.model.parts import Shorthand
from mttq_docs.model.periods import Period, format_period, parse_period
from mttq_docs.model.values import Date, keyed_by_id, word_of
from mttq_docs.quantities import Absent, Actual, Rank, Reported, format_actual, format_amount, parse_actual
from mttq_docs.units import Level


def _read_actual(value: object) -> Reported:
    if isinstance(value, Actual | Rank | Absent):
        return value
    if not isinstance(value, str):
        raise BadValue("Số thực hiện phải là chữ hoặc số", expected="ví dụ 215 nhà; 146/146 xã; tốt")
    return parse_actual(value)


def _read_period(value: object, info: ValidationInfo) -> Period:
    if isinstance(value, Period):
        return value
    if not isinstance(value, str):
        raise BadValue("Mục này cần một kỳ báo cáo", expected="tháng 3, quý I, 06 tháng, 09 tháng hoặc năm")
    return parse_period(value, year=info.data.get("year"))


ActualFigure = Annotated[
    Reported,
    PlainValidator(_read_actual),
    PlainSerializer(format_actual, return_type=str, when_used="json"),
    WithJsonSchema(
        {"type": "string", "examples": ["215 nhà", "146/146 xã", "87,5%", "tốt", "chưa có số liệu"]}
    ),
]
"""Số thực hiện, as `mttq_docs.quantities.parse_actual` reads it."""

ReportingPeriod = Annotated[
    Period,
    PlainValidator(_read_period),
    PlainSerializer(format_period, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "examples": ["tháng 3", "quý I", "06 tháng", "09 tháng", "năm"]}),
]
"""Kỳ báo cáo; a text without a year takes that of the record's own field `year`."""


class Result(Shorthand):
    """Kết quả của một chỉ số trong kỳ; a plain text is its figure. Nothing here can be computed."""

    main_key = "thuc_hien"

    actual: Annotated[
        ActualFigure, keyed("thực hiện", "lũy kế từ đầu năm: 215 nhà; 146/146 xã; tốt; chưa có số liệu")
    ] = Absent.UNREPORTED
    previous: Annotated[ActualFigure | None, keyed("kỳ trước", "số thực hiện của riêng kỳ trước")] = None
    last_year: Annotated[ActualFigure | None, keyed("cùng kỳ", "số thực hiện cùng kỳ năm trước")] = None
    in_period: Annotated[
        ActualFigure | None, keyed("trong kỳ", "riêng kỳ này, khi “thực hiện” là lũy kế")
    ] = None
    sentence: Annotated[
        Text | None,
        keyed("câu", "câu báo cáo kết quả này, có chỗ dẫn {tên chỉ số}; bỏ trống thì phần mềm tự viết"),
    ] = None
    note: Annotated[Text | None, keyed("ghi chú", "in ở cột ghi chú của biểu số liệu")] = None
    evidence: Annotated[Text | None, keyed("minh chứng", "văn bản, hồ sơ chứng minh kết quả")] = None
    date: Annotated[Date | None, keyed("ngày", "ngày chốt số liệu")] = None
    source: Annotated[Text | None, keyed("nguồn", "đơn vị cung cấp số liệu")] = None
    base: Annotated[ActualFigure | None, keyed("tổng số", "số hộ, số người … làm gốc để tính bình quân")] = (
        None
    )
    cell: Annotated[Text | None, keyed("ô", "ô của biểu mà đơn vị đã ghi con số")] = None
    missing: Annotated[Texts, keyed("còn thiếu", "các đơn vị chưa có số liệu")] = ()
    asked: Annotated[int | None, keyed("số đơn vị", "số đơn vị phải báo cáo, kể cả các đơn vị còn thiếu")] = (
        None
    )

    @model_validator(mode="after")
    def _missing_are_among_those_asked(self) -> Result:
        if self.asked is not None and self.asked < len(self.missing):
            raise BadValue(
                "Số đơn vị ít hơn số đơn vị còn thiếu",
                found=str(self.asked),
                expected=f"từ {len(self.missing)} trở lên",
            )
        return self

    @property
    def coverage(self) -> str:
        """Số đơn vị đã trả lời: `5/7 đơn vị có số liệu`; empty where nobody is missing."""
        if not self.missing:
            return ""
        if self.asked is None:
            return f"còn thiếu số liệu của {format_amount(Decimal(len(self.missing)), 'đơn vị')}"
        return f"{self.asked - len(self.missing)}/{self.asked} đơn vị có số liệu"


ResultTable = Annotated[
    dict[Text, Result],
    BeforeValidator(keyed_by_id),
]
"""Kết quả theo tên chỉ số, the name as the programme writes it."""


class UnitResults(Model):
    """Số liệu của một đơn vị: what it sent in for one period."""

    unit: Annotated[Text, keyed("đơn vị", "tên đơn vị gửi số liệu, ví dụ huyện Na Hang")]
    level: Annotated[Level | None, word_of(Level), keyed("cấp", "cấp của đơn vị")] = None
    received: Annotated[Date | None, keyed("ngày nhận")] = None
    file: Annotated[Text | None, keyed("tệp", "tên tệp biểu mà đơn vị đã gửi; chưa gửi thì bỏ trống")] = None
    filled_by: Annotated[Text | None, keyed("người lập")] = None
    filled_on: Annotated[Date | None, keyed("ngày lập")] = None
    highlights: Annotated[Text | None, keyed("kết quả nổi bật")] = None
    difficulties: Annotated[Text | None, keyed("khó khăn")] = None
    proposals: Annotated[Text | None, keyed("đề xuất")] = None
    results: Annotated[ResultTable, keyed("kết quả")] = {}


class ResultSet(Model):
    """Bộ số liệu của một kỳ: the totals and what each unit sent, as a file of its own."""

    programme: Annotated[Text, keyed("chương trình", "tên tệp chương trình, tính từ thư mục của tệp này")]
    year: Annotated[int, keyed("năm")]
    period: Annotated[ReportingPeriod, keyed("kỳ báo cáo", "tháng 3; quý I; 06 tháng; 09 tháng; năm")]
    deadline: Annotated[Date | None, keyed("hạn gửi", "ngày các đơn vị phải gửi số liệu")] = None
    results: Annotated[ResultTable, keyed("kết quả")] = {}
    units: Annotated[tuple[UnitResults, ...], keyed("số liệu đơn vị")] = ()
