"""Đầu phụ lục: dưới chữ “Phụ lục” có tên phụ lục và dòng “(Kèm theo …)”.

Quy tắc xem mỗi phụ lục có đủ tên và dòng chỉ dẫn văn bản mà nó kèm theo không.

Vì sao: tách khỏi văn bản chính, phụ lục không có tên và dòng kèm theo thì không ai biết nó thuộc văn bản
nào.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1.

Đúng:
    Phụ lục
    DANH SÁCH KHU DÂN CƯ
    (Kèm theo Chương trình số 05/CTr-MTTQ-BTT ngày 05 tháng 01 năm 2026 của …)

Sai:
    Phụ lục
    1. Thôn Bắc …
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import ANNEX_HEAD, Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    wanted = (
        (Role.ANNEX_TITLE, "tên phụ lục", "tên phụ lục in hoa đậm, ở dòng dưới", standard.headings.annex),
        (
            Role.ANNEX_REFERENCE,
            "dòng “(Kèm theo …)”",
            "(Kèm theo <loại> số … ngày … của …)",
            standard.headings.annex_reference,
        ),
    )
    for annex in context.annexes:
        heading = [line for line in annex if line.role in ANNEX_HEAD][-1]
        for role, what, expected, ground in wanted:
            if not any(line.role is role for line in annex):
                problem = heading.problem(f"Phụ lục thiếu {what}", heading.text_span, expected=expected)
                yield Fault(problem, ground)


RULE = Rule("TT18", Severity.ERROR, _check, __doc__)
