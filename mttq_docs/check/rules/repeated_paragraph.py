"""Đoạn lặp: không có hai đoạn dài giống hệt nhau.

Quy tắc tìm đoạn văn từ mười lăm tiếng trở lên giống hệt một đoạn ở trên.

Vì sao: dán hai lần một đoạn là lỗi hay gặp khi ghép văn bản.

Căn cứ: suy từ chính văn bản.

Đúng:
    mỗi ý viết một lần

Sai:
    - Tuyên truyền, vận động các tầng lớp Nhân dân thực hiện nghị quyết đại hội …
    - Tuyên truyền, vận động các tầng lớp Nhân dân thực hiện nghị quyết đại hội …
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import BODY_ROLES, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import squeeze

_LEAST_SYLLABLES = 15


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    seen: set[str] = set()
    for line in context.main:
        key = squeeze(line.text).casefold()
        if line.role not in BODY_ROLES or key.count(" ") + 1 < _LEAST_SYLLABLES:
            continue
        if key in seen:
            yield Fault(
                line.problem("Đoạn này giống hệt một đoạn ở trên", line.text_span, found=line.text[:60])
            )
        seen.add(key)


RULE = Rule("ND18", Severity.WARNING, _check, __doc__)
