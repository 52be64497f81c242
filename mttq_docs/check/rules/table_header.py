"""Hàng đầu bảng: bảng dài có hàng tiêu đề lặp lại ở mỗi trang.

Quy tắc xem bảng từ mười lăm hàng trở lên có đặt “lặp lại hàng tiêu đề” cho hàng đầu không.

Vì sao: sang trang sau không thấy tên cột thì phải lật lại.

Căn cứ: cách trình bày thông thường; Nghị định không quy định.

Đúng:
    hàng TT, Nội dung, Chủ trì … lặp lại ở mỗi trang

Sai:
    bảng ba trang chỉ có tên cột ở trang đầu
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_LONG = 15


def _check(sheet: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for lines in context.tables:
        table = lines[0].table
        # Only a file that was read tells how its rows behave.
        if table is None or not sheet.pages or len(table.rows) < _LONG or table.rows[0].header:
            continue
        problem = lines[0].problem(
            "Bảng dài chưa đặt hàng tiêu đề lặp lại", lines[0].text_span, expected="lặp lại hàng tiêu đề"
        )
        yield Fault(problem)


RULE = Rule("TB22", Severity.HINT, _check, __doc__)
