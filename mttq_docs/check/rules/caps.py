"""Chữ in hoa: Quốc hiệu, tên cơ quan, tên loại, mục in hoa; trích yếu, họ tên viết thường.

Quy tắc xem thành phần phải in hoa có chữ thường không, và thành phần viết thường (trích yếu, địa danh, họ
tên …) có bị in hoa cả dòng không.

Vì sao: chữ hoa, chữ thường của từng thành phần được quy định ở bảng mẫu chữ.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V.

Đúng:
    CHƯƠNG TRÌNH
    Phối hợp và thống nhất hành động năm 2026

Sai:
    Chương trình
    PHỐI HỢP VÀ THỐNG NHẤT HÀNH ĐỘNG NĂM 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

# Of these a whole line in capitals is surely meant as such; the motto's capitals are part of its wording.
_SMALL = (
    Role.SUBJECT,
    Role.PLACE_DATE,
    Role.NAME,
    Role.RECIPIENTS_LABEL,
    Role.RECIPIENT,
    Role.ADDRESSEE,
    Role.ANNEX_REFERENCE,
)

_PROSE = (Role.PARAGRAPH, Role.CLAUSE, Role.POINT, Role.DASH, Role.PLUS, Role.BASIS)
# A title without a number is shorter, and has no mark at its end.
_LEAST_SYLLABLES = 8


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for line in context.outline:
        element = standard.elements.get(line.role)
        if element is None or len(element.caps.accepted) != 1 or not any(map(str.isalpha, line.text)):
            continue
        rule = element.caps
        if rule.used and not _is_capital(line):
            problem = line.problem(
                "Phải in hoa", line.text_span, expected=line.text.upper(), remedy=Remedy(line.text.upper())
            )
            yield Fault(problem, rule)
        if not rule.used and line.role in _SMALL and _is_capital(line):
            yield Fault(line.problem("Không in hoa cả dòng", line.text_span, expected="chữ thường"), rule)
        if not rule.used and line.role in _PROSE and _is_shouted(line):
            message = "Lời văn không viết hoa cả đoạn"
            yield Fault(line.problem(message, line.text_span, expected="chữ thường"), rule, Severity.WARNING)


def _is_shouted(line: Line) -> bool:
    return line.text[-1:] in ".;:," and _is_capital(line) and len(line.text.split()) >= _LEAST_SYLLABLES


def _is_capital(line: Line) -> bool:
    if line.text.isupper():
        return True
    faces = line.spans
    return bool(faces) and all(span.face.caps or line.raw[span.start : span.end].isupper() for span in faces)


RULE = Rule("TB09", Severity.ERROR, _check, __doc__)
