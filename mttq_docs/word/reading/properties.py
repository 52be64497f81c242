"""Thuộc tính: flatten the property elements of paragraphs and runs so that layers of styles can be merged.

A layer is a flat dictionary: `{"ind.left": "720", "jc": "both"}`. Attributes are inherited one by one
(ECMA-376 part 1, 17.7.2), so a later layer updates an earlier one.
"""

from __future__ import annotations

from collections.abc import Mapping

from mttq_docs.word.reading.wml import VAL, Element, Properties, W, local

# Each toggles against the other layers of styles (17.7.3).
TOGGLES = frozenset({"b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "vanish"})

_SAME_SIDE = {"start": "left", "end": "right", "startChars": "leftChars", "endChars": "rightChars"}
# A first-line indent in one layer undoes a hanging one in the layer below, and the other way round.
_RIVALS = (("ind.firstLine", "ind.hanging"), ("ind.firstLineChars", "ind.hangingChars"))
_SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")
_GROUPS = frozenset({"ind", "spacing", "framePr"})
_NO_PROPERTY = frozenset({"rPr", "sectPr", "pPrChange", "rPrChange", ""})  # a comment has no name


def paragraph_layer(element: Element | None) -> Properties:
    """Thuộc tính của một `w:pPr`."""
    layer: Properties = {}
    for child in element if element is not None else ():
        name = local(child)
        if name in _GROUPS:
            _attributes(child, name, layer)
        elif name == "numPr":
            layer.update((f"numPr.{local(part)}", part.get(VAL, "")) for part in child)
        elif name == "pBdr":
            layer.update((f"pBdr.{local(side)}", side.get(VAL, "")) for side in child)
        elif name == "tabs":
            layer.update((f"tab.{tab.get(W + 'pos', '')}", tab.get(VAL, "")) for tab in child)
        elif name == "shd":
            layer[name] = _fill(child)
        elif name not in _NO_PROPERTY:
            layer[name] = child.get(VAL, "1")
    return layer


def run_layer(element: Element | None, theme: Mapping[str, str]) -> Properties:
    """Thuộc tính của một `w:rPr`; fonts of the theme are looked up in `theme`."""
    layer: Properties = {}
    for child in element if element is not None else ():
        name = local(child)
        if name == "rFonts":
            _fonts(child, theme, layer)
        elif name == "shd":
            layer[name] = _fill(child)
        elif name not in _NO_PROPERTY:
            layer[name] = child.get(VAL, "1")
    return layer


def merged(*layers: Mapping[str, str]) -> Properties:
    """Chồng các lớp, the later over the earlier."""
    result: Properties = {}
    for layer in layers:
        for one, other in _RIVALS:
            if one in layer and other not in layer:
                result.pop(other, None)
            elif other in layer and one not in layer:
                result.pop(one, None)
        result.update(layer)
    return result


def _attributes(element: Element, name: str, layer: Properties) -> None:
    for key, value in element.items():
        attribute = str(key).rpartition("}")[2]
        layer[f"{name}.{_SAME_SIDE.get(attribute, attribute)}"] = str(value)


def _fill(element: Element) -> str:
    """The colour of a shading, "" where nobody sees one."""
    fill = str(element.get(f"{W}fill", "auto")).upper()
    return "" if fill in ("AUTO", "FFFFFF") else fill


def _fonts(element: Element, theme: Mapping[str, str], layer: Properties) -> None:
    """A theme font counts before the plain one beside it (17.3.2.26)."""
    for script in _SCRIPTS:
        of_theme = element.get(W + ("cstheme" if script == "cs" else f"{script}Theme"), "")
        family = theme.get(str(of_theme)) or str(element.get(W + script, ""))
        if family:
            layer[f"font.{script}"] = family
    if hint := element.get(f"{W}hint"):
        layer["font.hint"] = str(hint)
