"""Số, ký hiệu: ghi “Số:”, số có hai chữ số trở lên, gạch chéo, ký hiệu viết liền.

Quy tắc xem dòng số, ký hiệu có đủ chữ “Số:” với dấu hai chấm, số nhỏ hơn 10 có số 0 đứng trước, giữa số và
ký hiệu có dấu gạch chéo, giữa các nhóm chữ có dấu gạch nối, không có khoảng trắng và dấu chấm cuối. Bản dự
thảo được để trống số: chừa khoảng trắng hoặc dấu chấm theo bộ chuẩn, dài ngắn không kể.

Vì sao: số và ký hiệu dùng để đăng ký, tra cứu; thừa một dấu cách là tìm không ra.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3.

Đúng:
    Số: 05/CTr-MTTQ-BTT
    Số:      /CTr-MTTQ-BTT

Sai:
    Số 5/CTr - MTTQ - BTT
    Số: 05-CTr/MTTQ-BTT
"""

from __future__ import annotations

from collections.abc import Iterator
from string import whitespace

from mttq_docs.check.context import Context
from mttq_docs.check.number_line import NumberLine, read_number_line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Place, Problem, Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard, Value


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    style = standard.number_line
    lines = context.of(Role.NUMBER)
    if not lines and context.is_whole:
        example = f"{style.label.used} 05/KH-MTTQ-BTT"
        yield Fault(Problem("Thiếu số, ký hiệu", Place(), expected=f"dòng như {example}"), style.label)
    for line in lines:
        parts = read_number_line(line.text)
        if parts is None:
            problem = line.problem(
                "Số, ký hiệu ghi chưa đúng mẫu", line.text_span, expected="Số: <số>/<loại>-<cơ quan>"
            )
            yield Fault(problem, style.label)
            continue
        right = _right(parts, standard)
        if right != line.text.strip():
            problem = line.problem(
                "Số, ký hiệu ghi chưa đúng mẫu", line.text_span, expected=right, remedy=Remedy(right)
            )
            yield Fault(problem, style.digits if _only_padding(parts, right, line.text) else style.label)
        elif parts.is_blank and not _is_blank_of(parts, style.blank):
            span = line.in_text(len(parts.label), line.text.index("/"))
            problem = line.problem(
                "Chỗ chừa cho số ghi khác quy định",
                span,
                expected="khoảng trắng",
                remedy=Remedy(style.blank.used),
            )
            yield Fault(problem, style.blank, Severity.HINT)


def _right(parts: NumberLine, standard: Standard) -> str:
    """The line as it should be; the blank of a draft stays as wide as it was left."""
    style = standard.number_line
    label = parts.label if parts.label in style.label.accepted else style.label.used
    symbol = parts.tidy_symbol.rstrip(".;,")
    if parts.is_blank:
        return f"{label}{parts.gap}{parts.number}{parts.slash.rstrip()}{symbol}"
    number = parts.number.zfill(int(style.digits.accepted[0]))
    return f"{label} {number}/{symbol}"


def _is_blank_of(parts: NumberLine, blank: Value[str]) -> bool:
    """Whether the blank is made of what an accepted one is made of; how wide it is left is free."""
    typed = set(f"{parts.gap}{parts.number}") - set(whitespace) - {"\u00a0"}
    return any(typed == set(text.strip()) for text in blank.accepted)


def _only_padding(parts: NumberLine, right: str, text: str) -> bool:
    return right.replace(f" {parts.number.zfill(2)}/", f" {parts.number}/") == text.strip()


RULE = Rule("TT04", Severity.ERROR, _check, __doc__)
