"""Hai cột đầu trang: cột trái 35 - 50% bề ngang, cột phải rộng hơn.

Quy tắc đo hai ô chứa tên cơ quan và Quốc hiệu (khi chúng nằm trong bảng), và hai ô của nơi nhận và chữ ký.

Vì sao: cột phải hẹp thì Quốc hiệu, Tiêu ngữ bị ngắt dòng.

Căn cứ: các mẫu của Nghị định 30/2020/NĐ-CP, Phụ lục III; Nghị định không ghi tỷ lệ.

Đúng:
    cột trái 40%, cột phải 60%

Sai:
    cột trái 60%, cột phải 40%
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_TOLERANCE_PCT = 3.0


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    rules = standard.columns
    pairs = (
        (Role.ISSUING_BODY, Role.NATIONAL_NAME, rules.letterhead_left_pct, "đầu trang"),
        (Role.RECIPIENTS_LABEL, Role.POSITION, rules.signature_left_pct, "chữ ký"),
    )
    for left_role, right_role, rule, what in pairs:
        left, right = (_cell(context, role) for role in (left_role, right_role))
        if left is None or right is None:
            continue
        share = left[1] * 100 / (left[1] + right[1])
        if not rule.accepts(share, tolerance=_TOLERANCE_PCT):
            low, high = rule.accepted
            problem = left[0].problem(
                f"Tỷ lệ hai cột phần {what} khác thông lệ",
                left[0].text_span,
                found=f"cột trái {share:.0f}%",
                expected=f"cột trái {low:.0f} - {high:.0f}%",
            )
            yield Fault(problem, rule)


def _cell(context: Context, role: Role) -> tuple[Line, float] | None:
    for line in context.of(role):
        spot = line.block.spot
        if spot is not None and spot.table and spot.columns == 2 and spot.width_mm:
            return line, spot.width_mm
    return None


RULE = Rule("TB17", Severity.WARNING, _check, __doc__)
