"""Thể thức của tệp Word: read a rendered paper back and hold it against the regulation, part by part."""

from __future__ import annotations

from functools import cache

import pytest
from docx.document import Document as DocumentObject
from docx.oxml.ns import qn

from mttq_docs.sheet import BODY_ROLES, Role
from mttq_docs.standards import NAMES, load_standard
from mttq_docs.standards.standard import Standard
from mttq_docs.word.skeleton import build
from mttq_docs.word.styles import ROLE_NAMES, RULE_LENGTHS, STAMPS, rule_name
from mttq_docs.word.template import Template
from mttq_docs.word.write import write
from tests.word.reading import look, of_role, opened, paragraphs
from tests.word.samples import ALONE, SAMPLE

MILLIMETRE = 0.05  # a twentieth of one: Word counts in twips of 0.018 mm


@cache
def rendered(standard: str) -> DocumentObject:
    return opened(write(SAMPLE, Template.open(build(load_standard(standard)))))


@pytest.fixture(params=NAMES)
def standard(request: pytest.FixtureRequest) -> Standard:
    return load_standard(request.param)


@pytest.fixture
def document(standard: Standard) -> DocumentObject:
    return rendered(standard.name)


class TestPage:
    def test_it_has_the_size_and_margins_of_the_standard_in_every_section(
        self, document: DocumentObject, standard: Standard
    ) -> None:
        page = standard.page
        assert len(document.sections) == 3
        for section in document.sections:
            for name, number in (
                ("page_width", page.width_mm),
                ("page_height", page.height_mm),
                ("top_margin", page.margin_top_mm),
                ("bottom_margin", page.margin_bottom_mm),
                ("left_margin", page.margin_left_mm),
                ("right_margin", page.margin_right_mm),
            ):
                assert getattr(section, name).mm == pytest.approx(number.used, abs=MILLIMETRE), name
            assert section.orientation.name.lower() == page.orientation.used
            assert (page.paper.used, section._sectPr.find(qn("w:pgSz")).get(qn("w:code"))) == ("A4", "9")

    def test_it_numbers_the_pages_where_the_standard_wants(
        self, document: DocumentObject, standard: Standard
    ) -> None:
        at_bottom = standard.page_number.position.used == "bottom_right"
        for section in document.sections:
            part, other = (section.footer, section.header) if at_bottom else (section.header, section.footer)
            (line,) = part.paragraphs
            assert line._p.find(qn("w:fldSimple")).get(qn("w:instr")).strip() == "PAGE"
            seen = look(line)
            assert seen.size_pt == standard.page_number.size_pt.used
            assert (seen.bold, seen.italic) == (False, False)
            assert seen.align == ("right" if at_bottom else "center")
            assert other.is_linked_to_previous

    def test_it_counts_from_1_in_each_annex_and_hides_the_first_number(
        self, document: DocumentObject, standard: Standard
    ) -> None:
        for section in document.sections:
            assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
            assert section.start_type.name == "NEW_PAGE"
            assert section.different_first_page_header_footer is not standard.page_number.first_page.used
            assert section.first_page_header.is_linked_to_previous

    def test_it_speaks_vietnamese_in_the_font_of_the_standard(
        self, document: DocumentObject, standard: Standard
    ) -> None:
        defaults = document.styles.element.find(".//" + qn("w:rPrDefault"))
        assert defaults.find(".//" + qn("w:lang")).get(qn("w:val")) == "vi-VN"
        fonts = defaults.find(".//" + qn("w:rFonts"))
        assert set(fonts.attrib.values()) == {standard.font.family.used}
        assert defaults.find(".//" + qn("w:color")).get(qn("w:val")) == standard.font.color.used

    def test_it_lets_no_line_stand_alone_at_a_page_end(self, document: DocumentObject) -> None:
        assert (
            document.styles.element.find(".//" + qn("w:pPrDefault")).find(".//" + qn("w:widowControl"))
            is not None
        )


class TestElement:
    @pytest.mark.parametrize("role", ROLE_NAMES)
    def test_it_looks_as_the_standard_says(
        self, role: Role, document: DocumentObject, standard: Standard
    ) -> None:
        element = standard.elements[role]
        found = of_role(document, role)
        assert found, f"the sample has no {role}"
        for paragraph in found:
            seen = look(paragraph)
            assert seen.size_pt == element.size_pt.used
            assert seen.bold == element.bold.used
            assert seen.italic == element.italic.used
            assert seen.line == element.line.used
            if role in (
                *STAMPS,
                Role.ADDRESSEE,
            ):  # a box has room around it; several addressees stand in a list
                continue
            assert seen.align == element.align.used
            assert seen.first_line_mm == pytest.approx(element.first_line_mm.used, abs=MILLIMETRE)
            assert seen.space_before_pt == element.space_before_pt.used
            if element.rule.used == "none":
                assert seen.space_after_pt == element.space_after_pt.used

    @pytest.mark.parametrize("role", ROLE_NAMES)
    def test_it_stands_in_the_order_and_words_of_the_sheet(
        self, role: Role, document: DocumentObject
    ) -> None:
        printed = [p.text for p in of_role(document, role)]
        wanted = [
            " ".join(
                part
                for part in (b.label if role in {Role.POINT, Role.RECIPIENT} else "", b.lead, b.text)
                if part
            )
            for b in SAMPLE.blocks
            if b.role is role
        ]
        if role is Role.ADDRESSEE:
            wanted = ["Kính gửi:", f"- {wanted[0]};", f"- {wanted[1]}."]
        assert printed == wanted

    def test_it_is_formatted_by_its_style_alone(self, document: DocumentObject) -> None:
        # keepNext: the last paragraph holds the signature; rPr: the number of a clause with a run-in title.
        allowed = {qn(f"w:{name}") for name in ("pStyle", "keepNext", "rPr", "sectPr")}
        for paragraph in paragraphs(document):
            assert {child.tag for child in paragraph._p.pPr} <= allowed, paragraph.text
            for run in paragraph.runs:
                properties = [] if run._r.rPr is None else [child.tag for child in run._r.rPr]
                assert set(properties) <= {qn("w:b"), qn("w:bCs")}

    def test_it_sets_a_run_in_title_in_bold_with_the_number_before_it(self, document: DocumentObject) -> None:
        clause = next(p for p in of_role(document, Role.CLAUSE) if p.text.startswith("Quỹ"))
        assert clause.runs[0].bold is True
        assert clause.runs[-1].bold is None
        assert clause._p.pPr.find(qn("w:rPr")).find(qn("w:b")) is not None


class TestLetterhead:
    def test_it_has_the_columns_of_the_standard(self, document: DocumentObject, standard: Standard) -> None:
        for table, share in zip(
            document.tables,
            (standard.columns.letterhead_left_pct, standard.columns.signature_left_pct),
            strict=True,
        ):
            left, right = (column.width.mm for column in table.columns)
            page = standard.page
            text = page.width_mm.used - page.margin_left_mm.used - page.margin_right_mm.used
            assert left + right == pytest.approx(text, abs=MILLIMETRE)
            assert left / (left + right) * 100 == pytest.approx(share.used, abs=0.05)
            borders = table._tbl.tblPr.find(qn("w:tblBorders"))
            assert {border.get(qn("w:val")) for border in borders} == {"nil"}

    def test_it_puts_number_and_date_on_one_line(self, document: DocumentObject) -> None:
        number, date = document.tables[0].rows[1].cells
        assert number.paragraphs[0].text == "Số:      /CTr-MTTQ-BTT"
        assert date.paragraphs[0].text == "Minh Thanh, ngày      tháng 01 năm 2026"

    def test_it_draws_the_rule_below_the_motto_as_long_as_the_motto(
        self, document: DocumentObject, standard: Standard
    ) -> None:
        (rule,) = [p for p in paragraphs(document) if p.style.name == rule_name(Role.MOTTO)]
        seen = look(rule)
        column = document.tables[0].columns[1].width.mm
        # 12.242 em: the sum of the advance widths of the motto in Times New Roman Bold.
        length = 12.242 * standard.elements[Role.MOTTO].size_pt.used * 25.4 / 72
        assert column - seen.left_mm - seen.right_mm == pytest.approx(length, abs=0.1)
        assert seen.left_mm == pytest.approx(seen.right_mm, abs=0.1)

    @pytest.mark.parametrize("role", RULE_LENGTHS)
    def test_it_draws_one_rule_below_body_subject_and_annex(
        self, role: Role, document: DocumentObject
    ) -> None:
        rules = [p for p in paragraphs(document) if p.style.name.startswith(rule_name(role))]
        assert len(rules) == len(of_role(document, role))
        for rule in rules:
            assert rule.style.element.find(".//" + qn("w:pBdr")).find(qn("w:top")) is not None

    def test_it_boxes_the_marks_in_red_below_the_number(self, document: DocumentObject) -> None:
        cell = document.tables[0].cell(1, 0)
        assert [p.text for p in cell.paragraphs[1:]] == ["MẬT", "HỎA TỐC"]
        for paragraph, wide in zip(cell.paragraphs[1:], (20, 30), strict=True):
            seen = look(paragraph)
            assert cell.width.mm - seen.left_mm - seen.right_mm == pytest.approx(wide, abs=0.1)
            assert str(paragraph.style.font.color.rgb) == "FF0000"
            assert len(paragraph.style.element.find(".//" + qn("w:pBdr"))) == 4


class TestSignature:
    def test_it_holds_recipients_left_and_signature_right(self, document: DocumentObject) -> None:
        left, right = document.tables[1].rows[0].cells
        assert left.paragraphs[0].text == "Nơi nhận:"
        assert left.paragraphs[-1].text == "- Lưu: VT."
        assert [p.text for p in right.paragraphs] == ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", ""]

    def test_it_never_breaks_and_never_stands_alone(self, document: DocumentObject) -> None:
        (row,) = document.tables[1].rows
        assert row._tr.trPr.find(qn("w:cantSplit")) is not None
        body = list(document.element.body)
        before = body[body.index(document.tables[1]._tbl) - 1]
        assert before.pPr.find(qn("w:keepNext")) is not None
        assert sum(p._p.pPr.find(qn("w:keepNext")) is not None for p in paragraphs(document)) == 1

    def test_it_leaves_room_for_a_signature(self, document: DocumentObject) -> None:
        (name,) = of_role(document, Role.NAME)
        assert look(name).space_before_pt >= 4 * 14


class TestOutline:
    def test_it_joins_one_list_whose_levels_are_bound_to_styles(self, document: DocumentObject) -> None:
        numbering = document.part.numbering_part.element
        (abstract,) = numbering.findall(qn("w:abstractNum"))
        bound = {
            level.find(qn("w:pStyle")).get(qn("w:val")): level for level in abstract.findall(qn("w:lvl"))
        }
        for name in (
            "Phụ lục",
            "Mục",
            "Chương trình hành động",
            "Khoản",
            "Tiểu khoản",
            "Gạch đầu dòng",
            "Dấu cộng",
        ):
            style = document.styles[name]
            level = bound[style.style_id]
            in_style = style.element.find(".//" + qn("w:numPr"))
            assert in_style.find(qn("w:ilvl")).get(qn("w:val")) == level.get(qn("w:ilvl"))
            # The label may not stand otherwise than its text.
            assert dict(level.find(".//" + qn("w:ind")).attrib) == dict(
                style.element.find(".//" + qn("w:ind")).attrib
            )

    def test_it_counts_titled_and_plain_clauses_together(self, document: DocumentObject) -> None:
        titled = document.styles[ROLE_NAMES[Role.CLAUSE_TITLE]]
        assert titled.base_style.name == ROLE_NAMES[Role.CLAUSE]
        assert titled.element.find(".//" + qn("w:numPr")) is None

    def test_it_shows_headings_in_the_navigation_pane(self, document: DocumentObject) -> None:
        depths = {
            role: style.find(".//" + qn("w:outlineLvl"))
            for role in BODY_ROLES
            for style in (document.styles[ROLE_NAMES[role]].element,)
        }
        shown = {role: int(depth.get(qn("w:val"))) for role, depth in depths.items() if depth is not None}
        assert shown == {Role.SECTION: 0, Role.ACTION_PROGRAMME: 1, Role.CLAUSE_TITLE: 2}
        assert all(look(of_role(document, role)[0]).keep_with_next for role in shown)


class TestFile:
    def test_it_says_what_it_is(self, document: DocumentObject) -> None:
        properties = document.core_properties
        assert properties.title == "Chương trình phối hợp và thống nhất hành động năm 2026"
        assert properties.author == "Ban Thường trực Ủy ban MTTQ Việt Nam xã Minh Thanh"
        assert properties.subject == "Phối hợp và thống nhất hành động năm 2026"
        assert properties.keywords == "Chương trình, 2026"


class TestShortPaper:
    """A paper with one addressee, no marks, no annex, no subject and a long body name."""

    @pytest.fixture
    def short(self, standard: Standard) -> DocumentObject:
        return opened(write(ALONE, Template.open(build(standard))))

    def test_it_writes_one_addressee_behind_the_label(self, short: DocumentObject) -> None:
        assert [p.text for p in of_role(short, Role.ADDRESSEE)] == ["Kính gửi: Thường trực Thành ủy"]

    def test_it_has_no_boxes_no_subject_and_one_section(self, short: DocumentObject) -> None:
        for role in (*STAMPS, Role.SUBJECT, Role.ANNEX):
            assert not of_role(short, role)
        assert not [p for p in paragraphs(short) if p.style.name.startswith(rule_name(Role.SUBJECT))]
        assert len(short.sections) == 1

    def test_it_keeps_a_long_place_and_date_on_one_line(
        self, short: DocumentObject, standard: Standard
    ) -> None:
        (line,) = of_role(short, Role.PLACE_DATE)
        element = standard.elements[Role.PLACE_DATE]
        assert look(line).size_pt == element.size_pt.accepted[0]

    def test_it_draws_the_longer_rule_below_a_longer_name(self, short: DocumentObject) -> None:
        (rule,) = [p for p in paragraphs(short) if p.style.name.startswith(rule_name(Role.ISSUING_BODY))]
        assert rule.style.name == rule_name(Role.ISSUING_BODY, "dài")
