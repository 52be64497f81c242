"""Số tự động: turn the automatic numbering of a file into the labels that a reader sees.

Word counts per abstract list: all lists made from it share their counters, but one with a start of its own
restarts a level when it first counts there. Text boxes count for themselves (ECMA-376 part 1, 17.9).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from mttq_docs.word.reading.counting import counted
from mttq_docs.word.reading.properties import paragraph_layer, run_layer
from mttq_docs.word.reading.symbols import shown
from mttq_docs.word.reading.wml import MC, VAL, Element, Properties, W, integer, is_on, value_of

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_NO_RESTART = -1


@dataclass(frozen=True, slots=True)
class NumberLevel:
    """Một bậc của danh sách: `restart` is the level, from 1, that restarts it; 0 is never, -1 unsaid."""

    start: int
    number_format: str
    text: str
    legal: bool = False
    restart: int = _NO_RESTART
    style: str = ""
    indent: Properties = field(default_factory=dict)
    run: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NumberList:
    """Một danh sách (`w:num`): its levels, the counters it shares, the starts of its own."""

    shared: str
    levels: Mapping[int, NumberLevel]
    starts: Mapping[int, int]


class Numbering:
    """Các danh sách của một tệp, each read when it is first asked for."""

    def __init__(self, root: Element | None, theme: Mapping[str, str]) -> None:
        self._theme = theme
        children = root if root is not None else ()
        self._abstract = {
            str(element.get(f"{W}abstractNumId", "")): element
            for element in children
            if element.tag == f"{W}abstractNum"
        }
        self._by_style = {
            name: key for key, element in self._abstract.items() if (name := value_of(element, "styleLink"))
        }
        self._nums = {
            str(element.get(f"{W}numId", "")): element for element in children if element.tag == f"{W}num"
        }
        self._lists: dict[str, NumberList | None] = {}

    def list_of(self, num_id: str) -> NumberList | None:
        """Danh sách mang số này; None where there is none (0 takes a paragraph out of its list)."""
        if num_id not in self._lists:
            self._lists[num_id] = self._read(num_id)
        return self._lists[num_id]

    def level_of_style(self, num_id: str, style: str, stated: str | None) -> str:
        """Bậc gắn với một kiểu đoạn; without such a bond the stated one, or the first."""
        found = self.list_of(num_id)
        for index, level in (found.levels if found else {}).items():
            if level.style == style:
                return str(index)
        return stated or "0"

    def indent(self, num_id: str, level: str) -> Properties:
        """Thụt lề mà bậc của danh sách đặt cho đoạn."""
        found = self.list_of(num_id)
        own = found.levels.get(integer(level)) if found else None
        return own.indent if own else {}

    def _read(self, num_id: str) -> NumberList | None:
        element = self._nums.get(num_id)
        key = value_of(element, "abstractNumId")
        abstract = self._abstract.get(key)
        if element is None or abstract is None:
            return None
        if link := value_of(abstract, "numStyleLink"):
            key = self._by_style.get(link, key)
            abstract = self._abstract[key]
        levels, starts = self._levels(abstract), {}
        for override in element.findall(f"{W}lvlOverride"):
            level = integer(override.get(f"{W}ilvl"))
            levels |= self._levels(override)
            if start := value_of(override, "startOverride"):
                starts[level] = integer(start)
        return NumberList(key, levels, starts)

    def _levels(self, parent: Element) -> dict[int, NumberLevel]:
        found = ((integer(item.get(f"{W}ilvl")), item) for item in parent.findall(f"{W}lvl"))
        return {index: self._level(item) for index, item in found if 0 <= index < LEVELS}

    def _level(self, element: Element) -> NumberLevel:
        run = run_layer(element.find(f"{W}rPr"), self._theme)
        text = value_of(element, "lvlText")
        number_format = _number_format(element)
        if number_format == "bullet":
            text = shown(text, run.get("font.ascii", ""))
        layer = paragraph_layer(element.find(f"{W}pPr"))
        return NumberLevel(
            start=integer(value_of(element, "start"), 0),
            number_format=number_format,
            text=text[:80],
            legal=is_on(element.find(f"{W}isLgl")),
            restart=integer(value_of(element, "lvlRestart"), _NO_RESTART),
            style=value_of(element, "pStyle"),
            indent={key: value for key, value in layer.items() if key.startswith(("ind.", "tab."))},
            run=run,
        )


def _number_format(element: Element) -> str:
    """The format; newer ones stand in a choice, with the pattern (`001, 002, …`) beside it."""
    found = element.find(f"{W}numFmt")
    if found is None:
        found = element.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if found is None:
        return "decimal"
    name = str(found.get(VAL, "decimal"))
    first = str(found.get(f"{W}format", "")).partition(",")[0].strip()
    return "0" * len(first) if name == "custom" and first.strip("0") == "1" else name


class Counter:
    """Bộ đếm của một mạch văn bản: the body, a text box, a header."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int | None]] = {}
        self._met: dict[str, set[int]] = {}
        # The starts of their own that lists have spent, by list and level.
        self._started: set[tuple[str, int]] = set()

    def label(self, num_id: str, level: int) -> str:
        """Nhãn của đoạn kế tiếp ở bậc này; counts it."""
        found = self._numbering.list_of(num_id)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.shared, [None] * LEVELS)
        met = self._met.setdefault(found.shared, set())
        if level in found.starts and (num_id, level) not in self._started:
            self._started.add((num_id, level))
            counts[level] = found.starts[level] - 1
        _count(found, counts, met, level)
        return _written(found, counts, level)


def _count(found: NumberList, counts: list[int | None], met: set[int], level: int) -> None:
    """Count this level; one met for the first time also opens the levels above that never were."""
    opened = [level]
    if level not in met:
        for upper in range(level - 1, -1, -1):
            if upper in met or upper not in found.levels:
                break
            opened.append(upper)
    for index in opened:
        now = counts[index]
        counts[index] = found.levels[index].start if now is None else now + 1
        met.add(index)
    for deeper in range(level + 1, LEVELS):
        restart = found.levels[deeper].restart if deeper in found.levels else _NO_RESTART
        if restart == _NO_RESTART or level < restart:
            counts[deeper] = None


def _written(found: NumberList, counts: list[int | None], level: int) -> str:
    """The level's text with its places filled; legal numbering shows the levels above in figures."""
    own = found.levels[level]
    if own.number_format == "bullet":
        return own.text.strip()

    def number(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        shown_level = found.levels.get(index)
        if shown_level is None or index > level:
            return ""
        count = counts[index]
        style = "decimal" if own.legal and index < level else shown_level.number_format
        return counted(shown_level.start if count is None else count, style)

    return _PLACE.sub(number, own.text).strip()
