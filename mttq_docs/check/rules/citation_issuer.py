"""Cơ quan của văn bản được dẫn: khớp chữ viết tắt trong ký hiệu.

Quy tắc so cơ quan đứng sau chữ “của” với nhóm chữ chỉ cơ quan trong ký hiệu: Bộ Chính trị, Ban Bí thư: TW;
Tỉnh ủy và các cơ quan của Tỉnh ủy: TU; Hội đồng nhân dân: HĐND …

Vì sao: ký hiệu một nơi, tên cơ quan một nơi thì không biết dẫn văn bản nào.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (viện dẫn).

Đúng:
    Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị

Sai:
    Quyết định số 217-QĐ/TW ngày 12/12/2013 của Ban Thường vụ Tỉnh ủy
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

_DEFECTS = (Defect.BODY_MISMATCH,)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    return source_faults(_DEFECTS, standard, context)


RULE = Rule("VD07", Severity.WARNING, _check, __doc__)
