"""Dấu ngoặc kép: dùng cặp “ ”, mở đâu đóng đấy.

Quy tắc tìm dấu ngoặc kép thẳng, dấu mở hoặc đóng bị thiếu, dấu quay ngược.

Vì sao: thiếu một dấu là không biết tên gọi bắt đầu, kết thúc ở đâu.

Căn cứ: cách viết thông thường của văn bản hành chính; Nghị định không quy định.

Đúng:
    Quỹ “Vì người nghèo”

Sai:
    Quỹ “Vì người nghèo"
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

_KINDS = (Kind.QUOTE,)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context)


RULE = Rule("CT06", Severity.WARNING, _check, __doc__)
