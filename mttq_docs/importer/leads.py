"""Tiêu đề đầu đoạn: find run-in titles in text that has no look, by what the items of one list share.

In a Word file a run-in title is bold; in plain text only its place tells: most items of a list open with a
few words, a colon, and a new sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mttq_docs.importer.items import Item
from mttq_docs.importer.outline import is_heading

_LEAD = re.compile(r"(?P<title>[A-ZÀ-ỸĐ“][^.:;!?]{2,90}?:)\s+(?=[A-ZÀ-ỸĐ“])")
_MOST_WORDS = 14
_FEWEST_ITEMS = 2
_MOST = 0.6


def with_leads(items: Sequence[Item]) -> tuple[Item, ...]:
    """Các đoạn với tiêu đề đầu đoạn đã tách, all the way down."""
    below = tuple(replace(item, below=with_leads(item.below)) if item.below else item for item in items)
    listed = [item for item in below if item.block.label and not is_heading(item) and not item.is_table]
    titled = {item.number: found for item in listed if (found := _lead(item)) is not None}
    plain = all(item.block.look is None and not item.block.lead for item in listed)
    if not plain or len(titled) < max(_FEWEST_ITEMS, _MOST * len(listed)):
        return below
    return tuple(_taken(item, titled[item.number]) if item.number in titled else item for item in below)


def _lead(item: Item) -> re.Match[str] | None:
    found = _LEAD.match(item.text)
    return found if found and len(found["title"].split()) <= _MOST_WORDS else None


def _taken(item: Item, found: re.Match[str]) -> Item:
    return replace(item, block=replace(item.block, lead=found["title"], text=item.text[found.end() :]))
