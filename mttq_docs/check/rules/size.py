"""Cỡ chữ: mỗi thành phần có cỡ chữ quy định.

Quy tắc so cỡ chữ của từng đoạn với khoảng được chấp nhận cho thành phần ấy: lời văn 13 - 14, Quốc hiệu 12 -
13 … Chữ chỉ số trên, số dưới không xét; chữ trong bảng nội dung không có quy định nên không xét.

Vì sao: mỗi thành phần một cỡ để người đọc nhận ra ngay.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V.

Đúng:
    lời văn cỡ 14

Sai:
    lời văn cỡ 12
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import offending
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.looks import Face
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard
from mttq_docs.standards.standard import Number


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for line, _look, element in context.looked:
        rule = element.size_pt
        spans = [span for span in line.spans if span.face.size_pt and not span.face.raised]
        wrong = offending(spans, _refused(rule))
        if wrong:
            sizes = sorted({span.face.size_pt for span in spans if not rule.accepts(span.face.size_pt)})
            low, high = rule.accepted
            problem = line.problem(
                "Cỡ chữ không đúng",
                wrong,
                found=", ".join(f"cỡ {size:g}" for size in sizes),
                expected=f"cỡ {low:g}" if low == high else f"cỡ {low:g} - {high:g}",
                remedy=Remedy(look=(("size_pt", rule.used),)),
            )
            yield Fault(problem, rule)


def _refused(rule: Number) -> Callable[[Face], bool]:
    return lambda face: not rule.accepts(face.size_pt, tolerance=0.01)


RULE = Rule("TB06", Severity.ERROR, _check, __doc__)
