"""Biểu: draw the tables of a plan and a report, as a template holds them and a clerk may edit them.

Each form is a table of Word's own with docxtpl tags in its rows: the heading row is repeated on every page,
no row breaks over pages, a group's title spans the table, and Word counts the rows itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from mttq_docs.word.drawing.formats import TABLE_LIST_ID, Format
from mttq_docs.word.drawing.markup import loop_rows, paragraph

# Styles of cells. Those that number are bound to the levels of the tables' own list: the first is that of the
# heading over the numbers, which shows none and starts the count anew in each table.
CELL, CENTRED, HEADING = "Bảng", "Bảng (giữa)", "Bảng (đầu cột)"
NUMBERS_HEADING, GROUP_NUMBER, ROW_NUMBER = "Bảng (đầu số)", "Bảng (số nhóm)", "Bảng (số dòng)"
GROUP = "Bảng (nhóm)"
CHART = "Biểu đồ"
NUMBERED = (NUMBERS_HEADING, GROUP_NUMBER, ROW_NUMBER)

# The regulations say nothing of the size of print in tables; 12 pt is what the Front's papers use.
_SIZE = 12
_ROOM = 2
_BORDER = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True, slots=True)
class Column:
    """Cột: its share of the width in percent, and the style of its cells."""

    share: float
    style: str = CELL


_NUMBER = Column(5, ROW_NUMBER)

FORMS: Mapping[str, tuple[Column, ...]] = MappingProxyType(
    {
        "ke_hoach": (
            _NUMBER,
            Column(37),
            Column(15, CENTRED),
            Column(17, CENTRED),
            Column(12, CENTRED),
            Column(14),
        ),
        "ke_hoach_kinh_phi": (
            _NUMBER,
            Column(31),
            Column(14, CENTRED),
            Column(15, CENTRED),
            Column(12, CENTRED),
            Column(13),
            Column(10, CENTRED),
        ),
        "ket_qua": (
            _NUMBER,
            Column(29),
            Column(13, CENTRED),
            Column(15, CENTRED),
            Column(9, CENTRED),
            Column(12, CENTRED),
            Column(8, CENTRED),
            Column(9),
        ),
        "so_lieu": (
            _NUMBER,
            Column(35),
            Column(20, CENTRED),
            Column(12, CENTRED),
            Column(12, CENTRED),
            Column(16),
        ),
    }
)
FORMS_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "chuong_trinh": (),
        "ke_hoach": ("ke_hoach", "ke_hoach_kinh_phi"),
        "bao_cao": ("ket_qua", "so_lieu"),
    }
)


def cell_styles() -> Iterator[tuple[str, Format]]:
    """Các kiểu chữ của bảng, each with its look."""
    cell = Format(size=_SIZE, before=_ROOM, after=_ROOM)
    centred = replace(cell, align="center")
    bold = replace(centred, bold=True)
    yield CELL, cell
    yield CENTRED, centred
    yield HEADING, bold
    yield NUMBERS_HEADING, replace(bold, list_level=0, list_id=TABLE_LIST_ID)
    yield GROUP_NUMBER, replace(bold, list_level=1, list_id=TABLE_LIST_ID, keep_next=True)
    yield ROW_NUMBER, replace(centred, list_level=2, list_id=TABLE_LIST_ID)
    yield GROUP, replace(bold, align="left", keep_next=True)
    yield CHART, Format(size=_SIZE, align="center", before=6, keep_next=True)


def form_table(form: str, width: int) -> str:
    """Bảng của một biểu trong mẫu, `width` twips wide; its data are `k.bang`."""
    columns = FORMS[form]
    shares = sum(column.share for column in columns)
    widths = [round(width * column.share / shares) for column in columns]
    widths[1] += width - sum(widths)
    borders = "".join(_BORDER.format(side) for side in _SIDES)
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    rows = loop_rows(
        "r", "k.bang.dong", [("r.nhom", _group(widths)), ("", _item(columns, widths))], cells=len(columns)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_heading(widths)}{rows}</w:tbl>"
    )


def _heading(widths: Sequence[int]) -> str:
    styles = (NUMBERS_HEADING, *[HEADING] * (len(widths) - 1))
    texts = (paragraph(style, f"{{{{ k.bang.dau[{at}] }}}}") for at, style in enumerate(styles))
    cells = "".join(_cell(width, text) for width, text in zip(widths, texts, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _group(widths: Sequence[int]) -> str:
    number, *rest = widths
    title = _cell(sum(rest), paragraph(GROUP, "{{ r.o[0] }}"), span=len(rest))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(number, paragraph(GROUP_NUMBER))}{title}</w:tr>"


def _item(columns: Sequence[Column], widths: Sequence[int]) -> str:
    number = _cell(widths[0], paragraph(columns[0].style))
    cells = "".join(
        _cell(width, paragraph(column.style, f"{{{{ r.o[{at}] }}}}"))
        for at, (column, width) in enumerate(zip(columns[1:], widths[1:], strict=True))
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{number}{cells}</w:tr>"


def _cell(width: int, content: str, *, span: int = 1) -> str:
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}<w:vAlign w:val="center"/></w:tcPr>'
        f"{content}</w:tc>"
    )
