"""Chữ tổ hợp: mỗi chữ có dấu là một ký tự dựng sẵn.

Quy tắc tìm chữ mà dấu được lưu thành ký tự rời (hay gặp khi chép từ máy Mac, từ tệp PDF).

Vì sao: nhìn thì giống nhưng tìm kiếm không ra, và dấu có thể lệch khi in.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4 (bộ mã Unicode theo TCVN 6909:2001).

Đúng:
    Việt Nam (dựng sẵn)

Sai:
    Việt Nam (e + dấu mũ + dấu nặng)
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

_KINDS = (Kind.DECOMPOSED,)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context, standard.font.family)


RULE = Rule("CT02", Severity.ERROR, _check, __doc__)
