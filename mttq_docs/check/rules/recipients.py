"""Danh sách nơi nhận: mỗi nơi một dòng có gạch đầu dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm.

Quy tắc xem gạch đầu dòng và dấu câu ở cuối từng dòng nơi nhận.

Vì sao: danh sách viết một kiểu thì người đánh máy, người gửi không nhầm nơi này với nơi kia.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm d.

Đúng:
    - Thường trực Đảng ủy xã (để b/c);
    - Lưu: VT.

Sai:
    - Thường trực Đảng ủy xã (để b/c).
    - Lưu: VT;
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard, Value

_MARKS = ".,;:"


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    style = standard.recipients
    lines = [line for line in context.of(Role.RECIPIENT) if line.text]
    for line in lines[:-1]:
        yield from _ending(line, style.item_end)
    for line in lines[-1:]:
        yield from _ending(line, style.last_end)
    for line in lines:
        if not line.block.label:
            span = (line.text_at, line.text_at)
            problem = line.problem(
                "Dòng nơi nhận thiếu gạch đầu dòng",
                span,
                found=line.text[:30],
                expected=f"- {line.text[:28]}",
                remedy=Remedy("- "),
            )
            yield Fault(problem, style.item_end)


def _ending(line: Line, wanted: Value[str]) -> Iterator[Fault]:
    kept, span = line.tail(_MARKS)
    marks = line.text[len(kept) :].strip()
    if marks in wanted.accepted or "/." in line.text[-3:]:
        return  # The mark that ends the text has a rule of its own.
    problem = line.problem(
        f"Dòng nơi nhận này phải kết thúc bằng dấu “{wanted.used}”",
        span,
        found=line.text[-30:],
        expected=f"… {kept[-29:].partition(' ')[2] or kept[-29:]}{wanted.used}",
        remedy=Remedy(wanted.used),
    )
    yield Fault(problem, wanted)


RULE = Rule("TT13", Severity.WARNING, _check, __doc__)
