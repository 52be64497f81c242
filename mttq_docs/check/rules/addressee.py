"""Kính gửi và nơi nhận: có “Kính gửi” thì nơi nhận bắt đầu bằng “Như trên”, và ngược lại.

Quy tắc xem văn bản có “Kính gửi” mà nơi nhận thiếu dòng “- Như trên;” không, hoặc có “Như trên” mà không có
“Kính gửi”.

Vì sao: nơi ghi ở “Kính gửi” là nơi nhận chính; nơi nhận phải nhắc lại bằng chữ “Như trên”.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9.

Đúng:
    Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh … Nơi nhận: - Như trên;

Sai:
    Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh … Nơi nhận: - Lưu: VT.
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    ground = standard.recipients.label
    addressees = context.of(Role.ADDRESSEE)
    recipients = [line for line in context.of(Role.RECIPIENT) if line.text]
    if not recipients:
        return
    above = [line for line in recipients if fold(line.text) == "nhu_tren"]
    if addressees and not above:
        message = "Có “Kính gửi” nhưng nơi nhận không có dòng “Như trên”"
        problem = recipients[0].problem(message, recipients[0].text_span, expected="- Như trên;")
        yield Fault(problem, ground)
    if above and not addressees and context.is_whole:
        message = "Nơi nhận có “Như trên” nhưng văn bản không có “Kính gửi”"
        yield Fault(above[0].problem(message, above[0].text_span, expected="tên từng nơi nhận"), ground)


RULE = Rule("TT20", Severity.WARNING, _check, __doc__)
