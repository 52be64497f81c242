"""Viện dẫn: find, read, review and print the documents that a text refers to."""

from mttq_docs.citations.citation import Citation, Defect, Flaw, Grammar
from mttq_docs.citations.contradictions import Contradiction, contradictions
from mttq_docs.citations.find import find_citations, parse_citation
from mttq_docs.citations.form import Form, LawPolicy, canonical, format_citation
from mttq_docs.citations.record import CitationRecord, as_record
from mttq_docs.citations.resolve import CitedDocument, cited_documents, resolve, split
from mttq_docs.citations.review import odd_at_date

__all__ = [
    "Citation",
    "CitationRecord",
    "CitedDocument",
    "Contradiction",
    "Defect",
    "Flaw",
    "Form",
    "Grammar",
    "LawPolicy",
    "as_record",
    "canonical",
    "cited_documents",
    "contradictions",
    "find_citations",
    "format_citation",
    "odd_at_date",
    "parse_citation",
    "resolve",
    "split",
]
