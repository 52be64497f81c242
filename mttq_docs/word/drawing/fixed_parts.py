"""Phần cố định: hold the parts of a Word package that are the same for every template.

Lean on purpose: no theme, no unused styles; what Word misses it takes from its own defaults.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from xml.sax.saxutils import quoteattr

from mttq_docs.word.drawing.formats import NAMESPACE

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "metadata/core-properties"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# The relationship that the page number's part has in every template.
PAGE_NUMBER_ID = "rId5"

PACKAGE_RELATIONSHIPS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/{_CORE}" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{RELATIONSHIPS}/extended-properties" Target="docProps/app.xml"/>'
    "</Relationships>"
)
APP_PROPERTIES = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
)
# Mode 15 is Word 2013 and later; without it Word opens the file in compatibility mode.
SETTINGS = (
    f'<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/>'
    '<w:proofState w:spelling="clean" w:grammar="clean"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>'
    + "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
            ("useWord2013TrackBottomHyphenation", 0),
        )
    )
    + '</w:compat><w:themeFontLang w:val="vi-VN"/>'
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)


def content_types(page_number_part: str, more: Mapping[str, str] = MappingProxyType({})) -> str:
    """Phần [Content_Types].xml; the page number stands in a `header` or a `footer`; `more` by part."""
    overrides = {
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "/word/styles.xml": f"{_WORD_TYPE}.styles+xml",
        "/word/numbering.xml": f"{_WORD_TYPE}.numbering+xml",
        "/word/settings.xml": f"{_WORD_TYPE}.settings+xml",
        "/word/fontTable.xml": f"{_WORD_TYPE}.fontTable+xml",
        f"/word/{page_number_part}1.xml": f"{_WORD_TYPE}.{page_number_part}+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="{part}" ContentType="{kind}"/>'
            for part, kind in {**overrides, **more}.items()
        )
        + "</Types>"
    )


def document_relationships(page_number_part: str, more: str = "") -> str:
    """Phần word/_rels/document.xml.rels; `more` is written as it is."""
    targets = {"rId1": "styles", "rId2": "numbering", "rId3": "settings", "rId4": "fontTable"}
    lines = [
        f'<Relationship Id="{key}" Type="{RELATIONSHIPS}/{part}" Target="{part}.xml"/>'
        for key, part in targets.items()
    ]
    lines.append(
        f'<Relationship Id="{PAGE_NUMBER_ID}" Type="{RELATIONSHIPS}/{page_number_part}"'
        f' Target="{page_number_part}1.xml"/>'
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(lines)}{more}</Relationships>'


def font_table(family: str) -> str:
    """Phần fontTable.xml: the family with its alternates, for machines that lack it."""
    return (
        f'<w:fonts xmlns:w="{NAMESPACE}"><w:font w:name={quoteattr(family)}>'
        '<w:altName w:val="Tinos"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="A3"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def core_properties(date: dt.date) -> str:
    """Phần docProps/core.xml, with tags for what the document says of itself.

    The two clocks can't hold tags: Word refuses a file whose `dcterms:created` is no date. They hold the
    template's own date; rendering replaces it.
    """
    clock = f"{date.isoformat()}T00:00:00Z"
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>{{ thuoc_tinh.tieu_de }}</dc:title><dc:subject>{{ thuoc_tinh.chu_de }}</dc:subject>"
        "<dc:creator>{{ thuoc_tinh.tac_gia }}</dc:creator><cp:keywords>{{ thuoc_tinh.tu_khoa }}</cp:keywords>"
        "<cp:lastModifiedBy>{{ thuoc_tinh.tac_gia }}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{clock}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{clock}</dcterms:modified>'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )
