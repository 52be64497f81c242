"""Văn bản sạch của cơ quan khác: papers of many committees, kinds and layouts in which nothing is wrong.

They are typed as offices type them, without any style of ours: what a checker says of them is a false alarm.
"""

from __future__ import annotations

from tests.recognise.papers import BORDERLESS, FIRST_LINE, STYLES, B, I, body, centre, connector
from tests.word.raw import A4, abstract, docx, level, lvl, num, p, t, table

_FIELD = "".join(
    f'<w:r><w:rPr><w:sz w:val="28"/></w:rPr>{inside}</w:r>'
    for inside in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)
_HEADER = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{_FIELD}</w:p>'
_SECTION = f'<w:headerReference w:type="default" r:id="header1"/>{A4}<w:titlePg/>'
_LYING = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1701" w:bottom="851" w:left="1134" w:right="1134" w:header="567" w:footer="567"/>'
)
_UPRIGHT = f'<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header1"/>{A4}<w:titlePg/></w:sectPr></w:pPr></w:p>'
_BELOW = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
_WIDTHS, _ENDS = (3700, 5655), (4900, 4455)


def paper(*parts: str, section: str = _SECTION, numbering: str = "") -> bytes:
    """The file."""
    return docx(
        "".join(parts), styles=STYLES, parts={"header1": _HEADER}, section=section, numbering=numbering
    )


def _left(parents: tuple[str, ...], organ: str) -> str:
    return "".join(map(centre, parents)) + centre(organ, B, extra=connector(22, 21, 5.6))


def _right() -> str:
    return centre(NATIONAL, B) + centre(MOTTO, B, 28, extra=connector(62, 19, 6))


def drawn(parents: tuple[str, ...], organ: str, number: str, place: str) -> str:
    """Two columns, and lines drawn under organ and motto."""
    rows = (_left(parents, organ), _right()), (centre(number), centre(place, I, 28))
    return table(*rows, widths=_WIDTHS, properties=BORDERLESS)


def nested(parents: tuple[str, ...], organ: str, number: str, place: str) -> str:
    """A table in each half; borders below the paragraphs for the lines."""
    below = '<w:ind w:left="1200" w:right="1200"/>'
    short = p(t(organ, B + '<w:sz w:val="26"/>'), align="center") + p("", raw=_BELOW + below)
    motto = p(t(MOTTO, B), align="center") + p("", raw=_BELOW + '<w:ind w:left="900" w:right="900"/>')
    left = table(("".join(map(centre, parents)) + short,), (centre(number),), widths=(3600,))
    right = table((centre(NATIONAL, B) + motto,), (centre(place, I, 28),), widths=(5555,))
    return table((left + p(""), right + p("")), widths=_WIDTHS, properties=BORDERLESS)


def in_lines(parents: tuple[str, ...], organ: str, number: str, place: str) -> str:
    """One paragraph a half, its lines broken; the middle of the organ's name underlined."""
    words = organ.split(" ")
    middle = f" {words[len(words) // 2]}"
    before, _, after = organ.partition(middle)
    small = '<w:sz w:val="26"/>'
    left = p(
        t("\n".join(parents) + "\n", small),
        t(before, B + small),
        t(middle, B + small + '<w:u w:val="single"/>'),
        t(after, B + small),
        align="center",
    )
    right = p(t(f"{NATIONAL}\n", B + small), t(MOTTO, B + '<w:u w:val="single"/>'), align="center")
    rows = (left, right), (centre(number), centre(place, I, 28))
    return table(*rows, widths=_WIDTHS, properties=BORDERLESS)


_STOPS = '<w:tabs><w:tab w:val="center" w:pos="1700"/><w:tab w:val="center" w:pos="6500"/></w:tabs>'


def tabbed(parents: tuple[str, ...], organ: str, number: str, place: str) -> str:
    """No table: both halves hang on two stops."""
    small = '<w:sz w:val="26"/>'
    rows = [
        (t(f"\t{parents[0]}\t", small), t(NATIONAL, B + small)),
        (t(f"\t{parents[1]}\t", small), t(MOTTO, B)),
        (t(f"\t{organ}", B + small), connector(22, 20, 5.6), connector(62, 85, 0.4)),
        (t(f"\t{number}\t", small), t(place, I)),
    ]
    return "".join(p(*runs, raw=_STOPS) for runs in rows)


def title(kind: str, subject: str) -> str:
    """Kind and subject, and below them a line of two fifths of the subject."""
    length = len(subject)
    return (
        centre(kind, B, 28)
        + centre(subject, B, 28)
        + p(connector(length, 82 - length / 2, 0.8), align="center")
    )


def ending(recipients: tuple[str, ...], authority: tuple[str, ...], name: str) -> str:
    """Recipients beside the signature."""
    small = '<w:sz w:val="22"/>'
    left = p(t("Nơi nhận:", B + I + '<w:sz w:val="24"/>')) + "".join(p(t(each, small)) for each in recipients)
    right = centre(authority[0], size=28) + "".join(centre(each, B, 28) for each in authority[1:])
    right += p("") * 4 + centre(name, B, 28)
    return table((left, right), widths=_ENDS, properties=BORDERLESS)


def texts(*lines: str) -> str:
    """Paragraphs of the text; `#` opens a bold line, `##` a bold title that runs into its text at `|`."""
    made = []
    for line in lines:
        if line.startswith("## "):
            lead, _, rest = line[3:].partition("|")
            made.append(p(t(lead, B), t(rest), raw=FIRST_LINE))
        elif line.startswith("# "):
            made.append(body(line[2:], B))
        else:
            made.append(body(line))
    return "".join(made)


_COMMUNE = ("ỦY BAN MTTQ VIỆT NAM", "XÃ TRUNG THÀNH")
_WARD = ("ỦY BAN MTTQ VIỆT NAM", "PHƯỜNG AN HÒA")
_PROVINCE = ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "TỈNH ĐÔNG SƠN")
_BOARD = ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH")
_PLAN = texts(
    "Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;",
    "Căn cứ Kế hoạch số 33/KH-MTTQ-BTT ngày 14/11/2025 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh về tổ chức Ngày hội Đại đoàn kết toàn dân tộc.",
    "Ban Thường trực Ủy ban MTTQ Việt Nam xã Trung Thành xây dựng Kế hoạch tổ chức Ngày hội, cụ thể như sau:",
    "# I. MỤC ĐÍCH, YÊU CẦU",
    "# 1. Mục đích",
    "- Ôn lại truyền thống của Mặt trận, thắt chặt tình làng nghĩa xóm.",
    "- Biểu dương những gia đình, cá nhân tiêu biểu ở khu dân cư.",
    "## 2. Yêu cầu:| Trang trọng, tiết kiệm, đông đủ các hộ dân cùng dự.",
    "# II. NỘI DUNG",
    "a) Phần lễ: báo cáo kết quả của Ban Công tác Mặt trận, khen thưởng.",
    "b) Phần hội: văn nghệ, thể thao, bữa cơm đoàn kết.",
    "# III. TỔ CHỨC THỰC HIỆN",
    "1. Ban Công tác Mặt trận các thôn chọn ngày, báo cáo trước ngày 05/11/2026.",
    "2. Các tổ chức thành viên cử người dự và giúp đỡ các thôn.",
    "Trên đây là Kế hoạch tổ chức Ngày hội, đề nghị các thôn triển khai thực hiện./.",
)
_RECIPIENTS = (
    "- BTT Ủy ban MTTQ Việt Nam tỉnh (b/c);",
    "- Thường trực Đảng ủy xã (b/c);",
    "- Ban Công tác Mặt trận các thôn (t/h);",
    "- Lưu: VT.",
)


def _commune_plan() -> bytes:
    head = drawn(_COMMUNE, "BAN THƯỜNG TRỰC", "Số: 16/KH-MTTQ-BTT", "Trung Thành, ngày 12 tháng 10 năm 2026")
    subject = "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026"
    return paper(head, title("KẾ HOẠCH", subject), _PLAN, ending(_RECIPIENTS, _BOARD, "Lò Thị Minh"))


def _commune_plan_on_tabs() -> bytes:
    head = tabbed(
        _COMMUNE, "BAN THƯỜNG TRỰC", "Số:      /KH-MTTQ-BTT", "Trung Thành, ngày      tháng 10 năm 2026"
    )
    subject = "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026"
    return paper(head, title("KẾ HOẠCH", subject), _PLAN, ending(_RECIPIENTS, _BOARD, "Lò Thị Minh"))


def _commune_plan_nested() -> bytes:
    head = nested(_COMMUNE, "BAN THƯỜNG TRỰC", "Số: 16/KH-MTTQ-BTT", "Trung Thành, ngày 12 tháng 10 năm 2026")
    subject = "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026"
    return paper(head, title("KẾ HOẠCH", subject), _PLAN, ending(_RECIPIENTS, _BOARD, "Lò Thị Minh"))


def _ward_report() -> bytes:
    head = in_lines(_WARD, "BAN THƯỜNG TRỰC", "Số: 27/BC-MTTQ-BTT", "An Hòa, ngày 30 tháng 6 năm 2026")
    content = texts(
        "Thực hiện chương trình công tác năm, Ban Thường trực Ủy ban MTTQ Việt Nam phường An Hòa báo cáo kết quả 06 tháng đầu năm 2026 như sau:",
        "# I. TÌNH HÌNH NHÂN DÂN",
        "Nhân dân trong phường yên tâm lao động, tin tưởng vào sự lãnh đạo của Đảng.",
        "# II. KẾT QUẢ",
        "## 1. Tuyên truyền:| Đã tổ chức 12 buổi với 1.240 lượt người nghe.",
        "## 2. An sinh:| Vận động được 186,5 triệu đồng, bằng 62,17% kế hoạch năm; 14/20 nhà (70%) đã bàn giao.",
        "## 3. Giám sát:| Chủ trì 02 cuộc, phối hợp 03 cuộc.",
        "# III. NHIỆM VỤ 06 THÁNG CUỐI NĂM",
        "1. Hoàn thành chỉ tiêu quỹ trước ngày 18/11/2026.",
        "2. Chuẩn bị Ngày hội Đại đoàn kết toàn dân tộc.",
        "Trên đây là Báo cáo kết quả 06 tháng đầu năm 2026 của Ban Thường trực Ủy ban MTTQ Việt Nam phường An Hòa./.",
    )
    recipients = (
        "- BTT Ủy ban MTTQ Việt Nam thành phố (để b/c);",
        "- Thường trực Đảng ủy phường (để b/c);",
        "- Lưu: VT, MTTQ.",
    )
    named = title("BÁO CÁO", "Kết quả công tác Mặt trận 06 tháng đầu năm 2026")
    return paper(head, named, content, ending(recipients, _BOARD, "Phan Văn Tài"))


def _provincial_guidance() -> bytes:
    head = drawn(_PROVINCE, "BAN THƯỜNG TRỰC", "Số: 13/HD-MTTQ-BTT", "Đông Sơn, ngày 17 tháng 11 năm 2025")
    content = texts(
        "Thực hiện Hướng dẫn số 11/HD-MTTW-BTT ngày 10/9/2025 của Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam về tổ chức đại hội.",
        "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Đông Sơn hướng dẫn một số nội dung như sau:",
        "# I. NHÂN SỰ",
        "1. Ủy viên Ủy ban khóa mới bảo đảm cơ cấu, thành phần, tiêu biểu cho các giới.",
        "2. Hồ sơ gửi về Ban Thường trực trước ngày 31/12/2025.",
        "# II. TỔ CHỨC THỰC HIỆN",
        "Quá trình thực hiện có vướng mắc, đề nghị phản ánh về Ban Thường trực để được hướng dẫn./.",
    )
    recipients = (
        "- Ban Thường vụ Tỉnh ủy (để báo cáo);",
        "- Ủy ban MTTQ các xã, phường;",
        "- Lưu: VP, Ban Tổ chức.",
    )
    return paper(
        head,
        title("HƯỚNG DẪN", "Công tác nhân sự đại hội Mặt trận các cấp"),
        content,
        ending(recipients, ("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"), "Hà Quang Dũng"),
    )


def _district_report() -> bytes:
    parents = ("ỦY BAN MTTQ VIỆT NAM", "HUYỆN BÌNH LÂM")
    head = drawn(parents, "BAN THƯỜNG TRỰC", "Số: 05/BC-MTTQ-BTT", "Bình Lâm, ngày 08 tháng 02 năm 2021")
    content = texts(
        "Ban Thường trực Ủy ban MTTQ Việt Nam huyện Bình Lâm báo cáo kết quả chăm lo tết Nguyên đán Tân Sửu năm 2021 như sau:",
        "1. Vận động, tiếp nhận 320 suất quà, gồm 200 suất của huyện và 120 suất của các xã.",
        "2. Thăm, tặng quà tại 12/12 xã, thị trấn (100%).",
        "Trên đây là Báo cáo kết quả chăm lo tết của Ban Thường trực Ủy ban MTTQ Việt Nam huyện Bình Lâm./.",
    )
    recipients = ("- Thường trực Huyện ủy (b/c);", "- Lưu: VT.")
    named = title("BÁO CÁO", "Kết quả chăm lo tết Nguyên đán Tân Sửu năm 2021")
    return paper(head, named, content, ending(recipients, _BOARD, "Vũ Đức Long"))


def _village_plan() -> bytes:
    parents = ("ỦY BAN MTTQ VIỆT NAM", "XÃ TRUNG THÀNH")
    head = drawn(
        parents,
        "BAN CÔNG TÁC MẶT TRẬN THÔN ĐÔNG",
        "Số: 02/KH-BCTMT",
        "Trung Thành, ngày 03 tháng 3 năm 2026",
    )
    content = texts(
        "Ban Công tác Mặt trận thôn Đông xây dựng Kế hoạch làm đường hoa năm 2026 như sau:",
        "- Thời gian: từ ngày 15/3/2026 đến ngày 30/4/2026.",
        "- Người làm: mỗi hộ cử một người, chi hội phụ nữ chuẩn bị cây giống.",
        "Trên đây là Kế hoạch của Ban Công tác Mặt trận, đề nghị các hộ cùng tham gia./.",
    )
    recipients = ("- Ủy ban MTTQ xã (b/c);", "- Lưu: Ban CTMT.")
    authority = ("TM. BAN CÔNG TÁC MẶT TRẬN", "TRƯỞNG BAN")
    named = title("KẾ HOẠCH", "Làm đường hoa của thôn năm 2026")
    return paper(head, named, content, ending(recipients, authority, "Nông Văn Sáu"))


def _letter() -> bytes:
    about = p(t("V/v đăng ký mô hình điểm", '<w:sz w:val="24"/>'), raw='<w:spacing w:before="120"/>')
    to = p(
        t("Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam các xã, phường"),
        raw='<w:spacing w:before="120"/><w:jc w:val="center"/>',
    )
    content = texts(
        "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam các xã, phường đăng ký mô hình điểm năm 2026, gửi về Văn phòng trước ngày 20/5/2026./.",
    )
    recipients = ("- Như trên;", "- Lưu: VP.")
    left = _left(_PROVINCE, "BAN THƯỜNG TRỰC") + centre("Số: 249/MTTQ-BTT") + about
    right = _right() + centre("Đông Sơn, ngày 05 tháng 5 năm 2026", I, 28)
    head = table((left, right), widths=_WIDTHS, properties=BORDERLESS)
    return paper(head, to, content, ending(recipients, _BOARD, "Hà Quang Dũng"))


def _decision() -> bytes:
    head = drawn(_COMMUNE, "BAN THƯỜNG TRỰC", "Số: 13/QĐ-MTTQ-BTT", "Trung Thành, ngày 14 tháng 01 năm 2026")
    authority = centre("BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ TRUNG THÀNH", B, 28)
    bases = texts(
        "Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;",
        "Theo đề nghị của Ban Công tác Mặt trận thôn Đông.",
    )
    articles = "".join(
        p(t(f"Điều {number}. ", B), t(text), raw=FIRST_LINE)
        for number, text in enumerate(
            (
                "Tặng giấy khen cho 05 gia đình có thành tích hiến đất làm đường.",
                "Tiền thưởng lấy từ quỹ khen thưởng năm 2026.",
                "Quyết định có hiệu lực từ ngày ký./.",
            ),
            1,
        )
    )
    recipients = ("- Như Điều 1;", "- Lưu: VT.")
    return paper(
        head,
        title("QUYẾT ĐỊNH", "Về việc khen thưởng gia đình hiến đất làm đường"),
        authority,
        bases,
        centre("QUYẾT ĐỊNH:", B, 28),
        articles,
        ending(recipients, _BOARD, "Lò Thị Minh"),
    )


def _notice_with_lists() -> bytes:
    """Word's own numbering, and a stamp of urgency in a text box."""
    stamp = (
        '<w:r><w:pict><v:shape style="width:80pt;height:22pt"><v:textbox><w:txbxContent>'
        + p(t("KHẨN", B + '<w:sz w:val="26"/>'), align="center")
        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    head = drawn(_COMMUNE, "BAN THƯỜNG TRỰC", "Số: 08/TB-MTTQ-BTT", "Trung Thành, ngày 21 tháng 9 năm 2026")
    items = "".join(
        p(
            t(text),
            raw=f'{level(1, 0)}<w:spacing w:before="120"/><w:ind w:left="0" w:firstLine="720"/><w:jc w:val="both"/>',
        )
        for text in (
            "Tiếp nhận ủng hộ tại nhà văn hóa các thôn từ ngày 21/9/2026 đến ngày 30/9/2026.",
            "Danh sách ủng hộ được niêm yết công khai hằng ngày.",
            "Hàng cứu trợ chuyển đến các hộ bị thiệt hại trong vòng 03 ngày.",
        )
    )
    numbering = abstract(0, lvl(0, "%1.")) + num(1, 0)
    recipients = ("- Thường trực Đảng ủy xã (để b/c);", "- Lưu: VT.")
    opening = texts("Ban Thường trực Ủy ban MTTQ Việt Nam xã Trung Thành thông báo như sau:")
    closing = texts("Đề nghị các thôn thông báo để Nhân dân biết và thực hiện./.")
    return paper(
        head,
        p(stamp),
        title("THÔNG BÁO", "Tiếp nhận ủng hộ đồng bào bị thiên tai"),
        opening,
        items,
        closing,
        ending(recipients, _BOARD, "Lò Thị Minh"),
        numbering=numbering,
    )


def _programme_with_annex() -> bytes:
    """A table of work on a page that lies."""
    head = nested(
        _COMMUNE, "BAN THƯỜNG TRỰC", "Số: 01/CTr-MTTQ-BTT", "Trung Thành, ngày 05 tháng 01 năm 2026"
    )
    content = texts(
        "Ban Thường trực Ủy ban MTTQ Việt Nam xã Trung Thành xây dựng Chương trình công tác năm 2026 như sau:",
        "# I. NHIỆM VỤ",
        "1. Vận động Nhân dân thi đua phát triển kinh tế, xây dựng nông thôn mới.",
        "2. Chăm lo hộ nghèo, hộ cận nghèo, gia đình chính sách.",
        "# II. TỔ CHỨC THỰC HIỆN",
        "1. Các tổ chức thành viên xây dựng kế hoạch của mình.",
        "2. Phân công từng việc theo Phụ lục kèm theo Chương trình này./.",
    )
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    small = '<w:sz w:val="24"/>'
    rows = (
        ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Kết quả"),
        ("1", "Tập huấn cán bộ", "Ban Thường trực", "Văn phòng", "Quý II", "02 lớp"),
        ("2", "Giám sát đầu tư công", "Ban Thường trực", "Hội Nông dân", "Tháng 8", "Báo cáo"),
        ("3", "Bàn giao nhà", "Hội Phụ nữ", "Các thôn", "Trước ngày 18/11", "05 nhà"),
    )
    work = table(
        *(
            tuple(p(t(each, (B if row == 0 else "") + small)) for each in cells)
            for row, cells in enumerate(rows)
        ),
        widths=(700, 5000, 2500, 2500, 2000, 1800),
        properties=f"<w:tblBorders>{lines}</w:tblBorders>",
    )
    annex = (
        centre("Phụ lục", B, 28)
        + centre("PHÂN CÔNG CÔNG VIỆC NĂM 2026", B, 28)
        + centre(
            "(Kèm theo Chương trình số 01/CTr-MTTQ-BTT ngày 05 tháng 01 năm 2026 của Ban Thường trực Ủy ban MTTQ Việt Nam xã Trung Thành)",
            I,
            28,
        )
    )
    lying = f'<w:headerReference w:type="default" r:id="header1"/>{_LYING}'
    return paper(
        head,
        title("CHƯƠNG TRÌNH", "Công tác Mặt trận năm 2026"),
        content,
        ending(_RECIPIENTS, _BOARD, "Lò Thị Minh"),
        _UPRIGHT,
        annex,
        work,
        p(""),
        section=lying,
    )


def _central_circular() -> bytes:
    parents = ("ỦY BAN TRUNG ƯƠNG", "MẶT TRẬN TỔ QUỐC VIỆT NAM")
    head = drawn(parents, "BAN THƯỜNG TRỰC", "Số: 04/TT-MTTW-BTT", "Hà Nội, ngày 04 tháng 11 năm 2025")
    content = texts(
        "Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam đề nghị Ủy ban MTTQ Việt Nam các tỉnh, thành phố thực hiện tốt các việc sau:",
        "1. Hướng dẫn các xã, phường, đặc khu tổ chức hội nghị hiệp thương đúng luật.",
        "2. Báo cáo kết quả trước ngày 15/02/2026./.",
    )
    recipients = ("- Ban Bí thư (để b/c);", "- Ủy ban MTTQ các tỉnh, thành phố (để t/h);", "- Lưu: VT.")
    authority = ("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH - TỔNG THƯ KÝ")
    named = title("THÔNG TRI", "Về hiệp thương giới thiệu người ứng cử")
    return paper(head, named, content, ending(recipients, authority, "Đỗ Thị Lan"))


def _proposal() -> bytes:
    head = drawn(_COMMUNE, "BAN THƯỜNG TRỰC", "Số: 09/TTr-MTTQ-BTT", "Trung Thành, ngày 09 tháng 4 năm 2026")
    to = p(
        t("Kính gửi: Ủy ban nhân dân xã Trung Thành"), raw='<w:spacing w:before="120"/><w:jc w:val="center"/>'
    )
    content = texts(
        "Để có kinh phí tập huấn cho Ban Công tác Mặt trận các thôn, Ban Thường trực Ủy ban MTTQ Việt Nam xã đề nghị Ủy ban nhân dân xã xem xét, cấp bổ sung 25 triệu đồng.",
        "Kính đề nghị Ủy ban nhân dân xã xem xét, quyết định./.",
    )
    recipients = ("- Như trên;", "- Lưu: VT.")
    named = title("TỜ TRÌNH", "Về việc cấp kinh phí tập huấn năm 2026")
    return paper(head, named, to, content, ending(recipients, _BOARD, "Lò Thị Minh"))


PAPERS = {
    "commune plan, drawn lines": _commune_plan,
    "commune plan, tabs": _commune_plan_on_tabs,
    "commune plan, nested tables": _commune_plan_nested,
    "ward report, broken lines and underlines": _ward_report,
    "provincial guidance": _provincial_guidance,
    "district report of 2021": _district_report,
    "plan of a village": _village_plan,
    "letter": _letter,
    "decision": _decision,
    "notice with Word's lists and a text box": _notice_with_lists,
    "programme with a lying annex": _programme_with_annex,
    "central circular": _central_circular,
    "proposal": _proposal,
}
