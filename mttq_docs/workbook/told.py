"""Phát hiện về biểu: give what is wrong with a form its code.

`SL01` the file can't be read · `SL02` a form of another collection · `SL03` fixed parts changed
`SL04` a wrong answer · `SL05` a formula, link or macro · `SL06` sent twice · `SL07` late
`SL08` no figure · `SL09` not sent

An error keeps a figure or a file out of the collection; a warning does not.
"""

from __future__ import annotations

from mttq_docs.findings import Finding, Place, Problem, Severity


def error(code: str, place: Place, message: str, found: str = "", expected: str = "") -> Finding:
    """Lỗi: what it is about does not count."""
    return Finding(code, Severity.ERROR, Problem(message, place, found, expected))


def warning(code: str, place: Place, message: str, found: str = "", expected: str = "") -> Finding:
    """Cảnh báo: what it is about counts all the same."""
    return Finding(code, Severity.WARNING, Problem(message, place, found, expected))
