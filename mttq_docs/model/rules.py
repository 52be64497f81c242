"""Cách tổng hợp: name how the units' figures become their superior's, and choose where nobody has said."""

from __future__ import annotations

from enum import StrEnum

from mttq_docs.quantities import Grade, Measure


class RollupRule(StrEnum):
    """Cách tổng hợp số liệu của các đơn vị."""

    SUM = "cộng dồn"
    MEAN = "bình quân theo tổng số"
    SHARE = "tỷ lệ đơn vị đạt"
    LAST = "số mới nhất"
    MAXIMUM = "số lớn nhất"


def default_rule(goal: Measure | Grade, *, per_unit: bool) -> RollupRule:
    """Cách tổng hợp theo loại chỉ tiêu: `per_unit` where the goal is set for each unit by itself.

    >>> from mttq_docs.quantities import parse_measure
    >>> default_rule(parse_measure("ít nhất 200 nhà"), per_unit=False)
    <RollupRule.SUM: 'cộng dồn'>
    >>> default_rule(parse_measure("từ 85% trở lên"), per_unit=False)
    <RollupRule.MEAN: 'bình quân theo tổng số'>
    >>> default_rule(parse_measure("tốt trở lên"), per_unit=False)
    <RollupRule.SHARE: 'tỷ lệ đơn vị đạt'>
    """
    if isinstance(goal, Grade) or (per_unit and not goal.unit.startswith("%")):
        return RollupRule.SHARE
    if goal.unit.startswith("%") or goal.out_of is not None:
        return RollupRule.MEAN
    return RollupRule.SUM
