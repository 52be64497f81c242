"""Khoảng cách đoạn: giữa hai đoạn cách ít nhất 6 pt.

Quy tắc xem khoảng trắng giữa một đoạn lời văn và đoạn đứng trên nó, tính cả khoảng sau của đoạn trên, và
khoảng sau của từng thành phần, nếu bộ chuẩn có giới hạn. Chỗ có dòng trống do quy tắc khác nhắc.

Vì sao: các đoạn dính nhau thì khó đọc.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm e.

Đúng:
    cách 6 pt

Sai:
    cách 0 pt
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from mttq_docs.check.context import Context
from mttq_docs.check.looking import is_alone
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import BODY_ROLES, Sheet
from mttq_docs.standards import Standard

_TOLERANCE_PT = 0.3


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    yield from _above(context)
    yield from _below(context)


def _above(context: Context) -> Iterator[Fault]:
    before = {line.number: above for line, above in zip(context.lines[1:], context.lines, strict=False)}
    for line, look, element in context.looked_body:
        above = before.get(line.number)
        rule = element.space_before_pt
        # Below a table, a frame or a blank line the gap is made by other means.
        if above is None or above.role not in BODY_ROLES or above.table is not None or look.blanks:
            continue
        if not rule.accepts(look.gap_pt, tolerance=_TOLERANCE_PT) and is_alone(line) and not look.new_page:
            problem = line.problem(
                "Khoảng cách với đoạn trên chưa đủ",
                line.text_span,
                found=f"{look.gap_pt:g} pt",
                expected=f"ít nhất {rule.accepted[0]:g} pt",
                remedy=Remedy(look=(("before_pt", rule.used),)),
            )
            yield Fault(problem, rule)


def _below(context: Context) -> Iterator[Fault]:
    for line, look, element in context.looked:
        rule = element.space_after_pt
        if is_alone(line) and not rule.accepts(look.after_pt, tolerance=_TOLERANCE_PT):
            low, high = rule.accepted
            problem = line.problem(
                "Khoảng cách dưới đoạn không đúng",
                line.text_span,
                found=f"{look.after_pt:g} pt",
                expected=f"{low:g} - {high:g} pt" if isfinite(high) else f"ít nhất {low:g} pt",
                remedy=Remedy(look=(("after_pt", rule.used),)),
            )
            yield Fault(problem, rule)


RULE = Rule("TB12", Severity.ERROR, _check, __doc__)
