"""Kiểu chữ của Word: turn a Standard into the paragraph styles of a Word file.

The styles carry all of the look; paragraphs only name their style. Their names are what a clerk sees in the
gallery of styles; `ROLE_NAMES` is the one table that ties them to the roles of a Sheet, to write and to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from xml.sax.saxutils import quoteattr

from mttq_docs.sheet import Role
from mttq_docs.standards.standard import Element, Standard
from mttq_docs.text import fold
from mttq_docs.word.drawing.formats import NAMESPACE, Format, character_xml, style_xml
from mttq_docs.word.drawing.geometry import ADDRESSEE_LABEL_EMS, columns, text_width, twips, wording_width
from mttq_docs.word.drawing.lists import LEVELS

ROLE_NAMES: Mapping[Role, str] = MappingProxyType(
    {
        Role.PARENT_BODY: "Cơ quan chủ quản",
        Role.ISSUING_BODY: "Cơ quan ban hành",
        Role.NUMBER: "Số ký hiệu",
        Role.SECRECY: "Độ mật",
        Role.URGENCY: "Độ khẩn",
        Role.NATIONAL_NAME: "Quốc hiệu",
        Role.MOTTO: "Tiêu ngữ",
        Role.PLACE_DATE: "Địa danh ngày tháng",
        Role.KIND: "Tên loại",
        Role.SUBJECT: "Trích yếu",
        Role.ADDRESSEE: "Kính gửi",
        Role.BASIS: "Căn cứ",
        Role.PARAGRAPH: "Đoạn văn",
        Role.SECTION: "Mục",
        Role.ACTION_PROGRAMME: "Chương trình hành động",
        Role.CLAUSE: "Khoản",
        Role.CLAUSE_TITLE: "Khoản có tiêu đề",
        Role.SUBCLAUSE: "Tiểu khoản",
        Role.POINT: "Điểm",
        Role.DASH: "Gạch đầu dòng",
        Role.PLUS: "Dấu cộng",
        Role.NOTE: "Ghi chú",
        Role.RECIPIENTS_LABEL: "Nhãn nơi nhận",
        Role.RECIPIENT: "Nơi nhận",
        Role.AUTHORITY: "Quyền hạn",
        Role.POSITION: "Chức vụ",
        Role.NAME: "Họ tên",
        Role.ANNEX: "Phụ lục",
        Role.ANNEX_TITLE: "Tên phụ lục",
        Role.ANNEX_REFERENCE: "Kèm theo",
    }
)
_ROLES = MappingProxyType({fold(name): role for role, name in ROLE_NAMES.items()})

# Styles of the frame that carry no role: the grey lines of template code, the break before an annex.
TAG, BREAK = "Thẻ lệnh", "Ngắt phụ lục"
HEADER, FOOTER = "header", "footer"
ADDRESSEES_LABEL, ADDRESSEES_ITEM = "Kính gửi (nhiều nơi)", "Kính gửi (từng nơi)"

# Headings, which stay with what follows, and their depth in Word's navigation pane, from 0.
_OUTLINE = {Role.ANNEX: 0, Role.SECTION: 0, Role.ACTION_PROGRAMME: 1, Role.CLAUSE_TITLE: 2}

# Lines that must fit a text of any length come in a few lengths, chosen by the number of its characters:
# (longer than this many characters, what the style's name adds, length in mm), the longest first.
Lengths = tuple[tuple[int, str, float], ...]
# A line of 1/3 to 1/2 of the text's length: 24 mm suits 48 to 72 mm of capitals, 18.5 mm suits 37 to 55 mm …
RULE_LENGTHS: Mapping[Role, Lengths] = MappingProxyType(
    {
        Role.ISSUING_BODY: ((16, "dài", 24), (0, "ngắn", 18.5)),
        Role.SUBJECT: ((50, "dài", 57), (0, "ngắn", 40)),
        Role.ANNEX_REFERENCE: ((50, "dài", 57), (0, "ngắn", 40)),
    }
)
# Boxes of 40, 30 and 20 mm (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2, điểm b).
STAMP_LENGTHS: Lengths = ((8, "dài", 40), (5, "vừa", 30), (0, "ngắn", 20))
STAMPS = (Role.SECRECY, Role.URGENCY)
# The same clause wants these marks in bright red ink.
_STAMP_COLOR = "FF0000"

_ADDRESSEES_LEFT_MM = 30

# A line of more characters than this wraps in its column at the usual size, so it takes the smallest one, and
# may hang over both edges of the column: “Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2025” fills its column
# to a hair's breadth even at 13 pt, “MẶT TRẬN TỔ QUỐC VIỆT NAM” in bold even at 12 pt.
LONG_FROM = {Role.PLACE_DATE: 45, Role.PARENT_BODY: 23, Role.ISSUING_BODY: 23}
_LONG_OVERHANG_MM = 1.5

# Word's own styles, of which the gallery shows none: a clerk sees the styles of the regulation and no others.
_BUILT_IN = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
    ' w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:semiHidden/></w:style>'
)


def style_id(name: str) -> str:
    """Mã kiểu chữ: the ASCII id of a style's name.

    >>> style_id("Chương trình hành động"), style_id("Kẻ dưới trích yếu (dài)")
    ('chuong_trinh_hanh_dong', 'ke_duoi_trich_yeu_dai')
    """
    return fold(name)


def role_of(name: str) -> Role | None:
    """Vai của một kiểu chữ: the role that a style's name stands for, or None; the inverse of `ROLE_NAMES`.

    What stands in brackets tells variants of one role apart.

    >>> role_of("Gạch đầu dòng"), role_of("Độ khẩn (dài)"), role_of("Heading 1")
    (<Role.DASH: 'gach'>, <Role.URGENCY: 'do_khan'>, None)
    """
    return _ROLES.get(fold(name.partition(" (")[0]))


def rule_name(role: Role, suffix: str = "") -> str:
    """Kiểu của đường kẻ dưới một thành phần.

    >>> rule_name(Role.SUBJECT, "dài")
    'Kẻ dưới trích yếu (dài)'
    """
    return f"Kẻ dưới {ROLE_NAMES[role].lower()}" + (f" ({suffix})" if suffix else "")


def stamp_name(role: Role, suffix: str) -> str:
    """Kiểu của khung dấu chỉ mức độ mật, khẩn, by its length."""
    return f"{ROLE_NAMES[role]} ({suffix})"


def long_name(role: Role) -> str:
    """Tên kiểu của một dòng dài.

    >>> long_name(Role.PLACE_DATE)
    'Địa danh ngày tháng (dài)'
    """
    return f"{ROLE_NAMES[role]} (dài)"


def shrinks(element: Element) -> bool:
    """Còn thu nhỏ được: whether a smaller size than the one used is accepted."""
    return element.size_pt.accepted[0] < element.size_pt.used


def styles_xml(standard: Standard, more: Iterable[tuple[str, Format]] = ()) -> str:
    """Phần styles.xml: every style that a template of this standard uses; `more` are those of its tables."""
    own_styles = ((name, "Normal", look) for name, look in more)
    own = "".join(
        style_xml(style_id(name), name, based_on, look, order=order, in_gallery=role_of(name) is not None)
        for order, (name, based_on, look) in enumerate((*_styles(standard), *own_styles), 1)
    )
    return f'<w:styles xmlns:w="{NAMESPACE}">{_defaults(standard)}{_BUILT_IN}{own}</w:styles>'


def _defaults(standard: Standard) -> str:
    """What holds for every paragraph; the language keeps Word from checking Vietnamese as English."""
    family = quoteattr(standard.font.family.used)
    fonts = " ".join(f"w:{script}={family}" for script in ("ascii", "eastAsia", "hAnsi", "cs"))
    look = Format(size=standard.elements[Role.PARAGRAPH].size_pt.used, color=standard.font.color.used)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>{character_xml(look)}"
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240"'
        ' w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def _styles(standard: Standard) -> Iterator[tuple[str, str, Format]]:
    """Yield name, id of the style it is based on, and format of each style, in the order of the page."""
    for role, name in ROLE_NAMES.items():
        # Both kinds of khoản share one counter: the titled one inherits its place in the list.
        based_on = style_id(ROLE_NAMES[Role.CLAUSE]) if role is Role.CLAUSE_TITLE else "Normal"
        yield name, based_on, _of_role(standard, role)
        yield from _rules(standard, role)
    for role in LONG_FROM:
        if shrinks(element := standard.elements[role]):
            small = replace(Format.of(element), size=element.size_pt.accepted[0])
            over = -twips(_LONG_OVERHANG_MM)
            yield long_name(role), "Normal", replace(small, left=over, right=over)
    yield from _stamps(standard)
    yield from _addressees(standard)
    yield TAG, "Normal", Format(size=8, color="7F7F7F")
    yield BREAK, "Normal", Format(size=1, exact_line=1)
    number = standard.page_number
    align = "right" if number.position.used == "bottom_right" else "center"
    for name in (HEADER, FOOTER):
        yield name, "Normal", Format(size=number.size_pt.used, align=align)


def _of_role(standard: Standard, role: Role) -> Format:
    return replace(
        Format.of(standard.elements[role]),
        keep_next=role in _OUTLINE,
        list_level=LEVELS.get(role),
        outline=_OUTLINE.get(role),
    )


def _rules(standard: Standard, role: Role) -> Iterator[tuple[str, str, Format]]:
    """A line below an element is the top border of an empty paragraph: nothing floats, nothing slips."""
    element = standard.elements[role]
    kind = element.rule.used
    if kind == "none":
        return
    lengths: tuple[tuple[str, int], ...]
    if kind == "text":
        lengths = (("", wording_width(element)),)
    else:
        lengths = tuple((suffix, twips(length)) for _, suffix, length in RULE_LENGTHS[role])
    look = Format(size=1, before=2, exact_line=4, after=element.space_after_pt.used, border="top")
    width = _container(standard, role)
    for suffix, length in lengths:
        yield rule_name(role, suffix), "Normal", _indented(look, width, length)


def _stamps(standard: Standard) -> Iterator[tuple[str, str, Format]]:
    for role in STAMPS:
        # 15 pt of text and twice 4 pt of room come to the 8 mm of the clause.
        boxed = replace(Format.of(standard.elements[role]), border="box", before=9, after=3)
        look, width = replace(boxed, color=_STAMP_COLOR), _container(standard, role)
        # Two boxes that follow each other are one to Word and LibreOffice unless their edges differ.
        apart = 4 * STAMPS.index(role)
        for _, suffix, length in STAMP_LENGTHS:
            yield stamp_name(role, suffix), "Normal", _indented(look, width, twips(length) - apart)


def _addressees(standard: Standard) -> Iterator[tuple[str, str, Format]]:
    """Several addressees: the label stands alone, the hyphens below its colon."""
    element = standard.elements[Role.ADDRESSEE]
    left = twips(_ADDRESSEES_LEFT_MM)
    label = round(ADDRESSEE_LABEL_EMS * element.size_pt.used * 20)
    look = replace(Format.of(element), align="left", first_line=0)
    yield ADDRESSEES_LABEL, "Normal", replace(look, left=left, keep_next=True)
    yield ADDRESSEES_ITEM, "Normal", replace(look, left=left + label, before=0)


def _indented(look: Format, width: int, length: int) -> Format:
    """Centre a paragraph of this length in that width by its indents."""
    left = (width - length) // 2
    return replace(look, left=left, right=width - length - left)


def _container(standard: Standard, role: Role) -> int:
    """The width that an element stands in: a column of the letterhead or the whole of the text."""
    width = text_width(standard.page)
    left, right = columns(width, standard.columns.letterhead_left_pct.used)
    if role is Role.MOTTO:
        return right
    return left if role in (Role.ISSUING_BODY, *STAMPS) else width
