"""Nhận ra lần nhắc lại: match the mentions in one document to the documents that they mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mttq_docs.citations.citation import Citation
from mttq_docs.citations.form import canonical
from mttq_docs.citations.sameness import same_document


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

        >>> CitedDocument(Citation("Luật", name="Thanh niên"), ()).label
        'Luật Thanh niên'
        """
        return ", ".join(canonical(self.citation)) or f"{self.citation.type} {self.citation.name}".strip()


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
    return tuple(_meant(citation, documents) for citation in citations)


def cited_documents(citations: Sequence[Citation]) -> tuple[CitedDocument, ...]:
    """Các văn bản được dẫn, in order of first mention. A mention that could be two stands alone."""
    singles = [single for citation in citations for single in split(citation)]
    documents = _documents(singles)
    groups: dict[int, tuple[Citation, list[Citation]]] = {}
    for index, single in enumerate(singles):
        meant = _meant(single, documents)
        key = index if meant is None else singles.index(meant)
        groups.setdefault(key, (meant or single, []))[1].append(single)
    return tuple(CitedDocument(full, tuple(mentions)) for full, mentions in groups.values())


def split(citation: Citation) -> tuple[Citation, ...]:
    """Tách từng số: one citation per number, at the same place.

    >>> [canonical(one) for one in split(Citation("Kết luận", ("01", "02")))]
    [('01',), ('02',)]
    """
    if len(citation.numbers) < 2:
        return (citation,)
    return tuple(replace(citation, numbers=(number,)) for number in citation.numbers)


def _documents(citations: Sequence[Citation]) -> list[Citation]:
    """One mention for each document, the fullest first found: those that state most are looked at first."""
    documents: list[Citation] = []
    order = sorted(range(len(citations)), key=lambda index: (-_fullness(citations[index]), index))
    for index in order:
        if not any(same_document(citations[index], document) for document in documents):
            documents.append(citations[index])
    return documents


def _fullness(citation: Citation) -> int:
    """How much of a document a mention states itself; two full mentions are equally full."""
    stated = (
        isinstance(citation.date, dt.date),
        bool(citation.issuer),
        bool(citation.symbol or citation.name),
    )
    return sum(stated)


def _meant(citation: Citation, documents: Sequence[Citation]) -> Citation | None:
    fitting = [document for document in documents if same_document(citation, document)]
    return fitting[0] if len(fitting) == 1 else None
