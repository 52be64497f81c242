"""Trích yếu: dưới tên loại có câu nói rõ nội dung, không có dấu câu ở cuối.

Quy tắc xem văn bản có tên loại thì có trích yếu ngay dưới không, trích yếu có kết thúc bằng dấu chấm, phẩy,
hai chấm, có nằm cả trong ngoặc kép không, có nhắc lại tên loại không, có mở đầu bằng “V/v” của công văn
không.

Vì sao: trích yếu là tên của văn bản, dùng để đăng ký và viện dẫn; tên không có dấu chấm.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5.

Đúng:
    CHƯƠNG TRÌNH
    Phối hợp và thống nhất hành động năm 2026

Sai:
    CHƯƠNG TRÌNH
    Phối hợp và thống nhất hành động năm 2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_MARKS = ".,;:"
_OF_A_LETTER = re.compile(r"V\s*/\s*v:?\s*", re.IGNORECASE)
_QUOTED = re.compile('[“"][^“”"]+[”"]')


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    ground = standard.elements[Role.SUBJECT].bold
    kinds, lines = context.of(Role.KIND), context.of(Role.SUBJECT)
    if kinds and not lines and context.is_whole:
        message = "Thiếu trích yếu dưới tên loại"
        yield Fault(
            kinds[-1].problem(message, kinds[-1].text_span, expected="một dòng nói rõ nội dung văn bản"),
            ground,
        )
    for line in lines[:1] if kinds else ():
        letter = _OF_A_LETTER.match(line.text)
        if letter:
            message = "“V/v” chỉ dùng cho công văn"
            yield Fault(
                line.problem(message, line.in_text(*letter.span()), expected="bỏ “V/v”", remedy=Remedy("")),
                ground,
            )
        kind = f"{context.kind.lower()} "
        if line.text.lower().startswith(kind) and line.text[len(kind) :][:1].isupper():
            span = line.in_text(0, len(kind))
            problem = line.problem(
                "Trích yếu nhắc lại tên loại", span, expected="bỏ tên loại", remedy=Remedy("")
            )
            yield Fault(problem, ground, Severity.WARNING)
        if len(lines) == 1 and _QUOTED.fullmatch(line.text):
            yield Fault(
                line.problem("Trích yếu không đặt trong ngoặc kép", line.text_span, expected=line.text[1:-1]),
                ground,
            )
    for line in lines[-1:]:
        kept, span = line.tail(_MARKS)
        if kept and kept != line.text and not line.text.endswith(("...", "…")):
            problem = line.problem(
                "Trích yếu không có dấu câu ở cuối", span, expected=kept, remedy=Remedy("")
            )
            yield Fault(problem, ground)


RULE = Rule("TT09", Severity.ERROR, _check, __doc__)
