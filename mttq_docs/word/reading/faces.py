"""Kiểu chữ thật: resolve the layers of character formatting into the face of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mttq_docs.sheet import Face
from mttq_docs.word.reading.properties import TOGGLES, merged
from mttq_docs.word.reading.wml import Properties, number, switch

DEFAULT_HALF_POINTS = 20
_DEFAULT_FAMILY = "Times New Roman"
_RAISED = ("superscript", "subscript")


@dataclass(frozen=True, slots=True)
class RunLook:
    """Kiểu chữ của một run: faces by script, which differ only in their family; hidden text is not read."""

    ascii: Face
    other: Face
    east: Face
    hidden: bool

    @property
    def plain(self) -> bool:
        """Có một kiểu chữ cho mọi chữ không."""
        return self.ascii.family == self.other.family == self.east.family


def run_look(defaults: Properties, styles: Sequence[Properties], direct: Properties) -> RunLook:
    """Chồng các lớp: document defaults, styles of table, paragraph and characters, direct formatting."""
    properties = merged(defaults, *styles, direct)
    on = {name for name in TOGGLES if name in properties and _toggled(name, defaults, styles, direct)}
    # Right-to-left and complex scripts have switches and a font of their own (17.3.2.7).
    complex_script = switch(properties.get("cs", "0")) or switch(properties.get("rtl", "0"))
    suffix = "Cs" if complex_script else ""
    size = number(properties.get(f"sz{suffix}") or properties.get("sz"), DEFAULT_HALF_POINTS)
    color, highlight = properties.get("color", "auto"), properties.get("highlight", "none")
    raised = properties.get("vertAlign", "")
    other = properties.get("font.cs" if complex_script else "font.hAnsi", "")
    face = Face(
        family=other or _DEFAULT_FAMILY,
        size_pt=size / 2,
        bold=f"b{suffix}" in on,
        italic=f"i{suffix}" in on,
        caps="caps" in on,
        underline=properties.get("u", "none") != "none",
        strike=bool(on & {"strike", "dstrike"}),
        color=color if color == "auto" else color.upper(),
        raised=raised if raised in _RAISED else "",
        highlight=properties.get("shd", "") if highlight == "none" else highlight,
        spacing_pt=round(number(properties.get("spacing")) / 20, 2),
        scale=number(properties.get("w", "").rstrip("%"), 100) or 100,
    )
    if complex_script:
        return RunLook(face, face, face, "vanish" in on)
    hinted = properties.get("font.hint") == "eastAsia"
    latin = _in(face, properties.get("font.ascii", ""))
    east = _in(face, properties.get("font.eastAsia", "")) if hinted else face
    return RunLook(latin, face, east, "vanish" in on)


def _in(face: Face, family: str) -> Face:
    return replace(face, family=family) if family and family != face.family else face


def _toggled(name: str, defaults: Properties, styles: Sequence[Properties], direct: Properties) -> bool:
    """Each layer of styles toggles; what stands on the run itself decides (17.7.3)."""
    if name in direct:
        return switch(direct[name])
    if switch(defaults.get(name, "0")):
        return True
    return sum(switch(layer.get(name, "0")) for layer in styles) % 2 == 1
