"""Tệp dựng tay: build Word files from raw XML, as short as the structure under test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from mttq_docs.sheet import Block, Sheet
from mttq_docs.word.read import read

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_KINDS = {"header": "hdr", "footer": "ftr"}
A4 = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851" w:header="567" w:footer="567"/>'
)


def t(text: str, properties: str = "") -> str:
    """A run; its properties are the inside of `w:rPr`."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    body = "<w:tab/>".join(
        "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in part.split("\n"))
        for part in text.split("\t")
    )
    return f"<w:r>{look}{body}</w:r>"


def p(*runs: str, **properties: str) -> str:
    """A paragraph of texts or ready runs; properties by the keys below, or `raw` for the inside of `w:pPr`."""
    inside = "".join(_PROPERTIES[name].format(value) for name, value in properties.items() if name != "mark")
    mark = f"<w:rPr>{properties['mark']}</w:rPr>" if "mark" in properties else ""
    look = f"<w:pPr>{inside}{mark}</w:pPr>" if inside or mark else ""
    return f"<w:p>{look}{''.join(run if run.startswith('<') else t(run) for run in runs)}</w:p>"


_PROPERTIES = {
    "style": '<w:pStyle w:val="{}"/>',
    "num": '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>',
    "raw": "{}",
    "align": '<w:jc w:val="{}"/>',
}


def level(num: int, ilvl: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{ilvl}"/><w:numId w:val="{num}"/></w:numPr>'


def table(*rows: tuple[str, ...], widths: tuple[int, ...] = (), properties: str = "") -> str:
    """A table; each cell is the XML of its paragraphs, or a text."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    content = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{content}</w:tbl>"


def cell(content: str) -> str:
    if content.startswith("<w:tc>"):
        return content
    return f"<w:tc>{content if content.startswith('<') else p(content)}</w:tc>"


def style(key: str, *, kind: str = "paragraph", name: str = "", based_on: str = "", raw: str = "") -> str:
    default = ' w:default="1"' if key in ("Normal", "TableNormal") else ""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"{default}><w:name w:val="{name or key}"/>{base}{raw}</w:style>'


def abstract(key: int, *levels: str, extra: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{extra}{"".join(levels)}</w:abstractNum>'


def lvl(ilvl: int, text: str, number_format: str = "decimal", extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:lvlText w:val="{text}"/>{extra}</w:lvl>'
    )


def num(key: int, of: int, extra: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{extra}</w:num>'


def docx(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    settings: str = "",
    theme: str = "",
    parts: Mapping[str, str] | None = None,
    section: str = A4,
) -> bytes:
    """A .docx; `parts` are headers, footers and notes by name (`header1`), related by that name."""
    parts = parts or {}
    contents = {
        "word/document.xml": f"<w:document {_DECLARED}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>",
        "word/styles.xml": f"<w:styles {_DECLARED}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_DECLARED}>{numbering}</w:numbering>",
        "word/settings.xml": f"<w:settings {_DECLARED}>{settings}</w:settings>",
    }
    related = {name: name for name in ("styles", "numbering", "settings")}
    if theme:
        contents["word/theme.xml"] = theme
        related["theme"] = "theme"
    for name, xml in parts.items():
        kind = name.rstrip("0123456789")
        root = _KINDS.get(kind, kind)
        contents[f"word/{name}.xml"] = f"<w:{root} {_DECLARED}>{xml}</w:{root}>"
        related[name] = kind
    contents["word/_rels/document.xml.rels"] = _relations(
        {name: (kind, f"{name}.xml") for name, kind in related.items()}
    )
    contents["_rels/.rels"] = _relations({"rId1": ("officeDocument", "word/document.xml")})
    contents["[Content_Types].xml"] = _content_types({"document": "document.main", **related})
    return zipped({name: xml.encode() for name, xml in contents.items()})


def zipped(contents: Mapping[str, bytes]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return output.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _content_types(kinds: Mapping[str, str]) -> str:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{word}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    items = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def sheet(body: str, **parts: object) -> Sheet:
    """What the reader makes of a file with this body."""
    return read(docx(body, **parts))  # type: ignore[arg-type]


def blocks(body: str, **parts: object) -> tuple[Block, ...]:
    return sheet(body, **parts).blocks


def texts(body: str, **parts: object) -> list[str]:
    return [block.text for block in blocks(body, **parts)]
