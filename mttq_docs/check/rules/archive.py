"""Dòng lưu: nơi nhận kết thúc bằng dòng “Lưu: VT …”.

Quy tắc xem danh sách nơi nhận có một dòng “Lưu” không, dòng ấy có đứng cuối không và có dấu hai chấm không.

Vì sao: văn bản nào cũng phải lưu ở văn thư; dòng lưu cho biết đơn vị nào soạn thảo và lưu bao nhiêu bản.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm d.

Đúng:
    - Lưu: VT.

Sai:
    - Lưu VT.        (theo Nghị định 30, sau chữ “Lưu” có dấu hai chấm)
    không có dòng lưu
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard, Value

_KEPT = re.compile(r"lưu\b\s*[:.]?\s*", re.IGNORECASE)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    form = standard.recipients.archive
    lines = [line for line in context.of(Role.RECIPIENT) if line.text]
    kept = [line for line in lines if _KEPT.match(line.text)]
    if lines and not kept:
        problem = lines[-1].problem(
            "Nơi nhận thiếu dòng lưu", lines[-1].text_span, expected=f"- {form.used.format('VT')}."
        )
        yield Fault(problem, form)
    for line in kept:
        if line is not lines[-1]:
            message = "Dòng lưu phải đứng cuối nơi nhận"
            yield Fault(line.problem(message, line.text_span, expected="dòng cuối cùng"), form)
        found = _KEPT.match(line.text)
        if found and not any(line.text.startswith(opening) for opening in _openings(form)):
            right = _openings(form)[0]
            span = line.in_text(0, found.end())
            problem = line.problem("Dòng lưu ghi chưa đúng mẫu", span, expected=right, remedy=Remedy(right))
            yield Fault(problem, form)


def _openings(form: Value[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.partition("{}")[0] for text in (form.used, *form.accepted)))


RULE = Rule("TT14", Severity.ERROR, _check, __doc__)
