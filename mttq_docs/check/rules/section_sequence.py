"""Thứ tự mục: các mục đánh số La Mã liên tục I, II, III ….

Quy tắc đếm số của các mục lớn trong bản chính và trong từng phụ lục, báo chỗ nhảy, lặp hoặc lùi số. Văn bản
chia phần (“Phần thứ nhất”) thì mỗi phần được đếm lại từ I.

Vì sao: số sai thì viện dẫn đến mục ấy bị nhầm.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V, số thứ tự 6, điểm b.

Đúng:
    I. NHIỆM VỤ TRỌNG TÂM
    II. MỘT SỐ CHỈ TIÊU CƠ BẢN

Sai:
    I. NHIỆM VỤ TRỌNG TÂM
    III. MỘT SỐ CHỈ TIÊU CƠ BẢN
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
        yield from sequence_faults(Level.SECTION, lines, standard.headings.section)


RULE = Rule("DS01", Severity.ERROR, _check, __doc__)
