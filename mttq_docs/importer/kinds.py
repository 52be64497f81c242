"""Loại văn bản: tell whether a paper is a programme, a plan or a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.importer.items import Item
from mttq_docs.importer.outline import is_heading, title_of
from mttq_docs.importer.paper import Part
from mttq_docs.sheet import Role, Table
from mttq_docs.text import fold

PROGRAMME, PLAN, REPORT = "chương trình", "kế hoạch", "báo cáo"
KINDS = (PROGRAMME, PLAN, REPORT)

_SYMBOLS = {"ctr": PROGRAMME, "kh": PLAN, "bc": REPORT, "bckd": REPORT}
_SYMBOL = re.compile(r"/\s*([A-Za-zĐđ]+)")
# What the sentence that opens the text says it is going to do, and what the text is called in itself.
_SAYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (PLAN, ("xay_dung_ke_hoach", "ban_hanh_ke_hoach", "tren_day_la_ke_hoach", "ke_hoach_nay")),
    (REPORT, ("bao_cao_ket_qua", "bao_cao_tinh_hinh", "tren_day_la_bao_cao", "bao_cao_nhu_sau")),
    (
        PROGRAMME,
        ("xay_dung_chuong_trinh", "ban_hanh_chuong_trinh", "tren_day_la_chuong_trinh", "chuong_trinh_nay"),
    ),
)
# Headings that one kind has and the others hardly.
_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (PLAN, ("muc_dich_yeu_cau", "muc_dich", "tien_do", "thoi_gian_dia_diem", "kinh_phi")),
    (REPORT, ("ket_qua", "danh_gia", "ton_tai", "han_che", "uu_diem", "kien_nghi", "tinh_hinh", "bai_hoc")),
    (
        PROGRAMME,
        ("nhiem_vu_trong_tam", "chi_tieu", "muc_tieu", "nhiem_vu_va_giai_phap", "nhiem_vu_giai_phap"),
    ),
)


def kind_of(part: Part) -> str | None:
    """Loại của văn bản; None where nothing in it tells.

    Its own title is believed first, then the symbol, the words of the text, the headings.
    """
    return _by_title(part) or _by_symbol(part) or _by_words(part)


def other_kind(part: Part) -> str:
    """Tên loại ghi trên văn bản khi không phải ba loại này; "" where it is one, or there is none."""
    titles = [item.words for item in part.of(Role.KIND)]
    return titles[0] if titles and _by_title(part) is None else ""


def _by_title(part: Part) -> str | None:
    for item in part.of(Role.KIND, Role.SUBJECT, Role.ANNEX_TITLE):
        words = f"{fold(item.words)}_"
        for kind in KINDS:
            if words.startswith(f"{fold(kind)}_"):
                return kind
        if item.role is Role.KIND:
            return None
    return None


def _by_symbol(part: Part) -> str | None:
    for item in part.of(Role.NUMBER):
        found = _SYMBOL.search(item.text)
        kind = _SYMBOLS.get(fold(found[1])) if found else None
        if kind:
            return kind
    return None


def _by_words(part: Part) -> str | None:
    scores = dict.fromkeys(KINDS, 0)
    for item in part.texts:
        words = fold(item.words)
        for kind, phrases in _SAYS:
            scores[kind] += 4 * any(phrase in words for phrase in phrases)
        if item.role is Role.ACTION_PROGRAMME:
            scores[PROGRAMME] += 1
            scores[REPORT] += 1
    for title in _titles(part):
        for kind, phrases in _SECTIONS:
            scores[kind] += 2 * any(phrase in title for phrase in phrases)
    if any(isinstance(item.block, Table) for item in part.texts):
        scores[PLAN] += 1
    best = max(KINDS, key=lambda kind: scores[kind])
    return best if scores[best] else None


def _titles(part: Part) -> Iterator[str]:
    items: Iterator[Item] = part.texts
    return (fold(title_of(item)) for item in items if is_heading(item))
