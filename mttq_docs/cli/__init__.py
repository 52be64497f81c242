"""Dòng lệnh: turn a clerk's words into calls of the public API, the outcome into text and an exit code."""

from mttq_docs.cli.main import main

__all__ = ["main"]
