"""Ngoại lệ: name what can go wrong so that a caller can tell the kinds apart.

People's mistakes inside a readable file are values (`mttq_docs.findings.Finding`); these exceptions are for
what stops the work: a value that is not of its kind, a file that can't be read, data that can't be used.
Every message is a Vietnamese sentence for a clerk; none of them needs a traceback to be understood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mttq_docs.findings import Finding


class MttqDocsError(Exception):
    """Lỗi chung: the root of every exception that this library raises on purpose."""


class BadValue(MttqDocsError, ValueError):
    """Giá trị sai: a text is not a date, figure, label … of the kind asked for.

    It is a `ValueError` so that Pydantic's validators take it as it is.
    """

    def __init__(self, message: str, *, found: str = "", expected: str = "") -> None:
        super().__init__(message)
        self.found = found
        self.expected = expected


class UnreadableFile(MttqDocsError):
    """Tệp không đọc được: missing, a folder, too large, not text, not a Word file …"""


class UnwritableFile(MttqDocsError):
    """Tệp không ghi được: the folder is missing or locked, or the output would replace the input."""


class InvalidData(MttqDocsError):
    """Dữ liệu có lỗi: the file was read, and these findings keep it from becoming a document."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings

    def __reduce__(self) -> tuple[type[InvalidData], tuple[tuple[Finding, ...]]]:
        # A worker's error travels to its parent; by default it would be made anew from its message.
        return InvalidData, (self.findings,)


class TemplateError(MttqDocsError):
    """Lỗi mẫu Word: a template can't be opened, compiled or filled; the message names the paragraph."""


class ToolMissing(MttqDocsError):
    """Thiếu phần mềm: a program outside Python (LibreOffice) is not installed."""


class WorkStopped(MttqDocsError):
    """Việc bị dừng: the system ended a process that was at work; what it had finished is there."""


class UnknownName(MttqDocsError):
    """Tên không có: a standard, kind of document, level or example that does not exist."""
