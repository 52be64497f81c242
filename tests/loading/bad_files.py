"""Các tệp hỏng: what clerks get wrong, and the words in which they are told (a pattern per line of message)."""

from __future__ import annotations

from tests.samples import MINIMAL, spoiled

DEEP = "\n".join("  " * depth + f"a{depth}:" for depth in range(40))
ALIAS_BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"

BAD_FILES: dict[str, tuple[str | bytes, list[str]]] = {
    "khóa lạ": (
        spoiled("nhiệm vụ trọng tâm:", "nhiệm vụ trọng tam xx:"),
        [
            r"dòng 16.*DL03.*thấy: “nhiệm vụ trọng tam xx”.*cần: “nhiệm vụ trọng tâm”",
            r"dòng 1\b.*DL04: Thiếu mục “nhiệm vụ trọng tâm”",
        ],
    ),
    "khóa lạ ở bậc trong": (
        spoiled("    mục đích: b/c", "    muc dic: b/c"),
        [r"dòng 47, mục “nơi nhận → 1 → muc dic”.*DL03.*“mục đích”"],
    ),
    "khóa lạ không gần tên nào": (
        spoiled("năm: 2026", "năm: 2026\nxyz: 1"),
        [r"dòng 8.*DL03.*thấy: “xyz”.*đơn vị, cơ quan"],
    ),
    "khóa trùng": (
        spoiled("năm: 2026", "năm: 2026\nnam: 2027"),
        [r"dòng 8, mục “nam”: lỗi DL02: Mục này đã có ở dòng 7"],
    ),
    "khóa trùng trong bảng viện dẫn": (
        MINIMAL + "  TB 12:\n    loại: Thông báo\n    số: 13\n",
        [r"dòng 66.*DL02: Mục này đã có ở dòng 59"],
    ),
    "thiếu mục": (spoiled("năm: 2026\n", ""), [r"dòng 1, mục “năm”: lỗi DL04: Thiếu mục “năm”"]),
    "thiếu mục ở bậc trong": (
        spoiled("    mục đích: b/c", "").replace(
            "  - tên: Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh\n", "  - mục đích: b/c\n"
        ),
        [r"dòng 46, mục “nơi nhận → 1 → tên”.*DL04"],
    ),
    "thiếu loại văn bản": (
        spoiled("loại văn bản: chương trình\n", ""),
        [r"dòng 1: lỗi DL04: Thiếu mục “loại văn bản”.*chương trình"],
    ),
    "loại văn bản lạ": (
        spoiled("chương trình", "quyết định"),
        [r"dòng 1, mục “loại văn bản”.*DL05.*“quyết định”.*chương trình"],
    ),
    "ngày không có thật": (
        spoiled("05/01/2026", "31/02/2026"),
        [r"dòng 12, mục “ngày”.*Không có ngày 31.*thấy: “31/2/2026”"],
    ),
    "tháng 13": (spoiled("05/01/2026", "05/13/2026"), [r"dòng 12, mục “ngày”.*Không có tháng 13"]),
    "ngày là danh sách": (
        spoiled("ngày: 05/01/2026", "ngày: [5, 1, 2026]"),
        [r"dòng 12, mục “ngày”.*DL05.*cần một ngày tháng"],
    ),
    "cấp không có": (
        spoiled("cấp: xã", "cấp: phường"),
        [r"dòng 3, mục “đơn vị → cấp”.*thấy: “phường”.*trung ương, tỉnh"],
    ),
    "huyện sau 01/7/2025": (
        spoiled("cấp: xã\n  loại: xã", "cấp: huyện\n  loại: huyện"),
        [
            r"dòng 4, mục “đơn vị → loại”: lỗi DL06: Không còn đơn vị loại “huyện” vào ngày 05/01/2026 \(chỉ đến ngày 30/6/2025\)"
        ],
    ),
    "xã thuộc huyện sau 01/7/2025": (
        spoiled("tên: Hàm Yên", "tên: Hàm Yên\n  cấp trên: huyện Hàm Yên"),
        [
            r"dòng 6, mục “đơn vị → cấp trên”.*DL06: Vào ngày 05/01/2026, cấp xã trực thuộc cấp tỉnh.*thấy: “huyện Hàm Yên”"
        ],
    ),
    "khóa toàn quốc chưa họp": (
        spoiled("khóa toàn quốc: X", "khóa toàn quốc: XI"),
        [r"dòng 11, mục “đại hội → khóa toàn quốc”.*khóa XI khai mạc ngày 11/5/2026, sau ngày của văn bản"],
    ),
    "đặc khu trước 01/7/2025": (
        spoiled("loại: xã", "loại: đặc khu").replace("05/01/2026", "05/01/2025"),
        [r"dòng 4.*Chưa có đơn vị loại “đặc khu”"],
    ),
    "cơ quan không có ở cấp": (
        spoiled("ban hành: Ban Thường trực", "ban hành: Đoàn Chủ tịch"),
        [r"dòng 6, mục “cơ quan ban hành”.*Cấp xã không có cơ quan này.*Ủy ban hoặc Ban Thường trực"],
    ),
    "đơn vị thiếu tên": (spoiled("  tên: Hàm Yên\n", ""), [r"dòng 2, mục “đơn vị”.*còn thiếu: tên"]),
    "chỉ số không dùng": (
        spoiled("Mỗi thôn xây dựng {mô hình} tự quản. ", "Có "),
        [r"dòng 26, mục “chỉ tiêu → 1 → chỉ số → mô hình”.*DL06: Chưa câu nào dẫn tới mục này.*{mô hình}"],
    ),
    "viện dẫn không dùng": (
        spoiled('  - "{luật mặt trận}"\n', ""),
        [r"dòng 54.*Chưa câu nào dẫn tới.*“luật mặt trận”"],
    ),
    "chỗ dẫn lạ": (
        spoiled("{mô hình}", "{mô hinhf}"),
        [
            r"dòng 24, mục “chỉ tiêu → 1 → câu”.*Không có chỉ số hay viện dẫn nào.*“{mô hinhf}”.*{mô hình}",
            r"dòng 26.*Chưa câu nào dẫn tới",
        ],
    ),
    "chỗ dẫn thiếu ngoặc": (
        spoiled("{mô hình}", "{mô hình"),
        [r"dòng 24.*ngoặc nhọn mở và đóng không đi đôi", r"dòng 26.*Chưa câu nào"],
    ),
    "chỗ dẫn ở mục không dùng": (
        spoiled("  - Các thôn", '  - "{mô hình}"'),
        [r"dòng 48, mục “nơi nhận → 2.*Mục này không dùng chỗ dẫn"],
    ),
    "mức phấn đấu khó hiểu": (
        spoiled("mức phấn đấu: 100%", "mức phấn đấu: thật nhiều"),
        [r"dòng 33, mục “chỉ tiêu → 1 → chỉ số → ngày hội → mức phấn đấu”.*DL05.*“thật nhiều”.*ít nhất"],
    ),
    "tên chương trình không có trong danh mục": (
        spoiled("  - tên: Tuyên truyền\n    nhiệm vụ:", "  - nhiệm vụ:"),
        [r"dòng 35, mục “chương trình hành động → 1”.*chưa có tên các chương trình của khóa X; hãy ghi tên"],
    ),
    "khóa không phải số La Mã": (
        spoiled("khóa: I\n", "khóa: IIII\n"),
        [r"dòng 9, mục “đại hội → khóa”.*số La Mã.*“IIII”"],
    ),
    "số có cả ký hiệu": (
        spoiled("ngày: 05/01/2026", "số: 05/CTr\nngày: 05/01/2026"),
        [r"dòng 12, mục “số”.*chỉ gồm chữ số.*“05/CTr”"],
    ),
    "năm không phải số": (
        spoiled("năm: 2026", "năm: hai nghìn"),
        [r"dòng 7, mục “năm”.*bốn chữ số.*“hai nghìn”"],
    ),
    "năm ngoài tầm": (spoiled("năm: 2026", "năm: 1900"), [r"dòng 7, mục “năm”.*Năm không hợp lý"]),
    "năm có phần lẻ": (spoiled("năm: 2026", "năm: 2026.0"), [r"dòng 7, mục “năm”.*bốn chữ số"]),
    "số mũ": (
        spoiled("ngày: 05/01/2026", "số: ²\nngày: 05/01/2026"),
        [r"dòng 12, mục “số”.*chỉ gồm chữ số.*“²”"],
    ),
    "ngày ký xa năm": (
        spoiled("05/01/2026", "05/12/2005"),
        [r"dòng 12, mục “ngày”.*quá xa năm.*“05/12/2005”"],
    ),
    "nhiệm kỳ ngược": (
        spoiled("2025 - 2030", "2030 - 2025"),
        [r"dòng 10, mục “đại hội → nhiệm kỳ”.*năm cuối"],
    ),
    "chương trình thiếu so với khóa IX": (
        spoiled("  - tên: Tuyên truyền\n    nhiệm vụ:", "  - nhiệm vụ:").replace(
            "toàn quốc: X", "toàn quốc: IX"
        ),
        [r"dòng 34, mục “chương trình hành động”: lỗi DL06: Khóa IX có 5.*thấy: “1 chương trình”"],
    ),
    "danh sách rỗng": (
        spoiled("tổ chức thực hiện:\n  - Ban Công tác Mặt trận các thôn thực hiện.", "tổ chức thực hiện: []"),
        [r"dòng 43, mục “tổ chức thực hiện”: lỗi DL05: Mục này cần ít nhất một dòng"],
    ),
    "phụ lục rỗng": (
        spoiled("    nội dung:\n      - Việc thứ nhất.\n      - Việc thứ hai.", "    nội dung: []"),
        [r"mục “phụ lục → 1 → nội dung”: lỗi DL05: Mục này cần ít nhất một dòng"],
    ),
    "ký thay mà không ghi chức vụ": (
        spoiled("nơi nhận:", "ký:\n  quyền hạn: KT. CHỦ TỊCH\nnơi nhận:"),
        [r"dòng 45, mục “ký”: lỗi DL06: Ký thay, thừa lệnh thì phải ghi chức vụ.*“KT. CHỦ TỊCH”"],
    ),
    "số thứ tự gõ tay": (
        spoiled("  - Vận động Nhân dân", "  - 1. Vận động Nhân dân"),
        [r"dòng 17, mục “nhiệm vụ trọng tâm → 1 → nội dung”: lỗi DL06: Câu mở đầu bằng số thứ tự.*bỏ “1.”"],
    ),
    "gạch đầu dòng gõ tay": (
        spoiled("      - Vệ sinh môi trường;", '      - "- Vệ sinh môi trường;"'),
        [r"dòng 21, mục “nhiệm vụ trọng tâm → 2 → ý → 1”.*bỏ “-”"],
    ),
    "độ mật lạ": (
        spoiled("năm: 2026", "năm: 2026\nđộ mật: Bí mật"),
        [r"dòng 8, mục “độ mật”.*thấy: “Bí mật”; cần: Mật, Tối mật, Tuyệt mật$"],
    ),
    "viện dẫn là danh sách": (
        MINIMAL[: MINIMAL.index("viện dẫn:")] + "viện dẫn:\n  - luật mặt trận\n",
        [r"dòng 54, mục “viện dẫn”: lỗi DL05: Mục này cần các mục con"],
    ),
    "thụt đầu dòng bằng dấu cách lạ": (
        spoiled("  tên: Hàm Yên", "\u00a0 tên: Hàm Yên"),
        [r"dòng 5: lỗi DL01: Dòng thụt đầu bằng dấu cách lạ"],
    ),
    "hai chấm toàn chữ": (
        spoiled("năm: 2026", "năm： 2026"),
        [r"dòng 7: lỗi DL01: Dấu hai chấm kiểu toàn chữ"],
    ),
    "chỗ dẫn trong nháy cong": (
        spoiled('  - "{tb 12}"', "  - “{tb 12}”"),
        [r"dòng 15: lỗi DL01: Chỗ dẫn đặt trong nháy cong"],
    ),
    "ký tự C1 của bảng mã cũ": (
        spoiled("Các thôn", "Các\x86 thôn"),
        [r"dòng 48: lỗi DL01: Dòng có ký tự điều khiển"],
    ),
    "neo ở một giá trị": (spoiled("năm: 2026", "năm: &n 2026"), [r"dòng 7: lỗi DL01: Tệp dùng neo"]),
    "năm vô lý": (spoiled("năm: 2026", "năm: 20226"), [r"dòng 7, mục “năm”.*bốn chữ số.*“20226”"]),
    "quyền hạn lạ": (
        spoiled("nơi nhận:", "ký:\n  quyền hạn: T/M ỦY BAN\nnơi nhận:"),
        [r"dòng 46, mục “ký → quyền hạn”.*TM\., KT\."],
    ),
    "mục đích gửi lạ": (
        spoiled("mục đích: b/c", "mục đích: xyz"),
        [r"dòng 47, mục “nơi nhận → 1 → mục đích”.*“xyz”.*b/c, p/h, t/h"],
    ),
    "viện dẫn không số không tên": (
        spoiled("    số: 12\n", ""),
        [r"dòng 59, mục “viện dẫn → tb 12”.*cần có số hoặc tên"],
    ),
    "chữ thay cho danh sách": (
        spoiled(
            '    nhiệm vụ:\n      - Phổ biến chủ trương mới.\n      - nội dung: "Tổ chức hội nghị:"\n        ý:\n          - Cấp xã;\n          - Khu dân cư.\n',
            "    nhiệm vụ: Phổ biến\n",
        ),
        [r"dòng 36, mục “chương trình hành động → 1 → nhiệm vụ”.*cần một danh sách.*“Phổ biến”"],
    ),
    "danh sách thay cho chữ": (
        spoiled("năm: 2026", "năm: 2026\nlưu: [a, b]"),
        [r"dòng 8, mục “lưu”.*cần một đoạn chữ.*danh sách 2 dòng"],
    ),
    "dòng trống trong danh sách": (
        spoiled("  - Các thôn", "  -"),
        [r"dòng 48, mục “nơi nhận → 2 → tên”.*còn trống"],
    ),
    "ký tự điều khiển": (spoiled("Các thôn", "Các \x0bthôn"), [r"dòng 48.*DL01: Dòng có ký tự điều khiển"]),
    "thụt đầu dòng bằng Tab": (
        spoiled("  tên: Hàm Yên", "\ttên: Hàm Yên"),
        [r"dòng 5: lỗi DL01: Dòng thụt đầu bằng phím Tab.*dấu cách"],
    ),
    "câu bắt đầu bằng ngoặc nhọn": (
        spoiled('  - "{tb 12}"', "  - {tb 12} và các văn bản khác"),
        [r"dòng 15: lỗi DL01: Câu bắt đầu bằng dấu “{” mà không đặt trong dấu nháy"],
    ),
    "dấu nháy không đóng": (
        spoiled('  - "{tb 12}"', '  - "{tb 12}'),
        [r"dòng 15: lỗi DL01: Dấu nháy mở mà không đóng"],
    ),
    "chữ sau dấu nháy đóng": (
        spoiled('  - "{tb 12}"', '  - "{tb 12}" và các văn bản khác'),
        [r"dòng 15: lỗi DL01: Dấu nháy mở mà không đóng, hoặc còn chữ sau"],
    ),
    "thiếu dấu cách sau gạch": (
        spoiled("  - Các thôn", "  -Các thôn"),
        [r"dòng 48: lỗi DL01: Thiếu dấu cách"],
    ),
    "câu bắt đầu bằng dấu lạ": (
        spoiled("  - Các thôn", "  - @thôn"),
        [r"dòng 48: lỗi DL01: Câu bắt đầu bằng dấu mà"],
    ),
    "hai chấm trong câu": (
        spoiled("  - Các thôn", "  - tên: Các thôn: Nà Lộc"),
        [r"dòng 48: lỗi DL01: Câu có dấu hai chấm"],
    ),
    "sai thụt đầu dòng": (spoiled("  loại: xã", "     loại: xã"), [r"dòng [345]: lỗi DL01"]),
    "nhiều văn bản": (MINIMAL + "---\n" + MINIMAL, [r"dòng 66: lỗi DL01: Tệp có nhiều văn bản"]),
    "tham chiếu YAML": (ALIAS_BOMB, [r"dòng 1: lỗi DL01: Tệp dùng neo"]),
    "nhãn kiểu của YAML": (
        spoiled("năm: 2026", "năm: !!python/object:os.system 2026"),
        [r"dòng 7: lỗi DL01: Tệp dùng nhãn kiểu"],
    ),
    "lồng quá sâu": (DEEP, [r"lồng quá 20 bậc"]),
    "lồng sâu cả nghìn bậc": ("[" * 100_000, [r"lồng quá 20 bậc"]),
    "chỉ là một câu": ("Kính thưa các đồng chí", [r"dòng 1: lỗi DL01: Tệp không có mục nào"]),
    "là danh sách": ("- a\n- b\n", [r"dòng 1: lỗi DL01: Tệp không có mục nào"]),
}

UNREADABLE: dict[str, tuple[bytes, str]] = {
    "trống": (b"", "tệp trống"),
    "chỉ có khoảng trắng": (b"  \n\n", "tệp trống"),
    "TCVN3": (MINIMAL.encode() + b"luu: U\xfb ban\n", r"dòng 66: chữ không theo mã UTF-8"),
    "UTF-16": (MINIMAL.encode("utf-16"), "mã UTF-16"),
    "tệp Word": (b"PK\x03\x04" + b"\0" * 50, "tệp Word, Excel hoặc PDF"),
    "tệp Word cũ": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "tệp Word, Excel hoặc PDF"),
    "tệp PDF": (b"%PDF-1.7\n", "tệp Word, Excel hoặc PDF"),
    "50 MB": (b"a: b\n" * 10_000_000, r"quá lớn \(50 MB, tối đa 5 MB\)"),
}
