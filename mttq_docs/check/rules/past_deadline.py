"""Thời hạn đã qua: thời hạn giao việc không sớm hơn ngày ban hành.

Quy tắc tìm trong chương trình, kế hoạch những thời hạn ghi đủ ngày tháng năm (“trước ngày …”, “xong trong
ngày …”) mà đã qua vào ngày ban hành. Việc đã làm xong (“đã hoàn thành trước ngày …”) không tính.

Vì sao: thời hạn chép từ kế hoạch năm trước thì không ai làm kịp.

Căn cứ: suy từ ngày ban hành của chính văn bản.

Đúng:
    ban hành ngày 05/12/2025 … gửi trước ngày 31/01/2026

Sai:
    ban hành ngày 05/12/2025 … gửi trước ngày 31/01/2025
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.dates import DateStyle, PartialDate, format_date, parse_date
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold

_DATE = re.compile(r"ngày (?P<date>\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})")
# What stands before the date of a deadline, in small letters.
_DEADLINE = re.compile(
    r"(?:trước|chậm nhất|hạn cuối|hoàn thành|xong trong|thời hạn)(?: là| vào| đến| trong)? $"
)
_LONGEST_WORDS = 20
_DONE = re.compile(r"\bđã\b|ban hành|sinh |thành lập|cấp trước|có hiệu lực")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    issued = _earliest(context.issued)
    if issued is None or not fold(context.kind).startswith(("chuong_trinh", "ke_hoach")):
        return
    text = context.prose.small
    for found in _DATE.finditer(text):
        words = _DEADLINE.search(text[max(0, found.start() - _LONGEST_WORDS) : found.start()])
        if words is None:
            continue
        start = found.start() - len(words.group())
        sentence = text[max(0, start - 60) : start].rpartition("\n")[2]
        day = _day(found["date"])
        if day is not None and day < issued and not _DONE.search(sentence):
            message = "Thời hạn đã qua vào ngày ban hành"
            expected = f"ngày sau {format_date(issued, DateStyle.NUMERIC)}"
            yield Fault(problem_in_prose(context, found.span("date"), message, expected=expected))


def _earliest(issued: dt.date | PartialDate | None) -> dt.date | None:
    """The first day on which a paper with this date line can be issued."""
    if issued is None or issued.year is None:
        return None
    return issued if isinstance(issued, dt.date) else dt.date(issued.year, issued.month or 1, 1)


def _day(text: str) -> dt.date | None:
    try:
        day = parse_date(text if "/" in text else f"ngày {text}")
    except BadValue:
        return None
    return day if isinstance(day, dt.date) else None


RULE = Rule("ND02", Severity.WARNING, _check, __doc__)
