"""Chữ lạ giống chữ Việt: không lẫn chữ của bảng chữ cái khác.

Quy tắc tìm chữ trông giống chữ Việt mà mã khác: Ð của tiếng Iceland thay Đ, chữ Nga, chữ Hy Lạp.

Vì sao: nhìn không thấy khác nhưng tìm kiếm không ra và phông có thể khác.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4 (bộ mã Unicode theo TCVN 6909:2001).

Đúng:
    Đảng, Đoàn

Sai:
    Ðảng, Ðoàn
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.spelling import slip_faults
from mttq_docs.findings import Severity
from mttq_docs.orthography import Kind
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_KINDS = (Kind.LOOKALIKE,)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context, standard.font.family)


RULE = Rule("CT04", Severity.WARNING, _check, __doc__)
