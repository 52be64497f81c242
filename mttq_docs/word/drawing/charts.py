"""Biểu đồ: put a chart of Word's own into a document, with the workbook that Word opens to edit its figures.

The template holds a sample chart, placed and sized as the office likes; a document gets its own figures in
the same place. A chart that a document does not draw leaves nothing behind.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from mttq_docs.sheet import Chart, Series
from mttq_docs.word.drawing.embedded import SHEET, column, workbook
from mttq_docs.word.drawing.fixed_parts import DECLARATION, RELATIONSHIPS
from mttq_docs.word.drawing.forms import CHART as CHART_STYLE
from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.packing import Packer, deflated
from mttq_docs.word.engine.parts import CONTENT_TYPES, parse
from mttq_docs.word.styles import style_id

# Kinds of document whose templates hold a chart.
CHARTED = ("bao_cao",)
MARK = "bieu_do"
"""Tên của hình trong mẫu mà số liệu được điền vào; other charts of a template stay as they are."""

_CHART, _WORKBOOK = "word/charts/chart1.xml", "word/embeddings/so_lieu1.xlsx"
_BODY = "word/document.xml"
_BODY_RELATIONS = "word/_rels/document.xml.rels"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ID, _DATA_ID = "rId6", "rId1"
CHART_PARTS: Mapping[str, str] = MappingProxyType(
    {
        f"/{_CHART}": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        f"/{_WORKBOOK}": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)
CHART_RELATIONSHIP = f'<Relationship Id="{_ID}" Type="{RELATIONSHIPS}/chart" Target="charts/chart1.xml"/>'
_EMU_PER_TWIP = 635
_RATIO = 0.56
# Readable in black and white: the plan in light grey, what was done in dark red.
_COLOURS = ("BFBFBF", "9C2A2A", "7F7F7F", "404040")
_SAMPLE = Chart(
    text="Biểu đồ mẫu",
    categories=("Chỉ tiêu thứ nhất", "Chỉ tiêu thứ hai"),
    series=(
        Series("Kế hoạch", (Decimal(100), Decimal(100))),
        Series("Thực hiện", (Decimal(90), Decimal(110))),
    ),
)


def drawing(width: int) -> str:
    """Đoạn chứa biểu đồ trong mẫu, `width` twips wide."""
    across = width * _EMU_PER_TWIP
    size = f'cx="{across}" cy="{round(across * _RATIO)}"'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(CHART_STYLE)}"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="1" name="Biểu đồ 1" descr="{MARK}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/chart">'
        f'<c:chart xmlns:c="{_DRAWING}/chart" r:id="{_ID}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def sample_parts() -> dict[str, bytes]:
    """Các phần của biểu đồ mẫu."""
    relations = (
        f'<Relationships xmlns="{_PACKAGE_RELATIONS}"><Relationship Id="{_DATA_ID}"'
        f' Type="{RELATIONSHIPS}/package" Target="../embeddings/so_lieu1.xlsx"/></Relationships>'
    )
    return {
        _CHART: chart_xml(_SAMPLE, _DATA_ID),
        _relations_of(_CHART): (DECLARATION + relations).encode("utf-8"),
        _WORKBOOK: workbook(_SAMPLE),
    }


def with_charts(content: bytes, charts: Sequence[Chart]) -> bytes:
    """Điền số liệu vào biểu đồ của một tệp Word: the first marked place takes the first chart, and so on.

    A file without charts comes back as it is.
    """
    if b"word/charts/" not in content:
        return content
    package = Package.open(content)
    body = parse(package.read(_BODY), _BODY, package.name)
    shown = list(_shown(body))
    marked = [identity for identity, mark in shown if mark == MARK]
    targets = dict(_relations(package, _BODY, "chart"))
    changed: dict[str, bytes] = {}
    for identity, chart in zip(marked, charts, strict=False):
        changed |= _filled(package, targets[identity], chart)
    return _packed(package, changed, {key: part for key, part in targets.items() if key not in dict(shown)})


def _shown(body: etree._Element) -> Iterator[tuple[str, str]]:
    """The relationship of each chart that the text shows, and the description of its drawing."""
    for place in body.iter(f"{{{_DRAWING}/wordprocessingDrawing}}docPr"):
        holder = place.getparent()
        for chart in holder.iter(f"{{{_DRAWING}/chart}}chart") if holder is not None else ():
            yield str(chart.get(f"{{{RELATIONSHIPS}}}id", "")), str(place.get("descr", ""))


def _filled(package: Package, part: str, chart: Chart) -> dict[str, bytes]:
    """The chart's part and its workbook, with the figures of `chart`."""
    books = dict(_relations(package, part, "package"))
    identity = next(iter(books), "")
    changed = {part: chart_xml(chart, identity)}
    return {**changed, books[identity]: workbook(chart)} if identity else changed


def _packed(package: Package, changed: Mapping[str, bytes], unused: Mapping[str, str]) -> bytes:
    gone = {name for part in unused.values() for name in _with_data(package, part)}
    if unused:
        changed = {
            **changed,
            CONTENT_TYPES: _without(package, CONTENT_TYPES, "PartName", {f"/{name}" for name in gone}),
            _BODY_RELATIONS: _without(package, _BODY_RELATIONS, "Id", set(unused)),
        }
    members = [
        deflated(name, changed[name]) if name in changed else member
        for name, member in package.members.items()
        if name not in gone
    ]
    return Packer(members).pack()


def _with_data(package: Package, part: str) -> Iterator[str]:
    """A chart's part, its relations and all that they lead to."""
    yield from (part, _relations_of(part))
    yield from (target for _, target in _relations(package, part, ""))


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels"


def _relations(package: Package, part: str, kind: str) -> Iterator[tuple[str, str]]:
    """Id and target of each relationship of a part whose type ends in `kind`."""
    name = _relations_of(part)
    if name not in package.members:
        return
    for item in parse(package.read(name), name, package.name):
        if str(item.get("Type", "")).rpartition("/")[2].endswith(kind) and item.get("TargetMode") is None:
            target = posixpath.join("/", posixpath.dirname(part), str(item.get("Target", "")))
            yield str(item.get("Id", "")), posixpath.normpath(target).lstrip("/")


def _without(package: Package, part: str, attribute: str, values: set[str]) -> bytes:
    root = parse(package.read(part), part, package.name)
    for item in list(root):
        if item.get(attribute) in values:
            root.remove(item)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def chart_xml(chart: Chart, data_id: str) -> bytes:
    """Phần biểu đồ: clustered bars, lying, in the order of the table; `data_id` is that of its workbook."""
    series = "".join(_series(chart, at) for at in range(len(chart.series)))
    data = f'<c:externalData r:id="{data_id}"><c:autoUpdate val="0"/></c:externalData>' if data_id else ""
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{_DRAWING}/chart" xmlns:a="{_DRAWING}/main"'
        f' xmlns:r="{RELATIONSHIPS}"><c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>'
        f"<c:chart>{_title(chart.text)}"
        '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/>'
        f'<c:grouping val="clustered"/><c:varyColors val="0"/>{series}<c:gapWidth val="60"/>'
        f'<c:axId val="1001"/><c:axId val="1002"/></c:barChart>{_AXES}</c:plotArea>'
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>'
        f'<c:dispBlanksAs val="gap"/></c:chart>{_TEXT.format(size=1000)}{data}</c:chartSpace>'
    ).encode()


_TEXT = (
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}">'
    '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/></a:defRPr></a:pPr>'
    '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
)
# The first category stands at the top, as in the table, and the scale of percents at the bottom.
_AXES = (
    '<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
    '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="1002"/><c:crosses val="autoZero"/>'
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    '<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
    '<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>'
    '<a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
    '<c:numFmt formatCode="General&quot;%&quot;" sourceLinked="0"/><c:majorTickMark val="none"/>'
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1001"/><c:crosses val="max"/>'
    '<c:crossBetween val="between"/></c:valAx>'
)


def _title(text: str) -> str:
    look = (
        '<a:rPr lang="vi-VN" sz="1200" b="1"><a:latin typeface="Times New Roman"/>'
        '<a:cs typeface="Times New Roman"/></a:rPr>'
    )
    return (
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>"
        f"<a:p><a:r>{look}<a:t>{escape(text)}</a:t></a:r></a:p></c:rich></c:tx>"
        '<c:overlay val="0"/></c:title>'
    )


def _series(chart: Chart, at: int) -> str:
    series, letter, last = chart.series[at], column(at + 1), len(chart.categories) + 1
    colour = _COLOURS[at % len(_COLOURS)]
    labels = _LABELS if at else ""
    names = _points(chart.categories)
    values = _points([str(value) for value in series.values])
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>{SHEET}!${letter}$1</c:f>'
        f"<c:strCache>{_points([series.name])}</c:strCache></c:strRef></c:tx>"
        f'<c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></c:spPr>'
        f'<c:invertIfNegative val="0"/>{labels}'
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${letter}$2:${letter}${last}</c:f>"
        f"<c:numCache><c:formatCode>General</c:formatCode>{values}</c:numCache></c:numRef></c:val></c:ser>"
    )


_LABELS = (
    # The language of the format, not that of the machine, decides on the decimal comma.
    '<c:dLbls><c:numFmt formatCode="[$-42A]General" sourceLinked="0"/>'
    f'<c:spPr><a:noFill/></c:spPr>{_TEXT.format(size=900)}<c:showLegendKey val="0"/>'
    '<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
    '<c:showBubbleSize val="0"/></c:dLbls>'
)


def _points(values: Sequence[str]) -> str:
    points = "".join(
        f"<c:pt idx={quoteattr(str(at))}><c:v>{escape(value)}</c:v></c:pt>" for at, value in enumerate(values)
    )
    return f'<c:ptCount val="{len(values)}"/>{points}'
