"""Cơ quan có vào ngày ấy: cơ quan ban hành đã có và còn có vào ngày của văn bản được dẫn.

Quy tắc xem vào ngày ghi trong viện dẫn, cơ quan được nêu có tồn tại không: cấp huyện không còn từ ngày
01/7/2025, đặc khu chỉ có từ ngày ấy …

Vì sao: thường là ngày gõ nhầm, hoặc tên cơ quan chưa sửa theo đơn vị mới.

Căn cứ: Luật Tổ chức chính quyền địa phương 2025 (cấp huyện kết thúc hoạt động từ ngày 01/7/2025).

Đúng:
    Kế hoạch số 12/KH-UBND ngày 03/3/2025 của Ủy ban nhân dân huyện Lâm Bình

Sai:
    Kế hoạch số 12/KH-UBND ngày 01/9/2025 của Ủy ban nhân dân huyện Lâm Bình
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.cited import flaw_fault, flaws_of
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.citations import Defect
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_DEFECTS = (Defect.ODD_BODY,)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for citation, flaw in flaws_of(_DEFECTS, context):
        yield flaw_fault(citation, flaw, context, standard.citations.short_after_first)


RULE = Rule("VD08", Severity.WARNING, _check, __doc__)
