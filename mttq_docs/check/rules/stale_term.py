"""Đại hội, nhiệm kỳ: nhiệm kỳ được nhắc còn hiệu lực và khớp với số của đại hội.

Quy tắc tìm nhiệm kỳ của đại hội Mặt trận đã hết trước năm của văn bản, nhiệm kỳ có năm cuối không sau năm
đầu, một đại hội được ghi hai nhiệm kỳ khác nhau, và nhiệm kỳ không khớp danh mục đại hội toàn quốc; đại hội
Đảng, cuộc bầu cử Quốc hội sắp tới mà mang số của khóa đã qua; khóa Trung ương chưa có.

Vì sao: sau đại hội, văn bản viết đè lên tệp cũ hay còn sót số đại hội, nhiệm kỳ của khóa trước.

Căn cứ: danh mục đại hội Mặt trận của công cụ; phần còn lại suy từ chính văn bản.

Đúng:
    Nghị quyết Đại hội MTTQ Việt Nam xã Hàm Yên lần thứ I, nhiệm kỳ 2025 - 2030     (văn bản năm 2026)

Sai:
    Nghị quyết Đại hội MTTQ Việt Nam xã Hàm Yên lần thứ I, nhiệm kỳ 2019 - 2024     (văn bản năm 2026)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.numbering import from_roman
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold
from mttq_docs.units import congresses

_AHEAD = r"(?:tổ chức|chào mừng|tiến tới|hướng tới|hướng về) "
# In small letters.
_TERM = re.compile(r"nhiệm kỳ (?P<first>(?:19|20)\d\d) ?[-–] ?(?P<last>(?:19|20)\d\d)")
_CONGRESS = re.compile(
    r"(?P<whose>Đại hội(?: đại biểu)?(?: toàn quốc)? (?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?[^.;,\n]{0,40}?)"
    r" lần thứ (?P<ordinal>[IVX]+),? (?:\()?nhiệm kỳ (?P<first>(?:19|20)\d\d) ?[-–] ?(?P<last>(?:19|20)\d\d)"
)
# In small letters.
_OF_A_CONGRESS = re.compile(
    r"thực hiện nghị quyết đại hội[^.;,\n]{0,40}? nhiệm kỳ (?P<first>(?:19|20)\d\d) ?[-–] ?(?P<last>20\d\d)"
)
# What is still to come, and in which year the first of its kind would have been at one every five years;
# good for the Party since 1986 and for the National Assembly since 2011.
_TO_COME = (
    (re.compile(rf"{_AHEAD}Đại hội(?: đại biểu)? toàn quốc lần thứ (?P<ordinal>[IVX]+) của Đảng"), 1956),
    (re.compile(r"bầu cử đại biểu Quốc hội khóa (?P<ordinal>[IVX]+)\b"), 1946),
)
_COMMITTEE = re.compile(
    r"(?:Ban Chấp hành Trung ương(?: Đảng)?|Nghị quyết Trung ương \w+),? \(?khóa (?P<ordinal>[IVX]+)\b"
)
_EVERY = 5
_FIRST_KNOWN = 1986
_LONGEST = 6
_LOOKING_BACK = re.compile(r"kết quả|tổng kết|nhìn lại|qua |trước|truyền thống|từ ", re.IGNORECASE)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for found in _TERM.finditer(context.prose.small):
        first, last = int(found["first"]), int(found["last"])
        if not first < last <= first + _LONGEST:
            message = "Nhiệm kỳ có năm đầu, năm cuối không hợp lý"
            span = (found.start("first"), found.end("last"))
            yield Fault(problem_in_prose(context, span, message, expected="như 2025 - 2030"))
    yield from _to_come(context)
    yield from _ended(context)
    seen: dict[tuple[str, str], tuple[int, int]] = {}
    for found in _CONGRESS.finditer(context.prose.text):
        yield from _congress(found, context, seen)


def _to_come(context: Context) -> Iterator[Fault]:
    """A congress or an election ahead that was years ago, a central committee that is not yet elected."""
    if not context.year:
        return
    for pattern, origin in _TO_COME:
        for found in context.prose.matches(pattern, "toàn quốc", "quốc hội"):
            held = _year(origin, found["ordinal"])
            if _FIRST_KNOWN <= held < context.year - 1 and not _looks_back(context, found):
                message = f"Việc này đã diễn ra từ khoảng năm {held}"
                yield Fault(
                    problem_in_prose(context, found.span("ordinal"), message, expected="số của khóa mới")
                )
    for found in context.prose.matches(_COMMITTEE, "khóa "):
        held = _year(_TO_COME[0][1], found["ordinal"])
        if held > context.year + 1:
            message = "Chưa có khóa Trung ương mang số này"
            yield Fault(problem_in_prose(context, found.span("ordinal"), message))


def _year(origin: int, ordinal: str) -> int:
    """0 for an ordinal that is none."""
    try:
        return origin + _EVERY * from_roman(ordinal)
    except BadValue:
        return 0


def _ended(context: Context) -> Iterator[Fault]:
    """The resolution that is being carried out, of a term that is over."""
    for found in _OF_A_CONGRESS.finditer(context.prose.small) if context.year else ():
        if int(found["last"]) < (context.year or 0) and not _looks_back(context, found):
            span = (found.start("first"), found.end("last"))
            message = f"Nhiệm kỳ này đã hết trước năm {context.year}"
            yield Fault(problem_in_prose(context, span, message, expected="nhiệm kỳ hiện nay"))


def _looks_back(context: Context, found: re.Match[str]) -> bool:
    before = context.prose.text[max(0, found.start() - 60) : found.start()].rpartition("\n")[2]
    return bool(_LOOKING_BACK.search(before))


def _congress(
    found: re.Match[str], context: Context, seen: dict[tuple[str, str], tuple[int, int]]
) -> Iterator[Fault]:
    term = int(found["first"]), int(found["last"])
    span = (found.start("first"), found.end("last"))
    key = (fold(found["whose"]), found["ordinal"])
    known = seen.setdefault(key, _national(found) or term)
    if known != term and term[0] < term[1]:
        message = f"Đại hội lần thứ {found['ordinal']} được ghi hai nhiệm kỳ khác nhau"
        yield Fault(problem_in_prose(context, span, message, expected=f"{known[0]} - {known[1]}"))
    elif context.year and term[1] < context.year and not _looks_back(context, found):
        message = f"Nhiệm kỳ này đã hết trước năm {context.year}"
        yield Fault(problem_in_prose(context, span, message, expected="nhiệm kỳ hiện nay"))


def _national(found: re.Match[str]) -> tuple[int, int] | None:
    """The term of a national congress, as the registry has it; a local one names its unit."""
    if not fold(found["whose"]).endswith(("mttq_viet_nam", "to_quoc_viet_nam")):
        return None
    for congress in congresses():
        if congress.ordinal == found["ordinal"] and congress.verified:
            first, last = congress.tenure.split(" - ")
            return int(first), int(last)
    return None


RULE = Rule("ND03", Severity.WARNING, _check, __doc__)
