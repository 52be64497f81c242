"""Nhận ra lần nhắc lại: match the mentions in one document to the documents that they mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mttq_docs.citations.citation import Citation
from mttq_docs.citations.form import Form, canonical, format_citation
from mttq_docs.citations.sameness import index_keys, same_document


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """Văn bản được dẫn: its fullest mention, and all mentions of it in order.

    A mention of several numbers counts for each of its documents, cut down to the one number.
    """

    citation: Citation
    mentions: tuple[Citation, ...]

    @property
    def label(self) -> str:
        """Tên gọi ngắn: the canonical number, else type and name.

        >>> CitedDocument(Citation("Luật", name="Thanh niên", year="2020"), ()).label
        'Luật Thanh niên năm 2020'
        """
        named = format_citation(self.citation, Form.SHORT)
        year = f" năm {self.citation.year}" if self.citation.is_law and self.citation.year else ""
        return ", ".join(canonical(self.citation)) or named + year


def resolve(citations: Sequence[Citation]) -> tuple[Citation | None, ...]:
    """Nhận ra văn bản của mỗi lần nhắc: for each mention, the first full mention of the same document.

    A full mention means itself or an earlier one; a short one (`Chỉ thị 05`, `05-CT/TW`, `Luật Đất đai`)
    means the only document in `citations` that it fits, None when two fit. One that fits no other means
    itself.

    >>> from mttq_docs.citations.find import find_citations
    >>> found = find_citations("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị; theo Chỉ thị 05, xã …")
    >>> resolve(found)[1] == found[0]
    True
    """
    documents = _documents(citations)
    meant = (_meant(citation, documents) for citation in citations)
    return tuple(None if index is None else citations[index] for index in meant)


def cited_documents(citations: Sequence[Citation]) -> tuple[CitedDocument, ...]:
    """Các văn bản được dẫn, in order of first mention. A mention that could be two stands alone."""
    singles = [single for citation in citations for single in split(citation)]
    documents = _documents(singles)
    groups: dict[int, list[Citation]] = {}
    for index, single in enumerate(singles):
        meant = _meant(single, documents)
        groups.setdefault(index if meant is None else meant, []).append(single)
    return tuple(CitedDocument(singles[index], tuple(mentions)) for index, mentions in groups.items())


def split(citation: Citation) -> tuple[Citation, ...]:
    """Tách từng số: one citation per number, at the same place.

    >>> [canonical(one) for one in split(Citation("Kết luận", ("01", "02")))]
    [('01',), ('02',)]
    """
    if len(citation.numbers) < 2:
        return (citation,)
    return tuple(replace(citation, numbers=(number,)) for number in citation.numbers)


_Documents = Mapping[str, Sequence[tuple[int, Citation]]]


def _documents(citations: Sequence[Citation]) -> _Documents:
    """One mention for each document with its index, by key; those that state most are looked at first."""
    documents: dict[str, list[tuple[int, Citation]]] = {}
    order = sorted(range(len(citations)), key=lambda index: (-_fullness(citations[index]), index))
    for index in order:
        if not _fitting(citations[index], documents):
            for key in index_keys(citations[index]):
                documents.setdefault(key, []).append((index, citations[index]))
    return documents


def _fullness(citation: Citation) -> int:
    """How much of a document a mention states itself; two full mentions are equally full."""
    stated = (
        isinstance(citation.date, dt.date),
        bool(citation.issuer),
        bool(citation.symbol or citation.name),
    )
    return sum(stated)


def _fitting(citation: Citation, documents: _Documents) -> set[int]:
    """The indices of the documents that a mention can mean."""
    return {
        index
        for key in index_keys(citation)
        for index, document in documents.get(key, ())
        if same_document(citation, document)
    }


def _meant(citation: Citation, documents: _Documents) -> int | None:
    fitting = _fitting(citation, documents)
    return fitting.pop() if len(fitting) == 1 else None
