"""Dự thảo cho đơn vị: turn a superior's programme into the data of the draft of one unit below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mttq_docs.cascade.decisions import Decision
from mttq_docs.cascade.framing import frame
from mttq_docs.cascade.identity import ID, IMPLEMENTATION, KEY_TASKS, PROGRAMMES, TARGETS, TASKS, Item
from mttq_docs.cascade.inheriting import WORDINGS, inherit, inherit_target
from mttq_docs.cascade.mentioning import superior_finder
from mttq_docs.cascade.naming import CITATIONS, INDICATORS, cited, mentioned
from mttq_docs.model import TO_WRITE, ListedUnit, Loc, Programme, indicators_of
from mttq_docs.quantities import Measure
from mttq_docs.text import fold

_OPENING, _NOTE, _ANNEXES = "mo_dau", "ghi_chu", "phu_luc"
# In the order in which a clerk writes and reads a programme.
_ORDER = (
    "loai_van_ban", "don_vi", "co_quan_ban_hanh", "nam", "dai_hoi", "so", "ky_hieu", "dia_danh", "ngay",
    "trich_yeu", "do_mat", "do_khan", "kinh_gui", "mo_dau", "can_cu", "cau_dan", "nhiem_vu_trong_tam",
    "chi_tieu", "chuong_trinh_hanh_dong", "ghi_chu", "to_chuc_thuc_hien", "ky", "noi_nhan", "luu", "phu_luc",
    "vien_dan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """Dự thảo của một đơn vị: plain data under folded keys, and what its people must still settle."""

    data: Item
    decisions: tuple[Decision, ...]


def draft(programme: Programme, data: Item, unit: ListedUnit, shares: Mapping[str, Measure]) -> Draft:
    """Dự thảo chương trình của `unit` theo chương trình cấp trên.

    `data` is the programme's plain data with an id for every item (`with_ids`), `shares` what was allotted
    to the unit, by indicator. The unit is one that `require_below` lets pass.
    """
    framed = frame(programme, unit)
    drafting = _Drafting(programme, data, unit, shares)
    content = drafting.content()
    whole = {**framed.data, **content}
    whole[CITATIONS] = {**framed.data[CITATIONS], **cited(data.get(CITATIONS, {}), mentioned(whole))}
    return Draft(ordered(whole), (*framed.decisions, *drafting.decisions))


def ordered(data: Item) -> Item:
    """Các mục của một chương trình theo thứ tự trong tệp."""
    return {key: data[key] for key in _ORDER if key in data}


class _Drafting:
    """Người chuyển nội dung xuống một đơn vị, who notes what is left to settle."""

    def __init__(
        self, programme: Programme, data: Item, unit: ListedUnit, shares: Mapping[str, Measure]
    ) -> None:
        self._programme = programme
        self._data = data
        self._level = unit.level
        self._shares = shares
        self._superior_in = superior_finder(programme)
        self.decisions: list[Decision] = []

    def content(self) -> dict[str, Any]:
        """Các phần nội dung mà đơn vị nhận."""
        self._frame_notes()
        opening = self._data.get(_OPENING)
        content = {
            **({_OPENING: opening} if opening else {}),
            KEY_TASKS: self._items(self._data[KEY_TASKS], (KEY_TASKS,), "nhiệm vụ trọng tâm của đơn vị"),
            PROGRAMMES: list(self._programmes()),
            IMPLEMENTATION: self._items(
                self._data[IMPLEMENTATION], (IMPLEMENTATION,), "phân công thực hiện ở đơn vị"
            ),
        }
        content[TARGETS] = self._targets(mentioned(content))
        return {**content, **self._annexes(content)}

    def _annexes(self, content: Item) -> dict[str, Any]:
        """Phụ lục của cấp trên, where what is handed down speaks of one; the unit makes its own of it."""
        annexes = self._data.get(_ANNEXES)
        if not annexes:
            return {}
        if fold("phụ lục") not in fold(str(content)):
            text = "phụ lục của cấp trên không đưa xuống; cần thì lập phụ lục của đơn vị"
            self._note((IMPLEMENTATION,), text)
            return {}
        self._note((_ANNEXES,), "phụ lục lấy của cấp trên vì nội dung nhắc đến; sửa thành của đơn vị")
        return {_ANNEXES: annexes}

    def _frame_notes(self) -> None:
        if self._data.get(_OPENING):
            self._note((_OPENING,), "phần mở đầu lấy của cấp trên; sửa cho sát tình hình của đơn vị")
        notes = self._data.get(_NOTE)
        if notes:
            text = "cấp trên có dòng ghi chú ở cuối; nếu đơn vị cũng có thì ghi lại"
            self._note((IMPLEMENTATION,), text, *(f"ghi chú: {note}" for note in notes))

    def _items(self, items: list[Item], loc: Loc, what: str) -> list[Item]:
        """Các mục nhận được; a list that would be empty holds a place to write in."""
        taken: list[Item] = []
        for item in items:
            each = inherit(item, self._level, "noi_dung")
            if each is not None:
                self._look_through(item, each, loc)
                taken.append(each)
        if not taken:
            self._note(loc, f"cấp trên không giao việc nào ở phần này; ghi {what}")
            taken = [{"noi_dung": f"{TO_WRITE}: {what}]"}]
        return taken

    def _targets(self, elsewhere: frozenset[str]) -> list[Item]:
        indicators = indicators_of(self._programme)
        told = (inherit(target, self._level, "cau") or {} for target in self._data[TARGETS])
        elsewhere |= mentioned(list(told))
        taken: list[Item] = []
        for target in self._data[TARGETS]:
            item, doubts = inherit_target(target, self._level, indicators, self._shares, elsewhere)
            if item is None:
                continue
            for doubt in doubts:
                self._note((TARGETS, item[ID], INDICATORS, fold(doubt.indicator)), doubt.text)
            self._look_through(target, item, (TARGETS,))
            taken.append(item)
        if not taken:
            self._note(
                (TARGETS,), "không chỉ tiêu nào của cấp trên dành cho cấp này; ghi chỉ tiêu của đơn vị"
            )
            taken = [{"cau": f"{TO_WRITE}: chỉ tiêu của đơn vị]"}]
        return taken

    def _look_through(self, item: Item, taken: Item, loc: Loc) -> None:
        """Xem lời lấy nguyên của cấp trên; words of the level's own were written for it."""
        found = "" if self._level.value in item.get(WORDINGS, {}) else self._superior_in(taken)
        if found:
            text = f"mục “{taken[ID]}” lấy nguyên lời cấp trên, có nhắc “{found}”; sửa nếu là việc của đơn vị"
            self._note((*loc, taken[ID]), text)

    def _programmes(self) -> Iterator[Item]:
        position = 0
        for ordinal, each in enumerate(self._data[PROGRAMMES]):
            taken = inherit(each, self._level, "ten")
            if taken is None:
                continue
            title = self._titled(ordinal)
            what = "việc của đơn vị thực hiện chương trình này"
            tasks = self._items(each[TASKS], (PROGRAMMES, position, TASKS), what)
            yield {**({"ten": title} if title else {}), **taken, TASKS: tasks}
            position += 1

    def _titled(self, ordinal: int) -> str:
        """Tên phải ghi rõ: once a programme is left out, positions no longer tell the registry's titles."""
        left_out = any(inherit(each, self._level, "ten") is None for each in self._data[PROGRAMMES])
        return self._programme.title_of(ordinal) if left_out else ""

    def _note(self, loc: Loc, text: str, *lines: str) -> None:
        self.decisions.append(Decision(loc, text, lines))
