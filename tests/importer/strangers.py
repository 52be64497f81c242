"""Văn bản của người khác: plans and reports as other committees type them, in Word without our styles, or as text.

Their tables, titles and wordings differ from ours and from one another; what they say is made up.
"""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as Word
from docx.shared import Pt
from docx.table import Table

Rows = list[list[str]]


def letterhead(word: Word, left: list[str], symbol: str, place: str) -> None:
    """The usual table of two cells, and the title below it."""
    table = word.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "\n".join(left)
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    table.cell(1, 0).text = f"Số:      /{symbol}"
    table.cell(1, 1).text = place


def centred(word: Word, *lines: str) -> None:
    for line in lines:
        paragraph = word.add_paragraph()
        paragraph.alignment = 1
        paragraph.add_run(line).bold = True


def body(word: Word, *lines: str, bold: bool = False) -> None:
    for line in lines:
        paragraph = word.add_paragraph()
        paragraph.alignment = 3
        run = paragraph.add_run(line)
        run.bold = bold
        run.font.size = Pt(14)


def ending(word: Word, recipients: list[str], signer: list[str]) -> None:
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "\n".join(("Nơi nhận:", *recipients))
    table.cell(0, 1).text = "\n".join(signer)


def grid(word: Word, rows: Rows, merged: list[tuple[int, int, int, int]] = []) -> Table:  # noqa: B006
    """A table with lines; `merged` are the corners (row, column, row, column) of cells over several."""
    table = word.add_table(rows=len(rows), cols=max(map(len, rows)))
    table.style = "Table Grid"
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text:
                table.cell(row, column).text = text
    for top, left, bottom, right in merged:
        table.cell(top, left).merge(table.cell(bottom, right))
    return table


def saved(word: Word) -> bytes:
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


def commune_plan() -> bytes:
    """Columns in another order, a head of two rows, groups by heading, cells of several lines."""
    word = Document()
    letterhead(
        word,
        ["ỦY BAN MTTQ VIỆT NAM", "XÃ HÀM YÊN", "BAN THƯỜNG TRỰC"],
        "KH-MTTQ-BTT",
        "Hàm Yên, ngày 12 tháng 01 năm 2026",
    )
    centred(word, "KẾ HOẠCH", "Triển khai Chương trình phối hợp và thống nhất hành động năm 2026")
    body(
        word,
        "Căn cứ Chương trình phối hợp và thống nhất hành động năm 2026, Ban Thường trực Ủy ban MTTQ Việt Nam xã "
        "xây dựng kế hoạch triển khai, cụ thể như sau:",
    )
    body(word, "I. MỤC ĐÍCH, YÊU CẦU", bold=True)
    body(word, "1. Mục đích: Để mỗi việc có người làm, có ngày xong.")
    body(word, "2. Yêu cầu: Bám sát thôn, không làm thay.")
    body(word, "II. PHÂN CÔNG NHIỆM VỤ", bold=True)
    grid(
        word,
        [
            ["STT", "Thời hạn hoàn thành", "Nhiệm vụ", "Phân công thực hiện", "", "Sản phẩm", "Ghi chú"],
            ["", "", "", "Người phụ trách", "Phối hợp", "", ""],
            [
                "I",
                "Công tác tuyên truyền, vận động, củng cố khối đại đoàn kết toàn dân tộc",
                "",
                "",
                "",
                "",
                "",
            ],
            [
                "1",
                "Trong quý I/2026",
                "Phổ biến nghị quyết Đại hội XIV của Đảng đến cán bộ Mặt trận, Ban Công tác Mặt trận",
                "Đồng chí Chủ tịch",
                "- Văn phòng Đảng ủy\n- Ban Công tác Mặt trận các thôn",
                "02 hội nghị",
                "",
            ],
            [
                "2",
                "Tháng 11/2026",
                "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở 100% khu dân cư",
                "Ban Thường trực",
                "Ban Công tác Mặt trận các thôn",
                "Báo cáo kết quả",
                "Xong trước 18/11",
            ],
            ["II", "Chương trình thứ ba: Chăm lo người nghèo", "", "", "", "", ""],
            [
                "3",
                "Từ 17/10 đến hết 18/11",
                "Vận động Quỹ “Vì người nghèo” xã",
                "Ban Thường trực",
                "Các tổ chức chính trị - xã hội; doanh nghiệp",
                "Danh sách ủng hộ",
                "",
            ],
            ["4", "Đầu năm học", "Tặng quà học sinh khó khăn", "Hội Khuyến học xã", "", "", ""],
        ],
        merged=[
            (0, 3, 0, 4),
            (0, 0, 1, 0),
            (0, 1, 1, 1),
            (0, 2, 1, 2),
            (0, 5, 1, 5),
            (0, 6, 1, 6),
            (2, 1, 2, 6),
            (5, 1, 5, 6),
        ],
    )
    body(word, "III. TỔ CHỨC THỰC HIỆN", bold=True)
    body(word, "1. Các tổ chức thành viên xây dựng kế hoạch của mình trước ngày 31/01/2026.")
    body(word, "2. Ban Công tác Mặt trận các thôn báo cáo kết quả hằng tháng.")
    body(word, "Trên đây là Kế hoạch triển khai Chương trình năm 2026, đề nghị các đơn vị thực hiện./.")
    ending(
        word,
        ["- Thường trực Đảng ủy xã (b/c);", "- Ban Công tác Mặt trận các thôn (t/h);", "- Lưu: VT."],
        ["TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH", "", "Trần Văn Minh"],
    )
    return saved(word)


TOLD_PLAN = """\
ỦY BAN MTTQ VIỆT NAM
XÃ HÀM YÊN
BAN THƯỜNG TRỰC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 07/KH-MTTQ-BTT
Hàm Yên, ngày 20 tháng 01 năm 2026
KẾ HOẠCH
Công tác Mặt trận năm 2026
Thực hiện Chương trình phối hợp và thống nhất hành động năm 2026; Ban Thường trực Ủy ban MTTQ Việt Nam xã Hàm Yên ban hành kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
- Cụ thể hóa Chương trình năm 2026 thành từng việc.
- Việc làm phải thiết thực, tiết kiệm.
II. NỘI DUNG, TIẾN ĐỘ, PHÂN CÔNG TRÁCH NHIỆM THỰC HIỆN
1. Giám sát những việc Nhân dân đang quan tâm
- Chủ trì: Ban Thường trực.
- Phối hợp: Các tổ chức chính trị - xã hội; Ban Công tác Mặt trận các thôn.
- Thời gian thực hiện: quý II, quý III.
- Kết quả: Thông báo kết quả giám sát.
2. Bình xét, hỗ trợ làm mới, sửa chữa nhà Đại đoàn kết. Đơn vị chủ trì: Ban Thường trực; phối hợp: Ủy ban nhân dân xã; thời gian: hoàn thành trước ngày 15/11/2026.
3. Các thôn chủ động lồng ghép việc khác vào sinh hoạt của mình.
III. KINH PHÍ THỰC HIỆN
Từ ngân sách xã và nguồn xã hội hóa.
IV. TỔ CHỨC THỰC HIỆN
1. Ban Thường trực theo dõi, đôn đốc.
2. Các thôn báo cáo trước ngày 20 hằng tháng.
Nơi nhận:
- Thường trực Đảng ủy xã;
- Lưu: VT.
TM. BAN THƯỜNG TRỰC
CHỦ TỊCH
Lê Thị Hương
"""

HAMLET_PLAN = """\
ỦY BAN MTTQ VIỆT NAM XÃ HÀM YÊN
BAN CÔNG TÁC MẶT TRẬN THÔN ĐỒNG BÀNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đồng Bàng, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Hoạt động của Ban Công tác Mặt trận thôn năm 2026
Tháng\tNội dung\tNgười thực hiện\tGhi chú
01\tHọp thôn bình xét hộ làm nhà Đại đoàn kết\tTrưởng ban\t
02\tThăm, chúc tết gia đình chính sách\tCả Ban\tCùng chi hội Phụ nữ
Hằng tháng\tDọn vệ sinh đường thôn ngày Chủ nhật xanh\tChi đoàn Thanh niên\t
11\tNgày hội Đại đoàn kết toàn dân tộc\tCả Ban\t
Trên đây là kế hoạch hoạt động năm 2026 của Ban Công tác Mặt trận thôn./.
TM. BAN CÔNG TÁC MẶT TRẬN
TRƯỞNG BAN
Hoàng Văn Tú
"""


def year_report() -> bytes:
    """Two parts with sections in them, results in a table of other titles and in prose."""
    word = Document()
    letterhead(
        word,
        ["ỦY BAN MTTQ VIỆT NAM", "XÃ HÀM YÊN", "BAN THƯỜNG TRỰC"],
        "BC-MTTQ-BTT",
        "Hàm Yên, ngày 10 tháng 12 năm 2026",
    )
    centred(word, "BÁO CÁO", "Kết quả công tác Mặt trận năm 2026, nhiệm vụ năm 2027")
    body(
        word,
        "Thực hiện Chương trình phối hợp và thống nhất hành động năm 2026, Ban Thường trực Ủy ban MTTQ Việt Nam xã Hàm "
        "Yên báo cáo kết quả như sau:",
    )
    centred(word, "Phần thứ nhất", "KẾT QUẢ CÔNG TÁC NĂM 2026")
    body(word, "I. ĐẶC ĐIỂM TÌNH HÌNH", bold=True)
    body(word, "Đời sống Nhân dân trong xã ổn định, tin tưởng vào sự lãnh đạo của Đảng.")
    body(word, "II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", bold=True)
    grid(
        word,
        [
            ["STT", "Nội dung chỉ tiêu", "ĐVT", "KH năm 2026", "Kết quả thực hiện", "Đạt tỷ lệ %", "Ghi chú"],
            ["1", "Cuộc giám sát do Ủy ban MTTQ xã chủ trì", "cuộc", "02", "03", "150", ""],
            [
                "2",
                "Nhà Đại đoàn kết làm mới, sửa chữa",
                "nhà",
                "15 - 20",
                "18",
                "120",
                "02 nhà do doanh nghiệp giúp",
            ],
            ["3", "Hộ gia đình đạt danh hiệu “Gia đình văn hóa”", "%", ">85", "88,5", "", ""],
            ["4", "Số buổi văn nghệ quần chúng", "buổi", "10", "12", "120", ""],
        ],
    )
    body(word, "III. KẾT QUẢ THỰC HIỆN CÁC CHƯƠNG TRÌNH", bold=True)
    body(word, "1. Công tác tuyên truyền, vận động, củng cố khối đại đoàn kết toàn dân tộc", bold=True)
    body(word, "- Tuyên truyền Đại hội XIV của Đảng ở 41 thôn.", "- 41/41 khu dân cư tổ chức Ngày hội.")
    body(word, "2. Chăm lo người nghèo, bảo đảm an sinh xã hội", bold=True)
    body(word, "Quỹ “Vì người nghèo” được vận động công khai; bàn giao 18 nhà Đại đoàn kết.")
    body(word, "3. Công tác văn nghệ, thể thao", bold=True)
    body(word, "- Tổ chức 12 buổi văn nghệ quần chúng.")
    body(word, "IV. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN", bold=True)
    body(word, "1. Tồn tại, hạn chế", bold=True)
    body(word, "- Một số thôn báo cáo chậm.")
    body(word, "2. Nguyên nhân", bold=True)
    body(word, "- Cán bộ thôn mới nhận việc.")
    centred(word, "Phần thứ hai", "NHIỆM VỤ TRỌNG TÂM NĂM 2027")
    body(word, "1. Tiếp tục đổi mới hoạt động ở khu dân cư.")
    body(word, "2. Hoàn thành chỉ tiêu mô hình sinh kế.")
    body(word, "Đề xuất, kiến nghị: Đề nghị tỉnh mở lớp tập huấn.")
    body(word, "Trên đây là báo cáo kết quả công tác Mặt trận năm 2026./.")
    ending(
        word,
        ["- Ban Thường trực tỉnh (b/c);", "- Lưu: VT."],
        ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "", "Lê Thị Hương"],
    )
    return saved(word)


MONTH_REPORT = """\
BÁO CÁO
Kết quả công tác Mặt trận tháng 10/2026, nhiệm vụ trọng tâm tháng 11/2026
Ban Thường trực Ủy ban MTTQ Việt Nam xã Hàm Yên báo cáo kết quả công tác tháng 10 như sau:
I. TÌNH HÌNH NHÂN DÂN
Nhân dân phấn khởi thu hoạch vụ cam.
II. KẾT QUẢ CÔNG TÁC
1. Vận động Quỹ “Vì người nghèo” xã được 150 triệu đồng từ đầu năm.
2. Giám sát, theo dõi việc trả lời kiến nghị của cử tri tại kỳ họp Hội đồng nhân dân.
3. Đón đoàn khách của một xã bạn.
III. KHÓ KHĂN, HẠN CHẾ
- Mưa lũ làm chậm việc làm nhà Đại đoàn kết.
IV. NHIỆM VỤ TRỌNG TÂM THÁNG 11
1. Tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở các thôn.
2. Bàn giao nhà Đại đoàn kết.
V. ĐỀ XUẤT, KIẾN NGHỊ
Với Ban Thường trực tỉnh: Sớm hỗ trợ vùng lũ.
"""


QUARTER_REPORT = """\
BÁO CÁO
Kết quả công tác Mặt trận quý I, nhiệm vụ trọng tâm quý II năm 2026
Ban Thường trực Ủy ban MTTQ Việt Nam xã Hàm Yên báo cáo kết quả công tác quý I năm 2026 như sau:
I. CÔNG TÁC TUYÊN TRUYỀN, CỦNG CỐ KHỐI ĐẠI ĐOÀN KẾT TOÀN DÂN TỘC
1. Tuyên truyền bầu cử
- Treo 120 băng rôn; phát thanh 60 lượt tin bài.
- Gặp mặt 45 người có uy tín.
2. Nắm tình hình Nhân dân
Hằng tuần các thôn báo cáo về xã.
II. GIÁM SÁT, PHẢN BIỆN XÃ HỘI, THAM GIA XÂY DỰNG ĐẢNG, CHÍNH QUYỀN
- Chủ trì 01 cuộc giám sát việc niêm yết danh sách cử tri.
- Tổ chức 03 hội nghị tiếp xúc cử tri với 420 lượt cử tri.
III. CHĂM LO NGƯỜI NGHÈO, AN SINH XÃ HỘI
Tặng quà hộ nghèo dịp tết; khởi công 06 nhà Đại đoàn kết.
IV. NHIỆM VỤ TRỌNG TÂM QUÝ II
1. Tập huấn Ban Công tác Mặt trận.
2. Chủ trì 01 cuộc giám sát.
"""

HALF_YEAR_REPORT = """\
ỦY BAN MTTQ VIỆT NAM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN HÀM YÊN\tĐộc lập - Tự do - Hạnh phúc
BAN THƯỜNG TRỰC
Số: 112/BC-MTTQ-BTT\tHàm Yên, ngày 15 tháng 6 năm 2020
BÁO CÁO
Kết quả công tác Mặt trận 6 tháng đầu năm, phương hướng nhiệm vụ 6 tháng cuối năm 2020
Thực hiện Công văn số 45/MTTQ-BTT ngày 01/6/2020 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh về việc báo cáo 6 tháng, Ban Thường trực Ủy ban MTTQ Việt Nam huyện Hàm Yên báo cáo như sau:
PHẦN THỨ NHẤT
KẾT QUẢ CÔNG TÁC MẶT TRẬN 6 THÁNG ĐẦU NĂM 2020
I. Tình hình các tầng lớp Nhân dân
1. Tình hình chung
Nhân dân các dân tộc trong huyện phấn khởi thi đua.
II. Kết quả thực hiện các nội dung công tác
1. Nội dung chương trình 1
1.1. Công tác tuyên truyền
Tổ chức 85 buổi tuyên truyền cho 4.200 lượt người.
2. Nội dung chương trình 2
Vận động Nhân dân hiến 12.000 m2 đất làm đường.
III. Đánh giá chung
Nhìn chung, công tác Mặt trận 6 tháng đầu năm đạt kết quả tích cực.
* Tồn tại, hạn chế
- Một số xã báo cáo chưa kịp thời.
* Nguyên nhân
- Cán bộ kiêm nhiệm nhiều việc.
PHẦN THỨ HAI
PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2020
1. Tuyên truyền kết quả đại hội đảng các cấp.
2. Tổ chức Ngày hội Đại đoàn kết toàn dân tộc.
* Kiến nghị
Đề nghị tỉnh cấp thêm kinh phí hỗ trợ nhà ở.
TM. BAN THƯỜNG TRỰC
PHÓ CHỦ TỊCH
Bàn Thị Lan
"""
