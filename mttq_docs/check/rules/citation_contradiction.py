"""Viện dẫn mâu thuẫn: cùng một văn bản mà chỗ này ghi ngày, cơ quan, trích yếu khác chỗ kia.

Quy tắc gom các chỗ nhắc cùng tên loại, số, ký hiệu và so ngày ban hành, cơ quan ban hành, trích yếu giữa
chúng.

Vì sao: hai chỗ khác nhau thì có một chỗ sai; người đọc không biết tin chỗ nào.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b.

Đúng:
    Kế hoạch số 219-KH/TU ngày 05/9/2018 … Kế hoạch số 219-KH/TU ngày 05/9/2018

Sai:
    Kế hoạch số 219-KH/TU ngày 05/9/2018 … Kế hoạch số 219-KH/TU ngày 09/5/2018
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for found in context.contradictions:
        line, span = context.prose.locate(found.second.start, found.second.end)
        problem = found.problem(line.place(*span))
        yield Fault(problem, standard.citations.short_after_first)


RULE = Rule("VD10", Severity.WARNING, _check, __doc__)
