"""Gạch chân: không gạch chân chữ trong văn bản.

Quy tắc tìm chữ gạch chân ở lời văn, tiêu đề, phần đầu và phần cuối. Đường kẻ dưới Tiêu ngữ, tên cơ quan,
trích yếu làm bằng gạch chân, nhãn “Nơi nhận:”, địa chỉ trang mạng và thư điện tử không xét.

Vì sao: mẫu chữ chỉ có đứng, nghiêng, đậm; gạch chân là cách nhấn mạnh của máy đánh chữ ngày trước.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V (mẫu chữ và chi tiết trình bày).

Đúng:
    I. NHIỆM VỤ TRỌNG TÂM (chữ đậm)

Sai:
    I. NHIỆM VỤ TRỌNG TÂM (chữ đậm, gạch chân)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import offending
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_LINK = re.compile(r"https?://|www\.|\S@\S")
_LABELS = (Role.RECIPIENTS_LABEL, Role.ADDRESSEE)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for line, _look, element in context.looked:
        if element.rule.used != "none" or line.role in _LABELS:
            continue
        lined = [span for span in line.spans if span.face.underline]
        spans = [span for span in lined if not _LINK.search(line.raw[span.start : span.end])]
        wrong = offending(spans, lambda face: face.underline)
        if wrong:
            remedy = Remedy(look=(("underline", ""),))
            yield Fault(line.problem("Chữ gạch chân", wrong, expected="bỏ gạch chân", remedy=remedy))


RULE = Rule("TB24", Severity.WARNING, _check, __doc__)
