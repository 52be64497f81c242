"""Ký hiệu: turn the letters of symbol fonts into the signs that a reader sees.

Word keeps them in the private area U+F000 to U+F0FF; the tables below name the signs that bullets and dashes
of office papers are made of, others show as a bullet.
"""

from __future__ import annotations

import re

_SYMBOL = {
    0x2A: "*", 0x2B: "+", 0x2D: "-", 0xB1: "±", 0xB4: "×", 0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB7: "•",
    0xDE: "⇒", 0xAE: "→", 0xA7: "♣", 0xA8: "♦",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x73: "⬥", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥",
    0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFC: "✓", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_PRIVATE = re.compile("[\uf000-\uf0ff]")


def shown(text: str, family: str) -> str:
    """Chữ hiện ra khi phông là phông ký hiệu.

    >>> shown("\\uf0b7", "Symbol"), shown("\\uf0d8", "Wingdings"), shown("\\uf0ff", "Webdings")
    ('•', '➢', '•')
    """
    table = _FONTS.get(family.lower())
    if table is None and not _PRIVATE.search(text):
        return text
    return "".join(_sign(letter, table or {}) for letter in text)


def _sign(letter: str, table: dict[int, str]) -> str:
    if _PRIVATE.match(letter):
        return table.get(ord(letter) - 0xF000, "•")
    return table.get(ord(letter), letter)
