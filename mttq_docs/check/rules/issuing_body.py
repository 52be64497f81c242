"""Tên cơ quan ban hành: góc trái đầu trang ghi rõ cơ quan và đơn vị.

Quy tắc xem phần đầu văn bản có tên cơ quan ban hành không; với văn bản của Mặt trận, xem tên ấy có nói rõ
đơn vị (tỉnh, huyện, xã, thôn …) không, có dấu câu thừa ở cuối dòng không, có đủ chữ VIỆT NAM không, có
khớp ký hiệu, quyền hạn ký và đơn vị ghi ở những chỗ khác không, trừ cơ quan trung ương.

Vì sao: tên cơ quan phải đầy đủ theo tên gọi chính thức; cơ quan ở địa phương ghi thêm tên đơn vị hành
chính.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2.

Đúng:
    ỦY BAN MTTQ VIỆT NAM
    XÃ HÀM YÊN
    BAN THƯỜNG TRỰC

Sai:
    ỦY BAN MTTQ VIỆT NAM
    BAN THƯỜNG TRỰC
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.organ import ORGANS, Witness, odd_witness
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.unit import other_unit
from mttq_docs.findings import Place, Problem, Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard, Value
from mttq_docs.text import fold


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    if not context.is_whole:
        return
    ground = standard.elements[Role.ISSUING_BODY].caps
    bodies = context.of(Role.ISSUING_BODY)
    if not bodies:
        missing = Problem(
            "Thiếu tên cơ quan ban hành", Place(), expected="tên cơ quan, in hoa đậm, ở góc trái đầu trang"
        )
        yield Fault(missing, ground)
        return
    for message, expected in _faults(context):
        line = bodies[-1] if "khớp ký hiệu" in message else _unit_line(context)
        problem = line.problem(
            message, line.text_span, found=" / ".join(context.issuer.lines), expected=expected
        )
        yield Fault(problem, ground)
    yield from _nameless(context, ground)
    yield from _of_another_system(context, ground)
    for line in context.of(Role.PARENT_BODY, Role.ISSUING_BODY):
        kept, span = line.tail(".,;:")
        if kept != line.text.rstrip():
            problem = line.problem("Cuối dòng tên cơ quan không có dấu câu", span, remedy=Remedy(""))
            yield Fault(problem, ground)


def _of_another_system(context: Context, ground: Value[bool]) -> Iterator[Fault]:
    """A symbol of the Front below the name of a people's committee."""
    symbols = " ".join(line.text for line in context.of(Role.NUMBER))
    for line in context.of(Role.PARENT_BODY, Role.ISSUING_BODY) if "MTTQ" in symbols else ():
        if fold(line.text).startswith("uy_ban_nhan_dan") and not context.issuer.is_front:
            message = "Tên cơ quan không khớp ký hiệu của Mặt trận"
            yield Fault(line.problem(message, line.text_span, expected="ỦY BAN MTTQ VIỆT NAM"), ground)


def _unit_line(context: Context) -> Line:
    """The line where the unit stands or should: the last above the name of an organ."""
    lines = context.of(Role.PARENT_BODY, Role.ISSUING_BODY)
    above = [line for line in lines if not fold(line.text).startswith(("ban_", "doan_chu_tich", "btt"))]
    return (above or lines)[-1]


def _nameless(context: Context, ground: Value[bool]) -> Iterator[Fault]:
    """A letterhead of the Front without the words of its official name."""
    whole = fold(" ".join(context.issuer.lines))
    if not context.issuer.is_front or "viet_nam" in whole:
        return
    for line in context.of(Role.PARENT_BODY, Role.ISSUING_BODY):
        if any(name in fold(line.text) for name in ("mttq", "mat_tran_to_quoc")):
            problem = line.problem(
                "Tên cơ quan thiếu chữ VIỆT NAM", line.text_span, expected="ỦY BAN MTTQ VIỆT NAM"
            )
            yield Fault(problem, ground, Severity.WARNING)
            return


def _faults(context: Context) -> Iterator[tuple[str, str]]:
    issuer, odd = context.issuer, odd_witness(context)
    if odd is not None and odd[0] is Witness.LETTERHEAD:
        organ = ORGANS[odd[1]]
        yield "Tên cơ quan ban hành không khớp ký hiệu và quyền hạn ký", f"dòng {organ.upper()}"
    elif (unit := other_unit(context)) is not None:
        yield "Đơn vị ở đầu trang khác đơn vị ghi ở những chỗ khác", unit.upper()
    elif issuer.is_front and not issuer.name and "trung_uong" not in fold(" ".join(issuer.lines)):
        yield "Tên cơ quan chưa ghi đơn vị hành chính", "tên đơn vị ở dòng riêng, ví dụ XÃ HÀM YÊN"
    elif len(issuer.lines) == 1 and issuer.lines[0].casefold().startswith(f"{issuer.kind} "):
        yield "Đầu trang chỉ có tên đơn vị, thiếu tên cơ quan", "dòng như ỦY BAN MTTQ VIỆT NAM"


RULE = Rule("TT03", Severity.ERROR, _check, __doc__)
