"""Trị số OOXML: turn the attribute values of WordprocessingML into Python's.

Nothing here raises: what a stranger's file says in an attribute is a number, a switch, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = f"{W}val"
ALTERNATE = f"{MC}AlternateContent"

Element = etree._Element  # noqa: SLF001 lxml has no public name for it
# Flat properties of a paragraph or run: `ind.left` → `720`. Values are as written.
Properties = dict[str, str]

_NUMBER = re.compile(r"\s*([-+]?[0-9]{1,9}(?:\.[0-9]{0,6})?)\s*(mm|cm|in|pt|pc|pi|px)?")
_INCH = 1440.0
_TWIPS = {
    "mm": _INCH / 25.4, "cm": _INCH / 2.54, "in": _INCH, "pt": 20.0, "pc": 240.0, "pi": 240.0, "px": 15.0,
}  # fmt: skip
_OFF = frozenset({"0", "false", "off", "none"})
_STRICT = b"http://purl.oclc.org/ooxml/"
# ISO 29500 Strict names the same vocabulary by other addresses.
_STRICT_NAMES = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
)


def transitional(content: bytes) -> bytes:
    """Đưa tệp Strict về tên thường: the same part with the names that Word writes by default."""
    if _STRICT in content[:4000]:
        for strict, usual in _STRICT_NAMES:
            content = content.replace(strict, usual)
    return content


def local(element: Element) -> str:
    """Tên thẻ không kể không gian tên; a comment has none.

    >>> local(etree.fromstring('<w:p xmlns:w="w"/>')), local(etree.Comment("x"))
    ('p', '')
    """
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def is_on(element: Element | None) -> bool:
    """Công tắc: a switch element is on unless its value says otherwise; one that is not there is off."""
    return element is not None and switch(element.get(VAL, "1"))


def switch(value: str) -> bool:
    """Trị của công tắc.

    >>> switch("1"), switch("on"), switch("off"), switch("false")
    (True, True, False, False)
    """
    return value not in _OFF


def number(text: str | None, default: float = 0) -> float:
    """Độ dài ra đơn vị gốc (twip): a bare number as it is, one with a unit converted; else the default.

    >>> number("720"), number("12.7mm"), number("abc", 3), number(None)
    (720.0, 720.0, 3, 0)
    """
    found = _NUMBER.match(text) if text else None
    if found is None:
        return default
    value = float(found[1]) * _TWIPS.get(found[2], 1.0)
    return round(value, 2)


def integer(text: str | None, default: int = 0) -> int:
    """Số nguyên, else the default.

    >>> integer("12"), integer("x", 1), integer("9" * 5000)
    (12, 1, 999999999)
    """
    return int(number(text, default))


def value_of(parent: Element | None, tag: str, default: str = "") -> str:
    """Trị của thẻ con `w:tag`, or the default."""
    child = parent.find(W + tag) if parent is not None else None
    return str(child.get(VAL, default)) if child is not None else default


def chosen(alternate: Element) -> Iterable[Element]:
    """Dạng được đọc of what a file holds in two forms (`mc:AlternateContent`): the newer, as in Word."""
    choice = alternate.find(f"{MC}Choice")
    if choice is None:
        choice = alternate.find(f"{MC}Fallback")
    return choice if choice is not None else ()


def mm(twips: float) -> float:
    """Twip ra milimét, to a hundredth.

    >>> mm(720)
    12.7
    """
    return round(twips * 25.4 / 1440, 2)
