"""Định dạng: write the look of a paragraph as WordprocessingML properties."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from mttq_docs.standards.standard import Element
from mttq_docs.word.drawing.geometry import twips

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

# The one list of a template; styles join it, see `lists`.
LIST_ID = 1
# The rows of tables count in a list of their own.
TABLE_LIST_ID = 2

_JUSTIFICATION = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_LINE = '<w:{} w:val="single" w:sz="6" w:space="{}" w:color="{}"/>'


@dataclass(frozen=True, slots=True)
class Format:
    """Định dạng một đoạn: sizes and spaces in points, indents in twips.

    Capitals are no part of it: a text is stored as it reads, so that whoever copies it gets the same letters.

    `line` is a multiple of the single line; `exact_line`, where not 0, sets it in points instead. `border` is
    `top`, `box` or nothing. `list_level` and `outline` count from 0.
    """

    size: float
    align: str = "left"
    bold: bool = False
    italic: bool = False
    color: str = ""
    before: float = 0
    after: float = 0
    line: float = 1
    exact_line: float = 0
    left: int = 0
    right: int = 0
    first_line: int = 0
    border: str = ""
    keep_next: bool = False
    list_level: int | None = None
    list_id: int = LIST_ID
    outline: int | None = None

    @classmethod
    def of(cls, element: Element) -> Format:
        """Theo bộ chuẩn: the values that a standard uses for one element."""
        return cls(
            size=element.size_pt.used,
            align=element.align.used,
            bold=element.bold.used,
            italic=element.italic.used,
            before=element.space_before_pt.used,
            # Below a ruled element the space belongs under the rule.
            after=element.space_after_pt.used if element.rule.used == "none" else 0,
            line=element.line.used,
            first_line=twips(element.first_line_mm.used),
        )


def style_xml(style_id: str, name: str, based_on: str, look: Format, *, order: int, in_gallery: bool) -> str:
    """Một kiểu đoạn: the `w:style` element; `order` is its place in Word's lists of styles."""
    return (
        f'<w:style w:type="paragraph" w:styleId={quoteattr(style_id)}><w:name w:val={quoteattr(name)}/>'
        f'<w:basedOn w:val={quoteattr(based_on)}/><w:uiPriority w:val="{order}"/>'
        f"{'<w:qFormat/>' if in_gallery else ''}<w:pPr>{paragraph_xml(look)}</w:pPr>"
        f"<w:rPr>{character_xml(look)}</w:rPr></w:style>"
    )


def paragraph_xml(look: Format) -> str:
    """Thuộc tính đoạn, in the order of the schema."""
    parts = [
        "<w:keepNext/>" if look.keep_next else "",
        _list(look),
        _border(look),
        _spacing(look),
        indent_xml(look),
        f'<w:jc w:val="{_JUSTIFICATION[look.align]}"/>',
        f'<w:outlineLvl w:val="{look.outline}"/>' if look.outline is not None else "",
    ]
    return "".join(parts)


def indent_xml(look: Format) -> str:
    """Thụt lề, all of it: what is not said would be taken from the level of the list."""
    return f'<w:ind w:left="{look.left}" w:right="{look.right}" w:firstLine="{look.first_line}"/>'


def character_xml(look: Format) -> str:
    """Thuộc tính chữ, in the order of the schema."""
    switches = {"b": look.bold, "bCs": look.bold, "i": look.italic, "iCs": look.italic}
    on = "".join(f"<w:{tag}/>" for tag, value in switches.items() if value)
    color = f'<w:color w:val="{look.color}"/>' if look.color else ""
    half_points = round(look.size * 2)
    return f'{on}{color}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _list(look: Format) -> str:
    if look.list_level is None:
        return ""
    return f'<w:numPr><w:ilvl w:val="{look.list_level}"/><w:numId w:val="{look.list_id}"/></w:numPr>'


def _border(look: Format) -> str:
    if not look.border:
        return ""
    sides, room = (("top",), 0) if look.border == "top" else (("top", "left", "bottom", "right"), 4)
    lines = "".join(_LINE.format(side, room, look.color or "000000") for side in sides)
    return f"<w:pBdr>{lines}</w:pBdr>"


def _spacing(look: Format) -> str:
    rule, line = ("exact", look.exact_line * 20) if look.exact_line else ("auto", look.line * 240)
    before, after = round(look.before * 20), round(look.after * 20)
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{round(line)}" w:lineRule="{rule}"/>'
