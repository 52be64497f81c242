"""Đường kẻ: give each drawn, bordered or typed line to the element of the frame that it stands under."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from mttq_docs.recognise.lines import LEFT, RIGHT, Item, Line
from mttq_docs.sheet import Block, DrawnLine, Look, Role, Rule, Spot, Table

# What a rule may stand under.
RULED = frozenset(
    {
        Role.PARENT_BODY,
        Role.ISSUING_BODY,
        Role.MOTTO,
        Role.KIND,
        Role.SUBJECT,
        Role.ANNEX,
        Role.ANNEX_TITLE,
        Role.ANNEX_REFERENCE,
    }
)
_TYPED = re.compile(r"[-_–—―─━=~*\s]{3,}|\*")
_NEAR_LINES = 7
# A line of type is this much higher than its letters, and a letter this wide, both as shares of the size.
_LINE_HEIGHT = 1.15
_LETTER_WIDTH = 0.5
_MM_PER_PT = 25.4 / 72
_OTHER_CONTAINER = 6.0


@dataclass(frozen=True, slots=True)
class _Place:
    """Chỗ của một dòng trên trang, in millimetres: `origin` is where its column or cell begins."""

    container: tuple[int, int, int]
    origin: float
    left: float
    right: float
    top: float
    bottom: float


def is_typed_rule(text: str) -> bool:
    """Đường kẻ gõ bằng dấu.

    >>> is_typed_rule("-------"), is_typed_rule("* * *"), is_typed_rule("a-b"), is_typed_rule("")
    (True, True, False, False)
    """
    return bool(text) and _TYPED.fullmatch(text) is not None


def ruled(items: Sequence[Item], named: dict[int, Block]) -> dict[int, Rule]:
    """Đường kẻ của từng khối; both by the index of the block's line."""
    lines = [item if isinstance(item, Line) else None for item in items]
    targets = [index for index in named if _may_be_ruled(named, index)]
    rules: dict[int, Rule] = {}
    for index in targets:
        own = _own_rule(named[index], items[index]) or _below(items, index)
        if own is not None:
            rules[index] = own
    places = _places(lines)
    for index, line in enumerate(lines):
        look = line.block.look if line else None
        for stroke in look.lines if look else ():
            target = _target(places, index, stroke, [t for t in targets if t not in rules])
            if target is not None:
                rules[target] = Rule("drawn", stroke.length_mm)
    return rules


def _may_be_ruled(named: dict[int, Block], index: int) -> bool:
    """Of an element of several lines the last one is ruled."""
    role = named[index].role
    following = named.get(index + 1)
    return role in RULED and (following is None or following.role is not role)


def _own_rule(block: Block, line: Item) -> Rule | None:
    """A rule that the paragraph brings itself: a border, an underline, or that of the cell that it closes."""
    look, spot = block.look, block.spot
    if look is None or spot is None:
        return None
    if "bottom" in look.borders and "top" not in look.borders:
        return Rule("border", _inner_width(look, spot))
    faces = block.faces()
    letters = sum(span.end - span.start for span in faces)
    underlined = sum(span.end - span.start for span in faces if span.face.underline)
    if underlined:
        return Rule("underline", share=round(underlined / letters, 2))
    if isinstance(line, Line) and "bottom" in line.borders:
        return Rule("table", spot.width_mm)
    return None


def _below(items: Sequence[Item], index: int) -> Rule | None:
    """A rule that a paragraph below is: typed marks, an empty one with a border; or an empty table."""
    here = items[index]
    for after in islice(items, index + 1, index + 3):
        if isinstance(after, Table):
            return _of_empty_table(after)
        if not (isinstance(here, Line) and isinstance(after, Line) and _same_container(here, after)):
            return None
        if after.text:
            return Rule("typed") if is_typed_rule(after.text) else None
        look, spot = after.block.look, after.block.spot
        if look and spot and {"top", "bottom"} & set(look.borders):
            return Rule("border", _inner_width(look, spot))
    return None


def _of_empty_table(table: Table) -> Rule | None:
    cells = [cell for row in table.rows for cell in row.cells]
    if any(cell.text for cell in cells) or not any(cell.borders for cell in cells):
        return None
    return Rule("table", round(sum(cell.width_mm for cell in cells), 2))


def _inner_width(look: Look, spot: Spot) -> float:
    return round(spot.width_mm - look.left_mm - look.right_mm, 2)


def _same_container(one: Line, other: Line) -> bool:
    first, second = one.block.spot, other.block.spot
    if first is None or second is None:
        return first is second
    return _container(first) == _container(second)


def _container(spot: Spot) -> tuple[int, int, int]:
    return spot.table, spot.row, spot.column


def _places(lines: Sequence[Line | None]) -> dict[int, _Place]:
    """Where each line stands; tops count from the top of its own container."""
    bottoms: dict[tuple[int, int, int], float] = {}
    places: dict[int, _Place] = {}
    for index, line in enumerate(lines):
        spot, look = (line.block.spot, line.block.look) if line else (None, None)
        if line is None or spot is None or look is None:
            continue
        container = _container(spot)
        left, right = spot.left_mm, spot.left_mm + spot.width_mm
        if not spot.columns and line.side in (LEFT, RIGHT):
            middle = (left + right) / 2
            left, right = (left, middle) if line.side == LEFT else (middle, right)
        top = bottoms.get(container, 0.0) + look.gap_pt * _MM_PER_PT
        bottom = top + _height(line.text, look, right - left)
        bottoms[container] = bottom
        places[index] = _Place(container, spot.left_mm, left, right, top, bottom)
    return places


def _height(text: str, look: Look, width: float) -> float:
    size = max((span.face.size_pt for span in look.spans), default=13.0) * _MM_PER_PT
    rows = max(1, -(-len(text) * size * _LETTER_WIDTH // width)) if width > 0 else 1
    line = look.line * _MM_PER_PT if look.line_rule != "multiple" else size * _LINE_HEIGHT * look.line
    return float(rows * line)


def _target(places: dict[int, _Place], anchor: int, stroke: DrawnLine, targets: Sequence[int]) -> int | None:
    """The line of the frame that a stroke stands under: near its anchor, below and nearest to it."""
    here = places.get(anchor)
    if here is None:
        return None
    centre = None if stroke.left_mm is None else here.origin + stroke.left_mm + stroke.length_mm / 2
    best, least = None, float("inf")
    for target in targets:
        place = places.get(target)
        if place is None or abs(target - anchor) > _NEAR_LINES:
            continue
        distance = _distance(here, place, centre, stroke, lines_between=anchor - target)
        if distance < least:
            best, least = target, distance
    return best


def _distance(
    here: _Place, place: _Place, centre: float | None, stroke: DrawnLine, *, lines_between: int
) -> float:
    if centre is not None and not place.left - 1 <= centre <= place.right + 1:
        return float("inf")
    if place.container != here.container:
        return _OTHER_CONTAINER + abs(lines_between)
    if stroke.below_mm is None:
        return abs(lines_between) + (0 if lines_between >= 0 else 3)
    return abs(here.top + stroke.below_mm - place.bottom)
