"""Dấu sau số thứ tự: I. và 1. có dấu chấm, a) có dấu ngoặc đơn, gạch đầu dòng là “-”.

Quy tắc so từng số thứ tự với cách viết của bộ chuẩn: 1/, 1), a., (a), I/ … đều là viết khác; và nhắc chỗ viết
khác đa số cùng bậc, khi bộ chuẩn chấp nhận hai cách.

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

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.sequence import LEVELS, label_span
from mttq_docs.findings import Remedy, Severity
from mttq_docs.numbering import Label, Level, parse_label, point_letter, roman
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard, Value
from mttq_docs.text import squeeze


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    forms = _forms(standard)
    said: dict[Level, list[tuple[Line, Label, str]]] = defaultdict(list)
    for line in context.outline:
        level = LEVELS.get(line.role)
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
        else:
            said[level].append((line, label, squeeze(line.block.label)))
    for level, lines in said.items():
        yield from _mixed(lines, forms[level])


def _mixed(lines: Sequence[tuple[Line, Label, str]], form: Value[str]) -> Iterator[Fault]:
    """Of several accepted ways, the one that fewer labels have."""
    ways = [
        next(text for text in form.accepted if text.format(_number(label)) == said)
        for _, label, said in lines
    ]
    usual = Counter(ways).most_common(2)
    if len(usual) < 2 or usual[0][1] == usual[1][1]:
        return
    for (line, label, said), way in zip(lines, ways, strict=True):
        if way != usual[0][0]:
            right = usual[0][0].format(_number(label))
            message = "Số thứ tự viết khác các mục cùng bậc"
            yield Fault(
                line.problem(message, label_span(line), found=said, expected=right), form, Severity.HINT
            )


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
