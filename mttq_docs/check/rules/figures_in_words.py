"""Số và chữ: con số viết bằng chữ số và bằng chữ trong ngoặc phải là một.

Quy tắc so con số với lời đọc của nó đặt trong ngoặc đơn ngay sau.

Vì sao: hai chỗ nói khác nhau thì không biết theo chỗ nào.

Căn cứ: số liệu trong cùng câu.

Đúng:
    02 (hai) cuộc giám sát

Sai:
    02 (ba) cuộc giám sát
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.number_words import from_words, to_words
from mttq_docs.quantities import parse_number
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_BOTH = re.compile(r"(?P<figure>[0-9](?<![\d/.,].)[\d.]*) ?\((?P<words>[^\W\d_]+(?: [^\W\d_]+){0,12})\)")
_BRACKET = re.compile(r"\((?<=[\d. ]\()[^\W\d_]")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for found in _BOTH.finditer(context.prose.text) if _BRACKET.search(context.prose.text) else ():
        try:
            figure, words = parse_number(found["figure"]), from_words(found["words"].lower())
        except BadValue:
            continue
        if figure != words:
            message = "Số viết bằng chữ khác số viết bằng chữ số"
            span = found.span("words")
            yield Fault(problem_in_prose(context, span, message, expected=to_words(figure)))


RULE = Rule("ND21", Severity.WARNING, _check, __doc__)
