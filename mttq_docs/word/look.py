"""Dáng vẻ thật: resolve what styles, tables and direct formatting together make of a paragraph and its runs.

Order of the layers (ECMA-376 part 1, 17.7.2): document defaults, table style, paragraph style with the list
it joins, character style, direct formatting with the list that the paragraph itself joins.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mttq_docs.sheet import Face, Look
from mttq_docs.word.numbers import Numbering
from mttq_docs.word.reading.faces import DEFAULT_HALF_POINTS, RunLook, run_look
from mttq_docs.word.reading.properties import merged, paragraph_layer, run_layer
from mttq_docs.word.reading.stylesheet import Style, Stylesheet
from mttq_docs.word.reading.wml import Element, Properties, integer, mm, number, switch

# What HTML's automatic spacing comes to in Word, in points.
_AUTO_SPACE = 14.0
_LINE = 240
_ALIGN = {"left": "left", "start": "left", "right": "right", "end": "right", "center": "center"}
_MIRROR = {"left": "right", "right": "left"}
_SIDES = ("top", "left", "bottom", "right")
_NO_LINE = ("", "nil", "none")


@dataclass(frozen=True, slots=True)
class Layer:
    """Lớp định dạng mà bảng đặt cho đoạn trong ô; `key` tells layers apart."""

    key: str = ""
    paragraph: Properties = field(default_factory=dict)
    run: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """Đoạn đã xét xong: its merged properties, its style, its list, and its Look without the text."""

    key: object
    style: Style
    layer: Layer
    properties: Properties
    look: Look
    contextual: bool

    @property
    def num_id(self) -> str:
        """Danh sách của đoạn; "" when it is in none."""
        num_id = self.properties.get("numPr.numId", "")
        return "" if num_id == "0" else num_id

    @property
    def level(self) -> int:
        """Bậc trong danh sách, from 0."""
        return integer(self.properties.get("numPr.ilvl"))


class Cascade:
    """Bộ xét dáng vẻ của một tệp; each combination is resolved once."""

    def __init__(self, styles: Stylesheet, numbering: Numbering, theme: dict[str, str]) -> None:
        self._styles = styles
        self._numbering = numbering
        self._theme = theme
        self._paragraphs: dict[object, ParagraphLook] = {}
        self._runs: dict[object, RunLook] = {}

    def paragraph(self, element: Element | None, layer: Layer) -> ParagraphLook:
        """Dáng vẻ của một đoạn theo `w:pPr` của nó."""
        direct = paragraph_layer(element)
        key = (layer.key, frozenset(direct.items()))
        found = self._paragraphs.get(key)
        if found is None:
            found = self._paragraphs[key] = self._resolve(key, direct, layer)
        return found

    def run(self, paragraph: ParagraphLook, element: Element | None) -> RunLook:
        """Kiểu chữ của một run theo `w:rPr` của nó."""
        key = (paragraph.style.key, paragraph.layer.key, _written(element))
        found = self._runs.get(key)
        if found is None:
            direct = run_layer(element, self._theme)
            found = self._runs[key] = self._run(paragraph, direct)
        return found

    def label(self, paragraph: ParagraphLook, mark: Element | None) -> Face | None:
        """Kiểu chữ của số tự động: that of the paragraph mark, changed by the list."""
        key = (paragraph.style.key, paragraph.layer.key, _written(mark), paragraph.num_id, paragraph.level)
        found = self._runs.get(key)
        if found is None:
            listed = self._numbering.list_of(paragraph.num_id)
            level = listed.levels.get(paragraph.level) if listed else None
            if level is None:
                return None
            direct = merged(run_layer(mark, self._theme), level.run)
            found = self._runs[key] = self._run(paragraph, direct)
        return found.other

    def _resolve(self, key: object, direct: Properties, layer: Layer) -> ParagraphLook:
        style = self._styles.paragraph(direct.get("pStyle", ""))
        layers = [self._styles.paragraph_defaults, layer.paragraph, style.paragraph]
        if "numPr.numId" in direct or "numPr.ilvl" in direct:
            listed = merged(style.paragraph, direct)
            level = listed.get("numPr.ilvl", "0")
            layers.append(self._numbering.indent(listed.get("numPr.numId", ""), level))
        properties = merged(*layers, direct)
        size = number(style.run.get("sz") or self._styles.run_defaults.get("sz"), DEFAULT_HALF_POINTS) / 2
        look = _look(properties, size, style.name)
        contextual = switch(properties.get("contextualSpacing", "0"))
        return ParagraphLook(key, style, layer, properties, look, contextual)

    def _run(self, paragraph: ParagraphLook, direct: Properties) -> RunLook:
        characters = self._styles.character(direct.get("rStyle", ""))
        styles = (paragraph.layer.run, paragraph.style.run, characters)
        return run_look(self._styles.run_defaults, styles, direct)


def _written(element: Element | None) -> tuple[object, ...]:
    """What a property element says, as a key."""
    return () if element is None else tuple((child.tag, tuple(child.items())) for child in element)


def _look(properties: Properties, size_pt: float, style: str) -> Look:
    align = _ALIGN.get(properties.get("jc", "left"), "justify")
    if switch(properties.get("bidi", "0")):
        align = _MIRROR.get(align, align)
    line, rule = number(properties.get("spacing.line"), _LINE), properties.get("spacing.lineRule", "auto")
    exact = {"exact": "exact", "atLeast": "at_least"}.get(rule)
    outline = integer(properties.get("outlineLvl"), 9)
    first = _indent(properties, "firstLine", size_pt) - _indent(properties, "hanging", size_pt)
    return Look(
        align=align,
        left_mm=mm(_indent(properties, "left", size_pt)),
        right_mm=mm(_indent(properties, "right", size_pt)),
        first_line_mm=mm(first),
        before_pt=_space(properties, "before"),
        after_pt=_space(properties, "after"),
        line=round(line / 20, 2) if exact else round(line / _LINE, 3),
        line_rule=exact or "multiple",
        borders=tuple(side for side in _SIDES if properties.get(f"pBdr.{side}", "") not in _NO_LINE),
        keep_next=switch(properties.get("keepNext", "0")),
        new_page=switch(properties.get("pageBreakBefore", "0")),
        outline=outline if 0 <= outline < 9 else None,
        style=style,
        shade=properties.get("shd", ""),
    )


def _indent(properties: Properties, side: str, size_pt: float) -> float:
    """An indent in twips; one in hundredths of a character counts before one in twips (17.3.1.12)."""
    characters = number(properties.get(f"ind.{side}Chars"))
    if characters:
        return characters / 100 * size_pt * 20
    return number(properties.get(f"ind.{side}"))


def _space(properties: Properties, side: str) -> float:
    """A space in points; automatic counts before lines, and lines before twips (17.3.1.33)."""
    if switch(properties.get(f"spacing.{side}Autospacing", "0")):
        return _AUTO_SPACE
    lines = number(properties.get(f"spacing.{side}Lines"))
    return round(lines / 100 * 12 if lines else number(properties.get(f"spacing.{side}")) / 20, 2)
