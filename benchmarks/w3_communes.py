"""W3, 3.321 xã: a draft for each commune, on all cores, beside a process pool of docxtpl.

Each side runs in a process of its own, so that the memory of its workers can be told apart.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.measuring import Row, Scale
from benchmarks.rivals import save_with_docxtpl
from benchmarks.subjects import communes, given, programme, template_of, workspace
from mttq_docs import render_many

# docxtpl takes a minute for them all; it is as fast for a part of them.
_PART = 8


def run(scale: Scale) -> Iterator[Row]:
    """Đo trên đĩa và trên đĩa bộ nhớ."""
    for place, in_memory, goal in (("đĩa", False, "≥ 15"), ("đĩa bộ nhớ", True, "≥ 25")):
        name = f"W3 {scale.communes:,} xã, {place}".replace(",", ".", 1)
        if in_memory and not Path("/dev/shm").is_dir():
            yield Row(name, "docxtpl", note="bỏ qua: máy không có đĩa bộ nhớ")
            continue
        slow = _measured("docxtpl", max(80, scale.communes // _PART), in_memory=in_memory)
        fast = _measured("ours", scale.communes, in_memory=in_memory)
        note = f"mỗi tiến trình {fast['worker']:.0f} MB, docxtpl {slow['worker']:.0f} MB"
        yield Row(name, "docxtpl, bể tiến trình", slow["each"], fast["each"], goal, note)


def _measured(side: str, count: int, *, in_memory: bool) -> dict[str, float]:
    with workspace(in_memory=in_memory) as folder:
        command = [sys.executable, "-m", "benchmarks.w3_communes", side, str(count), folder]
        told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    figures: dict[str, float] = json.loads(told)
    return figures


def _draw(side: str, count: int, folder: Path) -> dict[str, float]:
    """In a process of its own: milliseconds for each document, and the peak memory of a worker in MB."""
    if side == "ours":
        started = time.perf_counter()
        failed = [result.error for result in render_many(communes(count), folder) if result.error]
        assert not failed, failed[0]
    else:
        template = template_of(programme())
        jobs = [(template, given(each), folder / f"{n}.docx") for n, each in enumerate(communes(count))]
        started = time.perf_counter()
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            for _ in pool.map(save_with_docxtpl, jobs, chunksize=8):
                pass
    spent = time.perf_counter() - started
    assert len(list(folder.iterdir())) == count
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"each": spent * 1000 / count, "worker": peak}


if __name__ == "__main__":
    print(json.dumps(_draw(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))))
