"""Ngắt trang giữa chừng: các ý của một mục nối nhau, không bấm ngắt trang ở giữa.

Quy tắc tìm gạch đầu dòng, điểm bị đẩy sang trang mới bằng lệnh ngắt trang. Ngắt trang trước phần, mục, phụ
lục hay bảng thì để yên.

Vì sao: thêm bớt một dòng là trang trước trống một khoảng.

Căn cứ: cách trình bày thông thường; Nghị định không quy định.

Đúng:
    ý sau nằm ngay dưới ý trước

Sai:
    ý sau sang trang mới, trang trước còn trống nửa trang
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import BODY_ROLES, Role, Sheet
from mttq_docs.standards import Standard

_ITEMS = (Role.POINT, Role.DASH, Role.PLUS)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for lines in context.groups:
        for above, line in pairwise(lines):
            look = line.block.look
            follows = line.number == above.number + 1 and above.role in BODY_ROLES
            if look is not None and look.new_page and line.role in _ITEMS and follows:
                message = "Ngắt trang ở giữa các ý của một mục"
                yield Fault(line.problem(message, line.text_span, expected="bỏ lệnh ngắt trang"))


RULE = Rule("TB30", Severity.WARNING, _check, __doc__)
