"""Phần phải có: chương trình, kế hoạch có mục giao ai làm gì, chương trình phối hợp có chỉ tiêu.

Quy tắc xem chương trình, kế hoạch chia mục La Mã có mục “Tổ chức thực hiện” không, và chương trình phối hợp
và thống nhất hành động có nói đến chỉ tiêu không.

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
from mttq_docs.text import fold, small

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
    subject = fold(" ".join(line.text for line in context.of(Role.SUBJECT)))
    is_programme = context.is_programme and subject.startswith("phoi_hop_va_thong_nhat_hanh_dong")
    if is_programme and not any("chỉ tiêu" in small(line.text) for line in context.lines):
        yield Fault(Problem("Chương trình chưa có chỉ tiêu", Place(), expected="MỘT SỐ CHỈ TIÊU CƠ BẢN"))


RULE = Rule("ND16", Severity.HINT, _check, __doc__)
