"""Năm cũ còn sót: năm nhắc trong văn bản khớp với năm ghi ở trích yếu.

Quy tắc lấy năm ở trích yếu (“… năm 2026”) làm mốc, rồi tìm năm của văn bản trước còn sót: ngày ban hành
lệch quá một năm, câu mở đầu “Năm 2025 là năm …”, tên của chính văn bản này với năm khác, “trong năm 2025” ở
phần việc phải làm, tên phụ lục mang năm khác, báo cáo kết quả của tháng chưa tới. Chỗ nói về kết
quả năm trước thì để yên.

Vì sao: phần lớn chương trình, kế hoạch được viết đè lên tệp năm trước.

Căn cứ: suy từ trích yếu của chính văn bản.

Đúng:
    Phối hợp và thống nhất hành động năm 2026 … Năm 2026 là năm …

Sai:
    Phối hợp và thống nhất hành động năm 2026 … Năm 2025 là năm …
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import BODY_ROLES, Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold, small, squeeze

_OPENING = re.compile(r"Năm (?P<year>(?:19|20)\d\d),? (?:là|đánh dấu|có ý nghĩa|diễn ra)")
_YEAR = re.compile(r"20\d\d(?![/\d]| ?[-–])")
# What stands before the year by which something is to be done, in small letters.
_TO_DO = re.compile(
    r"(?:trong|phấn đấu(?: trong)?|đến hết|hết|cuối|quý [iv]+(?: năm|/)|tháng \d{1,2}(?: năm|/))"
    r"(?: năm|(?<=/)|(?<=năm)) ?$"
)
_DONE = re.compile(
    r"kết quả|tổng kết|sơ kết|đánh giá|so với|cùng kỳ|đã |thực hiện chương trình|qua |nhìn lại|báo cáo"
    r"|ban hành|thông qua|phê duyệt|lập từ|hồ sơ",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"giai đoạn|nhiệm kỳ|so với|cùng kỳ|từ năm|kể từ", re.IGNORECASE)
_REPORTED = re.compile(r"(?:Về )?[Kk]ết quả [^,;\d]*tháng (?P<month>\d{1,2}) năm (?P<year>20\d\d)")
_AROUND = 60


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    yield from _titles(context)
    yield from _not_yet(context)
    year = context.year
    if year is None:
        return
    yield from _subject(context, year)
    yield from _date_line(context, year)
    yield from _opening(context, year)
    yield from _own_name(context, year)
    if fold(context.kind).startswith(("chuong_trinh", "ke_hoach")):
        yield from _to_do(context, year)
        yield from _annex_titles(context, year)


def _subject(context: Context, year: int) -> Iterator[Fault]:
    """The year of the subject, where date line and text agree on another one."""
    for line in context.of(Role.SUBJECT):
        at = line.text.find(str(context.subject_year))
        if context.subject_year not in (None, year) and at >= 0:
            message = "Năm ở trích yếu khác năm ở ngày ban hành và lời văn"
            yield Fault(line.problem(message, line.in_text(at, at + 4), expected=str(year)))


def _titles(context: Context) -> Iterator[Fault]:
    """Of a report of several years, headings and the closing sentence with a year that it is not about."""
    subject = " ".join(line.text for line in context.of(Role.SUBJECT))
    years = {int(found) for found in re.findall(r"(?:19|20)\d\d", subject)}
    if not years:
        return
    for line in context.lines:
        is_title = line.role in (Role.SECTION, Role.ANNEX_TITLE) and not _COMPARED.search(line.text)
        if not (is_title or line.text.startswith("Trên đây là")):
            continue
        found = re.search(r"năm ((?:19|20)\d\d)", line.text, re.IGNORECASE)
        if found and int(found[1]) < min(years) - is_title:
            message = "Năm ở đây khác năm ghi ở trích yếu"
            yield Fault(line.problem(message, line.in_text(*found.span(1)), expected=str(min(years))))


def _not_yet(context: Context) -> Iterator[Fault]:
    """A report on a month that begins after the day of issue."""
    issued = context.issued
    if not fold(context.kind).startswith("bao_cao") or not issued or not issued.year or not issued.month:
        return
    for line in context.of(Role.SUBJECT):
        found = _REPORTED.match(line.text)
        if found and (int(found["year"]), int(found["month"])) > (issued.year, issued.month):
            message = "Báo cáo kết quả của tháng chưa tới vào ngày ban hành"
            expected = f"tháng {issued.month} năm {issued.year} hoặc trước đó"
            span = line.in_text(found.start("month"), found.end("year"))
            yield Fault(line.problem(message, span, expected=expected))


def _date_line(context: Context, year: int) -> Iterator[Fault]:
    issued = context.issued
    if issued is None or issued.year is None or abs(issued.year - year) <= 1:
        return
    for line in context.of(Role.PLACE_DATE):
        at = line.text.rfind(str(issued.year))
        message = f"Ngày ban hành cách năm ghi ở trích yếu ({year}) quá một năm"
        span = line.in_text(max(at, 0), max(at, 0) + 4)
        yield Fault(line.problem(message, span, expected=f"năm {year - 1} hoặc {year}"))


def _opening(context: Context, year: int) -> Iterator[Fault]:
    """Only the first paragraphs: further down “Năm 2019 là năm …” looks back."""
    body = [line for line in context.main if line.role in BODY_ROLES][:3]
    for line in body:
        found = _OPENING.match(line.text)
        if found and int(found["year"]) != year:
            yield Fault(
                line.problem(
                    "Câu mở đầu nói về năm khác năm ghi ở trích yếu",
                    line.in_text(*found.span("year")),
                    expected=str(year),
                )
            )


def _own_name(context: Context, year: int) -> Iterator[Fault]:
    """The paper's own name with another year, unless what was done in that year is meant."""
    subject = squeeze(" ".join(line.text for line in context.of(Role.SUBJECT)))
    stem = re.sub(r"\s*năm \d{4}.*", "", subject)
    if len(stem) < len("công tác Mặt trận"):
        return
    own = re.compile(rf"{re.escape(small(stem))},? năm (?P<year>(?:19|20)\d\d)")
    for found in own.finditer(context.prose.small):
        before = context.prose.text[max(0, found.start() - _AROUND) : found.start()]
        line = context.prose.line_at(found.start())
        is_past = _DONE.search(before) and not line.text.endswith("sau:")
        if int(found["year"]) != year and line.role is not Role.SUBJECT and not is_past:
            message = "Tên văn bản này được nhắc với năm khác năm ghi ở trích yếu"
            yield Fault(problem_in_prose(context, found.span("year"), message, expected=str(year)))


def _to_do(context: Context, year: int) -> Iterator[Fault]:
    text = context.prose.small
    for found in _YEAR.finditer(text):
        first = max(0, found.start() - _AROUND)
        before = _TO_DO.search(text[first : found.start()]) if int(found.group()) < year else None
        if before is None:
            continue
        start = first + before.start()
        around = text[max(0, start - _AROUND) : found.end() + _AROUND // 2].partition("\n")[0]
        if not _DONE.search(around) and not context.is_cited(start):
            message = "Việc phải làm ghi năm đã qua"
            yield Fault(problem_in_prose(context, found.span(), message, expected=str(year)))


def _annex_titles(context: Context, year: int) -> Iterator[Fault]:
    for annex in context.annexes:
        for line in annex:
            found = re.search(r"năm ((?:19|20)\d\d)", line.text, re.IGNORECASE)
            if (
                line.role is Role.ANNEX_TITLE
                and found
                and int(found[1]) < year
                and not _DONE.search(line.text)
            ):
                message = "Tên phụ lục ghi năm khác năm ở trích yếu"
                yield Fault(line.problem(message, line.in_text(*found.span(1)), expected=str(year)))


RULE = Rule("ND01", Severity.WARNING, _check, __doc__)
