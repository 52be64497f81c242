"""Dấu kết thúc: nội dung kết thúc bằng “./.”, một lần, ở cuối đoạn cuối.

Quy tắc xem đoạn cuối của nội dung (trước nơi nhận, chữ ký) có dấu “./.” không, và dấu ấy có lọt vào giữa
văn bản hay xuống nơi nhận không. Phụ lục có hay không có dấu kết thúc riêng đều được. Văn bản kết thúc bằng
bảng không xét.

Vì sao: dấu kết thúc cho biết văn bản đã hết, không ai thêm được dòng nào.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục III, các mẫu văn bản.

Đúng:
    … xem xét, điều chỉnh cho phù hợp./.

Sai:
    … xem xét, điều chỉnh cho phù hợp.
    … xem xét, điều chỉnh cho phù hợp. /.
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import BODY_ROLES, Role, Sheet
from mttq_docs.standards import Standard, Value

_MARKS = "./,;:"


def _check(sheet: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    mark = standard.ending.mark
    body = [line for line in context.bodies[0] if line.text and line.role is not Role.NOTE]
    if context.is_whole and body and not _ends_with_table(sheet):
        yield from _last(body[-1], mark)
    for line in context.of(Role.RECIPIENT):
        at = line.text.find(mark.used)
        if at >= 0:
            span = line.in_text(at, at + len(mark.used))
            yield Fault(line.problem("Dấu kết thúc không ghi ở nơi nhận", span, expected="."), mark)
    ends = {id(group[-1].block) for group in context.bodies if group}
    for group in context.bodies:
        for line in group:
            at = line.text.find(mark.used)
            if at >= 0 and (id(line.block) not in ends or at < len(line.text.rstrip()) - len(mark.used)):
                span = line.in_text(at, at + len(mark.used))
                advice = "chỉ ghi ở cuối văn bản"
                yield Fault(
                    line.problem("Dấu kết thúc nằm giữa văn bản", span, expected=".", advice=advice), mark
                )


def _last(line: Line, mark: Value[str]) -> Iterator[Fault]:
    if line.text.endswith(mark.accepted):
        return
    kept, span = line.tail(_MARKS)
    problem = line.problem(
        f"Cuối văn bản thiếu dấu kết thúc “{mark.used}”",
        span,
        found=line.text[-30:],
        expected=f"… {kept[-27:]}{mark.used}",
        remedy=Remedy(mark.used),
    )
    yield Fault(problem, mark)


def _ends_with_table(sheet: Sheet) -> bool:
    """Whether the last thing of the contents is a table or a line that is no text of ours."""
    contents = (*BODY_ROLES, Role.TABLE, Role.HEADING)
    roles = []
    for block in sheet.blocks:
        if block.role is Role.ANNEX:
            break
        roles.append(block.role)
    kept = [role for role in roles if role in contents]
    return not kept or kept[-1] in (Role.TABLE, Role.HEADING)


RULE = Rule("TT11", Severity.ERROR, _check, __doc__)
