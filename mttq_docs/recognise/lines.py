"""Dòng: lay out as single lines the tables that only arrange a page, and paragraphs of several lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from mttq_docs.recognise.words import (
    addressee_label,
    in_raw,
    is_authority,
    is_capitals,
    is_motto,
    is_name,
    is_national_name,
    is_number,
    is_place_date,
    is_position,
    recipients_label,
)
from mttq_docs.sheet import BODY_ROLES, Block, Chart, Role, Row, Spot, Table
from mttq_docs.text import nfc

LEFT, RIGHT = "left", "right"
HEAD, TAIL, _BOX = "head", "tail", "box"

# A letterhead or signature laid out by tabs or by many spaces.
_GAP = re.compile(r"\t+[\t ]*|[  ]{3,}")
_GLUED = re.compile(
    r"(?i:c[ộo]ng\s+h[òoóỏọaàáả]{2}\s+x[ãa]\s+h[ộo]i\s+ch[ủu]\s+ngh[ĩi]a|đ[ộo]c\s+l[ậa]p\s*[-–—]\s*t[ựu]\s+do)"
)
_WORD = re.compile(r"[^\s,;]+")
_IN_HEAD = frozenset({Role.NATIONAL_NAME, Role.MOTTO, Role.ISSUING_BODY})
_IN_TAIL = frozenset({Role.RECIPIENTS_LABEL, Role.AUTHORITY, Role.NAME})
_LISTS = ("-", "–", "+", "•")
_MOST_COLUMNS = 4
_MOST_CUTS = 8
_LONGEST_LINE = 250


@dataclass(frozen=True, slots=True)
class Line:
    """Dòng: a bare block, the half of the page that it stands in, and the layout table that held it, if any.

    `soft` lines follow a line break within a paragraph; `borders` are those of a cell that the line closes.
    """

    block: Block
    side: str = ""
    table: str = ""
    soft: bool = False
    borders: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Chữ của dòng."""
        return self.block.text


# A line, or content that has no place in an outline.
Item = Line | Table | Chart


def lines_of(blocks: Iterable[Block]) -> Iterator[Item]:
    """Các dòng và bảng, in the order in which they are read; a signature's columns one after the other."""
    for block in blocks:
        if isinstance(block, Table):
            yield from _of_table(block)
        elif isinstance(block, Chart):
            yield block
        else:
            yield from _of_block(Line(block))


def _of_table(table: Table, side: str = "") -> Iterator[Item]:
    kind = _kind(table)
    if kind is None:
        yield table
        return
    frame = "" if kind == _BOX else kind
    for own_side, blocks, borders in _cells(table, by_column=kind == TAIL):
        inner = [line for block in blocks for line in _in_cell(block, frame, side or own_side)]
        for position, line in enumerate(inner):
            last = position == len(inner) - 1
            yield replace(line, borders=borders) if last and isinstance(line, Line) else line


def _in_cell(block: Block, kind: str, side: str) -> Iterator[Item]:
    if isinstance(block, Table):
        yield from _of_table(block, side)
    elif isinstance(block, Chart):
        yield block
    else:
        yield from _of_block(Line(block, side, kind))


def _kind(table: Table) -> str | None:
    """Head, tail, a mere box, or None: a table that holds content, or nothing at all."""
    blocks = list(_blocks(table.rows))
    roles = {block.role for block in blocks if block.reason}
    if roles & (_IN_HEAD | _IN_TAIL):
        return HEAD if roles & _IN_HEAD else TAIL
    texts = [text for block in blocks for text in map(str.strip, block.text.split("\n")) if text]
    return _kind_by_words(table, texts) if texts else None


def _kind_by_words(table: Table, texts: Sequence[str]) -> str | None:
    if any(is_national_name(text) or is_motto(text) for text in texts):
        return HEAD
    if all(len(row.cells) == 1 for row in table.rows) or any(map(addressee_label, texts)):
        return _BOX
    if any(map(recipients_label, texts)) and any(map(is_authority, texts)):
        return TAIL  # With or without lines around.
    if _is_grid(table):
        return None
    if any(is_number(text) and "/" in text for text in texts):
        return HEAD
    return TAIL if any(recipients_label(text) or is_authority(text) for text in texts) else None


def _is_grid(table: Table) -> bool:
    """Lines around most of its cells, or more columns than a letterhead has: a table that lists things."""
    cells = [cell for row in table.rows for cell in row.cells]
    boxed = sum(len(cell.borders) > 2 for cell in cells)
    return boxed * 2 > len(cells) or max((len(row.cells) for row in table.rows), default=0) > _MOST_COLUMNS


def _blocks(rows: Iterable[Row]) -> Iterator[Block]:
    for row in rows:
        for cell in row.cells:
            for block in cell.blocks:
                if isinstance(block, Table):
                    yield from _blocks(block.rows)
                else:
                    yield block


def _cells(table: Table, *, by_column: bool) -> Iterator[tuple[str, tuple[Block, ...], tuple[str, ...]]]:
    """Side, blocks and borders of each cell."""
    found = []
    for row in table.rows:
        last = len(row.cells) - 1
        for position, cell in enumerate(row.cells):
            side = "" if last == 0 else LEFT if position == 0 else RIGHT if position == last else ""
            found.append((position, side, cell.blocks, cell.borders))
    if by_column:
        found.sort(key=lambda cell: cell[0])
    return ((side, blocks, borders) for _, side, blocks, borders in found)


def _of_block(line: Line) -> Iterator[Line]:
    """Cut a paragraph at its line breaks, at the gap between two halves, and where two lines were glued."""
    block = line.block
    if block.reason and block.role in BODY_ROLES:
        yield line
        return
    start = 0
    for piece_text in block.text.split("\n"):
        piece = replace(line, block=part(block, start, start + len(piece_text)), soft=start > 0)
        if piece_text.strip() or "\n" not in block.text:
            yield from _halves(piece)
        start += len(piece_text) + 1


def _halves(line: Line) -> Iterator[Line]:
    text = line.text
    for cut, resume in islice(_cuts(text), _MOST_CUTS):
        left, right = text[:cut].strip(), text[resume:].strip()
        signed = left.startswith(_LISTS) and is_name(right)  # “- Lưu: VT.      Trần Văn An”
        if left and right and (_is_right_half(right) or signed):
            yield replace(line, block=part(line.block, 0, cut), side=LEFT)
            yield from _halves(replace(line, block=part(line.block, resume, len(text)), side=RIGHT))
            return
    yield line


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Places where a line may fall into two, as end of the left and start of the right half."""
    clean = nfc(text) if len(text) <= _LONGEST_LINE else ""
    yield from ((in_raw(text, gap.start()), in_raw(text, gap.end())) for gap in _GAP.finditer(clean))
    starts = [found.start() for found in _GLUED.finditer(clean) if found.start()]
    if clean[:2].lower() == "số":
        starts.extend(_before_place(clean))
    yield from ((in_raw(text, start), in_raw(text, start)) for start in starts)


def _before_place(text: str) -> Iterator[int]:
    """After a number, where a place may begin that leads up to `, ngày`; the longest name first."""
    end = text.lower().find("ngày")
    starts: list[int] = []
    for word in reversed(list(_WORD.finditer(text, 0, max(end, 0)))):
        capital = _capital(word.group())
        if capital is not None:
            starts.append(word.start() + capital)
        if capital != 0 and not word.group().islower():
            break
    for start in reversed(starts):
        left = text[:start].rstrip()
        if left[-1:].isupper() and is_number(left):
            yield start


def _capital(word: str) -> int | None:
    """Where a word with a capital begins, on its own or glued to a symbol.

    >>> _capital("Lâm"), _capital("BTTLâm"), _capital("phố"), _capital("BTT")
    (0, 3, None, None)
    """
    start = len(word)
    while start and word[start - 1].islower():
        start -= 1
    return start - 1 if 0 < start < len(word) and word[start - 1].isupper() else None


def _is_right_half(text: str) -> bool:
    return (
        is_national_name(text)
        or is_motto(text)
        or is_place_date(text)
        or is_authority(text)
        or (is_capitals(text) and is_position(text))
    )


def part(block: Block, start: int, end: int) -> Block:
    """Một phần của khối, from one place of its text to another; an automatic label stays with the first."""
    whole = block.text
    while start < end and whole[start].isspace():
        start += 1
    while end > start and whole[end - 1].isspace():
        end -= 1
    if (start, end) == (0, len(whole)):
        return block
    label = block.label if start == 0 else ""
    spot = block.spot or Spot(raw=whole)
    moved = replace(spot, start=spot.text + start, text=spot.text + start, end=spot.text + end)
    return replace(block, text=whole[start:end], label=label, spot=moved)
