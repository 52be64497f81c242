"""Con số trong câu: the figure that a sentence reports for an indicator, and those that stand beside it."""

from __future__ import annotations

import pytest

from mttq_docs import load
from mttq_docs.errors import BadValue
from mttq_docs.importer.figures import read_cell, read_sentence
from mttq_docs.model import Period, Programme
from mttq_docs.quantities import format_actual
from tests.conftest import ROOT

SENTENCES = [
    ("nha_dai_doan_ket", "Đã bàn giao 18 căn nhà Đại đoàn kết, đạt 120% kế hoạch", "18 nhà"),
    ("nha_dai_doan_ket", "Sửa chữa, làm mới được 18 nhà Đại đoàn kết (kế hoạch 15 nhà)", "18 nhà"),
    ("nha_dai_doan_ket", "Năm 2026 chưa phát sinh nhà Đại đoàn kết", "chưa phát sinh"),
    ("quy_vi_nguoi_ngheo", "Quỹ nhận được 236,5 triệu đồng, đạt 118,25% kế hoạch", "236,5 triệu đồng"),
    ("quy_vi_nguoi_ngheo", "Vận động được 236.500.000 đồng/200 triệu đồng", "236.500.000 đồng"),
    ("ngay_hoi", "41/41 khu dân cư tổ chức Ngày hội, đạt 100%", "41/41 khu dân cư"),
    ("gia_dinh_van_hoa", "Toàn xã có 3.905/4.412 hộ đạt danh hiệu (88,5%)", "3.905/4.412 hộ"),
    ("gia_dinh_van_hoa", "Tỷ lệ gia đình văn hóa đạt 88,5%, tăng 2% so với năm 2025", "88,5%"),
    ("giam_sat", "Chủ trì 03 cuộc giám sát, đạt 150% kế hoạch", "03 cuộc"),
    ("ho_tai_ngheo", "Trong năm có 02 hộ tái nghèo (không quá 05 hộ)", "02 hộ"),
    ("xep_loai_xa", "Được tỉnh xếp loại tốt", "tốt"),
    ("xep_loai_yeu", "Không có đơn vị xếp loại yếu", "0 đơn vị"),
]
UNSURE = [
    ("giam_sat", "Chủ trì 03 cuộc giám sát, tham gia 05 cuộc của tỉnh"),
    ("giam_sat", "Giám sát theo Kế hoạch số 12/KH-MTTQ-BTT ngày 05/3/2026"),
    ("nha_dai_doan_ket", "Tiếp tục bình xét hộ làm nhà Đại đoàn kết"),
]


@pytest.fixture(scope="module")
def programme() -> Programme:
    found = load(ROOT / "examples" / "xa" / "chuong-trinh-2026.yaml")
    assert isinstance(found, Programme)
    return found


@pytest.mark.parametrize(("key", "text", "figure"), SENTENCES)
def test_a_sentence_reports_one_figure(programme: Programme, key: str, text: str, figure: str) -> None:
    actual = read_sentence(text, key, programme.indicators[key], Period(2026))
    assert actual is not None
    assert format_actual(actual) == figure


@pytest.mark.parametrize(("key", "text"), UNSURE)
def test_what_is_not_sure_is_not_read(programme: Programme, key: str, text: str) -> None:
    assert read_sentence(text, key, programme.indicators[key], Period(2026)) is None


def test_a_bare_number_in_a_cell_is_in_the_unit_of_its_goal(programme: Programme) -> None:
    indicators = programme.indicators
    actual = read_cell("18", "", indicators["nha_dai_doan_ket"])
    share = read_cell("88,5", "%", indicators["gia_dinh_van_hoa"])
    assert actual is not None
    assert share is not None
    assert (format_actual(actual), format_actual(share)) == ("18 nhà", "88,5%")
    assert read_cell("-", "", indicators["nha_dai_doan_ket"]) is None


def test_a_cell_that_can_be_no_result_is_refused(programme: Programme) -> None:
    with pytest.raises(BadValue):
        read_cell("18 hộ", "", programme.indicators["nha_dai_doan_ket"])
