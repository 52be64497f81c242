"""Cách ghi ngày khi viện dẫn: mọi văn bản được dẫn ghi ngày một kiểu, bằng số hoặc bằng chữ.

Quy tắc xem ngày của các văn bản được dẫn ghi bằng số (12/4/2025) hay bằng chữ (12 tháng 4 năm 2025). Kiểu mà
bộ chuẩn không chấp nhận, chỗ ghi khác đa số trong cùng văn bản, và dấu ngăn cách khác gạch chéo bị nhắc.

Vì sao: viết lẫn hai kiểu là dấu vết của việc dán từ nhiều văn bản.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b.

Đúng:
    Nghị quyết số 25-NQ/TW ngày 03/6/2013; Chỉ thị số 05-CT/TW ngày 15/5/2016

Sai:
    Nghị quyết số 25-NQ/TW ngày 03/6/2013; Chỉ thị số 05-CT/TW ngày 15 tháng 5 năm 2016
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.cited import Spelling, spelling_faults
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_DATE = re.compile(
    r"ngày (?:(?P<numeric>\d{1,2}/\d{1,2}/\d{4})|(?P<words>\d{1,2} tháng \d{1,2} năm \d{4}))(?!\d)"
)
_MARKED = re.compile(r"[A-ZĐ]{2}\w*,? ngày (?P<day>\d{1,2})[.-](?P<month>\d{1,2})[.-](?P<year>\d{4})(?!\d)")
_DIVIDED = re.compile(r"ngày \d{1,2}[.-]\d{1,2}[.-]\d{4}")
_NAMES = {"numeric": "ghi bằng số, như 12/4/2025", "words": "ghi bằng chữ, như 12 tháng 4 năm 2025"}


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    said = [
        Spelling(found.span(found.lastgroup or 0), found.lastgroup or "")
        for citation in context.citations
        for found in _DATE.finditer(context.prose.text, citation.start, citation.end)
    ]
    text = context.prose.text
    for found in _MARKED.finditer(text) if _DIVIDED.search(text) else ():
        right = f"{found['day']}/{found['month']}/{found['year']}"
        message = "Ngày của văn bản được dẫn ghi sai dấu ngăn cách"
        span = (found.start("day"), found.end())
        yield Fault(
            problem_in_prose(context, span, message, expected=right, text=right), severity=Severity.WARNING
        )
    message = "Ngày của văn bản được dẫn ghi khác kiểu"
    yield from spelling_faults(said, standard.citations.date_style, _NAMES, message, context)


RULE = Rule("VD16", Severity.HINT, _check, __doc__)
