"""Địa danh khớp cơ quan: địa danh ở dòng ngày tháng là tên đơn vị hành chính của cơ quan ban hành.

Quy tắc so địa danh với tên đơn vị ở phần đầu văn bản (XÃ HÀM YÊN → Hàm Yên); cơ quan trung ương ghi Hà Nội.

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
from mttq_docs.findings import Severity
from mttq_docs.orthography import ToneStyle, convert_tones
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import squeeze
from mttq_docs.units import Level


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    issuer = context.issuer
    # A residential area's own name is no place of its date line, and a branch office may sit anywhere.
    if not issuer.is_front or not issuer.name or issuer.level is Level.RESIDENTIAL_AREA:
        return
    for line in context.of(Role.PLACE_DATE):
        place = squeeze(line.text.partition(",")[0])
        if place and "ngày" not in place.lower() and _plain(issuer.name) not in _plain(place):
            at = line.text.find(place)
            problem = line.problem(
                "Địa danh không khớp đơn vị của cơ quan ban hành",
                line.in_text(max(at, 0), max(at, 0) + len(place)),
                expected=f"{issuer.kind} {issuer.name.title()}",
            )
            yield Fault(problem, standard.elements[Role.PLACE_DATE].italic)


def _plain(name: str) -> str:
    """Names compare whatever their capitals and tone style."""
    return convert_tones(squeeze(name), ToneStyle.OLD).upper()


RULE = Rule("TT07", Severity.WARNING, _check, __doc__)
