"""Kiểu số trang: cỡ 13 - 14, chữ đứng, không hiện ở trang đầu.

Quy tắc xem cỡ và kiểu chữ của số trang, và trang đầu có hiện số không.

Vì sao: trang đầu đã có phần đầu văn bản, đánh số là thừa.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 7.

Đúng:
    trang 1 không có số, từ trang 2 số cỡ 14

Sai:
    trang 1 có số
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.pages import page_problem, pages
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.looks import Face, Page
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_ARABIC = ("decimal", "numberInDash", "")


def _check(sheet: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    rule = standard.page_number
    for index, (page, paragraph) in enumerate(pages(sheet, context)):
        number = page.number
        if number is None:
            continue
        if index == 0 and number.first_page and not rule.first_page.accepts(value=True):
            problem = page_problem(
                "Trang đầu hiện số trang", paragraph, found="có số", expected="không hiện", context=context
            )
            yield Fault(problem, rule.first_page)
        size = number.face.size_pt
        if size and not rule.size_pt.accepts(size, tolerance=0.01):
            low, high = rule.size_pt.accepted
            problem = page_problem(
                "Cỡ chữ của số trang không đúng",
                paragraph,
                found=f"cỡ {size:g}",
                expected=f"cỡ {low:g} - {high:g}",
                context=context,
            )
            yield Fault(problem, rule.size_pt)
        yield from _figures(page, number.face, paragraph, standard, context)
        if index == 0 and page.start is not None and page.start > 1:
            problem = page_problem(
                "Trang đầu không đánh số từ 1",
                paragraph,
                found=f"bắt đầu từ {page.start}",
                expected="bắt đầu từ 1",
                context=context,
            )
            yield Fault(problem, rule.position, Severity.HINT)


def _figures(page: Page, face: Face, paragraph: int, standard: Standard, context: Context) -> Iterator[Fault]:
    """Arabic figures, upright, in the font of the text."""
    family, rule = standard.font.family, standard.page_number.position
    told = (
        (page.number_format not in _ARABIC, "chữ số Ả Rập", "số kiểu khác", rule),
        (face.bold or face.italic, "chữ đứng, không đậm", "chữ đậm hoặc nghiêng", rule),
        (bool(face.family) and face.family not in family.accepted, family.used, face.family, family),
    )
    for is_wrong, expected, found, ground in told:
        if is_wrong:
            message = "Kiểu chữ của số trang không đúng"
            problem = page_problem(message, paragraph, found=found, expected=expected, context=context)
            yield Fault(problem, ground, Severity.WARNING)


RULE = Rule("TB16", Severity.ERROR, _check, __doc__)
