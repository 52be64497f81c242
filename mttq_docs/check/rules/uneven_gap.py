"""Khoảng cách đoạn không đều: các đoạn lời văn cách nhau như nhau.

Quy tắc xem khoảng cách trên của từng đoạn lời văn và nhắc đoạn cách xa hẳn các đoạn khác (hơn 12 pt). Tiêu
đề của mục, của chương trình và đoạn đầu trang không xét.

Vì sao: một khoảng hở giữa bài làm người đọc tưởng đã sang phần khác.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm e (khoảng cách giữa các đoạn).

Đúng:
    các đoạn cách nhau 6 pt

Sai:
    một đoạn cách 36 pt giữa những đoạn cách nhau 6 pt
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import is_alone
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_MORE_PT = 12
_LEAST_LINES = 5
_TEXT = (Role.PARAGRAPH, Role.CLAUSE, Role.POINT, Role.DASH, Role.PLUS, Role.BASIS)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    above = {line.number: line for line in context.lines}
    lines = [
        (line, look, element)
        for line, look, element in context.looked_body
        # Below a title, a table or a frame the gap is another matter.
        if line.role in _TEXT
        and is_alone(line)
        and not look.new_page
        and (before := above.get(line.number - 1)) is not None
        and before.role in _TEXT
        and before.table is None
    ]
    gaps = Counter(look.gap_pt for _, look, _ in lines)
    if gaps.total() < _LEAST_LINES:
        return
    usual = gaps.most_common(1)[0][0]
    for line, look, element in lines:
        if look.gap_pt > usual + _MORE_PT:
            problem = line.problem(
                "Khoảng cách với đoạn trên rộng hơn hẳn các đoạn khác",
                line.text_span,
                found=f"{look.gap_pt:g} pt",
                expected=f"{usual:g} pt",
                remedy=Remedy(look=(("before_pt", usual),)),
            )
            yield Fault(problem, element.space_before_pt)


RULE = Rule("TB26", Severity.HINT, _check, __doc__)
