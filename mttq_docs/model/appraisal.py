"""Đánh giá: hold a result against its indicator: đạt, vượt, chưa đạt, percent of the plan, change since.

All of it is computed from the two figures, so that no sentence, table or chart can say otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mttq_docs.model.programme import Indicator
from mttq_docs.model.results import Result
from mttq_docs.model.rules import RollupRule
from mttq_docs.quantities import (
    Absent,
    Actual,
    Comparator,
    Grade,
    Measure,
    Rank,
    Reported,
    in_dong,
    is_met,
    is_reached,
    nouns,
    ratio,
)
from mttq_docs.text import fold

_EVERY_UNIT = Decimal(100)
# Only what is promised as a floor can be surpassed: to be above “trên 85%” or under “không quá 05 hộ” is to
# keep the promise, no more.
_SURPASSABLE = (Comparator.AT_LEAST, Comparator.EXACTLY, Comparator.BETWEEN)


class Outcome(StrEnum):
    """Kết quả so với chỉ tiêu."""

    MET = "đạt"
    EXCEEDED = "vượt"
    MISSED = "chưa đạt"
    UNKNOWN = "chưa có số liệu"
    INCOMPLETE = "chưa đủ số liệu"


@dataclass(frozen=True, slots=True)
class Appraisal:
    """Đánh giá một chỉ số: the indicator and what was reported for it.

    It is not `complete` while units that owe the figure are silent.
    """

    indicator: Indicator
    actual: Reported
    complete: bool = True

    @property
    def outcome(self) -> Outcome:
        """Đạt, vượt, chưa đạt, chưa có hay chưa đủ số liệu; the silent are not judged by those that spoke."""
        told = self._as_told
        if self.complete or self.actual is Absent.UNREPORTED or self._is_certain(told):
            return told
        return Outcome.INCOMPLETE

    def _is_certain(self, told: Outcome) -> bool:
        """Whether nothing that a silent unit may yet report can change what the others' figures say."""
        goal, rule, missed = self.indicator.goal, self.indicator.rollup_rule, told is Outcome.MISSED
        if told is Outcome.UNKNOWN or rule is RollupRule.LAST:
            return False
        if self.counts_units:
            return missed  # One unit that has not done it is enough.
        if rule is RollupRule.MAXIMUM or (
            rule is RollupRule.SUM and isinstance(goal, Measure) and not is_share(goal)
        ):
            return missed == _is_ceiling(goal)  # The figure can only grow.
        return missed and _asks_all(goal)

    @property
    def _as_told(self) -> Outcome:
        goal, actual = self.indicator.goal, self.actual
        figure = self.figure
        if self.counts_units and figure is not None:
            return Outcome.MET if figure >= _EVERY_UNIT else Outcome.MISSED
        if isinstance(goal, Grade):
            return _ranked(goal, actual) if isinstance(actual, Rank) else Outcome.UNKNOWN
        if figure is None:
            return Outcome.UNKNOWN
        if not is_met(goal, figure):
            return Outcome.MISSED
        return Outcome.EXCEEDED if _surpassed(goal, figure) else Outcome.MET

    @property
    def counts_units(self) -> bool:
        """Kết quả đếm số đơn vị đạt mức: `1.733/1.739 khu dân cư` for “mỗi khu dân cư ít nhất 02 mô hình”."""
        each = self.indicator.per is not None or isinstance(self.indicator.goal, Grade)
        return each and isinstance(self.actual, Actual) and self.actual.out_of is not None

    @property
    def figure(self) -> Decimal | None:
        """Con số đem so với mức, in the goal's unit: a share in percent, money in the goal's money."""
        goal, actual = self.indicator.goal, self.actual
        if isinstance(actual, Actual) and self.counts_units:
            return actual.share
        if not isinstance(actual, Actual) or not isinstance(goal, Measure):
            return None
        if is_share(goal):
            return actual.share
        if goal.out_of is not None and actual.out_of is not None:
            return actual.value * goal.out_of / actual.out_of
        return in_unit(actual, goal.unit)

    @property
    def percent_of_plan(self) -> Decimal | None:
        """Phần trăm kế hoạch, unrounded; None where no plan divides it: a share, a ceiling, zero."""
        goal, figure = self.indicator.goal, self.figure
        if figure is None or not isinstance(goal, Measure) or self.counts_units or is_share(goal):
            return None
        if goal.comparator in (Comparator.BELOW, Comparator.AT_MOST):
            return None
        return ratio(figure, goal.value)

    @property
    def points_over(self) -> Decimal | None:
        """Chênh lệch so với mức của một tỷ lệ, in percentage points; None for what is no share."""
        goal, figure = self.indicator.goal, self.figure
        if figure is None or not isinstance(goal, Measure) or self.counts_units or not is_share(goal):
            return None
        return figure - goal.value


@dataclass(frozen=True, slots=True)
class Change:
    """Biến động so với một kỳ khác: in points for shares, in percent else; None: the other period had 0."""

    in_points: bool
    by: Decimal | None


def change(now: Reported, then: Reported | None) -> Change | None:
    """So hai kỳ; None where one of the two has no figure, or they can't be compared.

    >>> change(Actual(Decimal(215), "nhà"), Actual(Decimal(200), "nhà"))
    Change(in_points=False, by=Decimal('7.5'))
    >>> change(Actual(Decimal(2), "cuộc"), Actual(Decimal(0), "cuộc"))
    Change(in_points=False, by=None)
    """
    if not isinstance(now, Actual) or not isinstance(then, Actual):
        return None
    if now.share is not None and then.share is not None:
        return Change(in_points=True, by=now.share - then.share)
    if now.share is not None or then.share is not None:
        return None
    before = in_unit(then, now.unit or then.unit)
    if before is None:
        return None
    percent = ratio(now.value, before)
    return Change(in_points=False, by=None if percent is None else percent - 100)


def appraise(
    indicators: Mapping[str, Indicator], results: Mapping[str, Result]
) -> tuple[tuple[str, Appraisal, Result], ...]:
    """Đánh giá mọi chỉ số, in the order of the programme; what nobody reported is there too, as unknown.

    `indicators` by folded key, as `Programme.indicators` gives them; `results` by any spelling of it.
    """
    by_key = {fold(name): result for name, result in results.items()}
    rows = ((key, each, by_key.get(key, Result())) for key, each in indicators.items())
    return tuple(
        (key, Appraisal(each, result.actual, not result.missing), result) for key, each, result in rows
    )


def is_share(goal: Measure) -> bool:
    """Mức là tỷ lệ phần trăm."""
    return goal.unit.startswith("%")


def _is_ceiling(goal: Measure | Grade) -> bool:
    """Mức không được vượt quá: a figure that grows can break it, never come to keep it."""
    if isinstance(goal, Grade):
        return False
    none = goal.comparator is Comparator.EXACTLY and not goal.value
    return none or goal.comparator in (Comparator.BELOW, Comparator.AT_MOST)


def _asks_all(goal: Measure | Grade) -> bool:
    """Mức đòi tất cả: 100%, or 10/10 thôn, which one that has not done it breaks."""
    if isinstance(goal, Grade) or _is_ceiling(goal):
        return False
    return goal.value == (_EVERY_UNIT if is_share(goal) else goal.out_of)


def _ranked(goal: Grade, actual: Rank) -> Outcome:
    if not is_reached(goal, actual):
        return Outcome.MISSED
    return Outcome.EXCEEDED if actual > goal.rank else Outcome.MET


def _surpassed(goal: Measure, figure: Decimal) -> bool:
    if goal.wording.zero or goal.comparator not in _SURPASSABLE:
        return False
    return figure > (goal.value if goal.upper is None else goal.upper)


def in_unit(actual: Actual, unit: str) -> Decimal | None:
    """Số đã làm tính theo `unit`; None where it can't be: nhà are no hộ. A bare number takes the unit."""
    if not actual.unit or actual.unit.casefold() == unit.casefold():
        return actual.value
    money = nouns().money
    if actual.unit in money and unit in money:
        return in_dong(actual.value, actual.unit) / money[unit]
    return None
