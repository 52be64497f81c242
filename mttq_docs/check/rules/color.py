"""Màu chữ: chữ màu đen.

Quy tắc xem màu của mọi chữ. Màu gần như đen (chép từ trang web) không báo.

Vì sao: chữ màu in đen trắng thì mờ; chữ đỏ thường là chỗ đang sửa dở.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4.

Đúng:
    chữ đen

Sai:
    chữ đỏ, chữ xanh
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import offending
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_NEARLY_BLACK = 0x33


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    rule = standard.font.color
    for line in context.lines:
        spans = line.spans
        wrong = offending(spans, lambda face: not _is_black(face.color, rule.accepted))
        if wrong:
            colors = sorted(
                {span.face.color for span in spans if not _is_black(span.face.color, rule.accepted)}
            )
            problem = line.problem(
                "Chữ không phải màu đen",
                wrong,
                found=", ".join(f"màu {color}" for color in colors),
                expected="màu đen",
                remedy=Remedy(look=(("color", rule.used),)),
            )
            yield Fault(problem, rule)


def _is_black(color: str, accepted: tuple[str, ...]) -> bool:
    if not color or color in accepted:
        return True
    try:
        parts = bytes.fromhex(color)
    except ValueError:
        return True
    return max(parts, default=0) <= _NEARLY_BLACK


RULE = Rule("TB05", Severity.ERROR, _check, __doc__)
