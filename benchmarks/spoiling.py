"""Làm hỏng: put one fault into a Word file, at the level of its letters or of its XML.

It shares nothing with the checker but the role of each paragraph, which tells where to put the fault.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from mttq_docs.recognise import recognise
from mttq_docs.sheet import Block, Role, Table
from mttq_docs.word.read import read

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = "word/document.xml"
_NUMBERING = "word/numbering.xml"


# The order that the schema asks of properties, as far as they are spoiled.
_ORDER = (  # noqa: SIM905
    "rStyle rFonts b bCs i iCs caps strike color sz szCs highlight u vertAlign lang "
    "pStyle keepNext keepLines widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl "
    "rPr sectPr"
).split()


class NoSuchPlace(Exception):
    """The paper has no place for this fault."""


@dataclass
class Spoiler:
    """A Word file being spoiled; `touched` are the paragraphs with the fault, none for the whole page."""

    content: bytes
    parts: dict[str, bytes] = field(init=False)
    touched: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts[_BODY])
        self.paragraphs = list(self.root.iter(f"{W}p"))
        self.blocks = [each for block in recognise(read(self.content)).blocks for each in _flat(block)]

    def save(self) -> bytes:
        self.parts[_BODY] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.parts.items():
                archive.writestr(name, content)
        return out.getvalue()

    def find(self, role: Role | None, pattern: str = "", nth: int = 0) -> int:
        """The number of the nth paragraph of a role whose text matches."""
        found = [
            block.spot.paragraph
            for block in self.blocks
            if block.spot
            and (role is None or block.role is role)
            and re.search(pattern, block.spot.raw)
            and block.text
        ]
        if len(found) <= nth:
            raise NoSuchPlace(f"{role} {pattern}")
        return found[nth]

    def replace(self, number: int, pattern: str, text: str) -> None:
        """Change the first letters of a paragraph that match."""
        self.touched.add(number)
        nodes = list(self.paragraphs[number - 1].iter(f"{W}t"))
        whole = "".join(node.text or "" for node in nodes)
        found = re.search(pattern, whole)
        if found is None:
            raise NoSuchPlace(pattern)
        start, end, new = found.start(), found.end(), found.expand(text)
        at, put = 0, False
        for node in nodes:
            own = node.text or ""
            first, last = max(0, start - at), max(0, end - at)
            if at + len(own) >= start and not put:
                node.text, put = own[:first] + new + own[min(last, len(own)) :], True
            elif at < end and put:
                node.text = own[min(last, len(own)) :]
            at += len(own)
            node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def remove(self, number: int) -> None:
        """Take a paragraph out; in a cell only its text."""
        paragraph = self.paragraphs[number - 1]
        self.touched |= {number - 1, number, number + 1}
        parent = paragraph.getparent()
        if parent.tag == f"{W}tc" and len(parent.findall(f"{W}p")) == 1:
            for run in paragraph.findall(f"{W}r"):
                paragraph.remove(run)
        else:
            parent.remove(paragraph)

    def double(self, number: int) -> None:
        """Set a paragraph twice."""
        paragraph = self.paragraphs[number - 1]
        paragraph.addnext(copy.deepcopy(paragraph))
        self.touched |= {number, number + 1}

    def runs(self, number: int, set_run: Callable[[etree._Element], None]) -> None:
        """Format all letters of a paragraph directly."""
        self.touched.add(number)
        for run in self.paragraphs[number - 1].iter(f"{W}r"):
            properties = run.find(f"{W}rPr")
            if properties is None:
                properties = etree.Element(f"{W}rPr")
                run.insert(0, properties)
            set_run(properties)

    def paragraph(self, number: int, **settings: dict[str, str]) -> None:
        """Format a paragraph directly: `jc={"val": "left"}`."""
        self.touched.add(number)
        properties = self.properties(number)
        for tag, attributes in settings.items():
            for known in properties.findall(f"{W}{tag}"):
                properties.remove(known)
            child = etree.SubElement(properties, f"{W}{tag}")
            for key, value in attributes.items():
                child.set(f"{W}{key}", value)
        _in_order(properties)

    def properties(self, number: int) -> etree._Element:
        paragraph = self.paragraphs[number - 1]
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            properties = etree.Element(f"{W}pPr")
            paragraph.insert(0, properties)
        return properties

    def page(self, tag: str, **attributes: str) -> None:
        """Change the page set-up of the whole file."""
        for child in self.root.iter(f"{W}{tag}"):
            for key, value in attributes.items():
                child.set(f"{W}{key}", value)

    def renumber(self, role: Role, nth: int, start: int, label: str) -> None:
        """Let a label count from `start`; a typed label becomes `label`."""
        number = self.find(role, "", nth)
        block = next(each for each in self.blocks if each.spot and each.spot.paragraph == number)
        if block.spot and block.spot.raw.startswith(block.label, block.spot.start):
            self.replace(number, re.escape(block.label), label)
            return
        self.touched.add(number)
        self._restart(number, start)

    def _restart(self, number: int, start: int) -> None:
        num_id, level = self._list_of(number)
        root = etree.fromstring(self.parts[_NUMBERING])
        nums = root.findall(f"{W}num")
        own = next(each for each in nums if each.get(f"{W}numId") == num_id)
        new_id = str(1 + max(int(each.get(f"{W}numId")) for each in nums))
        new = copy.deepcopy(own)
        new.set(f"{W}numId", new_id)
        for override in new.findall(f"{W}lvlOverride"):
            new.remove(override)
        override = etree.SubElement(new, f"{W}lvlOverride")
        override.set(f"{W}ilvl", level)
        etree.SubElement(override, f"{W}startOverride").set(f"{W}val", str(start))
        own.addnext(new)
        self.parts[_NUMBERING] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        properties = self.properties(number)
        for known in properties.findall(f"{W}numPr"):
            properties.remove(known)
        numbered = etree.SubElement(properties, f"{W}numPr")
        etree.SubElement(numbered, f"{W}ilvl").set(f"{W}val", level)
        etree.SubElement(numbered, f"{W}numId").set(f"{W}val", new_id)
        _in_order(properties)

    def _list_of(self, number: int) -> tuple[str, str]:
        """The list and level of a paragraph, its own or that of its style."""
        styles = etree.fromstring(self.parts["word/styles.xml"])
        by_id = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
        properties = self.properties(number)
        style = properties.find(f"{W}pStyle")
        level = "0"
        while True:
            numbered = properties.find(f"{W}numPr") if properties is not None else None
            if numbered is not None and numbered.find(f"{W}numId") is not None:
                found = numbered.find(f"{W}ilvl")
                level = found.get(f"{W}val") if found is not None else level
                return numbered.find(f"{W}numId").get(f"{W}val"), level
            if style is None or style.get(f"{W}val") not in by_id:
                raise NoSuchPlace(f"paragraph {number} is in no list")
            known = by_id[style.get(f"{W}val")]
            properties, style = known.find(f"{W}pPr"), known.find(f"{W}basedOn")


def setter(**settings: dict[str, str]) -> Callable[[etree._Element], None]:
    """Properties of letters: `sz={"val": "24"}`."""

    def put(properties: etree._Element) -> None:
        for tag, attributes in settings.items():
            for known in properties.findall(f"{W}{tag}"):
                properties.remove(known)
            child = etree.SubElement(properties, f"{W}{tag}")
            for key, value in attributes.items():
                child.set(f"{W}{key}", value)
        _in_order(properties)

    return put


def _in_order(properties: etree._Element) -> None:
    """Bring the children into the order of the schema; what is not known goes last."""

    def rank(child: etree._Element) -> int:
        name = etree.QName(child).localname
        return _ORDER.index(name) if name in _ORDER else len(_ORDER)

    properties[:] = sorted(properties, key=rank)


def _flat(block: Block) -> list[Block]:
    if not isinstance(block, Table):
        return [block]
    return [
        deep for row in block.rows for cell in row.cells for inner in cell.blocks for deep in _flat(inner)
    ]
