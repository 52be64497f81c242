"""Đoạn lặp: không có hai đoạn dài giống hệt nhau.

Quy tắc tìm đoạn văn từ mười lăm tiếng trở lên giống hệt một đoạn ở trên, và hai khoản liền nhau cùng một tên.

Vì sao: dán hai lần một đoạn là lỗi hay gặp khi ghép văn bản.

Căn cứ: suy từ chính văn bản.

Đúng:
    mỗi ý viết một lần

Sai:
    - Tuyên truyền, vận động các tầng lớp Nhân dân thực hiện nghị quyết đại hội …
    - Tuyên truyền, vận động các tầng lớp Nhân dân thực hiện nghị quyết đại hội …
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import BODY_ROLES, Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import squeeze

_LEAST_SYLLABLES = 15
_LEAST_IN_A_ROW = 6


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    yield from _titles(context)
    yield from _rows(context)
    yield from _leads(context)
    seen: set[str] = set()
    body = [(line, squeeze(line.text)) for line in context.main if line.role in BODY_ROLES]
    lengths = Counter(len(text) for _, text in body)
    for line, text in body:
        if lengths[len(text)] < 2 or text.count(" ") + 1 < _LEAST_SYLLABLES:
            continue
        key = text.casefold()
        if key in seen:
            yield Fault(
                line.problem("Đoạn này giống hệt một đoạn ở trên", line.text_span, found=line.text[:60])
            )
        seen.add(key)


def _titles(context: Context) -> Iterator[Fault]:
    seen: set[str] = set()
    for line in context.of(Role.SECTION):
        key = squeeze(line.text).casefold()
        if key in seen:
            yield Fault(line.problem("Tên mục này giống hệt một mục ở trên", line.text_span))
        seen.add(key)


def _leads(context: Context) -> Iterator[Fault]:
    """Clauses that follow each other under one title: “2. Quý II: …”, “3. Quý II: …”."""
    for lines in context.bodies:
        leads = [line for line in lines if line.role in (Role.CLAUSE, Role.SECTION) and line.block.lead]
        for above, line in pairwise(leads):
            if line.role is above.role is Role.CLAUSE and line.block.lead == above.block.lead:
                message = "Tên ý này giống hệt ý ngay trên"
                yield Fault(line.problem(message, (line.start, line.end), found=line.block.lead))


def _rows(context: Context) -> Iterator[Fault]:
    """A row of which all cells but the first, that with its number, are those of a row above."""
    for grid in context.grids:
        seen: set[tuple[str, ...]] = set()
        for row in grid.rows:
            key = tuple(cell.text.casefold() for cell in row[1:])
            line = next((cell.line for cell in row[1:] if cell.line is not None), None)
            is_long = " ".join(key).count(" ") + 1 >= _LEAST_IN_A_ROW
            if line is not None and is_long and key in seen:
                yield Fault(
                    line.problem("Hàng này giống hệt một hàng ở trên", line.text_span, found=line.text[:60])
                )
            seen.add(key)


RULE = Rule("ND18", Severity.WARNING, _check, __doc__)
