"""Khổ giấy: giấy A4, 210 × 297 mm.

Quy tắc xem khổ giấy của từng phần trong tệp. Trang ngang đổi chỗ hai cạnh.

Vì sao: mẫu của Word bản tiếng Anh để khổ Letter; in ra giấy A4 thì lệch lề.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 1.

Đúng:
    A4 (210 × 297 mm)

Sai:
    Letter (216 × 279 mm)
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.pages import page_problem, pages
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_TOLERANCE_MM = 1.0


def _check(sheet: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    rules = standard.page
    for page, paragraph in pages(sheet, context):
        short, long = sorted((page.width_mm, page.height_mm))
        fits = rules.width_mm.accepts(short, tolerance=_TOLERANCE_MM) and rules.height_mm.accepts(
            long, tolerance=_TOLERANCE_MM
        )
        if not fits:
            problem = page_problem(
                "Khổ giấy không đúng",
                paragraph,
                found=f"{short:.0f} × {long:.0f} mm",
                expected=f"{rules.paper.used} ({rules.width_mm.used:.0f} × {rules.height_mm.used:.0f} mm)",
                context=context,
                fix=("paper", rules.paper.used),
            )
            yield Fault(problem, rules.paper)


RULE = Rule("TB01", Severity.ERROR, _check, __doc__)
