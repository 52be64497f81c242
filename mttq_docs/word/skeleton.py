"""Khung mẫu: build the Word templates that ship with the package from a Standard.

`python -m mttq_docs.word.skeleton` writes those of all standards into `templates/`; offices edit copies.
All of the look is in the styles; where something is set on a paragraph itself, a comment says why.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mttq_docs.errors import UnknownName
from mttq_docs.sheet import BODY_ROLES, Role
from mttq_docs.standards import NAMES, load_standard
from mttq_docs.standards.standard import Standard
from mttq_docs.word.drawing import fixed_parts
from mttq_docs.word.drawing.charts import CHART_PARTS, CHART_RELATIONSHIP, CHARTED, drawing, sample_parts
from mttq_docs.word.drawing.formats import NAMESPACE
from mttq_docs.word.drawing.forms import FORMS_OF, NUMBERED, cell_styles, form_table
from mttq_docs.word.drawing.geometry import columns, text_width, twips
from mttq_docs.word.drawing.lists import numbering_xml
from mttq_docs.word.drawing.markup import Run, branches, comment, loop, named, paragraph, table, when
from mttq_docs.word.drawing.paper import lying_width, may_lie, page_number_xml, section_xml
from mttq_docs.word.engine.packing import Packer, deflated
from mttq_docs.word.styles import (
    ADDRESSEES_ITEM,
    ADDRESSEES_LABEL,
    BREAK,
    LONG_FROM,
    ROLE_NAMES,
    RULE_LENGTHS,
    STAMP_LENGTHS,
    STAMPS,
    long_name,
    rule_name,
    shrinks,
    stamp_name,
    style_id,
    styles_xml,
)

KINDS = tuple(FORMS_OF)

# Room above the signature block, within its table: a paragraph between body and table would break their bond.
_SIGNATURE_TOP = twips(2.1)
_BOLD = "<w:b/><w:bCs/>"
# Roles whose text may open with a run-in title; a clause's title is bold together with its number.
_WITH_LEAD = (Role.PARAGRAPH, Role.POINT, Role.DASH, Role.PLUS)
# The last paragraph of the body takes the signature along, so that it never stands on a page alone; headings
# do so by their style.
_CLOSING = "<w:keepNext/>"


def build(standard: Standard, kind: str = "chuong_trinh") -> bytes:
    """Dựng mẫu: a .docx in docxtpl's syntax; same standard, same bytes.

    All kinds with a name of their own share one layout (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4).
    """
    if kind not in KINDS:
        raise UnknownName(f"Không có mẫu cho loại văn bản “{kind}”. Các loại hiện có: {', '.join(KINDS)}.")
    number_part = "footer" if standard.page_number.position.used == "bottom_right" else "header"
    tables, charted = bool(FORMS_OF[kind]), kind in CHARTED
    style_ids = {role: style_id(name) for role, name in ROLE_NAMES.items()}
    parts = {
        "[Content_Types].xml": fixed_parts.content_types(number_part, CHART_PARTS if charted else {}),
        "_rels/.rels": fixed_parts.PACKAGE_RELATIONSHIPS,
        "docProps/app.xml": fixed_parts.APP_PROPERTIES,
        "docProps/core.xml": fixed_parts.core_properties(standard.valid_from),
        "word/_rels/document.xml.rels": fixed_parts.document_relationships(
            number_part, CHART_RELATIONSHIP if charted else ""
        ),
        "word/document.xml": _document(standard, number_part, kind),
        "word/fontTable.xml": fixed_parts.font_table(standard.font.family.used),
        f"word/{number_part}1.xml": page_number_xml(number_part),
        "word/numbering.xml": numbering_xml(
            standard, style_ids, tuple(map(style_id, NUMBERED)) if tables else ()
        ),
        "word/settings.xml": fixed_parts.SETTINGS,
        "word/styles.xml": styles_xml(standard, cell_styles() if tables else ()),
    }
    contents = {name: (fixed_parts.DECLARATION + xml).encode("utf-8") for name, xml in parts.items()}
    contents |= sample_parts() if charted else {}
    return Packer([deflated(name, content, smallest=True) for name, content in contents.items()]).pack()


def write_all(folder: Path) -> None:
    """Ghi mọi mẫu: that of the standard in force at the top of the folder, the others' below it."""
    in_force, *others = NAMES
    for name, place in ((in_force, folder), *((name, folder / name) for name in others)):
        place.mkdir(parents=True, exist_ok=True)
        for kind in KINDS:
            (place / f"{kind}.docx").write_bytes(build(load_standard(name), kind))


def _document(standard: Standard, number_part: str, kind: str) -> str:
    main = "".join(
        (
            _letterhead(standard),
            _title(standard),
            _addressees(),
            comment("Thân văn bản, trừ đoạn cuối"),
            _body("khoi[:-1]"),
            comment("Đoạn cuối: giữ liền với phần ký để chữ ký không đứng một mình ở trang sau"),
            _body("khoi[-1:]", closing=True),
            _signature(standard),
        )
    )
    upright = section_xml(standard, number_part)
    if FORMS_OF[kind]:
        # A plan may be all annex; its last page, like a report's, is that of a table.
        section = section_xml(standard, number_part, lying=may_lie(standard))
        content = (when("khoi", main), _annexes(standard, upright, section, kind))
    else:
        section = upright
        content = (main, _annexes(standard, upright, upright, kind))
    return (
        f'<w:document xmlns:w="{NAMESPACE}" xmlns:r="{fixed_parts.RELATIONSHIPS}"><w:body>'
        f"{''.join(content)}{section}</w:body></w:document>"
    )


def _letterhead(standard: Standard) -> str:
    """Two rows, so that number and date share a line; in each cell one paragraph is always there."""
    left = (
        loop("dong", "the_thuc.co_quan_chu_quan", _fitting(standard, Role.PARENT_BODY, "dong"))
        + loop("dong", "the_thuc.co_quan_ban_hanh", _fitting(standard, Role.ISSUING_BODY, "dong"))
        + _rule(standard, Role.ISSUING_BODY, "the_thuc.co_quan_ban_hanh[-1:]|join")
    )
    right = _value(Role.NATIONAL_NAME) + _value(Role.MOTTO) + _rule(standard, Role.MOTTO, "the_thuc.tieu_ngu")
    number = _value(Role.NUMBER) + "".join(_stamp(role) for role in STAMPS)
    place_date = _fitting(standard, Role.PLACE_DATE, f"the_thuc.{Role.PLACE_DATE.value}")
    widths = columns(text_width(standard.page), standard.columns.letterhead_left_pct.used)
    return table(widths, [(left, right), (number, place_date)])


def _fitting(standard: Standard, role: Role, field: str) -> str:
    """A line that should not wrap: in the smallest size that the standard accepts, if it is long."""
    usual = paragraph(ROLE_NAMES[role], f"{{{{ {field} }}}}")
    if not shrinks(standard.elements[role]):
        return usual
    small = paragraph(long_name(role), f"{{{{ {field} }}}}")
    return branches([(_longer(field, LONG_FROM[role]), small), ("", usual)])


def _title(standard: Standard) -> str:
    subject = _value(Role.SUBJECT) + _rule(standard, Role.SUBJECT, "the_thuc.trich_yeu")
    return _value(Role.KIND) + when("the_thuc.trich_yeu", subject)


def _addressees() -> str:
    """One addressee stands behind the label; several have lines of their own."""
    one = paragraph(ROLE_NAMES[Role.ADDRESSEE], "Kính gửi: {{ the_thuc.kinh_gui[0] }}")
    item = paragraph(ADDRESSEES_ITEM, "- {{ dong }}{% if loop.last %}.{% else %};{% endif %}")
    several = paragraph(ADDRESSEES_LABEL, "Kính gửi:") + loop("dong", "the_thuc.kinh_gui", item)
    return branches([("the_thuc.kinh_gui|length == 1", one), ("the_thuc.kinh_gui", several)])


def _body(blocks: str, *, closing: bool = False, drawn: Iterable[tuple[str, str]] = ()) -> str:
    """One branch for each role, so that each can be restyled; what is of no other role is plain text."""
    rest = [role for role in BODY_ROLES if role is not Role.PARAGRAPH]
    cases = [(_is(role), _block(role, closing=closing)) for role in rest]
    cases.insert(rest.index(Role.CLAUSE), (f"{_is(Role.CLAUSE)} and k.dan", _titled_clause(closing=closing)))
    return loop("k", blocks, branches([*cases, *drawn, ("", _block(Role.PARAGRAPH, closing=closing))]))


def _signature(standard: Standard) -> str:
    left = _value(Role.RECIPIENTS_LABEL) + loop("dong", "the_thuc.noi_nhan", _line(Role.RECIPIENT))
    authority = loop("dong", "the_thuc.quyen_han", _line(Role.AUTHORITY))
    right = authority + _value(Role.POSITION) + _value(Role.NAME)
    widths = columns(text_width(standard.page), standard.columns.signature_left_pct.used)
    return table(widths, [(left, right)], top=_SIGNATURE_TOP)


def _annexes(standard: Standard, upright: str, lying: str, kind: str) -> str:
    """Each annex is a section of its own: it opens a page and counts pages from 1."""
    reference = paragraph(ROLE_NAMES[Role.ANNEX_REFERENCE], "{{ p.kem_theo }}")
    annex = (
        _breaks(upright, lying)
        + paragraph(ROLE_NAMES[Role.ANNEX], "{{ p.so }}")
        + paragraph(ROLE_NAMES[Role.ANNEX_TITLE], "{{ p.ten }}")
        + when("p.kem_theo", reference + _reference_rule(standard, kind))
        + _body("p.khoi", drawn=_drawn(standard, kind))
    )
    # Word wants a paragraph after a table; with annexes it is the break before them.
    words = comment("Phụ lục: mỗi phụ lục mở trang mới, đánh số trang từ 1")
    return words + loop("p", "phu_luc", annex) + when("not phu_luc", paragraph(BREAK))


def _reference_rule(standard: Standard, kind: str) -> str:
    """The line below the reference; on a lying page the style's indents would make it too long."""
    role, text = Role.ANNEX_REFERENCE, "p.kem_theo"
    usual = _rule(standard, role, text)
    if not FORMS_OF[kind] or not may_lie(standard) or not usual:
        return usual
    return branches([("p.ngang", _rule(standard, role, text, width=lying_width(standard))), ("", usual)])


def _breaks(upright: str, lying: str) -> str:
    """The end of the section before an annex, which knows how its own page lies."""
    if upright == lying:
        return paragraph(BREAK, properties=upright)
    return branches(
        [
            ("p.sau == 'ngang'", paragraph(BREAK, properties=lying)),
            ("p.sau", paragraph(BREAK, properties=upright)),
        ]
    )


def _drawn(standard: Standard, kind: str) -> list[tuple[str, str]]:
    """What an annex may hold beside text: the tables of this kind, and the chart."""
    width = lying_width(standard)
    # A table is followed by a paragraph, or it would grow together with the next.
    tables = [
        (f"{_is(Role.TABLE)} and k.bang.mau == '{form}'", form_table(form, width) + paragraph(BREAK))
        for form in FORMS_OF[kind]
    ]
    return [*tables, (_is(Role.CHART), drawing(width))] if kind in CHARTED else tables


def _value(role: Role) -> str:
    return paragraph(ROLE_NAMES[role], f"{{{{ the_thuc.{role.value} }}}}")


def _line(role: Role) -> str:
    return paragraph(ROLE_NAMES[role], "{{ dong }}")


def _is(role: Role) -> str:
    return f"k.vai == '{role.value}'"


def _block(role: Role, *, closing: bool) -> str:
    """A block of the body: its label unless Word counts it, its run-in title in bold, its text."""
    label = "{{ k.so }} " if role is Role.POINT else ""
    text: tuple[Run, ...] = (f"{label}{{{{ k.chu }}}}",)
    if role in _WITH_LEAD:
        text = (f"{label}{{% if k.dan %}}", (_BOLD, "{{ k.dan }}"), " {% endif %}{{ k.chu }}")
    return paragraph(ROLE_NAMES[role], *text, properties=_CLOSING if closing else "")


def _titled_clause(*, closing: bool) -> str:
    """A clause with a run-in title; its end is bold, as Word sets a number like the end of its paragraph."""
    properties = f"{_CLOSING if closing else ''}<w:rPr>{_BOLD}</w:rPr>"
    return paragraph(ROLE_NAMES[Role.CLAUSE], (_BOLD, "{{ k.dan }}"), " {{ k.chu }}", properties=properties)


def _rule(standard: Standard, role: Role, text: str, *, width: int = 0) -> str:
    """The line below an element, of the length that its text asks for.

    `width` is that of the text where it is not the usual: the style's indents are then set anew.
    """
    kind = standard.elements[role].rule.used
    if kind == "none":
        return ""
    if kind == "text":
        return paragraph(rule_name(role))
    return branches(
        (_longer(text, over), paragraph(rule_name(role, suffix), properties=_centred(width, length)))
        for over, suffix, length in RULE_LENGTHS[role]
    )


def _centred(width: int, length_mm: float) -> str:
    """Indents that centre a line in `width` twips; nothing where the style has them."""
    side = (width - twips(length_mm)) // 2
    return f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>' if width else ""


def _stamp(role: Role) -> str:
    """The box of a mark of secrecy or urgency, where there is one."""
    boxes = branches(
        (_longer("dau", over) or "dau", paragraph(stamp_name(role, suffix), "{{ dau }}"))
        for over, suffix, _ in STAMP_LENGTHS
    )
    return named("dau", f"the_thuc.{role.value}", boxes)


def _longer(text: str, over: int) -> str:
    return f"{text}|length > {over}" if over else ""


if __name__ == "__main__":
    write_all(Path(__file__).parents[2] / "templates")
