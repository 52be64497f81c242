"""Cách xếp: name the ways in which the work items of a plan may be grouped."""

from __future__ import annotations

from enum import StrEnum


class View(StrEnum):
    """Cách xếp bảng công việc."""

    PROGRAMME = "chương trình"
    MONTH = "tháng"
    UNIT = "đơn vị"
