"""Dấu mật, dấu khẩn: ghi đúng một trong các mức được quy định.

Quy tắc xem chữ ở ô độ mật, độ khẩn. Độ mật: MẬT, TỐI MẬT, TUYỆT MẬT. Độ khẩn: KHẨN, THƯỢNG KHẨN, HỎA TỐC.

Vì sao: mỗi mức có cách gửi, cách lưu riêng; chữ không có trong quy định thì văn thư không biết xử lý.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2.

Đúng:
    KHẨN

Sai:
    RẤT KHẨN
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold

_ACCEPTED = {
    Role.SECRECY: ("MẬT", "TỐI MẬT", "TUYỆT MẬT"),
    Role.URGENCY: ("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"),
}


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for role, accepted in _ACCEPTED.items():
        for line in context.of(role):
            if line.text and fold(line.text) not in {fold(text) for text in accepted}:
                problem = line.problem(
                    "Mức độ mật hoặc khẩn không có trong quy định",
                    line.text_span,
                    expected=", ".join(accepted),
                )
                yield Fault(problem, standard.elements[role].caps)


RULE = Rule("TT21", Severity.ERROR, _check, __doc__)
