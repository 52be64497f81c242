"""Phần của chương trình: tell by title and content which part of a programme a section is.

The titles are those that committees give their sections in practice; the first phrase that a title holds
decides, and what is still open is decided by what stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from mttq_docs.importer.items import Item
from mttq_docs.importer.outline import is_heading, title_of, under
from mttq_docs.numbering import Level, split_label
from mttq_docs.quantities import find_measures
from mttq_docs.sheet import Role
from mttq_docs.text import fold


class Section(Enum):
    """Phần của chương trình; the value is its key in the data."""

    KEY_TASKS = "nhiem_vu_trong_tam"
    TARGETS = "chi_tieu"
    ACTION = "chuong_trinh_hanh_dong"
    IMPLEMENTATION = "to_chuc_thuc_hien"


_KEY, _TARGET, _DO, _RUN = Section
# In this order: “chỉ tiêu, nhiệm vụ”, “nhiệm vụ trọng tâm và giải pháp” hold words of two parts.
_TITLES: tuple[tuple[str, Section], ...] = (
    ("to_chuc_thuc_hien", _RUN),
    ("to_chuc_trien_khai", _RUN),
    ("trach_nhiem_thuc_hien", _RUN),
    ("phan_cong_trach_nhiem", _RUN),
    ("phan_cong_thuc_hien", _RUN),
    ("phan_cong_nhiem_vu", _RUN),
    ("trien_khai_thuc_hien", _RUN),
    ("bien_phap_thuc_hien", _RUN),
    ("chuong_trinh_hanh_dong", _DO),
    ("chi_tieu", _TARGET),
    ("muc_tieu_cu_the", _TARGET),
    ("muc_tieu_phan_dau", _TARGET),
    ("muc_tieu_chung", _KEY),
    ("muc_tieu_tong_quat", _KEY),
    ("giai_phap", _DO),
    ("nhiem_vu_trong_tam", _KEY),
    ("cong_tac_trong_tam", _KEY),
    ("trong_tam_cong_tac", _KEY),
    ("noi_dung_trong_tam", _KEY),
    ("nhiem_vu_cu_the", _DO),
    ("nhiem_vu_chu_yeu", _DO),
    ("nhiem_vu_cong_tac", _DO),
    ("noi_dung", _DO),
    ("muc_tieu", _TARGET),
    ("phuong_huong", _KEY),
    ("dinh_huong", _KEY),
    ("trong_tam", _KEY),
    ("muc_dich", _KEY),
    ("yeu_cau", _KEY),
    ("quan_diem", _KEY),
    ("cac_nhiem_vu", _DO),
    ("nhiem_vu", _DO),
    ("kinh_phi", _RUN),
    ("che_do_bao_cao", _RUN),
    ("che_do_thong_tin", _RUN),
    ("thong_tin_bao_cao", _RUN),
    ("thoi_gian_thuc_hien", _RUN),
    ("kiem_tra_don_doc", _RUN),
)
# What is no key task or no duty in itself, but has no better place: kept under its own title.
_ASIDE = re.compile(
    r"(?<![a-z])(muc_tieu_(chung|tong_quat)|muc_dich|yeu_cau|quan_diem|kinh_phi|che_do|thong_tin|thoi_gian|kiem_tra)"
)
# What was, not what is to be done: its figures are no targets.
_BACKGROUND = re.compile(
    r"^(?:dac_diem|tinh_hinh|khai_quat|boi_canh|ket_qua|danh_gia|thuan_loi|kho_khan)(?:_|$)"
)
_EXACTLY_KEY = frozenset({"nhiem_vu_trong_tam", "cac_nhiem_vu_trong_tam", "mot_so_nhiem_vu_trong_tam"})
_RUN_IN = re.compile(r"([^:.;,]{5,40}:)\s+(?=\S)")
_MOST_MEASURED = 0.5


@dataclass(frozen=True, slots=True)
class Found:
    """Một đoạn của bố cục đã biết thuộc phần nào.

    `aside` keeps its title as that of a point; `wraps` tells that titles of other parts stood below it.
    """

    item: Item
    section: Section | None
    aside: bool = False
    wraps: bool = False


def sections_of(body: Sequence[Item]) -> tuple[Found, ...]:
    """Các phần của chương trình, in order: each top item with its part, None where nothing tells.

    Parts that only wrap others (“Phần thứ nhất”, “Mục tiêu” over “Chỉ tiêu”) are opened.
    """
    found = [replace(_settled(each), wraps=wraps) for item in body for each, wraps in _opened(item)]
    return tuple(_with_structure(found))


def by_title(title: str) -> Section | None:
    """Phần mà một tiêu đề nói tới.

    >>> by_title("Một số chỉ tiêu cơ bản"), by_title("NHIỆM VỤ, GIẢI PHÁP"), by_title("Kết quả")
    (<Section.TARGETS: 'chi_tieu'>, <Section.ACTION: 'chuong_trinh_hanh_dong'>, None)
    """
    words = f"_{fold(title)}_"
    return next((section for phrase, section in _TITLES if f"_{phrase}_" in words), None)


def is_programme(item: Item) -> bool:
    """Là tiêu đề một chương trình hành động, numbered as such or with that number behind another."""
    if item.role is Role.ACTION_PROGRAMME:
        return True
    found = split_label(item.words)
    return found is not None and found[0].level is Level.PROGRAMME and bool(found[1].strip() or item.below)


def has_measure(item: Item) -> bool:
    """Trong đoạn này hay bên dưới có mức phấn đấu."""
    return any(find_measures(each.text) for each in item.walk())


def _opened(item: Item) -> Iterator[tuple[Item, bool]]:
    """The item, or what it wraps: titles below it that belong to parts other than its own.

    With each, whether it is such a wrapper, left with what stands under no title of its own.
    """
    item = replace(item, below=tuple(map(_with_title, item.below)))
    inner = [child for child in under(item) if is_heading(child) or child.below or child.lead]
    told = {_settled(child).section for child in inner if not is_programme(child)} - {None}
    own = by_title(title_of(item))
    if is_heading(item) and inner and (len(told) > 1 or (told and told != {own})):
        if own in (Section.ACTION, Section.IMPLEMENTATION) and Section.TARGETS not in told:
            yield item, False  # “Nhiệm vụ, giải pháp” over “Nhiệm vụ trọng tâm” and “Giải pháp” is one part.
            return
        yield replace(item, below=tuple(child for child in item.below if child not in inner)), True
        for child in inner:
            yield from _opened(child)
        return
    yield item, False


def _with_title(item: Item) -> Item:
    """An item that opens with the title of a part and a colon has its title there."""
    found = _RUN_IN.match(item.text) if item.block.label and not (is_heading(item) or item.lead) else None
    if found is None or by_title(found[1]) is None:
        return item
    return replace(item, block=replace(item.block, lead=found[1], text=item.text[found.end() :]))


def _settled(item: Item) -> Found:
    if is_programme(item):
        return Found(item, Section.ACTION)
    title = item.lead or title_of(item)
    section = by_title(title) if is_heading(item) or item.below or item.lead else None
    if section is Section.TARGETS and "chi_tieu" not in fold(title) and not has_measure(item):
        return Found(item, Section.KEY_TASKS, aside=True)  # An aim without a figure.
    return Found(item, section, aside=section is not None and bool(_ASIDE.search(fold(title))))


def _with_structure(found: Sequence[Found]) -> Iterator[Found]:
    """Decide what titles leave open, by content and by what is still missing."""
    known = {each.section for each in found if not each.aside}
    last = len(found) - 1
    seen_action = False
    for at, each in enumerate(found):
        section = each.section
        if section is Section.KEY_TASKS and not each.aside and Section.ACTION not in known:
            section = Section.ACTION if _holds_programmes(each.item) else section
        if section is None and not (is_heading(each.item) and _BACKGROUND.match(fold(title_of(each.item)))):
            section = _by_content(each.item, known, seen_action=seen_action, last=at == last)
        seen_action = seen_action or section is Section.ACTION
        yield replace(each, section=section)


def _holds_programmes(item: Item) -> bool:
    """Titles with tasks below them, rather than tasks."""
    titled = [child for child in under(item) if is_programme(child) or (is_heading(child) and child.below)]
    return len(titled) > 1 and fold(title_of(item)) not in _EXACTLY_KEY


def _by_content(
    item: Item, known: Iterable[Section | None], *, seen_action: bool, last: bool
) -> Section | None:
    if any(is_programme(child) for child in under(item)):
        return Section.ACTION
    children = [child for child in under(item) if not child.is_table]
    if not is_heading(item):
        return _bare(item, known, seen_action=seen_action)
    if children and sum(map(has_measure, children)) > _MOST_MEASURED * len(children) and _TARGET not in known:
        return Section.TARGETS
    if last and Section.IMPLEMENTATION not in known and seen_action:
        return Section.IMPLEMENTATION
    if children and item.role is Role.CLAUSE_TITLE:
        return Section.ACTION
    return None


def _bare(item: Item, known: Iterable[Section | None], *, seen_action: bool) -> Section | None:
    """A numbered paragraph that stands under no section at all."""
    if item.below or item.lead:
        return Section.ACTION
    if item.block.label and not seen_action and Section.KEY_TASKS not in known:
        return Section.KEY_TASKS
    return None
