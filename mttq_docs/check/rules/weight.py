"""Chữ đậm: thành phần nào in đậm, thành phần nào không.

Quy tắc xem thành phần phải in đậm (Quốc hiệu, tên loại, mục …) có chỗ nào không đậm, và thành phần không in
đậm có in đậm không. Trong lời văn, in đậm vài chữ để nhấn mạnh thì không báo, chỉ báo khi cả đoạn in đậm.

Vì sao: đậm hay không là dấu hiệu để phân biệt các thành phần.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V.

Đúng:
    tên cơ quan chủ quản không đậm, tên cơ quan ban hành đậm

Sai:
    cả hai dòng đều đậm
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import looked, misfaced
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for line, _look, element in looked(context, standard):
        rule = element.bold
        if len(rule.accepted) > 1:
            continue
        wrong = misfaced(line, rule.used, lambda face: face.bold)
        if wrong:
            problem = line.problem(
                "Phải in đậm" if rule.used else "Không in đậm",
                wrong,
                expected="chữ đậm" if rule.used else "chữ thường, không đậm",
                remedy=Remedy(look=(("bold", rule.used),)),
            )
            yield Fault(problem, rule)


RULE = Rule("TB07", Severity.ERROR, _check, __doc__)
