"""Viết hoa: tên cơ quan, địa danh, danh hiệu viết hoa theo Phụ lục II.

Quy tắc tìm chỗ viết hoa, viết thường khác Phụ lục II của Nghị định 30. Chỗ mà quy định còn có thể hiểu hai
cách thì chỉ gợi ý.

Vì sao: viết hoa có quy định riêng cho văn bản hành chính.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II.

Đúng:
    ý kiến, kiến nghị của Nhân dân

Sai:
    Nhân Dân
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

_KINDS = (Kind.CAPITAL,)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context)


RULE = Rule("CT11", Severity.WARNING, _check, __doc__)
