"""Số của văn bản được dẫn: trước ký hiệu có chữ “số” và có con số, không có dấu hai chấm.

Quy tắc tìm viện dẫn mất con số (“số -NQ/TW”), gõ chữ O thay số 0, thừa dấu hai chấm sau chữ “số”, hoặc
thiếu chữ “số” trước số, ký hiệu.

Vì sao: mất con số thì không ai tìm được văn bản được dẫn.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b.

Đúng:
    Nghị quyết số 25-NQ/TW ngày 03/6/2013

Sai:
    Nghị quyết số -NQ/TW ngày 03/6/2013
    Chỉ thị số: O5-CT/TW ngày 15/5/2016
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

_TYPE = (
    r"(?:Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Thông báo|Thông tri|Hướng dẫn|Kế hoạch|Chương trình"
    r"|Nghị định|Thông tư|Công văn|Báo cáo|Đề án)(?: liên tịch)?"
)
_SYMBOL = r"(?:-[A-ZĐ][A-Za-zĐđ]{1,3}/[A-ZĐ]{2,}|/(?:\d{4}/)?[A-ZĐ][A-Za-zĐđ]{0,4}-[A-ZĐ]{2,})"
_NAMED = re.compile(_TYPE)
_FORMS = (
    (
        re.compile(rf"{_TYPE} số:? ?(?P<wrong>){_SYMBOL}"),
        "Viện dẫn thiếu con số",
        "con số trước ký hiệu",
        None,
    ),
    (
        re.compile(rf"{_TYPE} số:? (?P<wrong>[OoIl]\d{{1,3}}|\d{{1,3}}[OoIl]){_SYMBOL}"),
        "Trong số của văn bản có chữ cái",
        "chữ số 0 hoặc 1",
        None,
    ),
    (
        re.compile(rf"{_TYPE} số:? (?P<wrong>0\d{{2,3}}){_SYMBOL}"),
        "Số của văn bản thừa số 0 ở trước",
        "số có hai chữ số trở lên, như 05",
        None,
    ),
    (
        re.compile(rf"{_TYPE} số(?P<wrong>: ?)(?=\d{{1,4}}{_SYMBOL})"),
        "Sau chữ “số” không có dấu hai chấm",
        "“số” rồi đến con số",
        " ",
    ),
    (
        re.compile(rf"{_TYPE}(?P<wrong> )(?=\d{{1,4}}{_SYMBOL})"),
        "Thiếu chữ “số” trước số, ký hiệu",
        "“số” trước con số",
        " số ",
    ),
)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    text = context.prose.text
    named = [found.start() for found in _NAMED.finditer(text)]
    for pattern, message, expected, right in _FORMS:
        for found in filter(None, (pattern.match(text, at) for at in named)):
            problem = problem_in_prose(
                context,
                found.span("wrong"),
                message,
                found=found.group().partition("\n")[0],
                expected=expected,
                text=right,
            )
            yield Fault(problem, severity=Severity.HINT if right == " số " else None)


RULE = Rule("VD18", Severity.WARNING, _check, __doc__)
