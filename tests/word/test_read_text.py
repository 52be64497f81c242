"""Chữ đọc được: of everything that Word puts into a paragraph, what a reader sees of it."""

from __future__ import annotations

import pytest

from tests.word.raw import blocks, docx, p, sheet, t, table, texts


def field(code: str, result: str, inner: str = "") -> str:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return begin + instruction + inner + separate + t(result) + end


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        (t("Mặt ") + t("trận"), "Mặt trận"),
        (t("một\thai"), "một\thai"),
        (t("một\nhai"), "một\nhai"),
        ("<w:r><w:t>một</w:t><w:cr/><w:t>hai</w:t></w:r>", "một\nhai"),
        ("<w:r><w:t>296</w:t><w:noBreakHyphen/><w:t>QĐ/TW</w:t></w:r>", "296-QĐ/TW"),
        ("<w:r><w:t> Mặt\n trận </w:t></w:r>" + t(" ta"), "Mặt  trận ta"),
        ("<w:r><w:t>tuyên</w:t><w:softHyphen/><w:t>\u00ad-truyền</w:t></w:r>", "tuyên-truyền"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t>ý</w:t></w:r>', "•ý"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>' + t(" ý"), "➢ ý"),
        ('<w:r><w:t>trái</w:t><w:ptab w:alignment="right"/><w:t>phải</w:t></w:r>', "trái\tphải"),
        ('<w:hyperlink w:anchor="x">' + t("đường dẫn") + "</w:hyperlink>", "đường dẫn"),
        ('<w:smartTag w:element="place">' + t("Hà Nội") + "</w:smartTag>", "Hà Nội"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + t("ô điền") + "</w:sdtContent></w:sdt>", "ô điền"),
        (t("chú") + '<w:r><w:footnoteReference w:id="2"/></w:r>', "chú"),
        (t("a") + '<w:commentRangeStart w:id="0"/>' + t("b") + '<w:commentRangeEnd w:id="0"/>', "ab"),
        (t("hiện") + t("ẩn", "<w:vanish/>"), "hiện"),
        (t("ủy ban", "<w:caps/>"), "ỦY BAN"),
    ],
)
def test_what_a_reader_sees(inside: str, seen: str) -> None:
    assert texts(f"<w:p>{inside}</w:p>") == [seen]


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        (t("giữ ") + '<w:ins w:id="1">' + t("thêm") + "</w:ins>", "giữ thêm"),
        (t("giữ") + '<w:del w:id="1"><w:r><w:delText>bỏ</w:delText></w:r></w:del>', "giữ"),
        (t("giữ") + '<w:moveFrom w:id="1">' + t("chỗ cũ") + "</w:moveFrom>", "giữ"),
        ('<w:moveTo w:id="1">' + t("chỗ mới") + "</w:moveTo>", "chỗ mới"),
        (
            '<w:ins w:id="1">'
            + t("còn")
            + '<w:del w:id="2"><w:r><w:delText>mất</w:delText></w:r></w:del></w:ins>',
            "còn",
        ),
        (t("chữ", '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'), "chữ"),
    ],
)
def test_tracked_changes_are_read_as_accepted(inside: str, seen: str) -> None:
    assert texts(f"<w:p>{inside}</w:p>") == [seen]


def test_a_deleted_paragraph_mark_joins_the_paragraphs() -> None:
    first = p("Một ", mark='<w:del w:id="1"/>')
    second = p("hai", align="center")
    (block,) = blocks(first + second)
    assert (block.text, block.look and block.look.align) == ("Một hai", "center")


def test_deleted_rows_and_cells_are_gone_and_inserted_ones_are_there() -> None:
    gone = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
    new = "<w:tr><w:trPr><w:ins w:id='1'/></w:trPr><w:tc>" + p("mới") + "</w:tc></w:tr>"
    (found,) = blocks(table(("cũ",)).replace("</w:tbl>", gone + new + "</w:tbl>"))
    assert str(found) == "bang | cũ\nbang | mới"


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        ('<w:fldSimple w:instr=" PAGE ">' + t("2") + "</w:fldSimple>", "2"),
        (field(" PAGE ", "3"), "3"),
        (t("Trang ") + field(" PAGE ", "3") + t(" của văn bản"), "Trang 3 của văn bản"),
        (field(" IF 1 = 1 ", "đúng", inner=field("DATE", "mã lồng trong mã")), "đúng"),
        (field(" REF a ", "ngoài") + field(" REF b ", " rồi trong"), "ngoài rồi trong"),
    ],
)
def test_of_a_field_only_the_result_is_read(inside: str, seen: str) -> None:
    assert texts(f"<w:p>{inside}</w:p>") == [seen]


def test_a_field_that_never_ends_hides_its_own_paragraph_only() -> None:
    open_field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> TOC </w:instrText></w:r>' + t("mất")
    assert texts(f"<w:p>{t('còn ')}{open_field}</w:p>" + p("đoạn sau")) == ["còn", "đoạn sau"]


def test_the_result_of_a_field_may_run_over_paragraphs() -> None:
    start = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(f"<w:p>{start}{t('Mục một')}</w:p>" + p("Mục hai", end) + p("Thân bài")) == [
        "Mục một",
        "Mục hai",
        "Thân bài",
    ]


BOX = "<wps:txbx><w:txbxContent>" + p("MẬT") + "</w:txbxContent></wps:txbx>"
OLD_BOX = (
    "<w:pict><v:shape><v:textbox><w:txbxContent>"
    + p("MẬT")
    + "</w:txbxContent></v:textbox></v:shape></w:pict>"
)
DRAWING = (
    "<w:drawing><wp:anchor><wp:extent cx='900000' cy='300000'/><a:graphic><a:graphicData><wps:wsp>"
    + BOX
    + "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
)


@pytest.mark.parametrize(
    "shape",
    [
        OLD_BOX,
        DRAWING,
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{DRAWING}</mc:Choice><mc:Fallback>{OLD_BOX}</mc:Fallback></mc:AlternateContent>",
    ],
)
def test_a_text_box_is_read_once_after_its_paragraph(shape: str) -> None:
    found = blocks(p("Số: 12/BC", f"<w:r>{shape}</w:r>") + p("sau"))
    assert [block.text for block in found] == ["Số: 12/BC", "MẬT", "sau"]
    assert found[1].spot is not None
    assert found[1].spot.part == "khung chữ"


def test_blocks_in_content_controls_and_custom_xml_are_read() -> None:
    inner = "<w:sdt><w:sdtContent>" + p("trong ô điền") + "</w:sdtContent></w:sdt>"
    assert texts(f"<w:customXml>{inner}</w:customXml>" + p("ngoài")) == ["trong ô điền", "ngoài"]
    row = (
        "<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>"
        + p("ô")
        + "</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
    )
    (found,) = blocks(f"<w:tbl><w:tblGrid/>{row}</w:tbl>")
    assert str(found) == "bang | ô"


def test_a_place_tells_paragraph_and_offsets() -> None:
    found = blocks(p("Đầu") + table(("một", p("  hai  "))))
    spot = found[1].rows[0].cells[1].blocks[0].spot  # type: ignore[attr-defined]
    assert (spot.part, spot.paragraph, spot.table, spot.row, spot.column) == ("thân văn bản", 3, 1, 1, 2)
    assert spot.raw[spot.start : spot.end] == "hai"
    assert (spot.raw, spot.columns) == ("  hai  ", 2)


def test_headers_footers_and_notes_stand_beside_the_text() -> None:
    notes = (
        '<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">'
        + p("Nguồn")
        + "</w:footnote>"
    )
    found = sheet(
        p("Thân"),
        parts={"header1": p("Đầu trang"), "footer1": p("Chân trang"), "footnotes": notes},
        section='<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>',
    )
    assert {(block.spot and block.spot.part, block.text) for block in found.asides} == {
        ("đầu trang", "Đầu trang"),
        ("chân trang", "Chân trang"),
        ("cước chú", "Nguồn"),
    }


def test_the_names_of_strict_files_are_understood() -> None:
    from mttq_docs.word.read import read
    from tests.word.raw import unzipped, zipped

    parts = unzipped(docx(p("Chữ", align="center")))
    usual, strict = (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    (block,) = read(zipped({name: xml.replace(usual, strict) for name, xml in parts.items()})).blocks
    assert (block.text, block.look and block.look.align) == ("Chữ", "center")
