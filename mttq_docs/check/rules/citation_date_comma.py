"""Dấu phẩy trước ngày của văn bản được dẫn: cả văn bản viết một kiểu, có hoặc không.

Quy tắc xem giữa ký hiệu và chữ “ngày” có dấu phẩy không. Kiểu mà bộ chuẩn không chấp nhận, và chỗ viết khác
đa số trong cùng văn bản, bị nhắc.

Vì sao: văn bản Đảng hay có dấu phẩy, văn bản nhà nước hay không; chép của cả hai thì thành lẫn lộn.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b.

Đúng:
    Kế hoạch số 219-KH/TU ngày 05/9/2018; Thông báo số 1105-TB/TU ngày 11/11/2019

Sai:
    Kế hoạch số 219-KH/TU, ngày 05/9/2018; Thông báo số 1105-TB/TU ngày 11/11/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.cited import Spelling, spelling_faults
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_BEFORE = re.compile(r"(?<=[^\W_])(?P<comma>,?)(?= ngày \d{1,2}(?:/| tháng ))")
_NAMES = {True: "có dấu phẩy trước chữ “ngày”", False: "không có dấu phẩy trước chữ “ngày”"}


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    said = [
        Spelling(found.span(), found["comma"] == ",")
        for citation in context.citations
        if citation.symbol
        for found in list(_BEFORE.finditer(context.prose.text, citation.start, citation.end))[:1]
    ]
    message = "Dấu phẩy trước ngày của văn bản được dẫn khác kiểu"
    yield from spelling_faults(said, standard.citations.comma_before_date, _NAMES, message, context)


RULE = Rule("VD17", Severity.HINT, _check, __doc__)
