"""Ngày có thật: ngày nhắc trong văn bản có trong lịch.

Quy tắc xem từng ngày ghi đủ ngày, tháng, năm trong lời văn và bảng có thật không. Ngày trong viện dẫn do
quy tắc khác soát.

Vì sao: ngày 31/4, 30/02 thường là gõ nhầm một chữ số.

Căn cứ: lịch.

Đúng:
    từ ngày 17/10 đến ngày 30/11/2026

Sai:
    từ ngày 17/10 đến ngày 31/11/2026
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.dates import parse_date
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_DATES = (
    re.compile(r"[0-9](?<![\d/.,-].)\d?/\d{1,2}/(?:19|20)\d\d(?![\d/])"),
    re.compile(r"ngày \d{1,2} tháng \d{1,2} năm (?:19|20)\d\d"),
)

_DAY = re.compile(
    r"ngày (?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/%]|[.,]\d)(?! (?:hộ|xã|thôn|người|đơn vị))"
)
# In small letters.
_PARTS_OF_YEAR = (
    re.compile(r"tháng (?<!\wtháng )(?:1[3-9]|[2-9]\d)(?![\d/%]|[.,]\d)(?! (?:tuổi|ngày))"),
    re.compile(r"quý (?<!\wquý )(?:v|vi{1,3}|ix|x|[5-9])\b"),
)
_YEAR = re.compile(r"/(?<=[0-9]/)\d{1,2}/(?P<year>2\d{3})(?!\d)")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS, _FAR = 12, 40


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    text = context.prose.text
    for found in chain.from_iterable(pattern.finditer(text) for pattern in _DATES):
        if context.is_cited(found.start()):
            continue
        line, _place = context.prose.locate(*found.span())
        if line.role is Role.PLACE_DATE:
            continue  # The date line has a rule of its own.
        try:
            parse_date(found.group())
        except BadValue as error:
            yield Fault(problem_in_prose(context, found.span(), f"Ngày không có thật: {error}"))
    yield from _without_year(context)
    yield from _far(context)


def _without_year(context: Context) -> Iterator[Fault]:
    text = context.prose.text
    for found in _DAY.finditer(text):
        day, month = int(found["day"]), int(found["month"])
        if not (1 <= month <= _MONTHS and 1 <= day <= _DAYS[month - 1]):
            span = (found.start("day"), found.end())
            yield Fault(problem_in_prose(context, span, "Ngày không có trong lịch"))
    small = context.prose.small
    for found in chain.from_iterable(pattern.finditer(small) for pattern in _PARTS_OF_YEAR):
        yield Fault(problem_in_prose(context, found.span(), "Trong năm không có tháng, quý này"))


def _far(context: Context) -> Iterator[Fault]:
    """A year so far ahead that it was typed wrongly."""
    issued = context.latest_issue
    for found in _YEAR.finditer(context.prose.text) if issued else ():
        if issued and int(found["year"]) > issued.year + _FAR:
            yield Fault(problem_in_prose(context, found.span("year"), "Năm này còn quá xa, có thể gõ nhầm"))


RULE = Rule("ND13", Severity.WARNING, _check, __doc__)
