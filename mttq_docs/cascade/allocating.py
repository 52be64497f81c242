"""Phân bổ: divide a superior's figures among units, so that the parts add up to the whole exactly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from mttq_docs.errors import BadValue
from mttq_docs.model import Allocation, Division, Fault, Indicator, Share, unit_key
from mttq_docs.quantities import Grade, Measure, format_measure, format_number, parse_number
from mttq_docs.text import fold, near
from mttq_docs.units import Level

ALLOCATION = "phan_bo"
_BILLIONS, _MILLIONS = "tỷ đồng", "triệu đồng"
_MONEY = Decimal("0.001")
_RANGE = re.compile(r"\s*(?:-|đến)\s*(?=\d)")


@dataclass(frozen=True, slots=True)
class Allotted:
    """Kết quả phân bổ: for each unit its figures by indicator, and what is wrong with the allocation."""

    shares: tuple[Mapping[str, Measure], ...]
    faults: tuple[Fault, ...]


def divide(total: Decimal, weights: Sequence[Decimal], step: Decimal = Decimal(1)) -> tuple[Decimal, ...]:
    """Chia theo trọng số, số dư lớn nhất: whole steps for all, the rest to the largest remainders.

    Of equal remainders the first in the list goes first. The parts always add up to `total`; one that is no
    whole number of steps can't be divided (`BadValue`), nor can anything by weights that are all 0.

    >>> [int(part) for part in divide(Decimal(200), [Decimal(1)] * 7)]
    [29, 29, 29, 29, 28, 28, 28]
    """
    whole = sum(weights, Decimal(0))
    if whole <= 0 or min(weights) < 0:
        raise BadValue("Trọng số phải là số dương", expected="ít nhất một trọng số lớn hơn 0")
    if total % step:
        raise BadValue("Con số không chia được theo bước này", found=format_number(total))
    steps = int(total / step)
    # In whole numbers: a quotient of decimals is rounded, and the last step would be lost.
    scale = Decimal(10) ** max(0, *(-int(weight.as_tuple().exponent) for weight in weights))
    counts = [int(weight * scale) for weight in weights]
    shares = [divmod(steps * count, sum(counts)) for count in counts]
    left = steps - sum(share for share, _ in shares)
    ranked = sorted(range(len(shares)), key=lambda position: (-shares[position][1], position))
    lucky = set(ranked[:left])
    return tuple(step * (share + (position in lucky)) for position, (share, _) in enumerate(shares))


def allot(
    allocation: Allocation,
    indicators: Mapping[str, Indicator],
    labels: Sequence[str],
    levels: Sequence[Level],
) -> Allotted:
    """Phân bổ cho các đơn vị; `labels` are the names by which the allocation knows them, in their order."""
    allotting = _Allotting(indicators, labels, levels)
    shares: list[dict[str, Measure]] = [{} for _ in labels]
    faults: list[Fault] = []
    for written, share in allocation.shares.items():
        name = allotting.names.get(fold(written))
        if name is None:
            faults.append(_unknown(written, tuple(indicators)))
            continue
        found = tuple(allotting.faults(name, share))
        faults += found
        if not found:
            for own, measure in zip(shares, allotting.parts(name, share), strict=True):
                own[name] = measure
    return Allotted(tuple(shares), tuple(faults))


def _unknown(name: str, names: tuple[str, ...]) -> Fault:
    guesses = " hoặc ".join(f"“{guess}”" for guess in near(name, names))
    message = "Chương trình không có chỉ số này"
    return Fault((ALLOCATION, name), message, name, guesses or f"một trong: {', '.join(names)}")


class _Allotting:
    """Việc phân bổ của một chương trình cho một danh sách đơn vị."""

    def __init__(
        self, indicators: Mapping[str, Indicator], labels: Sequence[str], levels: Sequence[Level]
    ) -> None:
        self.names = {fold(name): name for name in indicators}
        self._indicators = indicators
        self._labels = labels
        self._levels = levels

    def parts(self, name: str, share: Share) -> tuple[Measure, ...]:
        """Phần của từng đơn vị, when nothing is wrong with the share."""
        goal = self._goal(name)
        if share.way is Division.TABLE:
            return tuple(_measured(goal, _figures(text)) for text in self._told(share))
        weights = (
            [Decimal(1)] * len(self._labels)
            if share.way is Division.EVENLY
            else [parse_number(text) for text in self._told(share)]
        )
        lower = divide(goal.value, weights, _step(goal, goal.value))
        # The upper ends are what the lower ones leave of them, so that no range turns round.
        more = goal.upper - goal.value if goal.upper is not None else Decimal(0)
        rest = divide(more, weights, _step(goal, more))
        return tuple(_measured(goal, (low, low + add)) for low, add in zip(lower, rest, strict=True))

    def faults(self, name: str, share: Share) -> Iterator[Fault]:
        """Lỗi phân bổ của một chỉ số: indivisible, units that do not fit, a sum that is not the whole."""
        loc = (ALLOCATION, name)
        goal = self._indicators[name].goal
        if reason := _indivisible(self._indicators[name]):
            shown = format_measure(goal)
            yield Fault(loc, f"“{name}” không chia được: {reason}", shown, "bỏ mục này khỏi bảng phân bổ")
            return
        levels = sorted({level for level in self._levels if level in self._indicators[name].level_goals})
        if levels:
            expected = "bỏ mục này, hoặc bỏ “mức theo cấp” ở chương trình"
            yield Fault(loc, f"“{name}” đã có mức riêng cho cấp {levels[0]}", name, expected)
            return
        if share.way is not Division.EVENLY:
            wrong = (*self._strangers(name, share), *self._unread(name, share))
            yield from wrong or self._sums(name, share)

    def _strangers(self, name: str, share: Share) -> Iterator[Fault]:
        known = {unit_key(label) for label in self._labels}
        given = {unit_key(unit) for unit in share.units}
        for unit in share.units:
            if unit_key(unit) not in known:
                guesses = " hoặc ".join(f"“{guess}”" for guess in near(unit, self._labels))
                message = "Danh sách không có đơn vị này"
                yield Fault((ALLOCATION, name, unit), message, unit, guesses or "một đơn vị của danh sách")
        missing = [label for label in self._labels if unit_key(label) not in given]
        if missing:
            shown = ", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
            message = f"“{name}” chưa có phần của {len(missing)} đơn vị"
            yield Fault((ALLOCATION, name), message, shown, "đủ mọi đơn vị; không giao thì ghi 0")

    def _unread(self, name: str, share: Share) -> Iterator[Fault]:
        for unit, text in share.units.items():
            try:
                for figure in _figures(text):
                    _require_step(figure, self._goal(name), share.way)
            except BadValue as error:
                yield Fault((ALLOCATION, name, unit), str(error), error.found or text, error.expected)

    def _sums(self, name: str, share: Share) -> Iterator[Fault]:
        goal = self._goal(name)
        pairs = [_figures(text) for text in self._told(share)]
        if share.way is Division.WEIGHT:
            if not sum(low for low, _ in pairs):
                yield Fault((ALLOCATION, name), f"“{name}”: trọng số đều bằng 0", "0", "trọng số lớn hơn 0")
            return
        for whole, parts in ((goal.value, [low for low, _ in pairs]), (goal.upper, [up for _, up in pairs])):
            total = sum(parts, Decimal(0))
            if whole is not None and total != whole:
                unit = goal.unit
                message = f"“{name}”: phần của các đơn vị cộng lại không bằng mức của cấp trên"
                found, expected = f"{format_number(total)} {unit}", f"{format_number(whole)} {unit}"
                yield Fault((ALLOCATION, name), message, found.strip(), expected.strip())

    def _told(self, share: Share) -> list[str]:
        """Chữ ghi cho từng đơn vị, in the order of the list."""
        by_key = {unit_key(unit): text for unit, text in share.units.items()}
        return [by_key[unit_key(label)] for label in self._labels]

    def _goal(self, name: str) -> Measure:
        goal = self._indicators[name].goal
        if isinstance(goal, Grade):  # `faults` has said so before anything is divided.
            raise BadValue("Xếp loại không chia được", found=name)
        return goal


def _indivisible(indicator: Indicator) -> str:
    """Vì sao một mức không chia được; empty where it can be divided."""
    goal = indicator.goal
    if isinstance(goal, Grade):
        return "xếp loại được giữ nguyên cho mọi đơn vị"
    if goal.unit.startswith("%") or goal.out_of is not None:
        return "tỷ lệ được giữ nguyên cho mọi đơn vị"
    if goal.wording.zero:
        return "mức “không có” được giữ nguyên cho mọi đơn vị"
    return f"mức này tính cho mỗi {indicator.per}" if indicator.per else ""


def _figures(text: str) -> tuple[Decimal, Decimal]:
    """Con số của một đơn vị: both ends of a range, which are one where the text has one figure.

    >>> _figures("02 - 03"), _figures("25")
    ((Decimal('2'), Decimal('3')), (Decimal('25'), Decimal('25')))
    """
    ends = [parse_number(part) for part in _RANGE.split(text, maxsplit=1)]
    return ends[0], ends[-1]


def _require_step(figure: Decimal, goal: Measure, way: Division) -> None:
    if way is Division.TABLE and figure % _step(goal, figure):
        raise BadValue(
            "Phần của đơn vị phải là số nguyên như mức của cấp trên",
            found=format_number(figure),
            expected=f"số nguyên {goal.unit}".strip(),
        )


def _step(goal: Measure, figure: Decimal) -> Decimal:
    """Bước chia: what is counted is not cut in pieces, money is cut to a thousandth of its unit."""
    if goal.unit.startswith((_BILLIONS, _MILLIONS)):
        return min(_MONEY, _exponent(figure))
    return min(Decimal(1), _exponent(goal.value), _exponent(goal.upper or Decimal(1)))


def _exponent(figure: Decimal) -> Decimal:
    return Decimal(10) ** min(0, int(figure.as_tuple().exponent))


def _measured(goal: Measure, ends: tuple[Decimal, Decimal]) -> Measure:
    """Mức của một đơn vị, worded as the superior's; a range with equal ends is one figure."""
    unit = goal.unit
    if unit.startswith(_BILLIONS) and max(ends) < 1:  # Nobody writes 0,202 tỷ đồng.
        unit = f"{_MILLIONS}{unit.removeprefix(_BILLIONS)}"
        ends = (ends[0] * 1000, ends[1] * 1000)
    low, high = (end.normalize() if end != end.to_integral_value() else Decimal(int(end)) for end in ends)
    if goal.upper is None:
        return replace(goal, value=low, unit=unit)
    if high > low:
        return replace(goal, value=low, upper=high, unit=unit)
    return Measure(low, unit, aspiration=goal.aspiration, approximate=goal.approximate)
