"""Phần tổ chức thực hiện: chương trình, kế hoạch có mục giao ai làm gì.

Quy tắc xem chương trình, kế hoạch chia mục La Mã có mục “Tổ chức thực hiện” không.

Vì sao: không phân công thì văn bản không ai thực hiện.

Căn cứ: bố cục chung của chương trình, kế hoạch các cấp; Nghị định không quy định.

Đúng:
    IV. TỔ CHỨC THỰC HIỆN

Sai:
    kế hoạch kết thúc ở mục nội dung
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Place, Problem, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold

_TITLES = (Role.SECTION, Role.HEADING, Role.CLAUSE_TITLE, Role.ACTION_PROGRAMME)
_KEYS = ("to_chuc_thuc_hien", "to_chuc_trien_khai", "phan_cong")


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    sections = context.of(Role.SECTION)
    is_meant = fold(context.kind).startswith(("chuong_trinh", "ke_hoach")) and context.is_whole
    if not is_meant or len(sections) < 2:
        return
    titles = [fold(line.text if line.role in _TITLES else line.block.lead) for line in context.main]
    if not any(key in title for title in titles for key in _KEYS):
        yield Fault(Problem("Văn bản chưa có mục tổ chức thực hiện", Place(), expected="TỔ CHỨC THỰC HIỆN"))


RULE = Rule("ND16", Severity.HINT, _check, __doc__)
