"""Số thứ tự trong bảng: cột TT đếm liền từ 1, mỗi nhóm đếm lại hoặc đếm tiếp.

Quy tắc xem cột TT (STT) của bảng: số lặp, số nhảy, hàng bị bỏ trống giữa các hàng có số; hàng đầu nhóm đánh
số La Mã cũng đếm liền.

Vì sao: xóa, thêm một hàng rồi quên đánh lại số là lỗi hay gặp nhất ở bảng phân công.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (bố cục, đánh số nội dung).

Đúng:
    1, 2, 3

Sai:
    1, 2, 2, 4
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mttq_docs.check.context import Context
from mttq_docs.check.grid import GridCell
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.errors import BadValue
from mttq_docs.findings import Severity
from mttq_docs.numbering import from_roman, roman
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_TITLES = ("tt", "stt", "so_tt", "so_thu_tu")
_LEAST_ROWS = 3

_Row = Sequence[GridCell]


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for grid in context.grids:
        if grid.titles[0] in _TITLES and len(grid.rows) >= _LEAST_ROWS:
            yield from _walk(grid.rows)


def _walk(rows: Sequence[_Row]) -> Iterator[Fault]:
    groups = last = floor = slot = 0
    for row, below in zip(rows, (*rows[1:], None), strict=False):
        text = row[0].text.rstrip(".") if row else ""
        heading = _roman(text)
        if heading:
            wanted, groups = groups + 1, heading
            if heading != wanted:
                yield from _fault(row, roman(wanted))
            floor, last, slot = last, 0, 0
            continue
        number = int(text) if text.isascii() and text.isdigit() else 0
        if not number:
            if last and not text and len(row) > 1 and below and below[0].text.rstrip(".") == str(last + 2):
                yield from _fault(row, str(last + 1))
                last, slot = last + 1, slot + 1
            continue
        # Below the heading of a group the count starts anew or goes on.
        slot += 1
        expected = {last + 1, slot} if last else {1, floor + 1 if groups else number}
        if number not in expected:
            yield from _fault(row, str(last + 1))
        last = number


def _roman(text: str) -> int:
    try:
        return from_roman(text)
    except BadValue:
        return 0


def _fault(row: _Row, expected: str) -> Iterator[Fault]:
    line = next((cell.line for cell in row if cell.line is not None), None)
    if line is not None:
        found = row[0].text or "ô trống"
        yield Fault(line.problem("Số thứ tự trong bảng không liền", found=found, expected=expected))


RULE = Rule("DS12", Severity.WARNING, _check, __doc__)
