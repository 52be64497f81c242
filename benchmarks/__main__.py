"""Bảng tốc độ: print how long one document takes, beside docxtpl, in one run of one process.

Both engines draw the same document in turn, so that a machine that slows down slows both; the figures are
medians. docxtpl is called as its manual shows: open, render, save.
"""

from __future__ import annotations

import io
import platform
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from importlib.metadata import version
from typing import TypeVar

from docxtpl import DocxTemplate

from benchmarks.workload import WORKLOADS
from mttq_docs.word.template import Template

_Result = TypeVar("_Result")

ROUNDS = 15
WARM_UP = 2


def main() -> None:
    """Đo các khối lượng and print one line each."""
    libraries = ", ".join(f"{name} {version(name)}" for name in ("docxtpl", "jinja2", "lxml"))
    print(
        f"Python {platform.python_version()} ({sys.platform}), {libraries}; trung vị của {ROUNDS} lượt xen kẽ"
    )
    print(f"{'văn bản':<24}{'docxtpl':>12}{'mttq_docs':>12}{'nhanh hơn':>12}{'mở mẫu':>12}{'cỡ tệp':>12}")
    for title, workload in WORKLOADS:
        source, context = workload()
        opened, template = _timed(partial(Template.open, source, name=title))
        theirs, ours = _measured(source, template, context)
        size = len(template.render(context)) / 1024
        figures = f"{theirs:>9.2f} ms{ours:>9.2f} ms{theirs / ours:>9.1f} lần{opened:>8.1f} ms{size:>9.1f} kB"
        print(f"{title:<24}{figures}")


def _measured(source: bytes, template: Template, context: Mapping[str, object]) -> tuple[float, float]:
    """The medians of docxtpl and of this library, in ms for one document."""
    theirs: list[float] = []
    ours: list[float] = []
    for number in range(-WARM_UP, ROUNDS):
        slow, _ = _timed(partial(_with_docxtpl, source, context))
        fast, _ = _timed(partial(template.render, context))
        if number >= 0:
            theirs.append(slow)
            ours.append(fast)
    return statistics.median(theirs), statistics.median(ours)


def _with_docxtpl(source: bytes, context: Mapping[str, object]) -> bytes:
    document = DocxTemplate(io.BytesIO(source))
    document.render(context, autoescape=True)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def _timed(action: Callable[[], _Result]) -> tuple[float, _Result]:
    started = time.perf_counter()
    result = action()
    return (time.perf_counter() - started) * 1000, result


if __name__ == "__main__":
    main()
