"""Kế hoạch: read the outline and the tables of a plan into purposes, work items, implementation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mttq_docs.importer.drafting import Data, Reading
from mttq_docs.importer.facets import Facets, goals_of
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import PRINTED, Ledger
from mttq_docs.importer.matching import Wordings
from mttq_docs.importer.outline import is_heading, title_of
from mttq_docs.importer.paper import Part
from mttq_docs.importer.points import prose_of, read_points
from mttq_docs.importer.told import ToldItems
from mttq_docs.importer.work_items import WorkItems
from mttq_docs.sheet import Role
from mttq_docs.text import fold

PURPOSES, REQUIREMENTS, CONTENT, IMPLEMENTATION = "muc_dich", "yeu_cau", "noi_dung", "to_chuc_thuc_hien"
_AIMS = re.compile(r"^(?:cac_)?muc_(?:dich|tieu)|^yeu_cau")
_CARRIED_OUT = re.compile(
    r"^to_chuc_(?:thuc_hien|trien_khai)|^trien_khai_thuc_hien$|^trach_nhiem|^phan_cong_(?:thuc_hien|nhiem_vu|trach_nhiem)"
)
_CONTENT = re.compile(r"^(?:cac_)?(?:noi_dung|nhiem_vu|cong_viec|hoat_dong)")
_PURPOSE = re.compile(r"^(?:muc_dich|muc_tieu|y_nghia)")
_CLOSING = re.compile(r"^(?:tren_day_la_|can_cu_ke_hoach_nay|yeu_cau_cac_|de_nghi_cac_)")
# What the plan's own text says of the table in its annex; the tool says it again by itself.
_SEE_ANNEX = re.compile(
    r"(?:theo|tai|co|kem).*(?:phu_luc|bieu|bang|lich)|(?:phu_luc|bieu|bang|lich).*kem_theo"
)
_LONGEST_SEE = 220
_NAMED_AIM = re.compile(r"(?i)(?:mục đích|mục tiêu|yêu cầu)\s*[:.]\s+(?=\S)")
_AIM_KEYS = ((PURPOSES, re.compile(r"muc_dich|muc_tieu|y_nghia")), (REQUIREMENTS, re.compile(r"yeu_cau")))


def read_plan(reading: Reading) -> Data:
    """Đọc lời văn và các bảng công việc của một kế hoạch."""
    return _Plan(reading).data()


class _Plan:
    """Một lần đọc kế hoạch."""

    def __init__(self, reading: Reading) -> None:
        self._paper, self._ledger = reading.paper, reading.ledger
        programme = reading.programme
        wordings = Wordings(programme) if programme else None
        goals = Facets(goals_of(programme)) if programme else None
        self._items = WorkItems(self._ledger, reading.year or 0, wordings, goals)
        self._told = ToldItems(self._items)
        self._texts: dict[str, list[Item]] = {
            key: [] for key in (PURPOSES, REQUIREMENTS, CONTENT, IMPLEMENTATION)
        }

    def data(self) -> Data:
        """Dữ liệu của kế hoạch, without the frame."""
        main = self._paper.main
        self._tables(main.preamble)
        body, closing = without_closing(main.body or main.preamble, _CLOSING)
        for section in body if main.body else ():
            self._section(section)
        self._annexes()
        data: Data = {
            key: points
            for key, items in self._texts.items()
            if (points := read_points(items, self._ledger, key))
        }
        if self._items.data:
            data["cong_viec"] = self._items.data
        else:
            self._ledger.lacking(
                "công việc",
                "Không thấy bảng công việc nào trong kế hoạch",
                "mỗi việc một dòng, có chủ trì, thời gian",
            )
        attached = {"kem_theo": "có"} if not main.head and not main.body and self._paper.annexes else {}
        return {**data, **closing_of(closing, self._ledger), **attached}

    def _section(self, section: Item) -> None:
        title = fold(title_of(section))
        if not is_heading(section) and not section.below:
            self._put(CONTENT, (section,))
        elif _AIMS.match(title):
            self._aims(section, title)
        elif _CARRIED_OUT.match(title) and not any(item.is_table for item in section.walk()):
            self._take(section, IMPLEMENTATION)
        else:
            self._content(section, own=bool(_CONTENT.match(title)))

    def _aims(self, section: Item, title: str) -> None:
        """Mục đích, yêu cầu: under headings of their own, or all in one."""
        self._head(section)
        named = [child for child in section.below if _aim(child) is not None]
        if not named:
            key = PURPOSES if _PURPOSE.match(title) else REQUIREMENTS
            self._put(key, section.below)
            return
        current = PURPOSES
        for child in section.below:
            told = _aim(child)
            if told is None:
                self._put(current, (child,))
            else:
                current = told
                self._aim(child, told)

    def _aim(self, child: Item, key: str) -> None:
        """“1. Mục đích” over its points, or run in before its sentence."""
        if child.below and len(child.words) < _LONGEST_SEE and (is_heading(child) or not child.text):
            self._head(child)
            self._put(key, child.below)
        elif child.lead and child.text:
            self._put(key, (replace(child, block=replace(child.block, lead="")),))
        elif (named := _NAMED_AIM.match(child.text)) is not None:
            self._put(key, (replace(child, block=replace(child.block, text=child.text[named.end() :])),))
        elif child.below and fold(child.words) in ("muc_dich", "yeu_cau", "muc_dich_y_nghia"):
            self._head(child)
            self._put(key, child.below)
        else:
            self._put(key, (child,))

    def _content(self, section: Item, *, own: bool) -> None:
        """A section of the plan's content: its tables and told items become work items, the rest points."""
        rest = self._without_work(section.below)
        if own or not rest:
            self._head(section)
            self._put(CONTENT, rest)
        else:
            self._put(CONTENT, (replace(section, below=tuple(rest)),))

    def _take(self, section: Item, key: str) -> None:
        self._head(section)
        self._put(key, section.below)

    def _without_work(self, items: Sequence[Item]) -> list[Item]:
        """The items that are not work items, which are taken out of them at every depth."""
        rest: list[Item] = []
        for item in items:
            if not item.below and self._says_see_annex(item):
                continue
            if item.is_table:
                if not self._items.take(item):
                    rest.append(item)
            elif self._told.take(item):
                continue
            else:
                below = self._without_work(item.below)
                emptied = item.below and not below and (is_heading(item) or item.text.endswith(":"))
                if emptied:
                    self._head(item)
                else:
                    rest.append(replace(item, below=tuple(below)))
        return rest

    def _annexes(self) -> None:
        for annex in self._paper.annexes:
            if self._tables((*annex.preamble, *annex.body)):
                self._annex_frame(annex)

    def _annex_frame(self, annex: Part) -> None:
        for item in (*annex.title, *annex.head, *annex.tail):
            self._ledger.place_all(item, PRINTED)
        for item in (*annex.preamble, *annex.body):
            if not item.is_table:
                for each in item.walk():
                    self._ledger.gap(each, "Lời văn quanh bảng công việc trong phụ lục không có mục nhận")

    def _tables(self, items: Iterable[Item]) -> bool:
        """Read the tables among these items and below them; whether there was one."""
        found = False
        for item in items:
            for each in item.walk():
                found = (each.is_table and self._items.take(each)) or found
        return found

    def _put(self, key: str, items: Sequence[Item]) -> None:
        self._texts[key] += [item for item in items if item.below or not self._says_see_annex(item)]

    def _says_see_annex(self, item: Item) -> bool:
        """Whether an item only sends the reader to the annex, which the tool does by itself."""
        if not sees_annex(item):
            return False
        self._ledger.place(item, PRINTED)
        return True

    def _head(self, section: Item) -> None:
        """A heading that the tool prints by itself, or whose points stand under a heading of the tool."""
        if section.number:
            self._ledger.place(section, PRINTED)


def sees_annex(item: Item) -> bool:
    """Câu chỉ dẫn người đọc tới bảng ở phụ lục, such as “(Có phụ lục kèm theo)”."""
    text = item.words
    return len(text) < _LONGEST_SEE and bool(_SEE_ANNEX.search(fold(text))) and "kèm theo" in text.casefold()


def without_closing(
    body: Sequence[Item], opening: re.Pattern[str]
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Tách lời kết: paragraphs without label at the very end, from the first that opens as one.

    They hang on the last item of the outline, so the outline is given back without them.
    """
    if not body:
        return (), ()
    *before, last = body
    if _is_plain(last) and opening.match(fold(last.words[:80])):
        return tuple(before), (last,)
    below, closing = without_closing(last.below, opening)
    if closing:
        return (*before, replace(last, below=below)), closing
    run = _closing_run(last.below, opening)
    return (*before, replace(last, below=last.below[: len(last.below) - len(run)])), run


def _closing_run(items: Sequence[Item], opening: re.Pattern[str]) -> tuple[Item, ...]:
    """Các đoạn cuối từ đoạn mở đầu như một lời kết."""
    for at, item in enumerate(items):
        if _is_plain(item) and opening.match(fold(item.words[:80])) and all(map(_is_plain, items[at:])):
            return tuple(items[at:])
    return ()


def closing_of(items: Sequence[Item], ledger: Ledger) -> Data:
    """`loi_ket` của các đoạn cuối."""
    texts: list[str] = []
    for item in items:
        ledger.place(item, "loi_ket", len(texts))
        texts.append(prose_of(item, ledger, item.words))
    return {"loi_ket": texts} if texts else {}


def _is_plain(item: Item) -> bool:
    return item.role is Role.PARAGRAPH and not item.block.label and not item.below


def _aim(item: Item) -> str | None:
    """The key that “Mục đích” or “Yêu cầu” at the front of an item stands for."""
    opening = fold((item.lead or item.words)[:40])
    for key, wording in _AIM_KEYS:
        named = is_heading(item) or item.lead or item.below or len(item.words) < 40
        if wording.match(opening) and (named or _NAMED_AIM.match(item.text)):
            return key
    return None
