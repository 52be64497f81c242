"""Lỗi nhất quán: name what is wrong between the parts of a document, each at its own place."""

from __future__ import annotations

from dataclasses import dataclass

Loc = tuple[str | int, ...]
"""Đường dẫn tới một mục: folded keys and positions from 0."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Một lỗi nhất quán: where, what was found, what is expected."""

    loc: Loc
    message: str
    found: str = ""
    expected: str = ""


class Faulty(ValueError):
    """Văn bản không nhất quán: all faults at once, as Pydantic's validators raise them."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{fault.message}: {fault.found}" for fault in faults))
        self.faults = faults
