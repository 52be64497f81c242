"""Cột của bảng: tell what a column is about from its title, however a committee words it.

The wordings are those of plans and reports of Front committees and of state offices, 2012-2026; a title that
is none of them is no column of ours, and its cells are told as such.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from mttq_docs.text import fold


class Column(StrEnum):
    """Loại cột; the value is how we title it."""

    ORDINAL = "TT"
    WORK = "Nội dung công việc"
    LEAD = "Đơn vị chủ trì"
    PARTNERS = "Đơn vị phối hợp"
    BOTH = "Chủ trì, phối hợp"
    TIMING = "Thời gian thực hiện"
    OUTPUT = "Kết quả, sản phẩm"
    FUNDING = "Kinh phí"
    NOTE = "Ghi chú"
    INDICATOR = "Chỉ tiêu"
    MEASURE_UNIT = "Đơn vị tính"
    PLANNED = "Kế hoạch"
    DONE = "Thực hiện"
    IN_PERIOD = "Trong kỳ"
    RATE = "Tỷ lệ (%)"
    LAST_YEAR = "Cùng kỳ"
    SINCE_LAST_YEAR = "So với cùng kỳ"
    RATING = "Đánh giá"
    UNIT = "Đơn vị"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Lời của một loại bảng: its columns with the patterns of their folded titles, the surest first.

    `main` is the column that makes a row mean something; a table without it is no table of that kind.
    """

    main: Column
    wordings: tuple[tuple[Column, re.Pattern[str]], ...]

    def column(self, title: str) -> Column | None:
        """Cột mang tiêu đề này; None for a title of something else.

        >>> PLAN.column("Cơ quan chủ trì"), PLAN.column("Tiến độ hoàn thành"), PLAN.column("Địa điểm")
        (<Column.LEAD: 'Đơn vị chủ trì'>, <Column.TIMING: 'Thời gian thực hiện'>, None)
        """
        key = fold(title)
        return next((column for column, wording in self.wordings if wording.search(key)), None)


def _vocabulary(main: Column, *wordings: tuple[Column, str]) -> Vocabulary:
    return Vocabulary(main, tuple((column, re.compile(pattern)) for column, pattern in wordings))


_ORDINAL = (Column.ORDINAL, r"^(?:so_)?(?:tt|stt|thu_tu)$")
_NOTE = (Column.NOTE, r"^ghi_chu")

# “Thời gian thực hiện” and “Kết quả thực hiện” come before the bare “thực hiện” of who does it.
PLAN = _vocabulary(
    Column.WORK,
    _ORDINAL,
    _NOTE,
    (Column.FUNDING, r"kinh_phi|du_toan|nguon_von"),
    (Column.BOTH, r"chu_tri.*phoi_hop|phoi_hop.*chu_tri"),
    (
        Column.TIMING,
        r"thoi_gian|thoi_han|thoi_diem|tien_do|^han_|^lich_|^(?:ngay_)?hoan_thanh|"
        r"^ngay(?:_thang)?$|^thang(?:_nam)?$",
    ),
    (Column.PARTNERS, r"phoi_hop|^cung_thuc_hien"),
    (Column.LEAD, r"chu_tri|phu_trach|dau_moi|chiu_trach_nhiem|tham_muu"),
    (Column.OUTPUT, r"ket_qua|san_pham|dau_ra"),
    (Column.WORK, r"^(?:ten_|cac_)?(?:noi_dung|nhiem_vu|cong_viec|hoat_dong|viec|phan_viec|dau_viec)"),
    (Column.LEAD, r"thuc_hien|phan_cong|trien_khai|^nguoi_|^bo_phan"),
)
_FIGURES = (
    (Column.MEASURE_UNIT, r"^(?:don_vi_tinh|dvt)$"),
    (Column.SINCE_LAST_YEAR, r"so_(?:voi_)?(?:cung_ky|nam_truoc)|tang_giam"),
    (Column.LAST_YEAR, r"cung_ky|nam_truoc"),
    (Column.RATE, r"ty_le|^dat_ty|phan_tram|so_voi_(?:ke_hoach|kh|chi_tieu)$|^dat$"),
    (Column.RATING, r"danh_gia|nhan_xet|^dat_chua_dat|^muc_do"),
    (Column.IN_PERIOD, r"trong_ky|^rieng_"),
)
_AMOUNTS = (
    (Column.PLANNED, r"ke_hoach|^kh(?:_|$)|^chi_tieu_(?:giao|nam|de_ra)|muc_(?:tieu|phan_dau)|giao"),
    (Column.DONE, r"thuc_hien|ket_qua|luy_ke|da_dat|^th(?:_|$)"),
)
RESULTS = _vocabulary(
    Column.INDICATOR,
    _ORDINAL,
    _NOTE,
    *_FIGURES,
    (Column.INDICATOR, r"^(?:ten_|noi_dung_|cac_|danh_muc_)*chi_(?:tieu|so)(?:_nhiem_vu.*|_co_ban)?$"),
    (Column.INDICATOR, r"^(?:ten_)?(?:noi_dung|nhiem_vu|tieu_chi)"),
    *_AMOUNTS,
)
UNIT_RESULTS = _vocabulary(
    Column.UNIT,
    _ORDINAL,
    _NOTE,
    *_FIGURES,
    (Column.UNIT, r"^(?:ten_|cac_)?(?:don_vi|dia_phuong|huyen|xa|thon|khu_dan_cu|dia_ban)"),
    *_AMOUNTS,
)
