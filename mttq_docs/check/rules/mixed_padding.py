"""Lẫn số 0 trước số đếm: cả văn bản viết 05 năm hoặc 5 năm.

Quy tắc tìm số nhỏ hơn 10 đứng trước cùng một danh từ (năm, tháng, cuộc, mô hình …) mà chỗ có số 0, chỗ
không, và gợi ý đổi chỗ viết khác số đông. Cụm quen thuộc như “3 khâu đột phá” viết một kiểu thì không báo.

Vì sao: hai chỗ cùng một số mà viết hai kiểu trông như hai con số khác nhau.

Căn cứ: cách viết thông thường của văn bản hành chính; Nghị định không quy định.

Đúng:
    sơ kết 05 năm … tổng kết 05 năm

Sai:
    sơ kết 05 năm … tổng kết 5 năm
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.quantities import nouns
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_COUNT = re.compile(
    r"(?P<figure>[0-9](?<![\d/.,-].)(?:(?<=0)[1-9]|(?<!0))) (?P<noun>[^\W\d_]+(?: [^\W\d_]+)?)"
)
_BEFORE_A_DATE = re.compile(r"(?:tháng|ngày|quý|số|khoản|điều|mục|lần|thứ|Chương trình|kỳ) $", re.IGNORECASE)
_TIME = ("năm", "tháng", "ngày", "quý")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    places: dict[str, list[re.Match[str]]] = defaultdict(list)
    text = context.prose.text
    for found in _COUNT.finditer(text):
        noun = _noun(found["noun"].lower())
        if noun and not _BEFORE_A_DATE.search(text[max(0, found.start() - 14) : found.start()]):
            places[noun].append(found)
    for noun, mentions in places.items():
        yield from _rarer(noun, mentions, context)


def _rarer(noun: str, mentions: list[re.Match[str]], context: Context) -> Iterator[Fault]:
    padded = [found for found in mentions if len(found["figure"]) > 1]
    bare = [found for found in mentions if len(found["figure"]) == 1]
    if not padded or not bare:
        return
    usual, rare = (padded, bare) if len(padded) >= len(bare) else (bare, padded)
    for found in rare:
        right = found["figure"].zfill(2) if usual is padded else found["figure"].lstrip("0")
        message = f"Văn bản chủ yếu viết “{usual[0]['figure']} {noun}”"
        span = found.span("figure")
        yield Fault(problem_in_prose(context, span, message, expected=f"{right} {noun}"))


def _noun(words: str) -> str:
    """The counted noun at the front of the words, "" where they count nothing."""
    known = nouns()
    first = words.split(maxsplit=1)[0]
    return next((noun for noun in (words, first) if noun in known.counted or noun in _TIME), "")


RULE = Rule("CT15", Severity.HINT, _check, __doc__)
