"""Thụt bằng dấu cách, phím Tab: thụt đầu dòng bằng lệnh của Word.

Quy tắc tìm dấu cách và phím Tab gõ ở đầu các đoạn lời văn để thụt vào.

Vì sao: đổi cỡ chữ, đổi lề là các đầu dòng lệch nhau.

Căn cứ: cách trình bày thông thường; Nghị định chỉ định độ lùi, không định cách làm.

Đúng:
    đoạn đặt lùi dòng đầu 1,27 cm

Sai:
    đoạn bắt đầu bằng mười dấu cách
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import is_alone
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for line, look, element in context.looked_body:
        if not look.padding or not is_alone(line):
            continue
        indent = ("first_line_mm", element.first_line_mm.used)
        problem = line.problem(
            "Thụt đầu dòng bằng dấu cách hoặc phím Tab",
            (line.start - len(look.padding), line.start) if line.start >= len(look.padding) else None,
            found=f"{len(look.padding)} ký tự trắng ở đầu đoạn",
            expected="lệnh thụt đầu dòng của Word",
            remedy=Remedy("", (indent,)) if line.start >= len(look.padding) else None,
        )
        yield Fault(problem, element.first_line_mm)


RULE = Rule("TB19", Severity.HINT, _check, __doc__)
