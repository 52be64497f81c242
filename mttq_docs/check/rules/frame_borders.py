"""Khung của phần đầu, phần ký: bảng dùng để xếp phần đầu và phần cuối không kẻ khung.

Quy tắc xem ô chứa Quốc hiệu, tên cơ quan, nơi nhận, chữ ký có đường kẻ quanh ô không.

Vì sao: bảng ấy chỉ để xếp chữ sang hai bên; quên bỏ đường kẻ thì văn bản thành một cái bảng.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục IV (sơ đồ bố trí các thành phần).

Đúng:
    bảng không đường kẻ

Sai:
    bảng có khung quanh từng ô
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import LETTERHEAD, RECIPIENTS, SIGNATURE, Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_FRAME = {
    "phần đầu": (*LETTERHEAD, Role.PARENT_BODY),
    "phần ký, nơi nhận": (*SIGNATURE, *RECIPIENTS),
}


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for name, roles in _FRAME.items():
        boxed = [line for line in context.of(*roles) if line.block.spot is not None and line.block.spot.boxed]
        if boxed:
            message = f"Bảng xếp {name} còn kẻ khung"
            yield Fault(boxed[0].problem(message, boxed[0].text_span, expected="bảng không đường kẻ"))


RULE = Rule("TB27", Severity.WARNING, _check, __doc__)
