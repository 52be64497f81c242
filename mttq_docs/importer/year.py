"""Năm: tell which year a paper speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from mttq_docs.importer.paper import Paper
from mttq_docs.model import Programme
from mttq_docs.sheet import Role

# A year that does not begin or end a span of years (nhiệm kỳ 2019 - 2024).
_YEAR = re.compile(r"(?i)(?<![0-9])năm\s+((?:19|20)[0-9]{2})(?!\s*[-–]\s*(?:19|20)?[0-9]{2})")
_FIRST, _LAST = 1977, 2100


def year_of(paper: Paper, programme: Programme | None = None) -> int | None:
    """Năm của văn bản, by its subject, the sentence that leads into its text, its first words; else None.

    Where these are silent, the year of its programme, or the one that it names most often.
    """
    for text in _telling(paper):
        years = _years(text)
        if years:
            return years[0]
    if programme is not None:
        return programme.year
    counted = Counter(year for item in paper.items for year in _years(item.text))
    return counted.most_common(1)[0][0] if counted else None


def _telling(paper: Paper) -> Iterator[str]:
    main = paper.main
    yield from (item.text for item in main.of(Role.SUBJECT, Role.KIND))
    yield from (item.text[-250:] for item in main.preamble if item.text.endswith(":"))
    yield from (item.text[:80] for item in main.preamble)


def _years(text: str) -> list[int]:
    return [year for year in map(int, _YEAR.findall(text)) if _FIRST <= year <= _LAST]
