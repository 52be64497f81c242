"""Nơi nhận: có dòng “Nơi nhận:” đúng chữ, có dấu hai chấm.

Quy tắc xem văn bản có phần nơi nhận không và nhãn của nó ghi đúng không.

Vì sao: nơi nhận cho biết ai phải thi hành, ai để biết, ai lưu.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9.

Đúng:
    Nơi nhận:

Sai:
    Nơi gửi:
    Nơi nhận
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Place, Problem, Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import squeeze


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    label = standard.recipients.label
    lines = context.of(Role.RECIPIENTS_LABEL)
    if not lines and context.is_whole:
        yield Fault(Problem("Thiếu nơi nhận", Place(), expected=f"dòng “{label.used}” và danh sách"), label)
    for line in lines:
        if squeeze(line.text) not in label.accepted:
            problem = line.problem(
                "Nhãn nơi nhận ghi chưa đúng", line.text_span, expected=label.used, remedy=Remedy(label.used)
            )
            yield Fault(problem, label)


RULE = Rule("TT12", Severity.ERROR, _check, __doc__)
