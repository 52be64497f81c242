"""Ký hiệu của văn bản được dẫn: có số thì phải có ký hiệu.

Quy tắc xem văn bản được dẫn bằng số có kèm ký hiệu không, trừ tên gọi quen thuộc không cần ký hiệu.

Vì sao: chỉ có số thì trùng với văn bản của nhiều cơ quan khác.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (viện dẫn).

Đúng:
    Quyết định số 217-QĐ/TW ngày 12/12/2013

Sai:
    Quyết định số 217 ngày 12/12/2013
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

_DEFECTS = (Defect.NO_SYMBOL,)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for citation, flaw in flaws_of(_DEFECTS, context):
        if citation.date is None and citation.issuer:
            continue  # “các kết luận số 01, 02 của Đoàn Chủ tịch …” names papers as they are known.
        yield flaw_fault(citation, flaw, context, standard.citations.short_after_first)


RULE = Rule("VD09", Severity.WARNING, _check, __doc__)
