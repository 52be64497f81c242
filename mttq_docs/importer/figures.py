"""Con số trong câu: read the figure that a sentence or a cell reports for an indicator.

What is read must fit the indicator's goal, and be the only figure of the text that does: a plan, a share in
brackets and a change since last year stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from mttq_docs.compose.results import Line
from mttq_docs.errors import BadValue
from mttq_docs.model import Indicator, Period, Result, require_fit
from mttq_docs.quantities import Absent, Actual, Grade, Measure, Reported, nouns, parse_actual
from mttq_docs.quantities.numbers import NUMBER
from mttq_docs.text import fold, nfc, squeeze

_BLANKS = frozenset({"", "-", "–", "—", "…", "...", "x"})
_FRACTION = re.compile(rf"(?<![\w.,/])(?P<part>{NUMBER})\s*/\s*(?P<whole>{NUMBER})")
_NUMBER = re.compile(rf"(?<![\w.,/–-]){NUMBER}(?!\s*/)")
# What a figure that is no result comes after.
_OTHER_FIGURE = re.compile(
    r"(?i)(?:(?:so với|tăng(?: thêm)?|giảm|vượt|tỷ lệ|chiếm|(?:kế hoạch|chỉ tiêu)(?: là| giao)?|thấp hơn|"
    r"cao hơn|mức|ít nhất|tối thiểu|tối đa|không quá|không dưới|trên|dưới|từ|đến|tổng số)[\s:(]*|"
    r"(?:năm|tháng|quý|ngày|khóa|lần thứ|điều|khoản|số)\s+)$"
)
_ALREADY = re.compile(r"(?i)^\s*(?:điểm phần trăm|% (?:kế hoạch|chỉ tiêu|so với))")
_RANKED = re.compile(r"(?i)(?:xếp|đạt)\s+loại\s+(?P<rank>xuất sắc|tốt|khá|trung bình|yếu)")
_MOST_WORDS = 6
# Words that only count what follows them: 18 căn nhà are 18 nhà.
_CLASSIFIERS = frozenset({"căn", "ngôi", "cái", "chiếc"})


def read_cell(text: str, unit: str, indicator: Indicator) -> Reported | None:
    """Số thực hiện ghi trong một ô; `unit` is the table's own column of units.

    None for an empty cell; `BadValue` where what stands there can't be a result of the indicator.
    """
    clean = squeeze(nfc(text)).strip(" .;")
    if fold(clean) in {fold(absent) for absent in Absent}:
        return parse_actual(clean)
    if clean in _BLANKS:
        return None
    last: BadValue | None = None
    for worded in dict.fromkeys((clean, f"{clean} {unit}".strip())):
        try:
            actual = with_unit(parse_actual(worded), indicator)
            require_fit(indicator, actual)
        except BadValue as error:
            last = last or error
        else:
            return actual
    raise last or BadValue("Không đọc được số thực hiện", found=clean)


def with_unit(actual: Reported, indicator: Indicator) -> Reported:
    """Số trần lấy đơn vị của chỉ tiêu: a bare count is in the goal's unit."""
    goal = indicator.goal
    bare = isinstance(actual, Actual) and not actual.unit and actual.out_of is None
    if bare and isinstance(actual, Actual) and isinstance(goal, Measure):
        return Actual(actual.value, goal.unit)
    return actual


def read_sentence(text: str, name: str, indicator: Indicator, period: Period) -> Reported | None:
    """Số thực hiện mà một câu nói về chỉ số này báo cáo; None where it is not sure.

    A figure counts that makes our own wording of it stand in the sentence; else the only one that fits.
    """
    plain = squeeze(nfc(text))
    told = [
        (_is_part(actual), len(line.done), actual)
        for actual in _candidates(plain, indicator, any_unit=True)
        if _stands_in(line := Line(name, indicator, Result(actual=actual), period), plain)
    ]
    best = max(told, key=lambda each: each[:2], default=None)
    if best is not None and best[0]:
        return best[2]
    found = list(dict.fromkeys(_candidates(plain, indicator, any_unit=False)))
    parts = [actual for actual in found if _is_part(actual)]
    fitting = parts or found  # Beside a part of a whole, a percentage is the same figure again.
    if best is not None and not parts:
        return best[2]
    return fitting[0] if len(fitting) == 1 else None


def _is_part(actual: Reported) -> bool:
    return isinstance(actual, Actual) and actual.out_of is not None


def _stands_in(line: Line, text: str) -> bool:
    pattern = rf"(?<![\w.,/]){re.escape(line.done)}(?![\w/]|[.,][0-9])"
    return re.search(pattern, text, re.IGNORECASE) is not None


def _candidates(text: str, indicator: Indicator, *, any_unit: bool) -> Iterator[Reported]:
    """Every figure of the sentence that fits the goal."""
    goal = indicator.goal
    yield from (absent for absent in Absent if absent in text.casefold())
    if isinstance(goal, Grade):
        yield from _fitting((found["rank"] for found in _RANKED.finditer(text)), indicator)
        return
    if goal.wording.zero and f"không có {goal.unit}" in text.casefold():
        yield Actual(goal.value, goal.unit)
    taken: list[tuple[int, int]] = []
    for found in _FRACTION.finditer(text):
        taken.append(found.span())
        figure, after = f"{found['part']}/{found['whole']}", text[found.end() :]
        yield from _fitting(_units(figure, after, goal.unit, any_unit=any_unit), indicator)
        if read_figure(found["whole"]) == Actual(goal.value):  # 215/200 nhà: what was done, what was planned.
            yield from _fitting((f"{found['part']} {goal.unit}",), indicator)
    for found in _NUMBER.finditer(text):
        inside = any(start <= found.start() < end for start, end in taken)
        if inside or _OTHER_FIGURE.search(text[: found.start()]) or _ALREADY.match(text[found.end() :]):
            continue
        yield from _fitting(_units(found[0], text[found.end() :], goal.unit, any_unit=any_unit), indicator)


def _units(figure: str, after: str, unit: str, *, any_unit: bool) -> Iterator[str]:
    """The figure with the unit behind it: the goal's, a known noun, or as many words as a unit may have."""
    if after.startswith("%"):
        yield f"{figure}%"
        return
    words = re.match(rf"(?:\s+(?=[^\W\d_])[^\s;:.()/]+){{0,{_MOST_WORDS}}}", after)
    named = words[0].split() if words else []
    if any_unit:
        yield from (f"{figure} {' '.join(named[:count])}".rstrip(" ,") for count in range(len(named), 0, -1))
        return
    if named and named[0].casefold() in _CLASSIFIERS:
        named = named[1:]
    plain = [word.rstrip(",") for word in named]
    known = [plain[:count] for count in range(len(plain), 0, -1)]
    told = [" ".join(part) for part in known if " ".join(part).casefold() in _nouns()]
    own = [unit] if " ".join(plain).casefold().startswith(unit.casefold()) and unit else []
    yield f"{figure} {(own or told or [''])[0]}".strip()


@cache
def _nouns() -> frozenset[str]:
    return frozenset((*nouns().counted, *nouns().money))


def _fitting(texts: Iterable[str], indicator: Indicator) -> Iterator[Reported]:
    """The figures that can be a result of the indicator."""
    for text in texts:
        actual = read_figure(text)
        if actual is None:
            continue
        try:
            require_fit(indicator, actual)
        except BadValue:
            continue
        yield actual


def read_figure(text: str) -> Reported | None:
    """Số thực hiện ghi trong chữ; None where it is none."""
    try:
        return parse_actual(text)
    except BadValue:
        return None
