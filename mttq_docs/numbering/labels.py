"""Số thứ tự: turn the labels of an outline into their level and ordinals and back.

The scheme is that of reports, plans and programmes (`I.` `1.` `1.1.` `a)` `-` `+`), with the headings
“Chương trình 1:” and “Phụ lục I”.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from mttq_docs.errors import BadValue
from mttq_docs.numbering.numerals import POINT_LETTERS, from_roman, point_letter, point_ordinal, roman
from mttq_docs.text import fold

_WORD_ORDINALS = {
    fold(word): number
    for number, word in enumerate(
        ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
}


class Level(StrEnum):
    """Bậc của bố cục: how deep a label stands. The values are those of the `Role` that carries the label."""

    SECTION = "muc"
    PROGRAMME = "chuong_trinh_hanh_dong"
    CLAUSE = "khoan"
    SUBCLAUSE = "tieu_khoan"
    POINT = "diem"
    DASH = "gach"
    PLUS = "cong"
    ANNEX = "phu_luc"


@dataclass(frozen=True, slots=True)
class Label:
    """Số thứ tự: a level with its ordinals from 1: `1.2.` is (1, 2); a dash has none, nor has a lone annex.

    >>> Label(Level.SUBCLAUSE, (1, 2))
    Label(level=<Level.SUBCLAUSE: 'tieu_khoan'>, ordinals=(1, 2))
    """

    level: Level
    ordinals: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        form = _BY_LEVEL[self.level]
        if len(self.ordinals) not in form.depths or not all(1 <= n <= form.limit for n in self.ordinals):
            raise BadValue(
                f"Số thứ tự không hợp với bậc “{form.name}”",
                found=".".join(map(str, self.ordinals)),
                expected=f"số thứ tự như “{form.write((1,) * form.depths[0])}”, mỗi số từ 1 đến {form.limit}",
            )


@lru_cache(maxsize=1 << 10)
def parse_label(text: str) -> Label | None:
    """Đọc số thứ tự: the label that the whole text is, or None; any text is fair.

    >>> parse_label("đ)"), parse_label("IV.").ordinals, parse_label("100%")
    (Label(level=<Level.POINT: 'diem'>, ordinals=(5,)), (4,), None)
    """
    found = split_label(text)
    return found[0] if found and not found[1].strip() else None


def split_label(text: str) -> tuple[Label, str] | None:
    """Tách số thứ tự: the label at the front of a paragraph, and the rest as it stands; None without a label.

    `i)` is a point and `I.` a section. Other marks that offices use (`1/`, `1)`, `–`, “Chương trình thứ
    hai.”) are read as the label they mean: where `format_label` writes it otherwise, the paper departs from
    the scheme.

    >>> split_label("I. NHIỆM VỤ")
    (Label(level=<Level.SECTION: 'muc'>, ordinals=(1,)), 'NHIỆM VỤ')
    >>> split_label("1.200 hộ nghèo") is None
    True
    """
    for form in _FORMS:
        found = form.pattern.match(text)
        if found is None:
            continue
        try:
            return Label(form.level, form.read(found.group(1))), text[found.end() :]
        except BadValue:
            continue
    return None


def format_label(label: Label) -> str:
    """Ghi số thứ tự: the label as a reader sees it.

    >>> format_label(Label(Level.PROGRAMME, (3,))), format_label(Label(Level.SUBCLAUSE, (1, 2)))
    ('Chương trình 3:', '1.2.')
    """
    return _BY_LEVEL[label.level].write(label.ordinals)


@dataclass(frozen=True, slots=True)
class _Form:
    """Cách ghi một bậc: `pattern` finds a label at the front of a text; its group 1 goes to `read`."""

    level: Level
    name: str
    pattern: re.Pattern[str]
    read: Callable[[str | None], tuple[int, ...]]
    write: Callable[[tuple[int, ...]], str]
    depths: range
    limit: int = 99


def _words(words: str) -> str:
    """Chữ trong mẫu: a pattern for words in NFC or NFD, with any space between them."""
    forms = (unicodedata.normalize(form, words).replace(" ", r"\s+") for form in ("NFC", "NFD"))
    return f"(?:{'|'.join(forms)})"


def _read_numbers(text: str | None) -> tuple[int, ...]:
    return tuple(int(part) for part in (text or "").split("."))


def _read_roman(text: str | None) -> tuple[int, ...]:
    return (from_roman(text or ""),)


def _read_point(text: str | None) -> tuple[int, ...]:
    return (point_ordinal(text or ""),)


def _read_nothing(_: str | None) -> tuple[int, ...]:
    return ()


def _read_programme(text: str | None) -> tuple[int, ...]:
    word = fold(text or "").rpartition("_")[2]
    return (int(word) if word.isdecimal() else _WORD_ORDINALS.get(word, 0),)


def _read_annex(text: str | None) -> tuple[int, ...]:
    if text is None:
        return ()
    return (int(text) if text.isdecimal() else from_roman(text.upper()),)


def _write_annex(ordinals: tuple[int, ...]) -> str:
    return " ".join(("Phụ lục", *map(roman, ordinals)))


# What may follow a mark: a space, the end, or a letter or quote that the typist glued to it; never a figure,
# which makes the mark a decimal sign (1.200) or a minus.
_NEXT = r"(?:\s+|\Z|(?=[^\W\d_]|[“\"(]))"
# `I- `, `1- ` are the Party's way; a hyphen before a figure is a range.
_MARK = rf"(?:\s?[.)]{_NEXT}|/(?:\s+(?![0-9])|\Z)|-(?:\s+(?=[^\W\d_]|[“\"(])|\Z))"
_HEADING_MARK = rf"(?:\s*[:.]{_NEXT}|\s*[-–]\s+|\s*\n\s*|\s*\Z)"
_LETTER = f"[{POINT_LETTERS}]"
_PROGRAMME = _words("chương trình") + rf"(?:\s+{_words('hành động')})?"
_NTH = rf"((?:{_words('số')}\s+)?[0-9]{{1,2}}|{_words('thứ')}\s+[^\s:.,]{{1,12}})"
_ANNEX = rf"{_words('phụ lục')}(?:\s+(?:{_words('số')}\s+)?([IVXLC]{{1,8}}|[0-9]{{1,2}}))?"

_FORMS = (
    # Only I, V and X: no outline reaches L, and “C. Mác”, “V.I. Lênin” open with a name.
    _Form(
        Level.SECTION,
        "mục",
        re.compile(rf"\s*([IVX]{{1,8}})(?!\.[A-Z]\.){_MARK}"),
        _read_roman,
        lambda n: f"{roman(*n)}.",
        range(1, 2),
        limit=39,
    ),
    _Form(
        Level.PROGRAMME,
        "chương trình hành động",
        re.compile(rf"\s*(?i:{_PROGRAMME}\s+{_NTH}){_HEADING_MARK}"),
        _read_programme,
        lambda n: f"Chương trình {n[0]}:",
        range(1, 2),
    ),
    _Form(
        Level.CLAUSE,
        "khoản",
        re.compile(rf"\s*([0-9]{{1,3}}){_MARK}"),
        _read_numbers,
        lambda n: f"{n[0]}.",
        range(1, 2),
        limit=999,
    ),
    _Form(
        Level.SUBCLAUSE,
        "tiểu khoản",
        re.compile(rf"\s*([0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}})(?:\.{_NEXT}|\s+|\Z)"),
        _read_numbers,
        lambda n: "".join(f"{part}." for part in n),
        range(2, 5),
    ),
    # Two letters only before a bracket: “vd. …” is no point.
    _Form(
        Level.POINT,
        "điểm",
        re.compile(rf"\s*({_LETTER}(?=[./])|{_LETTER}{{1,2}}(?=\s?\))){_MARK}"),
        _read_point,
        lambda n: f"{point_letter(*n)})",
        range(1, 2),
        limit=23 + 23 * 23,
    ),
    _Form(
        Level.DASH,
        "gạch đầu dòng",
        re.compile(rf"\s*([-‐‑–—−]){_NEXT}"),
        _read_nothing,
        lambda _: "-",
        range(1),
    ),
    _Form(Level.PLUS, "dấu cộng", re.compile(rf"\s*(\+){_NEXT}"), _read_nothing, lambda _: "+", range(1)),
    _Form(
        Level.ANNEX,
        "phụ lục",
        re.compile(rf"\s*(?i:{_ANNEX}){_HEADING_MARK}"),
        _read_annex,
        _write_annex,
        range(2),
    ),
)
_BY_LEVEL = {form.level: form for form in _FORMS}
