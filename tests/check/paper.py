"""Tờ mẫu: write a sheet for a test in a few lines of plain text, with the looks that a standard asks for.

Each line is `vai | chữ`, as in the golden files. `vai {size_pt: 12} | chữ` changes the look that the standard
asks for; lines of `bang | a | b` below one another are one table, whose first row repeats on each page, or
does not where it is `bang*`; a look of such a line is that of its cells. `@đầu` and
`@cuối` stand for a right letterhead and a right signature block. `⟦sai→đúng⟧` marks what a rule should find,
and what the line is like without the fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

import yaml

from mttq_docs.looks import Face, Look, Page, PageNumber, Rule, Span, Spot
from mttq_docs.numbering import split_label
from mttq_docs.sheet import Block, Cell, Role, Row, Sheet, Table
from mttq_docs.standards import Standard

HEAD = """\
co_quan_chu_quan | ỦY BAN MTTQ VIỆT NAM
co_quan_chu_quan | XÃ HÀM YÊN
co_quan_ban_hanh | BAN THƯỜNG TRỰC
quoc_hieu | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
tieu_ngu | Độc lập - Tự do - Hạnh phúc
so_ky_hieu | Số: 05/KH-MTTQ-BTT
dia_danh_ngay | Hàm Yên, ngày 05 tháng 01 năm 2026
ten_loai | KẾ HOẠCH
trich_yeu | Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026
"""
TAIL = """\
nhan_noi_nhan | Nơi nhận:
noi_nhan | - Thường trực Đảng ủy xã (để b/c);
noi_nhan | - Lưu: VT.
quyen_han | TM. BAN THƯỜNG TRỰC
chuc_vu | CHỦ TỊCH
ho_ten | Nguyễn Văn Bình
"""
_LINE = re.compile(r"(?P<role>\w+)(?P<star>\*?)\s*(?P<look>\{.*?\})?\s*\|\s?(?P<text>.*)")
_MARK = re.compile(r"⟦(?P<wrong>.*?)(?:→(?P<right>.*?))?⟧", re.DOTALL)
_LABELLED = {
    Role.SECTION,
    Role.ACTION_PROGRAMME,
    Role.CLAUSE,
    Role.CLAUSE_TITLE,
    Role.SUBCLAUSE,
    Role.POINT,
    Role.DASH,
    Role.PLUS,
    Role.RECIPIENT,
}
_LEAD = re.compile(r"\*\*(?P<lead>.+?)\*\*\s?(?P<text>.*)")
_FACE_FIELDS = {field.name for field in fields(Face)}
_PAGE = Page(210, 297, 20, 20, 30, 15)


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet with its fault, what is marked as the fault, and the sheet without it."""

    sheet: Sheet
    marked: str | None
    fixed: Sheet | None


def paper(
    text: str, standard: Standard, *, looks: bool = False, page: Mapping[str, Any] | None = None
) -> Paper:
    """Read the text of a case; without marks and looks of its own there is no fixed sheet."""
    wrong = _MARK.sub(lambda found: found["wrong"], text)
    mark = _MARK.search(text)
    has_fix = any(found["right"] is not None for found in _MARK.finditer(text))
    has_look = bool(page) or any(
        found["look"] for line in text.splitlines() if (found := _LINE.match(line)) is not None
    )
    right = _MARK.sub(lambda found: found["wrong"] if found["right"] is None else found["right"], text)
    fixed = sheet(right, standard, looks=looks, plain=True) if has_fix or has_look else None
    return Paper(sheet(wrong, standard, looks=looks, page=page), mark["wrong"] if mark else None, fixed)


def sheet(
    text: str,
    standard: Standard,
    *,
    looks: bool = False,
    page: Mapping[str, Any] | None = None,
    plain: bool = False,
) -> Sheet:
    """The sheet of a text; `plain` leaves out the looks that its lines ask for."""
    lines = text.replace("@đầu\n", HEAD).replace("@cuối\n", TAIL).splitlines()
    blocks = tuple(_blocks([line for line in lines if line.strip()], standard, looks=looks, plain=plain))
    return Sheet(blocks, pages=(_page(standard, page or {}),) if looks else ())


def _blocks(lines: Iterable[str], standard: Standard, *, looks: bool, plain: bool) -> Iterator[Block]:
    rows: list[tuple[Block, ...]] = []
    header = True
    for number, line in enumerate(lines, 1):
        found = _LINE.match(line)
        assert found, f"not a line of a sheet: {line!r}"
        if found["role"] == Role.TABLE.value:
            header = header and not found["star"]
            asked = {} if plain or not found["look"] else yaml.safe_load(found["look"])
            cells = (Block(Role.PARAGRAPH, cell.strip()) for cell in found["text"].split("|"))
            rows.append(tuple(_looking(cell, number, standard, asked) if asked else cell for cell in cells))
            continue
        if rows:
            yield _table(rows, header=header)
            rows = []
        asked = {} if plain or not found["look"] else yaml.safe_load(found["look"])
        block = _block(Role(found["role"]), found["text"])
        yield _looking(block, number, standard, asked) if looks else block
    if rows:
        yield _table(rows, header=header)


def _block(role: Role, text: str) -> Block:
    label = ""
    found = split_label(text) if role in _LABELLED else None
    if found:
        rest = found[1]
        label = text[: len(text) - len(rest)].strip()
        text = rest
    lead = _LEAD.match(text)
    return Block(role, lead["text"], label, lead["lead"]) if lead else Block(role, text, label)


def _table(rows: list[tuple[Block, ...]], *, header: bool) -> Table:
    cells = (
        Row(tuple(Cell((block,)) for block in row), header=header and index == 0)
        for index, row in enumerate(rows)
    )
    return Table(rows=tuple(cells))


def _looking(block: Block, number: int, standard: Standard, asked: Mapping[str, Any]) -> Block:
    """The block as Word would show it, typed label and all."""
    raw = f"{asked.get('padding', '')}{' '.join(part for part in (block.label, block.lead, block.text) if part)}"
    start = len(asked.get("padding", ""))
    text_at = len(raw) - len(block.text)
    element = standard.elements.get(block.role) or standard.elements[Role.PARAGRAPH]
    face = Face(
        "Times New Roman",
        element.size_pt.used,
        bold=element.bold.used,
        italic=element.italic.used,
        color="000000",
    )
    ours = {name: value for name, value in asked.items() if name in _FACE_FIELDS}
    rest = {name: value for name, value in asked.items() if name not in _FACE_FIELDS and name != "spot"}
    look = Look(
        spans=(Span(0, len(raw), replace(face, **ours)),),
        align=element.align.used,
        first_line_mm=element.first_line_mm.used,
        before_pt=element.space_before_pt.used,
        gap_pt=max(element.space_before_pt.accepted[0], element.space_before_pt.used),
        line=element.line.used,
        rule=None if element.rule.used == "none" else Rule("border"),
    )
    if isinstance(rest.get("rule"), dict):
        rest["rule"] = Rule(**rest["rule"])
    spot = Spot("thân văn bản", number, raw, start, text_at, len(raw), width_mm=165)
    return replace(block, look=replace(look, **rest), spot=replace(spot, **asked.get("spot", {})))


def _page(standard: Standard, asked: Mapping[str, Any]) -> Page:
    rule = standard.page_number
    size = asked.get("number_size", rule.size_pt.used)
    number = PageNumber(
        asked.get("number", rule.position.used),
        Face("Times New Roman", size),
        first_page=asked.get("number_on_first", False),
    )
    own = {name: value for name, value in asked.items() if not name.startswith("number")}
    return replace(_PAGE, number=None if asked.get("number") == "none" else number, **own)
