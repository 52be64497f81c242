"""Dùng sai từ: từ nào có nghĩa ấy, không lẫn từ gần âm.

Quy tắc tìm những cụm mà từng tiếng đều đúng nhưng ghép lại sai: năng xuất, trong tâm, đi tích, xẩy ra …

Vì sao: phần mềm soát chính tả thông thường không thấy những lỗi này.

Căn cứ: cách viết thông thường của văn bản hành chính; Nghị định không quy định.

Đúng:
    nâng cao năng suất

Sai:
    nâng cao năng xuất
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

_KINDS = (Kind.WORD,)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context)


RULE = Rule("CT10", Severity.WARNING, _check, __doc__)
