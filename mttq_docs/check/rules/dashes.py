"""Dấu gạch: dùng dấu gạch ngắn “-”, hai bên đều có hoặc đều không có dấu cách.

Quy tắc tìm dấu gạch dài (–, —) thay dấu gạch ngắn và dấu gạch chỉ có dấu cách ở một bên.

Vì sao: Word hay tự đổi gạch ngắn thành gạch dài nên văn bản lẫn hai kiểu.

Căn cứ: cách viết thông thường của văn bản hành chính; Nghị định không quy định.

Đúng:
    chính trị - xã hội

Sai:
    chính trị – xã hội, chính trị- xã hội
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

_KINDS = (Kind.DASH,)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context)


RULE = Rule("CT07", Severity.WARNING, _check, __doc__)
