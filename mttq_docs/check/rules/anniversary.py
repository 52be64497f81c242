"""Kỷ niệm tròn năm: số năm kỷ niệm khớp với hai mốc thời gian.

Quy tắc lấy hiệu hai năm trong ngoặc (“90 năm … (18/11/1930 - 18/11/2020)”), hoặc năm của văn bản trừ năm
gốc của ngày lễ quen thuộc, so với số năm ghi trong câu; và xem hai mốc có cùng ngày, tháng không.

Vì sao: viết đè lên tệp năm trước, số năm kỷ niệm hay bị bỏ quên.

Căn cứ: phép trừ; năm gốc theo danh mục ngày lễ của công cụ.

Đúng:
    kỷ niệm 90 năm ngày truyền thống MTTQ Việt Nam (18/11/1930 - 18/11/2020)

Sai:
    kỷ niệm 89 năm ngày truyền thống MTTQ Việt Nam (18/11/1930 - 18/11/2020)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.anniversaries import year_of_origin
from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_SPAN = re.compile(
    r"(?P<count>[0-9]\d{0,2}) năm (?P<what>[^();\n]{0,140}?)\((?:ngày )?"
    r"(?P<one>(?:\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?)?)(?P<first>\d{4})\s?[-–]\s?"
    r"(?P<two>(?:\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?)?)(?P<last>\d{4})\)"
)
_BARE = re.compile(r"(?P<count>[0-9]\d{1,2}) năm (?P<what>[^();,.\n]{0,90})(?P<next>[\s]?\()?")
_DIGITS = re.compile(r"\d+")
_TIDY_DAY = re.compile(r"\d{1,2}/\d{1,2}/")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    text = context.prose.text
    told = set()
    for found in _SPAN.finditer(text):
        told.add(found.start())
        # A second count inside the words belongs to another feast: “90 năm …, 75 năm … (1945 - 2020)”.
        inner = [*re.finditer(r"\d{1,3} năm ", found["what"])]
        start = found.start("what") + inner[-1].start() if inner else found.start()
        told.add(start)
        yield from _stated(found, start, context)
    for found in _BARE.finditer(text):
        if found.start() not in told and context.year and not found["next"]:
            yield from _known(found, context, context.year)


def _stated(found: re.Match[str], start: int, context: Context) -> Iterator[Fault]:
    count = _DIGITS.match(context.prose.text, start)
    years = int(found["last"]) - int(found["first"])
    if count and int(count[0]) != years:
        span = (start, start + len(count[0]))
        message = "Số năm kỷ niệm không khớp hai mốc trong ngoặc"
        yield Fault(problem_in_prose(context, span, message, expected=str(years)))
    one, two = found["one"], found["two"]
    if not one or not two:
        return
    for name in ("one", "two"):
        if not _TIDY_DAY.fullmatch(found[name]):
            end = found.end("first" if name == "one" else "last")
            right = "/".join(_DIGITS.findall(context.prose.text, found.start(name), end))
            message = "Ngày ghi sai dấu ngăn cách"
            span = (found.start(name), end)
            yield Fault(problem_in_prose(context, span, message, expected=right, text=right))
    if [int(part) for part in _DIGITS.findall(one)] != [int(part) for part in _DIGITS.findall(two)]:
        span = (found.start("one"), found.end("last"))
        message = "Hai mốc kỷ niệm không cùng ngày, tháng"
        yield Fault(problem_in_prose(context, span, message, expected="cùng ngày và tháng"))


def _known(found: re.Match[str], context: Context, year: int) -> Iterator[Fault]:
    origin = year_of_origin(found["what"])
    count = int(found["count"])
    if origin is None or count == year - origin or not _near(count, year - origin):
        return
    message = f"Số năm kỷ niệm không khớp: từ năm {origin} đến năm {year}"
    yield Fault(problem_in_prose(context, found.span("count"), message, expected=str(year - origin)))


def _near(count: int, right: int) -> bool:
    """Whether this is a slip of a few years, and not a count of something else."""
    return abs(count - right) <= 15


RULE = Rule("ND08", Severity.WARNING, _check, __doc__)
