"""Lối đánh số: mục lớn đánh số La Mã, không dùng chữ cái A, B hay chữ số.

Quy tắc xem có tiêu đề in hoa nào đánh số bằng chữ cái A., B. hay bằng chữ số 1., 2. trong khi văn bản không
có mục đánh số La Mã, hoặc lẫn với mục đánh số La Mã.

Vì sao: bậc lớn nhất đánh số La Mã, rồi đến chữ số, rồi đến chữ cái a), b); đảo bậc thì người đọc không biết
ý nào thuộc ý nào.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V, số thứ tự 6.

Đúng:
    I. TÌNH HÌNH CHUNG

Sai:
    A. TÌNH HÌNH CHUNG
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_LETTER = re.compile(r"[ABCDĐEGH]\s?[./]\s+(?=\S)")
_HEADINGS = (Role.PARAGRAPH, Role.HEADING, Role.CLAUSE, Role.CLAUSE_TITLE, Role.OTHER)
_SHORT = 120


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for lines in context.groups:
        for line in lines:
            label = _label(line)
            if label and line.role in _HEADINGS and _is_title(line, label):
                span = (line.start, line.start + len(label))
                problem = line.problem(
                    "Mục lớn không đánh số La Mã",
                    span if line.raw.startswith(label, line.start) else (line.start, line.start),
                    found=label.strip(),
                    expected="I., II., III. …",
                )
                yield Fault(problem, standard.headings.section)


def _label(line: Line) -> str:
    if line.block.label:
        return line.block.label if line.block.label[:1].isalnum() else ""
    found = _LETTER.match(line.text)
    return found[0].rstrip() if found else ""


def _is_title(line: Line, label: str) -> bool:
    """Whether it is set in capitals as the title of a part is."""
    text = f"{line.block.lead} {line.text}".strip().removeprefix(label).strip()
    return len(text) < _SHORT and text.isupper() and " " in text


RULE = Rule("DS08", Severity.WARNING, _check, __doc__)
