"""Họ tên người ký: không ghi học hàm, học vị, quân hàm trước họ tên.

Quy tắc xem trước họ tên có TS., ThS., PGS., Đại tá … không.

Vì sao: người ký ký với chức vụ, không ký với học vị; chỉ văn bản của lực lượng vũ trang, cơ sở giáo dục, y
tế, khoa học mới được ghi.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm c.

Đúng:
    Nguyễn Văn A

Sai:
    ThS. Nguyễn Văn A
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_TITLES = (
    "PGS|GS|TS|Th[.]?S|BS|KS|CN|DS|LS|NGND|NGƯT|NSND|NSƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư"
    "|Cử nhân|Luật sư|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Đồng chí|Đ/c"
)
_TITLE = re.compile(rf"(?:(?:{_TITLES})(?:\.\s*|\s+))+", re.IGNORECASE)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for line in context.of(Role.NAME):
        found = _TITLE.match(line.text)
        if found and found.end() < len(line.text):
            problem = line.problem(
                "Trước họ tên người ký không ghi học hàm, học vị, danh xưng",
                line.in_text(*found.span()),
                expected=line.text[found.end() :],
            )
            yield Fault(problem, standard.elements[Role.NAME].caps)


RULE = Rule("TT17", Severity.ERROR, _check, __doc__)
