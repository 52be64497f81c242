"""Khoảng trắng: một dấu cách giữa hai từ, không có dấu cách trước dấu câu.

Quy tắc tìm dấu cách thừa, dấu cách trước dấu câu và dấu %, thiếu dấu cách sau dấu câu, chữ dính vào số.

Vì sao: thừa, thiếu dấu cách làm dòng canh đều bị hở, nhìn cẩu thả.

Căn cứ: cách viết thông thường của văn bản hành chính; Nghị định không quy định.

Đúng:
    các cơ quan, tổ chức

Sai:
    các  cơ quan ,tổ chức
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.spelling import slip_faults
from mttq_docs.findings import Remedy, Severity
from mttq_docs.orthography import Kind
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_PERCENT = re.compile(r"(?<=\d)[ \u00a0]+(?=%)")
_KINDS = (Kind.SPACE,)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    yield from slip_faults(_KINDS, context)
    yield from _at_the_end(context)
    for found in context.prose.matches(_PERCENT, " %", "\u00a0%"):
        message = "Thừa khoảng trắng trước dấu %"
        yield Fault(problem_in_prose(context, found.span(), message, expected="bỏ đi", text=""))


def _at_the_end(context: Context) -> Iterator[Fault]:
    """Spaces behind the last word of a paragraph, of which one is too common to speak of."""
    for line in context.prose.lines:
        tail = line.raw[line.end :]
        if len(tail) > 1 and not tail.strip(" "):
            span = (line.end, line.end + len(tail))
            message = "Thừa khoảng trắng ở cuối đoạn"
            problem = line.problem(message, span, expected="bỏ đi", remedy=Remedy(""))
            yield Fault(problem, severity=Severity.HINT)


RULE = Rule("CT05", Severity.WARNING, _check, __doc__)
