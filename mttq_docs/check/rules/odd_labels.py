"""Số thứ tự lạ hoặc mất: mỗi mục, khoản, điểm, ý có số hoặc gạch đúng bậc của nó.

Quy tắc tìm mục, khoản, điểm, ý bị mất số thứ tự; số viết kiểu khác hẳn (I- , ii., IIII., 1-, a-); hai số
đứng liền nhau; dấu đầu dòng không phải gạch; dấu cộng đứng ngay dưới tiêu đề, nơi các ý khác có gạch.

Vì sao: số thứ tự mất hoặc viết khác kiểu thì không ai dẫn được tới khoản ấy, và mục lục bỏ sót nó.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm đ và Mục V.

Đúng:
    I. TÌNH HÌNH CHUNG
    1. Thuận lợi

Sai:
    I- TÌNH HÌNH CHUNG
    1. 1. Thuận lợi
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mttq_docs.check.context import Context
from mttq_docs.check.labels import odd_label
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.sequence import LEVELS, label_span
from mttq_docs.findings import Problem, Severity
from mttq_docs.numbering import Level, format_label, parse_label, split_label
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_TITLES = (Role.SECTION, Role.ACTION_PROGRAMME, Role.CLAUSE_TITLE)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for lines in context.groups:
        for line in lines:
            problem = _odd(line) or _missing(line) or _foreign(line) or _doubled(line)
            if problem is not None and line.text:
                yield Fault(problem, standard.headings.section)
        yield from _lone_pluses(lines, standard)


def _odd(line: Line) -> Problem | None:
    odd = odd_label(line)
    if odd is None:
        return None
    message = "Số thứ tự viết khác quy định"
    return line.problem(message, odd.span, expected=format_label(odd.label))


def _missing(line: Line) -> Problem | None:
    """Only a style tells that a line without a number should have one."""
    if line.role not in LEVELS or line.block.label or not line.block.reason.startswith("kiểu"):
        return None
    return line.problem("Thiếu số thứ tự hoặc gạch đầu dòng", line.text_span, found=line.text[:40])


def _foreign(line: Line) -> Problem | None:
    """A mark that is no label at all, or the label of another level than the style has."""
    level, label = LEVELS.get(line.role), line.block.label
    if level is None or not label:
        return None
    parsed = parse_label(label)
    if parsed is not None and (parsed.level is level or not line.block.reason.startswith("kiểu")):
        return None
    return line.problem("Số thứ tự, dấu đầu dòng không đúng bậc", label_span(line), found=label)


def _doubled(line: Line) -> Problem | None:
    """Word's own number, and one typed behind it."""
    again = split_label(line.text) if line.block.label else None
    first = parse_label(line.block.label) if again else None
    if again is None or first is None or again[0] != first or first.level in (Level.DASH, Level.PLUS):
        return None
    length = len(line.text) - len(again[1])
    return line.problem("Số thứ tự ghi hai lần", line.in_text(0, length), expected="một lần")


def _lone_pluses(lines: Sequence[Line], standard: Standard) -> Iterator[Fault]:
    dashes = any(line.role is Role.DASH for line in lines)
    for above, line in pairwise(lines):
        if dashes and line.role is Role.PLUS and line.block.label == "+" and above.role in _TITLES:
            problem = line.problem("Ý ngay dưới tiêu đề dùng gạch đầu dòng", label_span(line), expected="-")
            yield Fault(problem, standard.headings.dash, Severity.HINT)


RULE = Rule("DS11", Severity.WARNING, _check, __doc__)
