"""Dòng số, ký hiệu: take the number line of a paper apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(
    r"\s*(?P<label>(?i:số)\s*:?)(?P<gap>\s*)(?P<number>[0-9]+|[\s._…]*)(?P<slash>\s*/\s*)(?P<symbol>\S.*?)\s*"
)
_DASHES = re.compile(r"\s*[-‐‑–—]\s*")


@dataclass(frozen=True, slots=True)
class NumberLine:
    """Số và ký hiệu: each part as typed; `number` is digits, or the blank of a draft."""

    label: str
    gap: str
    number: str
    slash: str
    symbol: str

    @property
    def is_blank(self) -> bool:
        """Chưa có số."""
        return not self.number.isdigit()

    @property
    def tidy_symbol(self) -> str:
        """Ký hiệu không có khoảng trắng, with plain hyphens."""
        joined = _DASHES.sub("-", self.symbol)
        return re.sub(r"\s*/\s*", "/", joined).replace(" ", "")

    @property
    def groups(self) -> tuple[str, ...]:
        """Các nhóm chữ của ký hiệu: `CTr`, `MTTQ`, `BTT`."""
        return tuple(re.split(r"[-/]", self.tidy_symbol))


def read_number_line(text: str) -> NumberLine | None:
    """Tách dòng số, ký hiệu; None where it is built otherwise.

    >>> read_number_line("Số:      /CTr-MTTQ-BTT").groups
    ('CTr', 'MTTQ', 'BTT')
    """
    found = _LINE.fullmatch(text)
    if found is None:
        return None
    gap, number = found["gap"], found["number"]
    return NumberLine(found["label"].strip(), gap, number, found["slash"], found["symbol"])
