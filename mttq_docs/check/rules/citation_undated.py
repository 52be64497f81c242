"""Ngày ban hành: văn bản nhắc lần đầu phải có ngày ban hành.

Quy tắc xem văn bản được dẫn lần đầu bằng số, ký hiệu có kèm ngày ban hành không. Luật, pháp lệnh và lần
nhắc sau không cần.

Vì sao: nhiều văn bản trùng số, ký hiệu ở các năm, các khóa khác nhau; không có ngày thì không biết văn bản
nào.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (viện dẫn).

Đúng:
    Kế hoạch số 219-KH/TU ngày 05/9/2018 của Ban Thường vụ Tỉnh ủy

Sai:
    Kế hoạch số 219-KH/TU của Ban Thường vụ Tỉnh ủy
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.cited import flaw_fault, flaws_of
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.citations import Citation, Defect, canonical
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_DEFECTS = (Defect.NO_DATE,)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    first: dict[str, Citation] = {}
    for citation in context.citations:
        for key in _keys(citation):
            first.setdefault(key, citation)
    for citation, flaw in flaws_of(_DEFECTS, context):
        # Without symbol it is known by issuer and subject; later on the number alone will do.
        if not citation.symbol or any(first[key] is not citation for key in _keys(citation)):
            continue
        yield flaw_fault(citation, flaw, context, standard.citations.short_after_first)


def _keys(citation: Citation) -> Iterator[str]:
    """Under which a document is named again: its number with symbol, and its type with the bare number."""
    yield from canonical(citation)
    yield from (f"{citation.type} {number}" for number in citation.numbers if citation.type)


RULE = Rule("VD03", Severity.WARNING, _check, __doc__)
