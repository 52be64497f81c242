"""Nguồn của một phần: keep the text that a template's part was compiled from, to say where it is wrong."""

from __future__ import annotations

from dataclasses import dataclass

from mttq_docs.word.engine.faults import Part, Spot, excerpt, visible


@dataclass(frozen=True, slots=True)
class Source:
    """Nguồn mẫu: the patched XML, one paragraph a line.

    `numbers[i]` is the number of the paragraph in line i + 1, `paragraphs[n]` the text of paragraph n as its
    author sees it; number 0 is what stands before the first. `needs_tree`: docxtpl must repair its tables.
    """

    file: str
    part: Part
    text: str
    numbers: tuple[int, ...]
    paragraphs: tuple[str, ...]
    needs_tree: bool

    def spot(self, line: int, around: str = "") -> Spot:
        """Chỗ của một dòng, counted from 1 as Jinja does; the excerpt shows `around` where it can."""
        number = self.numbers[line - 1]
        text = self.paragraphs[number]
        if around not in text:  # a row's tag may stand in a later cell
            text = visible(self.text.split("\n")[line - 1])
        return Spot(self.file, self.part, number, excerpt(text, around))
