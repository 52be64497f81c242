"""Lẫn cách viết khoảng năm: cả văn bản viết 2025 - 2030 hoặc 2025-2030.

Quy tắc đếm các cách viết khoảng năm và gợi ý đổi chỗ viết khác số đông. Cách nào cũng đúng.

Vì sao: viết một kiểu thì dễ tìm, dễ sửa.

Căn cứ: cách viết thông thường của văn bản hành chính; Nghị định không quy định.

Đúng:
    nhiệm kỳ 2025 - 2030 … nhiệm kỳ 2020 - 2025

Sai:
    nhiệm kỳ 2025 - 2030 … nhiệm kỳ 2020-2025
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

_KINDS = (Kind.MIXED_RANGES,)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context)


RULE = Rule("CT13", Severity.HINT, _check, __doc__)
