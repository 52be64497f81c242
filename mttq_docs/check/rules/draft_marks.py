"""Vết sửa dở: không còn chữ tô nền, chữ gạch ngang.

Quy tắc tìm chữ tô màu nền và chữ gạch ngang ở mọi chỗ.

Vì sao: đó là dấu người soạn để lại khi đang sửa; còn sót là văn bản chưa xong.

Căn cứ: cách trình bày thông thường; Nghị định quy định chữ màu đen, không nói đến tô nền.

Đúng:
    100% khu dân cư tổ chức Ngày hội

Sai:
    “100%” còn tô nền vàng
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.looking import offending
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.looks import Look
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_TRACES = {
    "hidden": ("Đoạn có chữ ẩn", "bỏ chữ ẩn, hoặc cho hiện ra"),
    "revised": ("Đoạn còn dấu sửa đổi chưa chấp nhận", "chấp nhận hoặc từ chối từng chỗ sửa"),
}


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for line in context.lines:
        spans = line.spans
        marked = offending(spans, lambda face: face.highlight not in ("", "none", "white"))
        if marked:
            remedy = Remedy(look=(("highlight", ""),))
            yield Fault(line.problem("Chữ còn tô nền", marked, expected="bỏ tô nền", remedy=remedy))
        struck = offending(spans, lambda face: face.strike)
        if struck:
            yield Fault(line.problem("Chữ còn gạch ngang", struck, expected="bỏ chữ ấy hoặc bỏ gạch"))
        look = line.block.look
        if look is not None:
            yield from _traces(line, look)


def _traces(line: Line, look: Look) -> Iterator[Fault]:
    if look.shade and line.table is None:
        yield Fault(line.problem("Đoạn còn tô nền", line.text_span, expected="bỏ tô nền"))
    for trace in look.traces:
        message, expected = _TRACES[trace]
        yield Fault(line.problem(message, line.text_span, expected=expected))


RULE = Rule("TB20", Severity.WARNING, _check, __doc__)
