"""Bản nháp: name what an import hands on from one reader to the next, and what comes out of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from mttq_docs.findings import Finding
from mttq_docs.importer.ledger import Ledger, Placement
from mttq_docs.importer.paper import Paper
from mttq_docs.model import CitationEntry, Programme

Data = dict[str, Any]
"""Dữ liệu thuần dưới khóa đã gộp (`nhiem_vu_trong_tam`): texts, lists and tables, as a data file has them."""

Citing = Callable[[CitationEntry, bool], str]
"""Cách in một viện dẫn: the entry, and whether it has been named before (then in short)."""

House = Callable[[dt.date], Citing]
"""Lối in viện dẫn của văn bản ban hành vào một ngày: that of the standard in force."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Một lần đọc: the paper, the ledger to account to, and what is known beforehand.

    `year` is the year that the paper speaks of; `programme` the one that it carries out, if given.
    """

    paper: Paper
    ledger: Ledger
    year: int | None = None
    programme: Programme | None = None


Reader = Callable[[Reading], Data]
"""Người đọc lời văn của một loại: the sections of the main part as data, with literal texts."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Kết quả đọc: kind, data under folded keys, what must be told, and where each paragraph went."""

    kind: str
    data: Data = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    placements: tuple[Placement, ...] = ()
