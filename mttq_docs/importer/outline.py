"""Bố cục: nest the numbered items of a paper under their headings, by label and by what stands around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from mttq_docs.importer.items import Item
from mttq_docs.sheet import Role
from mttq_docs.text import fold

_PART, _CHAPTER, _SECTION, _PROGRAMME, _CLAUSE, _SUBCLAUSE, _POINT, _DASH, _PLUS = range(9)
_LEAF = 99
_RANKS = {
    Role.SECTION: _SECTION,
    Role.ACTION_PROGRAMME: _PROGRAMME,
    Role.CLAUSE_TITLE: _CLAUSE,
    Role.CLAUSE: _CLAUSE,
    Role.SUBCLAUSE: _SUBCLAUSE,
    Role.POINT: _POINT,
    Role.DASH: _DASH,
    Role.PLUS: _PLUS,
}
_DIVISIONS = (("phan_", _PART), ("chuong_", _CHAPTER), ("muc_", _SECTION), ("dieu_", _CLAUSE))
# Written above dashes in one paper and below them in the next: where it first comes up decides.
STARS = frozenset("*❖◆■")
_LETTER = re.compile(r"[A-HĐ][.)]")
_HEADINGS = frozenset({Role.SECTION, Role.ACTION_PROGRAMME, Role.CLAUSE_TITLE, Role.HEADING})


@dataclass(slots=True)
class _Open:
    """An item whose children are still being read."""

    item: Item
    rank: int
    style: str
    below: list[_Open] = field(default_factory=list)

    def closed(self) -> Item:
        return replace(self.item, below=tuple(child.closed() for child in self.below))


def nest(items: Sequence[Item]) -> tuple[Item, ...]:
    """Xếp các đoạn thành cây: each item with what stands under it.

    A label of a style that is open goes on at that depth; a new one goes deeper, unless its style ranks
    higher and the item above does not end in a colon. Paragraphs, notes and tables hang on the item above
    them; whether they go on with it is for the reader to say.
    """
    roots: list[_Open] = []
    stack: list[_Open] = []
    for item in items:
        rank = _rank(item, stack)
        node = _Open(item, rank, _style(item))
        _pop(stack, node)
        titles = bool(stack) and _titles(stack[-1], node)
        (stack[-1].below if stack else roots).append(node)
        if rank < _LEAF and not titles:
            stack.append(node)
    return tuple(node.closed() for node in roots)


def is_heading(item: Item) -> bool:
    """Là tiêu đề: nothing but a title for what stands below it."""
    return item.role in _HEADINGS


def title_of(item: Item) -> str:
    """Tên của một tiêu đề; of “Phần thứ nhất”, alone on its line, that of the line below it."""
    return " ".join(line.words for line in (item, *title_lines(item)) if line.words)


def title_lines(item: Item) -> tuple[Item, ...]:
    """Dòng tên đứng dưới một tiêu đề chỉ có số: the line below “Phần thứ nhất”."""
    if item.words or not item.below or item.role is not Role.HEADING:
        return ()
    first = item.below[0]
    return (first,) if first.role is Role.HEADING and not first.block.label else ()


def under(item: Item) -> tuple[Item, ...]:
    """Những gì đứng dưới một đoạn, without the line that is its own title."""
    return item.below[len(title_lines(item)) :]


def _rank(item: Item, stack: Sequence[_Open]) -> int:
    if item.role is Role.HEADING:
        label = f"{fold(item.block.label)}_"
        letter = _letter_rank(stack)
        usual = letter if _LETTER.fullmatch(item.block.label) else _SECTION
        return next((rank for word, rank in _DIVISIONS if label.startswith(word)), usual)
    return _RANKS.get(item.role, _LEAF)


def _letter_rank(stack: Sequence[_Open]) -> int:
    """“A.” stands above “I.” in one paper and below it in the next: where it first comes up decides."""
    known = next((above.rank for above in stack if _LETTER.fullmatch(above.item.block.label)), None)
    if known is not None:
        return known
    return _PROGRAMME if any(above.item.role is Role.SECTION for above in stack) else _CHAPTER


def _style(item: Item) -> str:
    """What labels of one run of items have in common."""
    label = item.block.label
    if item.role in (Role.CLAUSE, Role.CLAUSE_TITLE, Role.SUBCLAUSE):
        return f"{label.count('.') if item.role is Role.SUBCLAUSE else 0}{label[-1:]}"
    if item.role is Role.HEADING:
        word = fold(label).partition("_")[0]
        return word if not word.isdigit() and len(word) > 1 else "A" if label else "caps"
    if item.role in (Role.DASH, Role.PLUS):
        return label
    return item.role.value


def _pop(stack: list[_Open], node: _Open) -> None:
    """Close what the new item does not stand under."""
    if node.rank == _LEAF:
        if node.item.is_table or node.item.role is Role.NOTE:
            while stack and not is_heading(stack[-1].item):
                stack.pop()
        return
    if stack and _titles(stack[-1], node):
        return
    depth = next((at for at, each in enumerate(stack) if _alike(each, node)), None)
    if depth is not None:
        del stack[depth:]
        return
    while stack and not _holds(stack[-1], node):
        stack.pop()


def _alike(one: _Open, other: _Open) -> bool:
    return one.rank == other.rank and one.style == other.style


def _titles(above: _Open, node: _Open) -> bool:
    """“Phần thứ nhất” or “Chương trình số 1”, and its title on the next line."""
    numbered = above.item.role in (Role.HEADING, Role.ACTION_PROGRAMME)
    bare = numbered and bool(above.item.block.label) and not above.item.words
    return bare and not above.below and node.item.role is Role.HEADING and not node.item.block.label


def _holds(above: _Open, node: _Open) -> bool:
    """Whether a new style of label stands under the item above it."""
    if above.rank < node.rank:
        return True
    if node.rank <= _PROGRAMME:
        return False
    return above.item.block.label in STARS or above.item.text.endswith(":")
