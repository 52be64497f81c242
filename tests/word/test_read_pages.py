"""Trang, bảng, nét vẽ: where things stand on the page."""

from __future__ import annotations

import pytest

from mttq_docs.sheet import DrawnLine, PageNumber, Table
from tests.word.raw import A4, blocks, p, sheet, style, t, table

SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def borders(tag: str, *sides: str, value: str = "single") -> str:
    lines = "".join(f'<w:{side} w:val="{value}"/>' for side in sides)
    return f"<w:{tag}>{lines}</w:{tag}>"


class TestSections:
    def test_each_has_its_page(self) -> None:
        lying = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="567" w:left="1134" w:right="1134" w:bottom="567" w:gutter="283"/><w:cols w:num="2"/><w:pgNumType w:start="1"/>'
        found = sheet(p("một", raw=f"<w:sectPr>{A4}</w:sectPr>") + p("hai"), section=lying)
        first, second = found.pages
        assert (first.width_mm, first.height_mm, first.orientation) == (210.01, 297.0, "portrait")
        assert (first.margin_top_mm, first.margin_left_mm, first.margin_right_mm) == (20.0, 30.0, 15.01)
        assert (second.orientation, second.columns, second.start, second.margin_left_mm) == (
            "landscape",
            2,
            1,
            24.99,
        )
        assert [block.spot.page for block in found.blocks if block.spot] == [0, 1]
        assert [block.look.new_page for block in found.blocks if block.look] == [False, True]

    def test_a_part_may_go_on_below_the_one_before(self) -> None:
        on = '<w:type w:val="continuous"/>' + A4
        found = sheet(p("một", raw=f"<w:sectPr>{A4}</w:sectPr>") + p("hai"), section=on)
        assert [page.continues for page in found.pages] == [False, True]
        assert [block.look.new_page for block in found.blocks if block.look] == [False, False]

    def test_a_silent_file_has_the_page_that_word_takes(self) -> None:
        (page,) = sheet(p("x"), section="").pages
        assert (page.width_mm, page.height_mm, page.margin_left_mm) == (215.9, 279.4, 25.4)

    def test_former_page_set_ups_of_tracked_changes_are_none(self) -> None:
        former = (
            '<w:sectPrChange w:id="1"><w:sectPr><w:pgSz w:w="100" w:h="100"/></w:sectPr></w:sectPrChange>'
        )
        assert len(sheet(p("x"), section=A4 + former).pages) == 1


PAGE = '<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
COMPLEX_PAGE = "".join(
    f"<w:r>{inside}</w:r>"
    for inside in (
        '<w:fldChar w:fldCharType="begin"/>',
        "<w:instrText> PAGE </w:instrText>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)
HEADER = '<w:headerReference w:type="default" r:id="header1"/>'
FOOTER = '<w:footerReference w:type="default" r:id="footer1"/>'
TABS = '<w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs>'


def numbered(section: str, settings: str = "", **parts: str) -> PageNumber | None:
    return sheet(p("x"), section=section + A4, settings=settings, parts=parts).pages[0].number


class TestPageNumbers:
    @pytest.mark.parametrize(
        ("header", "position"),
        [
            (p(PAGE, align="center"), "top_center"),
            (p(COMPLEX_PAGE, align="center"), "top_center"),
            (p(PAGE, align="right"), "top_right"),
            (p("Trang " + "", PAGE), "top_left"),
            (p(t("\t"), PAGE, raw=TABS), "top_center"),
            (p(t("\t\t"), PAGE, raw=TABS), "top_right"),
            (p('<w:r><w:ptab w:alignment="center"/></w:r>', PAGE), "top_center"),
            (
                p(
                    PAGE,
                    raw='<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>',
                ),
                "top_center",
            ),
            ("<w:sdt><w:sdtContent>" + p(PAGE, align="center") + "</w:sdtContent></w:sdt>", "top_center"),
            (table(("", p(PAGE), ""), widths=(3118, 3118, 3118)), "top_center"),
            (table(("", p(PAGE, align="right")), widths=(4677, 4677)), "top_right"),
        ],
    )
    def test_where_they_stand(self, header: str, position: str) -> None:
        found = numbered(HEADER, header1=header)
        assert found is not None
        assert (found.position, found.first_page) == (position, True)

    def test_those_of_the_foot(self) -> None:
        found = numbered(FOOTER, footer1=p(PAGE, align="right"))
        assert found is not None
        assert found.position == "bottom_right"

    def test_none(self) -> None:
        assert numbered(HEADER, header1=p("MTTQ")) is None
        assert numbered(HEADER) is None

    @pytest.mark.parametrize(
        ("first", "shown"),
        [
            ("", False),
            ('<w:headerReference w:type="first" r:id="header2"/>', False),
            ('<w:headerReference w:type="first" r:id="header3"/>', True),
        ],
    )
    def test_a_title_page_has_a_header_of_its_own(self, first: str, *, shown: bool) -> None:
        parts = {"header1": p(PAGE, align="center"), "header2": p(""), "header3": p(PAGE)}
        found = numbered(HEADER + first + "<w:titlePg/>", **parts)
        assert found is not None
        assert found.first_page is shown

    def test_even_pages_may_lack_them(self) -> None:
        parts = {"header1": p(PAGE), "header2": p("")}
        even = HEADER + '<w:headerReference w:type="even" r:id="header2"/>'
        plain, mixed = (numbered(even, settings, **parts) for settings in ("", "<w:evenAndOddHeaders/>"))
        assert plain is not None
        assert mixed is not None
        assert (plain.even_pages, mixed.even_pages) == (True, False)

    def test_a_section_without_a_header_has_that_of_the_one_before(self) -> None:
        found = sheet(
            p("một", raw=f"<w:sectPr>{HEADER}{A4}</w:sectPr>") + p("hai"), parts={"header1": p(PAGE)}
        )
        assert [page.number is not None for page in found.pages] == [True, True]

    def test_their_face(self) -> None:
        bold = PAGE.replace("<w:t>", '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>')
        found = numbered(HEADER, header1=p(bold))
        assert found is not None
        assert (found.face.bold, found.face.size_pt) == (True, 14)


class TestTables:
    def test_cells_have_place_and_width(self) -> None:
        (found,) = blocks(table(("trái", "phải"), widths=(3600, 5400)))
        assert isinstance(found, Table)
        assert [(cell.left_mm, cell.width_mm) for cell in found.rows[0].cells] == [(0, 63.5), (63.5, 95.25)]
        spot = found.rows[0].cells[1].blocks[0].spot
        assert spot is not None
        assert (spot.left_mm, spot.width_mm) == (63.5, 95.25)

    def test_a_cell_may_state_its_width(self) -> None:
        stated = '<w:tc><w:tcPr><w:tcW w:w="1440" w:type="dxa"/></w:tcPr>' + p("x") + "</w:tc>"
        (found,) = blocks(table((stated,), widths=(9000,)))
        assert isinstance(found, Table)
        assert found.rows[0].cells[0].width_mm == 25.4

    def test_without_any_width_cells_share_the_page(self) -> None:
        (found,) = blocks(table(("a", "b")))
        assert isinstance(found, Table)
        assert [cell.width_mm for cell in found.rows[0].cells] == [82.5, 82.5]

    def test_spans_merges_and_headers(self) -> None:
        wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("rộng") + "</w:tc>"
        start = '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("gộp") + "</w:tc>"
        goes_on = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
        body = table((wide,), (start, "a"), (goes_on, "b"), widths=(3000, 3000))
        body = body.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>", 1)
        (found,) = blocks(body)
        assert isinstance(found, Table)
        first, second, third = found.rows
        assert (first.header, first.splits, second.header, second.splits) == (True, False, False, True)
        assert (first.cells[0].span, second.cells[0].merged, third.cells[0].merged) == (2, False, True)

    @pytest.mark.parametrize(
        ("properties", "expected"),
        [
            ("", ("", "")),
            (borders("tblBorders", *SIDES), ("top left bottom right", "top left bottom right")),
            (borders("tblBorders", "top", "bottom", "left", "right"), ("top left", "bottom right")),
            (borders("tblBorders", *SIDES, value="nil"), ("", "")),
            ('<w:tblStyle w:val="Grid"/>', ("top left bottom right", "top left bottom right")),
            ('<w:tblStyle w:val="Grid"/>' + borders("tblBorders", *SIDES, value="none"), ("", "")),
        ],
    )
    def test_lines_of_cells(self, properties: str, expected: tuple[str, str]) -> None:
        grid = style("Grid", kind="table", raw=f"<w:tblPr>{borders('tblBorders', *SIDES)}</w:tblPr>")
        (found,) = blocks(table(("a", "b"), ("c", "d"), properties=properties), styles=grid)
        assert isinstance(found, Table)
        seen = (found.rows[0].cells[0].borders, found.rows[1].cells[1].borders)
        assert tuple(map(" ".join, seen)) == expected

    def test_a_cell_s_own_lines_count_before_the_table_s(self) -> None:
        own = f"<w:tc><w:tcPr>{borders('tcBorders', 'bottom')}</w:tcPr>{p('x')}</w:tc>"
        (found,) = blocks(table((own,)))
        assert isinstance(found, Table)
        assert found.rows[0].cells[0].borders == ("bottom",)

    def test_tables_nest(self) -> None:
        inner = table(("trong",))
        (found,) = blocks(table((inner + p(""), "ngoài")))
        assert isinstance(found, Table)
        nested = found.rows[0].cells[0].blocks[0]
        assert isinstance(nested, Table)
        spot = nested.rows[0].cells[0].blocks[0].spot
        assert spot is not None
        assert (found.spot and found.spot.table, spot.table) == (1, 2)


def connector(width: int = 720000, height: int = 0, across: str = "", along: str = "") -> str:
    """A straight connector of 20 mm, as Word 2010 and later draw it."""
    return (
        f'<w:drawing><wp:anchor><wp:positionH relativeFrom="column">{across}</wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph">{along}</wp:positionV><wp:extent cx="{width}" cy="{height}"/>'
        '<a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom prst="straightConnector1"/></wps:spPr>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def offset(millimetres: float) -> str:
    return f"<wp:posOffset>{round(millimetres * 36000)}</wp:posOffset>"


OLD_LINE = (
    '<w:pict><v:line style="position:absolute;z-index:1" from="56.7pt,2.85pt" to="113.4pt,2.85pt"/></w:pict>'
)
OLD_CONNECTOR = '<w:pict><v:shape type="#_x0000_t32" style="position:absolute;margin-left:56.7pt;margin-top:2.85pt;width:56.7pt;height:0"/></w:pict>'


class TestDrawnLines:
    @pytest.mark.parametrize(
        ("shape", "line"),
        [
            (connector(across=offset(15), along=offset(1)), DrawnLine(20.0, 15.0, 1.0)),
            (connector(across="<wp:align>center</wp:align>", along=offset(1)), DrawnLine(20.0, 72.5, 1.0)),
            (connector(height=36000, across=offset(15)), DrawnLine(20.0, 15.0, None)),
            (OLD_LINE, DrawnLine(20.0, 20.0, 1.01)),
            (OLD_CONNECTOR, DrawnLine(20.0, 20.0, 1.01)),
            (
                f"<mc:AlternateContent><mc:Choice Requires='wps'>{connector(across=offset(15), along=offset(1))}</mc:Choice><mc:Fallback>{OLD_LINE}</mc:Fallback></mc:AlternateContent>",
                DrawnLine(20.0, 15.0, 1.0),
            ),
            (
                '<w:pict><v:rect style="width:0;height:1.5pt" o:hralign="center" o:hrstd="t" o:hr="t"/></w:pict>',
                DrawnLine(165.0),
            ),
        ],
    )
    def test_a_line(self, shape: str, line: DrawnLine) -> None:
        (block,) = blocks(p(f"<w:r>{shape}</w:r>"))
        assert block.look is not None
        (found,) = block.look.lines
        assert (found.length_mm, found.left_mm, found.below_mm) == pytest.approx(
            (line.length_mm, line.left_mm, line.below_mm), abs=0.05
        )

    @pytest.mark.parametrize(
        "shape",
        [
            connector(height=360000),
            connector(width=36000),
            OLD_LINE.replace("113.4pt,2.85pt", "113.4pt,60pt"),
            "<w:pict/>",
        ],
    )
    def test_boxes_dots_and_slopes_are_no_lines(self, shape: str) -> None:
        (block,) = blocks(p("x", f"<w:r>{shape}</w:r>"))
        assert block.look is not None
        assert block.look.lines == ()

    def test_a_line_in_a_cell_counts_from_the_cell(self) -> None:
        page = connector(across=offset(45)).replace('"column"', '"page"')
        (found,) = blocks(table(("a", p(f"<w:r>{page}</w:r>")), widths=(567, 8788)))
        assert isinstance(found, Table)
        look = found.rows[0].cells[1].blocks[0].look
        assert look is not None
        # 45 mm from the edge of the paper, 30 of them margin, 10 the first cell.
        assert look.lines[0].left_mm == pytest.approx(5.0, abs=0.05)
