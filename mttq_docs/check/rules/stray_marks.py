"""Gõ lẫn dấu và số: không gõ hai dấu phẩy liền nhau, không gõ chữ l, chữ O thay số 1, số 0.

Quy tắc tìm hai dấu phẩy, chấm phẩy, hai chấm liền nhau, và chữ l, chữ O ở giữa con số đứng trước dấu % hay ở
giữa số của năm.

Vì sao: nhìn thì giống, nhưng tìm kiếm và cộng số đều sai.

Căn cứ: cách viết thông thường; Nghị định không quy định.

Đúng:
    100% thôn, bản

Sai:
    l00% thôn,, bản
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

_DOUBLED = re.compile(r"([,;:])(?<=\w.)\1(?![,;:])")
_FIGURE = re.compile(r"[lO\d](?<!\w.)[lO\d]*+(?!\w)")
_MIXED = re.compile(r"[lO](?:(?=\d)|(?<=\d.))")
_YEAR = re.compile(r"2[0O][\dO]{2}")
_DIGITS = str.maketrans("lO", "10")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    text = context.prose.text
    for found in _DOUBLED.finditer(text):
        message = f"Dấu “{found[1]}” gõ hai lần"
        yield Fault(problem_in_prose(context, found.span(), message, expected=found[1], text=found[1]))
    for found in _FIGURE.finditer(text) if _MIXED.search(text) else ():
        figure = found[0]
        if figure.isdigit() or not any(map(str.isdigit, figure)):
            continue
        if text.startswith("%", found.end()) or _YEAR.fullmatch(figure):
            message, right = "Con số có lẫn chữ cái", figure.translate(_DIGITS)
            yield Fault(problem_in_prose(context, found.span(), message, expected=right))


RULE = Rule("CT17", Severity.WARNING, _check, __doc__)
