"""Dấu sau số thứ tự: I. và 1. có dấu chấm, a) có dấu ngoặc đơn, gạch đầu dòng là “-”.

Quy tắc so từng số thứ tự với cách viết của bộ chuẩn: 1/, 1), a., (a), I/ … đều là viết khác.

Vì sao: mỗi bậc một kiểu thì người đọc thấy ngay bố cục.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm đ và Mục V.

Đúng:
    I. TÌNH HÌNH CHUNG
    1. Thuận lợi
    a) Về tổ chức

Sai:
    I/ TÌNH HÌNH CHUNG
    1) Thuận lợi
    a. Về tổ chức
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.sequence import label_span
from mttq_docs.findings import Remedy, Severity
from mttq_docs.numbering import Label, Level, parse_label, point_letter, roman
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard, Value
from mttq_docs.text import squeeze

_LEVELS: Mapping[Role, Level] = {
    Role.SECTION: Level.SECTION,
    Role.ACTION_PROGRAMME: Level.PROGRAMME,
    Role.CLAUSE: Level.CLAUSE,
    Role.CLAUSE_TITLE: Level.CLAUSE,
    Role.SUBCLAUSE: Level.SUBCLAUSE,
    Role.POINT: Level.POINT,
    Role.DASH: Level.DASH,
    Role.PLUS: Level.PLUS,
}


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    forms = _forms(standard)
    for line in context.outline:
        level = _LEVELS.get(line.role)
        label = parse_label(line.block.label) if level else None
        if level is None or label is None or label.level is not level:
            continue
        form = forms[level]
        accepted = [text.format(_number(label)) for text in form.accepted]
        if squeeze(line.block.label) not in accepted:
            right = form.used.format(_number(label))
            span = label_span(line)
            typed = span[0] < span[1]
            problem = line.problem(
                "Số thứ tự viết khác quy định",
                span,
                found=line.block.label,
                expected=right,
                remedy=Remedy(right) if typed else None,
            )
            yield Fault(problem, form)


def _forms(standard: Standard) -> Mapping[Level, Value[str]]:
    headings = standard.headings
    return {
        Level.SECTION: headings.section,
        Level.PROGRAMME: headings.action_programme,
        Level.CLAUSE: headings.clause,
        Level.SUBCLAUSE: headings.subclause,
        Level.POINT: headings.point,
        Level.DASH: headings.dash,
        Level.PLUS: headings.plus,
    }


def _number(label: Label) -> str:
    if label.level is Level.SECTION:
        return roman(*label.ordinals)
    if label.level is Level.POINT:
        return point_letter(*label.ordinals)
    return ".".join(map(str, label.ordinals))


RULE = Rule("DS07", Severity.WARNING, _check, __doc__)
