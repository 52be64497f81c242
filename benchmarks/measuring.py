"""Cách đo: time rivals in turn, so that a machine that slows down slows them all; tell the medians.

What is timed is the processor's time, so that other work on the machine counts for nobody.
"""

from __future__ import annotations

import gc
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """Cỡ đo: a quick run for every change, a full one for the README."""

    rounds: int
    cold_rounds: int
    communes: int
    papers: int
    rows: tuple[int, ...]

    @classmethod
    def chosen(cls, *, quick: bool) -> Scale:
        """Cỡ nhanh or full."""
        if quick:
            return cls(rounds=5, cold_rounds=3, communes=160, papers=3, rows=(10, 100, 1000))
        return cls(rounds=25, cold_rounds=11, communes=3321, papers=12, rows=(10, 100, 1000, 10_000))


@dataclass(frozen=True, slots=True)
class Row:
    """Một dòng của bảng: milliseconds of a rival and of this library; the goal is a ratio.

    `note` says more, or why there are no figures.
    """

    workload: str
    rival: str
    theirs: float = 0
    ours: float = 0
    goal: str = ""
    note: str = ""


def time_of_children() -> float:
    """Giờ máy (giây) của các tiến trình con đã xong."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def interleaved(
    actions: Mapping[str, Callable[[], object]], rounds: int, clock: Callable[[], float] = time.process_time
) -> dict[str, float]:
    """Trung vị (ms) của từng cách, each called twice in every round, the second time by the clock.

    Whoever comes after docxtpl with 10,000 rows would else pay for its trees, which lie in pieces all over
    the memory: they are cleared, and the first call finds the memory in that state.
    """
    spent: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(rounds):
        for name, action in actions.items():
            gc.collect()
            action()
            started = clock()
            action()
            spent[name].append((clock() - started) * 1000)
    return {name: statistics.median(times) for name, times in spent.items()}


def run_cold(command: Sequence[str], environment: Mapping[str, str]) -> None:
    """Chạy một lệnh từ đầu, its output thrown away; a failure is one of the benchmark."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
