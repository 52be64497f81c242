"""Phần của báo cáo: tell by its title which part of a report a section is."""

from __future__ import annotations

import re
from enum import Enum

from mttq_docs.text import fold


class Part(Enum):
    """Phần của báo cáo; the value is its key in the data, or what it holds."""

    SITUATION = "tinh_hinh"
    TARGETS = "chi_tieu"
    WORK = "ket_qua_chuong_trinh"
    ASSESSMENT = "danh_gia"
    STRENGTHS = "uu_diem"
    SHORTCOMINGS = "han_che"
    CAUSES = "nguyen_nhan"
    LESSONS = "bai_hoc"
    NEXT = "phuong_huong"
    PROPOSALS = "kien_nghi"


# In this order: “Hạn chế và nguyên nhân” is first of all of the former; what lies ahead is told by the words
# that open its title, for “nhiệm vụ” and “công tác” are said of what was done too.
_TITLES = tuple(
    (part, re.compile(pattern))
    for part, pattern in (
        (
            Part.NEXT,
            r"^(?:mot_so_|cac_)?(?:phuong_huong|nhiem_vu|cong_tac_trong_tam|trong_tam_cong_tac|"
            r"chuong_trinh_cong_tac|du_kien|ke_hoach_cong_tac)",
        ),
        (Part.PROPOSALS, r"kien_nghi|de_xuat|^de_nghi"),
        (Part.LESSONS, r"bai_hoc|^kinh_nghiem"),
        (Part.TARGETS, r"chi_tieu"),
        (Part.SHORTCOMINGS, r"han_che|ton_tai|khuyet_diem|yeu_kem|^(?:nhung_|mot_so_)?kho_khan|vuong_mac"),
        (Part.CAUSES, r"nguyen_nhan"),
        (Part.ASSESSMENT, r"danh_gia|^nhan_xet"),
        (Part.STRENGTHS, r"uu_diem|mat_duoc|mat_manh|^thuan_loi|ket_qua_noi_bat"),
        # “Nắm tình hình Nhân dân” is work done.
        (
            Part.SITUATION,
            r"(?<!nam_)(?<!nam_bat_)tinh_hinh(?!.*(?:ket_qua|thuc_hien|trien_khai))|^dac_diem|^khai_quat",
        ),
        (Part.WORK, r"ket_qua|cong_tac|hoat_dong|thuc_hien|trien_khai|cong_viec|chuong_trinh"),
    )
)


def part_of(title: str) -> Part | None:
    """Phần mà một tiêu đề nói tới; None where it tells none.

    >>> part_of("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU"), part_of("Nhiệm vụ quý IV"), part_of("Lời nói đầu")
    (<Part.TARGETS: 'chi_tieu'>, <Part.NEXT: 'phuong_huong'>, None)
    """
    key = fold(title)
    return next((part for part, wording in _TITLES if wording.search(key)), None)
