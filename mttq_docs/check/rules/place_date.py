"""Địa danh, ngày tháng: ghi “Địa danh, ngày … tháng … năm …”, ngày dưới 10 và tháng 1, 2 có số 0 đứng trước.

Quy tắc xem dòng địa danh, ngày tháng có đủ dấu phẩy sau địa danh, đủ chữ ngày, tháng, năm, ngày có thật và
thêm số 0 đúng chỗ, chữ “ngày” viết thường, cuối dòng không có dấu chấm. Bản dự thảo được để trống ngày,
tháng. Tháng 3 đến tháng 9 có thêm số 0 thì chỉ nhắc.

Vì sao: ngày ban hành là mốc tính hiệu lực; số 0 để không ai sửa thêm được.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4.

Đúng:
    Hàm Yên, ngày 05 tháng 01 năm 2026
    Hàm Yên, ngày … tháng 12 năm 2025

Sai:
    Hàm Yên ngày 5 tháng 1 năm 2026
    Hàm Yên, ngày 31 tháng 6 năm 2026
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.dates import parse_date
from mttq_docs.errors import BadValue
from mttq_docs.findings import Place, Problem, Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard, Value

_BLANK = r"[\s._…]*"
_LINE = re.compile(
    rf"\s*(?P<place>[^,\d]*?(?: \d{{1,2}})?)(?P<comma>\s*,?\s*)(?P<word>ngày)(?P<day>\s*\d+\s*|{_BLANK})"
    rf"tháng(?P<month>\s*\d+\s*|{_BLANK})năm(?P<year>\s*\d+|{_BLANK})(?P<stop>(?:(?<=\d)\.)?)\s*",
    re.IGNORECASE,
)
_FORM = "Địa danh, ngày 05 tháng 9 năm 2025"
_FIRST_UNPADDED_DAY, _FIRST_UNPADDED_MONTH = 10, 3


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    ground = standard.elements[Role.PLACE_DATE].italic
    lines = context.of(Role.PLACE_DATE)
    if not lines and context.is_whole:
        yield Fault(Problem("Thiếu địa danh, ngày tháng năm", Place(), expected=_FORM), ground)
    for line in lines:
        yield from _faults(line, ground)


def _faults(line: Line, ground: Value[bool]) -> Iterator[Fault]:
    found = _LINE.fullmatch(line.text)
    if found is None:
        message = "Địa danh, ngày tháng ghi chưa đúng mẫu"
        yield Fault(line.problem(message, line.text_span, expected=_FORM), ground)
        return
    if found["comma"] != ", " or not found["place"]:
        span = line.in_text(found.end("place"), found.start("word"))
        remedy = Remedy(", ") if found["place"] else None
        problem = line.problem(
            "Sau địa danh phải có dấu phẩy", span, found=line.text, expected=_FORM, remedy=remedy
        )
        yield Fault(problem, ground)
    if found["word"] != "ngày":
        span = line.in_text(*found.span("word"))
        yield Fault(
            line.problem("Chữ “ngày” viết thường", span, expected="ngày", remedy=Remedy("ngày")), ground
        )
    if found["stop"]:
        span = line.in_text(*found.span("stop"))
        yield Fault(line.problem("Cuối dòng ngày tháng không có dấu chấm", span, remedy=Remedy("")), ground)
    yield from _unreal(line, found, ground)
    for part, below in (("day", _FIRST_UNPADDED_DAY), ("month", _FIRST_UNPADDED_MONTH)):
        yield from _padding(line, found, part, below, ground)


def _unreal(line: Line, found: re.Match[str], ground: Value[bool]) -> Iterator[Fault]:
    try:
        parse_date(line.text[found.start("word") :])
    except BadValue as error:
        span = line.in_text(found.start("word"), found.end())
        problem = line.problem(f"Ngày ban hành không có thật: {error}", span, expected=error.expected)
        yield Fault(problem, ground)


def _padding(line: Line, found: re.Match[str], part: str, below: int, ground: Value[bool]) -> Iterator[Fault]:
    typed = found[part].strip()
    if not typed.isdigit():
        return
    number = int(typed)
    right = f"{number:02d}" if number < below else str(number)
    if typed == right or number == 0:
        return
    start = found.start(part) + found[part].index(typed)
    word = "Ngày dưới 10, tháng 1 và 2 phải thêm số 0 ở trước" if number < below else "Thừa số 0 ở trước"
    problem = line.problem(
        word, line.in_text(start, start + len(typed)), expected=right, remedy=Remedy(right)
    )
    # The decree asks for the zero of months 1 and 2; of the others it says nothing.
    yield Fault(problem, ground, None if len(typed) < len(right) else Severity.HINT)


RULE = Rule("TT06", Severity.ERROR, _check, __doc__)
