"""Đối chiếu: tell which block of the old file has become which of the new one, keeping their order."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from mttq_docs.likeness import likeness
from mttq_docs.word.redlining.units import Unit

Pair = tuple[Unit | None, Unit | None]

# So alike must two blocks be to be shown as one that was re-worded.
_LEAST = 0.4
# Tables of one form are one table whose figures changed; two empty paragraphs are better paired than not.
_SAME_FORM, _EMPTY = 0.3, 0.05
# Between two places that are alike: so many blocks times blocks are weighed, else all are taken as new.
_MOST = 250_000


def align(old: Sequence[Unit], new: Sequence[Unit], *, keep_last: bool) -> Iterator[Pair]:
    """Các cặp theo thứ tự: both sides, or one alone where a block was dropped or added (dropped ones first).

    With `keep_last` two last paragraphs are one: the end of a cell or of a body can't be taken away.
    """
    last = keep_last and bool(old) and bool(new) and old[-1].is_paragraph and new[-1].is_paragraph
    if last:
        yield from _aligned(old[:-1], new[:-1])
        yield old[-1], new[-1]
    else:
        yield from _aligned(old, new)


def _aligned(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Pair]:
    before, after = ([(unit.shape, unit.text) for unit in side] for side in (old, new))
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(old[first:last], new[start:end], strict=True)
        else:
            yield from _weighed(old[first:last], new[start:end])


def _weighed(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Pair]:
    """The pairing in order whose likenesses add up highest (dynamic programming, from the end)."""
    if not old or not new or len(old) * len(new) > _MOST:
        yield from ((unit, None) for unit in old)
        yield from ((None, unit) for unit in new)
        return
    alike = [[_alike(one, other) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for row in range(len(old) - 1, -1, -1):
        for column in range(len(new) - 1, -1, -1):
            paired = alike[row][column] and alike[row][column] + best[row + 1][column + 1]
            best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
    row = column = 0
    while row < len(old) and column < len(new):
        paired = alike[row][column] and alike[row][column] + best[row + 1][column + 1]
        if paired and paired == best[row][column]:
            yield old[row], new[column]
            row, column = row + 1, column + 1
        elif best[row + 1][column] == best[row][column]:
            yield old[row], None
            row += 1
        else:
            yield None, new[column]
            column += 1
    yield from ((unit, None) for unit in old[row:])
    yield from ((None, unit) for unit in new[column:])


def _alike(old: Unit, new: Unit) -> float:
    if old.shape != new.shape:
        return 0.0
    if not old.words and not new.words:
        return _EMPTY
    score = likeness(old.words, new.words)
    if old.shape[0] == "tbl":
        return _SAME_FORM + score
    return score if score >= _LEAST else 0.0
