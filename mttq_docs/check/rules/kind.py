"""Tên loại: văn bản có tên loại, ghi ở dòng riêng, không kèm dấu câu.

Quy tắc xem văn bản có tên loại (CHƯƠNG TRÌNH, KẾ HOẠCH, BÁO CÁO …) không. Công văn không có tên loại: số,
ký hiệu của nó không có chữ viết tắt tên loại, và có “Kính gửi” hoặc “V/v”.

Vì sao: tên loại cho biết văn bản có giá trị gì, ai phải làm theo.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5.

Đúng:
    CHƯƠNG TRÌNH

Sai:
    CHƯƠNG TRÌNH:
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from mttq_docs.check.context import Context
from mttq_docs.check.number_line import read_number_line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.citations.kinds import kinds
from mttq_docs.findings import Place, Problem, Remedy, Severity
from mttq_docs.orthography import ToneStyle, convert_tones
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_MARKS = ".,;:/-"
# A type that nobody knows is a slip of the known one when so much of it is the same.
_ALIKE = 0.6


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    ground = standard.elements[Role.KIND].caps
    lines = context.of(Role.KIND)
    if not lines and context.is_whole and _needs_kind(context):
        yield Fault(
            Problem("Thiếu tên loại văn bản", Place(), expected="tên loại in hoa đậm, canh giữa"), ground
        )
    for line in lines:
        kept, span = line.tail(_MARKS)
        if kept != line.text and kept:
            problem = line.problem("Tên loại không có dấu câu ở cuối", span, expected=kept, remedy=Remedy(""))
            yield Fault(problem, ground)
        elif any(map(str.isdigit, line.text)):
            problem = line.problem("Tên loại không kèm số", line.text_span, expected="chỉ có tên loại")
            yield Fault(problem, ground)
    if lines and (right := _meant(context)):
        problem = lines[0].problem("Tên loại gõ sai", lines[0].text_span, expected=right.upper())
        yield Fault(problem, ground, Severity.WARNING)


def _meant(context: Context) -> str:
    """The type that the symbol stands for, where the one that is written is no type at all."""
    said = convert_tones(context.kind, ToneStyle.OLD).lower()
    if any(f"{said} ".startswith(f"{name.lower()} ") for name in kinds().by_name):
        return ""
    parts = [read_number_line(line.text) for line in context.of(Role.NUMBER)]
    named = [kind.name for each in parts if each for kind in kinds().by_code.get(each.groups[0], ())]
    likeness = {name: SequenceMatcher(None, said, name.lower()).ratio() for name in named}
    best = max(likeness, key=likeness.__getitem__, default="")
    return best if likeness.get(best, 0) >= _ALIKE else ""


def _needs_kind(context: Context) -> bool:
    """Not a letter: its symbol opens with the abbreviation of a type."""
    if context.of(Role.ADDRESSEE):
        return False
    parts = [read_number_line(line.text) for line in context.of(Role.NUMBER)]
    return any(each is not None and each.groups[0] in kinds().by_code for each in parts)


RULE = Rule("TT08", Severity.ERROR, _check, __doc__)
