"""Dẫn tới mục không có: “Mục V Chương trình này” thì văn bản phải có Mục V.

Quy tắc xem những chỗ dẫn tới mục của chính văn bản này (… Mục II Kế hoạch này) có mục ấy thật không.

Vì sao: bớt một mục rồi quên sửa chỗ dẫn thì người thực hiện không tìm thấy việc của mình.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (bố cục, viện dẫn phần, mục).

Đúng:
    nội dung tại Mục II Kế hoạch này

Sai:
    nội dung tại Mục IX Kế hoạch này (kế hoạch có ba mục)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.sequence import labelled
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.numbering import Level, from_roman, roman
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_REFERENCE = re.compile(
    r"[Mm]ục (?P<number>[IVX]+)(?: của)? (?:Chương trình|Kế hoạch|Báo cáo|Hướng dẫn|Văn bản|văn bản) này"
)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    sections = [line for line, _label in labelled(context.main, Level.SECTION)]
    if not sections:
        return
    for found in _REFERENCE.finditer(context.prose.text):
        try:
            number = from_roman(found["number"])
        except BadValue:
            continue
        if number > len(sections):
            message = "Văn bản không có mục này"
            expected = f"Mục I đến Mục {roman(len(sections))}"
            yield Fault(problem_in_prose(context, found.span("number"), message, expected=expected))


RULE = Rule("ND22", Severity.WARNING, _check, __doc__)
