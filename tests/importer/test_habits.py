"""Lối viết của mỗi nơi: what committees write in their own way goes where a careful reader would put it."""

from __future__ import annotations

import pytest

from mttq_docs import import_document

_HEADS = {
    "chương trình": ("CHƯƠNG TRÌNH", "Phối hợp và thống nhất hành động năm 2022"),
    "kế hoạch": ("KẾ HOẠCH", "Tổ chức Ngày hội năm 2022"),
    "báo cáo": ("BÁO CÁO", "Kết quả công tác Mặt trận 06 tháng đầu năm 2022"),
}


def imported(kind: str, *lines: str, unit: str = "HUYỆN ĐỒNG CAO") -> tuple[dict[str, object], str]:
    """The data and what is told of a paper of this kind with these lines."""
    head = (f"ỦY BAN MTTQ VIỆT NAM {unit}", "Số: 12/MTTQ", "Đồng Cao, ngày 10 tháng 01 năm 2022")
    found = import_document("\n".join((*head, *_HEADS[kind], *lines)).encode())
    return dict(found.data), found.report


@pytest.mark.parametrize(
    ("unit", "kind", "name"),
    [
        ("XÃ BẢN LÙNG", "xã", "Bản Lùng"),
        ("XÃ THÔN MÓN", "xã", "Thôn Món"),
        ("BẢN NÀ LÙNG", "bản", "Nà Lùng"),
        ("THỊ XÃ BẾN TRE", "thị xã", "Bến Tre"),
    ],
)
def test_the_kind_that_stands_first_names_the_unit(unit: str, kind: str, name: str) -> None:
    data, _ = imported("chương trình", "I. CHỈ TIÊU", "1. Giám sát ít nhất 02 cuộc.", unit=unit)
    assert isinstance(data["don_vi"], dict)
    assert (data["don_vi"]["loai"], data["don_vi"]["ten"]) == (kind, name)


def test_what_the_place_is_like_is_no_target() -> None:
    told = "Có 11 thôn, 1.245 hộ, 5.320 nhân khẩu."
    data, report = imported(
        "chương trình", "I. ĐẶC ĐIỂM TÌNH HÌNH", told, "II. NHIỆM VỤ, GIẢI PHÁP", "1. Thăm hộ nghèo."
    )
    assert "chi_tieu" not in data
    assert told in report


def test_aims_beside_targets_are_no_targets() -> None:
    data, _ = imported(
        "chương trình",
        "I. MỤC TIÊU, CHỈ TIÊU",
        "A. MỤC TIÊU",
        "1. Gắn kết Nhân dân các dân tộc.",
        "2. Hướng mạnh về khu dân cư.",
        "B. CHỈ TIÊU",
        "- Giám sát ít nhất 02 cuộc.",
    )
    assert isinstance(data["chi_tieu"], list)
    assert len(data["chi_tieu"]) == 1
    assert "Gắn kết" in str(data["nhiem_vu_trong_tam"])


def test_recipients_on_one_line_are_as_many() -> None:
    data, _ = imported(
        "kế hoạch",
        "I. MỤC ĐÍCH",
        "- Gắn kết tình làng nghĩa xóm.",
        "TM. BAN THƯỜNG TRỰC",
        "CHỦ TỊCH",
        "Nơi nhận: - Thường trực Huyện ủy; - Các xã, thị trấn; - Lưu VP.",
    )
    assert (data["noi_nhan"], data["luu"]) == (["Thường trực Huyện ủy", "Các xã, thị trấn"], "VP")


@pytest.mark.parametrize(
    ("title", "key"),
    [("Đánh giá chung", "uu_diem"), ("Kiến nghị, đề xuất", "kien_nghi"), ("Bài học kinh nghiệm", "bai_hoc")],
)
def test_a_title_without_a_number_ends_the_list_above_it(title: str, key: str) -> None:
    data, _ = imported(
        "báo cáo",
        "I. PHƯƠNG HƯỚNG, NHIỆM VỤ",
        "1. Thăm hộ nghèo.",
        "2. Tiếp xúc cử tri.",
        title,
        "1. Cơ sở làm tốt.",
    )
    assert data["phuong_huong"] == ["Thăm hộ nghèo.", "Tiếp xúc cử tri."]
    assert "Cơ sở làm tốt." in str(data[key])


@pytest.mark.parametrize("label", ["II.", "B.", "Phần II."])
def test_words_behind_a_title_are_kept(label: str) -> None:
    data, _ = imported(
        "báo cáo",
        f"{label.replace('II', 'I').replace('B', 'A')} HẠN CHẾ",
        "- Báo cáo chậm.",
        f"{label} KIẾN NGHỊ, ĐỀ XUẤT: Bổ sung kinh phí cho cơ sở.",
    )
    assert data["han_che"] == ["Báo cáo chậm."]
    assert data["kien_nghi"] == ["Bổ sung kinh phí cho cơ sở."]


def test_words_behind_a_title_within_the_assessment_are_kept() -> None:
    data, _ = imported(
        "báo cáo",
        "I. ĐÁNH GIÁ CHUNG",
        "1. Ưu điểm: Mặt trận các cấp chủ động.",
        "2. Hạn chế: Một số xã báo cáo chậm.",
        "3. Nguyên nhân: Cán bộ kiêm nhiệm nhiều việc.",
    )
    assert data["uu_diem"] == ["Mặt trận các cấp chủ động."]
    assert data["han_che"] == ["Một số xã báo cáo chậm."]
    assert data["nguyen_nhan"] == ["Cán bộ kiêm nhiệm nhiều việc."]


def test_hearing_the_people_is_work_and_no_situation() -> None:
    data, _ = imported(
        "báo cáo",
        "I. KẾT QUẢ CÔNG TÁC",
        "1. Công tác tuyên truyền, nắm tình hình Nhân dân",
        "- Phát 24 lượt tin.",
        "II. HẠN CHẾ",
        "- Báo cáo chậm.",
    )
    assert "tinh_hinh" not in data


def test_the_cells_of_a_row_are_told_in_one_line() -> None:
    _, report = imported(
        "báo cáo",
        "I. KẾT QUẢ CÁC CHỈ TIÊU",
        "TT | Chỉ tiêu | Kế hoạch | Thực hiện",
        "1 | Nhà Đại đoàn kết | 150 | 165",
        "2 | Cuộc giám sát | 05 | 05",
    )
    assert "“2 | Cuộc giám sát | 05 | 05”" in report


def test_a_programme_with_its_title_below_its_number_does_not_hold_the_next() -> None:
    data, _ = imported(
        "chương trình",
        "I. CHỈ TIÊU",
        "1. Giám sát ít nhất 02 cuộc.",
        "II. CHƯƠNG TRÌNH CỤ THỂ",
        "CHƯƠNG TRÌNH SỐ 1",
        "GẮN KẾT NHÂN DÂN",
        "- Thăm hộ nghèo.",
        "CHƯƠNG TRÌNH SỐ 2",
        "NÂNG CHẤT LƯỢNG GIÁM SÁT",
        "- Giám sát thu, chi.",
    )
    assert data["chuong_trinh_hanh_dong"] == [
        {"ten": "Gắn kết nhân dân", "nhiem_vu": ["Thăm hộ nghèo."]},
        {"ten": "Nâng chất lượng giám sát", "nhiem_vu": ["Giám sát thu, chi."]},
    ]


def test_work_with_something_else_told_of_it_is_still_work() -> None:
    data, report = imported(
        "kế hoạch",
        "II. NỘI DUNG",
        "1. Giám sát việc chi trả trợ cấp",
        "- Đơn vị được giám sát: Phòng Nội vụ.",
        "- Chủ trì: Hội Nông dân.",
        "- Thời gian: Quý II.",
    )
    work = data["cong_viec"]
    assert isinstance(work, list)
    assert (work[0]["viec"], work[0]["chu_tri"]) == ("Giám sát việc chi trả trợ cấp", "Hội Nông dân")
    assert "Đơn vị được giám sát: Phòng Nội vụ" in report


def test_a_table_of_targets_becomes_a_sentence_for_each_row() -> None:
    data, report = imported(
        "chương trình",
        "I. CHỈ TIÊU",
        "TT | Chỉ tiêu | Đơn vị tính | Kế hoạch",
        "1 | Quỹ “Vì người nghèo” | tỷ đồng | ≥ 12,5",
        "2 | Tỷ lệ hòa giải thành | % | từ 85 trở lên",
        "3 | Nhà Đại đoàn kết | nhà | 150 nhà",
    )
    targets = data["chi_tieu"]
    assert isinstance(targets, list)
    amounts = [figure["muc_phan_dau"] for target in targets for figure in target["chi_so"].values()]
    assert amounts == ["≥ 12,5 tỷ đồng", "từ 85% trở lên", "150 nhà"]
    assert "TT | Chỉ tiêu | Đơn vị tính | Kế hoạch" in report
