"""Năm trong số hiệu: khớp năm ban hành.

Quy tắc so năm ghi trong số hiệu (30/2020/NĐ-CP) với năm của ngày ban hành.

Vì sao: hai năm khác nhau thì chắc chắn một chỗ gõ nhầm.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (viện dẫn).

Đúng:
    Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ

Sai:
    Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ
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

_DEFECTS = (Defect.YEAR_MISMATCH,)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    return source_faults(_DEFECTS, standard, context)


RULE = Rule("VD05", Severity.ERROR, _check, __doc__)
