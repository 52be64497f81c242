"""Quyền hạn ký: ghi TM., KT., TL., TUQ. hoặc Q. có dấu chấm, và khớp cơ quan ban hành.

Quy tắc xem cách viết tắt quyền hạn (văn bản của Mặt trận và Nhà nước dùng dấu chấm, “T/M” là cách của
Đảng), xem tên tập thể sau TM. có phải cơ quan ở đầu trang không, người ký KT. có phải là cấp phó không, và
sau KT. có phải là chức vụ không.

Vì sao: ký không đúng thẩm quyền thì văn bản không có giá trị.

Căn cứ: Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, Phần I, Mục II, khoản 7.

Đúng:
    TM. BAN THƯỜNG TRỰC
    CHỦ TỊCH

Sai:
    T/M BAN THƯỜNG TRỰC
    TM. ỦY BAN          (trong khi đầu trang ghi BAN THƯỜNG TRỰC)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.organ import ORGANS, Witness, odd_witness
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Place, Problem, Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard, Value
from mttq_docs.text import fold

_SIGN = re.compile(
    r"(?P<sign>T\s*/\s*M|K\s*/\s*T|T\s*/\s*L|TUQ|TM|KT|TL|Q)(?P<dot>\s*[.:,;]?\s*)(?=[^\W\d_])"
)

_LETTERS = re.compile(rf"^T\s*/?\s*M\W*(?P<organ>{'|'.join(ORGANS)})\b")

_FOR_A_BODY = re.compile(r"k_?t_(?:ban_|uy_ban|doan_|hoi_dong)")


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    ground = standard.elements[Role.AUTHORITY].caps
    lines = context.of(Role.AUTHORITY)
    if context.issuer.is_front and not lines and context.of(Role.POSITION):
        expected = f"TM. {context.issuer.organ.upper()}"
        yield Fault(Problem("Thiếu quyền hạn của người ký", Place(), expected=expected), ground)
    for line in lines:
        yield from _written(line, ground)
        yield from _abbreviated(line, ground)
        yield from _collective(line, context, ground)
        yield from _deputy(line, context, ground)


def _written(line: Line, ground: Value[bool]) -> Iterator[Fault]:
    found = _SIGN.match(line.text)
    if found is None:
        return
    right = f"{re.sub(r'[^A-Z]', '', found['sign'])}. "
    if found.group() != right:
        span = line.in_text(0, found.end())
        problem = line.problem("Quyền hạn ký viết tắt chưa đúng", span, expected=right, remedy=Remedy(right))
        yield Fault(problem, ground)


def _abbreviated(line: Line, ground: Value[bool]) -> Iterator[Fault]:
    """The collective that is signed for is written out."""
    found = _LETTERS.search(line.text)
    if found is not None:
        expected = f"TM. {ORGANS[found['organ']].upper()}"
        yield Fault(
            line.problem(
                "Tên cơ quan ở quyền hạn ký phải viết đủ",
                line.in_text(*found.span("organ")),
                expected=expected,
            ),
            ground,
        )


def _collective(line: Line, context: Context, ground: Value[bool]) -> Iterator[Fault]:
    """The body that is signed for is the one that issues."""
    odd = odd_witness(context)
    if odd is not None and odd[0] is Witness.AUTHORITY:
        problem = line.problem(
            "Quyền hạn ký không khớp cơ quan ban hành",
            line.text_span,
            expected=f"TM. {ORGANS[odd[1]].upper()}",
        )
        yield Fault(problem, ground, Severity.WARNING)


def _deputy(line: Line, context: Context, ground: Value[bool]) -> Iterator[Fault]:
    positions = context.of(Role.POSITION)
    if _FOR_A_BODY.match(fold(line.text)):
        message = "KT. đi với chức vụ của cấp trưởng, ký thay mặt tập thể ghi TM."
        yield Fault(line.problem(message, line.text_span, expected=f"TM. {line.text[3:].strip()}"), ground)
    elif (
        fold(line.text).startswith(("kt_", "k_t_"))
        and positions
        and "pho" not in fold(positions[-1].text).split("_")
    ):
        problem = positions[-1].problem(
            "Ký thay (KT.) phải là cấp phó", positions[-1].text_span, expected="PHÓ CHỦ TỊCH"
        )
        yield Fault(problem, ground)


RULE = Rule("TT15", Severity.ERROR, _check, __doc__)
