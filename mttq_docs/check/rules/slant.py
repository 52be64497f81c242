"""Chữ nghiêng: thành phần nào in nghiêng, thành phần nào đứng.

Quy tắc xem thành phần phải in nghiêng (địa danh và ngày tháng, “Nơi nhận”, dòng kèm theo) có đứng không, và
thành phần phải đứng có in nghiêng không. Trong lời văn chỉ báo khi cả đoạn in nghiêng.

Vì sao: nghiêng hay đứng là dấu hiệu để phân biệt các thành phần.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V.

Đúng:
    Hàm Yên, ngày 05 tháng 01 năm 2026 (nghiêng)

Sai:
    Hàm Yên, ngày 05 tháng 01 năm 2026 (đứng)
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import misfaced
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for line, _look, element in context.looked:
        rule = element.italic
        if len(rule.accepted) > 1:
            continue
        wrong = misfaced(line, rule.used, lambda face: face.italic)
        if wrong:
            problem = line.problem(
                "Phải in nghiêng" if rule.used else "Không in nghiêng",
                wrong,
                expected="chữ nghiêng" if rule.used else "chữ đứng",
                remedy=Remedy(look=(("italic", rule.used),)),
            )
            yield Fault(problem, rule)


RULE = Rule("TB08", Severity.ERROR, _check, __doc__)
