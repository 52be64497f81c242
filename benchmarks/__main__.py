"""Bảng tốc độ: print, in one run, how long each workload takes here and in what people use today.

`python -m benchmarks [--nhanh] [W2 W8 …]`: all workloads or those that are named; `--nhanh` takes fewer
rounds and fewer documents. The ratio says how many times faster this library is.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version

from benchmarks import (
    w1_cold,
    w2_warm,
    w3_communes,
    w4_load,
    w5_pdf,
    w6_check,
    w7_import,
    w8_plan,
    w9_growth,
)
from benchmarks.measuring import Row, Scale

WORKLOADS: Mapping[str, Callable[[Scale], Iterator[Row]]] = {
    "W1": w1_cold.run,
    "W2": w2_warm.run,
    "W3": w3_communes.run,
    "W4": w4_load.run,
    "W5": w5_pdf.run,
    "W6": w6_check.run,
    "W7": w7_import.run,
    "W8": w8_plan.run,
    "W9": w9_growth.run,
}
_LIBRARIES = ("docxtpl", "python-docx", "lxml", "jinja2", "pydantic", "zlib-ng")


def main() -> None:
    """Đo và in bảng."""
    words = argparse.ArgumentParser(prog="python -m benchmarks", description="In bảng tốc độ.")
    words.add_argument("workloads", nargs="*", choices=[*WORKLOADS, []], metavar="W1 … W9")
    words.add_argument("--nhanh", action="store_true", help="ít lượt, ít văn bản: xong trong một phút")
    chosen = words.parse_args()
    print(
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} nhân"
    )
    print(", ".join(filter(None, map(_versioned, _LIBRARIES))))
    print("\nTrung vị của các lượt xen kẽ, ms giờ máy cho một văn bản; W3, W5: giờ đồng hồ.\n")
    print("| khối lượng | so với | của họ | mttq_docs | nhanh hơn | mục tiêu | ghi chú |")
    print("|---|---|--:|--:|--:|--:|---|")
    for name in chosen.workloads or WORKLOADS:
        for row in WORKLOADS[name](Scale.chosen(quick=chosen.nhanh)):
            print(_line(row), flush=True)


def _versioned(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return ""


def _line(row: Row) -> str:
    figures = ("", "", "")
    if row.theirs and row.ours:
        figures = (_number(row.theirs), _number(row.ours), f"{_number(row.theirs / row.ours)} lần")
    return "| " + " | ".join((row.workload, row.rival, *figures, row.goal, row.note)) + " |"


def _number(value: float) -> str:
    digits = 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:.{digits}f}".replace(".", ",")


if __name__ == "__main__":
    main()
