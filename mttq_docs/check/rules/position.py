"""Chức vụ: trên chữ ký có chức vụ của người ký.

Quy tắc xem văn bản có dòng chức vụ của người ký không, cuối dòng có dấu câu thừa không.

Vì sao: không có chức vụ thì không biết người ký có thẩm quyền hay không.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7.

Đúng:
    TM. BAN THƯỜNG TRỰC
    CHỦ TỊCH

Sai:
    TM. BAN THƯỜNG TRỰC
    Nguyễn Văn A
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Place, Problem, Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_MARKS = ".,;:"


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    if context.is_whole and not any(line.text for line in context.of(Role.POSITION)):
        last = context.of(Role.AUTHORITY)[-1:]
        place = last[0].place(*last[0].text_span) if last else Place()
        problem = Problem("Thiếu chức vụ của người ký", place, expected="dòng như CHỦ TỊCH")
        yield Fault(problem, standard.elements[Role.POSITION].caps)
    for line in context.of(Role.POSITION):
        kept, span = line.tail(_MARKS)
        if kept and kept != line.text:
            problem = line.problem("Chức vụ không có dấu câu ở cuối", span, expected=kept, remedy=Remedy(""))
            yield Fault(problem, standard.elements[Role.POSITION].caps, Severity.WARNING)


RULE = Rule("TT16", Severity.ERROR, _check, __doc__)
