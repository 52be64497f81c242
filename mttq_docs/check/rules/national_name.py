"""Quốc hiệu: góc phải đầu trang có đủ và đúng từng chữ.

Quy tắc xem văn bản có Quốc hiệu chưa và Quốc hiệu có đúng nguyên văn không, kể cả khi viết tắt, thiếu chữ.
Cả hai cách đặt dấu HÒA và HOÀ đều được chấp nhận vì Nghị định in cả hai.

Vì sao: Quốc hiệu là thành phần bắt buộc của văn bản; sai một chữ là văn bản bị trả lại.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1.

Đúng:
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Sai:
    CỘNG HÒA XHCN VIỆT NAM
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.wording import wording_faults
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    return wording_faults(Role.NATIONAL_NAME, "Quốc hiệu", standard, context)


RULE = Rule("TT01", Severity.ERROR, _check, __doc__)
