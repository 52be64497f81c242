"""Canh dòng: lời văn canh đều hai lề; phần đầu, tên loại, chữ ký canh giữa.

Quy tắc so cách canh dòng của từng đoạn với quy định cho thành phần ấy. Đoạn ngắn một dòng canh trái hay
canh đều trông như nhau nên không báo.

Vì sao: lời văn không canh đều thì mép phải lởm chởm.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm e và Mục V.

Đúng:
    lời văn canh đều hai bên

Sai:
    lời văn canh trái
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.looking import is_alone, width_mm
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.looks import Look
from mttq_docs.sheet import BODY_ROLES, Sheet
from mttq_docs.standards import Standard

_NAMES = {"left": "canh trái", "right": "canh phải", "center": "canh giữa", "justify": "canh đều hai bên"}
_FULL_LINE = 0.95


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for line, look, element in context.looked:
        rule = element.align
        if look.align in rule.accepted or not is_alone(line) or _looks_alike(line, look, rule.accepted):
            continue
        if "\t" in look.padding and line.role not in BODY_ROLES:
            continue  # Set by tabs, as letterheads without a table are.
        problem = line.problem(
            "Canh dòng không đúng",
            line.text_span,
            found=_NAMES.get(look.align, look.align),
            expected=" hoặc ".join(_NAMES[name] for name in rule.accepted),
            remedy=Remedy(look=(("align", rule.used),)),
        )
        yield Fault(problem, rule)


def _looks_alike(line: Line, look: Look, accepted: tuple[str, ...]) -> bool:
    """Whether nobody could tell: left and justified are one on a single line."""
    both = {"left", "justify"}
    spot = line.block.spot
    room = (spot.width_mm if spot else 0) - look.first_line_mm - look.left_mm - look.right_mm
    return look.align in both and bool(both & set(accepted)) and width_mm(line) < room * _FULL_LINE


RULE = Rule("TB10", Severity.ERROR, _check, __doc__)
