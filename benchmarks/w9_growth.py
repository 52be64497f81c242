"""W9, mức tăng theo số dòng: the time and the memory of a plan from ten rows to ten thousand."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from benchmarks.measuring import Row, Scale, interleaved
from benchmarks.rivals import with_docxtpl
from benchmarks.subjects import given, plan, template_of
from mttq_docs import render

_PEAK = """
import sys
from pathlib import Path
from benchmarks.subjects import plan
from mttq_docs import render
render(plan(int(sys.argv[1])))
status = Path("/proc/self/status").read_text().splitlines()
print(next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM")))
"""


def run(scale: Scale) -> Iterator[Row]:
    """Đo từng cỡ; linear where the time for each row stays the same."""
    for rows in scale.rows:
        document = plan(rows)
        template, data = template_of(document), given(document)
        actions = {"docxtpl": lambda: with_docxtpl(template, data), "ours": lambda: render(document)}  # noqa: B023
        spent = interleaved(actions, 3)
        note = f"{spent['ours'] * 1000 / rows:.1f} µs mỗi dòng, {_peak(rows)} MB".replace(".", ",", 1)
        yield Row(f"W9 kế hoạch {rows} dòng", "docxtpl", spent["docxtpl"], spent["ours"], note=note)


def _peak(rows: int) -> str:
    """MB; the peak that Linux keeps for the program itself, not for what it was started from."""
    command = [sys.executable, "-c", _PEAK, str(rows)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.strip()
