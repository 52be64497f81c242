"""Dẫn điều, khoản: viết hoa Phần, Chương, Mục, Điều; viết thường khoản, điểm.

Quy tắc xem chữ hoa trong các cụm như “điểm a khoản 2 Điều 5”.

Vì sao: Phụ lục II của Nghị định quy định rõ chữ nào viết hoa.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 7.

Đúng:
    theo điểm a khoản 2 Điều 5 của Quy chế

Sai:
    theo Điểm a Khoản 2 điều 5 của Quy chế
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

# A capital khoản in the middle of a sentence, before its number and its article; a small điều likewise.
_CLAUSE = re.compile(r"(?:Khoản(?<=[\w,;] Khoản)|Điểm(?<=[\w,;] Điểm))(?= (?:\d{1,2}|[a-zđ])(?:[ ,]|$))")
_ARTICLE = re.compile(r"điều(?:(?<=khoản \d điều)|(?<=theo điều))(?= \d{1,3}\b)")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    text = context.prose.text
    for pattern in (_CLAUSE, _ARTICLE):
        for found in pattern.finditer(text):
            word = found.group()
            right = word.lower() if word[:1].isupper() else word.capitalize()
            if word in ("Khoản", "Điểm") and not _cites(text, found.end()):
                continue
            problem = problem_in_prose(
                context, found.span(), "Dẫn điều, khoản viết hoa chưa đúng", expected=right, text=right
            )
            yield Fault(problem)


def _cites(text: str, end: int) -> bool:
    """Whether an article follows at once: “Khoản 2 Điều 5”, not “Điểm 1” of a market."""
    return re.match(r" (?:\d{1,2}|[a-zđ]),? (?:[Kk]hoản|[Đđ]iều) \d", text[end : end + 30]) is not None


RULE = Rule("VD14", Severity.WARNING, _check, __doc__)
