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
