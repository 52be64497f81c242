"""Số trang: văn bản từ hai trang trở lên đánh số, canh giữa ở lề trên.

Quy tắc xem các phần của tệp có số trang không và số đặt ở đâu. Văn bản ngắn vừa một trang không cần số.

Vì sao: rời một tờ mà không có số thì không xếp lại được.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 7.

Đúng:
    2 (giữa lề trên)

Sai:
    Trang 2/7 (góc phải, cuối trang)
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.pages import page_problem, pages
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

# What surely runs on to a second page: the letters that one page holds, at single spacing, are fewer.
_MORE_THAN_A_PAGE = 4000
_NAMES = {
    "top_center": "giữa lề trên",
    "top_left": "bên trái lề trên",
    "top_right": "bên phải lề trên",
    "bottom_center": "giữa lề dưới",
    "bottom_left": "bên trái lề dưới",
    "bottom_right": "bên phải lề dưới",
}


def _check(sheet: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    rule = standard.page_number.position
    expected = " hoặc ".join(_NAMES[name] for name in rule.accepted)
    is_long = sum(len(line.raw) for line in context.lines) > _MORE_THAN_A_PAGE
    # An annex begins on a page of its own.
    is_long = is_long or bool(context.annexes and context.bodies[0])
    for page, paragraph in pages(sheet, context):
        number = page.number
        if number is None:
            # A part of one page, whose first page shows none, needs no header of its own.
            own = _letters(context, paragraph) > _MORE_THAN_A_PAGE
            if own or (is_long and all(each.number is None for each in sheet.pages)):
                problem = page_problem(
                    "Thiếu số trang", paragraph, found="", expected=f"số trang {expected}", context=context
                )
                yield Fault(problem, rule)
                return
        elif number.position not in rule.accepted:
            found = _NAMES.get(number.position, number.position)
            problem = page_problem(
                "Số trang đặt sai chỗ", paragraph, found=found, expected=expected, context=context
            )
            yield Fault(problem, rule)
            return


def _letters(context: Context, first: int) -> int:
    """How many letters stand in the part that begins at this paragraph."""
    spots = {line.number: line.block.spot for line in context.lines if line.block.spot is not None}
    part = spots[first].page if first in spots else -1
    return sum(len(spot.raw) for spot in spots.values() if spot.page == part)


RULE = Rule("TB15", Severity.ERROR, _check, __doc__)
