"""Khoảng đúng chiều: từ nhỏ đến lớn, từ sớm đến muộn.

Quy tắc xem những khoảng “từ ngày … đến ngày …” và “từ … đến …” có đầu muộn hơn hoặc lớn hơn cuối không.

Vì sao: khoảng ngược là do sửa một đầu mà quên đầu kia.

Căn cứ: thứ tự của lịch và của số.

Đúng:
    từ ngày 17/10/2026 đến ngày 18/11/2026

Sai:
    từ ngày 17/10/2026 đến ngày 18/11/2025
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.dates import PartialDate, parse_date
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.quantities import parse_number
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_DAY = r"\d{1,2}/\d{1,2}(?:/\d{4})?"
# In small letters.
_DATES = re.compile(rf"từ (?:ngày )?(?P<first>{_DAY}) (?:đến|đến hết) (?:ngày )?(?P<last>{_DAY})(?![/\d])")
_FIGURES = re.compile(
    r"từ(?<!\wtừ) (?P<first>\d[\d.]*(?:,\d+)?)(?P<unit>%?) (?:đến|-) (?P<last>\d[\d.]*(?:,\d+)?)"
    r"(?P<same>%?)(?= [^\W\d_]|[.;,]? |$)(?! (?:giờ|tháng|năm))"
)
_FALLING = re.compile(r"giảm|hạ|còn|xuống")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    text = context.prose.small
    for found in _DATES.finditer(text):
        first, last = (_day(found[name]) for name in ("first", "last"))
        if first and last and _is_later(first, last):
            message = "Khoảng thời gian có ngày đầu muộn hơn ngày cuối"
            yield Fault(problem_in_prose(context, found.span(), message))
    for found in _FIGURES.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()]
        if _DATES.match(text, found.start()) or _FALLING.search(before) or found["unit"] > found["same"]:
            continue
        try:
            is_reversed = parse_number(found["first"]) > parse_number(found["last"])
        except BadValue:
            continue
        if is_reversed:
            message = "Khoảng có số đầu lớn hơn số cuối"
            yield Fault(problem_in_prose(context, found.span(), message))


def _day(text: str) -> dt.date | PartialDate | None:
    try:
        return parse_date(text)
    except BadValue:
        return None


def _is_later(first: dt.date | PartialDate, last: dt.date | PartialDate) -> bool:
    """Whether the first day is surely later; a day without its year takes that of the other."""
    if not (first.month and first.day and last.month and last.day):
        return False
    if first.year and last.year:
        return (first.year, first.month, first.day) > (last.year, last.month, last.day)
    # “từ ngày 20/12 đến ngày 15/01” runs over the end of a year.
    is_back = (first.month, first.day) > (last.month, last.day) and last.month > 2
    return is_back and (bool(last.year) or first.month - last.month <= 1)


RULE = Rule("ND15", Severity.WARNING, _check, __doc__)
