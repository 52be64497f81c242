"""Thứ tự điểm: các điểm theo bảng chữ cái tiếng Việt a), b), c), d), đ), e) ….

Quy tắc đếm các điểm trong từng khoản theo bảng chữ cái tiếng Việt: sau d là đ, không có f, j, w, z. Báo chỗ
nhảy, lặp, và chỗ dùng chữ cái không có trong tiếng Việt.

Vì sao: số sai thì viện dẫn đến điểm ấy bị nhầm; Word đánh số tự động theo bảng chữ cái tiếng Anh nên hay bỏ
sót chữ đ.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm đ.

Đúng:
    d) Chăm lo người nghèo;
    đ) Giám sát, phản biện;
    e) Đối ngoại nhân dân.

Sai:
    d) Chăm lo người nghèo;
    e) Giám sát, phản biện;
    f) Đối ngoại nhân dân.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.sequence import sequence_faults
from mttq_docs.findings import Remedy, Severity
from mttq_docs.numbering import Level
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_FOREIGN = re.compile(r"[fjwz]\)(?=\s|$)")
_CAPITAL = re.compile(r"[A-EGHIK-VXYĐ]\)(?=\s)")


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    ground = standard.headings.point
    for lines in context.groups:
        capitals = [line for line in lines if _CAPITAL.match(line.text) and not line.block.label]
        after = {following.number for line, following in pairwise(lines) if line in capitals}
        for fault in sequence_faults(Level.POINT, lines, ground):
            # The point above is there, and wrong in another way.
            if fault.problem.place.paragraph not in after:
                yield fault
        for line in capitals:
            span = (line.text_at, line.text_at + 1)
            right = line.text[:1].lower()
            message = "Điểm đánh bằng chữ cái thường"
            yield Fault(line.problem(message, span, expected=f"{right})", remedy=Remedy(right)), ground)
        for line in _foreign(lines):
            found = line.block.label or _FOREIGN.match(line.text)[0]  # type: ignore[index]
            problem = line.problem(
                "Điểm dùng chữ cái không có trong bảng chữ cái tiếng Việt",
                (line.start, line.start + len(found)) if line.raw.startswith(found, line.start) else None,
                found=found,
                expected="a) b) c) d) đ) e) g) h) …",
            )
            yield Fault(problem, ground)


def _foreign(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Lines that open with a letter of the English alphabet, in a list of points."""
    in_list = False
    for line in lines:
        if _FOREIGN.match(line.block.label or line.text):
            if in_list:
                yield line
        elif line.role is Role.POINT:
            in_list = True
        elif line.block.label:
            in_list = False


RULE = Rule("DS04", Severity.ERROR, _check, __doc__)
