"""Cỡ chữ không đều: lời văn cùng một cỡ.

Quy tắc tìm đoạn lời văn có cỡ chữ khác số đông, tuy vẫn trong khoảng cho phép.

Vì sao: đoạn 13, đoạn 14 xen nhau cho thấy văn bản ghép từ nhiều tệp.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm e (một cỡ chữ cho nội dung).

Đúng:
    cả văn bản cỡ 14

Sai:
    hai đoạn cỡ 13 giữa văn bản cỡ 14
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import offending
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.looks import Face
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard
from mttq_docs.standards.standard import Number

_LEAST_LETTERS = 200


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    main = frozenset(map(id, context.main))
    lines = [line for line, _look, _element in context.looked_body if id(line) in main]
    letters: Counter[float] = Counter()
    for line in lines:
        for span in line.spans:
            letters[span.face.size_pt] += span.end - span.start
    if letters.total() < _LEAST_LETTERS:
        return
    usual, count = letters.most_common(1)[0]
    if count * 2 <= letters.total():
        return
    for line in lines:
        rule = standard.elements[line.role].size_pt
        spans = [span for span in line.spans if span.face.size_pt and not span.face.raised]
        wrong = offending(spans, _differs(usual, rule))
        if wrong:
            problem = line.problem(
                "Cỡ chữ khác phần lớn lời văn",
                wrong,
                found=", ".join(sorted({f"cỡ {span.face.size_pt:g}" for span in spans})),
                expected=f"cỡ {usual:g}",
                remedy=Remedy(look=(("size_pt", usual),)),
            )
            yield Fault(problem, rule)


def _differs(usual: float, rule: Number) -> Callable[[Face], bool]:
    """A size that is accepted, and not the usual one; what is not accepted has a rule of its own."""
    return lambda face: face.size_pt != usual and rule.accepts(face.size_pt, tolerance=0.01)


RULE = Rule("TB21", Severity.WARNING, _check, __doc__)
