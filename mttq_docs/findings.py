"""Phát hiện: give every complaint about a file or a document one shape."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """Mức độ: how much a finding matters. An ERROR must cite a clause or make the data unusable."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    HINT = "gợi ý"


@dataclass(frozen=True, slots=True)
class Place:
    """Vị trí: where in a file; whatever is not known stays empty or 0. Lines and paragraphs count from 1.

    `excerpt` is the paragraph as it stands, and `start` up to `end` the letters of it that are meant, none
    where it is meant as a whole. `part` is where a Word file's paragraphs are counted (“đầu trang”).
    """

    file: str = ""
    line: int = 0
    column: int = 0
    key: str = ""
    paragraph: int = 0
    excerpt: str = ""
    sheet: str = ""
    cell: str = ""
    part: str = ""
    start: int = 0
    end: int = 0

    def __str__(self) -> str:
        """Say the place as a clerk would read it.

        >>> str(Place(file="a.yaml", line=7, key="chỉ tiêu → 2 → câu"))
        'a.yaml, dòng 7, mục “chỉ tiêu → 2 → câu”'
        >>> str(Place(file="hàm yên.xlsx", sheet="Số liệu", cell="F12"))
        'hàm yên.xlsx, trang “Số liệu”, ô F12'
        """
        parts = [
            self.file,
            f"trang “{self.sheet}”" if self.sheet else "",
            f"ô {self.cell}" if self.cell else "",
            f"dòng {self.line}" if self.line else "",
            self.part,
            f"đoạn {self.paragraph}" if self.paragraph else "",
            f"mục “{self.key}”" if self.key else "",
        ]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Remedy:
    """Cách sửa an toàn: what puts a problem right without anybody reading the sentence again.

    `text` takes the place of the letters from `start` to `end` of the place. `look` sets what a reader sees
    there: pairs of a field of `mttq_docs.looks` (`size_pt`, `align`, `margin_left_mm` …) and its value.
    """

    text: str | None = None
    look: tuple[tuple[str, str | float | bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Vấn đề: what a rule or a reader sees, before it is known under which code and severity it counts."""

    message: str
    place: Place = field(default_factory=Place)
    found: str = ""
    expected: str = ""
    advice: str = ""
    remedy: Remedy | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Phát hiện: a problem with its stable code, its severity and the clause that it offends.

    `verified` is false where nobody has yet seen that clause in the regulation's own text.
    """

    code: str
    severity: Severity
    problem: Problem
    clause: str = ""
    verified: bool = True

    @property
    def place(self) -> Place:
        """Vị trí của phát hiện."""
        return self.problem.place

    @property
    def message(self) -> str:
        """Câu thông báo, without place, found and expected."""
        return self.problem.message

    def __str__(self) -> str:
        """Say where, what was found, what is expected, and what to do, in one line.

        >>> problem = Problem("Ngày không có thật", Place("a.yaml", line=3), "31/02/2020", "ngày/tháng/năm")
        >>> str(Finding("DL06", Severity.ERROR, problem))
        'a.yaml, dòng 3: lỗi DL06: Ngày không có thật; thấy: “31/02/2020”; cần: ngày/tháng/năm'
        """
        problem = self.problem
        where = f"{problem.place}: " if str(problem.place) else ""
        doubt = "" if self.verified else " (chưa đối chiếu văn bản gốc)"
        parts = [
            f"{where}{self.severity} {self.code}: {problem.message}",
            f"thấy: “{problem.found}”" if problem.found else "",
            f"cần: {problem.expected}" if problem.expected else "",
            problem.advice,
            f"theo {self.clause}{doubt}" if self.clause else "",
        ]
        return "; ".join(part for part in parts if part)
