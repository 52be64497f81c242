"""Tên cơ quan ban hành: góc trái đầu trang ghi rõ cơ quan và đơn vị.

Quy tắc xem phần đầu văn bản có tên cơ quan ban hành không; với văn bản của Mặt trận, xem tên ấy có nói rõ
đơn vị (tỉnh, huyện, xã, thôn …) không, có khớp ký hiệu và quyền hạn ký không, trừ cơ quan trung ương.

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
from mttq_docs.check.organ import ORGANS, Witness, odd_witness
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Place, Problem, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard
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
    line = bodies[-1]
    for message, expected in _faults(context):
        problem = line.problem(
            message, line.text_span, found=" / ".join(context.issuer.lines), expected=expected
        )
        yield Fault(problem, ground)


def _faults(context: Context) -> Iterator[tuple[str, str]]:
    issuer, odd = context.issuer, odd_witness(context)
    if odd is not None and odd[0] is Witness.LETTERHEAD:
        organ = ORGANS[odd[1]]
        yield "Tên cơ quan ban hành không khớp ký hiệu và quyền hạn ký", f"dòng {organ.upper()}"
    elif issuer.is_front and not issuer.name and "trung_uong" not in fold(" ".join(issuer.lines)):
        yield "Tên cơ quan chưa ghi đơn vị hành chính", "tên đơn vị ở dòng riêng, ví dụ XÃ HÀM YÊN"
    elif len(issuer.lines) == 1 and issuer.lines[0].casefold().startswith(f"{issuer.kind} "):
        yield "Đầu trang chỉ có tên đơn vị, thiếu tên cơ quan", "dòng như ỦY BAN MTTQ VIỆT NAM"


RULE = Rule("TT03", Severity.ERROR, _check, __doc__)
