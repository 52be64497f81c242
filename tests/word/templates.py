"""Mẫu thử: small Word files with tags, made of XML as short as Word accepts, and their text read back."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CORE = "application/vnd.openxmlformats-package.core-properties+xml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'

# Content type and relationship type of the parts that a test may add, by the begin of their names.
_KINDS = {
    "word/header": (f"{WORD}.header+xml", f"{R}/header"),
    "word/footer": (f"{WORD}.footer+xml", f"{R}/footer"),
    "word/footnotes": (f"{WORD}.footnotes+xml", f"{R}/footnotes"),
    "word/endnotes": (f"{WORD}.endnotes+xml", f"{R}/endnotes"),
    "word/comments": (f"{WORD}.comments+xml", f"{R}/comments"),
    "word/styles": (f"{WORD}.styles+xml", f"{R}/styles"),
    "docProps/core": (CORE, f"{PACKAGE}/relationships/metadata/core-properties"),
}


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str) -> str:
    """A paragraph; each text is a run of its own."""
    return f"<w:p>{''.join(map(run, runs))}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    grid = "<w:tblGrid>" + '<w:gridCol w:w="1000"/>' * len(rows[0]) + "</w:tblGrid>"
    width = '<w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>'
    cells = ("".join(f"<w:tc>{width}{p(text)}</w:tc>" for text in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{grid}{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def members(body: str, parts: Mapping[str, str] | None = None) -> dict[str, str]:
    """The members of a Word file: a body of XML, and further parts by name."""
    added = {"docProps/core.xml": core(""), **(parts or {})}
    kinds = {name: next(kind for begin, kind in _KINDS.items() if name.startswith(begin)) for name in added}
    types = {"word/document.xml": f"{WORD}.document.main+xml"} | {
        name: kind for name, (kind, _) in kinds.items()
    }
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items()
    )
    of_body = {name: relation for name, (_, relation) in kinds.items() if name.startswith("word/")}
    headers = "".join(
        f'<w:{kind}Reference w:type="default" r:id="{_id(name)}"/>'
        for name in of_body
        for kind in ("header", "footer")
        if name.startswith(f"word/{kind}")
    )
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": _relationships(
            {"word/document.xml": f"{R}/officeDocument", "docProps/core.xml": kinds["docProps/core.xml"][1]}
        ),
        "word/_rels/document.xml.rels": _relationships(of_body, "word/"),
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{body}<w:sectPr>{headers}</w:sectPr>"
        "</w:body></w:document>",
        **added,
    }


def docx(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A Word file as bytes."""
    return zipped(members(body, parts))


def zipped(contents: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def core(title: str) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )


def _id(name: str) -> str:
    return "r" + "".join(filter(str.isalnum, name))


def _relationships(targets: Mapping[str, str], base: str = "") -> str:
    lines = "".join(
        f'<Relationship Id="{_id(name)}" Type="{kind}" Target="{name.removeprefix(base)}"/>'
        for name, kind in targets.items()
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def read(content: bytes, part: str = "word/document.xml") -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return archive.read(part)


def texts(content: bytes, part: str = "word/document.xml") -> list[str]:
    """The text of each paragraph, line breaks as `\\n`, tabs as `\\t`."""
    signs = {f"{{{W}}}br": "\n", f"{{{W}}}tab": "\t"}
    root = etree.fromstring(read(content, part))
    return [
        "".join(
            node.text or "" if node.tag == f"{{{W}}}t" else signs.get(str(node.tag), "")
            for node in paragraph.iter()
        )
        for paragraph in root.iter(f"{{{W}}}p")
    ]


def canonical(content: bytes, part: str = "word/document.xml") -> bytes:
    return etree.tostring(etree.fromstring(read(content, part)), method="c14n")


def png() -> bytes:
    """A picture of one red point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b"")
