"""Dữ liệu mẫu: the smallest plan that follows the smallest programme, both in a folder of a test."""

from __future__ import annotations

from pathlib import Path

from tests.samples import MINIMAL

PROGRAMME = MINIMAL.replace(
    "      - Phổ biến chủ trương mới.\n", "      - mã: phổ biến\n        nội dung: Phổ biến chủ trương mới.\n"
).replace(
    '      - nội dung: "Tổ chức hội nghị:"', '      - mã: hội nghị\n        nội dung: "Tổ chức hội nghị:"'
)

PLAN = """\
loại văn bản: kế hoạch
chương trình: chuong-trinh.yaml
cơ quan ban hành: Ban Thường trực
ngày: 10/01/2026
mục đích:
  - Phân công rõ từng việc.
yêu cầu:
  - Đúng thời hạn.
công việc:
  - việc: Phổ biến chủ trương ở các thôn, mỗi thôn {mô hình}
    nhiệm vụ: phổ biến
    chỉ tiêu: mô hình
    chủ trì: Ban Thường trực
    phối hợp: [Các thôn, Đảng ủy]
    thời gian: [quý I, quý III]
    sản phẩm: "{mô hình}"
  - việc: Mở hội nghị
    nhiệm vụ: hội nghị
    chỉ tiêu: [ngày hội]
    chủ trì: Các thôn
    thời gian: trước ngày 15/02
    sản phẩm: Hội nghị
tổ chức thực hiện:
  - Các thôn thực hiện.
"""


def written(folder: Path, content: str, name: str = "van-ban.yaml", programme: str = PROGRAMME) -> Path:
    """The file, with the programme beside it."""
    (folder / "chuong-trinh.yaml").write_text(programme, encoding="utf-8")
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def changed(content: str, old: str, new: str) -> str:
    """One place changed; it must exist, or the test would prove nothing."""
    assert old in content, old
    return content.replace(old, new, 1)


REPORT = """\
loại văn bản: báo cáo
chương trình: chuong-trinh.yaml
kỳ báo cáo: năm
cơ quan ban hành: Ban Thường trực
ngày: 20/12/2026
kết quả:
  nhà:
    thực hiện: 215 nhà
    cùng kỳ: 203 nhà
  quỹ: 980 triệu đồng
  ngày hội: 39/41 khu dân cư
  mô hình: 41/41 thôn
kết quả chương trình:
  - chương trình hành động: 1
    nội dung:
      - Đã làm {nhà} Đại đoàn kết, {nhà - đánh giá}.
phương hướng:
  - Việc năm sau.
"""

TARGETS = (
    PROGRAMME[: PROGRAMME.index("chỉ tiêu:")]
    + """\
chỉ tiêu:
  - câu: Hỗ trợ {nhà} Đại đoàn kết; vận động {quỹ}; {ngày hội} khu dân cư, mỗi thôn {mô hình}; xếp loại {xếp loại}.
    chỉ số:
      nhà:
        tên: Nhà Đại đoàn kết
        mức phấn đấu: ít nhất 200 nhà
      quỹ:
        tên: Quỹ “Vì người nghèo”
        mức phấn đấu: 1 tỷ đồng
      ngày hội:
        tên: Khu dân cư tổ chức Ngày hội
        mức phấn đấu: 100%
      mô hình:
        tên: Mô hình tự quản
        mức phấn đấu: ít nhất 02 mô hình
        mỗi: thôn
      xếp loại:
        tên: Xếp loại cuối năm
        mức phấn đấu: tốt trở lên
"""
    + PROGRAMME[PROGRAMME.index("chương trình hành động:") :]
)
