"""Lời văn: join the paragraphs of a paper into one text whose letters can be traced back to their lines.

Spelling and citations are judged over the whole paper: what a document is called at its first mention, which
style of tone marks prevails.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
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

    def matches(self, pattern: re.Pattern[str], *words: str) -> Iterator[re.Match[str]]:
        """Những chỗ khớp mẫu, in the lines that have one of the `words` (in small letters) alone.

        For a pattern that begins with what is common, asks for what is rare, and keeps to one line.
        """
        for start, end in self._saying(words):
            yield from pattern.finditer(self.text, start, end)

    def _saying(self, words: tuple[str, ...]) -> list[tuple[int, int]]:
        """Where the lines with one of the words are, in order."""
        lines: set[tuple[int, int]] = set()
        for word in words:
            at = self.small.find(word)
            while at >= 0:
                first, last = self.small.rfind("\n", 0, at) + 1, self.small.find("\n", at)
                last = last if last >= 0 else len(self.small)
                lines.add((first, last))
                at = self.small.find(word, last)
        return sorted(lines)


def prose_of(lines: Iterable[Line]) -> Prose:
    """Nối các dòng, a line end between two."""
    kept = tuple(line for line in lines if line.written.strip())
    starts, at = [], 0
    for line in kept:
        starts.append(at)
        at += len(line.written) + 1
    text = "\n".join(line.written for line in kept)
    return Prose(text, small(text), kept, tuple(starts))
