"""Thụt đầu dòng: dòng đầu của đoạn lùi vào 1 cm hoặc 1,27 cm.

Quy tắc xem dòng đầu của từng đoạn lời văn lùi vào bao nhiêu, tính cả lùi của cả đoạn. Ý gạch đầu dòng, điểm
được lùi sâu hơn, đến 4 cm. Bên phải, đoạn không thụt vào, không lấn ra lề. Tiêu đề canh giữa không xét.

Vì sao: thụt đầu dòng cho biết chỗ bắt đầu đoạn mới.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm e.

Đúng:
    lùi 1,27 cm

Sai:
    không lùi, hoặc lùi 3 cm
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import is_alone
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_TOLERANCE_MM = 0.6
_TOLERANCE_RIGHT_MM = 2.0
_DEEPEST_MM = 40.0
_DEEPER = (Role.POINT, Role.DASH, Role.PLUS, Role.SUBCLAUSE)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for line, look, element in context.looked_body:
        rule = element.first_line_mm
        if look.align in ("center", "right") or look.padding or not is_alone(line):
            continue
        start = look.left_mm + look.first_line_mm
        low, high = rule.accepted
        deep = _DEEPEST_MM if line.role in _DEEPER else high
        if not low - _TOLERANCE_MM <= start <= deep + _TOLERANCE_MM:
            problem = line.problem(
                "Thụt đầu dòng không đúng",
                line.text_span,
                found=f"{_cm(start)} cm",
                expected=f"{_cm(low)} - {_cm(high)} cm",
                remedy=Remedy(look=(("first_line_mm", rule.used), ("left_mm", 0.0))),
            )
            yield Fault(problem, rule)
        if abs(look.right_mm) > _TOLERANCE_RIGHT_MM:
            problem = line.problem(
                "Đoạn thụt vào ở lề phải" if look.right_mm > 0 else "Đoạn lấn ra lề phải",
                line.text_span,
                found=f"{_cm(look.right_mm)} cm",
                expected="0 cm",
                remedy=Remedy(look=(("right_mm", 0.0),)),
            )
            yield Fault(problem, rule, Severity.WARNING)


def _cm(length_mm: float) -> str:
    return f"{length_mm / 10:.2f}".rstrip("0").rstrip(".").replace(".", ",")


RULE = Rule("TB11", Severity.ERROR, _check, __doc__)
