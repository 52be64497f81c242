"""Kế thừa: say what a level takes over from the level above, item by item, by the rules declared there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mttq_docs.cascade.identity import Item
from mttq_docs.cascade.naming import INDICATORS, is_mentioned, mentioned
from mttq_docs.model import Indicator, RollupRule, concerns, is_at_or_below, level_name
from mttq_docs.model.placeholders import fill
from mttq_docs.quantities import Grade, Measure, format_measure
from mttq_docs.text import fold
from mttq_docs.units import Level

LEVELS, WORDINGS, GOAL, LEVEL_GOALS = "cap", "loi_theo_cap", "muc_phan_dau", "muc_theo_cap"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Chỗ ngờ của một chỉ tiêu: the indicator, and what a person has to settle about it."""

    indicator: str
    text: str


def inherit(item: Item, level: Level, prose: str) -> Item | None:
    """Mục mà một cấp nhận, None where it is not for that level; `prose` is the key of its words.

    The level's own wording takes the place of the superior's; rules for levels further down are passed on.
    """
    levels = tuple(map(Level, item.get(LEVELS, ())))
    if not concerns(levels, level):
        return None
    words = {Level(name): text for name, text in item.get(WORDINGS, {}).items()}
    taken = {key: value for key, value in item.items() if key not in (LEVELS, WORDINGS)}
    if prose in taken:
        taken[prose] = words.get(level, item[prose])
    kept = [each.value for each in levels if is_at_or_below(each, level)]
    below = _below(words, level)
    return {**taken, **({LEVELS: kept} if kept else {}), **({WORDINGS: below} if below else {})}


def inherit_target(
    target: Item,
    level: Level,
    indicators: Mapping[str, Indicator],
    shares: Mapping[str, Measure],
    elsewhere: frozenset[str] = frozenset(),
) -> tuple[Item | None, tuple[Doubt, ...]]:
    """Chỉ tiêu mà một cấp nhận, and what about it is doubtful; None where it means nothing at that level.

    `indicators` are the superior's, `shares` what was allotted to this unit, both by their names; `elsewhere`
    are the names that the rest of what is handed down refers to.
    """
    taken = inherit(target, level, "cau")
    own = target.get(INDICATORS, {})
    worded = level.value in target.get(WORDINGS, {})
    if taken is None or (own and not worded and not _any_concerns(own, level, indicators)):
        return None, ()
    sentence = taken["cau"]
    taken["cau"] = _levelled(sentence, level, indicators)
    names = mentioned(taken) | elsewhere
    told = {name: each for name, each in own.items() if is_mentioned(name, names)}
    if INDICATORS in taken:
        taken[INDICATORS] = {
            name: _indicator(each, indicators[name], level, shares.get(name)) for name, each in told.items()
        }
        if not told:
            del taken[INDICATORS]
    here = mentioned(taken["cau"])
    doubts = (
        each
        for name in told
        if is_mentioned(name, here)
        for each in _doubts(name, indicators[name], level, shares.get(name), sentence)
    )
    return taken, tuple(doubts)


def _any_concerns(names: Mapping[str, object], level: Level, indicators: Mapping[str, Indicator]) -> bool:
    return any(concerns(indicators[name].levels, level) for name in names)


def _below(by_level: Mapping[Level, str], level: Level) -> dict[str, str]:
    """Phần dành cho các cấp ở dưới `level`."""
    return {
        each.value: value
        for each, value in by_level.items()
        if each is not level and is_at_or_below(each, level)
    }


def _indicator(item: Item, indicator: Indicator, level: Level, share: Measure | None) -> Item:
    taken = {key: value for key, value in item.items() if key not in (LEVELS, LEVEL_GOALS)}
    goal = share or indicator.level_goals.get(level) or indicator.goal
    below = _below({each: format_measure(goal) for each, goal in indicator.level_goals.items()}, level)
    kept = [each.value for each in indicator.levels if is_at_or_below(each, level)]
    return {
        **taken,
        GOAL: format_measure(goal),
        **({LEVEL_GOALS: below} if below else {}),
        **({LEVELS: kept} if kept else {}),
    }


def _levelled(sentence: str, level: Level, indicators: Mapping[str, Indicator]) -> str:
    """Câu mà mức riêng của cấp này thành mức của chính nó; figures of levels above stay as words."""
    figures = {
        level_name(name, each): f"{{{name}}}" if each is level else format_measure(goal)
        for name, indicator in indicators.items()
        for each, goal in indicator.level_goals.items()
        if is_at_or_below(level, each)
    }
    return fill(sentence, lambda place: figures.get(place.key, f"{{{place.name}}}"))


def _doubts(
    name: str, indicator: Indicator, level: Level, share: Measure | None, sentence: str
) -> Iterator[Doubt]:
    goal = format_measure(indicator.goal)
    if not concerns(indicator.levels, level):
        whose = ", ".join(indicator.levels)
        yield Doubt(name, f"“{name}” là việc của cấp {whose}: bỏ khỏi câu, hoặc ghi mức của đơn vị")
    elif share is not None and not share.value:
        yield Doubt(name, f"đơn vị không được giao phần nào của “{name}”: bỏ khỏi câu")
    elif share is None and level not in indicator.level_goals and _is_total(indicator):
        yield Doubt(name, f"“{name}”: {goal} là mức chung của cấp trên, chưa phân bổ; ghi mức của đơn vị")
    names = mentioned(sentence)
    if fold(name) in names and level_name(name, level) in names:
        yield Doubt(name, f"câu có mức của “{name}” cho nhiều cấp: chỉ giữ mức của cấp mình")


def _is_total(indicator: Indicator) -> bool:
    """Mức cộng chung của mọi đơn vị, which no single one of them can owe as it stands."""
    goal = indicator.goal
    if isinstance(goal, Grade) or goal.wording.zero or indicator.per is not None:
        return False
    return indicator.rollup_rule is RollupRule.SUM
