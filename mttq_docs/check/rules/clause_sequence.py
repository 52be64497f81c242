"""Thứ tự khoản: các khoản đánh số 1, 2, 3 … liên tục trong mỗi mục.

Quy tắc đếm số của các khoản trong từng mục, báo chỗ nhảy, lặp hoặc quay về 1 giữa chừng. Đánh số nối tiếp
từ mục trước sang mục sau cũng được chấp nhận.

Vì sao: số sai thì viện dẫn đến khoản ấy bị nhầm.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm đ.

Đúng:
    1. Tuyên truyền, vận động …
    2. Tiếp tục thực hiện …

Sai:
    1. Tuyên truyền, vận động …
    3. Tiếp tục thực hiện …
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.sequence import sequence_faults
from mttq_docs.findings import Severity
from mttq_docs.numbering import Level
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for lines in context.groups:
        yield from sequence_faults(Level.CLAUSE, lines, standard.headings.clause)


RULE = Rule("DS02", Severity.ERROR, _check, __doc__)
