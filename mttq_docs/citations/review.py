"""Soát viện dẫn: mark what in a citation contradicts itself, the symbols of its issuer, or the calendar."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mttq_docs.citations.citation import Citation, Defect, Flaw, Grammar
from mttq_docs.citations.form import canonical
from mttq_docs.citations.issuers import Body, grammar_of_code, issuers
from mttq_docs.citations.kinds import ANY_CODE, kinds
from mttq_docs.citations.lexicon import known_bodies, known_places
from mttq_docs.citations.resolve import split
from mttq_docs.citations.sameness import same_document
from mttq_docs.dates import DateStyle, format_date

# How many names a message lists, and how many documents of one type and number are told apart.
_MOST_NAMES = 3
_MOST_ALIKE = 8


def review(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Soát các viện dẫn của một văn bản, in order; a date is missed only at the first mention.

    A later mention that can mean only one document named before may be as short as its writer likes.
    """
    dated: set[tuple[str, str]] = set()
    known = _Known()
    reviewed: list[Citation] = []
    for citation in citations:
        again = known.means_one(citation)
        known.add(citation)
        typing = (flaw for flaw in citation.problems if not (again and flaw.defect is Defect.NO_SYMBOL))
        flaws = [*typing, *_type_flaws(citation), *_body_flaws(citation), *_date_flaws(citation)]
        keys = {(citation.type, number) for number in (*canonical(citation), *citation.numbers)}
        first = any((citation.type, number) not in dated for number in canonical(citation))
        if first and not again and citation.date is None and not _says_date(citation):
            flaws.append(Flaw(Defect.NO_DATE, citation.text, "ngày ban hành sau số, ký hiệu"))
        if citation.date:
            dated |= keys
        problems = tuple(flaws)
        reviewed.append(citation if problems == citation.problems else replace(citation, problems=problems))
    return tuple(reviewed)


@dataclass(slots=True)
class _Known:
    """The documents named with their symbol so far; of one type and number only a few are told apart."""

    documents: dict[tuple[str, str], list[Citation]] = field(default_factory=dict)

    def add(self, citation: Citation) -> None:
        for single in split(citation) if citation.symbol else ():
            named = self.documents.setdefault(_key(single), [])
            if len(named) < _MOST_ALIKE and not any(same_document(single, one) for one in named):
                named.append(single)

    def means_one(self, citation: Citation) -> bool:
        """Does each number of a mention fit one document, and no other?"""
        return bool(citation.numbers) and all(self._fits_one(single) for single in split(citation))

    def _fits_one(self, single: Citation) -> bool:
        named = self.documents.get(_key(single), [])
        return len(named) < _MOST_ALIKE and sum(same_document(single, one) for one in named) == 1


def _key(single: Citation) -> tuple[str, str]:
    """The first word of the type, for “Nghị quyết” may mean a nghị quyết liên tịch, and the number."""
    return single.type.partition(" ")[0], single.numbers[0].zfill(2)


def odd_at_date(citation: Citation) -> Flaw | None:
    """Cơ quan không có vào ngày ban hành: one that is named or meant by the symbol did not exist that day.

    >>> plan = Citation("Kế hoạch", ("12",), date=dt.date(2025, 9, 1), issuer="UBND huyện Lâm Bình")
    >>> flaw = odd_at_date(plan)
    >>> flaw.found, flaw.expected
    ('huyện, ngày 01/9/2025', 'có đến ngày 30/6/2025')
    """
    if not isinstance(citation.date, dt.date):
        return None
    named = [*known_bodies(citation.issuer), *known_places(citation.issuer)]
    meant = [bodies for code in _groups(citation)[1] if (bodies := issuers().by_code.get(code))]
    day = citation.date
    for body in (*named, *(bodies[0] for bodies in meant if not any(one.existed(day) for one in bodies))):
        if not body.existed(day):
            found = f"{body.name}, ngày {format_date(day, DateStyle.NUMERIC)}"
            return Flaw(Defect.ODD_BODY, found, _existence(body))
    return None


def _existence(body: Body) -> str:
    since = f"từ ngày {format_date(body.since, DateStyle.NUMERIC)}" if body.since else ""
    until = f"đến ngày {format_date(body.until, DateStyle.NUMERIC)}" if body.until else ""
    return " ".join(part for part in ("có", since, until) if part)


def _says_date(citation: Citation) -> bool:
    """A law needs no date, and a date that is wrong is not missing."""
    return citation.is_law or any(flaw.defect is Defect.BAD_DATE for flaw in citation.problems)


def _groups(citation: Citation) -> tuple[str, tuple[str, ...]]:
    """The type's abbreviation in the symbol, "" when it has none, and the groups of the bodies."""
    groups = re.split(r"[-/]", citation.symbol)
    if citation.grammar in {Grammar.LAW, Grammar.LETTER}:
        return re.sub(r"\d+$", "", groups[0]) if citation.grammar is Grammar.LAW else "", tuple(groups)
    return groups[0], tuple(groups[1:])


def _type_flaws(citation: Citation) -> Iterable[Flaw]:
    kind = kinds().by_name.get(citation.type)
    if kind is None or not citation.symbol:
        return
    code, bodies = _groups(citation)
    allowed = kind.party if citation.grammar is Grammar.PARTY and kind.party else kind.codes
    if ANY_CODE in allowed or code in allowed:
        return
    if not code and not grammar_of_code(bodies[0]):
        return  # A first group that nobody knows may be an abbreviation of the type.
    wanted = " hoặc ".join(one or "không có chữ viết tắt tên loại" for one in allowed[:2])
    yield Flaw(
        Defect.TYPE_MISMATCH,
        f"{citation.type} … {citation.symbol}",
        f"{wanted} trong ký hiệu của {kind.name}",
    )


def _body_flaws(citation: Citation) -> Iterable[Flaw]:
    odd = odd_at_date(citation)
    if odd:
        yield odd
    named = known_bodies(citation.issuer)[:1]
    if not named or not named[0].codes or citation.grammar is Grammar.JOINT:
        return
    _, groups = _groups(citation)
    plain = (re.sub(r"\d+$", "", group) for group in groups)
    meant = [group for group in plain if group in issuers().by_code]
    if meant and not set(meant) & set(named[0].codes):
        found = f"{citation.issuer} … {citation.symbol}"
        yield Flaw(Defect.BODY_MISMATCH, found, _bodies_of(meant))


def _bodies_of(codes: Iterable[str]) -> str:
    """Who issues under these groups of a symbol, at most three names."""
    names = dict.fromkeys(body.name for code in codes for body in issuers().by_code[code])
    return f"cơ quan của ký hiệu ấy là {' hoặc '.join(list(names)[:_MOST_NAMES])}"


def _date_flaws(citation: Citation) -> Iterable[Flaw]:
    year = citation.date.year if citation.date else None
    if citation.year and year and int(citation.year) != year:
        yield Flaw(Defect.YEAR_MISMATCH, f"{canonical(citation)[0]}, năm {year}", f"năm {citation.year}")
