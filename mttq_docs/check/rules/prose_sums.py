"""Cộng trong câu: “124 đơn vị, gồm 117 xã, 07 phường” phải cộng đúng.

Quy tắc cộng các số liệt kê sau chữ “gồm” và so với tổng đứng trước; sau chữ “trong đó” thì phần không được
lớn hơn toàn thể. Chỉ xét khi mọi ý liệt kê đều bắt đầu bằng con số.

Vì sao: sửa một con số, người soạn hay quên sửa tổng.

Căn cứ: phép cộng.

Đúng:
    124 đơn vị, gồm 117 xã và 07 phường

Sai:
    124 đơn vị, gồm 117 xã và 08 phường
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

_TOTAL = re.compile(
    r"(?P<total>[0-9](?<![\d/.,%].)[\d.]*) (?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,6}?),? ?\(?"
    r"(?P<word>bao gồm|gồm|trong đó(?: có)?):? (?P<list>\d[^.;()\n]*(?:\.\d{3}[^.;()\n]*)*)"
)
_ITEM = re.compile(r"(?P<figure>\d[\d.]*) (?!giờ|ngày|tháng|năm\b)[^\W\d_][^\d%/]*")
_SORTED = re.compile(
    r"rong (?<=[Tt]rong )(?:tổng số |số )?(?P<total>\d[\d.]*) "
    r"(?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,2}?),? (?:thì )?có (?P<list>\d[^.;()\n]*)"
)
_KINDS = 3
_BETWEEN = re.compile(r", và |, | và |; ")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for found in context.prose.matches(_TOTAL, "gồm", "trong đó"):
        parts = _parts(found["list"])
        try:
            total = parse_number(found["total"])
        except BadValue:
            continue
        if len(parts) < 2:
            continue
        whole = sum(parts, Decimal(0))
        is_partition = found["word"].lower().endswith("gồm")
        if whole > total or (is_partition and whole != total):
            message = "Các phần liệt kê cộng lại không khớp tổng"
            yield Fault(
                problem_in_prose(context, found.span("total"), message, expected=format_number(whole))
            )
    yield from _sorted_out(context)


def _sorted_out(context: Context) -> Iterator[Fault]:
    """“Trong 21 chỉ tiêu có 12 chỉ tiêu đạt, 05 chỉ tiêu vượt, 04 chỉ tiêu chưa đạt”: of three kinds, all."""
    for found in _SORTED.finditer(context.prose.text):
        noun = found["noun"]
        figures = re.findall(rf"(?<![\d.,])(\d[\d.]*) {re.escape(noun)} ", found["list"])
        try:
            total, parts = parse_number(found["total"]), [parse_number(figure) for figure in figures]
        except BadValue:
            continue
        if len(parts) >= _KINDS and sum(parts) != total:
            message = "Các phần liệt kê cộng lại không khớp tổng"
            right = format_number(sum(parts, Decimal(0)))
            yield Fault(problem_in_prose(context, found.span("total"), message, expected=right))


def _parts(text: str) -> list[Decimal]:
    """The figures of the items; none where an item does not open with one."""
    parts = []
    for item in _BETWEEN.split(text.rstrip(" ,")):
        found = _ITEM.fullmatch(item)
        if found is None:
            return []
        try:
            parts.append(parse_number(found["figure"]))
        except BadValue:
            return []
    return parts


RULE = Rule("ND17", Severity.WARNING, _check, __doc__)
