"""Ghi viện dẫn: turn a citation into the words that a document prints."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum

from mttq_docs.citations.citation import Citation, Grammar
from mttq_docs.dates import DateStyle, PartialDate, format_date

# A trích yếu goes on in lower case (“về …”, “ban hành …”); one that begins with a capital is a title.
_ABOUT = re.compile(r"(?:về|v/v)(?!\w)", re.IGNORECASE)
# Names never in quotation marks: what a resolution without number is the resolution of. Nor is a name
# that begins small: it goes on from its type (“Chương trình phối hợp và thống nhất hành động năm 2020”).
_SESSIONS = ("Đại hội", "Trung ương", "Hội nghị")
# What bodies agree on is cited as standing between them.
_BETWEEN = ("Nghị quyết liên tịch", "Quy chế phối hợp", "Chương trình phối hợp")
_UNQUOTED_TYPES = ("Điều lệ", "Hiến chương")


class Form(StrEnum):
    """Dạng ghi: in full at the first mention, short afterwards, or as a căn cứ."""

    FULL = "đầy đủ"
    SHORT = "rút gọn"
    BASIS = "căn cứ"


class LawPolicy(StrEnum):
    """Cách ghi luật, pháp lệnh: the name as Nghị định 30 wants it, or with what practice adds."""

    NAME_ONLY = "chỉ tên"
    NAME_YEAR = "tên và năm"
    NAME_NUMBER_DATE = "tên, số và ngày"


def canonical(citation: Citation) -> tuple[str, ...]:
    """Số, ký hiệu chuẩn: one per number, without spaces, with the separators of its grammar.

    >>> canonical(Citation("Chỉ thị", ("5",), symbol="CT/TW", grammar=Grammar.PARTY))
    ('05-CT/TW',)
    >>> canonical(Citation("Nghị định", ("30",), "2020", "NĐ-CP", Grammar.STATE))
    ('30/2020/NĐ-CP',)
    """
    separator = "-" if citation.grammar is Grammar.PARTY else "/"
    rest = tuple(part for part in (citation.year, citation.symbol) if part)
    return tuple(separator.join((number.zfill(2), *rest)) for number in citation.numbers)


def format_citation(
    citation: Citation,
    form: Form = Form.FULL,
    *,
    date_style: DateStyle | None = None,
    comma_before_date: bool = False,
    law_policy: LawPolicy = LawPolicy.NAME_ONLY,
) -> str:
    """Ghi viện dẫn theo dạng.

    The full form is `<Loại> số <số, ký hiệu> ngày D/M/YYYY của <cơ quan> <trích yếu>`, the short one stops
    after the symbol, the basis is the full form with its date in words, to follow “Căn cứ ”; `date_style`
    overrides the date's form. A law that has no name here is printed with its number, whatever the policy.
    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, part II.

    >>> import datetime as dt
    >>> notice = Citation("Thông báo", ("1105",), symbol="TB/TU", grammar=Grammar.PARTY,
    ...     date=dt.date(2019, 11, 5), issuer="Thường trực Tỉnh ủy", subject="về chương trình công tác")
    >>> format_citation(notice)
    'Thông báo số 1105-TB/TU ngày 05/11/2019 của Thường trực Tỉnh ủy về chương trình công tác'
    >>> format_citation(notice, Form.SHORT)
    'Thông báo số 1105-TB/TU'
    """
    style = date_style or (DateStyle.WORDS if form is Form.BASIS else DateStyle.NUMERIC)
    if citation.is_law:
        return _law(citation, LawPolicy.NAME_ONLY if form is Form.SHORT else law_policy, style)
    head = " ".join(part for part in (citation.type, _numbers(citation), _name(citation)) if part)
    if form is Form.SHORT:
        return head
    dated = _dated(head, citation.date, style, comma=comma_before_date)
    between = citation.type in _BETWEEN
    of = "" if citation.name.startswith("Hội nghị lần") else "giữa " if between else "của "
    issuer = f"{of}{citation.issuer}" if citation.issuer else ""
    khoa = _khoa(citation) if issuer or not citation.name else ""
    return " ".join(part for part in (dated, issuer, khoa, _subject(citation)) if part)


def _law(citation: Citation, policy: LawPolicy, style: DateStyle) -> str:
    head = f"{citation.type} {citation.name}".strip()
    if policy is LawPolicy.NAME_ONLY and citation.name:
        return head
    if policy is LawPolicy.NAME_YEAR and citation.name:
        year = (str(citation.date.year or "") if citation.date else "") or citation.year
        return f"{head} năm {year}" if year else head
    return _dated(f"{head} {_numbers(citation)}".strip(), citation.date, style, comma=False)


def _numbers(citation: Citation) -> str:
    """`số 05-CT/TW`; several numbers stand behind one `số`."""
    return f"số {', '.join(canonical(citation))}" if citation.numbers else ""


def _name(citation: Citation) -> str:
    if not citation.name:
        return ""
    goes_on = citation.name[0].islower()
    if goes_on or citation.type in _UNQUOTED_TYPES or citation.name.startswith(_SESSIONS):
        khoa = "" if citation.issuer else _khoa(citation)
        return f"{citation.name} {khoa}".strip()
    return f"“{citation.name}”"


def _khoa(citation: Citation) -> str:
    """`(khóa XI, khóa XII)`; a congress already says its ordinal in its name."""
    if not citation.congress or citation.name.startswith("Đại hội"):
        return ""
    return f"({', '.join(f'khóa {term}' for term in citation.congress.split(', '))})"


def _dated(head: str, date: dt.date | PartialDate | None, style: DateStyle, *, comma: bool) -> str:
    if date is None:
        return head
    if date.day is None:
        month = f"tháng {date.month} " if date.month else ""
        return f"{head} {month}năm {date.year}"
    shown = format_date(date, style)
    return f"{head}{',' if comma else ''} {shown if shown.startswith('ngày') else f'ngày {shown}'}"


def _subject(citation: Citation) -> str:
    title = citation.subject[:1].isupper() and not _ABOUT.match(citation.subject)
    return f"“{citation.subject}”" if title else citation.subject
