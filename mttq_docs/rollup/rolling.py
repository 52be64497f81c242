"""Tổng hợp chương trình: roll every indicator up from what its units sent, and tell which are silent."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import localcontext

from mttq_docs.errors import BadValue
from mttq_docs.model import (
    FormSet,
    Indicator,
    Programme,
    Result,
    ResultSet,
    RollupRule,
    UnitResults,
    indicators_of,
    owes,
    require_fit,
)
from mttq_docs.quantities import Absent, Reported, format_actual
from mttq_docs.rollup.contributions import Contribution
from mttq_docs.rollup.rules import UNITS, total
from mttq_docs.text import fold
from mttq_docs.units import Level

_MOST_NAMED = 5
_DIGITS = 80
"""More than any sum of figures needs: Python's usual 28 digits would round large ones without a word."""


@dataclass(frozen=True, slots=True)
class Rollup:
    """Tổng hợp một chỉ số: `actual` by `rule` over `units`, which are all that owe it, sent or not.

    `problem` says why there is no total although there are figures.
    """

    key: str
    indicator: Indicator
    rule: RollupRule
    actual: Reported
    units: tuple[Contribution, ...]
    problem: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Các đơn vị chưa có số liệu dùng được."""
        return tuple(unit.unit for unit in self.units if unit.actual is Absent.UNREPORTED)

    @property
    def reported(self) -> int:
        """Số đơn vị đã có số liệu."""
        return len(self.units) - len(self.missing)

    def __str__(self) -> str:
        """Một dòng cho người đọc: the total, of how many units, and who is missing."""
        missing = self.missing
        names = ", ".join(missing[:_MOST_NAMED]) + (", …" if len(missing) > _MOST_NAMED else "")
        parts = [
            f"{self.reported}/{len(self.units)} {UNITS}",
            f"còn thiếu {names}" if missing and self.reported else "",
            self.problem,
        ]
        return f"{self.key}: {format_actual(self.actual)} ({'; '.join(part for part in parts if part)})"


def roll_up(programme: Programme | FormSet, results: ResultSet) -> tuple[Rollup, ...]:
    """Tổng hợp mọi chỉ số của chương trình (hoặc bộ biểu), in its order, from what the units sent.

    A total is that of the units that answered. “100%” is a claim about all units: while one that owes the
    figure is missing, `Appraisal` does not make it.
    """
    order = list(Level)
    levels = [unit.level for unit in results.units if unit.level is not None]
    lowest = max(levels, key=order.index) if levels else None
    by_unit = [(unit, {fold(key): each for key, each in unit.results.items()}) for unit in results.units]
    indicators = programme.indicators if isinstance(programme, FormSet) else indicators_of(programme)
    rollups = []
    for key, indicator in indicators.items():
        units = tuple(
            _contribution(indicator, unit, table.get(fold(key)))
            for unit, table in by_unit
            if unit.level is None or owes(indicator, unit.level, unit.level is lowest)
        )
        rollups.append(_rolled(key, indicator, units))
    return tuple(rollups)


def with_totals(programme: Programme | FormSet, results: ResultSet) -> ResultSet:
    """Thêm số tổng hợp vào bộ số liệu: the superior's own figures, where there are any, stand as they are."""
    own = {fold(key) for key in results.results}
    totals = {
        rollup.key: _as_result(rollup)
        for rollup in roll_up(programme, results)
        if fold(rollup.key) not in own and rollup.reported
    }
    return results.model_copy(update={"results": {**results.results, **totals}})


def _as_result(rollup: Rollup) -> Result:
    missing = rollup.missing
    result = Result(
        actual=rollup.actual,
        source=f"tổng hợp từ {rollup.reported} {UNITS}",
        missing=missing,
        asked=len(rollup.units) if missing else None,
    )
    note = "; ".join(part for part in (result.coverage, rollup.problem) if part)
    return result.model_copy(update={"note": note or None})


def _contribution(indicator: Indicator, unit: UnitResults, result: Result | None) -> Contribution:
    problem = ""
    if result is not None:
        try:
            require_fit(indicator, result.actual)
        except BadValue as error:
            problem = f"{error}: {error.found}" if error.found else str(error)
    day = unit.filled_on if isinstance(unit.filled_on, dt.date) else None
    return Contribution(unit.unit, result, unit.file or "", day, problem)


def _rolled(key: str, indicator: Indicator, units: tuple[Contribution, ...]) -> Rollup:
    rule = indicator.rollup_rule
    try:
        with localcontext() as context:
            context.prec = _DIGITS
            figure = total(indicator, rule, units)
    except BadValue as error:
        return Rollup(key, indicator, rule, Absent.UNREPORTED, units, str(error))
    return Rollup(key, indicator, rule, figure, units)
