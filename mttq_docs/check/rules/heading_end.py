"""Dấu cuối tiêu đề: các tiêu đề cùng bậc cùng có hoặc cùng không có dấu chấm.

Quy tắc so dấu cuối của các tiêu đề cùng bậc (mục, chương trình hành động) và báo những tiêu đề viết khác số
đông.

Vì sao: tiêu đề lúc có chấm lúc không trông như văn bản ghép từ nhiều nguồn.

Căn cứ: thực tế trình bày; Nghị định không quy định dấu cuối tiêu đề.

Đúng:
    Chương trình 1: Tuyên truyền, vận động
    Chương trình 2: Chăm lo người nghèo

Sai:
    Chương trình 1: Tuyên truyền, vận động
    Chương trình 2: Chăm lo người nghèo.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_MARKS = ".:;,"


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for role in (Role.SECTION, Role.ACTION_PROGRAMME):
        lines = [line for line in context.of(role) if line.text]
        ends = [line.text[len(line.tail(_MARKS)[0]) :].strip() for line in lines]
        if len(set(ends)) < 2:
            continue
        counts = Counter(ends)
        usual = max(counts, key=lambda end: (counts[end], end == ""))
        for line, end in zip(lines, ends, strict=True):
            if end != usual:
                span = line.tail(_MARKS)[1]
                problem = line.problem(
                    "Dấu cuối tiêu đề khác các tiêu đề cùng bậc",
                    span,
                    found=line.text[-30:],
                    expected=f"kết thúc bằng dấu “{usual}”" if usual else "không có dấu ở cuối",
                    remedy=Remedy(usual),
                )
                yield Fault(problem)


RULE = Rule("DS10", Severity.HINT, _check, __doc__)
