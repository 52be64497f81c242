"""Quanh một con số: tell from the sentence around a figure what it measures, for whom and until when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mttq_docs.importer.drafting import Data
from mttq_docs.quantities import FoundMeasure, Grade, Measure, format_measure, nouns
from mttq_docs.text import capitalise, squeeze
from mttq_docs.units import Level

_CLAUSE = re.compile(r"[;.!?](?=\s|\Z)|:(?=\s)")
_STOP = re.compile(r"[,;.!?:](?=\s|\Z)")
_HEAD = re.compile(r"(?:Về\s+)?(?P<about>[^.;:,!?]{3,60}):\s", re.IGNORECASE)
_UPWARDS = re.compile(r"\s+trở (?:lên|xuống)(?!\w)", re.IGNORECASE)
# Words that only lead up to a figure.
_LEADS = frozenset((
    "và", "hoặc", "phấn", "đấu", "trong", "năm", "hằng", "hàng", "mỗi", "đó", "đồng", "thời", "có",
    "đạt", "còn", "là", "bằng", "ở", "mức", "tỷ", "lệ", "số", "với", "được", "từ", "loại", "xếp",
))  # fmt: skip
_OPENS = re.compile(
    r"\A(?:\s*(?:trên|phấn đấu|trong năm|hằng năm|hàng năm|năm \d{4}|và|đồng thời|tiếp tục)(?!\w)\s*,?)+",
    re.IGNORECASE,
)
# Before a rate that is told of what stands in front of it: “tỷ lệ hòa giải thành đạt từ 85%”.
_TOLD_BEFORE = re.compile(
    r"(?<!\w)(?:đạt|còn|là|bằng|chiếm|đến|xuống|lên|tối thiểu|trên|giảm|tăng)\s*(?:tỷ lệ\s*)?\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\A\s*(?:trở lên|trở xuống|/|[,;.()]|so với|kế hoạch|chỉ tiêu|\Z)", re.IGNORECASE)
_PER = re.compile(
    r"(?<!\w)mỗi\s+(?P<unit>[^\d,;.:(]{2,40}?)(?=\s+(?:có|xây dựng|tổ chức|thực hiện|chủ trì|duy trì|"
    r"phấn đấu|vận động|giúp|đăng ký|ít nhất|tối thiểu|phản biện|giám sát|thành lập|hoàn thành|làm|phải|chọn|"
    r"triển khai|mở|nhận|\d)|\s*,|\s*\Z)",
    re.IGNORECASE,
)
_DAY = r"ngày\s+\d{1,2}/\d{1,2}(?:/\d{4})?"
_MONTH = r"tháng\s+\d{1,2}(?:/\d{4})?"
_QUARTER = r"quý\s+(?:IV|I{1,3}|[1-4])(?:[/ ](?:năm )?\d{4})?"
_DEADLINE = re.compile(
    rf"(?<!\w)(?P<when>(?:trước|trong|đến hết|đến)\s+(?:{_DAY}|{_MONTH}|{_QUARTER}|năm\s+\d{{4}}))(?![\w/])",
    re.IGNORECASE,
)
_FINISHED = re.compile(r"[,\s]*(?:hoàn thành|xong|chậm nhất)?\s*\Z", re.IGNORECASE)
_SHORTEST_NAME = 6
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
_OPEN_NAMES = frozenset(("Ủy", "Uỷ", "Ban", "Mặt", "Đoàn", "Hội", "Ngày", "Quỹ"))
_MOST_WORDS = 28
_RATE = "tỷ lệ "


@dataclass(frozen=True, slots=True)
class Around:
    """Câu quanh một con số: where it stands, and where the figures before and after it end and begin."""

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
    def head(self) -> str:
        """What the sentence is about where it opens with that and a colon: “Về giám sát: mỗi xã …”."""
        found = _HEAD.match(self.text[: self.start])
        return found["about"] if found else ""

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
        return _without_leads(squeeze(text[:cut] if cut else text))

    @property
    def clause(self) -> str:
        """The whole clause, from one full stop or semicolon to the next."""
        marks = [0, *(mark.end() for mark in _CLAUSE.finditer(self.text[: self.start]))]
        end = _CLAUSE.search(self.text, self.end)
        return self.text[marks[-1] : end.start() if end else len(self.text)]


def _shared(text: str) -> int:
    """Where, between two figures of one clause, what is said of the first ends; 0: all is said of both."""
    commas = [comma.end() for comma in re.finditer(r",\s", text)]
    return commas[-1] if commas else 0


def describe(name: str, found: FoundMeasure, around: Around) -> Data:
    """Bản ghi của một chỉ số: name, goal, and of the rest what the sentence says."""
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


def _without_leads(text: str) -> str:
    """The text without the words at its end that only lead up to a figure.

    >>> _without_leads("Tỷ lệ hòa giải thành đạt"), _without_leads("hộ nghèo giảm còn")
    ('Tỷ lệ hòa giải thành', 'hộ nghèo giảm')
    """
    words = text.split()
    while words and words[-1].strip(",").casefold() in _LEADS:
        words.pop()
    return " ".join(words)


def name_of(around: Around, measure: Measure | Grade) -> str:
    """Tên chỉ số: what the figure measures, in words that can stand alone in a table."""
    before, after = _OPENS.sub("", _without_leads(around.before)).strip(" ,"), around.after
    if isinstance(measure, Grade):
        return _named(f"Xếp loại {before or after}")
    if measure.unit.startswith("%"):
        return _named(_share(around, before, after))
    return _named(_count(around, measure.unit.partition("/")[0], before, after))


def _share(around: Around, before: str, after: str) -> str:
    """A percentage is told of what follows it, or of the rate that leads up to it."""
    told_before = _TOLD_BEFORE.search(around.before) or _GOES_ON.match(after)
    if after and not (told_before and before):
        return after
    at = before.casefold().rfind(_RATE)
    return before[at:] if at > 0 else before or around.head or after


def _count(around: Around, thing: str, before: str, after: str) -> str:
    """What is counted, with what follows it; without that, what it is done for, or by whom."""
    if after and not after.startswith(",") and not _GOES_ON.match(after):
        return f"{thing} {after}"
    if after.startswith(", ") and around.following == len(around.text):
        return f"{thing}{after}"
    if thing in nouns().money:
        return before or around.head or thing
    if len(thing.split()) > 1 or not (before or around.head):
        return f"{before} {thing}"
    about = f"{around.head} ({before})" if around.head and before else around.head or before
    return f"{thing} {_small_first(about)}"


def _small_first(words: str) -> str:
    """The words with a small first letter, unless it opens a name."""
    first = words.partition(" ")[0]
    return words if first in _OPEN_NAMES or first.isupper() else words[:1].lower() + words[1:]


def _named(words: str) -> str:
    """A name of a reasonable length, cut at a mark where it is too long."""
    told = _UPWARDS.sub("", _OPENS.sub("", words))
    when = _DEADLINE.search(told)
    timeless = _FINISHED.sub("", told[: when.start()]) if when and when.start() > _SHORTEST_NAME else told
    text = timeless.strip(" ,.;:-") or "Mức phấn đấu"
    while len(text.split()) > _MOST_WORDS and _STOP.search(text):
        text = text[: [mark.start() for mark in _STOP.finditer(text)][-1]].rstrip()
    return capitalise(" ".join(text.split()[:_MOST_WORDS]).strip(" ,.;:-(“"))
