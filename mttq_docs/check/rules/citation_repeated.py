"""Dẫn lại: văn bản đã dẫn đủ ở trên thì lần sau chỉ ghi tên loại, số và ký hiệu.

Quy tắc xem một văn bản đã dẫn đủ ngày và cơ quan ban hành có được dẫn đủ lần nữa không. Mỗi phụ lục được
tính riêng. Bộ chuẩn chấp nhận dẫn đủ nhiều lần thì quy tắc chỉ gợi ý.

Vì sao: dẫn gọn thì câu ngắn, và khỏi phải giữ hai chỗ cho khớp nhau.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b.

Đúng:
    Kế hoạch số 219-KH/TU ngày 05/9/2018 của Ban Thường vụ Tỉnh ủy … theo Kế hoạch số 219-KH/TU

Sai:
    Kế hoạch số 219-KH/TU ngày 05/9/2018 của Ban Thường vụ Tỉnh ủy … theo Kế hoạch số 219-KH/TU
    ngày 05/9/2018 của Ban Thường vụ Tỉnh ủy
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.at import problem_in_prose
from mttq_docs.check.cited import spot_of
from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.citations import Citation, canonical
from mttq_docs.findings import Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    accepted = standard.citations.short_after_first
    severity = Severity.HINT if accepted.accepts(False) else None
    at_odds = {found.second.start for found in context.contradictions}
    doubled = _doubled(context)
    headings = [line.number for line in context.outline if line.role is Role.ANNEX]
    seen: set[tuple[int, str, str]] = set()
    for citation in context.citations:
        line, _place = context.prose.locate(citation.start, citation.end)
        # A paragraph that was pasted twice is one fault, and another rule's.
        if not _is_full(citation) or citation.start in at_odds or line.number in doubled:
            continue
        part = sum(number <= line.number for number in headings)  # Which annex; 0 for the paper itself.
        keys = {(part, citation.type, number) for number in canonical(citation)}
        if keys <= seen:
            problem = problem_in_prose(
                context,
                (citation.start, citation.end),
                "Văn bản đã dẫn đủ ở trên, lần này chỉ cần tên loại, số và ký hiệu",
                expected=spot_of(citation),
            )
            yield Fault(problem, accepted, severity)
        seen |= keys


def _doubled(context: Context) -> set[int]:
    """The paragraphs that stand word for word further up."""
    first: dict[str, int] = {}
    return {line.number for line in context.lines if first.setdefault(line.text, line.number) != line.number}


def _is_full(citation: Citation) -> bool:
    own = citation.date and citation.issuer and not {"date", "issuer"} & set(citation.guessed)
    return bool(citation.symbol and own)


RULE = Rule("VD11", Severity.WARNING, _check, __doc__)
