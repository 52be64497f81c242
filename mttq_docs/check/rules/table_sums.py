"""Bảng cộng đúng: dòng tổng cộng bằng tổng các dòng trên nó.

Quy tắc cộng từng cột số của bảng có dòng “Tổng cộng”, “Tổng số”, “Cộng” và so với con số ở dòng ấy. Cột tỷ
lệ, cột số thứ tự và cột có ô không phải số thì bỏ qua; bảng có dòng cộng nhóm (I, II …) thì nhận cả tổng
của các nhóm.

Vì sao: bảng cộng sai làm người đọc nghi ngờ cả báo cáo.

Căn cứ: phép cộng.

Đúng:
    Thôn A: 12 hộ; Thôn B: 08 hộ; Tổng cộng: 20 hộ

Sai:
    Thôn A: 12 hộ; Thôn B: 08 hộ; Tổng cộng: 21 hộ
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from mttq_docs.check.context import Context
from mttq_docs.check.grid import Grid, GridCell
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.numbering import from_roman
from mttq_docs.quantities import format_number
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold

_TOTALS = ("tong_cong", "tong_so", "cong", "tong", "toan_tinh", "toan_xa", "toan_huyen")
_NOT_SUMMED = (
    "ty_le",
    "phan_tram",
    "stt",
    "so_tt",
    "nam",
    "ghi_chu",
    "binh_quan",
    "trung_binh",
    "thu_tu",
    "xep",
)
_NOT_SUMMED_WHOLE = ("tt",)

_Row = tuple[GridCell, ...]


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for grid in context.grids:
        totals = [index for index, row in enumerate(grid.rows) if _is_total(row)]
        # Two lines of totals are the sums of parts that nobody here can tell apart.
        if len(totals) == 1:
            above = grid.rows[: totals[0]] or grid.rows[totals[0] + 1 :]
            for cell in grid.rows[totals[0]]:
                yield from _sum(grid, cell, above)


def _is_total(row: _Row) -> bool:
    words = [fold(cell.text) for cell in row[:3] if cell.text]
    return any(word in _TOTALS for word in words)


def _sum(grid: Grid, total: GridCell, rows: Sequence[_Row]) -> Iterator[Fault]:
    title = grid.titles[total.column] if total.column < len(grid.titles) else ""
    said = total.number
    summed = not title.startswith(_NOT_SUMMED) and title not in _NOT_SUMMED_WHOLE and "ty_le" not in title
    if said is None or total.line is None or not summed or total.column == 0 or total.span > 1:
        return
    plain, groups = _figures(rows, total.column)
    if plain is None or len(plain) < 2:
        return
    sums = {sum(plain, Decimal(0)), *([sum(groups, Decimal(0))] if groups else [])}
    if said not in sums:
        right = format_number(sum(plain, Decimal(0)))
        problem = total.line.problem(
            "Dòng tổng không bằng tổng các dòng",
            total.line.text_span,
            expected=right,
            advice="hãy cộng lại cả cột",
        )
        yield Fault(problem)


def _figures(rows: Sequence[_Row], column: int) -> tuple[list[Decimal] | None, list[Decimal]]:
    """The figures of plain rows (None where one is no figure), and those of the rows that head a group."""
    plain: list[Decimal] = []
    groups: list[Decimal] = []
    for row in rows:
        cell = next((each for each in row if each.column == column), None)
        if cell is None or cell.is_blank or cell.merged:
            continue
        if cell.number is None:
            return None, []
        (groups if _heads_a_group(row) else plain).append(cell.number)
    return plain, groups


def _heads_a_group(row: _Row) -> bool:
    try:
        return from_roman(row[0].text.rstrip(".")) > 0
    except BadValue:
        return False


RULE = Rule("ND09", Severity.WARNING, _check, __doc__)
