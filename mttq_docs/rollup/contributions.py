"""Phần của mỗi đơn vị: read one unit's figure as the number that a total is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from mttq_docs.errors import BadValue
from mttq_docs.model import Indicator, Result
from mttq_docs.quantities import Absent, Actual, Measure, Rank, Reported, in_dong, nouns


@dataclass(frozen=True, slots=True)
class Contribution:
    """Phần của một đơn vị: its result, None where it sent none; `problem` says why one can't be used."""

    unit: str
    result: Result | None
    file: str = ""
    filled_on: dt.date | None = None
    problem: str = ""

    @property
    def actual(self) -> Reported:
        """Số thực hiện dùng được của đơn vị."""
        return Absent.UNREPORTED if self.result is None or self.problem else self.result.actual


def value(indicator: Indicator, unit: Contribution) -> Decimal:
    """Con số của một đơn vị, money in the goal's money; `BadValue` for a rank."""
    actual = unit.actual
    if not isinstance(actual, Actual):
        raise BadValue(f"{unit.unit} không ghi con số")
    money, wanted = nouns().money, unit_of(indicator)
    if actual.unit in money and wanted in money:
        return in_dong(actual.value, actual.unit) / money[wanted]
    return actual.value


def rate(indicator: Indicator, unit: Contribution) -> Decimal:
    """Con số đem tính bình quân: a part of a whole counts in percent."""
    share = unit.actual.share if isinstance(unit.actual, Actual) else None
    return value(indicator, unit) if share is None else share


def size(indicator: Indicator, unit: Contribution) -> Decimal:
    """Độ lớn để so: ranks by their order."""
    return Decimal(unit.actual) if isinstance(unit.actual, Rank) else rate(indicator, unit)


def whole_of(unit: Contribution) -> Decimal | None:
    """Tổng số mà con số là một phần."""
    return unit.actual.out_of if isinstance(unit.actual, Actual) else None


def weight(unit: Contribution) -> Decimal:
    """Tổng số mà con số được đo trên đó; 0 where the unit did not tell it."""
    base = unit.result.base if unit.result else None
    return base.value if isinstance(base, Actual) else whole_of(unit) or Decimal(0)


def noun(figures: Sequence[Contribution]) -> str:
    """Danh từ mà mọi đơn vị cùng đếm; empty where they differ."""
    used = {unit.actual.unit for unit in figures if isinstance(unit.actual, Actual)}
    return used.pop() if len(used) == 1 else ""


def unit_of(indicator: Indicator) -> str:
    """Đơn vị tính của mức phấn đấu; empty for a rank."""
    return indicator.goal.unit if isinstance(indicator.goal, Measure) else ""
