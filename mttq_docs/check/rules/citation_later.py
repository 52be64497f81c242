"""Viện dẫn về sau: văn bản được dẫn không thể ban hành sau văn bản đang soạn.

Quy tắc so ngày của từng văn bản được dẫn với ngày ban hành ở đầu văn bản (dự thảo chưa có ngày thì lấy ngày
cuối tháng).

Vì sao: thường là gõ nhầm năm của văn bản được dẫn, hoặc quên sửa ngày ở đầu văn bản.

Căn cứ: suy từ thứ tự thời gian.

Đúng:
    văn bản ngày 05/01/2026 dẫn Thông báo số 12/TB-MTTQ-BTT ngày 05/12/2025

Sai:
    văn bản ngày 05/01/2026 dẫn Thông báo số 12/TB-MTTQ-BTT ngày 05/12/2026
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.citations import Citation
from mttq_docs.citations.citation import LAW_TYPES
from mttq_docs.dates import DateStyle, format_date
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_YEAR = re.compile(r"năm (\d{4})")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    issued = context.latest_issue
    if issued is None:
        return
    for citation in context.citations:
        if isinstance(citation.date, dt.date) and citation.date > issued and "date" not in citation.guessed:
            day = format_date(citation.date, DateStyle.NUMERIC)
            latest = format_date(issued, DateStyle.NUMERIC)
            problem = problem_in_prose(
                context,
                (citation.start, citation.end),
                "Văn bản được dẫn có ngày sau ngày của văn bản này",
                found=day,
                expected=f"ngày không muộn hơn {latest}",
            )
            yield Fault(problem)
        yield from _of_a_law(citation, issued, context)


def _of_a_law(citation: Citation, issued: dt.date, context: Context) -> Iterator[Fault]:
    """A law that is known by its year."""
    found = _YEAR.search(citation.text) if citation.type in LAW_TYPES else None
    if found is not None and int(found[1]) > issued.year:
        span = (citation.start + found.start(1), citation.start + found.end(1))
        message = "Luật được dẫn có năm sau năm của văn bản này"
        yield Fault(problem_in_prose(context, span, message, expected=f"năm không muộn hơn {issued.year}"))


RULE = Rule("VD12", Severity.WARNING, _check, __doc__)
