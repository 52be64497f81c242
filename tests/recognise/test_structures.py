"""Nhận dạng từng chỗ: annexes, decisions, letters, several signers, tables that are content, edited files of ours."""

from __future__ import annotations

import pytest

from mttq_docs.recognise import recognise
from mttq_docs.sheet import Block, Role, Sheet, Table
from mttq_docs.word.read import read
from tests.recognise.papers import BORDERLESS, STYLES, TITLE, WIDTHS, B, I, body, centre, letterhead
from tests.word.raw import abstract, docx, level, lvl, num, p, style, t, table

NATION = centre("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", B) + centre("Độc lập - Tự do - Hạnh phúc", B)
FULL = f"<w:tblBorders>{''.join(f'<w:{side} w:val=' + chr(34) + 'single' + chr(34) + '/>' for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))}</w:tblBorders>"


def seen(xml: str, *, numbering: str = "", styles: str = STYLES) -> Sheet:
    return recognise(read(docx(xml, styles=styles, numbering=numbering)))


def roles(xml: str, **parts: str) -> str:
    return " ".join(block.role.value for block in seen(xml, **parts).blocks)


def lines(*texts: tuple[str, str]) -> str:
    return "".join(f"{role} | {text}\n" for role, text in texts)


class TestBodies:
    """Which lines name the body above, and which the body that issues."""

    @pytest.mark.parametrize(
        ("names", "issuing"),
        [
            ("ỦY BAN MTTQ VIỆT NAM / XÃ LÂM BÌNH / *BAN THƯỜNG TRỰC*", 1),
            ("*ỦY BAN MTTQ VIỆT NAM* / *XÃ LÂM BÌNH*", 2),
            ("ỦY BAN MTTQ VIỆT NAM / XÃ LÂM BÌNH", 2),
            ("ỦY BAN TRUNG ƯƠNG / MẶT TRẬN TỔ QUỐC VIỆT NAM / *BAN THƯỜNG TRỰC*", 1),
            ("*ỦY BAN TRUNG ƯƠNG* / *MẶT TRẬN TỔ QUỐC VIỆT NAM*", 2),
            ("*ỦY BAN MTTQ VIỆT NAM* / *XÃ LÂM BÌNH* / *BAN THƯỜNG TRỰC*", 1),
            ("ỦY BAN MTTQ VIỆT NAM / XÃ LÂM BÌNH / *BAN CÔNG TÁC MẶT TRẬN* / *THÔN NÀ MỤ*", 2),
            ("ỦY BAN NHÂN DÂN TỈNH / *SỞ NỘI VỤ*", 1),
            ("ỦY BAN MTTQ H. CHIÊM HÓA / *ỦY BAN MTTQ XÃ HÒA AN*", 1),
            ("*ỦY BAN BẦU CỬ XÃ LÂM BÌNH* / *TIỂU BAN TUYÊN TRUYỀN*", 1),
        ],
    )
    def test_by_their_words_and_weight(self, names: str, issuing: int) -> None:
        parts = [name.strip() for name in names.split("/")]
        left = "".join(centre(name.strip("*"), B if name.startswith("*") else "") for name in parts)
        found = [block.role for block in seen(letterhead(left, NATION) + TITLE).blocks][: len(parts)]
        want = [Role.PARENT_BODY] * (len(parts) - issuing) + [Role.ISSUING_BODY] * issuing
        assert found == want


class TestLetterheads:
    def test_stamps_and_remarks(self) -> None:
        left = centre("ỦY BAN MTTQ VIỆT NAM") + centre("BAN THƯỜNG TRỰC", B)
        found = seen(
            letterhead(left, NATION, below=centre("MẬT", B) + centre("HỎA TỐC", B) + centre("DỰ THẢO"))
            + TITLE
        )
        assert [
            (block.role.value, block.text)
            for block in found.blocks
            if block.role.value in ("do_mat", "do_khan", "khac")
        ] == [
            ("do_mat", "MẬT"),
            ("do_khan", "HỎA TỐC"),
            ("khac", "DỰ THẢO"),
        ]

    def test_a_letter_has_its_subject_below_its_number(self) -> None:
        left = centre("ỦY BAN MTTQ VIỆT NAM") + centre("BAN THƯỜNG TRỰC", B)
        xml = letterhead(left, NATION, below=centre("V/v báo cáo kết quả Ngày hội")) + p(
            t("Kính gửi: Các thôn, khu phố"), align="center"
        )
        assert roles(xml + body("Thực hiện kế hoạch năm 2026, đề nghị các thôn báo cáo.")).split()[-3:] == [
            "trich_yeu",
            "kinh_gui",
            "doan",
        ]

    def test_addressees_may_stand_in_a_table(self) -> None:
        xml = TITLE + table(
            (p("Kính gửi:"), p("- Đảng ủy xã;") + p("- Các thôn.")), widths=WIDTHS, properties=BORDERLESS
        )
        found = [block for block in seen(xml).blocks if block.role is Role.ADDRESSEE]
        assert [block.text for block in found] == ["Đảng ủy xã", "Các thôn"]

    def test_text_boxes_may_hold_it(self) -> None:
        left = centre("ỦY BAN MTTQ VIỆT NAM") + centre("BAN THƯỜNG TRỰC", B) + centre("Số: 12/KH-MTTQ-BTT")
        boxes = "".join(
            f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
            for content in (left, NATION + centre("Lâm Bình, ngày 12 tháng 3 năm 2026", I))
        )
        assert roles(p(boxes) + TITLE).split() == [
            "co_quan_chu_quan", "co_quan_ban_hanh", "quoc_hieu", "tieu_ngu", "so_ky_hieu", "dia_danh_ngay", "ten_loai", "trich_yeu",
        ]  # fmt: skip

    def test_a_mangled_national_name_is_known_by_its_place(self) -> None:
        right = centre("CỘNG HÒA VIỆT NAM", B) + centre("Độc lập - Tự do", B)
        xml = letterhead(centre("ỦY BAN MTTQ VIỆT NAM") + centre("BAN THƯỜNG TRỰC", B), right) + TITLE
        found = {block.role: block.text for block in seen(xml).blocks}
        assert (found[Role.NATIONAL_NAME], found[Role.MOTTO]) == ("CỘNG HÒA VIỆT NAM", "Độc lập - Tự do")

    def test_a_number_line_in_disorder_is_still_one(self) -> None:
        for number in ("Số: 12 /KH- MTTQ-BTT", "Số 05-CT/TW", "Số:12/KH–MTTQ", "SỐ: 12/KH-MTTQ-BTT"):
            xml = letterhead(centre("ỦY BAN MTTQ VIỆT NAM"), NATION).replace("Số:      /KH-MTTQ-BTT", number)
            assert Role.NUMBER in {block.role for block in seen(xml + TITLE).blocks}, number


class TestDecisions:
    def test_articles_are_headings_of_another_scheme(self) -> None:
        xml = (
            centre("QUYẾT ĐỊNH", B)
            + centre("Ban hành Quy chế làm việc", B)
            + centre("BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ LÂM BÌNH", B)
            + body("Căn cứ Điều lệ Mặt trận Tổ quốc Việt Nam;")
            + body("Theo đề nghị của Văn phòng.")
            + centre("QUYẾT ĐỊNH:", B)
            + p(t("Điều 1. ", B), t("Ban hành Quy chế làm việc."))
            + p(t("Điều 2.", B), t(" Quyết định có hiệu lực từ ngày ký./."))
        )
        assert str(seen(xml)) == lines(
            ("ten_loai", "QUYẾT ĐỊNH"),
            ("trich_yeu", "Ban hành Quy chế làm việc"),
            ("tieu_de", "BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ LÂM BÌNH"),
            ("can_cu", "Căn cứ Điều lệ Mặt trận Tổ quốc Việt Nam;"),
            ("can_cu", "Theo đề nghị của Văn phòng."),
            ("tieu_de", "QUYẾT ĐỊNH:"),
            ("tieu_de", "Điều 1. Ban hành Quy chế làm việc."),
            ("tieu_de", "Điều 2. Quyết định có hiệu lực từ ngày ký./."),
        )


class TestAnnexes:
    def test_heading_title_and_reference(self) -> None:
        xml = (
            body("1. Việc chung./.")
            + p(t("PHỤ LỤC I", B), raw='<w:pageBreakBefore/><w:jc w:val="center"/>')
            + centre("DANH SÁCH MÔ HÌNH", B)
            + centre("(Kèm theo Kế hoạch số      /KH-MTTQ-BTT ngày      tháng 11 năm 2025)", I)
            + body("1. Thôn Nà Mụ.")
            + p(t("Phụ lục II. PHÂN CÔNG", B), align="center")
            + body("Căn cứ vào Kế hoạch, phân công như sau:")
        )
        assert str(seen(xml)) == lines(
            ("khoan", "1. Việc chung./."),
            ("phu_luc", "PHỤ LỤC I"),
            ("ten_phu_luc", "DANH SÁCH MÔ HÌNH"),
            ("kem_theo", "(Kèm theo Kế hoạch số      /KH-MTTQ-BTT ngày      tháng 11 năm 2025)"),
            ("khoan", "1. Thôn Nà Mụ."),
            ("phu_luc", "Phụ lục II"),
            ("ten_phu_luc", "PHÂN CÔNG"),
            ("doan", "Căn cứ vào Kế hoạch, phân công như sau:"),
        )

    def test_an_attached_document_has_a_letterhead_of_its_own(self) -> None:
        head = letterhead(centre("ỦY BAN MTTQ VIỆT NAM") + centre("BAN THƯỜNG TRỰC", B), NATION)
        xml = (
            head
            + TITLE
            + body("1. Việc.")
            + p(t("Phụ lục", B), align="center")
            + centre("MẪU BÁO CÁO", B)
            + head
        )
        found = roles(xml + centre("BÁO CÁO", B)).split()
        assert found.count("quoc_hieu") == found.count("ten_loai") == 2


class TestSignatures:
    def test_several_lines_of_authority(self) -> None:
        right = "".join(
            centre(text, B) for text in ("TM. ỦY BAN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Thị Mai")
        )
        xml = body("1. Việc./.") + table((p(t("Nơi nhận:", B + I)) + p("- Lưu: VT."), right), widths=WIDTHS)
        assert roles(xml) == "khoan nhan_noi_nhan noi_nhan quyen_han quyen_han chuc_vu ho_ten"

    def test_an_authority_of_two_lines(self) -> None:
        right = "".join(
            map(
                centre,
                ("TM. BAN THƯỜNG TRỰC", "ỦY BAN MTTQ VIỆT NAM XÃ", "CHỦ TỊCH", "(Đã ký)", "Lò Thị Mai"),
            )
        )
        xml = body("1. Việc./.") + table((p("Nơi nhận:"), right), widths=WIDTHS)
        assert roles(xml) == "khoan nhan_noi_nhan quyen_han quyen_han chuc_vu khac ho_ten"

    def test_two_signers_come_one_after_the_other(self) -> None:
        one = "".join(map(centre, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn An")))
        other = "".join(map(centre, ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Ma Thị Bé")))
        found = seen(body("1. Việc./.") + table((one, other), widths=WIDTHS))
        assert [block.text for block in found.blocks][1:] == [
            "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn An", "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Ma Thị Bé",
        ]  # fmt: skip
        assert [block.role for block in found.blocks][1:] == [Role.AUTHORITY, Role.POSITION, Role.NAME] * 2

    def test_recipients_without_their_label_are_known_by_their_place(self) -> None:
        left = p("- Các thôn;") + p("- Lưu: VT.")
        xml = body("1. Việc./.") + table(
            (left, centre("TM. BAN THƯỜNG TRỰC") + centre("CHỦ TỊCH", B)), widths=WIDTHS
        )
        assert roles(xml) == "khoan noi_nhan noi_nhan quyen_han chuc_vu"

    def test_recipients_may_be_a_list(self) -> None:
        numbering = abstract(0, lvl(0, "-", "bullet")) + num(1, 0)
        left = p("Nơi nhận:") + p("Các thôn;", num="1") + p("Lưu: VT.", num="1")
        found = seen(table((left, centre("TM. BAN THƯỜNG TRỰC")), widths=WIDTHS), numbering=numbering)
        assert [str(block) for block in found.blocks][1:3] == [
            "noi_nhan | - Các thôn;",
            "noi_nhan | - Lưu: VT.",
        ]


class TestContentTables:
    PLAN = table(
        ("TT", "Nội dung", "Chủ trì", "Nơi nhận"),
        (p(""), p("Ngày hội\nđại đoàn kết"), "Ban Phong trào", p("Các thôn") + p("Các xã")),
        properties=FULL,
    )

    def test_stay_tables(self) -> None:
        (found,) = seen(self.PLAN).blocks
        assert isinstance(found, Table)
        assert [[len(cell.blocks) for cell in row.cells] for row in found.rows] == [
            [1, 1, 1, 1],
            [1, 1, 1, 2],
        ]
        assert found.rows[1].cells[1].text == "Ngày hội\nđại đoàn kết"

    def test_count_their_rows(self) -> None:
        numbering = abstract(0, lvl(0, "%1")) + num(1, 0)
        (found,) = seen(
            table((p("", num="1"), "a"), (p("", num="1"), "b"), properties=FULL), numbering=numbering
        ).blocks
        assert str(found) == "bang | 1 | a\nbang | 2 | b"

    def test_a_box_around_one_cell_is_no_table(self) -> None:
        assert roles(table((body("1. Việc thứ nhất."),), properties=FULL)) == "khoan"

    def test_an_empty_table_is_nothing(self) -> None:
        assert seen(table(("", "")) + body("Chữ.")).blocks == (Block(Role.PARAGRAPH, "Chữ."),)


class TestAutomaticNumbering:
    NUMBERING = abstract(
        0,
        lvl(0, "%1.", "upperRoman"),
        lvl(1, "%2."),
        lvl(2, "%2.%3."),
        lvl(3, "%4)", "lowerLetter"),
        lvl(4, "-", "bullet"),
        lvl(5, "\uf0b7", "bullet", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'),
        lvl(6, "Điều %7."),
        lvl(7, "(%8)"),
    ) + num(1, 0)

    @pytest.mark.parametrize(
        ("ilvl", "role", "label"),
        [
            (0, "muc", "I."),
            (1, "khoan", "1."),
            (2, "tieu_khoan", "1.1."),
            (3, "diem", "a)"),
            (4, "gach", "-"),
            (5, "gach", "•"),
            (6, "tieu_de", "Điều 1."),
            (7, "diem", "(1)"),
        ],
    )
    def test_gives_roles(self, ilvl: int, role: str, label: str) -> None:
        (block,) = seen(p("việc", raw=level(1, ilvl)), numbering=self.NUMBERING).blocks
        assert (block.role.value, block.label, block.text) == (role, label, "việc")

    def test_a_bold_clause_is_a_title(self) -> None:
        (block,) = seen(p(t("Mục đích", B), raw=level(1, 1)), numbering=self.NUMBERING).blocks
        assert block.role is Role.CLAUSE_TITLE

    def test_letters_that_the_alphabet_of_points_lacks_are_points_all_the_same(self) -> None:
        found = seen("".join(p("việc", raw=level(1, 3)) for _ in range(6)), numbering=self.NUMBERING)
        assert [str(block)[:9] for block in found.blocks][-2:] == ["diem | e)", "diem | f)"]


class TestRunInTitles:
    @pytest.mark.parametrize(
        ("runs", "lead", "text"),
        [
            ((t("1. Đối tượng: ", B), t("các thôn.")), "Đối tượng:", "các thôn."),
            ((t("1. "), t("Đối tượng", B), t(":", B), t(" các thôn.")), "Đối tượng:", "các thôn."),
            ((t("1. "), t("Đối tượng", B), t(": các thôn.")), "", "Đối tượng: các thôn."),
            ((t("1. "), t("Các thôn", B), t(" thực hiện.")), "", "Các thôn thực hiện."),
            ((t("- Thời gian. ", B), t("Quý I.")), "Thời gian.", "Quý I."),
        ],
    )
    def test_are_bold_words_that_end_in_a_mark(self, runs: tuple[str, ...], lead: str, text: str) -> None:
        (block,) = seen(p(*runs)).blocks
        assert (block.lead, block.text) == (lead, text)


class TestLineBreaks:
    def test_separate_items(self) -> None:
        assert [str(block) for block in seen(p("1. Việc một.\n2. Việc hai.")).blocks] == [
            "khoan | 1. Việc một.",
            "khoan | 2. Việc hai.",
        ]

    def test_in_the_middle_of_a_sentence_do_not(self) -> None:
        (block,) = seen(p("1. Tuyên truyền,\nvận động Nhân dân.")).blocks
        assert (block.label, block.text) == ("1.", "Tuyên truyền,\nvận động Nhân dân.")


def test_a_stranger_s_style_names_prove_nothing() -> None:
    styles = STYLES + style("Muc", name="Mục")
    (block,) = seen(p("Vận động Nhân dân tham gia.", style="Muc"), styles=styles).blocks
    assert (block.role, block.reason) == (Role.PARAGRAPH, "không có nhãn hay dấu hiệu khác")


def test_recognising_twice_changes_nothing() -> None:
    sheet = seen(letterhead(centre("ỦY BAN MTTQ VIỆT NAM"), NATION) + TITLE + body("1. Việc./."))
    assert recognise(sheet).blocks == sheet.blocks
