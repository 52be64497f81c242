"""Lẫn cách viết hoa: một tên gọi viết hoa một kiểu trong cả văn bản.

Quy tắc tìm tên gọi được viết hoa hai kiểu trong cùng văn bản, như Ban Công tác Mặt trận và Ban công tác Mặt
trận.

Vì sao: hai kiểu trông như hai tổ chức khác nhau.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II.

Đúng:
    Ban Công tác Mặt trận … Ban Công tác Mặt trận

Sai:
    Ban Công tác Mặt trận … Ban công tác Mặt trận
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

_KINDS = (Kind.MIXED_CAPITALS,)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context)


RULE = Rule("CT14", Severity.HINT, _check, __doc__)
