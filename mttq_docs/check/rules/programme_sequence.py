"""Thứ tự chương trình hành động: Chương trình 1, 2, 3 … liên tục.

Quy tắc đếm số của các chương trình hành động, báo chỗ nhảy, lặp hoặc lùi số.

Vì sao: số sai thì viện dẫn đến chương trình hành động ấy bị nhầm.

Căn cứ: thực tế trình bày chương trình của Ủy ban MTTQ Việt Nam các cấp.

Đúng:
    Chương trình 1: Tuyên truyền …
    Chương trình 2: Vận động …

Sai:
    Chương trình 1: Tuyên truyền …
    Chương trình 1: Vận động …
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.sequence import sequence_faults
from mttq_docs.findings import Severity
from mttq_docs.numbering import Level
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for lines in context.groups:
        yield from sequence_faults(Level.PROGRAMME, lines, standard.headings.action_programme)


RULE = Rule("DS05", Severity.ERROR, _check, __doc__)
