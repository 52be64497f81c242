"""Câu bị ngắt: trong một câu không bấm Enter xuống dòng.

Quy tắc tìm chỗ xuống dòng giữa câu: một đoạn hết mà câu chưa hết và đoạn sau bắt đầu bằng chữ thường, hoặc
ngắt dòng (Shift+Enter) giữa hai chữ của một câu.

Vì sao: đổi cỡ chữ hay lề là câu gãy đôi; phần sau thành một đoạn riêng, thụt đầu dòng.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm e (cách xuống dòng, canh đoạn).

Đúng:
    cả câu nằm trong một đoạn

Sai:
    câu bị ngắt làm hai đoạn
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_TEXT = (Role.PARAGRAPH, Role.CLAUSE, Role.POINT, Role.DASH, Role.PLUS)
_SOFT = re.compile(r"(?<=[^\W_]|,)[ \t]*\n[ \t]*(?=[^\W\d_])")
# A title may go without a mark; a sentence that is broken off is longer.
_LEAST_SYLLABLES = 6


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for lines in context.groups:
        for line, below in zip(lines, (*lines[1:], None), strict=False):
            if line.role not in _TEXT:
                continue
            yield from _soft(line)
            if below is not None and _is_rest(below) and _is_open(line):
                problem = below.problem(
                    "Câu bị ngắt thành hai đoạn", below.text_span, found=below.text[:40], expected="một đoạn"
                )
                yield Fault(problem)


def _soft(line: Line) -> Iterator[Fault]:
    for found in _SOFT.finditer(line.text) if "\n" in line.text else ():
        if line.text[found.end()].islower():
            problem = line.problem(
                "Ngắt dòng giữa câu",
                line.in_text(*found.span()),
                found=line.text[max(0, found.start() - 15) : found.end() + 15],
                expected="một dấu cách",
                remedy=Remedy(" "),
            )
            yield Fault(problem)


def _is_rest(line: Line) -> bool:
    return line.role is Role.PARAGRAPH and not line.block.label and line.text[:1].islower()


def _is_open(line: Line) -> bool:
    last = line.text.rstrip()[-1:]
    return (last.isalnum() or last == ",") and len(line.text.split()) >= _LEAST_SYLLABLES


RULE = Rule("TB28", Severity.WARNING, _check, __doc__)
