"""Sổ số liệu của biểu đồ: write the small Excel workbook inside a chart, which Word opens to edit its data.

Only what a chart's data need: one sheet of texts and numbers, written part by part, so that the same figures
are the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from xml.sax.saxutils import escape

from mttq_docs.sheet import Chart
from mttq_docs.word.engine.packing import Packer, deflated

SHEET = "Sheet1"

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIXED = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}


def workbook(chart: Chart) -> bytes:
    """Sổ số liệu: categories in column A, one column for each series, its name in row 1."""
    rows: list[tuple[str | Decimal, ...]] = [("", *(series.name for series in chart.series))]
    for position, category in enumerate(chart.categories):
        rows.append((category, *(series.values[position] for series in chart.series)))
    lines = "".join(_row(number, row) for number, row in enumerate(rows, 1))
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>'
    parts = {**_FIXED, "xl/worksheets/sheet1.xml": sheet}
    contents = {name: (_DECLARATION + xml).encode("utf-8") for name, xml in parts.items()}
    # Part of the shipped templates too, whose bytes must not depend on the library at hand.
    members = [deflated(name, content, smallest=True) for name, content in contents.items()]
    return Packer(members).pack()


def column(position: int) -> str:
    """Tên cột, from 0; a chart of more than 25 series would be no chart.

    >>> column(0), column(2)
    ('A', 'C')
    """
    return chr(ord("A") + position)


def _row(number: int, values: Iterable[str | Decimal]) -> str:
    cells = "".join(_cell(f"{column(at)}{number}", value) for at, value in enumerate(values) if value != "")
    return f'<row r="{number}">{cells}</row>'


def _cell(place: str, value: str | Decimal) -> str:
    if isinstance(value, Decimal):
        return f'<c r="{place}"><v>{value}</v></c>'
    # A text is never a formula here, whatever it begins with.
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
