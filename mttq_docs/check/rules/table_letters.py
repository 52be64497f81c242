"""Chữ trong bảng: cỡ chữ trong bảng từ 10 đến 14.

Quy tắc nhắc ô có chữ nhỏ hơn cỡ 10 hoặc lớn hơn cỡ 14. Bộ chuẩn không định cỡ chữ trong bảng, nên chỉ nhắc
chỗ quá nhỏ hoặc quá lớn.

Vì sao: chữ quá nhỏ thì in ra không đọc được, nhất là người cao tuổi.

Căn cứ: thông lệ trình bày; Nghị định 30/2020/NĐ-CP chỉ định cỡ chữ của lời văn.

Đúng:
    chữ trong bảng cỡ 12

Sai:
    chữ trong bảng cỡ 8
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import offending
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_SMALLEST, _LARGEST = 10, 14


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for lines in context.tables:
        for line in lines:
            spans = [span for span in line.spans if span.face.size_pt and not span.face.raised]
            wrong = offending(spans, lambda face: not _SMALLEST <= face.size_pt <= _LARGEST)
            if wrong:
                sizes = sorted({span.face.size_pt for span in spans if span.start >= wrong[0]})
                found = ", ".join(f"cỡ {size:g}" for size in sizes)
                expected = f"cỡ {_SMALLEST} - {_LARGEST}"
                yield Fault(line.problem("Cỡ chữ trong bảng", wrong, found=found, expected=expected))


RULE = Rule("TB29", Severity.HINT, _check, __doc__)
