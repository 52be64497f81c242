"""Chỉ số: find what a target promises, and name each figure so that it can be read alone.

What the sentence does not say (who answers for it, until when) is left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from mttq_docs.importer.drafting import Data
from mttq_docs.importer.ledger import Ledger
from mttq_docs.importer.naming import Keys, keys_of_figure
from mttq_docs.model import Loc
from mttq_docs.quantities import FoundMeasure, Grade, Measure, find_measures, format_measure
from mttq_docs.text import capitalise, squeeze
from mttq_docs.units import Level

_CLAUSE = re.compile(r"[;.!?](?=\s|\Z)|:(?=\s)")
_STOP = re.compile(r"[,;.!?:](?=\s|\Z)")
_LEADS = re.compile(
    r"(?:\s*(?:và|hoặc|phấn đấu|trong năm|hằng năm|hàng năm|mỗi năm|trong đó|đồng thời|năm \d{4},?|có|đạt|còn|là|bằng|"
    r"ở mức|tỷ lệ|số|với|được|từ|loại|xếp loại)\s*,?)+\Z",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\A(?:\s*(?:trên|phấn đấu|trong năm|hằng năm|hàng năm|năm \d{4}|và|đồng thời|tiếp tục)(?!\w)\s*,?)+",
    re.IGNORECASE,
)
# Before a rate that is told of what stands in front of it: “tỷ lệ hòa giải thành đạt từ 85%”.
_TOLD_BEFORE = re.compile(
    r"(?<!\w)(?:đạt|còn|là|bằng|chiếm|đến|xuống|lên|tối thiểu|trên|giảm|tăng)\s*(?:tỷ lệ\s*)?\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\A\s*(?:trở lên|trở xuống|/|[,;.)]|so với|kế hoạch|chỉ tiêu|\Z)", re.IGNORECASE)
_PER = re.compile(
    r"(?<!\w)mỗi\s+(?P<unit>[^\d,;.:(]{2,40}?)(?=\s+(?:có|xây dựng|tổ chức|thực hiện|chủ trì|duy trì|phấn đấu|vận động|"
    r"giúp|đăng ký|ít nhất|tối thiểu|phản biện|giám sát|thành lập|hoàn thành|làm|phải|chọn|triển khai|mở|nhận|\d)|\s*,|\s*\Z)",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?<!\w)(?:xong\s+|hoàn thành\s+)?(?P<when>(?:trước|trong|đến hết|đến)\s+(?:ngày\s+\d{1,2}/\d{1,2}(?:/\d{4})?|"
    r"tháng\s+\d{1,2}(?:/\d{4})?|quý\s+(?:IV|I{1,3}|[1-4])(?:[/ ](?:năm )?\d{4})?|năm\s+\d{4}))(?![\w/])",
    re.IGNORECASE,
)
_LEVELS: tuple[tuple[str, tuple[Level, ...]], ...] = (
    (r"cấp tỉnh|mttq tỉnh|mặt trận tổ quốc tỉnh", (Level.PROVINCE,)),
    (r"cấp huyện|mttq (?:các )?huyện|mttq huyện|huyện, thành phố|huyện, thị xã", (Level.DISTRICT,)),
    (r"cấp xã|mttq (?:các )?xã|xã, phường|mttq phường", (Level.COMMUNE,)),
    (
        r"khu dân cư|khu phố|tổ dân phố|ban công tác mặt trận|thôn|bản|ấp|xóm|tổ nhân dân",
        (Level.RESIDENTIAL_AREA,),
    ),
)
_LEVEL_PATTERNS = tuple((re.compile(rf"(?<!\w)(?:{words})(?!\w)"), levels) for words, levels in _LEVELS)
_MOST_WORDS = 28
_RATE = "tỷ lệ "


class Spanned(Protocol):
    """Một quãng của câu."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Figure:
    """Một con số của câu: where its print stands, the key of its indicator, and the indicator."""

    start: int
    end: int
    key: str


class Figures:
    """Các con số của một chỉ tiêu; ask `outside` once, then `indicators` hold those that were taken."""

    def __init__(self, text: str, keys: Keys, ledger: Ledger, loc: Loc) -> None:
        self._text = text
        self._keys = keys
        self._ledger = ledger
        self._loc = loc
        self.indicators: dict[str, Data] = {}

    def outside(self, spans: Sequence[Spanned]) -> Iterator[Figure]:
        """The figures that no citation covers, each with a key of its own."""
        found = find_measures(self._text)
        for at, measure in enumerate(found):
            if any(measure.start < span.end and measure.end > span.start for span in spans):
                continue
            place = self._printed(measure)
            if place is None:
                continue
            before = found[at - 1].end if at else 0
            after = found[at + 1].start if at + 1 < len(found) else len(self._text)
            around = _Around(self._text, *place, before, after)
            name = _name(around, measure.measure)
            key = self._keys.take(keys_of_figure(name))
            self.indicators[key] = _indicator(name, measure, around)
            yield Figure(*place, key)

    def _printed(self, found: FoundMeasure) -> tuple[int, int] | None:
        """Where the measure stands just as it will be printed; None, and told, where it would not be."""
        printed = format_measure(found.measure)
        words = self._text[found.start : found.end]
        opening = capitalise(printed) if _opens(self._text[: found.start]) else printed
        at = words.find(opening)
        if at < 0:
            self._ledger.kept(self._loc, words, printed)
            return None
        return found.start + at, found.start + at + len(printed)


@dataclass(frozen=True, slots=True)
class _Around:
    """Câu quanh một con số: it stands at `start` to `end`, between the figures that end and begin beside it."""

    text: str
    start: int
    end: int
    last: int
    following: int

    @property
    def before(self) -> str:
        """What leads up to the figure, from the start of its clause."""
        text = self.text[self.last : self.start]
        marks = list(_CLAUSE.finditer(text))
        if marks:
            return squeeze(text[marks[-1].end() :])
        return squeeze(text[_shared(text) :] if self.last else text)

    @property
    def after(self) -> str:
        """What follows it, up to the end of its clause, or to what leads up to the next figure."""
        text = self.text[self.end : self.following]
        mark = _CLAUSE.search(text)
        if mark:
            return squeeze(text[: mark.start()])
        if self.following == len(self.text):
            return squeeze(text)
        cut = _shared(text)
        return squeeze(_LEADS.sub("", text[:cut] if cut else text))

    @property
    def clause(self) -> str:
        """The whole clause, from one full stop or semicolon to the next."""
        marks = [0, *(mark.end() for mark in _CLAUSE.finditer(self.text[: self.start]))]
        end = _CLAUSE.search(self.text, self.end)
        return self.text[marks[-1] : end.start() if end else len(self.text)]


def _shared(text: str) -> int:
    """Where, between two figures of one clause, what is said of the first ends; 0 where all is said of both."""
    commas = [comma.end() for comma in re.finditer(r",\s", text)]
    return commas[-1] if commas else 0


def _opens(before: str) -> bool:
    told = before.rstrip()
    return not told or (told != before and told.endswith((".", "!", "?")))


def _indicator(name: str, found: FoundMeasure, around: _Around) -> Data:
    per = _PER.search(around.before)
    when = _DEADLINE.search(around.clause)
    data: Data = {
        "ten": name,
        "muc_phan_dau": format_measure(found.measure),
        "cap": [level.value for level in _levels(f"{around.before} {around.after}")],
        "moi": squeeze(per["unit"]) if per else "",
        "phan_dau": "có" if found.aspired else "",
        "thoi_han": squeeze(when["when"]) if when else "",
    }
    return {key: value for key, value in data.items() if value}


def _levels(clause: str) -> tuple[Level, ...]:
    low = clause.casefold()
    found = {level for pattern, levels in _LEVEL_PATTERNS if pattern.search(low) for level in levels}
    return tuple(level for level in Level if level in found)


def _name(around: _Around, measure: Measure | Grade) -> str:
    """What the figure measures, in words that can stand alone in a table."""
    before, after = _OPENS.sub("", _LEADS.sub("", around.before)).strip(" ,"), around.after
    if isinstance(measure, Grade):
        return _named(f"Xếp loại {before or after}")
    if measure.unit.startswith("%"):
        told_before = _TOLD_BEFORE.search(around.before) or _GOES_ON.match(after)
        if (told_before and before) or not after:
            at = before.casefold().rfind(_RATE)
            return _named(before[at:] if at > 0 else before or after)
        return _named(after)
    thing = measure.unit.partition("/")[0]
    if after and not after.startswith(",") and not _GOES_ON.match(after):
        return _named(f"{thing} {after}")
    if after.startswith(", ") and around.following == len(around.text):
        return _named(f"{thing}{after}")
    return _named(f"{before} {thing}" if before else thing)


def _named(words: str) -> str:
    """A name of a reasonable length, cut at a mark where it is too long."""
    text = _OPENS.sub("", words).strip(" ,.;:-") or "Mức phấn đấu"
    while len(text.split()) > _MOST_WORDS and _STOP.search(text):
        text = text[: [mark.start() for mark in _STOP.finditer(text)][-1]].rstrip()
    return capitalise(" ".join(text.split()[:_MOST_WORDS]).strip(" ,.;:-(“"))
