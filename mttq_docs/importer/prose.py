"""Lời văn: put placeholders where a paper cites a document or promises a figure, each defined once.

A placeholder is put only where printing it gives the same letters back; all else stays as it was written.
The texts are gone through in the order in which the document is printed, for a document is cited in full
where it is met first and shortly afterwards.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mttq_docs.citations import Citation, canonical, find_citations
from mttq_docs.dates import PartialDate, parse_date
from mttq_docs.errors import BadValue
from mttq_docs.importer.drafting import Citing, Data, House
from mttq_docs.importer.entries import entries, fit
from mttq_docs.importer.indicators import Figures
from mttq_docs.importer.ledger import Ledger
from mttq_docs.importer.naming import Keys, keys_of_citation
from mttq_docs.model import PROSE_KEYS, CitationEntry, Loc
from mttq_docs.text import fold

# Tables of work and of results have texts of their own rules; the names in a target are not prose.
_NOT_LINKED = frozenset({"cong_viec", "ket_qua", "so_lieu_don_vi"})
_TEXTS = ("ten", "noi_dung", "cau", "y", "nhiem_vu")
_TARGETS = "chi_tieu"


@dataclass(frozen=True, slots=True)
class Swap:
    """Một chỗ thay: `text[start:end]` becomes a placeholder."""

    start: int
    end: int
    key: str


def link(
    data: Data, house: House, ledger: Ledger, *, year: int | None = None, normalise: bool = False
) -> Data:
    """Thay viện dẫn và con số bằng chỗ dẫn; the entries come under `vien_dan` and, in targets, `chi_so`.

    `year` is that of the paper, which the data need not say; `normalise` takes figures that will be printed
    in other letters too.
    """
    linker = _Linker(house(_effective(data, year)), ledger, normalise=normalise)
    linked = dict(data)
    for key in PROSE_KEYS:
        if key in data and key not in _NOT_LINKED:
            linked[key] = linker.linked(data[key], (key,))
    return {**linked, "vien_dan": linker.entries} if linker.entries else linked


def _effective(data: Data, told: int | None) -> dt.date:
    """Ngày xét bộ chuẩn, as the document itself will reckon it."""
    year = told or dt.date.max.year
    try:
        issued = parse_date(str(data["ngay"])) if "ngay" in data else PartialDate(year=year)
    except BadValue:
        issued = PartialDate(year=year)
    if isinstance(issued, dt.date):
        return issued
    return dt.date(issued.year or year, issued.month or 1, 1)


class _Linker:
    """Người nối: goes through the texts once and remembers what has been cited."""

    def __init__(self, cite: Citing, ledger: Ledger, *, normalise: bool) -> None:
        self._normalise = normalise
        self._cite = cite
        self._ledger = ledger
        self._keys = Keys()
        self._known: dict[str, str] = {}
        self.entries: dict[str, Data] = {}

    def linked(self, value: Any, loc: Loc) -> Any:
        """The value with its texts linked, in the order in which they are printed."""
        if isinstance(value, str):
            return self._target(value, loc) if loc[0] == _TARGETS else self._text(value, loc)
        if isinstance(value, list):
            return [self.linked(each, (*loc, at)) for at, each in enumerate(value)]
        if isinstance(value, dict):
            return {
                key: self.linked(inner, (*loc, key)) if key in _TEXTS else inner
                for key, inner in value.items()
            }
        return value

    def _text(self, text: str, loc: Loc) -> str:
        return _swapped(text, tuple(self._citations(text, loc)))

    def _target(self, text: str, loc: Loc) -> Data | str:
        """A target: its sentence, and the figures in it."""
        figures = Figures(text, self._keys, self._ledger, loc, normalise=self._normalise)
        cited = tuple(self._citations(text, loc))
        swaps = [Swap(found.start, found.end, found.key) for found in figures.outside(cited)]
        sentence = _swapped(text, (*cited, *swaps))
        return {"cau": sentence, "chi_so": figures.indicators} if figures.indicators else sentence

    def _citations(self, text: str, loc: Loc) -> Iterator[Swap]:
        done = 0
        for citation in find_citations(text):
            if citation.start < done:
                continue
            swap = self._swap(citation, text, loc)
            if swap is not None:
                done = swap.end
                yield swap

    def _swap(self, citation: Citation, text: str, loc: Loc) -> Swap | None:
        mention = text[citation.start : citation.end]
        identity = _identity(citation)
        key = self._known.get(identity)
        if key is not None:
            found = fit(mention, self._cite(CitationEntry.model_validate(self.entries[key]), True))
        else:
            entry = entries(citation, mention, self._cite)
            if entry is None:
                return None
            data, found = entry
            key = self._keys.take(keys_of_citation(citation))
            self._known[identity] = key
            self.entries[key] = data
        if found is None:
            return None
        if not found.exact:
            self._ledger.restated_at(
                loc, "Viện dẫn ghi theo lối chuẩn", mention[: found.length], found.printed
            )
        return Swap(citation.start, citation.start + found.length, key)


def _identity(citation: Citation) -> str:
    """What two mentions of one document have in common."""
    if citation.numbers and citation.symbol:
        return " ".join((fold(citation.type), *canonical(citation)))
    return " ".join(
        (fold(citation.type), *citation.numbers, fold(citation.name or citation.subject), citation.congress)
    )


def _swapped(text: str, swaps: tuple[Swap, ...]) -> str:
    for swap in sorted(swaps, key=lambda each: -each.start):
        text = f"{text[: swap.start]}{{{swap.key}}}{text[swap.end :]}"
    return text
