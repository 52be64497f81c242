"""Thanh tiến độ: show how far a long work has come; one step needs no bar, and a pipe shows none."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress


@contextlib.contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Thanh tiến độ mang tên `label`: call what it gives with how many of how many are done."""
    with contextlib.ExitStack() as shown:
        bar: Progress | None = None

        def advance(done: int, total: int) -> None:
            nonlocal bar
            if total < 2 or not sys.stderr.isatty():
                return
            if bar is None:
                bar = shown.enter_context(_bar())
                bar.add_task(label, total=total)
            bar.update(bar.task_ids[0], completed=done)

        yield advance


def _bar() -> Progress:
    # rich takes longer to load than one document to draw.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
