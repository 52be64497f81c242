"""Mức trong câu: which figures of a sentence are measures, and which are dates, terms and names of things."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import BadValue
from mttq_docs.quantities import find_measures, parse_measure

# The measures stand between ⟨ ⟩.
WITH_MEASURES = [
    # shares of units that do a thing
    "⟨100%⟩ khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân tộc.",
    "Phấn đấu ⟨trên 98%⟩ hộ gia đình đạt chuẩn văn hóa, ⟨hơn 90%⟩ thôn, tổ dân phố giữ vững danh hiệu.",
    "Có ⟨ít nhất 95%⟩ tổ hòa giải được kiện toàn; ⟨90 %⟩ hòa giải viên qua tập huấn.",
    "⟨98,18%⟩ cử tri đồng tình với phương án sáp nhập.",
    "Năm 2020, ⟨100%⟩ Ban Công tác Mặt trận có quy chế làm việc.",
    "Đến ngày 30/6/2020, ⟨80%⟩ đơn vị gửi báo cáo sơ kết.",
    "Phấn đấu ⟨85%⟩ ý kiến cử tri được trả lời đúng hạn.",
    "Kết quả lấy phiếu: ⟨99,5%⟩ tán thành.",
    # counts, per unit or in all
    "Mỗi khu dân cư xây dựng ⟨ít nhất 01 mô hình tự quản⟩ về môi trường.",
    "Cấp xã chủ trì ⟨ít nhất 2 cuộc giám sát⟩ và ⟨2 cuộc phản biện xã hội⟩.",
    "Cấp tỉnh tổ chức ⟨tối thiểu 02 hội nghị phản biện xã hội⟩ trong năm.",
    "Hướng dẫn cấp xã góp ý ⟨không dưới 03 dự thảo văn bản⟩.",
    "Mở ⟨05 lớp tập huấn⟩ cho ⟨1.250 lượt người⟩ làm công tác Mặt trận.",
    "Vận động xây mới, sửa chữa ⟨120 nhà Đại đoàn kết⟩ trước tháng 11.",
    "Giúp ⟨2 hộ⟩ thoát nghèo, tặng ⟨350 suất quà⟩ dịp Tết.",
    "Mỗi chi hội nhận đỡ đầu ⟨ít nhất một hộ nghèo⟩.",
    "Cả năm có ⟨ít nhất 20 tin, bài⟩ trên Cổng thông tin điện tử.",
    "Xây dựng được ⟨30 mô hình sinh kế⟩ cho hội viên khó khăn.",
    "Tổng số ⟨12 đơn vị⟩ đã đăng ký.",
    "Hằng năm ⟨02 cuộc⟩, mỗi quý ⟨01 lần⟩.",
    "Mỗi ngày ⟨15 lượt người⟩ đến tiếp xúc.",
    "Mỗi cơ sở có ⟨ít nhất 03⟩ nội dung sinh hoạt.",
    "Cán bộ đóng góp ⟨1 ngày lương⟩ ủng hộ Quỹ “Vì người nghèo”.",
    "Kết nạp ⟨150 đảng viên/năm trở lên⟩.",
    "Trồng ⟨5 ha⟩ rừng, thu gom ⟨205.170 kg⟩ rác thải nhựa.",
    # rates
    "Tỷ lệ hòa giải thành đạt ⟨từ 85% trở lên⟩.",
    "Tỷ lệ hòa giải thành đạt ⟨ít nhất 85% trở lên⟩ trong cả nhiệm kỳ.",
    "Có ⟨từ 80% hộ trở lên⟩ tham gia phân loại rác.",
    "Nâng tỷ lệ hỏa táng đạt ⟨55% trở lên⟩ vào cuối năm.",
    "Thu nhập bình quân ⟨108 triệu đồng/người/năm⟩.",
    "Giá trị sản xuất tăng ⟨3,2%/năm⟩, thu ngân sách tăng ⟨từ 5% trở lên⟩.",
    "Tỷ lệ tử vong bà mẹ ⟨dưới 4/100.000⟩ trẻ đẻ sống.",
    "Giải ngân vốn ủy thác ⟨tối thiểu đạt khoảng 60%⟩ kế hoạch.",
    "Doanh thu dịch vụ tăng ⟨khoảng 12% trở lên⟩ so với năm trước.",
    # upper bounds
    "Tỷ lệ hộ nghèo còn ⟨dưới 2%⟩ vào cuối năm.",
    "Mỗi đơn vị đề nghị khen thưởng ⟨không quá 01 tập thể⟩ và ⟨03 cá nhân⟩.",
    "Số đơn tồn đọng ⟨tối đa 05 đơn⟩, phấn đấu giảm dần.",
    "Để tồn ⟨không quá 3%⟩ kiến nghị chưa trả lời.",
    # ranges and two thresholds
    "Hỗ trợ ⟨15 - 20 nhà⟩ cho hộ chính sách.",
    "Giảm ⟨0,5%-0,8%⟩ hộ nghèo mỗi năm.",
    "Tập huấn cho ⟨từ 60% - 75%⟩ hòa giải viên ở cơ sở.",
    "Tạo việc làm cho ⟨từ 1.000-2.500 lao động⟩.",
    "Mỗi huyện chọn ⟨từ 05 đến 15 hộ⟩ làm điểm.",
    "⟨Ít nhất 80%⟩, phấn đấu ⟨85%⟩ số hộ ký cam kết.",
    "Tăng trưởng bình quân ⟨khoảng 8,5 - 9,0%/năm⟩.",
    # money
    "Vận động Quỹ “Vì người nghèo” được ⟨9,5 tỷ đồng⟩.",
    "Vận động Quỹ đạt ⟨từ 2,5 tỷ đồng⟩, mỗi hộ ⟨tối thiểu 30 nghìn đồng/hộ⟩.",
    "Thu được ⟨3.952.405.442 đồng⟩ và ⟨61.794.000đ⟩ tiền lãi.",
    "Trao sinh kế trị giá ⟨gần 747 triệu đồng⟩ cho ⟨19 hộ⟩.",
    "Mỗi xã vận động ⟨ít nhất 200 triệu đồng/năm⟩.",
    # by level, per unit
    "Giám sát: cấp tỉnh ⟨05 cuộc⟩, cấp xã ⟨01 cuộc⟩.",
    "Mỗi huyện hoàn thành ⟨từ 05 bộ dữ liệu⟩ mở.",
    # fractions
    "Đến nay ⟨10/10 thôn⟩ đạt chuẩn văn hóa, ⟨3/4 trường học⟩ đạt chuẩn quốc gia.",
    "Đã sáp nhập, bàn giao ⟨1.104/1.119 khu dân cư⟩.",
    "Xã đạt ⟨19/19 tiêu chí⟩ nông thôn mới.",
    # grades and none
    "Mặt trận các huyện ⟨xếp loại tốt trở lên⟩.",
    "Phấn đấu ⟨80%⟩ Mặt trận cấp xã đạt ⟨từ tốt trở lên⟩, ⟨không có đơn vị xếp loại yếu⟩.",
    "Cuối năm tập thể lãnh đạo ⟨xếp loại xuất sắc⟩; cán bộ đạt ⟨khá trở lên⟩.",
    "Toàn xã ⟨không còn hộ nghèo⟩ thuộc diện người có công.",
    "⟨KHÔNG QUÁ 05 CUỘC HỌP⟩ mỗi tháng.",
    "Giảm nghèo từ 5% xuống ⟨3%⟩ trong năm.",
]

WITHOUT_MEASURES = [
    "Thông báo số 1105-TB/TU ngày 11/11/2019 của Thường trực Tỉnh ủy.",
    "Các kết luận số 01, 02 hội nghị đã thông qua.",
    "Ngày 05 tháng 9 năm 2018, hội nghị bế mạc.",
    "Ngày 15/3 hội nghị hiệp thương lần hai khai mạc.",
    "Chào mừng dịp 30/4 và 01/5, kỷ niệm ngày 18/11.",
    "Từ 15/3 hội viên bắt đầu đăng ký.",
    "Trong năm 2020 hội nghị được tổ chức trực tuyến.",
    "Nhiệm kỳ 2019 - 2024 đại biểu được cơ cấu lại.",
    "Giai đoạn 2021-2026, tầm nhìn 2045.",
    "Kỷ niệm 90 năm Ngày truyền thống và 130 năm ngày sinh của Bác.",
    "Đoàn viên từ 18 tuổi trở lên, người dưới 40 tuổi.",
    "Theo điểm a khoản 2 Điều 103 hộ gia đình được miễn.",
    "Chương trình 1 mô hình hóa các bước tiến hành.",
    "Thực hiện 3 khâu đột phá, 4 nhiệm vụ trọng tâm.",
    "Thực hiện 02 cuộc vận động của Trung ương.",
    "Xong trong ít nhất 05 ngày kể từ khi nhận đủ hồ sơ.",
    "Hồ sơ nộp trong 06 tháng đầu năm, trước quý 2.",
    "Nghị quyết Trung ương 4 (khóa XII) và Chỉ thị 05.",
    "Có ít nhất một số việc chưa xong.",
    "Từ một xã nghèo vươn lên thành điểm sáng.",
    "Đại hội lần thứ XIV; tổ chức hội nghị tốt, chất lượng tốt.",
    "Phân loại tốt rác thải, học sinh tốt nghiệp.",
    "Đạt 94, 52% là lỗi gõ không đoán được.",
    "Đạt 73.3% là lỗi dấu thập phân.",
    "Từ 31 huyện sắp xếp lại bộ máy.",
    "Văn bản 403/2017/NQLT-CP còn hiệu lực.",
    "COVID-19 ca đầu tiên.",
    "Không có gì thay đổi; không còn vướng mắc.",
    "",
]

ASPIRED = [
    ("Phấn đấu sửa chữa ít nhất 200 nhà; 90% hộ đạt chuẩn. 100% thôn có đội văn nghệ.", [True, True, False]),
    ("Đạt 80%. Phấn đấu đạt 1.200 hộ và 85%.", [False, True, True]),
    ("ít nhất 80%, phấn đấu 85%", [False, True]),
]


def bare(marked: str) -> str:
    return marked.replace("⟨", "").replace("⟩", "")


@pytest.mark.parametrize("marked", WITH_MEASURES)
def test_the_measures_of_a_sentence(marked: str) -> None:
    text = bare(marked)
    found = find_measures(text)
    shown = text
    for one in reversed(found):
        shown = f"{shown[: one.start]}⟨{shown[one.start : one.end]}⟩{shown[one.end :]}"
    assert shown == marked
    assert [one.measure for one in found] == [parse_measure(text[one.start : one.end]) for one in found]


@pytest.mark.parametrize("text", WITHOUT_MEASURES)
def test_figures_that_measure_nothing(text: str) -> None:
    assert find_measures(text) == ()


@pytest.mark.parametrize(("text", "aspired"), ASPIRED)
def test_phan_dau_governs_to_the_full_stop(text: str, aspired: list[bool]) -> None:
    assert [found.aspired for found in find_measures(text)] == aspired


@pytest.mark.parametrize("marked", WITH_MEASURES)
def test_positions_hold_in_decomposed_text(marked: str) -> None:
    composed = bare(marked)
    text = unicodedata.normalize("NFD", composed)
    pieces = [unicodedata.normalize("NFC", text[one.start : one.end]) for one in find_measures(text)]
    assert pieces == [composed[one.start : one.end] for one in find_measures(composed)]


@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(
            [
                "từ",
                "ít nhất",
                "5",
                "02",
                "85%",
                "10/10",
                "hộ",
                "đến",
                "-",
                "trở lên",
                "phấn đấu",
                "tốt",
                "không có",
                "2020",
                ".",
            ]
        )
    ).map(" ".join)
)
def test_any_text_may_be_searched(text: str) -> None:
    found = find_measures(text)
    for one in found:
        assert parse_measure(text[one.start : one.end]) == one.measure
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "piece", ["phấn đấu ", "1", "1 ", "1.", "từ 5 ", "ít nhất      ", "5 - ", "không có ", "%"]
)
def test_a_long_run_of_one_piece_is_searched_too(piece: str) -> None:
    with pytest.raises(BadValue):
        parse_measure(piece * 5_000)
    assert isinstance(find_measures(piece * 5_000), tuple)
