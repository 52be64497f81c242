"""Tờ mẫu: a paper of three pages and two annexes in which every role of a Sheet occurs."""

from __future__ import annotations

import datetime as dt

from mttq_docs.sheet import Block, Properties, Role, Sheet

_LETTERHEAD = (
    Block(Role.PARENT_BODY, "ỦY BAN MTTQ VIỆT NAM"),
    Block(Role.PARENT_BODY, "XÃ MINH THANH"),
    Block(Role.ISSUING_BODY, "BAN THƯỜNG TRỰC"),
    Block(Role.NATIONAL_NAME, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    Block(Role.MOTTO, "Độc lập - Tự do - Hạnh phúc"),
    Block(Role.NUMBER, "Số:      /CTr-MTTQ-BTT"),
    Block(Role.PLACE_DATE, "Minh Thanh, ngày      tháng 01 năm 2026"),
    Block(Role.SECRECY, "MẬT"),
    Block(Role.URGENCY, "HỎA TỐC"),
    Block(Role.KIND, "CHƯƠNG TRÌNH"),
    Block(Role.SUBJECT, "Phối hợp và thống nhất hành động năm 2026"),
    Block(Role.ADDRESSEE, "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh"),
    Block(Role.ADDRESSEE, "Thường trực Đảng ủy xã"),
)
_OPENING = (
    Block(Role.BASIS, "Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;"),
    Block(Role.BASIS, "Căn cứ Điều lệ Mặt trận Tổ quốc Việt Nam;"),
    Block(
        Role.BASIS,
        "Căn cứ nghị quyết đại hội của Mặt trận Tổ quốc Việt Nam xã lần thứ I, nhiệm kỳ 2025 - 2030, và "
        "các quy chế phối hợp đã ký với Hội đồng nhân dân, Ủy ban nhân dân xã.",
    ),
    Block(
        Role.PARAGRAPH,
        "Năm 2026 là năm đầu bộ máy hai cấp vận hành trọn vẹn. Ban Thường trực xây dựng Chương trình phối "
        "hợp và thống nhất hành động trong hệ thống Mặt trận xã như sau:",
    ),
)
_KEY_TASKS = (
    Block(Role.SECTION, "NHIỆM VỤ TRỌNG TÂM", "I."),
    Block(
        Role.CLAUSE,
        "Nắm tình hình Nhân dân hằng tuần ở từng thôn; phản ánh kịp thời với cấp ủy những việc người dân "
        "còn băn khoăn khi làm thủ tục hành chính ở nơi làm việc mới, và theo đến khi có kết quả trả lời.",
        "1.",
    ),
    Block(
        Role.CLAUSE,
        "nhận ủng hộ công khai tại nhà văn hóa thôn, niêm yết danh sách và mức chi mỗi quý.",
        "2.",
        "Quỹ “Vì người nghèo”:",
    ),
    Block(
        Role.CLAUSE,
        "Kiện toàn Ban công tác Mặt trận sau khi sắp xếp thôn; mỗi ban có quy chế làm việc và sổ ghi việc.",
        "3.",
    ),
    Block(Role.SECTION, "MỘT SỐ CHỈ TIÊU CƠ BẢN", "II."),
    Block(
        Role.CLAUSE, "100% thôn tổ chức Ngày hội Đại đoàn kết toàn dân tộc có cả phần lễ và phần hội.", "1."
    ),
    Block(
        Role.CLAUSE,
        "Mỗi thôn duy trì ít nhất 02 mô hình tự quản; sửa chữa, làm mới 12 nhà Đại đoàn kết.",
        "2.",
    ),
)
_PROGRAMMES = (
    Block(Role.SECTION, "NHIỆM VỤ VÀ GIẢI PHÁP", "III."),
    Block(
        Role.ACTION_PROGRAMME,
        "Tuyên truyền, vận động, tập hợp các tầng lớp Nhân dân, củng cố khối đại đoàn kết từ mỗi khu dân cư",
        "Chương trình 1:",
    ),
    *(
        Block(Role.DASH, text, "-")
        for text in (
            "Đưa tin hai chiều: loa thôn, nhóm Zalo của Ban công tác Mặt trận và bảng tin nhà văn hóa cùng "
            "nói một nội dung trong tuần; người dân hỏi lại được và có người trả lời.",
            "Gặp mặt người có uy tín, chức sắc tôn giáo, già làng trước Tết Nguyên đán; ghi biên bản kiến "
            "nghị và chuyển đến nơi có trách nhiệm trong 05 ngày làm việc.",
            "Tổ chức đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân ở các thôn mới sáp nhập.",
        )
    ),
    Block(
        Role.ACTION_PROGRAMME,
        "Vận động Nhân dân thi đua lao động sáng tạo, chăm lo an sinh xã hội",
        "Chương trình 2:",
    ),
    Block(Role.CLAUSE_TITLE, "Các cuộc vận động", "1."),
    Block(Role.SUBCLAUSE, "Xây dựng nông thôn mới, đô thị văn minh", "1.1."),
    Block(Role.POINT, "Mỗi thôn chọn một tuyến đường tự quản, có biển ghi tên tổ chức nhận chăm sóc.", "a)"),
    Block(Role.POINT, "Hai tháng một lần ra quân dọn vệ sinh; ngày ra quân báo trước trên loa thôn.", "b)"),
    Block(Role.PLUS, "Chi hội Phụ nữ lo phân loại rác tại nhà.", "+"),
    Block(Role.PLUS, "Đoàn Thanh niên lo trồng và thay cây chết trên tuyến đường.", "+"),
    Block(Role.SUBCLAUSE, "Người Việt Nam ưu tiên dùng hàng Việt Nam", "1.2."),
    Block(
        Role.DASH,
        "mở hai phiên chợ hàng địa phương, ưu tiên sản phẩm của hộ mới thoát nghèo.",
        "-",
        "Phiên chợ:",
    ),
    Block(Role.CLAUSE_TITLE, "Chăm lo người nghèo", "2."),
    Block(
        Role.CLAUSE,
        "Rà soát hộ cần sửa nhà trước tháng 4; công khai thứ tự ưu tiên và người nhận giúp từng hộ.",
        "3.",
    ),
    Block(Role.NOTE, "(Có kế hoạch thực hiện Chương trình kèm theo)"),
)
_CLOSING = (
    Block(Role.SECTION, "TỔ CHỨC THỰC HIỆN", "IV."),
    Block(
        Role.CLAUSE,
        "Các tổ chức chính trị - xã hội, Ban công tác Mặt trận căn cứ Chương trình này và tình hình thực "
        "tế xây dựng kế hoạch của mình, gửi về Ban Thường trực trước ngày 15 tháng 02.",
        "1.",
    ),
    Block(
        Role.CLAUSE,
        "Bộ phận giúp việc theo dõi tiến độ, mỗi quý báo cáo Ban Thường trực một lần. Trong quá trình thực "
        "hiện nếu có vấn đề phát sinh, Ban Thường trực sẽ xem xét, điều chỉnh cho phù hợp./.",
        "2.",
    ),
)
_SIGNATURE = (
    Block(Role.RECIPIENTS_LABEL, "Nơi nhận:"),
    Block(Role.RECIPIENT, "Như trên;", "-"),
    Block(Role.RECIPIENT, "Thường trực HĐND, UBND xã (để p/h);", "-"),
    Block(
        Role.RECIPIENT, "Các tổ chức chính trị - xã hội, tổ chức thành viên của Mặt trận xã (để t/h);", "-"
    ),
    Block(Role.RECIPIENT, "Ban công tác Mặt trận các thôn (để t/h);", "-"),
    Block(Role.RECIPIENT, "Lưu: VT.", "-"),
    Block(Role.AUTHORITY, "TM. BAN THƯỜNG TRỰC"),
    Block(Role.POSITION, "CHỦ TỊCH"),
    Block(Role.NAME, ""),
)
_REFERENCE = Block(
    Role.ANNEX_REFERENCE,
    "(Kèm theo Chương trình số      /CTr-MTTQ-BTT ngày      tháng 01 năm 2026 của Ban Thường trực Ủy ban "
    "MTTQ Việt Nam xã Minh Thanh)",
)
_ANNEXES = (
    Block(Role.ANNEX, "Phụ lục I"),
    Block(Role.ANNEX_TITLE, "PHÂN CÔNG THEO DÕI CÁC THÔN"),
    _REFERENCE,
    Block(Role.SECTION, "CÁC THÔN VÙNG THẤP", "I."),
    Block(Role.CLAUSE, "Thôn Bản Cuống, thôn Lăng Can: Phó Chủ tịch, Chủ tịch Hội Nông dân.", "1."),
    Block(Role.CLAUSE, "Thôn Nà Mụ: Phó Chủ tịch, Chủ tịch Hội Liên hiệp Phụ nữ.", "2."),
    Block(Role.SECTION, "CÁC THÔN VÙNG CAO", "II."),
    Block(Role.CLAUSE, "Hai thôn còn lại: Phó Chủ tịch, Bí thư Đoàn Thanh niên./.", "1."),
    Block(Role.ANNEX, "Phụ lục II"),
    Block(Role.ANNEX_TITLE, "LỊCH GIAO BAN NĂM 2026"),
    _REFERENCE,
    Block(Role.CLAUSE, "Giao ban tháng: sáng thứ Hai tuần đầu của tháng.", "1."),
    Block(Role.CLAUSE, "Giao ban quý: tuần cuối của quý, có mời trưởng thôn./.", "2."),
)

SAMPLE = Sheet(
    (*_LETTERHEAD, *_OPENING, *_KEY_TASKS, *_PROGRAMMES, *_CLOSING, *_SIGNATURE, *_ANNEXES),
    Properties(
        title="Chương trình phối hợp và thống nhất hành động năm 2026",
        subject="Phối hợp và thống nhất hành động năm 2026",
        author="Ban Thường trực Ủy ban MTTQ Việt Nam xã Minh Thanh",
        keywords="Chương trình, 2026",
        created=dt.date(2026, 1, 5),
    ),
)

# The other extremes: one addressee, no marks, no annex, no subject, one paragraph, and names that are long.
ALONE = Sheet(
    (
        Block(Role.PARENT_BODY, "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM"),
        Block(Role.ISSUING_BODY, "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM THÀNH PHỐ HỒ CHÍ MINH"),
        Block(Role.NATIONAL_NAME, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Block(Role.MOTTO, "Độc lập - Tự do - Hạnh phúc"),
        Block(Role.NUMBER, "Số: 05/CTr-MTTQ-UB"),
        Block(Role.PLACE_DATE, "Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2025"),
        Block(Role.KIND, "CHƯƠNG TRÌNH"),
        Block(Role.ADDRESSEE, "Thường trực Thành ủy"),
        Block(Role.PARAGRAPH, "Ủy ban gửi kèm Chương trình công tác./."),
        Block(Role.RECIPIENTS_LABEL, "Nơi nhận:"),
        Block(Role.RECIPIENT, "Lưu: VT.", "-"),
        Block(Role.AUTHORITY, "TM. ỦY BAN"),
        Block(Role.POSITION, "CHỦ TỊCH"),
        Block(Role.NAME, ""),
    )
)
