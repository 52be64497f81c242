"""Lối ghi của cơ quan ban hành: số của Đảng nối bằng gạch nối, số của Nhà nước và Mặt trận bằng gạch chéo.

Quy tắc xem dấu giữa số, chữ viết tắt tên loại và cơ quan có đúng lối ghi của cơ quan ban hành không, và các
nhóm chữ có đảo chỗ không. Văn bản của Đảng ghi 05-CT/TW; văn bản của Nhà nước, Mặt trận ghi
371/TB-MTTW-BTT.

Vì sao: ghi nhầm lối thì không tra được văn bản trong hệ thống của cơ quan ban hành.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (viện dẫn).

Đúng:
    Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị

Sai:
    Chỉ thị số 05/CT-TW ngày 15/5/2016 của Bộ Chính trị
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.cited import flaw_fault, flaws_of
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.citations import Defect
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_DEFECTS = (Defect.SEPARATOR, Defect.ORDER)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for citation, flaw in flaws_of(_DEFECTS, context):
        yield flaw_fault(citation, flaw, context, standard.citations.short_after_first)


RULE = Rule("VD02", Severity.ERROR, _check, __doc__)
