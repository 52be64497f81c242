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

_DOUBLED = re.compile(r"(?<=\w)([,;:])\1(?![,;:])")
_FIGURE = re.compile(r"\b(?:(?=[lO]*\d)[\dlO]*[lO][\dlO]*(?=%)|2O[O\d]\d|20[O\d]O|2O[O\d]O)(?!\w)")
_DIGITS = str.maketrans("lO", "10")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    text = context.prose.text
    for found in _DOUBLED.finditer(text):
        message = f"Dấu “{found[1]}” gõ hai lần"
        yield Fault(problem_in_prose(context, found.span(), message, expected=found[1], text=found[1]))
    for found in _FIGURE.finditer(text):
        message = "Con số có lẫn chữ cái"
        yield Fault(problem_in_prose(context, found.span(), message, expected=found[0].translate(_DIGITS)))


RULE = Rule("CT17", Severity.WARNING, _check, __doc__)
