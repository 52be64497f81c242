"""Sửa dáng vẻ: set what a reader sees of letters, a paragraph or a page by direct formatting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy

from lxml import etree

from mttq_docs.word.drawing.geometry import twips
from mttq_docs.word.mending.revising import Reviser
from mttq_docs.word.reading.wml import VAL, Element, W

Setting = str | float | bool
# The order that the schema asks of the children (CT_RPr, CT_PPr), as far as they are set here.
_RUN_ORDER = tuple(
    """
    rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs
    em lang eastAsianLayout specVanish oMath rPrChange
    """.split()  # noqa: SIM905
)
_PARAGRAPH_ORDER = tuple(
    """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
    adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
    textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
    """.split()  # noqa: SIM905
)
_JUSTIFICATION = {"justify": "both"}
_MARGINS = {
    "margin_top_mm": "top",
    "margin_bottom_mm": "bottom",
    "margin_left_mm": "left",
    "margin_right_mm": "right",
}
_A4 = (11906, 16838)
_FONTS = ("ascii", "hAnsi", "cs", "eastAsia")
_SINGLE = 240


def restyle_run(run: Element, settings: Mapping[str, Setting], reviser: Reviser | None) -> None:
    """Đặt kiểu chữ của một run; what is no property of letters is passed over."""
    _restyle(run, "rPr", _RUN_SETTERS, settings, reviser)


def restyle_paragraph(paragraph: Element, settings: Mapping[str, Setting], reviser: Reviser | None) -> None:
    """Đặt canh dòng, thụt dòng, khoảng cách của một đoạn."""
    _restyle(paragraph, "pPr", _PARAGRAPH_SETTERS, settings, reviser)


def _restyle(
    element: Element,
    tag: str,
    setters: Mapping[str, Callable[[Element, Setting], None]],
    settings: Mapping[str, Setting],
    reviser: Reviser | None,
) -> None:
    """Set those properties of an element that are its kind's; the old ones go to who tracks changes."""
    wanted = {name: value for name, value in settings.items() if name in setters}
    if not wanted:
        return
    properties = element.find(f"{W}{tag}")
    before = deepcopy(properties)
    if properties is None:
        properties = etree.Element(f"{W}{tag}")
        element.insert(0, properties)
    for name, value in wanted.items():
        setters[name](properties, value)
    if reviser is not None:
        reviser.changed(properties, before)


def restyle_page(section: Element, settings: Mapping[str, Setting], reviser: Reviser | None) -> None:
    """Đặt khổ giấy, lề của một phần (`w:sectPr`)."""
    before = deepcopy(section)
    for name, value in settings.items():
        if name in _MARGINS and isinstance(value, int | float):
            margins = section.find(f"{W}pgMar")
            if margins is not None:
                margins.set(f"{W}{_MARGINS[name]}", str(twips(float(value))))
        elif name == "paper":
            size = section.find(f"{W}pgSz")
            if size is not None:
                short, long = _A4
                lies = size.get(f"{W}orient") == "landscape"
                size.set(f"{W}w", str(long if lies else short))
                size.set(f"{W}h", str(short if lies else long))
    if reviser is not None:
        reviser.changed(section, before)


def is_of_letters(name: str) -> bool:
    """Là thuộc tính của chữ, không của đoạn hay trang."""
    return name in _RUN_SETTERS


def _child(parent: Element, tag: str, order: Sequence[str]) -> Element:
    """The child of this name, made in its place of the schema's order where there is none."""
    known = parent.find(f"{W}{tag}")
    if known is not None:
        return known
    new = etree.Element(f"{W}{tag}")
    rank = order.index(tag)
    for index, sibling in enumerate(parent):
        name = str(sibling.tag).removeprefix(W)
        if name in order and order.index(name) > rank:
            parent.insert(index, new)
            return new
    parent.append(new)
    return new


def _unset(element: Element, name: str) -> None:
    if element.get(f"{W}{name}") is not None:
        del element.attrib[f"{W}{name}"]


def _drop(parent: Element, *tags: str) -> None:
    for tag in tags:
        for child in parent.findall(f"{W}{tag}"):
            parent.remove(child)


def _family(properties: Element, value: Setting) -> None:
    fonts = _child(properties, "rFonts", _RUN_ORDER)
    fonts.attrib.clear()
    for script in _FONTS:
        fonts.set(f"{W}{script}", str(value))


def _size(properties: Element, value: Setting) -> None:
    for tag in ("sz", "szCs"):
        _child(properties, tag, _RUN_ORDER).set(VAL, str(round(float(value) * 2)))


def _switch(*tags: str) -> Callable[[Element, Setting], None]:
    def put(properties: Element, value: Setting) -> None:
        for tag in tags:
            _child(properties, tag, _RUN_ORDER).set(VAL, "1" if value else "0")

    return put


def _color(properties: Element, value: Setting) -> None:
    color = _child(properties, "color", _RUN_ORDER)
    color.attrib.clear()
    color.set(VAL, str(value))


def _no_highlight(properties: Element, _: Setting) -> None:
    _drop(properties, "shd")
    _child(properties, "highlight", _RUN_ORDER).set(VAL, "none")


def _no_underline(properties: Element, _: Setting) -> None:
    _child(properties, "u", _RUN_ORDER).set(VAL, "none")


def _no_spacing(properties: Element, _: Setting) -> None:
    _child(properties, "spacing", _RUN_ORDER).set(VAL, "0")
    _child(properties, "w", _RUN_ORDER).set(VAL, "100")


def _align(properties: Element, value: Setting) -> None:
    _child(properties, "jc", _PARAGRAPH_ORDER).set(VAL, _JUSTIFICATION.get(str(value), str(value)))


def _first_line(properties: Element, value: Setting) -> None:
    indent = _child(properties, "ind", _PARAGRAPH_ORDER)
    for name in ("hanging", "hangingChars", "firstLineChars"):
        _unset(indent, name)
    indent.set(f"{W}firstLine", str(twips(float(value))))


def _left(properties: Element, value: Setting) -> None:
    indent = _child(properties, "ind", _PARAGRAPH_ORDER)
    for name in ("start", "leftChars", "startChars"):
        _unset(indent, name)
    indent.set(f"{W}left", str(twips(float(value))))


def _right(properties: Element, value: Setting) -> None:
    indent = _child(properties, "ind", _PARAGRAPH_ORDER)
    for name in ("end", "rightChars", "endChars"):
        _unset(indent, name)
    indent.set(f"{W}right", str(twips(float(value))))


def _after(properties: Element, value: Setting) -> None:
    spacing = _child(properties, "spacing", _PARAGRAPH_ORDER)
    for name in ("afterAutospacing", "afterLines"):
        _unset(spacing, name)
    spacing.set(f"{W}after", str(round(float(value) * 20)))


def _before(properties: Element, value: Setting) -> None:
    spacing = _child(properties, "spacing", _PARAGRAPH_ORDER)
    for name in ("beforeAutospacing", "beforeLines"):
        _unset(spacing, name)
    spacing.set(f"{W}before", str(round(float(value) * 20)))
    _child(properties, "contextualSpacing", _PARAGRAPH_ORDER).set(VAL, "0")


def _line(properties: Element, value: Setting) -> None:
    spacing = _child(properties, "spacing", _PARAGRAPH_ORDER)
    spacing.set(f"{W}line", str(round(float(value) * _SINGLE)))
    spacing.set(f"{W}lineRule", "auto")


_RUN_SETTERS: Mapping[str, Callable[[Element, Setting], None]] = {
    "family": _family,
    "size_pt": _size,
    "bold": _switch("b", "bCs"),
    "italic": _switch("i", "iCs"),
    "color": _color,
    "highlight": _no_highlight,
    "underline": _no_underline,
    "spacing_pt": _no_spacing,
}
_PARAGRAPH_SETTERS: Mapping[str, Callable[[Element, Setting], None]] = {
    "align": _align,
    "first_line_mm": _first_line,
    "left_mm": _left,
    "right_mm": _right,
    "before_pt": _before,
    "after_pt": _after,
    "line": _line,
}
