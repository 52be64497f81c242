"""Dòng trống: không dùng dòng trống để cách đoạn.

Quy tắc tìm dòng trống giữa các đoạn của lời văn. Chỗ để ký và quanh phần đầu, phần cuối không xét.

Vì sao: cách đoạn bằng khoảng cách 6 pt thì văn bản gọn, không bị dòng trống rơi lên đầu trang sau.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm e (khoảng cách giữa các đoạn).

Đúng:
    hai đoạn liền nhau, cách 6 pt

Sai:
    hai đoạn cách nhau một dòng trống
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import BODY_ROLES, Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    before = {line.number: above for line, above in zip(context.lines[1:], context.lines, strict=False)}
    for line, look, element in context.looked_body:
        above = before.get(line.number)
        if look.blanks and above is not None and above.role in BODY_ROLES and above.table is None:
            problem = line.problem(
                "Cách đoạn bằng dòng trống",
                line.text_span,
                found=f"{look.blanks} dòng trống ở trên",
                expected="bỏ dòng trống, đặt khoảng cách đoạn",
            )
            yield Fault(problem, element.space_before_pt)


RULE = Rule("TB18", Severity.HINT, _check, __doc__)
