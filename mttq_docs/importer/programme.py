"""Chương trình: read the outline of a programme into key tasks, targets, action programmes, implementation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.drafting import Data, Reading
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import Ledger
from mttq_docs.importer.outline import is_heading, title_of
from mttq_docs.importer.points import read_points, title_text
from mttq_docs.sheet import Role
from mttq_docs.text import fold

KEY_TASKS, TARGETS, ACTION, IMPLEMENTATION = (
    "nhiem_vu_trong_tam",
    "chi_tieu",
    "chuong_trinh_hanh_dong",
    "to_chuc_thuc_hien",
)


def read_programme(reading: Reading) -> Data:
    """Đọc các phần của một chương trình."""
    return {}
