"""Thứ tự tiểu khoản: 1.1, 1.2 … liên tục và mang số của khoản chứa nó.

Quy tắc đếm các tiểu khoản trong từng khoản, và xem số đứng trước dấu chấm có phải số của khoản ấy không.

Vì sao: chép một khoản sang chỗ khác, người soạn hay quên sửa số của các tiểu khoản.

Căn cứ: thực tế trình bày văn bản của Ủy ban MTTQ Việt Nam các cấp.

Đúng:
    2. Công tác giám sát
    2.1. Giám sát thường xuyên
    2.2. Giám sát chuyên đề

Sai:
    2. Công tác giám sát
    1.1. Giám sát thường xuyên
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.sequence import label_span, sequence_faults
from mttq_docs.findings import Severity
from mttq_docs.numbering import Label, Level, format_label, parse_label
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    ground = standard.headings.subclause
    for lines in context.groups:
        yield from sequence_faults(Level.SUBCLAUSE, lines, ground)
        clause = 0
        for line in lines:
            label = parse_label(line.block.label)
            if line.role is Role.SECTION:
                clause = 0
            elif label and label.level is Level.CLAUSE and line.role in (Role.CLAUSE, Role.CLAUSE_TITLE):
                clause = label.ordinals[0]
            elif label and label.level is Level.SUBCLAUSE and clause and label.ordinals[0] != clause:
                right = format_label(Label(Level.SUBCLAUSE, (clause, *label.ordinals[1:])))
                problem = line.problem(
                    f"Tiểu khoản không mang số của khoản {clause}",
                    label_span(line),
                    found=line.block.label,
                    expected=right,
                )
                yield Fault(problem, ground)


RULE = Rule("DS03", Severity.ERROR, _check, __doc__)
