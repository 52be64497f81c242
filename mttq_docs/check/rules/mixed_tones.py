"""Lẫn kiểu đặt dấu thanh: cả văn bản theo một kiểu, hòa hoặc hoà.

Quy tắc đếm hai kiểu đặt dấu (hòa, ủy, khóa và hoà, uỷ, khoá) và gợi ý đổi chỗ theo kiểu ít hơn. Kiểu nào
cũng đúng. Tên cơ quan ở đầu văn bản và quyền hạn người ký là chữ in sẵn, không xét.

Vì sao: lẫn hai kiểu thì tìm kiếm sót chỗ.

Căn cứ: cách viết thông thường của văn bản hành chính; Nghị định không quy định.

Đúng:
    Ủy ban … hòa giải

Sai:
    Ủy ban … Uỷ ban
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.spelling import slip_faults
from mttq_docs.findings import Severity
from mttq_docs.orthography import Kind
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_KINDS = (Kind.MIXED_TONES,)
_SET_WORDS = (Role.PARENT_BODY, Role.ISSUING_BODY, Role.AUTHORITY)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context, but=_SET_WORDS)


RULE = Rule("CT12", Severity.HINT, _check, __doc__)
