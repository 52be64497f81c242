"""Dòng kèm theo: ghi đúng loại, số, ngày và cơ quan của văn bản chính.

Quy tắc so tên loại, số và ký hiệu, ngày ban hành, cơ quan trong dòng “(Kèm theo …)” với phần đầu văn bản,
và xem dòng ấy có đặt trong ngoặc đơn không. Văn bản điện tử hoặc dự thảo được để trống số và ngày.

Vì sao: chép phụ lục của văn bản khác, người soạn hay quên sửa dòng này.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1, điểm c.

Đúng:
    Số: 05/CTr-MTTQ-BTT … (Kèm theo Chương trình số 05/CTr-MTTQ-BTT ngày 05 tháng 01 năm 2026 của …)

Sai:
    Số: 05/CTr-MTTQ-BTT … (Kèm theo Kế hoạch số 12/KH-MTTQ-BTT ngày 03 tháng 3 năm 2025 của …)
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.number_line import NumberLine, read_number_line
from mttq_docs.check.organ import odd_witness
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.rules.symbol import fits_the_paper
from mttq_docs.dates import PartialDate, format_date, parse_date
from mttq_docs.errors import BadValue
from mttq_docs.findings import Problem, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard, Value
from mttq_docs.text import fold, small

_REFERENCE = re.compile(
    r"\(?\s*(?:ban hành\s+)?kèm theo\s+(?P<kind>[^\d/]*?)\s+(?P<number>số:?\s*[^/,()]{0,12}/\s*[^\s,;()]+)"
    r"(?:[,\s]*(?P<date>ngày\b.{0,30}?năm\s*(?:\d{4}|[….\s]*)|ngày\s*\d{1,2}/\d{1,2}/\d{4}))?",
    re.IGNORECASE,
)

_BODY = re.compile(r"[,\s]*của (?P<body>[^()\n]+)")

_OPENINGS = ("kèm ", "ban hành kèm theo ", "đính kèm ")


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    ground = standard.headings.annex_reference
    own = next((read_number_line(line.text) for line in context.of(Role.NUMBER)), None)
    for annex in context.annexes:
        for line in annex:
            found = _REFERENCE.search(line.text) if line.role is Role.ANNEX_REFERENCE else None
            if found is not None:
                for problem in _differences(line, found, own, context):
                    yield Fault(problem, ground)
            if line.role is Role.ANNEX_REFERENCE and line.text:
                yield from _brackets(line, ground)


def _differences(
    line: Line, found: re.Match[str], own: NumberLine | None, context: Context
) -> Iterator[Problem]:
    if context.kind and fold(found["kind"]) != fold(context.kind):
        yield _problem(line, found, "kind", "Tên loại", context.kind)
    cited = read_number_line(found["number"])
    if own and cited:
        same_number = own.is_blank or cited.is_blank or int(own.number) == int(cited.number)
        # A symbol that doesn't fit its own paper is wrong there, not here.
        other_symbol = own.tidy_symbol != cited.tidy_symbol and fits_the_paper(own, context)
        if not same_number or other_symbol:
            number = "" if own.is_blank else own.number
            yield _problem(line, found, "number", "Số, ký hiệu", f"số {number}/{own.tidy_symbol}")
    issued, day = context.issued, _date(found["date"])
    if issued is not None and day is not None and _parts(issued) != _parts(day):
        both = [pair for pair in zip(_parts(issued), _parts(day), strict=True) if None not in pair]
        if any(one != other for one, other in both):
            yield _problem(line, found, "date", "Ngày", format_date(issued))
    yield from _of_another_body(line, found, context)


def _of_another_body(line: Line, found: re.Match[str], context: Context) -> Iterator[Problem]:
    """The body after “của” is no body of the Front, or not the organ that issues."""
    body = _BODY.match(line.text, found.end())
    if body is None or not context.issuer.is_front:
        return
    said, organ = fold(body["body"]), context.issuer.organ
    of_front = "mttq" in said or "mat_tran" in said or fold(organ) in said
    other = organ == "Ban Thường trực" and "ban_thuong_truc" not in said
    if not of_front or (other and odd_witness(context) is None):
        expected = f"{organ} …"
        yield line.problem(
            "Cơ quan ở dòng kèm theo khác phần đầu văn bản",
            line.in_text(*body.span("body")),
            expected=expected,
        )


def _brackets(line: Line, ground: Value[str]) -> Iterator[Fault]:
    text = line.text.strip()
    if not small(text).lstrip("( ").startswith(_OPENINGS):
        problem = line.problem("Dòng kèm theo mở đầu chưa đúng", line.text_span, expected="(Kèm theo …)")
        yield Fault(problem, ground, Severity.WARNING)
    if not (text.startswith("(") and text.endswith(")")) and ground.used.startswith("("):
        problem = line.problem(
            "Dòng kèm theo đặt trong ngoặc đơn", line.text_span, expected=f"({text.strip('()')})"
        )
        yield Fault(problem, ground, Severity.WARNING)


def _parts(day: dt.date | PartialDate) -> tuple[int | None, int | None, int | None]:
    return day.year, day.month, day.day


def _date(text: str | None) -> dt.date | PartialDate | None:
    try:
        return parse_date(text or "")
    except BadValue:
        return None


def _problem(line: Line, found: re.Match[str], part: str, what: str, expected: str) -> Problem:
    return line.problem(
        f"{what} ở dòng kèm theo khác phần đầu văn bản", line.in_text(*found.span(part)), expected=expected
    )


RULE = Rule("TT19", Severity.ERROR, _check, __doc__)
