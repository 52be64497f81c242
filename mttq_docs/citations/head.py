"""Đầu viện dẫn: hold the part of a citation that says which document it is, by positions of a source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from mttq_docs.citations.bodies import Named
from mttq_docs.citations.kinds import Kind
from mttq_docs.citations.lists import Numbers
from mttq_docs.citations.names import Name
from mttq_docs.citations.when import Dated


@dataclass(frozen=True, slots=True)
class Head:
    """Đầu viện dẫn.

    `kind` is None where the type is left out. `named` is where the name of a document without number lies,
    `congress` the ordinal in such a name; `issuer` and `words` are what stood between type and number,
    `when` the date that stood in brackets with the number.
    """

    start: int
    end: int
    kind: Kind | None = None
    numbers: Numbers | None = None
    named: Name | None = None
    congress: str = ""
    issuer: Named | None = None
    words: Named | None = None
    when: Dated | None = None


@dataclass(frozen=True, slots=True)
class Heads:
    """Các đầu viện dẫn của một nguồn, in order, to be asked what comes next."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, heads: Iterable[Head]) -> Heads:
        """Gom các đầu viện dẫn.

        >>> Heads.of([Head(3, 9), Head(20, 30)]).within(5, 25)
        (20, 30)
        """
        spans = [(head.start, head.end) for head in heads]
        return cls(tuple(start for start, _ in spans), tuple(end for _, end in spans))

    def within(self, start: int, end: int) -> tuple[int, int] | None:
        """Đầu viện dẫn đầu tiên that begins in the range, or None."""
        index = bisect_left(self.starts, start)
        if index < len(self.starts) and self.starts[index] < end:
            return self.starts[index], self.ends[index]
        return None
