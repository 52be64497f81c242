"""Thứ trong tuần: “thứ Hai, ngày 16/3/2026” phải đúng lịch.

Quy tắc so thứ với ngày đứng liền sau.

Vì sao: thứ và ngày lệch nhau thì người dự họp không biết đến hôm nào.

Căn cứ: lịch.

Đúng:
    Chủ nhật, ngày 15/3/2026

Sai:
    thứ Hai, ngày 15/3/2026
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.dates import parse_date
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_OTHER_SPELLINGS = {"2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5, "bẩy": 5}
# In small letters.
_SAID = re.compile(
    r"(?P<day>thứ (?P<which>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật),? ?\(?(?:ngày )?"
    r"(?P<date>\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for found in _SAID.finditer(context.prose.small):
        text = found["date"]
        try:
            day = parse_date(text if "/" in text else f"ngày {text}")
        except BadValue:
            continue
        if isinstance(day, dt.date) and day.weekday() != _weekday(found):
            message = "Thứ không khớp ngày"
            yield Fault(problem_in_prose(context, found.span("day"), message, expected=_DAYS[day.weekday()]))


def _weekday(found: re.Match[str]) -> int:
    which = found["which"] or ""
    if not which:
        return len(_DAYS) - 1
    known = {name.lower().removeprefix("thứ "): index for index, name in enumerate(_DAYS)}
    return known.get(which, _OTHER_SPELLINGS.get(which, -1))


RULE = Rule("ND14", Severity.WARNING, _check, __doc__)
