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
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.orthography import ToneStyle, convert_tones
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_CAPITALISED = r"[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]\w*"


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    issuer = context.issuer
    if not issuer.is_front or not issuer.name:
        return
    names = re.compile(
        rf"(?:MTTQ|Mặt trận Tổ quốc) Việt Nam {re.escape(issuer.kind)} "
        rf"(?P<name>{_CAPITALISED}(?: {_CAPITALISED}){{0,3}})"
    )
    for line in _telling(context):
        for found in list(names.finditer(line.text))[-1:]:
            if _plain(found["name"]) != _plain(issuer.name):
                span = line.in_text(*found.span("name"))
                message = "Tên đơn vị khác phần đầu văn bản"
                yield Fault(line.problem(message, span, expected=issuer.name.title()))


def _telling(context: Context) -> Iterator[Line]:
    """The lines in which a paper says who issues it."""
    for line in context.main:
        if line.role is Role.SECTION:
            break
        if "như sau" in line.text:
            yield line
    for annex in context.annexes:
        yield from (line for line in annex if line.role is Role.ANNEX_REFERENCE)


def _plain(name: str) -> str:
    return convert_tones(name, ToneStyle.OLD).upper()


RULE = Rule("ND04", Severity.WARNING, _check, __doc__)
