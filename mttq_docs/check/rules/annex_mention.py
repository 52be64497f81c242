"""Phụ lục và lời dẫn: có phụ lục thì văn bản phải nhắc đến, nhắc đến thì phải có.

Quy tắc xem văn bản chính có nói đến phụ lục không khi tệp có phụ lục; và khi văn bản nói “Phụ lục”, “Phụ
lục II” thì tệp có phụ lục ấy không. Kế hoạch, đề án kèm theo là tệp riêng nên không xét.

Vì sao: phụ lục không được nhắc đến thì không có giá trị; nhắc mà không có thì người nhận phải hỏi lại.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1, điểm a.

Đúng:
    … giao chỉ tiêu cho từng thôn (Phụ lục kèm theo) … và tệp có Phụ lục

Sai:
    … giao chỉ tiêu cho từng thôn (Phụ lục II kèm theo) … và tệp chỉ có một phụ lục
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.numbering import from_roman, roman
from mttq_docs.sheet import BODY_ROLES, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import small

# In small letters.
_MENTION = re.compile(r"phụ lục(?: (?:số )?(?P<number>[ivx]+|\d{1,2}))?(?![^\W_])")
_ATTACHED = re.compile(r"kèm theo|đính kèm|phụ lục|phụ biểu|biểu kèm")
# Another document's annex is no concern of this one.
_OF_ANOTHER = re.compile(
    r"\s*(?:của|ban hành kèm theo|kèm theo) (?:Nghị|Thông|Quyết|Luật|Hướng|Quy|Chỉ|Kế hoạch số|Kết)"
)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    annexes = context.annexes
    if not annexes and "phụ lục" not in context.prose.small:
        return
    body = [line for line in context.main if line.role in BODY_ROLES]
    mentions = [
        (line, found)
        for line in body
        for found in _MENTION.finditer(small(line.text))
        if not _OF_ANOTHER.match(line.text, found.end())
    ]
    for line, found in mentions:
        wanted = _number(found["number"])
        if not annexes or wanted > len(annexes):
            there = f"chỉ có {len(annexes)} phụ lục" if annexes else "không có phụ lục nào"
            message = f"Văn bản nhắc đến phụ lục nhưng tệp {there}"
            problem = line.problem(
                message,
                line.in_text(*found.span()),
                expected=f"Phụ lục {roman(wanted)}" if annexes else "phụ lục ở cuối tệp",
                advice="nếu phụ lục là tệp riêng thì bỏ qua" if not annexes else "",
            )
            yield Fault(problem, severity=Severity.WARNING)
    is_said = any(_ATTACHED.search(small(line.text)) for line in body)
    # A file may hold nothing but the annex of a paper that lies elsewhere.
    if annexes and body and not is_said:
        heading = annexes[0][0]
        problem = heading.problem(
            "Văn bản chính không nhắc đến phụ lục này",
            heading.text_span,
            expected="lời dẫn như “(Phụ lục kèm theo)”",
        )
        yield Fault(problem, standard.headings.annex)


def _number(text: str | None) -> int:
    if text is None:
        return 0
    try:
        return int(text) if text.isdigit() else from_roman(text.upper())
    except BadValue:
        return 0


RULE = Rule("ND12", Severity.ERROR, _check, __doc__)
