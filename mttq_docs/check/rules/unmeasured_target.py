"""Chỉ tiêu có mức: mỗi chỉ tiêu nêu được con số, tỷ lệ hoặc mức xếp loại.

Quy tắc xem từng ý trong mục “chỉ tiêu” có con số, tỷ lệ, mức xếp loại hay chữ chỉ số lượng (mỗi, toàn bộ,
không có …) nào không. Mục “kết quả thực hiện chỉ tiêu” của báo cáo không thuộc quy tắc này: ở đó có thể ghi
“chưa phát sinh”.

Vì sao: chỉ tiêu không đo được thì cuối năm không biết đạt hay chưa.

Căn cứ: yêu cầu giao việc rõ kết quả; Nghị định không quy định.

Đúng:
    100% khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân tộc.

Sai:
    Nâng cao chất lượng tổ chức Ngày hội Đại đoàn kết toàn dân tộc.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.quantities import find_measures
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold

# Headings that name targets without setting any: “nhiệm vụ, chỉ tiêu”, and what a report says was reached.
_OTHER_HEADINGS = ("nhiem_vu", "ket_qua")
_ITEMS = (Role.CLAUSE, Role.POINT, Role.DASH, Role.PLUS)
_AMOUNT = re.compile(
    r"\d|\b(?:mỗi|từng|toàn bộ|tất cả|mọi|cả|không (?:có|còn|để|quá)|xếp loại|hoàn thành|hằng|hàng"
    r"|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b",
    re.IGNORECASE,
)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    inside = False
    for line in context.main:
        if line.role is Role.SECTION:
            heading = fold(line.text)
            inside = "chi_tieu" in heading and not any(other in heading for other in _OTHER_HEADINGS)
        elif inside and line.role in _ITEMS and _is_unmeasured(line):
            yield Fault(
                line.problem(
                    "Chỉ tiêu này không có mức để đo",
                    line.text_span,
                    expected="con số, tỷ lệ hoặc mức xếp loại",
                )
            )


def _is_unmeasured(line: Line) -> bool:
    whole = f"{line.block.lead} {line.text}"
    return (
        bool(line.text)
        and not line.text.endswith(":")
        and not _AMOUNT.search(whole)
        and not find_measures(whole)
    )


RULE = Rule("ND06", Severity.WARNING, _check, __doc__)
