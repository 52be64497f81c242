"""Giãn dòng: từ dòng đơn đến 1,5 dòng.

Quy tắc xem khoảng cách giữa các dòng trong đoạn. Khoảng cách đặt bằng số pt được đổi ra bội số của dòng đơn
theo cỡ chữ.

Vì sao: dòng sít quá khó đọc, thưa quá tốn giấy.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm e.

Đúng:
    dòng đơn; 1,15; 1,5 dòng; đúng 18 pt với cỡ 14

Sai:
    2 dòng; đúng 12 pt với cỡ 14
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.looks import Look
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

# The line of Times New Roman, in parts of its size.
_SINGLE = 1.15
_TOLERANCE = 0.06


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for line, look, element in context.looked_body:
        rule = element.line
        lines = _in_lines(line, look)
        if not rule.accepts(lines, tolerance=_TOLERANCE):
            low, high = rule.accepted
            problem = line.problem(
                "Giãn dòng không đúng",
                line.text_span,
                found=f"{_comma(lines)} dòng",
                expected=f"{_comma(low)} - {_comma(high)} dòng",
                remedy=Remedy(look=(("line", rule.used),)),
            )
            yield Fault(problem, rule)


def _in_lines(line: Line, look: Look) -> float:
    if look.line_rule == "multiple":
        return look.line
    size = max((span.face.size_pt for span in line.block.faces()), default=14.0) or 14.0
    lines = look.line / (size * _SINGLE)
    return max(1.0, lines) if look.line_rule == "at_least" else lines


def _comma(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")


RULE = Rule("TB13", Severity.ERROR, _check, __doc__)
