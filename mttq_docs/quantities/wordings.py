"""Cách nói mức: name the comparator that each phrase of a target stands for.

Source: the phrases of about two hundred targets in real programmes, plans and resolutions of 2012-2026.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Comparator(StrEnum):
    """So sánh: how a result is held against the figure of a target."""

    AT_LEAST = "ít nhất"
    ABOVE = "trên"
    BELOW = "dưới"
    AT_MOST = "tối đa"
    EXACTLY = "đúng"
    BETWEEN = "từ … đến"


@dataclass(frozen=True, slots=True)
class Wording:
    """Cách nói: the clerk's phrase, `{}` for each amount (for the bare unit where `zero`), and what it means.

    `firm` phrases are said of targets only; “trên”, “dưới”, “từ” also stand before ages, places and dates.
    """

    template: str
    comparator: Comparator
    firm: bool = False
    zero: bool = False

    @property
    def words(self) -> tuple[str, str, str]:
        """Chữ trước, giữa và sau con số.

        >>> Wording("từ {} đến {}", Comparator.BETWEEN).words
        ('từ', 'đến', '')
        """
        before, *rest = (part.strip() for part in self.template.split("{}"))
        return before, rest[0] if len(rest) > 1 else "", rest[-1]


PLAIN = Wording("{}", Comparator.EXACTLY)

# The first wording of a comparator is the one that we write ourselves.
WORDINGS = (
    Wording("ít nhất {}", Comparator.AT_LEAST, firm=True),
    Wording("tối thiểu {}", Comparator.AT_LEAST, firm=True),
    Wording("không dưới {}", Comparator.AT_LEAST, firm=True),
    Wording("không ít hơn {}", Comparator.AT_LEAST, firm=True),
    Wording("không thấp hơn {}", Comparator.AT_LEAST, firm=True),
    Wording("từ {} trở lên", Comparator.AT_LEAST),
    Wording("{} trở lên", Comparator.AT_LEAST),
    Wording("từ {}", Comparator.AT_LEAST),
    Wording("≥ {}", Comparator.AT_LEAST, firm=True),
    Wording("trên {}", Comparator.ABOVE),
    Wording("hơn {}", Comparator.ABOVE),
    Wording("> {}", Comparator.ABOVE, firm=True),
    Wording("dưới {}", Comparator.BELOW),
    Wording("< {}", Comparator.BELOW, firm=True),
    Wording("không quá {}", Comparator.AT_MOST, firm=True),
    Wording("tối đa {}", Comparator.AT_MOST, firm=True),
    Wording("tối đa không quá {}", Comparator.AT_MOST, firm=True),
    Wording("không vượt quá {}", Comparator.AT_MOST, firm=True),
    Wording("nhiều nhất {}", Comparator.AT_MOST, firm=True),
    Wording("từ {} trở xuống", Comparator.AT_MOST),
    Wording("{} trở xuống", Comparator.AT_MOST),
    Wording("≤ {}", Comparator.AT_MOST, firm=True),
    PLAIN,
    Wording("đúng {}", Comparator.EXACTLY),
    Wording("bằng {}", Comparator.EXACTLY),
    Wording("không có {}", Comparator.EXACTLY, zero=True),
    Wording("không còn {}", Comparator.EXACTLY, zero=True),
    Wording("từ {} đến {}", Comparator.BETWEEN),
    Wording("{} - {}", Comparator.BETWEEN),
    Wording("từ {} - {}", Comparator.BETWEEN),
    Wording("{} đến {}", Comparator.BETWEEN),
)


def wording_of(comparator: Comparator) -> Wording:
    """Cách nói thường dùng: the wording that we choose where no clerk has.

    >>> wording_of(Comparator.AT_MOST).template
    'không quá {}'
    """
    return next(wording for wording in WORDINGS if wording.comparator is comparator)
