"""Số 0 trong ngày: ngày dưới 10 và tháng 1, 2 của văn bản được dẫn có số 0 đứng trước.

Quy tắc xem ngày viết bằng số trong viện dẫn, sau chữ “ngày”, có thêm số 0 đúng chỗ không. Ngày lễ quen
thuộc viết trần (3/2/1930, 19/5) không tính. Tháng 3 đến tháng 9 thêm hay không thêm số 0 đều được.

Vì sao: viết một kiểu với dòng ngày tháng ở đầu văn bản.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4, điểm b.

Đúng:
    Nghị quyết số 25-NQ/TW ngày 03/6/2013

Sai:
    Nghị quyết số 25-NQ/TW ngày 3/6/2013
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_DATE = re.compile(r"(?<=ngày )(?P<day>\d{1,2})(?P<gap>/| tháng )(?P<month>\d{1,2})(?=/\d{4}| năm \d{4})")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for citation in context.citations:
        for found in _DATE.finditer(context.prose.text, citation.start, citation.end):
            day, month = int(found["day"]), int(found["month"])
            right = f"{_padded(found['day'], day, 10)}{found['gap']}{_padded(found['month'], month, 3)}"
            if right != found.group():
                message = "Ngày dưới 10, tháng 1 và 2 viết thêm số 0 ở trước"
                yield Fault(problem_in_prose(context, found.span(), message, expected=right, text=right))


def _padded(typed: str, number: int, below: int) -> str:
    return f"{number:02d}" if 0 < number < below else typed


RULE = Rule("VD15", Severity.WARNING, _check, __doc__)
