"""Làm hỏng văn bản: spoil papers at random, and find what an import has lost of one."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from mttq_docs import compose_sheet, load
from mttq_docs.api.importing import Imported
from mttq_docs.importer.cleaning import clean
from mttq_docs.model import PROSE_KEYS, Loc
from mttq_docs.numbering import split_label
from mttq_docs.sheet import Block, Sheet, Table
from tests.conftest import EXAMPLES

_MOST_FAULTS = 6
_JUNK = "{}“”\"'…./;:-–+*•()[]\t \u00a0\u200b\u0301\x07%0123456789IVXađĐưỦ%№"
_LABELS = (
    "I. ",
    "1. ",
    "a) ",
    "- ",
    "+ ",
    "* ",
    "Chương trình 2: ",
    "Phần thứ nhất",
    "Phụ lục",
    "Điều 1. ",
    "",
)

# Words of three letters and more, without figures: these change their form in measures and dates.
_WORD = re.compile(r"[^\W\d_]{3,}")
# What a citation is printed with, and what opens a basis.
_ROMAN = re.compile("[ivxlc]+")  # What is left of a doubled label.
_DIVISION = re.compile(r"(?i)\A\s*(?:phần|chương|mục|điều)\s+(?:thứ\s+)?\S+\s*")
_PRINTED_WORDS = frozenset(
    re.findall(r"\w+", "ngày của năm tháng khóa giữa căn chương trình điều phần thứ nhất hai ba tư mục")
)
_NOT_IN_DATA = frozenset(("in sẵn", "so", "ngay", "ky", "don_vi", "loai_van_ban", "do_mat", "do_khan"))
# Sentences of results are drawn from figures; what they say is tested with the reports.
_FIGURES = frozenset(("ket_qua", "cong_viec", "so_lieu_don_vi"))


@cache
def printed() -> tuple[str, ...]:
    """Các tệp mẫu của mọi loại, as text."""
    sheets = (compose_sheet(load(path)) for path in EXAMPLES)
    return tuple(
        "\n".join(str(block).partition(" | ")[2].replace("**", "") for block in sheet.blocks)
        for sheet in sheets
    )


def spoiled(chance: random.Random, papers: Sequence[str]) -> str:
    """Một văn bản đã làm hỏng, of one paper or of several."""
    lines = chance.choice(papers).splitlines()
    for _ in range(chance.randint(1, _MOST_FAULTS)):
        if lines:
            lines = chance.choice(_FAULTS)(chance, lines, papers)
    return "\n".join(lines) or "x"


def _shuffled(chance: random.Random, lines: list[str], _: Sequence[str]) -> list[str]:
    start = chance.randrange(len(lines))
    end = min(len(lines), start + chance.randint(2, 12))
    run = lines[start:end]
    chance.shuffle(run)
    return [*lines[:start], *run, *lines[end:]]


def _dropped(chance: random.Random, lines: list[str], _: Sequence[str]) -> list[str]:
    start = chance.randrange(len(lines))
    return [*lines[:start], *lines[start + chance.randint(1, 8) :]]


def _doubled(chance: random.Random, lines: list[str], _: Sequence[str]) -> list[str]:
    at = chance.randrange(len(lines))
    return [*lines[: at + 1], *lines[at : at + chance.randint(1, 4)], *lines[at + 1 :]]


def _cut(chance: random.Random, lines: list[str], _: Sequence[str]) -> list[str]:
    at = chance.randrange(len(lines))
    place = chance.randint(0, len(lines[at]))
    return [*lines[:at], lines[at][:place], lines[at][place:], *lines[at + 1 :]]


def _joined(chance: random.Random, lines: list[str], _: Sequence[str]) -> list[str]:
    at = chance.randrange(len(lines))
    glue = chance.choice(["", " ", "\t", "   "])
    return [*lines[:at], glue.join(lines[at : at + 2]), *lines[at + 2 :]]


def _mixed(chance: random.Random, lines: list[str], papers: Sequence[str]) -> list[str]:
    other = chance.choice(papers).splitlines()
    at, start = chance.randrange(len(lines)), chance.randrange(len(other))
    return [*lines[:at], *other[start : start + chance.randint(1, 15)], *lines[at:]]


def _junked(chance: random.Random, lines: list[str], _: Sequence[str]) -> list[str]:
    at = chance.randrange(len(lines))
    place = chance.randint(0, len(lines[at]))
    junk = "".join(chance.choice(_JUNK) for _ in range(chance.randint(1, 6)))
    return [*lines[:at], lines[at][:place] + junk + lines[at][place:], *lines[at + 1 :]]


def _relabelled(chance: random.Random, lines: list[str], _: Sequence[str]) -> list[str]:
    at = chance.randrange(len(lines))
    bare = lines[at].partition(" ")[2] if chance.random() < 0.7 else lines[at]
    return [*lines[:at], chance.choice(_LABELS) + bare, *lines[at + 1 :]]


_FAULTS: tuple[Callable[[random.Random, list[str], Sequence[str]], list[str]], ...] = (
    _shuffled,
    _dropped,
    _doubled,
    _cut,
    _joined,
    _mixed,
    _junked,
    _relabelled,
)


def lost(imported: Imported, sheet: Sheet) -> list[str]:
    """Những đoạn của tờ không có chỗ trong dữ liệu mà cũng không được kê.

    Paragraphs are told by their letters: what stands in neither a placement nor a gap is lost, and so is what
    was placed where the data has nothing, or whose words the data does not have.
    """
    led = [each for each in imported.placements if _leads(each.loc, imported.data)]
    told = {_letters(each.place.excerpt) for each in led}
    told |= {_letters(each.place.excerpt) for each in imported.gaps}
    lines = (line for line in _lines((*sheet.blocks, *sheet.asides)) if _letters(line))
    known = frozenset(_WORD.findall("\n".join(_texts(imported.data)).casefold())) | _PRINTED_WORDS
    labels = frozenset(_WORD.findall(" ".join(_labels(sheet.blocks)).casefold()))
    return [
        *(line for line in lines if _letters(line) not in told),
        *(
            word
            for each in led
            if _is_prose(each.loc)
            for word in _missing(each.place.excerpt, known | labels)
        ),
    ]


def _leads(loc: Loc, data: object) -> bool:
    """Whether a location is one of the data; what stands in blanks or is printed by the tool is none."""
    if loc[0] in _NOT_IN_DATA:
        return True
    for step in loc:
        if isinstance(data, str):
            return True  # A record written short.
        if isinstance(data, list):
            if not isinstance(step, int) or step >= len(data):
                return False
            data = data[step]
        elif isinstance(data, dict):
            if step not in data:
                return False
            data = data[step]
    return True


def _texts(data: object) -> Iterator[str]:
    """Every text of the data, keys included."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield str(key)
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
    else:
        yield clean(str(data))


def _is_prose(loc: Loc) -> bool:
    return loc[0] in PROSE_KEYS and len(loc) > 1 and loc[0] not in _FIGURES


def _missing(excerpt: str, known: frozenset[str]) -> list[str]:
    """Words of a paragraph that stand nowhere in the data, its labels left out."""
    text = _DIVISION.sub("", clean(excerpt))
    while found := split_label(text):
        text = found[1]
    words = _WORD.findall(text.casefold())
    return [word for word in words if word not in known and not _ROMAN.fullmatch(word)]


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _lines(cell.blocks)
        else:
            yield f"{block.label} {block.lead} {block.text}"


def _labels(blocks: Sequence[Block]) -> Iterator[str]:
    """The labels of the paragraphs: numbers follow from position, so the data has none."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _labels(cell.blocks)
        else:
            yield block.label


def _letters(text: str) -> str:
    return "".join(letter for letter in clean(text) if not letter.isspace())[:200]
