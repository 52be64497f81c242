"""Thiếu gạch đầu dòng: giữa các ý có gạch có một ý không gạch.

Quy tắc xem trong một loạt ý gạch đầu dòng có đoạn nào viết hoa đầu câu mà không có gạch, trước và sau đều
là ý có gạch.

Vì sao: ý bị mất gạch trông như phần nối của ý trên, người thực hiện dễ bỏ sót.

Căn cứ: thực tế trình bày văn bản của Ủy ban MTTQ Việt Nam các cấp.

Đúng:
    - Tuyên truyền nghị quyết …
    - Tổ chức kỷ niệm …

Sai:
    - Tuyên truyền nghị quyết …
    Tổ chức kỷ niệm …
    - Xuất bản …
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for lines in context.groups:
        kept = [line for line in lines if line.text]
        for before, line, after in zip(kept, kept[1:], kept[2:], strict=False):
            if _is_bare(line) and before.role is after.role is Role.DASH and not before.text.endswith(":"):
                problem = line.problem(
                    "Ý này thiếu gạch đầu dòng?",
                    (line.text_at, line.text_at),
                    found=line.text[:40],
                    expected=f"- {line.text[:38]}",
                )
                yield Fault(problem, standard.headings.dash)


def _is_bare(line: Line) -> bool:
    return line.role is Role.PARAGRAPH and not line.block.label and line.text[:1].isupper()


RULE = Rule("DS09", Severity.HINT, _check, __doc__)
