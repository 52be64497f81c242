"""Câu dẫn: câu “… như sau” kết thúc bằng dấu hai chấm.

Quy tắc xem đoạn lời văn hết ở chữ “như sau” có dấu hai chấm không, khi dưới nó còn đoạn nữa.

Vì sao: dấu hai chấm báo phần liệt kê ở dưới; dấu chấm thì câu bỏ lửng.

Căn cứ: quy tắc dùng dấu câu của tiếng Việt; Nghị định không quy định.

Đúng:
    Ban Thường trực xây dựng Kế hoạch thực hiện như sau:

Sai:
    Ban Thường trực xây dựng Kế hoạch thực hiện như sau.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_OPEN = re.compile(r"như sau(?P<mark>\s*[.;,]?)$")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for lines in context.bodies:
        for line in lines[:-1]:
            found = _OPEN.search(line.text)
            if found is not None:
                problem = line.problem(
                    "Câu dẫn kết thúc bằng dấu hai chấm",
                    line.in_text(*found.span("mark")),
                    found=line.text[-30:],
                    expected="như sau:",
                    remedy=Remedy(":"),
                )
                yield Fault(problem)


RULE = Rule("CT16", Severity.WARNING, _check, __doc__)
