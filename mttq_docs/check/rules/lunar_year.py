"""Tết năm nào: tên năm âm lịch sau chữ “tết Nguyên đán” là của năm mà văn bản nói đến.

Quy tắc so tên năm âm lịch với năm ở trích yếu; năm trước và năm sau liền đó cũng được.

Vì sao: chép từ văn bản năm cũ, người soạn hay quên sửa tên tết.

Căn cứ: âm lịch, mỗi năm một tên, 60 năm trở lại một lần.

Đúng:
    chương trình năm 2026 … tết Nguyên đán Bính Ngọ

Sai:
    chương trình năm 2026 … tết Nguyên đán Giáp Thìn
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.dates import LUNAR_NAME, lunar_name
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_FEAST = re.compile(
    rf"[Tt]ết (?:Nguyên đán|cổ truyền),? (?:năm )?(?P<name>{LUNAR_NAME})(?! ?,? ?\(?(?:năm )?\d{{4}})"
)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    year = context.year
    if year is None:
        return
    near = [lunar_name(year + by) for by in (0, -1, 1)]
    for found in _FEAST.finditer(context.prose.text):
        if f"{found['stem']} {found['branch']}" not in near:
            message = f"Tên tết không phải của năm {year}"
            yield Fault(problem_in_prose(context, found.span("name"), message, expected=near[0]))


RULE = Rule("ND24", Severity.WARNING, _check, __doc__)
