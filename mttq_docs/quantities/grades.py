"""Xếp loại: turn targets on the scale yếu < trung bình < khá < tốt < xuất sắc into values and back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from mttq_docs.errors import BadValue
from mttq_docs.quantities.wordings import Comparator
from mttq_docs.text import nfc, squeeze


class Rank(IntEnum):
    """Bậc xếp loại, from the lowest."""

    WEAK = 1
    AVERAGE = 2
    FAIR = 3
    GOOD = 4
    EXCELLENT = 5


RANK_NAMES = {
    Rank.WEAK: "yếu",
    Rank.AVERAGE: "trung bình",
    Rank.FAIR: "khá",
    Rank.GOOD: "tốt",
    Rank.EXCELLENT: "xuất sắc",
}
_RANKS = {name: rank for rank, name in RANK_NAMES.items()}
_ANY_RANK = "|".join(_RANKS).replace(" ", r"\s+")
RANK = rf"(?P<rank>{_ANY_RANK})"
RATED = r"(?P<rated>(?:xếp\s+)?loại)\s+(?:từ\s+)?"
UPWARDS = r"\s+trở\s+lên"
_GRADE = re.compile(
    rf"(?P<aspiration>phấn\s+đấu\s+)?(?:đạt\s+)?(?:từ\s+)?(?:{RATED})?{RANK}(?P<upwards>{UPWARDS})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Grade:
    """Mức xếp loại: at least or exactly a rank; `rated` keeps the words “xếp loại” in front of it."""

    rank: Rank
    comparator: Comparator = Comparator.AT_LEAST
    rated: bool = True
    aspiration: bool = False

    def __post_init__(self) -> None:
        if self.comparator not in (Comparator.AT_LEAST, Comparator.EXACTLY):
            raise BadValue("Mức xếp loại chỉ có “trở lên” hoặc đúng một loại", found=self.comparator.value)


def parse_grade(text: str) -> Grade:
    """Đọc mức xếp loại.

    >>> parse_grade("khá trở lên")
    Grade(rank=<Rank.FAIR: 3>, comparator=<Comparator.AT_LEAST: 'ít nhất'>, rated=False, aspiration=False)
    """
    clean = squeeze(nfc(text))
    found = _GRADE.fullmatch(clean)
    if found is None:
        raise BadValue(
            "Không đọc được mức xếp loại", found=clean, expected="xếp loại tốt trở lên, khá trở lên"
        )
    return read_grade(found)


def read_grade(found: re.Match[str]) -> Grade:
    """Mức xếp loại của một chỗ khớp, whose groups are those of the patterns above."""
    groups = found.groupdict()
    return Grade(
        rank=_RANKS[squeeze(found["rank"]).casefold()],
        comparator=Comparator.AT_LEAST if groups.get("upwards") else Comparator.EXACTLY,
        rated=groups.get("rated") is not None,
        aspiration=groups.get("aspiration") is not None,
    )


def format_grade(grade: Grade) -> str:
    """Ghi mức xếp loại.

    >>> format_grade(Grade(Rank.GOOD)), format_grade(Grade(Rank.FAIR, Comparator.EXACTLY, rated=False))
    ('xếp loại tốt trở lên', 'khá')
    """
    words = (
        "phấn đấu" if grade.aspiration else "",
        "xếp loại" if grade.rated else "",
        RANK_NAMES[grade.rank],
        "trở lên" if grade.comparator is Comparator.AT_LEAST else "",
    )
    return " ".join(word for word in words if word)


def is_reached(grade: Grade, actual: Rank) -> bool:
    """Kết quả đạt mức xếp loại chưa.

    >>> is_reached(Grade(Rank.GOOD), Rank.EXCELLENT), is_reached(Grade(Rank.GOOD), Rank.FAIR)
    (True, False)
    """
    return actual == grade.rank or (grade.comparator is Comparator.AT_LEAST and actual > grade.rank)
