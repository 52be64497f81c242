"""Nội dung: tell what there is to read in a file from what only takes up space or draws a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mttq_docs.recognise.lines import Item, Line
from mttq_docs.recognise.ruled import is_typed_rule
from mttq_docs.sheet import Block, Cell, Chart, Role, Table

# An empty paragraph of less than this is squeezed to nothing: it only carries a break.
_LEAST_LINE_PT = 5


def counts(item: Item) -> bool:
    """Có chữ để đọc không; a name left blank in one of our own papers counts too."""
    if isinstance(item, Table):
        return any(cell.text.strip() for row in item.rows for cell in row.cells)
    if isinstance(item, Chart):
        return True
    block = item.block
    blank_name = block.role is Role.NAME and bool(block.reason)
    ruled_off = not block.reason and is_typed_rule(block.text)
    return blank_name or bool(block.label) or (bool(block.text) and not ruled_off)


def content_of(content: Block) -> Block:
    """Bảng hay biểu đồ như nội dung: the cells of a table without empty paragraphs."""
    if not isinstance(content, Table):
        return content
    rows = tuple(
        replace(row, cells=tuple(replace(cell, blocks=_cell(cell)) for cell in row.cells))
        for row in content.rows
    )
    return replace(content, rows=rows, reason="bảng có nội dung")


def _cell(cell: Cell) -> tuple[Block, ...]:
    """The paragraphs of a cell, of an empty cell one; a cell has no outline of its own."""
    named = tuple(
        content_of(block)
        if isinstance(block, Table | Chart)
        else replace(block, role=Role.PARAGRAPH, reason="ô của bảng")
        for block in cell.blocks
    )
    filled = tuple(block for block in named if isinstance(block, Table | Chart) or block.text or block.label)
    return filled or named[:1]


def _is_blank(item: Item) -> bool:
    """An empty paragraph that takes up a line: no rule, no page break, not squeezed to nothing."""
    if not isinstance(item, Line):
        return False
    look = item.block.look
    if look is None:
        return True
    squeezed = look.line_rule == "exact" and look.line < _LEAST_LINE_PT
    return not (squeezed or look.borders or look.new_page)


def blanks_above(items: Sequence[Item]) -> list[int]:
    """Số đoạn trống đứng trên mỗi dòng, within the same cell or column."""
    found, count, above = [], 0, None
    for item in items:
        spot = item.block.spot if isinstance(item, Line) else item.spot
        place = (spot.table, spot.row, spot.column) if spot else None
        count = count if place == above else 0
        above = place
        found.append(count)
        count = 0 if counts(item) else count + _is_blank(item)
    return found
