"""Sổ ghi chỗ: account for every paragraph of a paper: where it went in the data, or why it went nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mttq_docs.findings import Finding, Place, Problem, Severity
from mttq_docs.importer.items import Item
from mttq_docs.model import Loc

UNPLACED, RESTATED, INFERRED, LACKING, REFUSED, UNSURE, KEPT = (f"NV{number:02d}" for number in range(1, 8))
"""Mã phát hiện khi nhập: unplaced paragraph, other wording, inferred value, missing part, refused value,
doubt, a figure that stays in its sentence."""

PRINTED = "in sẵn"
"""Chỗ của những dòng mà phần mềm tự in, such as the national name: no key of the data holds them."""

_UNTOLD = "Chưa mục nào của tệp dữ liệu nhận đoạn này"


@dataclass(frozen=True, slots=True)
class Placement:
    """Chỗ của một đoạn: which paragraph of the paper, and the folded keys and positions of the data."""

    place: Place
    loc: Loc


class Ledger:
    """Người giữ sổ của một lần nhập.

    Every paragraph is either placed, at one or several locations, or a gap with its reason; what nobody
    spoke of is a gap too, so that nothing is lost in silence.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = {each.number: each for item in items for each in item.walk() if _has_words(each)}
        self._placed: dict[int, list[Loc]] = {}
        self._gaps: dict[int, Finding] = {}
        self._told: dict[Finding, int] = {}
        self._sources: dict[Loc, int] | None = None

    def place(self, item: Item, *loc: str | int) -> None:
        """Ghi nhận: this paragraph went to `loc`."""
        self._placed.setdefault(item.number, []).append(loc)
        self._sources = None

    def place_all(self, item: Item, *loc: str | int) -> None:
        """Ghi nhận đoạn này và mọi đoạn bên dưới vào một chỗ."""
        for each in item.walk():
            self.place(each, *loc)

    def gap(self, item: Item, reason: str, expected: str = "") -> None:
        """Ghi một đoạn không có chỗ, with the reason for it in a clerk's words."""
        if item.number not in self._placed and item.number in self._items:
            problem = Problem(reason, item.place, found=_excerpt(item), expected=expected)
            self._gaps.setdefault(item.number, Finding(UNPLACED, Severity.WARNING, problem))

    def gap_all(self, item: Item, reason: str, expected: str = "") -> None:
        """Ghi đoạn này và mọi đoạn bên dưới chưa có chỗ là không có chỗ."""
        for each in item.walk():
            self.gap(each, reason, expected)

    def is_placed(self, item: Item) -> bool:
        """Đoạn này đã có chỗ chưa."""
        return item.number in self._placed

    def restated(self, item: Item, message: str, found: str = "", expected: str = "") -> None:
        """Ghi một chỗ sẽ in ra khác bản gốc."""
        self._tell(RESTATED, Severity.HINT, Problem(message, item.place, found, expected), item.number)

    def restated_at(self, loc: Loc, message: str, found: str, expected: str) -> None:
        """Ghi một chỗ sẽ in ra khác bản gốc, in the text that went to `loc`."""
        item = self.source_of(loc)
        place = item.place if item else Place()
        self._tell(
            RESTATED, Severity.HINT, Problem(message, place, found, expected), item.number if item else 0
        )

    def kept(self, loc: Loc, words: str, printed: str) -> None:
        """Ghi một con số còn nằm trong câu, since its indicator would print other letters."""
        message = (
            "Con số giữ nguyên trong câu, chưa ghi thành chỉ số, vì chỉ số sẽ in ra khác chữ của bản gốc"
        )
        item = self.source_of(loc)
        place = item.place if item else Place()
        self._tell(KEPT, Severity.HINT, Problem(message, place, words, printed), item.number if item else 0)

    def refused(self, item: Item, message: str, found: str = "", expected: str = "") -> None:
        """Ghi một giá trị đọc được mà tệp dữ liệu không nhận."""
        self._tell(REFUSED, Severity.WARNING, Problem(message, item.place, found, expected), item.number)

    def unsure(self, item: Item, message: str, found: str = "", expected: str = "") -> None:
        """Ghi một mối nối chưa chắc nên không ghi vào dữ liệu, with what may be meant."""
        self._tell(UNSURE, Severity.HINT, Problem(message, item.place, found, expected), item.number)

    def inferred(self, label: str, value: str, source: str) -> None:
        """Ghi một giá trị mà văn bản không ghi thẳng, and what it was inferred from."""
        message = f"Suy ra từ {source}, cần xem lại"
        self._tell(INFERRED, Severity.HINT, Problem(message, Place(key=label), value))

    def lacking(self, label: str, message: str, expected: str = "") -> None:
        """Ghi một mục bắt buộc mà văn bản không có; the data can't be used until somebody writes it."""
        self._tell(LACKING, Severity.ERROR, Problem(message, Place(key=label), expected=expected))

    def source_of(self, loc: Loc) -> Item | None:
        """Đoạn đầu tiên đã vào `loc` hay vào trong đó."""
        if self._sources is None:
            self._sources = {}
            for number, locs in sorted(self._placed.items()):
                for each in locs:
                    for end in range(1, len(each) + 1):
                        self._sources.setdefault(each[:end], number)
        number = next(
            (self._sources[loc[:end]] for end in range(len(loc), 0, -1) if loc[:end] in self._sources), 0
        )
        return self._items.get(number)

    def _tell(self, code: str, severity: Severity, problem: Problem, number: int = 0) -> None:
        self._told.setdefault(Finding(code, severity, problem), number)

    def placements(self) -> tuple[Placement, ...]:
        """Chỗ của mọi đoạn đã xếp, in reading order."""
        return tuple(
            Placement(self._items[number].place, loc)
            for number in sorted(self._placed)
            if number in self._items
            for loc in dict.fromkeys(self._placed[number])
        )

    def findings(self) -> tuple[Finding, ...]:
        """Mọi điều phải nói, in reading order; what stands nowhere in the paper comes first."""
        untold = {
            number: Finding(UNPLACED, Severity.WARNING, Problem(_UNTOLD, item.place, found=_excerpt(item)))
            for number, item in self._items.items()
            if number not in self._placed
        }
        gaps = {number: self._gaps.get(number, finding) for number, finding in untold.items()}
        told = ((number, finding) for finding, number in self._told.items())
        found = sorted((*gaps.items(), *told), key=lambda each: each[0])
        return tuple(_short(finding) for _, finding in found)


def _has_words(item: Item) -> bool:
    return item.number > 0 and not item.is_table and bool(item.line)


def _excerpt(item: Item) -> str:
    line = item.line
    return line if len(line) <= 120 else f"{line[:119]}…"


def _short(finding: Finding) -> Finding:
    """A finding whose place quotes no more of the paragraph than is needed to know it."""
    place = finding.place
    if len(place.excerpt) <= 300:
        return finding
    return replace(
        finding, problem=replace(finding.problem, place=replace(place, excerpt=place.excerpt[:300]))
    )
