"""Cách gọi theo cấp: say by which words a unit names its own bodies, such as its Party committee.

The words are data (`words.toml`), each with its source; prose refers to them by placeholders (`{cấp ủy}`).
"""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache

from mttq_docs.resources import resource
from mttq_docs.text import fold


@dataclass(frozen=True, slots=True)
class _Form:
    level: str
    form: str
    kind: str = ""
    valid_from: dt.date = dt.date.min
    valid_to: dt.date = dt.date.max

    def fits(self, level: str, kind: str, on: dt.date) -> bool:
        return self.level == level and self.kind in ("", kind) and self.valid_from <= on <= self.valid_to


@cache
def _words() -> dict[str, tuple[_Form, ...]]:
    data = tomllib.loads(resource("units", "words.toml").read_text(encoding="utf-8"))
    return {row["name"]: tuple(_Form(**form) for form in row["forms"]) for row in data["word"]}


@cache
def local_names() -> tuple[str, ...]:
    """Tên các chỗ dẫn theo cấp, as the tool writes them.

    >>> "cấp ủy" in local_names()
    True
    """
    return tuple(_words())


def local_words(level: str, kind: str, unit: str, above: str, on: dt.date) -> dict[str, str]:
    """Cách gọi của một đơn vị vào một ngày, by folded name.

    `unit` is its full name, `above` the kind of the unit above it, where anything is named by that.

    >>> words = local_words("huyện", "thành phố", "thành phố Tuyên Quang", "tỉnh", dt.date(2020, 1, 1))
    >>> words["cap_uy"], words["ubnd"], words["mat_tran_cap_duoi"]
    ('Thành ủy', 'Ủy ban nhân dân thành phố', 'Ủy ban MTTQ các xã, phường')
    """
    told = {"loai": kind, "don_vi": unit, "loai_tren": above}
    filled: dict[str, str] = {}
    for name, forms in _words().items():
        # The general form of a level stands before those of single kinds.
        *_, best = (each for each in forms if each.fits(level, kind, on))
        filled[fold(name)] = best.form.format_map({**filled, **told})
    return filled
