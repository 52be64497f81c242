"""Tỷ lệ quá 100%: phần của một toàn thể không thể hơn 100%.

Quy tắc tìm tỷ lệ trên 100% của số hộ, số thôn, số cán bộ …; tỷ lệ đạt kế hoạch, tỷ lệ tăng, so với cùng kỳ
thì có thể hơn 100% nên không xét.

Vì sao: gõ thừa một chữ số là chỉ tiêu thành vô nghĩa.

Căn cứ: số liệu trong cùng câu.

Đúng:
    100% khu dân cư tổ chức Ngày hội

Sai:
    1000% khu dân cư tổ chức Ngày hội
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_WHOLE = (
    "số |hộ|khu dân cư|thôn|bản|tổ dân phố|khu phố|cán bộ|hội viên|đoàn viên|thành viên|đảng viên|người"
    "|Ủy ban|Ban |đơn vị|xã|phường|huyện|kiến nghị|vụ|cuộc|gia đình|cử tri|trẻ em|chi hội|cơ sở"
    "|địa phương|tổ chức"
)
_FIGURE = r"(?P<figure>[0-9](?<![\d.,].)\d{2,3}(?:,\d+)?)% "
_PERCENT = re.compile(rf"{_FIGURE}(?:các |trở lên |tổng )?(?={_WHOLE})")
_COMPARED = re.compile(r"(?:đạt|tăng|vượt|bằng|gấp|giảm|cao hơn|so với)(?: \w+){0,3} $", re.IGNORECASE)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    text = context.prose.text
    for found in _PERCENT.finditer(text):
        figure = float(found["figure"].replace(",", "."))
        if figure > 100 and not _COMPARED.search(text, max(0, found.start() - 30), found.start()):
            span = (found.start("figure"), found.end("figure") + 1)
            yield Fault(problem_in_prose(context, span, "Tỷ lệ hơn 100%", expected="không quá 100%"))


RULE = Rule("ND20", Severity.WARNING, _check, __doc__)
