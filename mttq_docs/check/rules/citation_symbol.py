"""Số, ký hiệu của văn bản được dẫn: viết liền, dùng dấu gạch nối, không thừa chữ “số”.

Quy tắc xem số, ký hiệu trong viện dẫn có khoảng trắng thừa, gạch dài thay gạch nối, thiếu dấu ngăn, gõ sai
chữ (TƯ thay TW) hay lặp chữ “số” không; nghị quyết liên tịch với Ủy ban Thường vụ Quốc hội có năm không.

Vì sao: tìm văn bản theo số, ký hiệu thì thừa một dấu cách là không ra.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 và khoản 6.

Đúng:
    Thông báo số 1105-TB/TU ngày 11/11/2019

Sai:
    Thông báo số 1105 - TB/TU ngày 11/11/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.cited import flaws_of, span_of
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.citations import Citation, Defect, Flaw
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

# Spaces and dashes can be put right from here; letters only by one who has the document before him.
_SAFE = (Defect.SPACED, Defect.DASH)
_DEFECTS = (*_SAFE, Defect.GLUED, Defect.LETTERS, Defect.REPEATED_WORD)

_CENTRAL = re.compile(r"\d-[A-ZĐ][A-ZĐa-zđ]{1,2}/(?P<wrong>TƯ)\b")
_JOINT = re.compile(r"(?<![\d/])\d{1,4}/(?P<wrong>NQLT)[-/]UBTVQH")


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    told: set[int] = set()
    for citation, flaw in flaws_of(_DEFECTS, context):
        if flaw.defect in _SAFE and citation.start in told:
            continue  # Spaces and dashes are mended in one go.
        told.add(citation.start)
        text = flaw.expected if _is_safe(citation, flaw) else None
        problem = problem_in_prose(
            context,
            span_of(citation, flaw.found),
            flaw.defect.value,
            found=flaw.found,
            expected=flaw.expected,
            text=text,
        )
        yield Fault(problem, standard.number_line.label)
    for pattern, sign, message, right in (
        (_CENTRAL, "/tư", "Ký hiệu cơ quan Trung ương của Đảng ghi TW", "TW"),
        (_JOINT, "nqlt", "Nghị quyết liên tịch này có năm trong số, ký hiệu", "năm/NQLT"),
    ):
        for found in context.prose.matches(pattern, sign):
            problem = problem_in_prose(context, found.span("wrong"), message, expected=right)
            yield Fault(problem, standard.number_line.label)


def _is_safe(citation: Citation, flaw: Flaw) -> bool:
    alone = {each.defect for each in citation.problems if each.defect in _DEFECTS} <= set(_SAFE)
    return flaw.defect in _SAFE and alone and flaw.found in citation.text


RULE = Rule("VD01", Severity.ERROR, _check, __doc__)
