"""Quan hệ giữa các phần: find the parts of a Word file by what they are to one another.

ECMA-376 part 2, 9.3.
"""

from __future__ import annotations

import posixpath

from mttq_docs.errors import UnreadableFile
from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.parts import parse
from mttq_docs.word.reading.wml import Element, transitional

# The largest body that is still a document: some 1,500 pages.
MAX_PART = 24 * 1024**2

# Kind of relationship (the end of its address) and target, by its id.
Relations = dict[str, tuple[str, str]]


def main_part(package: Package) -> str:
    """Phần thân văn bản; mostly word/document.xml. A package without one is an `UnreadableFile`."""
    found = [part for kind, part in relations(package, "").values() if kind == "officeDocument"]
    if not found:
        raise UnreadableFile(f"Tệp “{package.name}” không có thân văn bản Word; hãy lưu lại dạng .docx.")
    return found[0]


def relations(package: Package, part: str) -> Relations:
    """Các quan hệ của một phần, those inside the package; "" is the package itself."""
    folder, name = posixpath.split(part)
    place = posixpath.join(folder, "_rels", f"{name}.rels")
    if part and place not in package.members:
        return {}
    found: Relations = {}
    for item in parse(package.read(place), place, package.name):
        if item.get("TargetMode") == "External":
            continue
        kind = str(item.get("Type", "")).rpartition("/")[2]
        target = posixpath.normpath(posixpath.join("/", folder, str(item.get("Target", "")))).lstrip("/")
        found[str(item.get("Id", ""))] = (kind, target)
    return found


def part_of_kind(package: Package, known: Relations, kind: str) -> Element | None:
    """Cây XML của phần thuộc một loại (`styles`, `numbering` …), None where the file has none."""
    for found, part in known.values():
        if found == kind and part in package.members:
            return tree(package, part)
    return None


def tree(package: Package, part: str) -> Element:
    """Cây XML của một phần, in Word's usual names."""
    content = package.read(part)
    if len(content) > MAX_PART:
        raise UnreadableFile(
            f"Tệp “{package.name}”, phần “{part}”, lớn hơn {MAX_PART // 1024**2} MB: dài hơn mọi văn bản; "
            "hãy tách tệp rồi thử lại."
        )
    return parse(transitional(content), part, package.name)
