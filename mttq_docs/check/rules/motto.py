"""Tiêu ngữ: dưới Quốc hiệu có đủ và đúng từng chữ, từng dấu.

Quy tắc xem Tiêu ngữ có đủ ba vế, viết hoa đúng ba chữ và nối bằng dấu gạch nối có khoảng trắng hai bên
không. Dấu gạch dài (–) là lỗi hay gặp do Word tự đổi khi gõ.

Vì sao: Tiêu ngữ là thành phần bắt buộc, được quy định đến từng dấu gạch.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1, điểm b.

Đúng:
    Độc lập - Tự do - Hạnh phúc

Sai:
    Độc lập – Tự do – Hạnh phúc
    Độc lập-Tự do-Hạnh phúc
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.wording import wording_faults
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    yield from wording_faults(Role.MOTTO, "Tiêu ngữ", standard, context)
    names, mottos = context.of(Role.NATIONAL_NAME), context.of(Role.MOTTO)
    ground = standard.elements[Role.MOTTO].text
    if names and mottos and mottos[0].number < names[0].number:
        yield Fault(mottos[0].problem("Tiêu ngữ phải đứng dưới Quốc hiệu", mottos[0].text_span), ground)


RULE = Rule("TT02", Severity.ERROR, _check, __doc__)
