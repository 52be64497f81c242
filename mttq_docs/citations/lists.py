"""Danh sách số: read the numbers that share a type and a symbol, as in “số 217-QĐ/TW, 218-QĐ/TW”."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mttq_docs.citations.citation import Defect
from mttq_docs.citations.kinds import Kind
from mttq_docs.citations.phrases import phrases
from mttq_docs.citations.source import GAP, Source
from mttq_docs.citations.symbols import Item, read_bare, read_item

_NUMBER_WORD = re.compile(
    rf"[ \n]{{0,3}}(?:(?:mang|có){GAP})?(?P<word>số(?P<colon>[ ]{{0,2}}:)?[ \n]{{0,3}})?"
    r"(?P<again>số(?:[ ]{0,2}:)?[ ]{0,3})?(?=\d)"
)
_NEXT = re.compile(
    rf"(?:{GAP}(?:và|hoặc|cùng|&)|[,;](?:{GAP}và)?){GAP}(?:(?:các{GAP})?số[ ]{{0,2}}:?[ \n]{{0,3}})?(?=\d)"
)
# What closes a number without symbol, besides the words of `phrases.toml`.
_MARK = re.compile(r"[ \n]{0,3}(?:$|[.;:)\]”\"!?…\n\f“]|,(?!\d)|-(?![ ]?\d)|\((?:khóa|ngày|sau đây|của))")
_SPACE = re.compile(r"[ \n]{0,3}")


@dataclass(frozen=True, slots=True)
class Numbers:
    """Các số cùng loại, cùng ký hiệu: the item that carries the symbol, all numbers, and where they lie.

    `start` is where the word “số” stands, or the first number; `said` tells whether that word is there.
    """

    item: Item
    numbers: tuple[str, ...]
    start: int
    end: int
    said: bool


def read_numbers(source: Source, at: int, kind: Kind | None, *, terse: bool = False) -> Numbers | None:
    """Đọc các số after a type. Without symbol they need a type that may go without, and a close.

    `terse` tells that the type was abbreviated (“NQ 57”).

    >>> from mttq_docs.citations.kinds import kind
    >>> from mttq_docs.citations.source import read_source
    >>> read_numbers(read_source(" số 01, 02 của"), 0, kind("Kết luận")).numbers
    ('01', '02')
    >>> read_numbers(read_source(" 3 khâu đột phá"), 0, kind("Nghị quyết"))
    """
    word = _NUMBER_WORD.match(source.low, at)
    if word is None or _is_header(source, word):
        return None
    item = read_item(source, word.end(), kind)
    if item is None:
        item = read_bare(source, word.end())
        if item is None or not _may_be_bare(source, item, kind, said=bool(word["word"]), terse=terse):
            return None
    if word["again"]:
        item = replace(item, defects=(*item.defects, Defect.REPEATED_WORD))
    start = word.start("word") if word["word"] else item.start
    return _extend(source, item, kind, start, said=bool(word["word"]))


def closes(source: Source, at: int) -> bool:
    """Kết thúc một số không ký hiệu: does what follows rule out that the number counts things?

    >>> from mttq_docs.citations.source import read_source
    >>> closes(read_source("35 của Bộ Chính trị"), 2), closes(read_source("35 hộ nghèo"), 2)
    (True, False)
    """
    space = _SPACE.match(source.low, at)
    word = phrases().closing.match(source.low, space.end()) if space else None
    return bool(_MARK.match(source.low, at) or (word and not source.low.startswith("trong số", word.start())))


def _is_header(source: Source, word: re.Match[str]) -> bool:
    """The document's own `Số: …` on a line under its type is no citation."""
    capital = word["word"] is not None and source.cased[word.start("word")] == "S"
    return capital and "\n" in source.cased[word.start() : word.start("word")]


def _may_be_bare(source: Source, item: Item, kind: Kind | None, *, said: bool, terse: bool) -> bool:
    if kind is None or not kind.alone or not closes(source, item.end):
        return False
    if item.year:
        return True
    if said:
        # Registers pad (“số 05”); “số 1 và số 2” only tells things apart.
        return len(item.number) > 1
    year = len(item.number) == 4 and item.number.startswith(("19", "20"))
    return (kind.terse or not terse) and len(item.number) in {2, 3, 4} and not year


def _extend(source: Source, first: Item, kind: Kind | None, start: int, *, said: bool) -> Numbers:
    """Follow the list as long as the symbol stays the same; a number without one shares its neighbour's."""
    # A dict keeps the order and tells at once whether a number was there, however long the list.
    item, numbers, end = first, {first.number: None}, first.end
    while following := _NEXT.match(source.low, end):
        after = read_item(source, following.end(), kind) or read_bare(source, following.end())
        if (
            after is None
            or after.number in numbers
            or not _same_list(source, item, after, said="số" in following.group())
        ):
            break
        defects = (*item.defects, *(defect for defect in after.defects if defect not in item.defects))
        if after.symbol and not item.symbol:
            defects = tuple(defect for defect in defects if defect is not Defect.NO_SYMBOL)
            item = replace(after, start=first.start)
        if item.symbol and not after.symbol:
            defects = tuple(defect for defect in defects if defect is not Defect.NO_SYMBOL)
        item = replace(item, defects=defects)
        numbers[after.number] = None
        end = after.end
    return Numbers(item, tuple(numbers), start, end, said)


def _same_list(source: Source, item: Item, after: Item, *, said: bool) -> bool:
    if item.symbol and after.symbol:
        return (item.symbol, item.year) == (after.symbol, after.year)
    if not after.symbol:
        # “số 12-KH/TU, 15 đơn vị”: a number alone must be closed as well.
        return closes(source, after.end) and len(after.number) > 1
    return len(item.number) > 1 or said
