"""Tên loại của văn bản được dẫn: khớp chữ viết tắt trong ký hiệu.

Quy tắc so tên loại đứng trước số với chữ viết tắt trong ký hiệu. “Quy định số …-QĐ/TW” của Đảng là đúng.

Vì sao: chép nhầm tên loại là lỗi hay gặp khi dẫn nhiều văn bản liền nhau.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (viện dẫn).

Đúng:
    Kế hoạch số 219-KH/TU ngày 05/9/2018

Sai:
    Thông báo số 219-KH/TU ngày 05/9/2018
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

_DEFECTS = (Defect.TYPE_MISMATCH,)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    return source_faults(_DEFECTS, standard, context)


RULE = Rule("VD06", Severity.WARNING, _check, __doc__)
