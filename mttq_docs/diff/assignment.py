"""Ghép cặp: pair the rows with the columns so that the sum of their scores is the highest.

Taken pair by pair, the best-looking pair may rob two others of theirs; all pairs are weighed at once instead
(the assignment problem, solved by shortest augmenting paths).
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping

Scores = Mapping[tuple[int, int], float]

# Of one text no more than so many likenesses are weighed, so that the work grows with the number of texts.
_CANDIDATES = 8


def best_pairs(scores: Scores) -> dict[int, int]:
    """Ghép mỗi hàng với nhiều nhất một cột; `scores` are above 0, a pair that is not there can't be made.

    >>> best_pairs({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.85})
    {0: 1, 1: 0}
    """
    columns = _near(scores)
    solver = _Solver(columns)
    for row in sorted(columns):
        solver.add(row)
    return dict(sorted(solver.pairs.items()))


def _near(scores: Scores) -> dict[int, dict[int, float]]:
    """The columns that each row may take, by the best scores of either side."""
    rows: dict[int, list[tuple[float, int]]] = defaultdict(list)
    columns: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (row, column), score in scores.items():
        rows[row].append((-score, column))
        columns[column].append((-score, row))
    kept: dict[int, dict[int, float]] = {row: {} for row in rows}
    for row, candidates in rows.items():
        kept[row] |= {column: -score for score, column in heapq.nsmallest(_CANDIDATES, candidates)}
    for column, candidates in columns.items():
        for score, row in heapq.nsmallest(_CANDIDATES, candidates):
            kept[row][column] = -score
    return kept


class _Solver:
    """Người ghép: rows join one by one, those before them moving on where that is better for all.

    Each row also has a column of its own, worth nothing: to stay alone.
    """

    def __init__(self, columns: Mapping[int, Mapping[int, float]]) -> None:
        self._columns = columns
        self._rows: dict[int, int] = {}
        self._row_price: dict[int, float] = defaultdict(float)
        self._column_price: dict[int, float] = defaultdict(float)

    @property
    def pairs(self) -> dict[int, int]:
        """Các cặp, by row."""
        return {row: column for column, row in self._rows.items() if column >= 0}

    def add(self, start: int) -> None:
        """Thêm một hàng: the cheapest chain of moves ends at a column that nobody has."""
        self._row_price[start] = min(self._costs(start).values())
        distance: dict[int, float] = {}
        settled: dict[int, float] = {}
        before: dict[int, int] = {}
        row, reached, pending = start, 0.0, list[tuple[float, int]]()
        while True:
            for column, cost in self._costs(row).items():
                step = reached + max(0.0, cost - self._row_price[row] - self._column_price[column])
                if column not in settled and step < distance.get(column, float("inf")):
                    distance[column], before[column] = step, row
                    heapq.heappush(pending, (step, column))
            reached, column = heapq.heappop(pending)
            if column in settled:
                continue
            settled[column] = reached
            if column not in self._rows:
                break
            row = self._rows[column]
        self._reprice(start, settled, reached)
        self._turn(start, column, before)

    def _costs(self, row: int) -> dict[int, float]:
        return {**{column: -score for column, score in self._columns[row].items()}, -row - 1: 0.0}

    def _reprice(self, start: int, settled: Mapping[int, float], reached: float) -> None:
        self._row_price[start] += reached
        for column, distance in settled.items():
            if column in self._rows:
                self._row_price[self._rows[column]] += reached - distance
            self._column_price[column] -= reached - distance

    def _turn(self, start: int, column: int, before: Mapping[int, int]) -> None:
        """Give each column on the way back to the row that reached it."""
        taken = {row: column for column, row in self._rows.items()}
        while True:
            row = before[column]
            self._rows[column] = row
            if row == start:
                return
            column = taken[row]
