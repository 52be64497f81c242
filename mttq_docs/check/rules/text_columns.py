"""Chia cột: lời văn chạy hết bề ngang trang, không chia cột như báo.

Quy tắc xem phần nào của tệp đặt chế độ nhiều cột (Columns) không.

Vì sao: văn bản hành chính viết một cột; chế độ nhiều cột thường còn sót lại của trang dán vào.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục IV (sơ đồ bố trí các thành phần).

Đúng:
    trang một cột

Sai:
    trang chia hai cột
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.pages import page_problem, pages
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def _check(sheet: Sheet, _: Standard, context: Context) -> Iterator[Fault]:
    for page, paragraph in pages(sheet, context):
        if page.columns > 1:
            found = f"{page.columns} cột"
            yield Fault(
                page_problem("Trang chia cột", paragraph, found=found, expected="một cột", context=context)
            )


RULE = Rule("TB23", Severity.WARNING, _check, __doc__)
