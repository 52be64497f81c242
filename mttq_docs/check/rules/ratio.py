"""Tỷ lệ khớp phân số: “187/203 đơn vị (92,1%)” phải tính ra đúng tỷ lệ ấy.

Quy tắc chia tử cho mẫu và so với tỷ lệ ghi ngay sau, chấp nhận làm tròn đến số chữ số đã ghi. Hai vế khác
đơn vị (đồng và tỷ đồng) thì bỏ qua.

Vì sao: sửa một con số, người soạn hay quên sửa tỷ lệ.

Căn cứ: phép chia.

Đúng:
    187/203 đơn vị (92,12%)

Sai:
    187/203 đơn vị (91,12%)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.quantities import format_number, parse_number
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_RATIO = re.compile(
    r"(?P<part>[0-9](?<![\d/.,].)[\d.]*)\s?/\s?(?P<whole>\d[\d.]*)(?![\d/])(?P<noun>(?: [^\W\d_]+){0,8}?)"
    r"(?: \([^()%\n]{1,60}\))?"
    r"(?:,? ?\((?:tỷ lệ |chiếm |đạt |bằng )?|,? (?:đạt tỷ lệ|đạt|chiếm tỷ lệ|chiếm|bằng|tỷ lệ) )"
    r"(?P<percent>\d{1,3}(?:,\d{1,2})?) ?%"
)
_SURPLUS = re.compile(
    r"đạt (?P<reached>1\d\d(?:,\d+)?)%(?: kế hoạch| chỉ tiêu)?,? (?:và )?vượt (?P<over>\d+(?:,\d+)?)%"
)
# A fraction of this size has halves of two units: đồng over tỷ đồng.
_LARGEST = 20


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for found in context.prose.matches(_RATIO, "%"):
        try:
            part, whole, said = (parse_number(found[name]) for name in ("part", "whole", "percent"))
        except BadValue:
            continue
        if not whole or part > _LARGEST * whole or _is_date(found, part, whole):
            continue
        percent = part * 100 / whole
        step = Decimal(1).scaleb(-len(found["percent"].partition(",")[2]))
        if abs(percent - said) >= step:
            right = f"{format_number(percent.quantize(min(step, Decimal('0.01'))))}%"
            message = "Tỷ lệ không khớp phân số đứng trước"
            span = (found.start("percent"), found.end())
            yield Fault(problem_in_prose(context, span, message, expected=right))
    yield from _surplus(context)


def _surplus(context: Context) -> Iterator[Fault]:
    """Of one figure: “đạt 107,5% kế hoạch, vượt 7,5%”."""
    for found in _SURPLUS.finditer(context.prose.text):
        try:
            reached, over = parse_number(found["reached"]), parse_number(found["over"])
        except BadValue:
            continue
        if reached - 100 != over:
            right = f"{format_number(reached - 100)}%"
            message = "Phần vượt không khớp tỷ lệ đạt"
            span = (found.start("over"), found.end())
            yield Fault(problem_in_prose(context, span, message, expected=right))


def _is_date(found: re.Match[str], part: Decimal, whole: Decimal) -> bool:
    """Whether it may be a day and a month: without a noun, and as small as these are."""
    return not found["noun"].strip() and part <= 31 and whole <= 12


RULE = Rule("ND10", Severity.WARNING, _check, __doc__)
