"""Phông của bộ chủ đề: look up which font a theme's names (`minorHAnsi` …) stand for."""

from __future__ import annotations

from mttq_docs.word.reading.wml import Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# The names that w:rFonts uses for each of the theme's fonts (17.18.96).
_NAMES = {"latin": ("Ascii", "HAnsi"), "ea": ("EastAsia",), "cs": ("Bidi",)}


def theme_fonts(root: Element | None) -> dict[str, str]:
    """Tên phông theo tên trong chủ đề: `{"minorHAnsi": "Calibri", …}`; empty without a theme."""
    fonts: dict[str, str] = {}
    scheme = root.find(f".//{_A}fontScheme") if root is not None else None
    for kind in ("major", "minor"):
        font = scheme.find(f"{_A}{kind}Font") if scheme is not None else None
        for script, names in _NAMES.items():
            face = font.find(_A + script) if font is not None else None
            family = str(face.get("typeface", "")) if face is not None else ""
            fonts.update((kind + name, family) for name in names if family)
    return fonts
