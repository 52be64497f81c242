"""Chỗ chưa viết: văn bản không còn lời nhắc của bản dự thảo.

Quy tắc tìm các lời nhắc “[CẦN VIẾT: …]” mà lệnh `draft-report` để lại cho người viết, và chỗ để trống trong
lời văn: “ít nhất … mô hình”, “??”, “xx”, “[bổ sung sau]”.

Vì sao: lời nhắc nói chỗ phần mềm không viết thay được; còn sót là báo cáo chưa xong, không ký được.

Căn cứ: yêu cầu hoàn chỉnh văn bản trước khi ký; Nghị định không nói đến lời nhắc.

Đúng:
    Nhân dân phấn khởi, đồng thuận với chủ trương sắp xếp thôn.

Sai:
    [CẦN VIẾT: tình hình các tầng lớp Nhân dân trong năm]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import BODY_ROLES, Sheet
from mttq_docs.standards import Standard

_REMINDER = re.compile(r"\[CẦN VIẾT[^\]]{0,500}\]?")

_BLANK = re.compile(
    r"\?{2,}|\b[xX]{2,3}(?= [^\W\d_])|\[(?:bổ sung|điền|ghi|thêm|cập nhật)[^\]]{0,80}\]|…/…|\.{3,}/\.{3,}"
    r"|(?<=[Íí]t nhất )(?:…+|\.{2,}|_{2,})|(?<=khoảng )(?:…+|\.{2,}|_{2,})(?= [^\W\d_])|_{4,}"
)


# Few lines have any of these, without which nothing is blank.
_SIGNS = ("??", "xx", "xX", "Xx", "XX", "[", "…", "..", "__")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    signs = [sign for sign in _SIGNS if sign in context.prose.text]
    for line in context.lines:
        for found in _REMINDER.finditer(line.text):
            span = line.in_text(*found.span())
            yield Fault(line.problem("Chỗ này chưa viết", span, expected="lời văn thay cho lời nhắc"))
        looked_at = any(sign in line.text for sign in signs) and line.role in BODY_ROLES
        for found in _BLANK.finditer(line.text) if looked_at else ():
            span = line.in_text(*found.span())
            yield Fault(line.problem("Chỗ này còn để trống", span, expected="con số, ngày hoặc lời văn"))


RULE = Rule("ND19", Severity.WARNING, _check, __doc__)
