"""Quy tắc: give every rule of the checker one shape, and every complaint of a rule its ground."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from mttq_docs.check.context import Context
from mttq_docs.findings import Problem, Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard, Value

GROUPS = {
    "TT": "thành phần thể thức",
    "TB": "trình bày",
    "DS": "đánh số",
    "VD": "viện dẫn",
    "CT": "chính tả, câu chữ",
    "ND": "nội dung",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Lỗi mà một quy tắc thấy: the problem, and the value of the standard that it offends, if any.

    `severity` is set only where this fault matters less than what the rule usually finds.
    """

    problem: Problem
    offends: Value[Any] | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """Quy tắc: a stable code, a severity, and a pure function from a paper to its faults.

    `manual` is the docstring of the rule's module: its manual page. `clause` grounds what no value of a
    standard does.
    """

    code: str
    severity: Severity
    check: Callable[[Sheet, Standard, Context], Iterator[Fault]]
    manual: str
    clause: str = ""

    @property
    def group(self) -> str:
        """Nhóm: the letters of the code."""
        return self.code.rstrip("0123456789")

    @property
    def title(self) -> str:
        """Tên quy tắc: the first line of its manual page."""
        return self.page.partition("\n")[0].rstrip(".")

    @property
    def page(self) -> str:
        """Trang hướng dẫn, without the indentation of the source."""
        return inspect.cleandoc(self.manual)
