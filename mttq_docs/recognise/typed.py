"""Bảng gõ bằng chữ: make tables of lines whose cells are held apart by tabs or upright bars.

So tables come out of Word, of web pages and of our own sheets when they are copied as plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mttq_docs.recognise.stacked import stacked_table
from mttq_docs.recognise.words import is_motto, is_national_name
from mttq_docs.sheet import Block, Cell, Role, Row, Spot, Table

# Two cells may be the two halves of a letterhead; a list of things has at least three columns.
_FEWEST_CELLS = 3
_FEWEST_LINES = 2
_MOST_CELLS = 63
# Lines without a mark between those of a row.
_MOST_LOOSE = 2
_TAB, _BAR = "\t", "|"
_RULE = re.compile(r"[\s|:+=-]+")
_ORDINAL = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{1,2})*|[IVXLC]{1,7}|[A-Ha-hđ])[.)]?")


@dataclass(frozen=True, slots=True)
class _Typed:
    """Một dòng có nhiều ô: the line's block, and the places of its cells in its raw text."""

    block: Block
    cells: tuple[tuple[int, int], ...]

    def text(self, position: int) -> str:
        start, end = self.cells[position]
        return _raw(self.block)[start:end]

    @property
    def filled(self) -> int:
        """How many cells say something: several tabs in a row only reach further."""
        return sum(bool(self.text(position).strip()) for position in range(len(self.cells)))


def with_typed_tables(blocks: Sequence[Block]) -> Iterator[Block]:
    """Các khối, lines of one table put together into a table; all others as they are.

    >>> lines = ("TT\\tViệc\\tThời gian", "1\\tTập huấn\\tQuý I", "Hết.")
    >>> for block in with_typed_tables([Block(Role.PARAGRAPH, line) for line in lines]):
    ...     print(block)
    bang | TT | Việc | Thời gian
    bang | 1 | Tập huấn | Quý I
    doan | Hết.
    """
    at = 0
    while at < len(blocks):
        end = max((_end(blocks, at, mark) for mark in (_TAB, _BAR)), default=at)
        stacked = stacked_table(blocks, at) if end == at else None
        if end > at:
            yield _table(blocks[at:end], _TAB if _end(blocks, at, _TAB) == end else _BAR)
        else:
            yield stacked.table if stacked else blocks[at]
        at += stacked.lines if stacked else max(end - at, 1)


def _end(blocks: Sequence[Block], start: int, mark: str) -> int:
    """Where the table that begins here ends; `start` where none does."""
    first = _typed(blocks[start], mark)
    if first is None or first.filled < _FEWEST_CELLS or _is_letterhead(first):
        return start
    end, lines, loose = start + 1, 1, 0
    width = cells = len(first.cells)
    for position in range(start + 1, len(blocks)):
        line = _typed(blocks[position], mark)
        # A cell of several paragraphs has cut its row: the rest of it may follow.
        whole = cells >= width or loose == _MOST_LOOSE
        if line is None:
            if whole and _raw(blocks[position]).strip():
                break
            loose += 1
            continue
        begins = _ORDINAL.fullmatch(line.text(0).strip()) is not None
        if loose and (begins or whole) and _raw(blocks[position - 1]).strip():
            break
        cells = len(line.cells) if begins else cells % width + len(line.cells) - 1
        end, lines, loose = position + 1, lines + 1, 0
    return end if lines >= _FEWEST_LINES else start


def _typed(block: Block, mark: str) -> _Typed | None:
    """The line cut at its marks; None for a line without, bars at its ends not counted."""
    raw = _raw(block)
    if mark not in raw or raw.count(mark) > _MOST_CELLS:
        return None
    inside, start = raw, 0
    framed = raw.strip()
    if mark == _BAR and len(framed) > 1 and framed[0] == framed[-1] == _BAR:
        inside, start = framed[1:-1], raw.index(_BAR) + 1
    cells: list[tuple[int, int]] = []
    for piece in inside.split(mark):
        cells.append((start, start + len(piece)))
        start += len(piece) + 1
    return _Typed(block, tuple(cells)) if len(cells) > 1 else None


def _whole(block: Block) -> _Typed:
    """A line in the middle of a cell."""
    return _Typed(block, ((0, len(_raw(block))),))


def _is_letterhead(line: _Typed) -> bool:
    texts = [line.text(position).strip() for position in range(len(line.cells))]
    return any(is_national_name(text) or is_motto(text) for text in texts)


def _table(blocks: Sequence[Block], mark: str) -> Table:
    lines = [_typed(block, mark) or _whole(block) for block in blocks if _raw(block).strip()]
    ruled = [line for line in lines if not _RULE.fullmatch(_raw(line.block))]
    width = max(len(line.cells) for line in lines)
    rows = tuple(_row(joined, width) for joined in _joined(ruled, width))
    return Table(rows=rows, spot=blocks[0].spot)


def _joined(lines: Sequence[_Typed], width: int) -> Iterator[tuple[_Typed, ...]]:
    """Lines that make one row: a paragraph's end within a cell has cut it."""
    at = 0
    while at < len(lines):
        count, end = len(lines[at].cells), at + 1
        while end < len(lines) and count < width and count + len(lines[end].cells) - 1 <= width:
            if count == 2 or _ORDINAL.fullmatch(lines[end].text(0).strip()):
                break
            count += len(lines[end].cells) - 1
            end += 1
        yield tuple(lines[at:end])
        at = end


def _row(lines: Sequence[_Typed], width: int) -> Row:
    cells: list[list[Block]] = []
    for line in lines:
        blocks = [_block(line.block, start, end) for start, end in line.cells]
        if cells:
            cells[-1].append(blocks.pop(0))
        cells += [[block] for block in blocks]
    # What is cut off at the end of a line are empty cells; but a title beside the number of a group is as
    # wide as the rest of the row.
    headed = len(cells) == 2 and not cells[0][0].text[:1].isdigit()
    last = width - len(cells) + 1 if headed else 1
    spans = [1] * (len(cells) - 1) + [last]
    drawn = [Cell(tuple(blocks), span=span) for blocks, span in zip(cells, spans, strict=True)]
    missing = width - sum(spans)
    return Row((*drawn, *(Cell((Block(Role.PARAGRAPH, ""),)) for _ in range(missing))))


def _block(line: Block, start: int, end: int) -> Block:
    raw = _raw(line)
    text = raw[start:end].strip()
    first = start + len(raw[start:end]) - len(raw[start:end].lstrip())
    spot = line.spot and replace(line.spot, start=first, text=first, end=first + len(text))
    return Block(Role.PARAGRAPH, text, spot=spot)


def _raw(block: Block) -> str:
    return block.spot.raw if isinstance(block.spot, Spot) else block.text
