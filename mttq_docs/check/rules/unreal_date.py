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


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    text = context.prose.text
    for found in chain.from_iterable(pattern.finditer(text) for pattern in _DATES):
        if any(citation.start <= found.start() < citation.end for citation in context.citations):
            continue
        line, _place = context.prose.locate(*found.span())
        if line.role is Role.PLACE_DATE:
            continue  # The date line has a rule of its own.
        try:
            parse_date(found.group())
        except BadValue as error:
            yield Fault(problem_in_prose(context, found.span(), f"Ngày không có thật: {error}"))


RULE = Rule("ND13", Severity.WARNING, _check, __doc__)
