"""Dấu ba chấm: đúng ba chấm, viết liền chữ đứng trước.

Quy tắc tìm dấu chấm lửng có hai, bốn chấm hoặc có dấu cách đứng trước.

Vì sao: bốn chấm thường là thừa một chấm hoặc thiếu khoảng trống để điền.

Căn cứ: cách viết thông thường của văn bản hành chính; Nghị định không quy định.

Đúng:
    đường giao thông, kênh mương...

Sai:
    đường giao thông, kênh mương....
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

_KINDS = (Kind.ELLIPSIS,)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context)


RULE = Rule("CT08", Severity.WARNING, _check, __doc__)
