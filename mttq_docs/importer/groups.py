"""Nhóm dòng: tell the rows of a plan's table that head a group, and what they say of the rows below them.

A group is an action programme, a time, a unit, or a heading of the committee's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mttq_docs.importer.columns import Column
from mttq_docs.importer.grid import Grid, GridRow
from mttq_docs.importer.matching import Wordings
from mttq_docs.importer.whens import read_timings
from mttq_docs.model import Timing, When
from mttq_docs.numbering import Level, split_label
from mttq_docs.recognise.words import starts_a_body
from mttq_docs.text import fold, squeeze

# What our own tables head the rows with that belong to nothing else; it says nothing of them.
_OTHERS = frozenset(
    {
        "chi_tieu_co_ban",
        "cong_viec_khac",
        "nhiem_vu_khac",
        "thuong_xuyen_dinh_ky",
        "theo_ke_hoach_rieng_hoac_theo_su_kien",
        "chua_phan_cong",
    }
)
_KEY_TASKS = frozenset({"nhiem_vu_trong_tam", "cac_nhiem_vu_trong_tam", "cong_tac_trong_tam"})
# Syllables of titles that say no more than that something was done.
_GENERIC = frozenset(
    (
        "ket", "qua", "thuc", "hien", "trien", "khai", "cac", "nhung", "mot", "so", "noi", "dung", "cong",
        "tac", "viec", "nhiem", "vu", "trong", "tam", "chuong", "trinh", "hanh", "dong", "hoat", "phoi",
        "hop", "va", "thong", "nhat", "mat", "tran", "to", "quoc", "mttq", "dat", "duoc", "nam", "thang",
        "quy", "dau", "ky", "i", "ii", "iii", "iv",
        *(str(number) for number in (*range(100), *range(1990, 2100))),
    )
)  # fmt: skip
_LABELLED = re.compile(
    r"(?i)^(?:(?:kết quả|thực hiện|triển khai|nội dung|nhiệm vụ|về)\s+)+(?=chương trình\s)"
)
_HIGH = re.compile(r"(?:[IVXLC]{1,7}|[A-ZĐ]|Chương trình \d{1,2})[.):]?")
# The words of all tasks together are many: more of a title must be among them.
_LEAST_OF_TASKS = 0.4
_LOW = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?")
_OPENING = re.compile(
    r"(?i)^(?:(?:về|kết quả|thực hiện|triển khai|công tác|các hoạt động|nội dung|nhiệm vụ|việc)\s+)+"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Nhóm: `programme` is an action programme's number, 0 for the key tasks, None where it tells none.

    `known` is false for a heading from which nothing could be told.
    """

    programme: int | None = None
    timings: tuple[Timing, ...] = ()
    unit: str = ""
    known: bool = True


def heads_a_group(row: GridRow, grid: Grid, below: GridRow | None) -> bool:
    """Là hàng mở nhóm: nothing but a title and perhaps its number, and the look or the number of one."""
    texts = [cell for cell in row.filled if not _is_number(cell.place, grid)]
    if len(texts) > 1:
        return False
    if not texts:  # A title over all columns, that of the numbers too.
        return len(row.filled) == 1 and not _LOW.fullmatch(row.filled[0].text)
    title = texts[0]
    work = grid.place(Column.WORK)
    if title.place != work and title.span < len(grid.columns) - 1:
        return False
    if title.span > 1 or _programme_label(title.text) is not None:
        return True
    number = grid.text(row, Column.ORDINAL)
    if number and _HIGH.fullmatch(number):
        return True
    return below is not None and _stands_under(grid.text(below, Column.ORDINAL), number)


def read_group(text: str, wordings: Wordings | None, year: int) -> Group:
    """Đọc tiêu đề của một nhóm.

    >>> read_group("I. Chương trình 2: Thi đua", None, 2026).programme
    2
    >>> read_group("Tháng 3/2026", None, 2026).timings[0].months
    (3, 3)
    """
    title = squeeze(text)
    programme = programme_of(title, wordings)
    if programme is not None:
        return Group(programme)
    bare = without_number(title)
    key = fold(bare)
    if key in _OTHERS:
        return Group()
    if key in _KEY_TASKS:
        return Group(0)
    read = read_timings([bare], year)
    if read.timings and not read.unread and all(each.when is not When.EVENT for each in read.timings):
        return Group(timings=read.timings)
    return Group(unit=bare) if starts_a_body(bare) else Group(known=False)


def programme_of(title: str, wordings: Wordings | None) -> int | None:
    """Số của chương trình hành động mà một tiêu đề nói đến; None where it is not sure.

    What a title says counts before its number: a report may leave programmes out, or count anew.
    """
    number = _programme_label(title)
    words = without_number(title)
    if wordings is None:
        return number
    meant = programme_by_words(words, wordings)
    if meant is not None:
        return meant
    return number if number is not None and 1 <= number <= wordings.count else None


def programme_by_words(words: str, wordings: Wordings) -> int | None:
    """Chương trình hành động theo lời của một tiêu đề: by its name, else by what its tasks speak of."""
    if not set(fold(words).split("_")) - _GENERIC:
        return None  # “Kết quả thực hiện các nội dung công tác” is said of all of them.
    bare = _OPENING.sub("", words)
    for text in dict.fromkeys((words, bare)):
        found = wordings.titles.match(text).key
        if found is not None:
            return found
    return wordings.programmes.match(bare, least=_LEAST_OF_TASKS).key


def without_number(title: str) -> str:
    """Tiêu đề không có số thứ tự và nhãn “Chương trình 1:”."""
    rest = title
    while found := split_label(rest):
        rest = found[1].strip()
    return rest.strip(" :.-") or title


def _programme_label(title: str) -> int | None:
    """The number in “Chương trình 2: …”, behind another number or not."""
    rest = title
    while found := split_label(rest) or split_label(_LABELLED.sub("", rest)):
        if found[0].level is Level.PROGRAMME:
            return found[0].ordinals[0]
        rest = found[1].strip()
    return None


def _is_number(place: int, grid: Grid) -> bool:
    return place == grid.place(Column.ORDINAL)


def _stands_under(number: str, above: str) -> bool:
    """“1.1” under “1”, a dash or no number under a number."""
    if not above or not _LOW.fullmatch(above):
        return False
    return number.startswith(f"{above.rstrip('.)')}.") or number in ("", "-", "–", "+")
