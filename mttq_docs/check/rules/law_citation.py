"""Dẫn luật: ghi tên luật, không ghi số, ký hiệu và cơ quan ban hành.

Quy tắc xem luật, pháp lệnh có bị dẫn kèm số, ký hiệu không. Bộ chuẩn chấp nhận cách ghi có số thì quy tắc
im lặng.

Vì sao: luật được gọi bằng tên; Nghị định 30 miễn số, ký hiệu và cơ quan cho luật, pháp lệnh.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b.

Đúng:
    Luật Mặt trận Tổ quốc Việt Nam

Sai:
    Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13 ngày 09/6/2015 của Quốc hội
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    policy = standard.citations.law
    if policy.accepts("name_number_date"):
        return
    for citation in context.citations:
        if citation.is_law and citation.name and citation.numbers:
            problem = problem_in_prose(
                context,
                (citation.start, citation.end),
                "Luật, pháp lệnh dẫn bằng tên, không kèm số, ký hiệu",
                expected=f"{citation.type} {citation.name}",
            )
            yield Fault(problem, policy)


RULE = Rule("VD13", Severity.WARNING, _check, __doc__)
