"""Năm trước: tell what was promised and what was done for an indicator, to stand beside its new target."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mttq_docs.errors import BadValue
from mttq_docs.model import (
    Appraisal,
    Indicator,
    Outcome,
    Period,
    Programme,
    Report,
    Result,
    ResultSet,
    format_period,
)
from mttq_docs.quantities import format_actual, format_measure
from mttq_docs.text import fold


@dataclass(frozen=True, slots=True)
class Past:
    """Kết quả của một kỳ: what was done, by the folded name of the indicator; empty where nobody told it."""

    period: Period
    results: Mapping[str, Result]

    def told(self, name: str, indicator: Indicator) -> str:
        """Mức và kết quả: `năm 2020: mức phấn đấu ít nhất 200 nhà, thực hiện 215 nhà, vượt`."""
        goal = f"{format_period(self.period)}: mức phấn đấu {format_measure(indicator.goal)}"
        if not self.results:
            return goal
        result = self.results.get(fold(name), Result())
        appraisal = Appraisal(indicator, result.actual, not result.missing)
        if appraisal.outcome is Outcome.UNKNOWN:
            return f"{goal}, {format_actual(result.actual)}"
        return f"{goal}, thực hiện {format_actual(result.actual)}, {appraisal.outcome}"


def past_of(programme: Programme, results: Report | ResultSet | None) -> Past:
    """Kết quả của chương trình; `BadValue` for those of another year, or of none of its indicators."""
    if results is None:
        return Past(Period(programme.year), {})
    if results.period.year != programme.year:
        raise BadValue(
            f"Kết quả là của {format_period(results.period)}, chương trình là của năm {programme.year}",
            found=format_period(results.period),
            expected=f"kết quả năm {programme.year}",
        )
    by_key = {fold(name): result for name, result in results.results.items()}
    if not by_key.keys() & programme.indicators.keys():
        raise BadValue(
            "Kết quả không nói đến chỉ số nào của chương trình", expected="báo cáo của chính chương trình này"
        )
    return Past(results.period, by_key)
