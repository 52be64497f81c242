"""Đánh số tự động: write the multilevel list that numbers the outline of a document.

There is one list: its levels are bound to styles, so an item put in between renumbers the rest, and a level
restarts wherever a higher one appears. Level 0 shows nothing: the heading of an annex stands there to restart
all levels below it, its own words are plain text. Points a) … đ) are plain text too: Word has no Vietnamese
alphabet to count with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from xml.sax.saxutils import quoteattr

from mttq_docs.sheet import Role
from mttq_docs.standards.standard import Headings, Standard
from mttq_docs.word.drawing.formats import LIST_ID, NAMESPACE, TABLE_LIST_ID, Format, indent_xml

LEVELS: Mapping[Role, int] = MappingProxyType(
    {
        Role.ANNEX: 0,
        Role.SECTION: 1,
        Role.ACTION_PROGRAMME: 2,
        Role.CLAUSE: 3,
        Role.SUBCLAUSE: 4,
        Role.DASH: 5,
        Role.PLUS: 6,
    }
)


_TABLE_NUMBER = f'<w:num w:numId="{TABLE_LIST_ID}"><w:abstractNumId w:val="1"/></w:num>'


def numbering_xml(standard: Standard, style_ids: Mapping[Role, str], table_styles: Sequence[str] = ()) -> str:
    """Phần numbering.xml: one list, each level bound to the style of its role; one more for table rows.

    `table_styles` are the ids of the styles that number the rows of tables: of the heading over the numbers,
    which shows none and starts the count anew, of groups, of rows.
    """
    texts = _texts(standard.headings)
    levels = "".join(
        _level(level, *texts[role], style_ids[role], Format.of(standard.elements[role]))
        for role, level in LEVELS.items()
    )
    return (
        f'<w:numbering xmlns:w="{NAMESPACE}"><w:abstractNum w:abstractNumId="0"><w:nsid w:val="4D545451"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="5154544D"/>{levels}</w:abstractNum>'
        f"{_table_list(table_styles)}"
        f'<w:num w:numId="{LIST_ID}"><w:abstractNumId w:val="0"/></w:num>'
        f"{_TABLE_NUMBER if table_styles else ''}</w:numbering>"
    )


def _table_list(styles: Sequence[str]) -> str:
    if not styles:
        return ""
    kinds = (("none", ""), ("upperRoman", "%2"), ("decimal", "%3"))
    look = Format(size=12, align="center")
    levels = "".join(
        _level(level, number_format, text, style, look, alone=True)
        for level, ((number_format, text), style) in enumerate(zip(kinds, styles, strict=True))
    )
    return (
        '<w:abstractNum w:abstractNumId="1"><w:nsid w:val="4D545452"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="5154544E"/>{levels}</w:abstractNum>'
    )


def _texts(headings: Headings) -> dict[Role, tuple[str, str]]:
    """Number format and text of each level; Word counts levels from %1."""
    return {
        Role.ANNEX: ("none", ""),
        Role.SECTION: ("upperRoman", headings.section.used.format("%2")),
        Role.ACTION_PROGRAMME: ("decimal", headings.action_programme.used.format("%3")),
        Role.CLAUSE: ("decimal", headings.clause.used.format("%4")),
        Role.SUBCLAUSE: ("decimal", headings.subclause.used.format("%4.%5")),
        Role.DASH: ("bullet", headings.dash.used),
        Role.PLUS: ("bullet", headings.plus.used),
    }


def _level(
    level: int, number_format: str, text: str, style: str, look: Format, *, alone: bool = False
) -> str:
    """One level; `alone`: the number is all that its paragraph shows."""
    suffix = "space" if text and not alone else "nothing"
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:pStyle w:val={quoteattr(style)}/><w:suff w:val="{suffix}"/>'
        f'<w:lvlText w:val={quoteattr(text)}/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indent_xml(look)}</w:pPr></w:lvl>"
    )
