"""Bảng kiểu: resolve the styles of a file into what each of them says together with those it is based on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mttq_docs.word.numbers import Numbering
from mttq_docs.word.reading.properties import merged, paragraph_layer, run_layer
from mttq_docs.word.reading.wml import Element, Properties, W, value_of

# Word itself stops at 11 levels of basedOn; a longer chain is a loop or an attack.
_DEEPEST = 24


@dataclass(frozen=True, slots=True)
class Style:
    """Kiểu: its name as a clerk sees it, and its properties with those of its bases, without the defaults."""

    key: str
    name: str
    paragraph: Properties
    run: Properties


@dataclass(frozen=True, slots=True)
class TableStyle:
    """Kiểu bảng: its elements, base first; what they say depends on the cell."""

    elements: tuple[Element, ...]


NO_STYLE = Style("", "", {}, {})


class Stylesheet:
    """Các kiểu của một tệp, each resolved once, when it is first asked for."""

    def __init__(self, root: Element | None, theme: Mapping[str, str], numbering: Numbering) -> None:
        self._theme = theme
        self._numbering = numbering
        self._elements: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, str] = {}
        self._resolved: dict[tuple[str, str], Style] = {}
        for element in root.findall(f"{W}style") if root is not None else ():
            kind, key = str(element.get(f"{W}type", "paragraph")), str(element.get(f"{W}styleId", ""))
            self._elements.setdefault((kind, key), element)
            if element.get(f"{W}default", "0") in ("1", "true", "on"):
                self._defaults.setdefault(kind, key)
        defaults = root.find(f"{W}docDefaults") if root is not None else None
        self.paragraph_defaults = paragraph_layer(_inside(defaults, "pPrDefault", "pPr"))
        self.run_defaults = run_layer(_inside(defaults, "rPrDefault", "rPr"), theme)

    def names(self) -> Iterator[str]:
        """Tên các kiểu đoạn của tệp."""
        return (value_of(style, "name") for (kind, _), style in self._elements.items() if kind == "paragraph")

    def paragraph(self, key: str) -> Style:
        """Kiểu đoạn; an unknown one is the default, as in Word."""
        if ("paragraph", key) not in self._elements:
            key = self._defaults.get("paragraph", "")
        return self._style("paragraph", key)

    def character(self, key: str) -> Properties:
        """Thuộc tính chữ của một kiểu chữ."""
        return self._style("character", key).run if key else {}

    def table(self, key: str) -> TableStyle:
        """Kiểu bảng; an unknown one is the default."""
        if ("table", key) not in self._elements:
            key = self._defaults.get("table", "")
        return TableStyle(tuple(element for element, _ in self._chain("table", key)))

    def _style(self, kind: str, key: str) -> Style:
        style = self._resolved.get((kind, key))
        if style is None:
            style = NO_STYLE
            for element, own_key in self._chain(kind, key):
                known = self._resolved.get((kind, own_key))
                style = known or self._derived(style, element, own_key)
                self._resolved[kind, own_key] = style
        return style

    def _derived(self, base: Style, element: Element, key: str) -> Style:
        own = paragraph_layer(element.find(f"{W}pPr"))
        layers = [base.paragraph]
        if "numPr.numId" in own:
            # A list that a style joins indents under what the style itself says; the level is the one that
            # is bound to the style (17.9.23).
            own["numPr.ilvl"] = self._numbering.level_of_style(own["numPr.numId"], key, own.get("numPr.ilvl"))
            layers.append(self._numbering.indent(own["numPr.numId"], own["numPr.ilvl"]))
        run = merged(base.run, run_layer(element.find(f"{W}rPr"), self._theme))
        return Style(key, value_of(element, "name"), merged(*layers, own), run)

    def _chain(self, kind: str, key: str) -> list[tuple[Element, str]]:
        """The style and its bases, the deepest base first."""
        found: list[tuple[Element, str]] = []
        while len(found) < _DEEPEST:
            element = self._elements.get((kind, key))
            if element is None or any(element is seen for seen, _ in found):
                break
            found.append((element, key))
            key = value_of(element, "basedOn")
        return found[::-1]


def _inside(parent: Element | None, *tags: str) -> Element | None:
    for tag in tags:
        parent = parent.find(W + tag) if parent is not None else None
    return parent
