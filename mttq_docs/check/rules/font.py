"""Phông chữ: Times New Roman.

Quy tắc xem phông của mọi chữ trong văn bản, kể cả trong bảng. Ký hiệu không phải chữ, số thì không xét.

Vì sao: phông khác không có trên máy người nhận thì chữ nhảy, dấu rơi.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4.

Đúng:
    Times New Roman

Sai:
    Arial, Calibri, .VnTime
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import offending, text_spans
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    rule = standard.font.family
    accepted = {name.casefold() for name in rule.accepted}
    for line in context.lines:
        spans = text_spans(line)
        wrong = offending(spans, lambda face: bool(face.family) and face.family.casefold() not in accepted)
        if wrong:
            families = {span.face.family for span in spans if span.face.family.casefold() not in accepted}
            problem = line.problem(
                "Phông chữ không đúng",
                wrong,
                found=", ".join(sorted(families)),
                expected=rule.used,
                remedy=Remedy(look=(("family", rule.used),)),
            )
            yield Fault(problem, rule)


RULE = Rule("TB04", Severity.ERROR, _check, __doc__)
