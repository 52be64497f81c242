"""Tiến trình của một lệnh: run the command line in a process of its own, which ends with it.

Loading the parts of the program makes tens of thousands of things that stay until the end. The garbage
collector would look through them again and again as they come, and once more before the process ends, as long
as it takes to draw several documents; so it is told of them only while the command works.
"""

from __future__ import annotations

import gc
import sys

from mttq_docs.cli.main import main


def run() -> None:
    """Chạy lệnh mà tiến trình được gọi để chạy, and leave with its exit code."""
    gc.disable()
    try:
        sys.exit(main(loaded=_collect))
    finally:
        gc.freeze()


def _collect() -> None:
    gc.freeze()
    gc.enable()
