"""Họ tên người ký: không ghi học hàm, học vị, quân hàm trước họ tên.

Quy tắc xem trước họ tên có TS., ThS., PGS., Đại tá, Ông, Bà … không, sau họ tên có dấu câu không; văn bản
đã có số và ngày thì phải có họ tên.

Vì sao: người ký ký với chức vụ, không ký với học vị; chỉ văn bản của lực lượng vũ trang, cơ sở giáo dục, y
tế, khoa học mới được ghi.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm c.

Đúng:
    Nguyễn Văn A

Sai:
    ThS. Nguyễn Văn A
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.number_line import read_number_line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Problem, Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_TITLES = (
    "PGS|GS|TS|Th[.]?S|BS|KS|CN|DS|LS|NGND|NGƯT|NSND|NSƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư"
    "|Cử nhân|Luật sư|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Đồng chí|Đ/c"
)
# “Ông” is also a family name: with three names behind it, it is a form of address.
_ADDRESS = re.compile(r"(?:Ông|Bà)\s+(?=\S+\s+\S+\s+\S+)")
_MARKS = ".,;:"
_TITLE = re.compile(rf"(?:(?:{_TITLES})(?:\.\s*|\s+))+", re.IGNORECASE)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for line in context.of(Role.NAME):
        found = _TITLE.match(line.text) or _ADDRESS.match(line.text)
        if found and found.end() < len(line.text):
            problem = line.problem(
                "Trước họ tên người ký không ghi học hàm, học vị, danh xưng",
                line.in_text(*found.span()),
                expected=line.text[found.end() :],
            )
            yield Fault(problem, standard.elements[Role.NAME].caps)
        kept, span = line.tail(_MARKS)
        if kept and kept != line.text:
            problem = line.problem("Họ tên không có dấu câu ở cuối", span, expected=kept, remedy=Remedy(""))
            yield Fault(problem, standard.elements[Role.NAME].caps, Severity.WARNING)
    yield from _unsigned(standard, context)


def _unsigned(standard: Standard, context: Context) -> Iterator[Fault]:
    """A paper that has its number and day was issued by somebody."""
    numbers = [read_number_line(line.text) for line in context.of(Role.NUMBER)]
    positions = context.of(Role.POSITION)
    is_issued = isinstance(context.issued, dt.date) and any(each and not each.is_blank for each in numbers)
    if is_issued and positions and not any(line.text for line in context.of(Role.NAME)):
        place = positions[-1].place(*positions[-1].text_span)
        problem = Problem("Văn bản đã có số và ngày, chưa có họ tên người ký", place, expected="họ tên")
        yield Fault(problem, standard.elements[Role.NAME].caps, Severity.HINT)


RULE = Rule("TT17", Severity.ERROR, _check, __doc__)
