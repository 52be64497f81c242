"""Cách tổng hợp: compute one total from the figures of the units, by the rule of its indicator."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from mttq_docs.errors import BadValue
from mttq_docs.model import Appraisal, Indicator, Outcome, RollupRule
from mttq_docs.quantities import Absent, Actual, Measure, Reported, is_met
from mttq_docs.rollup.contributions import Contribution, noun, rate, size, unit_of, value, weight, whole_of

UNITS = "đơn vị"
_STEP = Decimal("0.01")


def total(indicator: Indicator, rule: RollupRule, units: Sequence[Contribution]) -> Reported:
    """Số tổng hợp của một chỉ số; `BadValue` where there are figures that make no total.

    No figure from any unit is “chưa có số liệu”; nothing to count in any is “chưa phát sinh”.
    """
    told = [unit for unit in units if unit.actual is not Absent.UNREPORTED]
    if not told:
        return Absent.UNREPORTED
    if rule is RollupRule.SHARE:
        return _share(indicator, told)
    figures = [unit for unit in told if unit.actual is not Absent.NOTHING]
    return _COMPUTED[rule](indicator, figures) if figures else Absent.NOTHING


def _sum(indicator: Indicator, figures: Sequence[Contribution]) -> Actual:
    """Cộng dồn; parts of wholes add up to a part of the sum of the wholes."""
    amount = sum((value(indicator, unit) for unit in figures), Decimal(0))
    wholes = [whole for unit in figures if (whole := whole_of(unit)) is not None]
    if len(wholes) == len(figures):
        return Actual(amount, noun(figures), sum(wholes, Decimal(0)))
    if wholes or unit_of(indicator).startswith("%"):
        raise BadValue("tỷ lệ phần trăm không cộng dồn được")
    return Actual(amount, unit_of(indicator))


def _mean(indicator: Indicator, figures: Sequence[Contribution]) -> Actual:
    """Bình quân theo tổng số: each figure weighs as much as the base that it was measured on."""
    if all(whole_of(unit) is not None for unit in figures):
        return _sum(indicator, figures)
    weights = [weight(unit) for unit in figures]
    lacking = [unit.unit for unit, base in zip(figures, weights, strict=True) if not base]
    if lacking:
        raise BadValue(f"thiếu tổng số của {', '.join(lacking)} nên không tính được bình quân")
    parts = (rate(indicator, unit) * base for unit, base in zip(figures, weights, strict=True))
    exact = sum(parts, Decimal(0)) / sum(weights, Decimal(0))
    return Actual(_fairly_rounded(indicator, exact), unit_of(indicator))


def _last(_: Indicator, figures: Sequence[Contribution]) -> Reported:
    """Số mới nhất: of the unit that filled its form in last; of one day, the last in the list."""
    dated = enumerate(figures)
    return max(dated, key=lambda each: (each[1].filled_on or dt.date.min, each[0]))[1].actual


def _maximum(indicator: Indicator, figures: Sequence[Contribution]) -> Reported:
    """Số lớn nhất, or the highest rank."""
    return max((unit for unit in figures), key=lambda unit: size(indicator, unit)).actual


_COMPUTED: dict[RollupRule, Callable[[Indicator, Sequence[Contribution]], Reported]] = {
    RollupRule.SUM: _sum,
    RollupRule.MEAN: _mean,
    RollupRule.LAST: _last,
    RollupRule.MAXIMUM: _maximum,
}


def _share(indicator: Indicator, units: Sequence[Contribution]) -> Actual:
    """Tỷ lệ đơn vị đạt: of the units that answered, or of theirs below, where those were counted."""
    counted = [unit for unit in units if _counts_units(indicator, unit)]
    single = [unit for unit in units if not _counts_units(indicator, unit)]
    met = sum(_has_met(indicator, unit) for unit in single)
    parts = sum((value(indicator, unit) for unit in counted), Decimal(met))
    wholes = sum((whole_of(unit) or Decimal(0) for unit in counted), Decimal(len(single)))
    return Actual(parts, indicator.per or UNITS, wholes)


def _counts_units(indicator: Indicator, unit: Contribution) -> bool:
    return Appraisal(indicator, unit.actual).counts_units


def _has_met(indicator: Indicator, unit: Contribution) -> bool:
    return Appraisal(indicator, unit.actual).outcome in (Outcome.MET, Outcome.EXCEEDED)


def _fairly_rounded(indicator: Indicator, exact: Decimal) -> Decimal:
    """Làm tròn hai chữ số, but never across the goal: 84,996 does not become the 85 that was promised."""
    near = exact.quantize(_STEP, ROUND_HALF_UP)
    goal = indicator.goal
    if isinstance(goal, Measure) and is_met(goal, near) != is_met(goal, exact):
        near += _STEP if near < exact else -_STEP
    whole = near.to_integral_value()
    return whole if whole == near else near.normalize()
