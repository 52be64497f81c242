"""Dáng vẻ thật: which of the layers of styles, tables, lists and direct formatting wins, and by how much."""

from __future__ import annotations

from typing import Any

import pytest

from mttq_docs.sheet import Face, Look, Table
from tests.word.raw import abstract, blocks, lvl, num, p, style, t, table

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="MS Mincho"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def look(body: str, **parts: Any) -> Look:
    found = blocks(body, **parts)[0].look
    assert found is not None
    return found


def face(body: str, **parts: Any) -> Face:
    return look(body, **parts).spans[0].face


def defaults(run: str = "", paragraph: str = "") -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def rpr(inside: str) -> str:
    return f"<w:rPr>{inside}</w:rPr>"


def ppr(inside: str) -> str:
    return f"<w:pPr>{inside}</w:pPr>"


class TestWhichLayerWins:
    LAYERS = (
        defaults('<w:sz w:val="20"/>'),
        style("Normal", raw=rpr('<w:sz w:val="22"/>')),
        style("Base", based_on="Normal", raw=rpr('<w:sz w:val="24"/>')),
        style("Own", based_on="Base", raw=rpr('<w:sz w:val="26"/>')),
        style("Chars", kind="character", raw=rpr('<w:sz w:val="28"/>')),
    )

    @pytest.mark.parametrize(
        ("layers", "body", "size"),
        [
            (0, p("x"), 10),  # Word's own default
            (1, p("x"), 10),
            (2, p("x"), 11),
            (3, p("x", style="Base"), 12),
            (4, p("x", style="Own"), 13),
            (4, p("x", style="Unknown"), 11),
            (5, p(t("x", '<w:rStyle w:val="Chars"/>'), style="Own"), 14),
            (5, p(t("x", '<w:rStyle w:val="Chars"/><w:sz w:val="31"/>'), style="Own"), 15.5),
        ],
    )
    def test_of_sizes(self, layers: int, body: str, size: float) -> None:
        assert face(body, styles="".join(self.LAYERS[:layers])).size_pt == size

    def test_a_loop_of_bases_ends(self) -> None:
        loop = style("A", based_on="B", raw=rpr("<w:b/>")) + style("B", based_on="A", raw=rpr("<w:i/>"))
        found = face(p("x", style="A"), styles=loop)
        assert (found.bold, found.italic) == (True, True)

    def test_the_table_style_stands_below_the_paragraph_style(self) -> None:
        styles = style("T", kind="table", raw=rpr('<w:sz w:val="18"/><w:b/>') + ppr('<w:jc w:val="center"/>'))
        styles += style("Normal", raw=rpr('<w:sz w:val="28"/>'))
        (found,) = blocks(table(("x",), properties='<w:tblStyle w:val="T"/>'), styles=styles)
        assert isinstance(found, Table)
        inside = found.rows[0].cells[0].blocks[0].look
        assert inside is not None
        assert (inside.spans[0].face.size_pt, inside.spans[0].face.bold, inside.align) == (14, True, "center")

    @pytest.mark.parametrize(
        ("switched_on", "bold"),
        [("", [False] * 4), ("0020", [True, True, False, False]), ("0080", [True, False, True, False])],
    )
    def test_the_parts_of_a_table_style(self, switched_on: str, bold: list[bool]) -> None:
        first = "".join(
            f'<w:tblStylePr w:type="{part}">{rpr("<w:b/>")}</w:tblStylePr>'
            for part in ("firstRow", "firstCol")
        )
        properties = f'<w:tblStyle w:val="T"/><w:tblLook w:val="{switched_on}"/>'
        (found,) = blocks(
            table(("a", "b"), ("c", "d"), properties=properties), styles=style("T", kind="table", raw=first)
        )
        assert isinstance(found, Table)
        cells = [cell.blocks[0] for row in found.rows for cell in row.cells]
        assert [block.look.spans[0].face.bold for block in cells if block.look] == bold


class TestToggles:
    """Bold inside bold (ECMA-376 part 1, 17.7.3)."""

    @pytest.mark.parametrize(
        ("paragraph", "character", "direct", "bold"),
        [
            ("<w:b/>", "", "", True),
            ("<w:b/>", "<w:b/>", "", False),
            ("<w:b/>", '<w:b w:val="0"/>', "", True),
            ("", "<w:b/>", "", True),
            ("<w:b/>", "<w:b/>", "<w:b/>", True),
            ("<w:b/>", "", '<w:b w:val="false"/>', False),
            ("<w:b/>", "", '<w:b w:val="off"/>', False),
            ("", "", '<w:b w:val="1"/>', True),
        ],
    )
    def test_of_styles_toggle_and_direct_ones_decide(
        self, paragraph: str, character: str, direct: str, *, bold: bool
    ) -> None:
        styles = style("P", raw=rpr(paragraph)) + style("C", kind="character", raw=rpr(character))
        body = p(t("x", f'<w:rStyle w:val="C"/>{direct}'), style="P")
        assert face(body, styles=styles).bold is bold

    def test_a_derived_style_overrides_its_base(self) -> None:
        styles = style("A", raw=rpr("<w:b/>")) + style("B", based_on="A", raw=rpr('<w:b w:val="0"/>'))
        assert not face(p("x", style="B"), styles=styles).bold

    def test_the_defaults_can_not_be_toggled_away(self) -> None:
        assert face(p("x", style="P"), styles=defaults("<w:b/>") + style("P", raw=rpr("<w:b/>"))).bold


class TestFonts:
    @pytest.mark.parametrize(
        ("fonts", "family"),
        [
            ('w:ascii="Arial" w:hAnsi="Arial"', "Arial"),
            ('w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"', "Calibri"),
            ('w:asciiTheme="majorHAnsi" w:ascii="Arial" w:hAnsi="Arial"', "Cambria"),
            ('w:asciiTheme="nosuch" w:ascii="Arial" w:hAnsi="Arial"', "Arial"),
        ],
    )
    def test_of_the_theme(self, fonts: str, family: str) -> None:
        assert face(p(t("abc", f"<w:rFonts {fonts}/>")), theme=THEME).family == family

    def test_a_plain_font_overrides_an_inherited_theme_font(self) -> None:
        styles = style("Normal", raw=rpr('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'))
        body = p(t("x", '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'))
        assert face(body, styles=styles, theme=THEME).family == "Times New Roman"

    def test_vietnamese_letters_follow_another_font_than_ascii(self) -> None:
        found = look(p(t("Mặt trận", '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Arial"/>')))
        families = [(span.start, span.end, span.face.family) for span in found.spans]
        assert families == [
            (0, 1, "Times New Roman"),
            (1, 2, "Arial"),
            (2, 6, "Times New Roman"),
            (6, 7, "Arial"),
            (7, 8, "Times New Roman"),
        ]

    def test_quotes_follow_the_east_asian_font_where_the_hint_says_so(self) -> None:
        fonts = '<w:rFonts w:ascii="A" w:hAnsi="A" w:eastAsia="E"{}/>'
        plain = look(p(t("“x”", fonts.format(""))))
        hinted = look(p(t("“x”", fonts.format(' w:hint="eastAsia"'))))
        assert [span.face.family for span in plain.spans] == ["A"]
        assert [span.face.family for span in hinted.spans] == ["E", "A", "E"]

    def test_equal_neighbours_are_one_span(self) -> None:
        body = p(t("Ủy", "<w:b/>"), t(" ban", "<w:b/>"), t(" MTTQ"))
        assert [(span.start, span.end, span.face.bold) for span in look(body).spans] == [
            (0, 6, True),
            (6, 11, False),
        ]

    @pytest.mark.parametrize(
        ("properties", "name", "value"),
        [
            ('<w:u w:val="single"/>', "underline", True),
            ('<w:u w:val="none"/>', "underline", False),
            ('<w:color w:val="ff0000"/>', "color", "FF0000"),
            ('<w:color w:val="auto"/>', "color", "auto"),
            ('<w:vertAlign w:val="superscript"/>', "raised", "superscript"),
            ('<w:highlight w:val="yellow"/>', "highlight", "yellow"),
            ("<w:dstrike/>", "strike", True),
            ('<w:rtl/><w:bCs/><w:szCs w:val="30"/>', "size_pt", 15),
            ('<w:sz w:val="29"/>', "size_pt", 14.5),
        ],
    )
    def test_other_looks_of_letters(self, properties: str, name: str, value: object) -> None:
        assert getattr(face(p(t("x", properties))), name) == value


class TestParagraphs:
    @pytest.mark.parametrize(
        ("properties", "name", "value"),
        [
            ('<w:jc w:val="both"/>', "align", "justify"),
            ('<w:jc w:val="start"/>', "align", "left"),
            ('<w:jc w:val="distribute"/>', "align", "justify"),
            ('<w:bidi/><w:jc w:val="left"/>', "align", "right"),
            ('<w:ind w:firstLine="720"/>', "first_line_mm", 12.7),
            ('<w:ind w:left="720" w:hanging="360"/>', "first_line_mm", -6.35),
            ('<w:ind w:start="1440"/>', "left_mm", 25.4),
            ('<w:ind w:firstLineChars="200" w:firstLine="10"/>', "first_line_mm", 7.06),
            ('<w:ind w:firstLineChars="0" w:firstLine="720"/>', "first_line_mm", 12.7),
            ('<w:spacing w:before="120"/>', "before_pt", 6),
            ('<w:spacing w:before="6pt"/>', "before_pt", 6),
            ('<w:spacing w:beforeLines="50" w:before="10"/>', "before_pt", 6),
            ('<w:spacing w:before="10" w:beforeAutospacing="1"/>', "before_pt", 14),
            ('<w:spacing w:line="360"/>', "line", 1.5),
            ('<w:spacing w:line="360" w:lineRule="exact"/>', "line", 18),
            ('<w:spacing w:line="360" w:lineRule="exact"/>', "line_rule", "exact"),
            ('<w:spacing w:line="240" w:lineRule="atLeast"/>', "line_rule", "at_least"),
            ("<w:keepNext/>", "keep_next", True),
            ("<w:pageBreakBefore/>", "new_page", True),
            ('<w:outlineLvl w:val="0"/>', "outline", 0),
            ('<w:outlineLvl w:val="9"/>', "outline", None),
            ('<w:pBdr><w:top w:val="nil"/><w:bottom w:val="single"/></w:pBdr>', "borders", ("bottom",)),
        ],
    )
    def test_a_property(self, properties: str, name: str, value: object) -> None:
        size = style("Normal", raw=rpr('<w:sz w:val="20"/>'))
        assert getattr(look(p("x", raw=properties), styles=size), name) == value

    def test_hanging_and_first_line_undo_each_other(self) -> None:
        styles = style("P", raw=ppr('<w:ind w:left="720" w:hanging="360"/>'))
        found = look(p("x", raw='<w:pStyle w:val="P"/><w:ind w:firstLine="567"/>'), styles=styles)
        assert (found.left_mm, found.first_line_mm) == (12.7, 10.0)

    def test_indents_of_a_list_stand_over_the_style_when_the_paragraph_joins_it(self) -> None:
        numbering = abstract(0, lvl(0, "%1.", extra='<w:pPr><w:ind w:left="720"/></w:pPr>')) + num(1, 0)
        styles = style("P", raw=ppr('<w:ind w:left="100"/>'))
        body = p("x", raw='<w:pStyle w:val="P"/><w:numPr><w:numId w:val="1"/></w:numPr>')
        assert look(body, styles=styles, numbering=numbering).left_mm == 12.7

    def test_indents_of_a_style_stand_over_the_list_that_it_joins(self) -> None:
        level = lvl(
            0, "%1.", extra='<w:pStyle w:val="P"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
        )
        joins = '<w:numPr><w:numId w:val="1"/></w:numPr>'
        styles = style("P", raw=ppr(joins + '<w:ind w:left="0" w:firstLine="567"/>'))
        found = look(p("x", style="P"), styles=styles, numbering=abstract(0, level) + num(1, 0))
        assert (found.left_mm, found.first_line_mm) == (0, 10.0)

    @pytest.mark.parametrize(
        ("second", "gap"),
        [
            ('<w:spacing w:before="120"/>', 16),
            ('<w:spacing w:before="120"/><w:contextualSpacing/>', 10),
            ("", 10),
        ],
    )
    def test_the_gap_is_what_both_paragraphs_ask_for(self, second: str, gap: float) -> None:
        _, below = blocks(p("a", raw='<w:spacing w:after="200"/>') + p("b", raw=second))
        assert below.look is not None
        assert below.look.gap_pt == gap

    def test_of_one_style_the_upper_one_may_wave_its_space_too(self) -> None:
        contextual = '<w:spacing w:after="200"/><w:contextualSpacing/>'
        _, below = blocks(p("a", raw=contextual) + p("b", raw='<w:spacing w:before="80"/>'))
        assert below.look is not None
        assert below.look.gap_pt == 4

    def test_spaces_typed_before_the_text_are_told(self) -> None:
        (block,) = blocks(p("\t  Năm 2026"))
        assert block.look is not None
        assert (block.look.padding, block.text) == ("\t  ", "Năm 2026")

    def test_page_breaks_are_told_of_the_paragraph_that_they_push(self) -> None:
        page_break = '<w:r><w:br w:type="page"/></w:r>'
        body = p("một") + p("hai", page_break) + p("ba") + p(page_break, "bốn") + p("năm")
        pushed = [block.look.new_page for block in blocks(body) if block.look]
        assert pushed == [False, False, True, True, False]


def test_the_face_of_an_automatic_number_is_that_of_the_mark_changed_by_the_list() -> None:
    numbering = abstract(0, lvl(0, "%1.", extra=rpr("<w:i/>"))) + num(1, 0)
    body = p(t("x"), num="1", mark='<w:b/><w:sz w:val="26"/>')
    label = look(body, numbering=numbering).label
    assert label is not None
    assert (label.bold, label.italic, label.size_pt) == (True, True, 13)
