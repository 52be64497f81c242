"""Biểu số liệu: say which figures each unit owes for a period, and how each of them is to be told."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from mttq_docs.model.base import Text, keyed
from mttq_docs.model.programme import Indicator, Programme
from mttq_docs.model.results import ReportingPeriod
from mttq_docs.model.rules import RollupRule
from mttq_docs.model.unit_lists import ListedUnit, UnitList
from mttq_docs.model.values import Date, keyed_by_id
from mttq_docs.quantities import Grade, Measure, is_counted
from mttq_docs.units import Level

VERSION = 2
"""Phiên bản của biểu: raised whenever a cell changes its place or fixed text, to tell older forms apart."""

_LEVELS = tuple(Level)
_EVERY_UNIT = "đơn vị"
_ALL_TOGETHER = "cộng các đơn vị"


class Answer(StrEnum):
    """Cách trả lời một chỉ số."""

    COUNT = "số nguyên"
    AMOUNT = "số"
    WEIGHTED = "số và tổng số"
    SHARE = "số đạt trên tổng số"
    RANK = "xếp loại"


@dataclass(frozen=True, slots=True)
class Question:
    """Một dòng của biểu: what one unit is asked; `unit_of_measure` is what the figure counts.

    `code` is the indicator's place in the programme, its target before the point. `scope` says over what the
    goal is summed up; empty where each unit owes the goal by itself.
    """

    key: str
    indicator: Indicator
    answer: Answer
    unit_of_measure: str
    code: str = ""
    scope: str = ""


class FormSet(UnitList):
    """Bộ biểu: the indicators and units of one collection of figures, as the forms were sent out."""

    programme: Annotated[Text, keyed("chương trình", "tệp chương trình, tính từ thư mục của tệp này")]
    title: Annotated[Text, keyed("tên", "tên đầy đủ của chương trình")]
    year: Annotated[int, keyed("năm")]
    period: Annotated[ReportingPeriod, keyed("kỳ báo cáo")]
    deadline: Annotated[Date | None, keyed("hạn gửi")] = None
    version: Annotated[int, keyed("phiên bản", "phiên bản của biểu")] = VERSION
    fingerprint: Annotated[Text, keyed("mã nhận dạng", "đổi khi chỉ số của chương trình đổi")]
    scope: Annotated[Text, keyed("phạm vi", "phạm vi của mức phấn đấu cộng dồn, ví dụ toàn tỉnh")] = (
        _ALL_TOGETHER
    )
    codes: Annotated[dict[Text, Text], keyed("mã chỉ số", "chỉ tiêu thứ mấy, chỉ số thứ mấy: 2.1")] = {}
    indicators: Annotated[dict[Text, Indicator], BeforeValidator(keyed_by_id), keyed("chỉ số")]

    def questions(self, unit: ListedUnit) -> tuple[Question, ...]:
        """Các chỉ số mà đơn vị phải báo cáo, in the order of the programme.

        A unit owes what is asked of its level. Units of the lowest level that gets forms also answer for the
        levels below them, which nobody else asks: there they count who met the goal, out of how many.
        """
        last = unit.level is self.lowest
        return tuple(
            self._question(key, indicator, unit.level, last)
            for key, indicator in self.indicators.items()
            if owes(indicator, unit.level, last)
        )

    def _question(self, key: str, indicator: Indicator, level: Level, last: bool) -> Question:
        answer = _answer(indicator, last and _asks_below(indicator, level))
        return Question(
            key,
            indicator,
            answer,
            _unit_of_measure(indicator, answer),
            self.codes.get(key, ""),
            self.scope if _is_joint(indicator) else "",
        )


def fingerprint(programme: Programme) -> str:
    """Mã nhận dạng: 16 hexadecimal digits that change when unit, year or any indicator changes."""
    promise = {
        "don_vi": programme.unit.dump(),
        "nam": programme.year,
        "chi_so": {key: indicator.dump() for key, indicator in indicators_of(programme).items()},
    }
    content = json.dumps(promise, ensure_ascii=False, sort_keys=True).encode("utf-8")
    return hashlib.sha256(content).hexdigest()[:16]


def indicators_of(programme: Programme) -> dict[str, Indicator]:
    """Mọi chỉ số dưới tên mà người soạn đã ghi, in the order of the programme."""
    return {key: each for target in programme.targets for key, each in target.indicators.items()}


def owes(indicator: Indicator, level: Level, last: bool) -> bool:
    """Đơn vị ở `level` có phải báo cáo chỉ số không; `last`: no level below it gets forms of its own."""
    return not indicator.levels or level in indicator.levels or (last and _asks_below(indicator, level))


def _asks_below(indicator: Indicator, level: Level) -> bool:
    """Chỉ số có hỏi tới cấp dưới của `level` không; one without levels asks all of them."""
    below = _LEVELS[_LEVELS.index(level) + 1 :]
    return any(each in below for each in indicator.levels or below)


def _unit_of_measure(indicator: Indicator, answer: Answer) -> str:
    goal = indicator.goal
    if answer is Answer.SHARE:
        return indicator.per or (_EVERY_UNIT if isinstance(goal, Grade) else _whole_of(goal))
    return "xếp loại" if isinstance(goal, Grade) else goal.unit


def _is_joint(indicator: Indicator) -> bool:
    """Mức phấn đấu là của mọi đơn vị cộng lại, so that no single one owes it."""
    return indicator.per is None and indicator.rollup_rule is RollupRule.SUM


def _answer(indicator: Indicator, below: bool) -> Answer:
    goal = indicator.goal
    if isinstance(goal, Grade):
        return Answer.SHARE if below else Answer.RANK
    if _is_share(goal) or (indicator.per is not None and below):
        return Answer.SHARE
    if indicator.rollup_rule is RollupRule.MEAN:
        return Answer.WEIGHTED
    whole = goal.value == goal.value.to_integral_value()
    return Answer.COUNT if whole and is_counted(goal.unit) else Answer.AMOUNT


def _is_share(goal: Measure) -> bool:
    """Tỷ lệ của một tổng số: `85%`, `80% hộ`, `10/10 thôn`, but not a growth such as `1,5%/năm`."""
    return goal.out_of is not None or goal.unit == "%" or goal.unit.startswith("% ")


def _whole_of(goal: Measure) -> str:
    """Danh từ của tổng số: `80% hộ` counts hộ; `85%` alone does not say."""
    return goal.unit.removeprefix("%").strip()
