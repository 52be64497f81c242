"""Phần trong gói: tell which parts of a Word file hold text that a template may fill."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from mttq_docs.errors import UnreadableFile
from mttq_docs.word.engine.faults import Part
from mttq_docs.word.engine.package import Member, Package
from mttq_docs.word.engine.packing import deflated

CONTENT_TYPES = "[Content_Types].xml"
CORE_PROPERTIES = "docProps/core.xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENT, _DOTX = f"{_WORD}document.main+xml", f"{_WORD}template.main+xml"


_PARTS = {
    f"{_WORD}header+xml": Part.HEADER,
    f"{_WORD}footer+xml": Part.FOOTER,
    f"{_WORD}footnotes+xml": Part.FOOTNOTES,
    f"{_WORD}endnotes+xml": Part.ENDNOTES,
    f"{_WORD}comments+xml": Part.COMMENTS,
    "application/vnd.openxmlformats-package.core-properties+xml": Part.PROPERTIES,
    "application/vnd.openxmlformats-officedocument.extended-properties+xml": Part.PROPERTIES,
    "application/vnd.openxmlformats-officedocument.custom-properties+xml": Part.PROPERTIES,
}


@dataclass(frozen=True, slots=True)
class WordFile:
    """Tệp Word: a package known to be a Word document without macros, with its text parts by name."""

    package: Package
    parts: Mapping[str, Part]

    @classmethod
    def of(cls, package: Package) -> WordFile:
        """Nhận tệp Word: refuse what is none or carries macros; a .dotx becomes a .docx."""
        types = _content_types(package)
        if any("macroEnabled" in kind or "vbaProject" in kind for kind in types.values()):
            raise UnreadableFile(
                f"Tệp “{package.name}” có macro (.docm, .dotm); văn bản hành chính không được mang mã chạy: "
                "hãy lưu lại dạng .docx (không có macro)."
            )
        body = _main_part(package)
        if types.get(body) not in {_DOCUMENT, _DOTX}:
            raise UnreadableFile(f"Tệp “{package.name}” không có thân văn bản Word; hãy lưu lại dạng .docx.")
        if types[body] == _DOTX:
            package = _as_document(package)
        parts = {
            part: _PARTS[kind] for part, kind in types.items() if kind in _PARTS and part in package.members
        }
        return cls(package, {body: Part.BODY, **parts})


def parse(content: bytes, part: str, file: str) -> etree._Element:
    """Phân tích XML of one part, never resolving an entity; else `UnreadableFile`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(
            f"Tệp “{file}”, phần “{part}”, có XML hỏng; hãy mở bằng Word rồi lưu lại."
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(
            f"Tệp “{file}”, phần “{part}”, có khai báo DTD mà tệp Word không được có; không mở."
        )
    return root


def _content_types(package: Package) -> dict[str, str]:
    """The content type of each part that is named on its own; defaults by extension hold no text."""
    root = parse(package.read(CONTENT_TYPES), CONTENT_TYPES, package.name)
    return {
        str(item.get("PartName", "")).lstrip("/"): str(item.get("ContentType", ""))
        for item in root.iter(f"{_TYPES}Override")
    } | {
        f"*.{item.get('Extension')}": str(item.get("ContentType", ""))
        for item in root.iter(f"{_TYPES}Default")
    }


def _main_part(package: Package) -> str:
    """The part that the package's relationships call the office document; mostly word/document.xml."""
    root = parse(package.read("_rels/.rels"), "_rels/.rels", package.name)
    for item in root.iter(f"{_RELATIONSHIPS}Relationship"):
        if str(item.get("Type", "")).endswith("/officeDocument"):
            target = posixpath.normpath(str(item.get("Target", "")).lstrip("/"))
            package.read(target)
            return target
    raise UnreadableFile(f"Tệp “{package.name}” không có thân văn bản Word; hãy lưu lại dạng .docx.")


def _as_document(package: Package) -> Package:
    """A Word template (.dotx) differs from a document (.docx) in the content type of its body only."""
    types = package.read(CONTENT_TYPES).replace(_DOTX.encode(), _DOCUMENT.encode())
    changed: Member = deflated(CONTENT_TYPES, types)
    return Package(package.name, {**package.members, CONTENT_TYPES: changed})
