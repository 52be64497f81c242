"""Viện dẫn: find, read, review and print the documents that a text refers to."""

from mttq_docs.citations.citation import Citation, Defect, Flaw, Grammar
from mttq_docs.citations.find import find_citations, parse_citation
from mttq_docs.citations.form import Form, LawPolicy, canonical, format_citation

__all__ = [
    "Citation",
    "Defect",
    "Flaw",
    "Form",
    "Grammar",
    "LawPolicy",
    "canonical",
    "find_citations",
    "format_citation",
    "parse_citation",
]
