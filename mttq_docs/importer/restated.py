"""In khác bản gốc: hold a paper against the one that its data prints, and tell what differs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

from mttq_docs.findings import Finding, Place, Problem, Severity
from mttq_docs.importer.items import Item, items_of
from mttq_docs.importer.ledger import RESTATED, UNPLACED
from mttq_docs.sheet import Sheet

_DIFFERENT = "Khi in ra đoạn này khác bản gốc"
_RELABELLED = "Khi in ra nhãn đầu đoạn khác bản gốc"
_MERGED = "Khi in ra không còn thành một đoạn riêng"
_AROUND = 30
_LONGEST = 140


def restatements(paper: Sheet, printed: Sheet, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """Những đoạn sẽ in ra khác bản gốc, in the order of the paper.

    Paragraphs that have no place, or of which a finding already says how they change, are left out; so are
    the cells of tables.
    """
    known = {(each.place.part, each.place.paragraph) for each in told if each.code in (RESTATED, UNPLACED)}
    originals = [item for item in items_of(paper) if not item.is_table and item.line]
    prints = [item.line for item in items_of(printed) if not item.is_table and item.line]
    return tuple(
        Finding(RESTATED, Severity.HINT, problem)
        for item, now in _changed(originals, prints)
        if not _is_known(item.place, known)
        for problem in (_problem(item, now),)
    )


def _changed(originals: Sequence[Item], prints: Sequence[str]) -> Iterator[tuple[Item, str]]:
    """Each paragraph that is not printed as it stood, with the one that is printed for it, if any."""
    lines = [item.line for item in originals]
    matcher = SequenceMatcher(None, lines, prints, autojunk=False)
    elsewhere = set(prints)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind in ("equal", "insert"):
            continue
        rest = list(prints[first:last])
        for item in originals[start:end]:
            if item.line in elsewhere:
                continue  # It only stands elsewhere: the letterhead is read in another order.
            now = _likest(item.line, rest)
            rest = rest[rest.index(now) + 1 :] if now else rest
            yield item, now


def _likest(line: str, prints: Sequence[str]) -> str:
    """The first print that is much the same; "" where there is none."""
    for each in prints:
        matcher = SequenceMatcher(None, line, each, autojunk=False)
        if matcher.real_quick_ratio() > 0.5 and matcher.quick_ratio() > 0.6:
            return each
    return ""


def _problem(item: Item, now: str) -> Problem:
    if not now:
        return Problem(_MERGED, item.place, _cut(item.line))
    label = item.block.label
    if label and now.endswith(item.words) and item.words:
        return Problem(_RELABELLED, item.place, label, now[: len(now) - len(item.words)].strip())
    letters = enumerate(zip(item.line, now, strict=False))
    ends = min(len(item.line), len(now))
    start = next((at for at, (one, other) in letters if one != other), ends)
    return Problem(_DIFFERENT, item.place, _cut(item.line, start), _cut(now, start))


def _cut(line: str, start: int = 0) -> str:
    """The letters about the first that differs."""
    first = max(0, start - _AROUND)
    cut = line[first : first + _LONGEST]
    return f"{'…' if first else ''}{cut}{'…' if first + _LONGEST < len(line) else ''}"


def _is_known(place: Place, known: Collection[tuple[str, int]]) -> bool:
    return (place.part, place.paragraph) in known
