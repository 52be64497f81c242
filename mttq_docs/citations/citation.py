"""Viện dẫn: hold one reference to a document, as printed or as it is going to be printed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from mttq_docs.dates import PartialDate
from mttq_docs.findings import Place, Problem

# Named and cited without number (Nghị định 30/2020/NĐ-CP, Phụ lục I, part II, on căn cứ ban hành).
LAW_TYPES = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")


class Grammar(StrEnum):
    """Lối ghi số, ký hiệu: which of the numbering customs a citation follows."""

    PARTY = "Đảng"  # 05-CT/TW
    STATE = "Nhà nước"  # 02/NQ-HĐND, 30/2020/NĐ-CP
    FRONT = "Mặt trận"  # 371/TB-MTTW-BTT
    LAW = "Quốc hội"  # 75/2015/QH13
    JOINT = "liên tịch"  # 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN
    LETTER = "công văn"  # 2749/MTTQ-BTT
    NONE = "không số, ký hiệu"


class Defect(StrEnum):
    """Loại khiếm khuyết: what can be wrong with the way a document is cited. The value is the message."""

    SPACED = "Số, ký hiệu có dấu cách thừa"
    DASH = "Số, ký hiệu dùng dấu gạch khác dấu gạch nối"
    GLUED = "Ký hiệu thiếu dấu ngăn cách"
    SEPARATOR = "Dấu ngăn cách trong số, ký hiệu không đúng lối ghi của cơ quan ban hành"
    ORDER = "Các phần của ký hiệu đảo thứ tự"
    LETTERS = "Chữ trong số, ký hiệu gõ sai"
    NO_SYMBOL = "Chỉ có số, thiếu ký hiệu"
    REPEATED_WORD = "Lặp chữ “số”"
    NO_DATE = "Thiếu ngày ban hành ở lần viện dẫn đầu"
    PARTIAL_DATE = "Ngày ban hành ghi chưa đủ ngày, tháng, năm"
    BAD_DATE = "Ngày ban hành không có thật hoặc ghi sai"
    YEAR_MISMATCH = "Năm trong số hiệu khác năm ban hành"
    TYPE_MISMATCH = "Tên loại không khớp ký hiệu"
    BODY_MISMATCH = "Cơ quan ban hành không khớp ký hiệu"
    ODD_BODY = "Cơ quan chưa có hoặc không còn vào ngày ban hành"


@dataclass(frozen=True, slots=True)
class Flaw:
    """Khiếm khuyết: one thing that is wrong with a citation, with what was found and what is expected."""

    defect: Defect
    found: str = ""
    expected: str = ""

    def __str__(self) -> str:
        """Say it in one line.

        >>> str(Flaw(Defect.SPACED, "1105 - TB/TU", "1105-TB/TU"))
        'Số, ký hiệu có dấu cách thừa; thấy: “1105 - TB/TU”; cần: 1105-TB/TU'
        """
        found = f"thấy: “{self.found}”" if self.found else ""
        expected = f"cần: {self.expected}" if self.expected else ""
        return "; ".join(part for part in (self.defect.value, found, expected) if part)

    def problem(self, place: Place) -> Problem:
        """Thành vấn đề của một văn bản: the same complaint at a place."""
        return Problem(self.defect.value, place, self.found, self.expected)


@dataclass(frozen=True, slots=True)
class Citation:
    """Viện dẫn: type, numbers and symbol, date, issuer, subject; and where in a text it stood.

    `numbers` are as printed (`05`); `symbol` is the canonical rest without number and year (`CT/TW`,
    `TB-MTTW-BTT`, `NĐ-CP`, `QH13`). A document without number has a `name` instead. `congress` is the khóa in
    brackets or the ordinal of a congress, `XI, XII` when there are two. `subject` keeps its verb (`về …`) and
    loses its quotation marks. `start` and `end` count code points of the text as it was given, −1 when the
    citation was not read from a text. `guessed` names the fields that the citation itself does not state.

    >>> Citation("Chỉ thị", ("05",), symbol="CT/TW", grammar=Grammar.PARTY).is_law
    False
    """

    type: str
    numbers: tuple[str, ...] = ()
    year: str = ""
    symbol: str = ""
    grammar: Grammar = Grammar.NONE
    date: dt.date | PartialDate | None = None
    issuer: str = ""
    subject: str = ""
    name: str = ""
    congress: str = ""
    start: int = -1
    end: int = -1
    text: str = ""
    problems: tuple[Flaw, ...] = ()
    guessed: tuple[str, ...] = ()

    @property
    def is_law(self) -> bool:
        """Là luật, pháp lệnh …: cited by name rather than by number."""
        return self.type in LAW_TYPES
