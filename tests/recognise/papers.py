"""Văn bản của người khác: papers as Front committees type them in Word, none of them with our styles.

Each is the XML of a body; together they hold the ways in which letterheads, rules and signatures are laid out in
practice: tables, tabs, line breaks, nested tables, drawn lines, underlines, blank lines.
"""

from __future__ import annotations

from tests.word.raw import p, style, t, table

B, I = "<w:b/>", "<w:i/>"  # noqa: E741 as in Word's own buttons
HIDDEN = "".join(
    f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
BORDERLESS = f"<w:tblBorders>{HIDDEN}</w:tblBorders>"
FIRST_LINE = '<w:spacing w:before="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'

# Times New Roman 14 for all, set in Normal, as office templates have it.
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    '<w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + style("Normal", raw='<w:rPr><w:sz w:val="28"/></w:rPr>')
    + style("TableNormal", kind="table", name="Normal Table")
)


def centre(text: str, look: str = "", size: int = 26, extra: str = "") -> str:
    return p(t(text, f'{look}<w:sz w:val="{size}"/>'), extra, align="center")


def body(text: str, look: str = "") -> str:
    return p(t(text, look), raw=FIRST_LINE)


def connector(millimetres: float, left: float, below: float) -> str:
    """The line that a clerk draws under the motto: a connector with its older twin."""
    width, x, y = (round(length * 36000) for length in (millimetres, left, below))
    points = (
        round(left * 72 / 25.4, 1),
        round((left + millimetres) * 72 / 25.4, 1),
        round(below * 72 / 25.4, 1),
    )
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr>'
        '<a:prstGeom prst="straightConnector1"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:line style="position:absolute" from="{points[0]}pt,{points[2]}pt" to="{points[1]}pt,{points[2]}pt"/>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


OUTLINE = (
    body("Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;")
    + body(
        "Thực hiện Kế hoạch số 33/KH-MTTQ-BTT ngày 14/11/2025 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh;"
    )
    + body("Ban Thường trực Ủy ban MTTQ Việt Nam xã xây dựng kế hoạch tổ chức Ngày hội, cụ thể như sau:")
    + body("I. MỤC ĐÍCH, YÊU CẦU", B)
    + body("1. Mục đích", B)
    + body("- Gắn kết Nhân dân ở khu dân cư.")
    + body("+ Ôn lại truyền thống của Mặt trận.")
    + p(t("2. Yêu cầu: ", B), t("Tổ chức trang trọng, tiết kiệm."), raw=FIRST_LINE)
    + body("II. NỘI DUNG", B)
    + body("1. Phần lễ", B)
    + body("1.1. Chuẩn bị", B + I)
    + body("a) Báo cáo kết quả của Ban Công tác Mặt trận.")
    + body("đ) Trao quà cho hộ khó khăn.")
    + body("(Có danh sách kèm theo)", I)
    + body("Trên đây là Kế hoạch tổ chức Ngày hội, đề nghị các thôn triển khai thực hiện./.")
)
OUTLINE_SEEN = """\
can_cu | Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;
can_cu | Thực hiện Kế hoạch số 33/KH-MTTQ-BTT ngày 14/11/2025 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh;
doan | Ban Thường trực Ủy ban MTTQ Việt Nam xã xây dựng kế hoạch tổ chức Ngày hội, cụ thể như sau:
muc | I. MỤC ĐÍCH, YÊU CẦU
tieu_de_khoan | 1. Mục đích
gach | - Gắn kết Nhân dân ở khu dân cư.
cong | + Ôn lại truyền thống của Mặt trận.
khoan | 2. **Yêu cầu:** Tổ chức trang trọng, tiết kiệm.
muc | II. NỘI DUNG
tieu_de_khoan | 1. Phần lễ
tieu_khoan | 1.1. Chuẩn bị
diem | a) Báo cáo kết quả của Ban Công tác Mặt trận.
diem | đ) Trao quà cho hộ khó khăn.
ghi_chu | (Có danh sách kèm theo)
doan | Trên đây là Kế hoạch tổ chức Ngày hội, đề nghị các thôn triển khai thực hiện./.
"""
HEAD_SEEN = """\
co_quan_chu_quan | ỦY BAN MTTQ VIỆT NAM
co_quan_chu_quan | XÃ LÂM BÌNH
co_quan_ban_hanh | BAN THƯỜNG TRỰC
quoc_hieu | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
tieu_ngu | Độc lập - Tự do - Hạnh phúc
so_ky_hieu | Số:      /KH-MTTQ-BTT
dia_danh_ngay | Lâm Bình, ngày      tháng 11 năm 2025
ten_loai | KẾ HOẠCH
trich_yeu | Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2025
"""
TAIL_SEEN = """\
nhan_noi_nhan | Nơi nhận:
noi_nhan | - BTT Ủy ban MTTQ Việt Nam tỉnh (b/c);
noi_nhan | - Thường trực Đảng ủy xã (b/c);
noi_nhan | - Lưu: VT.
quyen_han | TM. BAN THƯỜNG TRỰC
chuc_vu | CHỦ TỊCH
ho_ten | Hoàng Văn Bình
"""
WHOLE_SEEN = HEAD_SEEN + OUTLINE_SEEN + TAIL_SEEN

PARENTS = (centre("ỦY BAN MTTQ VIỆT NAM"), centre("XÃ LÂM BÌNH"))
MOTTO = centre("Độc lập - Tự do - Hạnh phúc", B, 28)
NATIONAL_NAME = centre("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", B)
NUMBER = centre("Số:      /KH-MTTQ-BTT", size=28)
PLACE_DATE = centre("Lâm Bình, ngày      tháng 11 năm 2025", I, 28)
TITLE = centre("KẾ HOẠCH", B, 28) + centre("Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2025", B, 28)
WIDTHS = (3600, 5760)


def letterhead(left: str, right: str, *, below: str = "") -> str:
    """One row for names, one for number and date, no lines around."""
    return table((left, right), (NUMBER + below, PLACE_DATE), widths=WIDTHS, properties=BORDERLESS)


RECIPIENTS = (
    p(t("Nơi nhận:", B + I + '<w:sz w:val="24"/>')),
    p(t("- BTT Ủy ban MTTQ Việt Nam tỉnh (b/c);", '<w:sz w:val="22"/>')),
    p(t("- Thường trực Đảng ủy xã (b/c);", '<w:sz w:val="22"/>')),
    p(t("- Lưu: VT.", '<w:sz w:val="22"/>')),
)
SIGNER = (
    centre("TM. BAN THƯỜNG TRỰC", size=28),
    centre("CHỦ TỊCH", B, 28),
    *[p("")] * 4,
    centre("Hoàng Văn Bình", B, 28),
)
SIGNATURE = table(("".join(RECIPIENTS), "".join(SIGNER)), widths=(5200, 4160), properties=BORDERLESS)

ORGAN = centre("BAN THƯỜNG TRỰC", B)
# Lines drawn in the paragraphs that they stand under.
DRAWN = (
    letterhead(
        "".join(PARENTS) + centre("BAN THƯỜNG TRỰC", B, extra=connector(24, 20, 5.6)),
        NATIONAL_NAME + centre("Độc lập - Tự do - Hạnh phúc", B, 28, extra=connector(60, 20, 6)),
    )
    + centre("KẾ HOẠCH", B, 28)
    + centre("Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2025", B, 28)
    + p(connector(45, 60, 0.8), align="center")
    + OUTLINE
    + SIGNATURE
)
# Lines anchored in the paragraph below, or in one of the letterhead's other paragraphs.
ANCHORED_ELSEWHERE = (
    letterhead(
        centre("ỦY BAN MTTQ VIỆT NAM", extra=connector(24, 20, 16.2)) + PARENTS[1] + ORGAN,
        centre("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", B, extra=connector(60, 20, 11)) + MOTTO,
    )
    + TITLE
    + p(connector(45, 60, 0.2) + t("Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;"), raw=FIRST_LINE)
    + OUTLINE.partition("</w:p>")[2]
    + SIGNATURE
)
# The middle of the organ underlined, borders below motto and subject.
UNDER = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
UNDERLINED = (
    letterhead(
        "".join(PARENTS)
        + p(t("BAN ", B), t("THƯỜNG", B + '<w:u w:val="single"/>'), t(" TRỰC", B), align="center"),
        NATIONAL_NAME + p(t("Độc lập - Tự do - Hạnh phúc", B + '<w:u w:val="single"/>'), align="center"),
    )
    + centre("KẾ HOẠCH", B, 28)
    + p(
        t("Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2025", B),
        raw=UNDER + '<w:ind w:left="2835" w:right="2835"/><w:jc w:val="center"/>',
    )
    + OUTLINE
    + SIGNATURE
)
# Marks typed below.
TYPED = (
    letterhead("".join(PARENTS) + ORGAN + centre("_______"), NATIONAL_NAME + MOTTO + centre("―――――――――――"))
    + TITLE
    + centre("-------------")
    + OUTLINE
    + SIGNATURE
)
# No table at all: two halves by tabs, centre stops or runs of spaces.
TABBED = (
    p("\tỦY BAN MTTQ VIỆT NAM\t", t("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", B))
    + p("\tXÃ LÂM BÌNH\t", t("Độc lập - Tự do - Hạnh phúc", B))
    + p(t("\tBAN THƯỜNG TRỰC", B))
    + p("Số:      /KH-MTTQ-BTT              ", t("Lâm Bình, ngày      tháng 11 năm 2025", I))
    + TITLE
    + OUTLINE
    + p(t("Nơi nhận:", B + I), t("\t\tTM. BAN THƯỜNG TRỰC"))
    + p("- BTT Ủy ban MTTQ Việt Nam tỉnh (b/c);\t\t", t("CHỦ TỊCH", B))
    + p("- Thường trực Đảng ủy xã (b/c);")
    + p("- Lưu: VT.")
    + p("")
    + p(t("\t\t\t\tHoàng Văn Bình", B))
)
TABBED_SEEN = (
    HEAD_SEEN
    + OUTLINE_SEEN
    + """\
nhan_noi_nhan | Nơi nhận:
quyen_han | TM. BAN THƯỜNG TRỰC
noi_nhan | - BTT Ủy ban MTTQ Việt Nam tỉnh (b/c);
chuc_vu | CHỦ TỊCH
noi_nhan | - Thường trực Đảng ủy xã (b/c);
noi_nhan | - Lưu: VT.
ho_ten | Hoàng Văn Bình
"""
)
# Line breaks instead of paragraphs.
BROKEN_LINES = (
    table(
        (
            p(
                t("ỦY BAN MTTQ VIỆT NAM\nXÃ LÂM BÌNH\n"),
                t("BAN THƯỜNG TRỰC", B),
                t("\n\nSố:      /KH-MTTQ-BTT"),
                align="center",
            ),
            p(
                t("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n", B),
                t("Lâm Bình, ngày      tháng 11 năm 2025", I),
                align="center",
            ),
        ),
        widths=WIDTHS,
    )
    + p(t("KẾ HOẠCH\nTổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2025", B), align="center")
    + OUTLINE
    + table(
        (
            p(
                t("Nơi nhận:", B + I),
                t("\n- BTT Ủy ban MTTQ Việt Nam tỉnh (b/c);\n- Thường trực Đảng ủy xã (b/c);\n- Lưu: VT."),
            ),
            p(t("TM. BAN THƯỜNG TRỰC\n"), t("CHỦ TỊCH\n\n\n\n\nHoàng Văn Bình", B), align="center"),
        ),
        widths=WIDTHS,
    )
)
# A table within a table, as copying from another file leaves it, and the whole paper in a box.
NESTED = table(
    (
        table((letterhead("".join(PARENTS) + ORGAN, NATIONAL_NAME + MOTTO) + p(""),))
        + TITLE
        + OUTLINE
        + SIGNATURE
        + p(""),
    )
)
# One signature, line by line in the rows of a table of three columns.
ROW_BY_ROW = (
    table(
        (PARENTS[0] + PARENTS[1], p(""), NATIONAL_NAME),
        (ORGAN, p(""), MOTTO),
        (NUMBER, p(""), PLACE_DATE),
        widths=(3600, 360, 5400),
    )
    + TITLE
    + OUTLINE
    + table(
        (RECIPIENTS[0], SIGNER[0]),
        (RECIPIENTS[1], SIGNER[1]),
        (RECIPIENTS[2] + RECIPIENTS[3], p("")),
        (p(""), SIGNER[-1]),
        widths=(5200, 4160),
    )
)
# Plain paragraphs, centred or at the right, nothing else.
IN_ONE_COLUMN = (
    "".join(PARENTS)
    + ORGAN
    + NATIONAL_NAME
    + MOTTO
    + NUMBER
    + PLACE_DATE
    + TITLE
    + OUTLINE
    + "".join(RECIPIENTS)
    + "".join(SIGNER)
)
