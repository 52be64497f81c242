"""Con số tăng giảm: hold two figures of one indicator or result against each other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mttq_docs.quantities import (
    Actual,
    Grade,
    Measure,
    Rank,
    Reported,
    format_amount,
    format_number,
    format_percent,
    in_dong,
    nouns,
    ratio,
    rounded,
)

Figure = Measure | Grade | Reported

_SHARE = Decimal(100)


class Trend(StrEnum):
    """Chiều thay đổi; OTHER where the two can't be told as more or less."""

    RAISED = "tăng"
    LOWERED = "giảm"
    OTHER = "đổi"


@dataclass(frozen=True, slots=True)
class Shift:
    """Mức thay đổi: `by` counts in `unit`, percentage points for shares (`điểm %`); `percent` of the old one.

    `by` is None where no amount can be told, `percent` also where the old figure is 0 or a share.
    """

    trend: Trend
    by: Decimal | None = None
    unit: str = ""
    percent: Decimal | None = None

    def __str__(self) -> str:
        """Viết thành lời.

        >>> str(Shift(Trend.RAISED, Decimal(20), "nhà", Decimal(10)))
        'tăng 20 nhà, 10%'
        """
        if self.by is None:
            return self.trend.value
        points = self.unit == POINTS
        amount = (
            f"{format_number(rounded(self.by))} {POINTS}" if points else format_amount(self.by, self.unit)
        )
        percent = "" if self.percent is None else f", {format_percent(self.percent)}"
        return f"{self.trend.value} {amount}{percent}"


POINTS = "điểm %"


def shift(old: Figure | None, new: Figure | None) -> Shift:
    """So hai con số: how far the second is above or below the first.

    >>> from mttq_docs.quantities import parse_measure
    >>> str(shift(parse_measure("ít nhất 200 nhà"), parse_measure("180 nhà")))
    'giảm 20 nhà, 10%'
    >>> str(shift(parse_measure("từ 85% trở lên"), parse_measure("90%")))
    'tăng 5 điểm %'
    """
    ranks = _rank(old), _rank(new)
    if ranks[0] is not None and ranks[1] is not None:
        return Shift(_trend(Decimal(ranks[0]), Decimal(ranks[1])))
    if not isinstance(old, Measure | Actual) or not isinstance(new, Measure | Actual):
        return Shift(Trend.OTHER)
    if _is_share(old) and _is_share(new):
        return _between(_share(old), _share(new), POINTS)
    if old.out_of is not None or new.out_of is not None or _is_share(old) or _is_share(new):
        return Shift(Trend.OTHER)
    return _amounts(old, new)


def _amounts(old: Measure | Actual, new: Measure | Actual) -> Shift:
    lower, upper = _converted(old.value, old.unit, new.unit), _converted(_upper(old), old.unit, new.unit)
    if lower is None or upper is None:
        return Shift(Trend.OTHER)
    low, high = _trend(lower, new.value), _trend(upper, _upper(new))
    if low is not high and Trend.OTHER not in (low, high):
        return Shift(Trend.OTHER)
    return _between(lower, new.value, new.unit) if low is high else Shift(high if low is Trend.OTHER else low)


def _between(old: Decimal, new: Decimal, unit: str) -> Shift:
    trend, by = _trend(old, new), abs(new - old)
    if trend is Trend.OTHER:
        return Shift(trend)
    return Shift(trend, by, unit, None if unit == POINTS else ratio(by, old))


def _trend(old: Decimal, new: Decimal) -> Trend:
    return Trend.RAISED if new > old else Trend.LOWERED if new < old else Trend.OTHER


def _rank(figure: Figure | None) -> Rank | None:
    if isinstance(figure, Grade):
        return figure.rank
    return figure if isinstance(figure, Rank) else None


def _is_share(figure: Measure | Actual) -> bool:
    """A percentage, or a part of a whole; a rate per so many (4/100.000) is neither."""
    return figure.unit.startswith("%") or (figure.out_of is not None and figure.value <= figure.out_of)


def _share(figure: Measure | Actual) -> Decimal:
    return figure.value if figure.out_of is None else figure.value * _SHARE / figure.out_of


def _upper(figure: Measure | Actual) -> Decimal:
    upper = figure.upper if isinstance(figure, Measure) else None
    return figure.value if upper is None else upper


def _converted(value: Decimal, unit: str, into: str) -> Decimal | None:
    """The amount counted in another unit; None where it can't be: nhà are no hộ."""
    if unit.casefold() == into.casefold() or not unit or not into:
        return value
    money = nouns().money
    return in_dong(value, unit) / money[into] if unit in money and into in money else None
