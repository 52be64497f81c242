"""Đột biến: spoil a Word file or a text at random, the same way for the same seed.

Nothing here knows what the readers do: bytes of the archive, whole parts, and the XML inside them are changed
as damage, foreign programs and ill will change them.
"""

from __future__ import annotations

import copy
import io
import random
import warnings
import zipfile
from collections.abc import Callable

from lxml import etree

_BODY = "word/document.xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_VALUES = (
    "",
    "-1",
    "0",
    "1",
    "65536",
    "99999999999999999999",
    "-99999999999999999999",
    "1e999",
    "NaN",
    "٣",
    "Ⅻ",
    "²",
    "true",
    "none",
    "auto",
    "../../../etc/passwd",
    "word/document.xml",
    "Normal",
    "%1%2%3%9%",
    "\u202e",
    "😀",
    "a" * 5_000,
)
_TEXTS = (
    "",
    " ",
    "\u00a0\u200b\ufeff",
    "\u0301" * 500,
    "I" * 3_000,
    "1." * 2_000,
    "Nghị quyết số 1-NQ/TW về " * 200,
    "“" * 1_000,
    "{{ a }}{% for x in y %}",
    "ngày 31 tháng 02 năm 0000",
    "Đại hội lần thứ MMMMCMXCIX nhiệm kỳ 9999 - 0001",
    "100/0 hộ đạt 99999999999999999999999999%",
    "Số:      /" * 300,
    "\t" * 2_000,
    "đuwợc khoong " * 300,
)
_WRAPPERS = (
    "p",
    "r",
    "tbl",
    "tr",
    "tc",
    "sdt",
    "sdtContent",
    "ins",
    "del",
    "hyperlink",
    "pict",
    "t",
)
_DTDS = (
    b'<!DOCTYPE a [<!ENTITY b "c">]>',
    b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    b'<!DOCTYPE a [<!ENTITY l0 "ha"><!ENTITY l1 "&l0;&l0;&l0;&l0;"><!ENTITY l2 "&l1;&l1;&l1;&l1;">]>',
)


def spoiled_docx(content: bytes, rng: random.Random) -> bytes:
    """Một tệp Word bị làm hỏng một hay vài chỗ."""
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        content = rng.choices(_FILE_CHANGES, weights=_FILE_WEIGHTS)[0](content, rng)
    return content


def spoiled_text(content: bytes, rng: random.Random) -> bytes:
    """Một văn bản thuần bị làm hỏng: letters, lines and bytes."""
    letters = list(content.decode("utf-8", "replace"))
    for _ in range(rng.randint(1, 20)):
        at = rng.randrange(len(letters) + 1)
        match rng.randrange(5):
            case 0:
                letters[at:at] = rng.choice(_TEXTS)
            case 1:
                del letters[at : at + rng.choice((1, 2, 10, 200))]
            case 2:
                letters[at:at] = rng.choice('\n\r\x0b\x00\ufeff\u2028 \t.,;:“”"()/-–%0123456789ivxIVXđĐ')
            case 3:
                letters[at:at] = letters[at : at + rng.choice((3, 30, 300))]
            case _:
                letters[at : at + 1] = chr(rng.randrange(1, 0xD800))
    text = "".join(letters).encode("utf-8")
    return _flipped(text, rng) if rng.random() < 0.1 else text


def _flipped(content: bytes, rng: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(rng.choice((1, 2, 8, 64)) if damaged else 0):
        damaged[rng.randrange(len(damaged))] = rng.randrange(256)
    return bytes(damaged)


def _cut(content: bytes, rng: random.Random) -> bytes:
    return content[: rng.randrange(len(content) + 1)]


def _inserted(content: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(content) + 1)
    return content[:at] + rng.randbytes(rng.choice((1, 4, 100, 5_000))) + content[at:]


def _part_changed(content: bytes, rng: random.Random) -> bytes:
    """A part dropped, emptied, replaced, renamed, swapped, doubled, or in another encoding."""
    parts = _unzipped(content)
    if not parts:
        return content
    at = rng.randrange(len(parts))
    name, own = parts[at]
    other = rng.choice(parts)
    changed: list[tuple[str, bytes]] = rng.choice(
        (
            [],
            [(name, b"")],
            [(name, rng.randbytes(rng.choice((1, 100, 20_000))))],
            [(name, other[1])],
            [(rng.choice((f"{name}x", name.upper(), f"../{name}", f"/{name}", "a" * 300)), own)],
            [(name, own), (name, other[1])],
            [(name, own.decode("utf-8", "replace").encode("utf-16"))],
            [(name, b" " * rng.choice((10, 3_000_000)) + own)],
            [(name, own + b" " * rng.choice((10, 3_000_000)))],
            [(name, b"<a>" * 50_000)],
        )
    )
    return _zipped([*parts[:at], *changed, *parts[at + 1 :]], rng)


def _xml_damaged(content: bytes, rng: random.Random) -> bytes:
    """The letters of one part's XML flipped, cut, doubled, or put behind a document type."""
    parts = _unzipped(content)
    if not parts:
        return content
    at = _xml_part(parts, rng)
    name, own = parts[at]
    half = own[: rng.randrange(len(own) + 1)]
    damaged = rng.choice(
        (_flipped(own, rng), half, own + half, rng.choice(_DTDS) + own, own.replace(b"w:", b""))
    )
    return _zipped([*parts[:at], (name, damaged), *parts[at + 1 :]], rng)


def _tree_changed(content: bytes, rng: random.Random) -> bytes:
    """The XML of one part well-formed and wrong: elements moved, nested, doubled, lost; odd values, texts."""
    parts = _unzipped(content)
    if not parts:
        return content
    at = _xml_part(parts, rng)
    name, own = parts[at]
    try:
        root = etree.fromstring(own, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return content
    for _ in range(rng.choice((1, 2, 5, 20))):
        rng.choice(_TREE_CHANGES)(root, rng)
    return _zipped([*parts[:at], (name, etree.tostring(root)), *parts[at + 1 :]], rng)


def _xml_part(parts: list[tuple[str, bytes]], rng: random.Random) -> int:
    """The body every other time, else any part."""
    bodies = [index for index, (name, _) in enumerate(parts) if name == _BODY]
    return bodies[0] if bodies and rng.random() < 0.5 else rng.randrange(len(parts))


def _any(root: etree._Element, rng: random.Random) -> etree._Element:
    return rng.choice([element for element in root.iter() if isinstance(element.tag, str)])


def _lose(root: etree._Element, rng: random.Random) -> None:
    element = _any(root, rng)
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _double(root: etree._Element, rng: random.Random) -> None:
    element = _any(root, rng)
    parent = element.getparent()
    if parent is not None and len(element) < 1_000:
        parent.insert(rng.randrange(len(parent) + 1), copy.deepcopy(element))


def _move(root: etree._Element, rng: random.Random) -> None:
    element, place = _any(root, rng), _any(root, rng)
    if element is not root and element not in place.iterancestors() and element is not place:
        place.insert(rng.randrange(len(place) + 1), element)


def _set_value(root: etree._Element, rng: random.Random) -> None:
    element = _any(root, rng)
    names = element.keys() or [f"{{{_W}}}val"]
    element.set(rng.choice(names), rng.choice(_VALUES))


def _lose_value(root: etree._Element, rng: random.Random) -> None:
    element = _any(root, rng)
    if element.keys():
        del element.attrib[rng.choice(element.keys())]


def _set_text(root: etree._Element, rng: random.Random) -> None:
    _any(root, rng).text = rng.choice(_TEXTS)


def _nest(root: etree._Element, rng: random.Random) -> None:
    """An element deep inside others of its kind, or of one kind of wrapper."""
    element = _any(root, rng)
    parent = element.getparent()
    if parent is None:
        return
    tag = rng.choice((element.tag, f"{{{_W}}}{rng.choice(_WRAPPERS)}"))
    outer = inner = etree.Element(tag)
    for _ in range(rng.choice((1, 10, 100, 200, 2_000))):
        inner = etree.SubElement(inner, tag)
    parent.replace(element, outer)
    inner.append(element)


def _rename(root: etree._Element, rng: random.Random) -> None:
    element = _any(root, rng)
    element.tag = rng.choice((_any(root, rng).tag, f"{{{_W}}}{rng.choice(_WRAPPERS)}", "a"))


def _remark(root: etree._Element, rng: random.Random) -> None:
    odd = rng.choice((etree.Comment(" ghi chú "), etree.ProcessingInstruction("xml-model", "a")))
    place = _any(root, rng)
    place.insert(rng.randrange(len(place) + 1), odd)


_FILE_CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flipped,
    _cut,
    _inserted,
    _part_changed,
    _xml_damaged,
    _tree_changed,
)
# Most of what is only damaged is refused at once; what is well-formed and wrong goes deepest.
_FILE_WEIGHTS = (10, 4, 4, 14, 14, 54)
_TREE_CHANGES: tuple[Callable[[etree._Element, random.Random], None], ...] = (
    _lose,
    _double,
    _move,
    _set_value,
    _lose_value,
    _set_text,
    _nest,
    _rename,
    _remark,
)


def _unzipped(content: bytes) -> list[tuple[str, bytes]]:
    """The parts of an archive; none where an earlier change left none that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return [(name, archive.read(name)) for name in archive.namelist()]
    except Exception:  # The archive is as broken as it was meant to be.
        return []


def _zipped(parts: list[tuple[str, bytes]], rng: random.Random) -> bytes:
    output = io.BytesIO()
    method = rng.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with warnings.catch_warnings(), zipfile.ZipFile(output, "w", method) as archive:
        warnings.simplefilter("ignore")  # Doubled names are meant.
        for name, own in parts:
            archive.writestr(name, own)
    return output.getvalue()
