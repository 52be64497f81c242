"""Chạy song song: do one piece of work for each of many items, on all cores or on any executor, in chunks."""

from __future__ import annotations

import contextlib
import math
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from mttq_docs.errors import WorkStopped

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from multiprocessing.process import BaseProcess

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

# Starting processes takes as long as drawing so many documents in this one.
WORTH_A_POOL = 48
# Items that travel together: enough to share what they have in common, few enough to hear of them soon.
_MAX_CHUNK = 32
# Chunks under way for each worker, and for an executor whose width nobody tells.
_AHEAD, _AHEAD_ELSEWHERE = 3, 64
# Windows waits for no more handles at once.
_MOST_PROCESSES = 61


def spread(
    work: Callable[[_Item], _Result], items: Iterable[_Item], *, executor: Executor | None = None
) -> Iterator[tuple[int, _Item, _Result]]:
    """Chia việc: position (from 0), item and result of each, as they come, in no order.

    `work` must be a function of a module or a `partial` of one, so that a process can be told of it. Without
    an executor, a pool as wide as the machine does the work, or this process where the items are few. Items
    are taken a little ahead of the results, so they may be a stream. What `work` raises comes out here; a
    worker that the system ended is `WorkStopped`.
    """
    total = len(items) if isinstance(items, Sized) else 0
    rest = iter(items)
    head = list(islice(rest, WORTH_A_POOL))
    if executor is None and (len(head) < WORTH_A_POOL or _width() == 1):
        yield from ((position, item, work(item)) for position, item in enumerate(chain(head, rest)))
        return
    with _workers(executor) as workers:
        chunks = _chunks(enumerate(chain(head, rest)), workers.chunk_size(total))
        yield from _streamed(work, chunks, workers)


@dataclass(frozen=True, slots=True)
class _Workers:
    """Who works: an executor, how many work in it (0: nobody tells), how many chunks it is given ahead."""

    executor: Executor
    width: int
    ahead: int

    def chunk_size(self, total: int) -> int:
        """Small enough that each worker gets several chunks, and that the last one keeps nobody waiting."""
        if not total:
            return _MAX_CHUNK
        return max(1, min(_MAX_CHUNK, math.ceil(total / (4 * (self.width or _AHEAD_ELSEWHERE)))))


@contextlib.contextmanager
def _workers(given: Executor | None) -> Iterator[_Workers]:
    if given is not None:
        yield _Workers(given, 0, _AHEAD_ELSEWHERE)
        return
    width = _width()
    pool = _pool(width)
    try:
        yield _Workers(pool, width, _AHEAD * width)
    finally:
        pool.shutdown(cancel_futures=True)


def _width() -> int:
    return min(_cpus(), _MOST_PROCESSES)


def _pool(width: int) -> Executor:
    # Loaded where it is needed: one document is drawn in the time that this takes.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(width, multiprocessing.get_context(start_method()), _start)


def start_method() -> str:
    """Cách mở tiến trình: a fork has all modules at once, but also each lock that another thread holds."""
    import multiprocessing

    if sys.platform == "linux" and threading.active_count() == 1:
        return "fork"
    return "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"


def _cpus() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _start() -> None:
    """Ctrl-C is for the parent to hear; and no worker outlives a parent that was killed."""
    import multiprocessing

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_after, args=(parent,), daemon=True).start()


def _leave_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


_Chunk = Sequence[tuple[int, _Item]]


def _chunks(numbered: Iterator[tuple[int, _Item]], size: int) -> Iterator[_Chunk[_Item]]:
    while chunk := tuple(islice(numbered, size)):
        yield chunk


def _streamed(
    work: Callable[[_Item], _Result], chunks: Iterable[_Chunk[_Item]], workers: _Workers
) -> Iterator[tuple[int, _Item, _Result]]:
    """Give out chunks a little ahead of the work, and tell what comes back."""
    from concurrent.futures import BrokenExecutor

    waiting: dict[Future[list[_Result]], _Chunk[_Item]] = {}
    try:
        for chunk in chunks:
            items = [item for _, item in chunk]
            waiting[workers.executor.submit(_each, work, items)] = chunk
            if len(waiting) >= workers.ahead:
                yield from _collected(waiting)
        while waiting:
            yield from _collected(waiting)
    except BrokenExecutor as error:
        raise WorkStopped(
            "Một tiến trình bị hệ điều hành dừng giữa chừng, có thể do thiếu bộ nhớ; phần đã làm xong vẫn còn"
        ) from error
    finally:
        for future in waiting:
            future.cancel()


def _each(work: Callable[[_Item], _Result], items: Sequence[_Item]) -> list[_Result]:
    return [work(item) for item in items]


def _collected(
    waiting: dict[Future[list[_Result]], _Chunk[_Item]],
) -> Iterator[tuple[int, _Item, _Result]]:
    from concurrent.futures import FIRST_COMPLETED, wait

    finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
    for future in finished:
        for (position, item), result in zip(waiting.pop(future), future.result(), strict=True):
            yield position, item, result
