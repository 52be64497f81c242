"""Khuôn biểu: say what stands in which cell of a unit's form, for the writer and the reader alike.

Both sides hold a form against the same layout, so that a cell that was changed on the way is seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mttq_docs.dates import DateStyle, format_date
from mttq_docs.model import Answer, FormSet, ListedUnit, Period, Question, format_period
from mttq_docs.quantities import format_measure
from mttq_docs.units import Level
from mttq_docs.workbook.counted import counted_by

SHEET = "Số liệu"
IDENTITY_SHEET = "Nhận dạng"

NUMBER, NAME, UNIT, GOAL, PREVIOUS, ACTUAL, WHOLE, NOTE = "ABCDEFGH"
HEADERS = {
    NUMBER: "Mã",
    NAME: "Chỉ số",
    UNIT: "Đơn vị tính",
    GOAL: "Mức phấn đấu",
    PREVIOUS: "Kỳ trước",
    ACTUAL: "Thực hiện",
    WHOLE: "Trên tổng số",
    NOTE: "Ghi chú",
}
TITLE_ROW, SOURCE_ROW, UNIT_ROW, HELP_ROW, HEADER_ROW = range(1, 6)
FIRST_ROW = HEADER_ROW + 1
HELP = (
    "Chỉ ghi vào ô nền vàng. Ô “Thực hiện” chỉ ghi số, không kèm chữ như “khoảng”, “hơn”; dòng nào có ô "
    "“Trên tổng số” màu vàng thì ghi số đạt ở ô “Thực hiện”, ghi tổng số ở ô bên cạnh, phần mềm tự tính tỷ "
    "lệ. Kỳ này không có việc để tính thì ghi “chưa phát sinh”; chưa có số liệu thì để trống."
)

# The narrative below the table: what the model calls it, and what the clerk reads.
REMARKS = (
    ("highlights", "Kết quả nổi bật"),
    ("difficulties", "Khó khăn, vướng mắc"),
    ("proposals", "Đề xuất, kiến nghị"),
)
FILLED_BY, FILLED_ON = ("filled_by", "Người lập biểu"), ("filled_on", "Ngày lập (ngày/tháng/năm)")


@dataclass(frozen=True, slots=True)
class Row:
    """Một dòng chỉ số: its row in the sheet, from 1, the question that it asks, its fixed texts by cell."""

    row: int
    question: Question
    texts: dict[str, str]

    @property
    def actual(self) -> str:
        """Ô thực hiện."""
        return f"{ACTUAL}{self.row}"

    @property
    def whole(self) -> str:
        """Ô tổng số; empty where the question has none."""
        wanted = self.question.answer in (Answer.SHARE, Answer.WEIGHTED)
        return f"{WHOLE}{self.row}" if wanted else ""

    @property
    def note(self) -> str:
        """Ô ghi chú."""
        return f"{NOTE}{self.row}"


@dataclass(frozen=True, slots=True)
class Layout:
    """Khuôn biểu của một đơn vị: fixed texts by cell, rows to fill, remark cells by the model's field."""

    unit: str
    level: Level
    title: dict[str, str]
    headers: dict[str, str]
    rows: tuple[Row, ...]
    labels: dict[str, str]
    remarks: dict[str, str]
    identity: tuple[tuple[str, str], ...]

    @property
    def inputs(self) -> frozenset[str]:
        """Mọi ô để đơn vị ghi."""
        cells = (cell for row in self.rows for cell in (row.actual, row.whole, row.note) if cell)
        return frozenset((*cells, *self.remarks.values()))

    @property
    def last_row(self) -> int:
        """Dòng cuối của biểu."""
        return max(int(cell[1:]) for cell in self.remarks.values())


def rows_of(forms: FormSet, unit: ListedUnit) -> tuple[Row, ...]:
    """Các dòng chỉ số của một đơn vị; the same for all units of its level."""
    questions = enumerate(forms.questions(unit), start=FIRST_ROW)
    return tuple(Row(number, question, _texts(number, question)) for number, question in questions)


def layout(forms: FormSet, unit: ListedUnit, label: str, *, rows: tuple[Row, ...] = ()) -> Layout:
    """Khuôn biểu của một đơn vị; `label` is the unit's name in `forms.labels`.

    `rows` are those of its level, for a caller that has them already.
    """
    rows = rows or rows_of(forms, unit)
    below = FIRST_ROW + len(rows) + 1
    fields = [*REMARKS, FILLED_BY, FILLED_ON]
    return Layout(
        unit=label,
        level=unit.level,
        title=dict(_title(forms, label)),
        headers={f"{column}{HEADER_ROW}": text for column, text in _headers(forms).items()},
        rows=rows,
        labels={f"A{below + at}": text for at, (_, text) in enumerate(fields)},
        remarks={field: f"C{below + at}" for at, (field, _) in enumerate(fields)},
        identity=identity(forms, label),
    )


def identity(forms: FormSet, label: str) -> tuple[tuple[str, str], ...]:
    """Trang nhận dạng: what a form says of itself, a name and a value in each row."""
    return (
        ("Mã nhận dạng", forms.fingerprint),
        ("Đơn vị", label),
        ("Kỳ báo cáo", format_period(forms.period)),
        ("Phiên bản", str(forms.version)),
    )


def _headers(forms: FormSet) -> dict[str, str]:
    """Đầu cột: a period that starts within the year asks for all since January, as plans are the year's."""
    heads = dict(HEADERS)
    if forms.period.first_day.month != 1:
        heads[ACTUAL] = "Lũy kế từ đầu năm"
    if forms.period == Period(forms.period.year):
        heads[PREVIOUS] = "Năm trước"
    return heads


def _title(forms: FormSet, label: str) -> Iterator[tuple[str, str]]:
    period = format_period(forms.period)
    yield f"A{TITLE_ROW}", f"BIỂU SỐ LIỆU KẾT QUẢ THỰC HIỆN CHỈ TIÊU, {period.upper()}"
    yield f"A{SOURCE_ROW}", f"Thực hiện {forms.title}"
    yield f"A{UNIT_ROW}", f"Đơn vị báo cáo: {label}"
    if forms.deadline:
        yield f"E{UNIT_ROW}", f"Hạn gửi: hết ngày {format_date(forms.deadline, DateStyle.NUMERIC)}"
    yield f"A{HELP_ROW}", HELP


def _texts(number: int, question: Question) -> dict[str, str]:
    return {
        f"{NUMBER}{number}": question.code or str(number - HEADER_ROW),
        f"{NAME}{number}": question.indicator.name,
        f"{UNIT}{number}": counted_by(question),
        f"{GOAL}{number}": _goal_text(question),
    }


def _goal_text(question: Question) -> str:
    """Mức phấn đấu như in trong biểu, with whose it is: one unit's own, or that of all together."""
    goal, per = format_measure(question.indicator.goal), question.indicator.per
    whose = f"mỗi {per}" if per else question.scope
    return f"{whose}: {goal}" if whose else goal
