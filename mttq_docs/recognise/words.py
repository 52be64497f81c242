"""Từ nhận dạng: tell by its words what a line of the frame of a paper is.

The wordings are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, and of papers of Front committees; a line that
is worded wrongly is still to be known for what it is, so that a checker can say what is wrong with it.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

from mttq_docs.text import fold, nfc, squeeze

_NATIONAL_NAME = "cong_hoa_xa_hoi_chu_nghia_viet_nam"
_MOTTO = "doc_lap_tu_do_hanh_phuc"
_NEAR = 0.8
_CAPITALS_TO_SMALL = 4
# Of a longer paragraph its beginning tells.
_LONGEST_LINE = 400
_SECRECY = frozenset({"mat", "toi_mat", "tuyet_mat"})
_URGENCY = frozenset({"khan", "thuong_khan", "hoa_toc", "hoa_toc_hen_gio"})

# The longest first: a title in one line is cut behind its kind.
KINDS = (
    "nghị quyết liên tịch", "kế hoạch liên tịch", "chương trình hành động", "chương trình công tác",
    "chương trình phối hợp", "quy chế phối hợp", "quy chế làm việc", "thông báo kết luận",
    "giấy giới thiệu", "giấy ủy quyền", "giấy uỷ quyền", "giấy mời", "bản thỏa thuận",
    "bản ghi nhớ", "chương trình", "nghị quyết", "quyết định", "chỉ thị", "quy chế", "quy định",
    "thông cáo", "thông báo", "thông tri", "hướng dẫn", "kế hoạch", "phương án", "đề án", "dự án",
    "báo cáo", "biên bản", "tờ trình", "hợp đồng", "công điện", "kết luận", "điều lệ", "danh sách",
    "lời kêu gọi", "tuyên bố",
)  # fmt: skip
_KINDS = frozenset(fold(kind) for kind in KINDS)
_KIND_IN_TITLE = re.compile(rf"(?i)({'|'.join(KINDS)})\s+(?=\S)")

# What the name of a body begins with; the last of such lines in a letterhead begins the issuing body.
_BODY_STARTS = (
    "uy_ban", "ban_", "doan_chu_tich", "hoi_dong", "tieu_ban", "to_", "so_", "phong_", "van_phong", "bo_",
    "cuc_", "vu_", "vien_", "truong_", "hoi_", "lien_doan", "doan_", "dang_uy", "tinh_uy", "huyen_uy",
    "thanh_uy", "quan_uy", "chi_bo", "dang_bo", "cong_doan", "trung_tam", "chinh_phu", "quoc_hoi", "mttq",
)  # fmt: skip
_QUARTERS = ("to_dan_pho_", "to_nhan_dan_")
_POSITIONS = (
    "chủ tịch", "phó chủ tịch", "quyền chủ tịch", "trưởng ", "phó trưởng ", "chánh ", "phó chánh ",
    "giám đốc", "phó giám đốc", "tổng thư ký", "phó tổng thư ký", "thư ký", "bí thư", "phó bí thư",
    "thứ trưởng", "bộ trưởng", "thủ tướng", "phó thủ tướng", "ủy viên", "uỷ viên", "tổng bí thư", "người ",
)  # fmt: skip

_NUMBER = re.compile(
    r"(?i:số\s*[:.]?)[\s\d.…_]*(?:[a-zđ]?\s*[-/–‑]\s*[A-Za-zĐđƯư].*|\Z)"
    r"|\d{0,4}\s*[/-]\s*[A-ZĐƯ][A-Za-zĐđƯư]{0,4}\s*[-/–]\s*[A-ZĐƯ]\S*"
)  # `Số:      /CTr-MTTQ-BTT`, `Số 05-CT/TW`, `Số:`, `12/KH-MTTQ`
_DATE_WORDS = re.compile(r"(?i)ngày[\s\d.…_/-]*(?:tháng[\s\d.…_]*(?:năm[\s\d.…_]*)?)?")
_DATE_FIGURES = re.compile(r"(?i)(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}")
_PLACE = re.compile(r"(?P<place>[^,;:.(]{2,40}?)\s*[,;]?\s*(?P<date>(?i:ngày\b.*|\d{1,2}\s*[/.-].*))")
_AUTHORITY = re.compile(r"\s*(?:T\.?M|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)\s*(?:[.,]|(?<=/[MTLQ])|\s)\s*[A-ZÀ-ỸĐ]")
_LABEL_OF_RECIPIENTS = re.compile(r"(?i)\s*nơi\s+nhận\s*:?\s*")
_ADDRESSEE = re.compile(r"(?i)\s*kính\s+gửi\s*[:;]?\s*")
_NOT_A_NAME = re.compile(r"[\d:;,!?/]")
_REMARKS = ("da_ky", "ky_", "ky_ten", "dong_dau", "luu_hanh_noi_bo", "xem_xong_tra_lai", "du_thao", "du_kien")


def is_capitals(text: str) -> bool:
    """Dòng viết hoa: it has letters, and hardly any is small (a place in brackets may be).

    >>> is_capitals("XÃ MINH THANH"), is_capitals("Xã Minh Thanh"), is_capitals("1/2")
    (True, False, False)
    """
    line = text[:_LONGEST_LINE]
    capitals = sum(map(str.isupper, line))
    return capitals > 1 and capitals >= _CAPITALS_TO_SMALL * sum(map(str.islower, line))


def is_national_name(text: str) -> bool:
    """Quốc hiệu, also when a letter is wrong.

    >>> is_national_name("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIÊT NAM"), is_national_name("XÃ MINH THANH")
    (True, False)
    """
    return _like(text, _NATIONAL_NAME)


def is_motto(text: str) -> bool:
    """Tiêu ngữ, whatever stands between its parts.

    >>> is_motto("Độc lập – Tự do – Hạnh phúc"), is_motto("Độc lập-Tự do-Hạnh phúc")
    (True, True)
    """
    return _like(text, _MOTTO)


def is_number(text: str) -> bool:
    """Dòng số, ký hiệu.

    >>> [is_number(text) for text in ("Số:      /CTr-MTTQ-BTT", "Số 05-CT/TW", "Số: 12", "Số hộ nghèo giảm")]
    [True, True, True, False]
    """
    return len(text) < 80 and _NUMBER.fullmatch(nfc(text).strip()) is not None


def is_place_date(text: str) -> bool:
    """Là dòng địa danh, ngày tháng, with or without the place.

    >>> is_place_date("Minh Thanh, ngày      tháng 01 năm 2026"), is_place_date("Năm 2020, là năm")
    (True, False)
    >>> is_place_date("ngày 05 tháng 01 năm 2026")
    True
    """
    clean = nfc(text).strip()
    if len(text) < 90 and "tháng" in clean.lower() and _DATE_WORDS.fullmatch(clean):
        return True
    found = _PLACE.fullmatch(clean) if len(text) < 90 else None
    if found is None or not found["place"][:1].isupper():
        return False
    date = found["date"].strip()
    return bool(_DATE_WORDS.fullmatch(date) or _DATE_FIGURES.fullmatch(date))


def is_secrecy(text: str) -> bool:
    """Dấu độ mật."""
    return is_capitals(text) and fold(text) in _SECRECY


def is_urgency(text: str) -> bool:
    """Dấu độ khẩn."""
    return is_capitals(text) and fold(text) in _URGENCY


def is_kind(text: str) -> bool:
    """Tên loại đứng riêng một dòng.

    >>> is_kind("KẾ HOẠCH"), is_kind("Chương trình"), is_kind("CHƯƠNG TRÌNH PHỐI HỢP VÀ THỐNG NHẤT")
    (True, True, False)
    """
    return len(text) < 40 and fold(text) in _KINDS


def in_raw(text: str, end: int) -> int:
    """Chỗ trong chữ gốc of a place that was found in its precomposed form (NFC).

    >>> in_raw("Nơi nhận:", 9), in_raw("No\u031bi nha\u0323\u0302n:", 9)
    (9, 12)
    """
    raw = end
    while raw < len(text) and len(nfc(text[:raw])) < end:
        raw += 1
    while raw < len(text) and raw > end and unicodedata.combining(text[raw]):
        raw += 1
    return raw


def kind_in_title(text: str) -> int:
    """Tên loại mở đầu một dòng tiêu đề: the length of the kind with the space after it, else 0.

    >>> kind_in_title("KẾ HOẠCH TỔ CHỨC NGÀY HỘI"), kind_in_title("Ủy ban")
    (9, 0)
    """
    found = _KIND_IN_TITLE.match(nfc(text))
    return in_raw(text, found.end()) if found else 0


def starts_a_body(text: str) -> bool:
    """Mở đầu tên một cơ quan, tổ chức; a quarter is a place.

    >>> starts_a_body("TỔ TƯ VẤN"), starts_a_body("TỔ DÂN PHỐ TRUNG TÂM")
    (True, False)
    """
    key = f"{fold(text)}_"
    return key.startswith(_BODY_STARTS) and not key.startswith(_QUARTERS)


def is_authority(text: str) -> bool:
    """Quyền hạn của người ký: `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`

    >>> is_authority("TM. BAN THƯỜNG TRỰC"), is_authority("T/M BAN THƯỜNG VỤ"), is_authority("TMĐT")
    (True, True, False)
    """
    return len(text) < 120 and _AUTHORITY.match(nfc(text)) is not None


def is_position(text: str) -> bool:
    """Chức vụ của người ký, in capitals or not.

    >>> is_position("PHÓ CHỦ TỊCH THƯỜNG TRỰC"), is_position("Trưởng ban"), is_position("Trương Văn Bé")
    (True, True, False)
    """
    return len(text) < 80 and f"{squeeze(nfc(text)).lower()} ".startswith(_POSITIONS)


def is_name(text: str) -> bool:
    """Họ tên: two to six words with a capital each, a degree before them or not.

    >>> is_name("Nguyễn Thị Hoa"), is_name("ThS. Trần Văn An"), is_name("Như trên")
    (True, True, False)
    """
    words = text.split()
    if not 2 <= len(words) <= 7 or _NOT_A_NAME.search(text):
        return False
    return all(word[0].isupper() for word in words)


def is_remark(text: str) -> bool:
    """Ghi chú ngoài nội dung: “(Đã ký)”, “(Ký tên, đóng dấu)”, “DỰ THẢO”."""
    return len(text) < 60 and fold(text).startswith(_REMARKS)


def recipients_label(text: str) -> int:
    """Nhãn “Nơi nhận:” ở đầu dòng: its length, 0 where there is none."""
    found = _LABEL_OF_RECIPIENTS.match(nfc(text))
    return in_raw(text, found.end()) if found else 0


def addressee_label(text: str) -> int:
    """Nhãn “Kính gửi:” ở đầu dòng: its length, 0 where there is none."""
    found = _ADDRESSEE.match(nfc(text))
    return in_raw(text, found.end()) if found else 0


def _like(text: str, wording: str) -> bool:
    if not 0.6 * len(wording) < len(text) < 1.7 * len(wording):
        return False
    folded = fold(squeeze(text))
    return folded == wording or SequenceMatcher(None, folded, wording).ratio() >= _NEAR
