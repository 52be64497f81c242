"""Nhận dạng văn bản thuần: papers as copied from a web page, a PDF, a letter."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from mttq_docs.recognise import recognise_text
from tests.recognise.papers import HEAD_SEEN, OUTLINE_SEEN, TAIL_SEEN

LINES = """\
Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;
Thực hiện Kế hoạch số 33/KH-MTTQ-BTT ngày 14/11/2025 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh;
Ban Thường trực Ủy ban MTTQ Việt Nam xã xây dựng kế hoạch tổ chức Ngày hội, cụ thể như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Gắn kết Nhân dân ở khu dân cư.
+ Ôn lại truyền thống của Mặt trận.
2. Yêu cầu: Tổ chức trang trọng, tiết kiệm.
II. NỘI DUNG
1. Phần lễ
1.1. Chuẩn bị
a) Báo cáo kết quả của Ban Công tác Mặt trận.
đ) Trao quà cho hộ khó khăn.
(Có danh sách kèm theo)
Trên đây là Kế hoạch tổ chức Ngày hội, đề nghị các thôn triển khai thực hiện./.
"""
# Plain text shows no bold: a run-in title is not told apart from the text.
OUTLINE = OUTLINE_SEEN.replace("**", "")

BY_COLUMNS = """\
ỦY BAN MTTQ VIỆT NAM
XÃ LÂM BÌNH
BAN THƯỜNG TRỰC
Số:      /KH-MTTQ-BTT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
_______________________
Lâm Bình, ngày      tháng 11 năm 2025

KẾ HOẠCH
Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2025
"""
INTERLEAVED = """\
ỦY BAN MTTQ VIỆT NAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ LÂM BÌNH
Độc lập - Tự do - Hạnh phúc
BAN THƯỜNG TRỰC
-------
---------------
Số:      /KH-MTTQ-BTT
Lâm Bình, ngày      tháng 11 năm 2025
KẾ HOẠCH
Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2025
"""
SIDE_BY_SIDE = """\
ỦY BAN MTTQ VIỆT NAM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ LÂM BÌNH\tĐộc lập - Tự do - Hạnh phúc
BAN THƯỜNG TRỰC
Số:      /KH-MTTQ-BTT Lâm Bình, ngày      tháng 11 năm 2025
KẾ HOẠCH
Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2025
"""
GLUED = """\
ỦY BAN MTTQ VIỆT NAMCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ LÂM BÌNHĐộc lập - Tự do - Hạnh phúc
BAN THƯỜNG TRỰC
Số:      /KH-MTTQ-BTTLâm Bình, ngày      tháng 11 năm 2025
KẾ HOẠCH
Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2025
"""
TAIL = """\
Nơi nhận:
- BTT Ủy ban MTTQ Việt Nam tỉnh (b/c);
- Thường trực Đảng ủy xã (b/c);
- Lưu: VT.
TM. BAN THƯỜNG TRỰC
CHỦ TỊCH

Hoàng Văn Bình
"""
TAIL_IN_ONE_LINE = TAIL.replace("Nơi nhận:\n", "Nơi nhận: ")


def seen(text: str) -> str:
    return str(recognise_text(text.splitlines()))


@pytest.mark.parametrize(
    "head",
    [BY_COLUMNS, INTERLEAVED, SIDE_BY_SIDE, GLUED],
    ids=["columns", "interleaved", "side by side", "glued"],
)
@pytest.mark.parametrize("tail", [TAIL, TAIL_IN_ONE_LINE], ids=["lines", "label in line"])
def test_a_paper_s_letterhead_survives_copying(head: str, tail: str) -> None:
    assert seen(head + LINES + tail) == HEAD_SEEN + OUTLINE + TAIL_SEEN


def test_a_text_without_letterhead_starts_with_its_text() -> None:
    assert seen(LINES) == OUTLINE
    opening = "Năm 2026, là năm đầu thực hiện nghị quyết đại hội; năm có nhiều ngày lễ lớn.\n"
    assert seen(opening + LINES) == "doan | " + opening + OUTLINE


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("CHƯƠNG TRÌNH\nPhối hợp và thống nhất hành động năm 2026\n", "ten_loai trich_yeu"),
        ("CHƯƠNG TRÌNH PHỐI HỢP VÀ THỐNG NHẤT HÀNH ĐỘNG NĂM 2026\n", "ten_loai trich_yeu"),
        (
            "BÁO CÁO\nKết quả công tác Mặt trận năm 2025,\nphương hướng năm 2026\n",
            "ten_loai trich_yeu trich_yeu",
        ),
        ("Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh\n", "kinh_gui"),
        ("Kính gửi:\n- Đảng ủy xã;\n- Hội đồng nhân dân xã.\n", "kinh_gui kinh_gui"),
        ("TỔ CHỨC THỰC HIỆN\n", "tieu_de"),
        ("Phần thứ nhất: KẾT QUẢ\n", "tieu_de"),
        ("Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.\n", "tieu_de"),
        (
            "Phụ lục I\nDANH SÁCH\n(Kèm theo Kế hoạch số 12/KH-MTTQ-BTT)\n1. Thôn A.\n",
            "phu_luc ten_phu_luc kem_theo khoan",
        ),
        ("Phụ lục II: Danh sách các thôn đăng ký xây dựng mô hình tự quản kèm theo Kế hoạch này.\n", "doan"),
        ("Phụ lục I kèm theo Kế hoạch này nêu rõ việc của từng thôn.\n", "doan"),
        ("Mật độ dân cư cao.\n", "doan"),
        ("Số hộ nghèo giảm.\n", "doan"),
        ("• Một ý.\n▪ Ý khác.\n* Ý nhỏ.\n", "gach gach cong"),
        ("A. PHẦN CHUNG\n(1) Việc thứ nhất.\n", "tieu_de diem"),
        ("Chương trình 1: Tuyên truyền.\n- Phổ biến.\n", "chuong_trinh_hanh_dong gach"),
        ("1. Căn cứ tình hình.\nCăn cứ vào đó, các thôn thực hiện.\n", "khoan doan"),
        ("(Đã ký)\n", "ghi_chu"),
    ],
)
def test_lines(text: str, roles: str) -> None:
    assert " ".join(block.role.value for block in recognise_text(text.splitlines()).blocks) == roles


def test_addressees_come_without_label_and_marks() -> None:
    found = recognise_text(["Kính gửi:", "- Đảng ủy xã;", "- Hội đồng nhân dân xã."])
    assert [block.text for block in found.blocks] == ["Đảng ủy xã", "Hội đồng nhân dân xã"]


def test_decomposed_letters_are_read_alike() -> None:
    decomposed = unicodedata.normalize("NFD", GLUED + LINES + TAIL_IN_ONE_LINE)
    assert unicodedata.normalize("NFC", seen(decomposed)) == HEAD_SEEN + OUTLINE + TAIL_SEEN


def test_a_line_tells_where_it_stood() -> None:
    (block,) = recognise_text(["", "", "  1. Nắm tình hình.  "]).blocks
    assert block.spot is not None
    assert (block.spot.paragraph, block.spot.start, block.spot.text, block.spot.end) == (3, 2, 5, 19)


@pytest.mark.parametrize(
    ("wrong", "role"),
    [
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "quoc_hieu"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIÊT NAM", "quoc_hieu"),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam", "quoc_hieu"),
        ("Độc lập – Tự do – Hạnh phúc", "tieu_ngu"),
        ("Độc lập-Tự do-Hạnh phúc", "tieu_ngu"),
        ("Độc Lập - Tự Do - Hạnh Phúc", "tieu_ngu"),
    ],
)
def test_wrong_wordings_are_known_for_what_they_are(wrong: str, role: str) -> None:
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" if role == "quoc_hieu" else "Độc lập - Tự do - Hạnh phúc"
    found = recognise_text((INTERLEAVED.replace(right, wrong) + LINES).splitlines())
    assert [block.text for block in found.blocks if block.role.value == role] == [wrong]


@given(st.lists(st.text(max_size=60), max_size=25))
def test_any_text_is_recognised_somehow_and_nothing_is_lost(lines: list[str]) -> None:
    found = recognise_text(lines)
    for block in found.blocks:
        assert block.spot is not None
        assert block.text in block.spot.raw
        assert block.reason


WORDS = st.sampled_from(
    [*(BY_COLUMNS + LINES + TAIL).splitlines(), "Phụ lục I", "Phụ lục", "BÁO CÁO", "(Kèm theo)", "Kính gửi:"]
)


@given(st.lists(WORDS, max_size=40))
def test_every_line_of_a_shuffled_paper_is_in_the_sheet(lines: list[str]) -> None:
    found = {block.spot.paragraph for block in recognise_text(lines).blocks if block.spot}
    silent = {number for number, line in enumerate(lines, 1) if not line.strip(" _-") or line == "Kính gửi:"}
    assert found | silent == set(range(1, len(lines) + 1))


def test_a_signer_typed_beside_the_archive_line_signs() -> None:
    gap = " " * 20
    lines = [
        f"Nơi nhận:{gap}TM. BAN THƯỜNG TRỰC",
        f"- Chi bộ;{gap}CHỦ TỊCH",
        f"- Lưu: VT.{gap}Trần Văn Bình",
    ]
    seen = [(block.role.value, block.text) for block in recognise_text(["1. Nội dung.", *lines]).blocks]
    assert seen[-2:] == [("noi_nhan", "Lưu: VT."), ("ho_ten", "Trần Văn Bình")]
