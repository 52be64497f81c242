"""Hình vẽ: find the level lines, text boxes and charts in a drawing, of either of Word's drawing languages.

The rules under motto, body and title are mostly lines that a clerk drew: a connector of DrawingML, or an
older line of VML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mttq_docs.sheet import DrawnLine
from mttq_docs.word.reading.wml import ALTERNATE, Element, R, W, chosen, local, mm, number

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_EMU_PER_MM = 36000
# A line may slope by a slip of the hand; anything higher is a shape. Anything shorter is a dot.
_HIGHEST_MM = 2.0
_SHORTEST_MM = 4.0
_SHAPES = frozenset({"wsp", "cxnSp", "pic", "line", "shape", "rect", "roundrect", "polyline", "chart"})
_GROUPS = frozenset({"wgp", "grpSp", "wpc"})
_STYLE = re.compile(r"([-\w]+)\s*:\s*([^;]{0,80})")
_TEXT = ("column", "character", "text", "char")
_MARGIN, _PAGE = ("margin",), ("page",)
_PARAGRAPH = ("paragraph", "line", "text")


@dataclass(frozen=True, slots=True)
class Column:
    """Cột chữ chứa đoạn: all in millimetres, `left` from the page's left margin."""

    left: float
    width: float
    margin: float
    text_width: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """Nét ngang: its length, and its place as the file tells it: relative to what, by how much or aligned."""

    length: float
    across: str = ""
    left: float | None = None
    align: str = ""
    along: str = ""
    below: float | None = None

    def placed(self, column: Column) -> DrawnLine:
        """Đặt vào cột chữ."""
        below = self.below if self.along in _PARAGRAPH else None
        length = self.length or column.width
        return DrawnLine(round(length, 2), self._left(column, length), below)

    def _left(self, column: Column, length: float) -> float | None:
        if self.across in _TEXT:
            start, width = 0.0, column.width
        elif self.across in _MARGIN:
            start, width = -column.left, column.text_width
        elif self.across in _PAGE:
            start, width = -column.left - column.margin, column.text_width + 2 * column.margin
        else:
            return None
        if self.align in ("center", "left", "right"):
            part = {"left": 0.0, "center": 0.5, "right": 1.0}[self.align]
            return round(start + (width - length) * part, 2)
        return None if self.left is None else round(start + self.left, 2)


@dataclass(slots=True)
class Drawing:
    """Những gì trong một hình: lines, text boxes (`w:txbxContent`), charts by their relationship's id."""

    strokes: list[Stroke] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    charts: list[str] = field(default_factory=list)


def drawn(element: Element) -> Drawing:
    """Đọc một hình."""
    found = Drawing()
    frame = next((child for child in element if local(child) in ("anchor", "inline")), None)
    for shape in _shapes(element):
        name = local(shape)
        if name == "txbxContent":
            found.boxes.append(shape)
        elif name == "chart":
            found.charts.append(str(shape.get(f"{R}id", "")))
        elif stroke := _of_drawing(shape, frame) if frame is not None else _of_vml(shape):
            found.strokes.append(stroke)
    return found


def _shapes(parent: Element) -> Iterator[Element]:
    """All shapes, text boxes and charts in a drawing, those in groups too, without what text boxes hold."""
    pending = list(parent)[::-1]
    while pending:
        child = pending.pop()
        if child.tag == ALTERNATE:
            pending.extend(list(chosen(child))[::-1])
            continue
        name = local(child)
        if name == "txbxContent" and child.tag == f"{W}txbxContent":
            yield child
            continue
        if name in _SHAPES:
            yield child
        pending.extend(list(child)[::-1])


def _of_drawing(shape: Element, frame: Element) -> Stroke | None:
    """A line of DrawingML; of a group, each shape has its own size, else the frame's counts."""
    parent = shape.getparent()
    grouped = parent is not None and local(parent) in _GROUPS
    size = shape.find(f".//{_A}xfrm/{_A}ext") if grouped else frame.find(f"{_WP}extent")
    width, height = (_emu(size, side) for side in ("cx", "cy"))
    if width < _SHORTEST_MM or height > _HIGHEST_MM:
        return None
    if local(frame) == "inline":
        return Stroke(width)
    across, left, align = _position(frame.find(f"{_WP}positionH"))
    along, below, _ = _position(frame.find(f"{_WP}positionV"))
    return Stroke(width, across, left, align, along, below)


def _position(element: Element | None) -> tuple[str, float | None, str]:
    if element is None:
        return "", None, ""
    offset, align = element.find(f"{_WP}posOffset"), element.find(f"{_WP}align")
    length = round(number(offset.text) / _EMU_PER_MM, 2) if offset is not None else None
    aligned = (align.text or "").strip() if align is not None else ""
    return str(element.get("relativeFrom", "")), length, aligned


def _emu(size: Element | None, side: str) -> float:
    return round(number(size.get(side)) / _EMU_PER_MM, 2) if size is not None else 0.0


def _of_vml(shape: Element) -> Stroke | None:
    style = dict(_STYLE.findall(str(shape.get("style", ""))[:2000]))
    ends = _ends(shape)
    if ends is not None:
        (left, top), (right, bottom) = ends
        width, height = abs(right - left), abs(bottom - top)
        left = min(left, right)
    else:
        width, height = _length(style.get("width")), _length(style.get("height"))
        left = top = 0.0
    if height > _HIGHEST_MM or (width < _SHORTEST_MM and not _is_ruler(shape)):
        return None
    if style.get("position", "").strip() != "absolute":
        return Stroke(width)
    return Stroke(
        width,
        style.get("mso-position-horizontal-relative", "text").strip(),
        left + _length(style.get("margin-left") or style.get("left")),
        style.get("mso-position-horizontal", "").strip(),
        style.get("mso-position-vertical-relative", "text").strip(),
        round(top + _length(style.get("margin-top") or style.get("top")), 2),
    )


def _is_ruler(shape: Element) -> bool:
    """The horizontal line of Word's border dialogue; it is as wide as its column."""
    return any(str(key).endswith("}hr") and value in ("t", "true") for key, value in shape.items())


def _ends(shape: Element) -> tuple[tuple[float, float], tuple[float, float]] | None:
    if local(shape) != "line" or not shape.get("from") or not shape.get("to"):
        return None
    points = [[_length(part) for part in str(shape.get(end)).split(",")[:2]] for end in ("from", "to")]
    if any(len(point) != 2 for point in points):
        return None
    (left, top), (right, bottom) = points
    return (left, top), (right, bottom)


def _length(text: str | None) -> float:
    """A length of VML in millimetres; without a unit it is pixels."""
    if not text:
        return 0.0
    bare = text.strip()
    return mm(number(bare if bare[-1:].isalpha() else f"{bare}px"))
