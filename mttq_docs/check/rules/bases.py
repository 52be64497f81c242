"""Căn cứ: mỗi căn cứ một dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm.

Quy tắc xem chữ mở đầu, dấu câu ở cuối từng dòng căn cứ và gạch đầu dòng thừa ở trước. Bộ chuẩn nào
chấp nhận dấu phẩy ở căn cứ cuối, hoặc chấp nhận các căn cứ nối nhau trong một đoạn rồi vào câu chính, thì
không báo.

Vì sao: dấu chấm phẩy cho biết còn căn cứ nữa, dấu chấm cho biết đã hết.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a.

Đúng:
    Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;
    Căn cứ Nghị quyết Đại hội MTTQ Việt Nam xã lần thứ I.

Sai:
    Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015.
    Căn cứ Nghị quyết Đại hội MTTQ Việt Nam xã lần thứ I;
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
# With one of these a base begins that has lost its “Căn cứ”.
_KINDS = (
    "Bộ luật ",
    "Luật ",
    "Nghị quyết ",
    "Nghị định ",
    "Quyết định ",
    "Chỉ thị ",
    "Kết luận ",
    "Điều lệ ",
)
_DASHES = ("-", "–", "+", "•", "*")


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    style = standard.basis
    lines = [line for line in context.of(Role.BASIS) if line.text]
    running = [line for line in context.of(Role.BASIS, Role.PARAGRAPH) if _runs_on(line)]
    if running and not style.layout.accepts("paragraph"):
        problem = running[0].problem(
            "Các căn cứ viết liền trong một đoạn", running[0].text_span, expected="mỗi căn cứ một dòng"
        )
        yield Fault(problem, style.layout)
    items = [line for line in lines if not _runs_on(line)]
    for line in items[:-1]:
        yield from _ending(line, style.item_end, "Căn cứ chưa phải cuối cùng")
    for line in items[-1:]:
        yield from _ending(line, style.last_end, "Căn cứ cuối cùng")
    for line in items:
        yield from _opening(line, style.layout)
        mark = line.block.label or line.written[:1]
        if mark in _DASHES:
            span = (line.start, line.start + len(mark)) if line.written.startswith(mark) else None
            message = "Căn cứ không có gạch đầu dòng"
            problem = line.problem(message, span, found=mark, expected="bắt đầu bằng chữ “Căn cứ”")
            yield Fault(problem, style.layout, Severity.HINT)


def _runs_on(line: Line) -> bool:
    """Whether the bases stand in the paragraph that goes on with “… xây dựng …, như sau:”."""
    return line.text.startswith("Căn cứ") and line.text.endswith(":") and ";" in line.text


def _opening(line: Line, ground: Value[str]) -> Iterator[Fault]:
    """“Căn cứ”, “Theo”, “Xét” … with a capital, and not the bare name of the document."""
    if line.text[0].islower():
        span = line.in_text(0, 1)
        right = line.text[0].upper()
        problem = line.problem("Căn cứ bắt đầu bằng chữ hoa", span, expected=right, remedy=Remedy(right))
        yield Fault(problem, ground)
    elif line.text.startswith(_KINDS):
        span = line.in_text(0, 0)
        problem = line.problem(
            "Dòng căn cứ thiếu chữ “Căn cứ”", span, found=line.text[:30], expected=f"Căn cứ {line.text[:23]}"
        )
        yield Fault(problem, ground)


def _ending(line: Line, wanted: Value[str], which: str) -> Iterator[Fault]:
    if line.text.endswith(wanted.accepted):
        return
    kept, span = line.tail(_MARKS)
    problem = line.problem(
        f"{which} phải kết thúc bằng dấu “{wanted.used}”",
        span,
        found=line.text[-30:],
        expected=f"… {kept[-29:]}{wanted.used}",
        remedy=Remedy(wanted.used),
    )
    yield Fault(problem, wanted)


RULE = Rule("TT10", Severity.WARNING, _check, __doc__)
