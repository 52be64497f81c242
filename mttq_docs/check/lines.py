"""Dòng: look at each paragraph of a sheet as what stands on the page, with letters that can be pointed at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mttq_docs.findings import Place, Problem, Remedy
from mttq_docs.looks import Span
from mttq_docs.sheet import Block, Role, Sheet, Table


@dataclass(frozen=True, slots=True)
class Line:
    """Một đoạn: `raw` is the paragraph as it stands, the block is `raw[start:end]`, its text from `text_at`.

    `number` counts the paragraphs as the file does, or in a sheet without a file the blocks from 1. `table`
    is the content table that the paragraph stands in. `spans` are the runs of letters and figures in one
    face, offsets of `raw`; marks alone may be in a font of their own. `role` and `text` are those of the
    block: every rule asks for them.
    """

    block: Block
    role: Role
    text: str
    number: int
    raw: str
    start: int
    text_at: int
    end: int
    part: str = ""
    table: Table | None = None
    spans: tuple[Span, ...] = ()

    @property
    def written(self) -> str:
        """Cả khối như gõ trong tệp: typed label, run-in title and text."""
        return self.raw[self.start : self.end]

    def place(self, start: int | None = None, end: int | None = None) -> Place:
        """Vị trí của một quãng chữ: offsets of `raw`; the whole paragraph without them."""
        first = 0 if start is None else start
        last = first if end is None else end
        return Place(paragraph=self.number, part=self.part, excerpt=self.raw, start=first, end=last)

    def problem(
        self,
        message: str,
        span: tuple[int, int] | None = None,
        *,
        found: str = "",
        expected: str = "",
        advice: str = "",
        remedy: Remedy | None = None,
    ) -> Problem:
        """Vấn đề ở đoạn này; `span` are offsets of `raw`, whose letters are what was found."""
        start, end = span if span else (None, None)
        if span and not found:
            found = self.raw[start:end]
        return Problem(message, self.place(start, end), found, expected, advice, remedy)

    def in_text(self, start: int, end: int) -> tuple[int, int]:
        """Đổi quãng của `text` thành quãng của `raw`."""
        return self.text_at + start, self.text_at + end

    def tail(self, marks: str) -> tuple[str, tuple[int, int]]:
        """Tách dấu cuối: the text without closing `marks` and spaces, and the span of those in `raw`."""
        kept = self.text.rstrip(marks + " \u00a0")
        return kept, self.in_text(len(kept), len(self.text))

    @property
    def text_span(self) -> tuple[int, int]:
        """Quãng của phần chữ trong `raw`."""
        return self.text_at, self.end


def lines_of(sheet: Sheet) -> Iterator[Line]:
    """Mọi đoạn của tờ, those in tables too, in reading order."""
    number = 0
    for block in sheet.blocks:
        for inner, table in _paragraphs(block):
            number += 1
            yield line_of(inner, number, table)


def line_of(block: Block, number: int, table: Table | None = None) -> Line:
    """Một khối thành dòng; `number` counts where the block itself does not know its place."""
    role, text, spot = block.role, block.text, block.spot
    if spot is not None:
        at = spot.paragraph or number
        spans = tuple(_said_spans(block, spot.text))
        return Line(block, role, text, at, spot.raw, spot.start, spot.text, spot.end, spot.part, table, spans)
    head = " ".join(part for part in (block.label, block.lead) if part)
    raw = " ".join(part for part in (head, text) if part)
    return Line(block, role, text, number, raw, 0, len(raw) - len(text), len(raw), "", table)


def _said_spans(block: Block, shift: int) -> Iterator[Span]:
    for span in block.faces():
        if any(map(str.isalnum, block.text[span.start : span.end])):
            yield Span(span.start + shift, span.end + shift, span.face)


def _paragraphs(block: Block) -> Iterator[tuple[Block, Table | None]]:
    if not isinstance(block, Table):
        yield block, None
        return
    for row in block.rows:
        for cell in row.cells:
            if not cell.merged:
                for inner in cell.blocks:
                    yield from ((deeper, block) for deeper, _ in _paragraphs(inner))
