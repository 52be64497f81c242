"""Hướng giấy: trang đứng; trang ngang chỉ khi có bảng, biểu.

Quy tắc xem phần để trang ngang của tệp có bảng không.

Vì sao: văn bản trình bày theo chiều dài giấy; trang ngang dành cho bảng nhiều cột.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 2.

Đúng:
    trang đứng; phụ lục có bảng rộng để trang ngang

Sai:
    trang ngang mà chỉ có chữ
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.pages import page_problem, pages
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet, Table
from mttq_docs.standards import Standard


def _check(sheet: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    rule = standard.page.orientation
    for index, (page, paragraph) in enumerate(pages(sheet, context)):
        if page.orientation != rule.used and not _has_table(sheet, index):
            problem = page_problem(
                "Trang để ngang mà không có bảng",
                paragraph,
                found="trang ngang",
                expected="trang đứng",
                context=context,
            )
            yield Fault(problem, rule)


def _has_table(sheet: Sheet, page: int) -> bool:
    for block in sheet.blocks:
        if isinstance(block, Table):
            spots = [inner.spot for row in block.rows for cell in row.cells for inner in cell.blocks]
            if any(spot is None or spot.page == page for spot in spots):
                return True
    return False


RULE = Rule("TB03", Severity.WARNING, _check, __doc__)
