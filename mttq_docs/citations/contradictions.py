"""Mâu thuẫn: find where the mentions of one number in a document disagree on date, issuer or subject."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mttq_docs.citations.citation import Citation
from mttq_docs.citations.form import canonical
from mttq_docs.citations.resolve import split
from mttq_docs.citations.sameness import dates_agree, issuers_agree, subjects_agree, territory
from mttq_docs.dates import DateStyle, format_date
from mttq_docs.findings import Place, Problem

_FIELDS = ("ngày", "cơ quan", "trích yếu")
_Territory = tuple[str, str] | None
_ADVICE = "hãy đối chiếu với bản gốc; nếu là hai văn bản thì ghi rõ cơ quan, ngày của từng văn bản"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Mâu thuẫn: what two mentions of one number say of the same field (`ngày`, `cơ quan`, `trích yếu`)."""

    number: str
    field: str
    first: Citation
    second: Citation

    def problem(self, place: Place) -> Problem:
        """Thành vấn đề của một văn bản, at the place of the second mention."""
        said, before = _said(self.field, self.second), _said(self.field, self.first)
        message = f"{self.first.type or 'Văn bản'} số {self.number} được dẫn với hai {self.field} khác nhau"
        return Problem(message, place, said, f"{before}, như đã ghi ở lần dẫn trước", _ADVICE)

    def __str__(self) -> str:
        """Say it in one line.

        >>> one = Citation("Chỉ thị", ("05",), symbol="CT/TW", issuer="Bộ Chính trị")
        >>> two = Citation("Chỉ thị", ("05",), symbol="CT/TW", issuer="Ban Bí thư")
        >>> str(Contradiction("05", "cơ quan", one, two))
        'Chỉ thị số 05 được dẫn với hai cơ quan khác nhau: “Bộ Chính trị” và “Ban Bí thư”'
        """
        message = self.problem(Place()).message
        return f"{message}: “{_said(self.field, self.first)}” và “{_said(self.field, self.second)}”"


def contradictions(citations: Sequence[Citation]) -> tuple[Contradiction, ...]:
    """Tìm mâu thuẫn giữa các lần dẫn: each mention is held against the first that states the same field.

    Numbers start anew each year or term, so two mentions that differ in the year of the date and in issuer or
    subject as well are two documents, and so are those of two different named territories (huyện Sơn Dương,
    huyện Yên Sơn). What a citation does not state itself counts for nothing.

    >>> from mttq_docs.citations.find import find_citations
    >>> text = "Chỉ thị số 05-CT/TW ngày 15/5/2016; Chỉ thị số 05-CT/TW ngày 16/5/2016"
    >>> [str(one) for one in contradictions(find_citations(text))]
    ['Chỉ thị số 05-CT/TW được dẫn với hai ngày khác nhau: “15/5/2016” và “16/5/2016”']
    """
    by_number: dict[tuple[str, str], list[Citation]] = {}
    for citation in citations:
        for single in split(citation) if citation.symbol else ():
            by_number.setdefault((single.type, canonical(single)[0]), []).append(single)
    return tuple(found for (_, number), mentions in by_number.items() for found in _between(number, mentions))


def _between(number: str, mentions: Sequence[Citation]) -> Iterator[Contradiction]:
    """Hold each mention of one number against the first of each territory that states the same field."""
    first: dict[str, dict[_Territory, Citation]] = {field: {} for field in _FIELDS}
    for mention in mentions:
        here = territory(_said("cơ quan", mention))
        for field in _FIELDS:
            if not _said(field, mention):
                continue
            rivals = _rivals(first[field], here)
            if rivals and all(_differ(field, before, mention) for before in rivals):
                yield Contradiction(number, field, rivals[0], mention)
            first[field].setdefault(here, mention)


def _rivals(first: Mapping[_Territory, Citation], here: _Territory) -> list[Citation]:
    """Which earlier mentions may mean the document of this territory? One without territory may mean any."""
    if here is None:
        return list(first.values())
    if here in first:
        return [first[here]]
    return list(first.values()) if set(first) <= {None} else []


def _differ(field: str, first: Citation, second: Citation) -> bool:
    dates = dates_agree(first, second)
    issuers = issuers_agree(first.issuer, second.issuer)
    subjects = subjects_agree(first.subject, second.subject)
    other_year = bool(first.date and second.date and first.date.year != second.date.year) and not first.year
    if other_year and not (issuers and subjects):
        return False
    return not {"ngày": dates, "cơ quan": issuers, "trích yếu": subjects}[field]


def _said(field: str, citation: Citation) -> str:
    """What a mention itself says, "" when the field was taken from a neighbour."""
    if field == "ngày":
        known = isinstance(citation.date, dt.date) and "date" not in citation.guessed
        return format_date(citation.date, DateStyle.NUMERIC) if citation.date and known else ""
    if field == "cơ quan":
        return "" if "issuer" in citation.guessed else citation.issuer
    return citation.subject
