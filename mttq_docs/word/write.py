"""Ghi ra Word: lay a Sheet into the context of a template.

The keys of the context are what a clerk types between `{{ }}` in a template of the office's own; they are
listed in templates/README.md and stay as they are. Labels that Word counts by itself (`I.`, `1.`, `-`) are
given too, for templates that print them as text; the shipped ones do so only for points and annexes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from mttq_docs.sheet import Block, Cell, Chart, Properties, Role, Sheet, Table
from mttq_docs.word.template import Template

# Parts of the frame that are one text, and those that are a list of lines.
TEXTS = (
    Role.SECRECY,
    Role.URGENCY,
    Role.NUMBER,
    Role.NATIONAL_NAME,
    Role.MOTTO,
    Role.PLACE_DATE,
    Role.KIND,
    Role.SUBJECT,
    Role.POSITION,
    Role.NAME,
    Role.RECIPIENTS_LABEL,
)
LINES = (Role.PARENT_BODY, Role.ISSUING_BODY, Role.ADDRESSEE, Role.AUTHORITY, Role.RECIPIENT)
ANNEX_HEAD = (Role.ANNEX, Role.ANNEX_TITLE, Role.ANNEX_REFERENCE)

_FRAME = frozenset((*TEXTS, *LINES, *ANNEX_HEAD))
_NOTHING: Mapping[str, object] = MappingProxyType({})


def write(sheet: Sheet, template: Template, *, extra: Mapping[str, object] = _NOTHING) -> bytes:
    """Ghi một tờ: the bytes of a .docx.

    `extra` gives the template more names, such as the model under its Vietnamese keys; where the context has
    the name itself (`phu_luc`), what is drawn goes before what is stored.
    """
    content = template.render({**extra, **context(sheet)})
    if not template.has_charts:
        return content
    from mttq_docs.word.drawing.charts import with_charts

    return with_charts(content, [block for block in sheet.blocks if isinstance(block, Chart)])


def context(sheet: Sheet) -> dict[str, Any]:
    """Dữ liệu cho mẫu: `the_thuc`, `khoi`, `phu_luc`, `thuoc_tinh`.

    An annex runs from its heading to the next; the frame is taken from wherever it stands. What is no part of
    the frame is body, also a role that a template does not know.
    """
    body, *annexes = _by_annex(sheet.blocks)
    return {
        "the_thuc": _frame(sheet),
        "khoi": _blocks(body),
        "phu_luc": _annexes(body, annexes),
        "thuoc_tinh": _properties(sheet.properties),
    }


def _by_annex(blocks: Iterable[Block]) -> list[list[Block]]:
    """The blocks of the paper itself, then those of each annex."""
    groups: list[list[Block]] = [[]]
    for block in blocks:
        if block.role is Role.ANNEX:
            groups.append([])
        groups[-1].append(block)
    return groups


def _frame(sheet: Sheet) -> dict[str, str | list[str]]:
    texts = {role.value: _joined(sheet.blocks, role) for role in TEXTS}
    lines = {role.value: _lines(sheet.blocks, role) for role in LINES}
    return {**texts, **lines}


def _annexes(body: list[Block], annexes: list[list[Block]]) -> list[dict[str, Any]]:
    """Each annex, and how the page before it lies: `dung`, `ngang`, empty where it is the first page."""
    lies = ["dung" if body else "", *("ngang" if _lies(blocks) else "dung" for blocks in annexes)]
    return [{**_annex(blocks), "sau": before} for before, blocks in zip(lies, annexes, strict=False)]


def _lies(blocks: Iterable[Block]) -> bool:
    """Whether an annex holds a table that is drawn on a lying page."""
    return any(isinstance(block, Table) and block.form for block in blocks)


def _annex(blocks: list[Block]) -> dict[str, Any]:
    heading, title, reference = (_joined(blocks, role) for role in ANNEX_HEAD)
    words = {"so": heading, "ten": title, "kem_theo": reference}
    return {**words, "ngang": _lies(blocks), "khoi": _blocks(blocks)}


def _blocks(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    return [_block(block) for block in blocks if block.role not in _FRAME]


def _block(block: Block) -> dict[str, Any]:
    words = {"vai": block.role.value, "so": block.label, "dan": block.lead, "chu": block.text}
    return {**words, "bang": _table(block)} if isinstance(block, Table) else words


def _table(table: Table) -> dict[str, Any]:
    """Bảng: its form, the headings, and the rows, each with its number and its texts."""
    headings = [row for row in table.rows if row.header]
    return {
        "mau": table.form,
        "dau": [cell.text for row in headings[:1] for cell in row.cells],
        "dong": [_row(row.cells) for row in table.rows if not row.header],
    }


def _row(cells: tuple[Cell, ...]) -> dict[str, Any]:
    """The title of a group takes the width that its number leaves."""
    number, *others = [cell.text for cell in cells]
    return {"nhom": cells[-1].span > 1, "so": number, "o": others}


def _properties(properties: Properties) -> dict[str, str]:
    return {
        "tieu_de": properties.title,
        "chu_de": properties.subject,
        "tac_gia": properties.author,
        "tu_khoa": properties.keywords,
        "ngay": properties.created.isoformat() if properties.created else "",
    }


def _joined(blocks: Iterable[Block], role: Role) -> str:
    """One text; where a reader found it on two lines, they stay two lines of one paragraph."""
    return "\n".join(_lines(blocks, role))


def _lines(blocks: Iterable[Block], role: Role) -> list[str]:
    return [_whole(block) for block in blocks if block.role is role]


def _whole(block: Block) -> str:
    """A line with its mark: `- Lưu: VT.`"""
    return " ".join(part for part in (block.label, block.lead, block.text) if part)
