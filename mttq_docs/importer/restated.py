"""In khác bản gốc: hold a paper against the one that its data prints, and tell what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mttq_docs.findings import Finding, Problem, Severity
from mttq_docs.importer.items import Item, items_of
from mttq_docs.importer.ledger import RESTATED, UNPLACED
from mttq_docs.importer.outline import is_heading
from mttq_docs.importer.paper import HEAD_ROLES, TAIL_ROLES
from mttq_docs.importer.repairs import repaired
from mttq_docs.sheet import Sheet

RELABELLED = "Nhãn đầu đoạn in ra khác bản gốc"
_DIFFERENT = "Đoạn này in ra khác bản gốc"
_MERGED = "Đoạn này in ra trong một đoạn khác"
_RETITLED = "Tiêu đề này không in lại; phần mềm in tiêu đề của mình cho mỗi phần"
_GONE = "Lời của đoạn này in ra khác hẳn bản gốc"
_AROUND = 30
_LONGEST = 140
_ALIKE = 0.6
_ALIKE_IN_FRAME = 0.2
_END_MARKS = " .;,:/"
# Each search looks at the whole print: in a paper of which more changes, the rest is told without its print.
_MOST_SOUGHT = 300


def restatements(paper: Sheet, printed: Sheet, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """Những đoạn sẽ in ra khác bản gốc, in the order of the paper.

    Paragraphs that have no place, or of which a finding already says how they change, are left out; so are
    the cells of tables.
    """
    known = {(each.place.part, each.place.paragraph) for each in told if each.code in (RESTATED, UNPLACED)}
    prints = _Prints(printed)
    problems = (
        prints.problem(item)
        for item in repaired(items_of(paper))
        if not item.is_table and item.line and (item.place.part, item.place.paragraph) not in known
    )
    return tuple(Finding(RESTATED, Severity.HINT, problem) for problem in problems if problem)


class _Prints:
    """Các đoạn của bản in."""

    def __init__(self, printed: Sheet) -> None:
        self._items = [item for item in items_of(printed) if not item.is_table and item.line]
        self._lines = {item.line for item in self._items}
        self._by_words = {item.words: item for item in reversed(self._items) if item.words}
        self._bags: list[tuple[frozenset[str], Item]] = []
        self._sought = 0

    def problem(self, item: Item) -> Problem | None:
        """What is to be said of a paragraph; None where it is printed as it stands."""
        if item.line in self._lines:
            return None
        same = self._by_words.get(item.words)
        if same is not None:
            return Problem(RELABELLED, item.place, item.block.label, same.block.label)
        self._sought += 1
        like = next(self._like(item), None) if self._sought <= _MOST_SOUGHT else None
        if like is not None:
            return _different(item, like)
        core = item.words.rstrip(_END_MARKS)
        if core and any(core in line for line in self._lines):
            return Problem(_MERGED, item.place, _cut(item.line))
        return Problem(_RETITLED if is_heading(item) else _GONE, item.place, _cut(item.line))

    def _like(self, item: Item) -> Iterator[Item]:
        """Prints that hold much the same words, the likest first."""
        if not self._bags:
            self._bags = [(frozenset(each.words.casefold().split()), each) for each in self._items]
        words = frozenset(item.words.casefold().split())
        scored = [(_likeness(words, bag), each) for bag, each in self._bags]
        best = sorted((pair for pair in scored if pair[0] >= _ALIKE), key=lambda pair: -pair[0])
        if not best and item.role in HEAD_ROLES | TAIL_ROLES:
            near = (pair for pair in scored if pair[1].role is item.role and pair[0] >= _ALIKE_IN_FRAME)
            best = sorted(near, key=lambda pair: -pair[0])
        return (each for _, each in best)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)


def _different(item: Item, now: Item) -> Problem:
    """The two wordings around the first letter that differs, labels apart where only words differ."""
    was, new = item.words, now.words
    ends = min(len(was), len(new))
    start = next((at for at in range(ends) if was[at] != new[at]), ends)
    return Problem(_DIFFERENT, item.place, _cut(was, start), _cut(new, start))


def _cut(line: str, start: int = 0) -> str:
    """The letters about the first that differs."""
    first = max(0, start - _AROUND)
    cut = line[first : first + _LONGEST]
    return f"{'…' if first else ''}{cut}{'…' if first + _LONGEST < len(line) else ''}"
