"""Dữ liệu mẫu: the smallest programme that loads, to be spoiled or varied by the tests."""

MINIMAL = """\
loại văn bản: chương trình
đơn vị:
  cấp: xã
  loại: xã
  tên: Hàm Yên
cơ quan ban hành: Ban Thường trực
năm: 2026
đại hội:
  khóa: I
  nhiệm kỳ: 2025 - 2030
  khóa toàn quốc: X
ngày: 05/01/2026
căn cứ:
  - "{luật mặt trận}"
  - "{tb 12}"
nhiệm vụ trọng tâm:
  - Vận động Nhân dân đoàn kết xây dựng quê hương.
  - tên: Giám sát
    nội dung: "Chọn việc dân quan tâm theo {tb 12}, gồm:"
    ý:
      - Vệ sinh môi trường;
      - Nước sạch.
chỉ tiêu:
  - câu: Mỗi thôn xây dựng {mô hình} tự quản. {ngày hội} khu dân cư tổ chức Ngày hội.
    chỉ số:
      mô hình:
        tên: Mô hình tự quản
        mức phấn đấu: ít nhất 01 mô hình
        cấp: [khu dân cư]
        mỗi: thôn
      ngày hội:
        tên: Khu dân cư tổ chức Ngày hội
        mức phấn đấu: 100%
chương trình hành động:
  - tên: Tuyên truyền
    nhiệm vụ:
      - Phổ biến chủ trương mới.
      - nội dung: "Tổ chức hội nghị:"
        ý:
          - Cấp xã;
          - Khu dân cư.
ghi chú: (Phụ lục kèm theo)
tổ chức thực hiện:
  - Ban Công tác Mặt trận các thôn thực hiện.
nơi nhận:
  - tên: Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh
    mục đích: b/c
  - Các thôn
phụ lục:
  - tên: Danh sách việc
    nội dung:
      - Việc thứ nhất.
      - Việc thứ hai.
viện dẫn:
  luật mặt trận:
    loại: Luật
    tên: Mặt trận Tổ quốc Việt Nam
    năm: 2015
  tb 12:
    loại: Thông báo
    số: 12
    ký hiệu: TB-MTTQ-BTT
    ngày: 05/12/2025
    cơ quan: Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh
    trích yếu: về trọng tâm công tác năm 2026
"""


def spoiled(old: str, new: str) -> str:
    """MINIMAL with one place changed; the place must exist, or the test would prove nothing."""
    assert MINIMAL.count(old) >= 1, old
    return MINIMAL.replace(old, new, 1)
