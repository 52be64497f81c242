"""Viết lại gói: put changed parts into a Word file, and leave every other part byte for byte as it is."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from lxml import etree

from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.packing import Packer, deflated
from mttq_docs.word.engine.parts import CONTENT_TYPES, parse
from mttq_docs.word.reading.wml import Element

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def serialised(root: Element) -> bytes:
    """Một phần thành byte, as Office writes it."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def repacked(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """Tệp mới: the members in their old order, the changed ones in their old places, new ones at the end."""
    new = [name for name in changed if name not in package.members]
    members = [
        deflated(name, changed[name]) if name in changed else member
        for name, member in package.members.items()
    ]
    return Packer((*members, *(deflated(name, changed[name]) for name in new))).pack()


def with_part(package: Package, owner: str, part: str, content_type: str, kind: str) -> dict[str, bytes]:
    """Khai báo một phần mới: the content types and the relationships of `owner`, with the part in them."""
    types = parse(package.read(CONTENT_TYPES), CONTENT_TYPES, package.name)
    override = etree.SubElement(types, f"{_TYPES}Override")
    override.set("PartName", f"/{part}")
    override.set("ContentType", content_type)
    folder, name = posixpath.split(owner)
    place = posixpath.join(folder, "_rels", f"{name}.rels")
    known = place in package.members
    root = (
        parse(package.read(place), place, package.name)
        if known
        else etree.fromstring(f'<Relationships xmlns="{_RELATIONSHIPS[1:-1]}"/>')
    )
    taken = {str(item.get("Id", "")) for item in root}
    number = next(each for each in range(1, len(taken) + 2) if f"rIdMttq{each}" not in taken)
    relationship = etree.SubElement(root, f"{_RELATIONSHIPS}Relationship")
    relationship.set("Id", f"rIdMttq{number}")
    relationship.set("Type", kind)
    relationship.set("Target", posixpath.relpath(part, folder or "."))
    return {CONTENT_TYPES: serialised(types), place: serialised(root)}
