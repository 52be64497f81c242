"""Tên đơn vị còn sót: câu ban hành và dòng kèm theo ghi đúng đơn vị ở đầu trang.

Quy tắc so tên đơn vị ở đầu trang (XÃ HÀM YÊN) với tên đơn vị trong câu “… xây dựng …, như sau:” và trong
dòng “(Kèm theo … của …)”. Chỗ khác trong văn bản có thể nhắc đơn vị bạn nên không xét.

Vì sao: mượn tệp của đơn vị khác, người soạn hay sửa đầu trang mà quên sửa các câu này.

Căn cứ: suy từ phần đầu của chính văn bản.

Đúng:
    XÃ HÀM YÊN … Ban Thường trực Ủy ban MTTQ Việt Nam xã Hàm Yên xây dựng Kế hoạch …, cụ thể như sau:

Sai:
    XÃ HÀM YÊN … Ban Thường trực Ủy ban MTTQ Việt Nam xã Thái Hòa xây dựng Kế hoạch …, cụ thể như sau:
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.unit import other_unit, plain, told
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.units import Level

_BODY = re.compile(
    r"(?:Đảng [ủu][yỷ]|Hội đồng nhân dân|[ỦU][yỷ] ban nhân dân|HĐND|UBND) (?P<kind>xã|phường|đặc khu)\b(?!,)"
)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    issuer = context.issuer
    # Where all agree but the letterhead, the fault is there.
    if not issuer.is_front or not issuer.name or other_unit(context) is not None:
        return
    for line, found in told(context):
        if plain(found["name"]) != plain(issuer.name):
            span = line.in_text(*found.span("name"))
            message = "Tên đơn vị khác phần đầu văn bản"
            yield Fault(line.problem(message, span, expected=issuer.name.title()))
    yield from _recipients(context)


def _recipients(context: Context) -> Iterator[Fault]:
    """Of a commune, the bodies of another kind of commune."""
    kind = context.issuer.kind
    if context.issuer.level is not Level.COMMUNE:
        return
    for line in context.of(Role.RECIPIENT):
        for found in _BODY.finditer(line.text):
            if found["kind"] != kind:
                span = line.in_text(*found.span("kind"))
                message = "Cơ quan ở nơi nhận thuộc đơn vị khác phần đầu văn bản"
                yield Fault(line.problem(message, span, expected=kind))


RULE = Rule("ND04", Severity.WARNING, _check, __doc__)
