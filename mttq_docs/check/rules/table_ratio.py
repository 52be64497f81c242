"""Tỷ lệ trong bảng: cột tỷ lệ bằng số thực hiện chia cho kế hoạch, cột đánh giá khớp hai số ấy.

Quy tắc xem từng hàng của bảng kết quả: ô thực hiện ghi phân số (131/138) thì tỷ lệ là phân số ấy; ghi một
số thì tỷ lệ là số ấy chia cho mức kế hoạch cùng đơn vị, và kế hoạch “ít nhất …” chưa tới thì không ghi “Đạt”.

Vì sao: sửa số thực hiện rồi quên tính lại tỷ lệ là lỗi hay gặp ở báo cáo.

Căn cứ: số liệu trong cùng hàng.

Đúng:
    kế hoạch 200 nhà, thực hiện 215 nhà, tỷ lệ 107,5

Sai:
    kế hoạch 200 nhà, thực hiện 215 nhà, tỷ lệ 105,7
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mttq_docs.check.context import Context
from mttq_docs.check.grid import GridCell
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.quantities import format_number, parse_number
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold

_FRACTION = re.compile(r"(?P<part>\d[\d.]*)\s?/\s?(?P<whole>\d[\d.]*)(?: [^\d]*)?")
_AMOUNT = re.compile(
    r"(?:ít nhất |trên |đạt )?(?P<figure>\d[\d.]*(?:,\d+)?)(?: (?P<unit>[^\d%]+))?", re.IGNORECASE
)

_VERDICTS = {"dat": True, "vuot": True, "chua_dat": False, "khong_dat": False}


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for grid in context.grids:
        share, done = grid.column("ty_le"), grid.column("thuc_hien", "ket_qua")
        plan = grid.column("ke_hoach", "chi_tieu_giao", "muc_phan_dau")
        if share is not None and done not in (None, share):
            for row in grid.rows:
                yield from _row({cell.column: cell for cell in row}, share, done, plan)
        verdict = grid.column("danh_gia")
        if None not in (verdict, done, plan):
            for row in grid.rows:
                cells = {cell.column: cell for cell in row}
                yield from _verdict(cells.get(verdict or 0), cells.get(done or 0), cells.get(plan or 0))


def _row(cells: dict[int, GridCell], share: int, done: int | None, plan: int | None) -> Iterator[Fault]:
    said, actual = cells.get(share), cells.get(-1 if done is None else done)
    if said is None or said.line is None or actual is None:
        return
    figure = _number(said.text.rstrip("% "))
    ratio = _fraction(actual.text) or _quotient(actual, cells.get(-1 if plan is None else plan))
    if figure is None or ratio is None:
        return
    step = Decimal(1).scaleb(min(0, int(figure.as_tuple().exponent)))
    if abs(ratio * 100 - figure) >= step:
        right = format_number((ratio * 100).quantize(min(step, Decimal("0.01"))))
        problem = said.line.problem(
            "Tỷ lệ không khớp số thực hiện", said.line.text_span, found=said.text, expected=right
        )
        yield Fault(problem)


def _verdict(said: GridCell | None, actual: GridCell | None, plan: GridCell | None) -> Iterator[Fault]:
    """“Đạt” where less was done than “ít nhất …”, “Chưa đạt” where as much or more."""
    if said is None or said.line is None or actual is None or plan is None:
        return
    ratio = _quotient(actual, plan) if plan.text.lower().startswith("ít nhất ") else None
    claimed = _VERDICTS.get(fold(said.text))
    if ratio is not None and claimed is not None and claimed is not (ratio >= 1):
        problem = said.line.problem(
            "Đánh giá không khớp số thực hiện",
            said.line.text_span,
            expected="Đạt" if ratio >= 1 else "Chưa đạt",
        )
        yield Fault(problem)


def _fraction(text: str) -> Decimal | None:
    found = _FRACTION.fullmatch(text)
    return _divided(_number(found["part"]), _number(found["whole"])) if found else None


def _quotient(actual: GridCell, plan: GridCell | None) -> Decimal | None:
    """What was done by what was planned, of one unit."""
    done, planned = (_AMOUNT.fullmatch(cell.text) if cell else None for cell in (actual, plan))
    if not done or not planned or done["unit"] is None or done["unit"] != planned["unit"]:
        return None
    return _divided(_number(done["figure"]), _number(planned["figure"]))


def _divided(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    return part / whole if part is not None and whole else None


def _number(text: str) -> Decimal | None:
    try:
        return parse_number(text)
    except BadValue:
        return None


RULE = Rule("ND23", Severity.WARNING, _check, __doc__)
