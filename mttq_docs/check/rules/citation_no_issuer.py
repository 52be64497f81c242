"""Cơ quan ban hành văn bản được dẫn: lần dẫn đầu ghi đủ cơ quan ban hành.

Quy tắc xem lần đầu dẫn một văn bản có số, ký hiệu và ngày thì có ghi “của …” cơ quan nào không. Lần sau, và
văn bản đã ghi cơ quan ở chỗ khác, không xét.

Vì sao: cùng một ký hiệu có thể là của Bộ Chính trị, Ban Bí thư hay Ban Chấp hành; người đọc không đoán được.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b.

Đúng:
    Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị

Sai:
    Chỉ thị số 05-CT/TW ngày 15/5/2016 về đẩy mạnh việc học tập
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.cited import spot_of
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.citations import canonical
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    told = {
        key
        for citation in context.citations
        if citation.issuer and "issuer" not in citation.guessed
        for key in canonical(citation)
    }
    for citation in context.citations:
        keys = canonical(citation)
        is_stated = citation.date is not None and "date" not in citation.guessed
        if not citation.symbol or not keys or not is_stated or told.intersection(keys):
            continue
        told.update(keys)
        problem = problem_in_prose(
            context,
            (citation.start, citation.end),
            "Thiếu cơ quan ban hành ở lần viện dẫn đầu",
            found=spot_of(citation),
            expected="“của …” sau ngày ban hành",
        )
        yield Fault(problem, standard.citations.short_after_first)


RULE = Rule("VD19", Severity.HINT, _check, __doc__)
