"""Dòng kế hoạch đủ ô: mỗi việc có đơn vị chủ trì, thời gian và kết quả.

Quy tắc xem trong bảng kế hoạch, mỗi việc có để trống ô chủ trì, ô thời gian hay ô kết quả (khi bảng có các
cột ấy) không. Dòng tên nhóm và ô gộp không tính.

Vì sao: việc không có người làm, không có hạn thì không ai làm.

Căn cứ: yêu cầu giao việc rõ người, rõ việc, rõ thời gian, rõ kết quả; Nghị định không quy định.

Đúng:
    1 | Tổ chức Ngày hội | Ban Phong trào | Tháng 11 | 100% khu dân cư

Sai:
    1 | Tổ chức Ngày hội |  | Tháng 11 | 100% khu dân cư
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mttq_docs.check.context import Context
from mttq_docs.check.grid import Grid, GridCell
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_TASK = ("noi_dung", "nhiem_vu", "cong_viec", "hoat_dong")
_WANTED = (
    (("chu_tri", "thuc_hien_chinh", "phu_trach", "co_quan_thuc_hien", "don_vi_thuc_hien"), "đơn vị chủ trì"),
    (("thoi_gian", "thoi_han", "tien_do"), "thời gian"),
    (("ket_qua", "san_pham"), "kết quả, sản phẩm"),
)
_LEAST = 2


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for grid in context.grids:
        task = grid.column(*_TASK)
        if task is None:
            continue
        wanted = [
            (column, what) for keys, what in _WANTED if (column := grid.column(*keys)) not in (None, task)
        ]
        if len(wanted) >= _LEAST:
            for row in grid.rows:
                yield from _gaps(grid, row, task, wanted)
                yield from _both(row, grid.column("chu_tri"), grid.column("phoi_hop"))


def _gaps(
    grid: Grid, row: tuple[GridCell, ...], task: int, wanted: Sequence[tuple[int | None, str]]
) -> Iterator[Fault]:
    by_column = {cell.column: cell for cell in row}
    work = by_column.get(task)
    is_group = len(row) < len(grid.titles) or any(cell.span > 1 for cell in row)
    if not is_group and work is not None and work.is_blank and not work.merged:
        yield from _workless(row, by_column, wanted)
    if is_group or work is None or work.is_blank or work.merged or work.line is None:
        return
    cells = [
        (by_column[column], what) for column, what in wanted if column is not None and column in by_column
    ]
    if all(cell.is_blank for cell, _ in cells):
        return  # A line of nothing but words heads those below it.
    for cell, what in cells:
        if cell.is_blank and not cell.merged:
            line = cell.line or work.line
            problem = line.problem(f"Việc này chưa ghi {what}", found=work.text[:60], expected=what)
            yield Fault(problem)


def _workless(
    row: tuple[GridCell, ...], by_column: dict[int, GridCell], wanted: Sequence[tuple[int | None, str]]
) -> Iterator[Fault]:
    """Somebody is to do it by some day, and nobody knows what."""
    filled = [by_column[column] for column, _ in wanted if column in by_column]
    line = next((cell.line for cell in row if cell.line is not None), None)
    if line is not None and len(filled) == len(wanted) and not any(cell.is_blank for cell in filled):
        yield Fault(
            line.problem("Hàng này chưa ghi nội dung công việc", found=filled[0].text, expected="tên việc")
        )


def _both(row: tuple[GridCell, ...], lead: int | None, partner: int | None) -> Iterator[Fault]:
    by_column = {cell.column: cell for cell in row}
    one, other = (by_column.get(-1 if column is None else column) for column in (lead, partner))
    if one is None or other is None or other.line is None or one.is_blank or len(row) == 1:
        return
    if one.text == other.text:
        message = "Đơn vị chủ trì cũng là đơn vị phối hợp"
        yield Fault(other.line.problem(message, other.line.text_span, expected="đơn vị khác"))


RULE = Rule("ND11", Severity.WARNING, _check, __doc__)
