"""Tài nguyên: open what ships with the package, installed or in a checkout."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(*names: str) -> Traversable:
    """Tệp đi kèm: the file or folder at `names` below the package, e.g. `("templates", "chuong_trinh.docx")`.

    In a wheel `templates/` and `examples/` lie inside the package; in a checkout they lie beside it.
    """
    inside = files("mttq_docs").joinpath(*names)
    if inside.is_file() or inside.is_dir():
        return inside
    return Path(__file__).parent.parent.joinpath(*names)
