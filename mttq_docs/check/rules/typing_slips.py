"""Lỗi gõ: tiếng viết đúng chính tả tiếng Việt.

Quy tắc tìm tiếng không có trong tiếng Việt do gõ sai dấu, thiếu chữ, sót phím Telex, VNI, và chữ thừa.

Vì sao: lỗi gõ là điều người ký thấy đầu tiên.

Căn cứ: cách viết thông thường của văn bản hành chính; Nghị định không quy định.

Đúng:
    Phương hướng năm 2026

Sai:
    Phưong hướng năm 2026
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

_KINDS = (Kind.TYPING, Kind.STRAY)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context)


RULE = Rule("CT09", Severity.WARNING, _check, __doc__)
