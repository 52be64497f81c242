"""Chữ đậm: thành phần nào in đậm, thành phần nào không.

Quy tắc xem thành phần phải in đậm (Quốc hiệu, tên loại, mục …) có chỗ nào không đậm, và thành phần không in
đậm có in đậm không. Trong lời văn, in đậm vài chữ để nhấn mạnh thì không báo, chỉ báo khi cả đoạn in đậm.

Vì sao: đậm hay không là dấu hiệu để phân biệt các thành phần.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V.

Đúng:
    tên cơ quan chủ quản không đậm, tên cơ quan ban hành đậm

Sai:
    cả hai dòng đều đậm
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.looking import misfaced
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_LONGEST_TITLE = 200


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for line, _look, element in context.looked:
        rule = element.bold
        if len(rule.accepted) > 1:
            continue
        wanted = rule.used and not _is_no_title(line)
        wrong = misfaced(line, wanted, lambda face: face.bold)
        if wrong and wanted is not rule.used:
            rule = standard.elements[Role.CLAUSE].bold
        if wrong:
            problem = line.problem(
                "Phải in đậm" if rule.used else "Không in đậm",
                wrong,
                expected="chữ đậm" if rule.used else "chữ thường, không đậm",
                remedy=Remedy(look=(("bold", rule.used),)),
            )
            yield Fault(problem, rule)


def _is_no_title(line: Line) -> bool:
    """A clause in bold throughout that is too long for the title that it was taken for."""
    return line.role is Role.CLAUSE_TITLE and len(line.text) > _LONGEST_TITLE


RULE = Rule("TB07", Severity.ERROR, _check, __doc__)
