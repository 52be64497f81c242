"""Địa danh khớp cơ quan: địa danh ở dòng ngày tháng là tên đơn vị hành chính của cơ quan ban hành.

Quy tắc so địa danh với tên đơn vị ở phần đầu văn bản (XÃ HÀM YÊN → Hàm Yên) và xem địa danh có viết hoa
không; cơ quan trung ương ghi Hà Nội.

Vì sao: chép lại tệp của đơn vị khác, người soạn hay quên sửa địa danh.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4, điểm a.

Đúng:
    XÃ HÀM YÊN … Hàm Yên, ngày 05 tháng 01 năm 2026

Sai:
    XÃ HÀM YÊN … Thái Hòa, ngày 05 tháng 01 năm 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.unit import other_unit, plain
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import squeeze
from mttq_docs.units import Level


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    issuer = context.issuer
    # A residential area's own name is no place of its date line, and a branch office may sit anywhere.
    if (
        not issuer.is_front
        or not issuer.name
        or issuer.level is Level.RESIDENTIAL_AREA
        or other_unit(context)
    ):
        return
    for line in context.of(Role.PLACE_DATE):
        place = squeeze(line.text.partition(",")[0])
        at = line.text.find(place)
        if place[:1].islower() and "ngày" not in place.lower():
            span = line.in_text(max(at, 0), max(at, 0) + len(place))
            problem = line.problem("Địa danh phải viết hoa", span, expected=place.title())
            yield Fault(problem, standard.elements[Role.PLACE_DATE].italic)
        elif place.isupper() and plain(place) == plain(issuer.name):
            span = line.in_text(max(at, 0), max(at, 0) + len(place))
            problem = line.problem("Địa danh không viết chữ in hoa", span, expected=place.title())
            yield Fault(problem, standard.elements[Role.PLACE_DATE].italic)
        elif place and "ngày" not in place.lower() and plain(issuer.name) not in plain(place):
            problem = line.problem(
                "Địa danh không khớp đơn vị của cơ quan ban hành",
                line.in_text(max(at, 0), max(at, 0) + len(place)),
                expected=f"{issuer.kind} {issuer.name.title()}",
            )
            yield Fault(problem, standard.elements[Role.PLACE_DATE].italic)


RULE = Rule("TT07", Severity.WARNING, _check, __doc__)
