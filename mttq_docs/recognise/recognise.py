"""Nhận dạng: turn a Sheet of bare blocks, or plain lines, into one whose blocks have roles with reasons.

A paper is walked once, from its letterhead over title, text and signature to its annexes; each of these may
be missing, and a letterhead may begin again in an annex. What our own styles say of a block is believed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from mttq_docs.recognise import annex, head, tail, title
from mttq_docs.recognise.content import blanks_above, content_of, counts
from mttq_docs.recognise.lines import HEAD, TAIL, Item, Line, lines_of
from mttq_docs.recognise.outline import is_bare_title, is_basis, outlined
from mttq_docs.recognise.ruled import RULED, ruled
from mttq_docs.recognise.typed import with_typed_tables
from mttq_docs.sheet import Block, Look, Role, Rule, Sheet, Spot

_NUMBERED = frozenset({Role.SECTION, Role.ACTION_PROGRAMME, Role.CLAUSE_TITLE, Role.CLAUSE})
# Without one of these, capitals at the top of a text are a heading, not a letterhead.
_TELLING = frozenset({Role.NATIONAL_NAME, Role.MOTTO, Role.NUMBER, Role.PLACE_DATE})

# No letterhead and no list of addressees is longer; the bounds keep a hostile text from costing more.
_HEAD_LINES = 40
_RUN_LINES = 60
_ANNEX_LINES = 6


# A block with the index of the line that it comes from.
Named = tuple[int, Block]


def recognise(sheet: Sheet) -> Sheet:
    """Nhận dạng một tờ vừa đọc: the same sheet, its blocks with roles, labels and run-in titles.

    Letterhead and signature come in the order of a paper, whatever table they stood in; empty paragraphs and
    rules become part of the look of the block that they belong to.
    """
    return replace(sheet, blocks=_Walk(tuple(lines_of(sheet.blocks))).blocks())


def recognise_text(lines: Iterable[str]) -> Sheet:
    """Nhận dạng văn bản thuần: one paragraph a line, as copied from a web page or a letter.

    Lines whose cells are held apart by tabs or upright bars are rows of a table.

    >>> text = ["KẾ HOẠCH", "Tổ chức Ngày hội", "I. MỤC ĐÍCH", "1. Gắn kết Nhân dân."]
    >>> print(recognise_text(text), end="")
    ten_loai | KẾ HOẠCH
    trich_yeu | Tổ chức Ngày hội
    muc | I. MỤC ĐÍCH
    khoan | 1. Gắn kết Nhân dân.
    """
    blocks = [_bare(line, number) for number, line in enumerate(lines, 1)]
    return recognise(Sheet(tuple(with_typed_tables(blocks))))


def _bare(line: str, number: int) -> Block:
    raw = line.rstrip("\r\n")
    text = raw.strip()
    start = len(raw) - len(raw.lstrip())
    spot = Spot(paragraph=number, raw=raw, start=start, text=start, end=start + len(text))
    return Block(Role.PARAGRAPH, text, spot=spot)


class _Walk:
    """Một lượt đi qua văn bản."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._filled = [index for index, item in enumerate(items) if counts(item)]
        self._named: list[Named] = []
        # Of the paper or annex that the walk is in: has its text begun, its title, its signature been seen?
        self._numbered = False
        self._titled = False
        self._ended = False
        self._parts: tuple[tuple[Callable[[Line], bool], Callable[[int], int]], ...] = (
            (self._begins_head, self._head),
            (annex.begins, self._annex),
            (annex.stands_out, self._annex_without_label),
            (self._begins_title, self._title),
            (title.addresses, self._addressees),
            (tail.opens, self._tail),
        )

    def blocks(self) -> tuple[Block, ...]:
        """Các khối đã có vai."""
        at = 0
        while at < len(self._filled):
            at = self._next(at)
        rules = ruled(self._items, dict(self._named))
        blanks = blanks_above(self._items)
        found = (_finished(block, rules.get(index), blanks[index]) for index, block in self._named)
        return tuple(block for block in found if block.role is not Role.ADDRESSEE or block.text)

    def _next(self, at: int) -> int:
        """Name what begins at this line; return where to go on."""
        item = self._items[self._filled[at]]
        if not isinstance(item, Line):
            self._named.append((self._filled[at], content_of(item)))
            return at + 1
        for begins, run in self._parts:
            if begins(item) and (end := run(at)) > at:
                return end
        self._text(at, item)
        return at + 1

    def _lines(self, at: int) -> Iterator[Line]:
        """The lines from here on, up to the next table of content."""
        for position in range(at, len(self._filled)):
            item = self._items[self._filled[position]]
            if not isinstance(item, Line):
                return
            yield item

    def _begins_head(self, line: Line) -> bool:
        if line.block.reason or line.table == HEAD:
            return head.belongs(line)
        begun = self._numbered or self._titled or self._ended or line.table == TAIL
        fresh = len(self._named) < _HEAD_LINES and not begun
        named = head.by_words(line.block)
        return (fresh and head.belongs(line)) or (named is not None and named.role is Role.NATIONAL_NAME)

    def _head(self, at: int) -> int:
        lines: list[Line] = []
        for line in islice(self._lines(at), _HEAD_LINES):
            below = bool(lines) and lines[-1].table == HEAD and line.table != HEAD
            if not head.belongs(line, below=below) or title.begins(line) or annex.begins(line):
                break
            lines.append(line)
        blocks = head.letterhead(lines)
        if not _TELLING & {block.role for _, block in blocks}:
            return at
        self._named += [(self._filled[at + index], block) for index, block in blocks]
        self._numbered = self._titled = self._ended = False
        return at + len(lines)

    def _begins_title(self, line: Line) -> bool:
        if self._titled or self._numbered:
            return False
        below_head = bool(self._named) and self._named[-1][1].role in head.ORDER
        return title.begins(line) or (below_head and title.stands_as_title(line))

    def _title(self, at: int) -> int:
        self._titled = True
        return self._run(at, title.titled)

    def _annex(self, at: int) -> int:
        self._numbered = self._titled = False
        return self._run(at, annex.annexed)

    def _annex_without_label(self, at: int) -> int:
        lines = list(islice(self._lines(at), _ANNEX_LINES))
        return self._annex(at) if annex.leads_to_reference(lines) else at

    def _addressees(self, at: int) -> int:
        return self._run(at, title.addressed)

    def _run(self, at: int, names: Callable[[Sequence[Line]], Iterator[Named]]) -> int:
        """Take what a part of the paper names from here on."""
        end = at
        for index, block in names(list(islice(self._lines(at), _RUN_LINES))):
            self._named.append((self._filled[at + index], block))
            end = at + index + 1
        return end

    def _tail(self, at: int) -> int:
        closing = tail.Ending()
        self._ended = True
        end = at
        for line in self._lines(at):
            if annex.begins(line) or self._begins_head(line) or not closing.belongs(line):
                break
            self._named += [(self._filled[end], block) for block in closing.named(line)]
            end += 1
        return end

    def _text(self, at: int, line: Line) -> None:
        """Name a line of the running text."""
        block, index = line.block, self._filled[at]
        if line.soft and self._named and block.text[:1].islower():
            before, above = self._named[-1]
            if _same_paragraph(above, block):
                self._named[-1] = (before, _joined(above, block))
                return
        if not block.reason and not self._numbered and is_basis(block):
            block = replace(block, role=Role.BASIS, reason="lời mở đầu một căn cứ")
        else:
            block = outlined(block)
            below = next(islice(self._lines(at), 1, 2), None)
            if is_bare_title(block, below.text if below else ""):
                block = replace(block, role=Role.CLAUSE_TITLE, reason=f"{block.reason}, đứng trên các ý")
        self._numbered = self._numbered or block.role in _NUMBERED
        self._named.append((index, block))


def _same_paragraph(above: Block, block: Block) -> bool:
    one, other = above.spot, block.spot
    return (
        one is not None and other is not None and (one.part, one.paragraph) == (other.part, other.paragraph)
    )


def _joined(above: Block, block: Block) -> Block:
    """A line that goes on after a line break in the middle of a sentence."""
    one, other = above.spot, block.spot
    if one is None or other is None:
        return above
    return replace(above, text=one.raw[one.text : other.end], spot=replace(one, end=other.end))


def _finished(block: Block, rule: Rule | None, blanks: int) -> Block:
    """The block with what the lines around it add to its look."""
    if block.look is None and rule is None:
        return block
    look = block.look or Look()
    return replace(block, look=replace(look, blanks=blanks, rule=rule if block.role in RULED else None))
