"""Lề trang: trên, dưới 20 - 25 mm, trái 30 - 35 mm, phải 15 - 20 mm.

Quy tắc so bốn lề của từng phần trong tệp với khoảng được chấp nhận. Trang ngang được giữ lề của trang đứng,
hoặc xoay lề theo trang (lề đóng ghim lên trên).

Vì sao: lề trái rộng để đóng ghim; lề hẹp thì in mất chữ.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 3.

Đúng:
    trên 20, dưới 20, trái 30, phải 15 mm

Sai:
    cả bốn lề 25,4 mm (mặc định của Word)
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.pages import page_problem, pages
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.looks import Page
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard
from mttq_docs.standards.standard import Page as PageRules

_TOLERANCE_MM = 0.6


def _check(sheet: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    rules = standard.page
    sides = (
        ("trên", "margin_top_mm", rules.margin_top_mm),
        ("dưới", "margin_bottom_mm", rules.margin_bottom_mm),
        ("trái", "margin_left_mm", rules.margin_left_mm),
        ("phải", "margin_right_mm", rules.margin_right_mm),
    )
    for page, paragraph in pages(sheet, context):
        if page.orientation == "landscape" and _is_turned(page, rules):
            continue
        for side, field, rule in sides:
            margin = getattr(page, field)
            if not rule.accepts(margin, tolerance=_TOLERANCE_MM):
                low, high = rule.accepted
                problem = page_problem(
                    f"Lề {side} không đúng",
                    paragraph,
                    found=f"{margin:.0f} mm",
                    expected=f"{low:.0f} - {high:.0f} mm",
                    context=context,
                    fix=(field, rule.used),
                )
                yield Fault(problem, rule)


def _is_turned(page: Page, rules: PageRules) -> bool:
    """Whether these are the margins of an upright page that was turned: the bound edge is above."""
    turned = (
        (page.margin_top_mm, rules.margin_left_mm),
        (page.margin_bottom_mm, rules.margin_right_mm),
        (page.margin_left_mm, rules.margin_bottom_mm),
        (page.margin_right_mm, rules.margin_top_mm),
    )
    return all(rule.accepts(margin, tolerance=_TOLERANCE_MM) for margin, rule in turned)


RULE = Rule("TB02", Severity.ERROR, _check, __doc__)
