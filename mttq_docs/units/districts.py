"""Cấp huyện: find in a text the district bodies that no longer exist since 1 July 2025."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

LAST_DAY = dt.date(2025, 6, 30)
"""Ngày cuối cùng còn cấp huyện (Luật Tổ chức chính quyền địa phương 2025, nghị quyết sắp xếp năm 2025)."""

_DISTRICT = re.compile(
    r"cấp huyện|các huyện\b|\bHuyện ủy|\bHuyện uỷ"
    r"|(?:UBND|HĐND|MTTQ|MTTQ Việt Nam|Ủy ban nhân dân|Hội đồng nhân dân) huyện\b"
    r"|các quận\b|\bthị trấn\b|\bthị xã\b"
)
# Named in the titles of ordinances and rules that are older than the change.
_IN_A_TITLE = re.compile(r"dân chủ ở xã, phường, $")


def district_mentions(text: str) -> Iterator[re.Match[str]]:
    """Các chỗ nhắc cấp huyện, thị xã, thị trấn as bodies, those in titles of older documents aside.

    >>> [found.group() for found in district_mentions("Huyện ủy, UBND các huyện")]
    ['Huyện ủy', 'các huyện']
    """
    for found in _DISTRICT.finditer(text):
        if not _IN_A_TITLE.search(text, max(0, found.start() - 30), found.start()):
            yield found
