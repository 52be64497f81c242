"""Các ý: read items of an outline into points of the model, each paragraph accounted for.

A paragraph without label under an item either goes on with it, or has lost its dash or number; the data has
one paragraph and one rank of sub-points for each, so deeper ranks are lifted, which is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.drafting import Data
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import Ledger
from mttq_docs.importer.outline import is_heading
from mttq_docs.numbering import Level, format_label, parse_label, split_label
from mttq_docs.sheet import Chart, Role
from mttq_docs.text import capitalise

Record = Data | str
"""Một ý trong dữ liệu: a record, or the plain text that stands for one."""

_END_MARK = re.compile(r"[\s.;,]*/\s*\.\s*\Z|\s*\./\s*\Z")
_LONGEST_END = 12
_LONGEST_TITLE = 70
_SENTENCE_ENDS = tuple('.;:!?…”")')
_OPENERS = "“\"‘'([-+•*–"
_LEAD_MARKS = " .;,:"
_DASHES = frozenset({Role.DASH, Role.PLUS, Role.POINT})
# What keeps its capitals in a title that is set in small letters.
_NAMES = ("MTTQ", "HĐND", "UBND", "Mặt trận", "Tổ quốc", "Việt Nam", "Đảng", "Quốc hội", "Nhà nước")
_NO_WORDS = "Đoạn chỉ có nhãn, không có chữ"
_TABLE = "Bảng trong phần lời không có mục nhận; ghi nội dung bảng vào tệp dữ liệu bằng tay"


@dataclass(slots=True)
class Entry:
    """Một ý: its item, the paragraphs that go on with it, the items under it."""

    item: Item
    more: list[Item] = field(default_factory=list)
    below: list[Item] = field(default_factory=list)


def read_points(items: Sequence[Item], ledger: Ledger, *loc: str | int, start: int = 0) -> list[Record]:
    """Đọc các đoạn thành các ý ở `loc`: `{ten, noi_dung, y}`, or a text where there is no more to say.

    `start` is how many points `loc` has already.
    """
    records: list[Record] = []
    for entry in _worded(items, ledger):
        records.append(_record(entry, ledger, (*loc, start + len(records))))
    return records


def entries_of(items: Sequence[Item], ledger: Ledger) -> list[Entry]:
    """Gộp đoạn nối tiếp vào ý của nó, and give what lost its label an entry of its own."""
    entries: list[Entry] = []
    for at, item in enumerate(items):
        following = items[at + 1] if at + 1 < len(items) else None
        if entries and _is_bare(item) and _goes_on(entries[-1], item, following, ledger):
            entries[-1].more.append(item)
            continue
        entries.append(Entry(item))
        _take_below(entries, item, following, ledger)
    return entries


def prose_of(item: Item, ledger: Ledger, text: str | None = None) -> str:
    """Lời văn của một đoạn như tệp dữ liệu ghi: clean, without end mark and doubled label."""
    printed = item.text if text is None else text
    cleaned = clean(printed)
    if cleaned != printed:
        ledger.restated(item, "Bỏ ký tự mà tệp dữ liệu không ghi được", printed, cleaned)
    bare = without_label(cleaned)
    if bare != cleaned:
        ledger.restated(item, "Bỏ nhãn gõ ở đầu câu, vì phần mềm tự đặt nhãn", cleaned[:40], bare[:40])
    return unmarked(bare)


def unmarked(text: str) -> str:
    """Bỏ dấu cuối văn bản “./.”, which the tool sets by itself.

    >>> unmarked("điều chỉnh cho phù hợp./."), unmarked("cho phù hợp. /.")
    ('điều chỉnh cho phù hợp.', 'cho phù hợp.')
    """
    end = max(0, len(text) - _LONGEST_END)
    return text[:end] + _END_MARK.sub(".", text[end:])


def without_label(text: str) -> str:
    """Bỏ số thứ tự còn gõ ở đầu câu, in the form in which the tool prints it.

    >>> without_label("1. - Tuyên truyền"), without_label("100% hộ")
    ('Tuyên truyền', '100% hộ')
    """
    while found := split_label(text):
        label, rest = found
        if label.level in (Level.PROGRAMME, Level.ANNEX) or not text.startswith(f"{format_label(label)} "):
            break
        text = rest.strip()
    return text


def title_text(text: str) -> str:
    """Tên không có dấu cuối."""
    return text.rstrip(_LEAD_MARKS)


def small_title(words: str) -> str:
    """Tên không có dấu cuối; one that stands in capitals like a section is set in small letters.

    >>> small_title("TUYÊN TRUYỀN CHỦ TRƯƠNG CỦA ĐẢNG."), small_title("Công tác tuyên truyền:")
    ('Tuyên truyền chủ trương của Đảng', 'Công tác tuyên truyền')
    """
    title = title_text(clean(words))
    if not title.isupper():
        return title
    small = title.lower()
    for name in _NAMES:
        small = re.sub(rf"(?<!\w){name.lower()}(?!\w)", name, small)
    return capitalise(small)


def _content(items: Sequence[Item], ledger: Ledger) -> list[Item]:
    """What can be a point; tables and charts are told as gaps."""
    for item in items:
        if item.is_table or isinstance(item.block, Chart):
            ledger.gap_all(item, _TABLE)
    return [item for item in items if not (item.is_table or isinstance(item.block, Chart))]


def _is_bare(item: Item) -> bool:
    return not item.block.label and not is_heading(item) and not item.block.lead


def _take_below(entries: list[Entry], item: Item, following: Item | None, ledger: Ledger) -> None:
    """Sort what hangs on an item: paragraphs that go on with it or lost their label, and its sub-points."""
    below = _content(item.below, ledger)
    for at, child in enumerate(below):
        if not _is_bare(child) or child.below:
            entries[-1].below += below[at:]
            return
        if entries[-1].item.text.endswith(":") and not entries[-1].more and not is_heading(item):
            entries[-1].below += below[at:]
            return
        after = below[at + 1] if at + 1 < len(below) else following
        if _goes_on(entries[-1], child, after, ledger):
            entries[-1].more.append(child)
        else:
            entries.append(Entry(child))


def _goes_on(entry: Entry, item: Item, following: Item | None, ledger: Ledger) -> bool:
    """Whether a paragraph without label goes on with the entry above it, or is one of its own."""
    above = entry.item
    before = entry.more[-1].text if entry.more else above.text
    if is_heading(above) and not entry.more:
        return True
    if not before or not before.endswith(_SENTENCE_ENDS) or item.text.lstrip(_OPENERS)[:1].islower():
        ledger.restated(item, "Đoạn viết tiếp đoạn trên, được nối vào đoạn ấy")
        return True
    if above.role in _DASHES:
        ledger.restated(item, f"Đoạn mất dấu “{above.block.label}” ở đầu, được coi là một ý riêng")
        return False
    if not above.block.label:
        return False
    if _skips(above, following):
        ledger.restated(item, "Đoạn mất số thứ tự ở đầu, được coi là một ý riêng")
        return False
    ledger.restated(item, "Đoạn không có số thứ tự, được nối vào đoạn trên")
    return True


def _skips(above: Item, following: Item | None) -> bool:
    """Whether the numbers around a paragraph leave out one, which then is its own."""
    one = parse_label(above.block.label)
    other = parse_label(following.block.label) if following and following.block.label else None
    if not one or not other or one.level is not other.level or not one.ordinals:
        return False
    return one.ordinals[:-1] == other.ordinals[:-1] and other.ordinals[-1] == one.ordinals[-1] + 2


def _worded(items: Sequence[Item], ledger: Ledger) -> Iterator[Entry]:
    """The entries that have words; of a bare label what stands below it counts in its place."""
    for entry in entries_of(_content(items, ledger), ledger):
        if any(_words(each, ledger) for each in (entry.item, *entry.more)) or clean(entry.item.lead):
            yield entry
            continue
        ledger.gap(entry.item, _NO_WORDS)
        yield from _worded(entry.below, ledger)


def _words(item: Item, ledger: Ledger) -> str:
    """The words of a paragraph; “Phần thứ hai”, a heading without other words, is its own words."""
    bare = is_heading(item) and not item.words
    words = prose_of(item, ledger, item.line if bare else item.words)
    return small_title(words) if is_heading(item) and words.isupper() else words


def _record(entry: Entry, ledger: Ledger, loc: tuple[str | int, ...]) -> Record:
    item, more = entry.item, entry.more
    title = title_text(clean(item.lead))
    first = prose_of(item, ledger) if title else _words(item, ledger)
    texts = [first, *(prose_of(each, ledger, each.words) for each in more)]
    if more and (is_heading(item) or _titles(item, more[0])):
        title, texts = small_title(f"{title} {texts[0]}".strip()), texts[1:]
    text = " ".join(part for part in texts if part)
    if not text:
        title, text = "", title
    ledger.place(item, *loc, "ten" if title else "noi_dung")
    for each in more:
        ledger.place(each, *loc, "noi_dung")
    points = list(_sub_points(entry.below, ledger, loc))
    record: Data = {"ten": title} if title else {}
    record["noi_dung"] = text
    if points:
        record["y"] = points
    return text if list(record) == ["noi_dung"] else record


def _titles(item: Item, below: Item) -> bool:
    """“1.1. Công tác tuyên truyền” over its paragraph, where no look tells that it is a title."""
    numbered = item.role in (Role.CLAUSE, Role.SUBCLAUSE) and not item.lead
    unended = bool(item.text) and not item.text.endswith((*_SENTENCE_ENDS, ","))
    return numbered and unended and len(item.text) < _LONGEST_TITLE and below.text[:1].isupper()


def _sub_points(items: Sequence[Item], ledger: Ledger, loc: tuple[str | int, ...]) -> Iterator[str]:
    """The texts under an item, deeper ranks lifted to the same one."""
    for at, (entry, depth) in enumerate(_flat(items, ledger, 0)):
        for each in (entry.item, *entry.more):
            ledger.place(each, *loc, "y", at)
        if depth:
            ledger.restated(entry.item, "Ý con ở bậc sâu hơn được đưa lên cùng bậc với ý trên nó")
        texts = [_words(each, ledger) for each in (entry.item, *entry.more)]
        if entry.more and _titles(entry.item, entry.more[0]):
            texts[0] += ":"
        yield " ".join(part for part in texts if part)


def _flat(items: Sequence[Item], ledger: Ledger, depth: int) -> Iterator[tuple[Entry, int]]:
    for entry in _worded(items, ledger):
        yield entry, depth
        yield from _flat(entry.below, ledger, depth + 1)
