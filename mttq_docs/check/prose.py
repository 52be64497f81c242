"""Lời văn: join the paragraphs of a paper into one text whose letters can be traced back to their lines.

Spelling and citations are judged over the whole paper: what a document is called at its first mention, which
style of tone marks prevails.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from mttq_docs.check.lines import Line
from mttq_docs.text import small


@dataclass(frozen=True, slots=True)
class Prose:
    """Lời văn của một tờ: `text`, the same in small letters, and the line that begins at each of `starts`."""

    text: str
    small: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    def line_at(self, offset: int) -> Line:
        """Dòng chứa một vị trí."""
        return self.lines[self._index(offset)]

    def _index(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def locate(self, start: int, end: int) -> tuple[Line, tuple[int, int]]:
        """Dòng chứa một quãng, and its offsets in `raw`; a span over two lines is cut at the first's end."""
        index = self._index(start)
        line = self.lines[index]
        first = line.start + start - self.starts[index]
        return line, (first, min(line.end, first + end - start))


def prose_of(lines: Iterable[Line]) -> Prose:
    """Nối các dòng, a line end between two."""
    kept = tuple(line for line in lines if line.written.strip())
    starts, at = [], 0
    for line in kept:
        starts.append(at)
        at += len(line.written) + 1
    text = "\n".join(line.written for line in kept)
    return Prose(text, small(text), kept, tuple(starts))
