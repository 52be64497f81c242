"""Cấp huyện sau ngày 30/6/2025: văn bản mới không giao việc cho cấp huyện, thị trấn.

Quy tắc tìm trong văn bản ban hành từ ngày 01/7/2025 những chỗ nói đến cấp huyện, Huyện ủy, UBND huyện, thị
trấn như còn đang hoạt động. Chỗ nói về thời gian trước khi sắp xếp và tên văn bản được dẫn thì để yên.

Vì sao: từ ngày 01/7/2025 chỉ còn hai cấp tỉnh và xã; giao việc cho cấp huyện là không có ai làm.

Căn cứ: Luật Tổ chức chính quyền địa phương 2025; các nghị quyết sắp xếp đơn vị hành chính năm 2025.

Đúng:
    Ủy ban MTTQ Việt Nam các xã, phường báo cáo kết quả về tỉnh.

Sai:
    Ủy ban MTTQ các huyện báo cáo kết quả về tỉnh.     (văn bản tháng 12 năm 2025)
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
from mttq_docs.units.districts import LAST_DAY, district_mentions

_LOOKING_BACK = re.compile(
    r"trước (?:khi|đây)|trước ngày 0?1/7/2025|trước ngày 01 tháng 7"
    r"|\bcũ\b|bỏ cấp|không còn|không tổ chức|kết thúc|nguyên |giải thể|chấm dứt|sau khi"
    r"|từ cấp|nhiệm kỳ 20(?:19|20) ?[-–]|thời kỳ|lịch sử|đã ",
    re.IGNORECASE,
)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    latest = context.latest_issue
    if latest is None or latest <= LAST_DAY:
        return
    text = context.prose.text
    for found in district_mentions(text):
        start, end = found.span()
        sentence = _sentence(text, start, end)
        cited = context.is_cited(start)
        if not cited and not _LOOKING_BACK.search(sentence):
            message = "Từ ngày 01/7/2025 không còn đơn vị hành chính này"
            advice = "sửa thành cấp xã (xã, phường, đặc khu), hoặc nói rõ là trước khi sắp xếp"
            yield Fault(problem_in_prose(context, (start, end), message, advice=advice))


def _sentence(text: str, start: int, end: int) -> str:
    first = max(text.rfind(mark, 0, start) for mark in (". ", "\n", "; ")) + 1
    ends = [at for mark in (". ", "\n", ";") if (at := text.find(mark, end)) >= 0]
    return text[first : min(ends, default=len(text))]


RULE = Rule("ND05", Severity.WARNING, _check, __doc__)
