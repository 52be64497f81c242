"""Trình bày phát hiện: show findings to a clerk, to a program, to a tool of code review."""

from mttq_docs.check.showing.records import as_records
from mttq_docs.check.showing.sarif import as_sarif
from mttq_docs.check.showing.text import as_text, summary

__all__ = ["as_records", "as_sarif", "as_text", "summary"]
