"""Ngày của văn bản được dẫn: là ngày có thật, đủ ngày, tháng, năm.

Quy tắc xem ngày ban hành trong viện dẫn có trong lịch không và có đủ năm không.

Vì sao: ngày sai thường là gõ nhầm một chữ số; người đọc tra không ra văn bản.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (viện dẫn).

Đúng:
    Nghị quyết số 02/NQ-HĐND ngày 19/3/2019

Sai:
    Nghị quyết số 02/NQ-HĐND ngày 31/4/2019
    Nghị quyết số 02/NQ-HĐND ngày 19/3
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.cited import source_faults
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.citations import Defect
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_DEFECTS = (Defect.BAD_DATE, Defect.PARTIAL_DATE)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    return source_faults(_DEFECTS, standard, context)


RULE = Rule("VD04", Severity.ERROR, _check, __doc__)
