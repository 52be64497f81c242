"""Chỉ số: find what a target promises, and name each figure so that it can be read alone.

What the sentence does not say (who answers for it, until when) is left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from mttq_docs.importer.around import Around, describe, name_of
from mttq_docs.importer.drafting import Data
from mttq_docs.importer.ledger import Ledger
from mttq_docs.importer.naming import Keys, keys_of_figure
from mttq_docs.model import Loc
from mttq_docs.quantities import FoundMeasure, find_measures, format_measure
from mttq_docs.text import capitalise

_REWRITTEN = "Con số ghi theo lối của phần mềm"


class Spanned(Protocol):
    """Một quãng của câu."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Figure:
    """Một con số của câu: where its print stands, the key of its indicator, and the indicator."""

    start: int
    end: int
    key: str


class Figures:
    """Các con số của một chỉ tiêu; ask `outside` once, then `indicators` hold those that were taken.

    With `normalise` a figure that would be printed in other letters (“2 cuộc” as “02 cuộc”) is taken too,
    and told; else it stays in the sentence.
    """

    def __init__(self, text: str, keys: Keys, ledger: Ledger, loc: Loc, *, normalise: bool) -> None:
        self._normalise = normalise
        self._text = text
        self._keys = keys
        self._ledger = ledger
        self._loc = loc
        self.indicators: dict[str, Data] = {}

    def outside(self, spans: Sequence[Spanned]) -> Iterator[Figure]:
        """The figures that no citation covers, each with a key of its own."""
        found = find_measures(self._text)
        for at, measure in enumerate(found):
            if any(measure.start < span.end and measure.end > span.start for span in spans):
                continue
            place = self._printed(measure)
            if place is None:
                continue
            before = found[at - 1].end if at else 0
            after = found[at + 1].start if at + 1 < len(found) else len(self._text)
            around = Around(self._text, *place, before, after)
            name = name_of(around, measure.measure)
            key = self._keys.take(keys_of_figure(name))
            self.indicators[key] = describe(name, measure, around)
            yield Figure(*place, key)

    def _printed(self, found: FoundMeasure) -> tuple[int, int] | None:
        """Where the measure stands that is to be printed from its indicator; None where it stays as it is."""
        printed = format_measure(found.measure)
        words = self._text[found.start : found.end]
        opening = capitalise(printed) if _opens(self._text[: found.start]) else printed
        at = words.find(opening)
        if at >= 0:
            return found.start + at, found.start + at + len(printed)
        if self._normalise:
            self._ledger.restated_at(self._loc, _REWRITTEN, words, opening)
            return found.start, found.end
        self._ledger.kept(self._loc, words, printed)
        return None


def _opens(before: str) -> bool:
    told = before.rstrip()
    return not told or (told != before and told.endswith((".", "!", "?")))
