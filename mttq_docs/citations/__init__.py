"""Viện dẫn: find, read, review and print the documents that a text refers to."""

import sys
from typing import TYPE_CHECKING

from mttq_docs.lazy import LazyPackage

if TYPE_CHECKING:
    from mttq_docs.citations.citation import (
        Citation as Citation,
        Defect as Defect,
        Flaw as Flaw,
        Grammar as Grammar,
    )
    from mttq_docs.citations.contradictions import (
        Contradiction as Contradiction,
        contradictions as contradictions,
    )
    from mttq_docs.citations.find import find_citations as find_citations, parse_citation as parse_citation
    from mttq_docs.citations.form import (
        Form as Form,
        LawPolicy as LawPolicy,
        canonical as canonical,
        format_citation as format_citation,
    )
    from mttq_docs.citations.record import CitationRecord as CitationRecord, as_record as as_record
    from mttq_docs.citations.resolve import (
        CitedDocument as CitedDocument,
        cited_documents as cited_documents,
        resolve as resolve,
        split as split,
    )
    from mttq_docs.citations.review import odd_at_date as odd_at_date

# Who only prints citations need not wait for the grammar that finds them.
_HOMES = {
    "Citation": "mttq_docs.citations.citation",
    "Defect": "mttq_docs.citations.citation",
    "Flaw": "mttq_docs.citations.citation",
    "Grammar": "mttq_docs.citations.citation",
    "Contradiction": "mttq_docs.citations.contradictions",
    "contradictions": "mttq_docs.citations.contradictions",
    "find_citations": "mttq_docs.citations.find",
    "parse_citation": "mttq_docs.citations.find",
    "Form": "mttq_docs.citations.form",
    "LawPolicy": "mttq_docs.citations.form",
    "canonical": "mttq_docs.citations.form",
    "format_citation": "mttq_docs.citations.form",
    "CitationRecord": "mttq_docs.citations.record",
    "as_record": "mttq_docs.citations.record",
    "CitedDocument": "mttq_docs.citations.resolve",
    "cited_documents": "mttq_docs.citations.resolve",
    "resolve": "mttq_docs.citations.resolve",
    "split": "mttq_docs.citations.resolve",
    "odd_at_date": "mttq_docs.citations.review",
}

__all__ = sorted(_HOMES)  # noqa: PLE0605

sys.modules[__name__].__class__ = LazyPackage
