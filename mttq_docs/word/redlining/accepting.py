"""Chấp nhận thay đổi cũ: settle the changes that a file tracked before, so that new ones can be."""

from __future__ import annotations

from mttq_docs.word.reading.revisions import is_deleted, joins_next
from mttq_docs.word.reading.wml import Element, W, local

_KEPT = tuple(W + name for name in ("ins", "moveTo"))
_GONE = tuple(W + name for name in ("del", "moveFrom"))


def accept(root: Element) -> None:
    """Chấp nhận mọi thay đổi đã theo dõi trong một phần."""
    for row in [row for row in root.iter(f"{W}tr") if is_deleted(row.find(f"{W}trPr"))]:
        _remove(row)
    for table in [table for table in root.iter(f"{W}tbl") if table.find(f".//{W}tr") is None]:
        _remove(table)
    for element in [*root.iter(*_GONE)]:
        if len(element):
            _remove(element)
    for paragraph in [each for each in root.iter(f"{W}p") if joins_next(each.find(f"{W}pPr"))]:
        _join(paragraph)
    for element in [*root.iter(*_KEPT)]:
        _unwrap(element)
    for element in [each for each in root.iter() if local(each).endswith("Change") or each.tag in _GONE]:
        _remove(element)


def _join(paragraph: Element) -> None:
    """Let a paragraph whose end is gone run on into the next one; before a table only an empty one goes."""
    following = next(paragraph.itersiblings(), None)
    if following is None or following.tag != f"{W}p":
        if following is not None and paragraph.find(f".//{W}r") is None:
            _remove(paragraph)
        return
    at = 1 if following.find(f"{W}pPr") is not None else 0
    for child in reversed([child for child in paragraph if child.tag != f"{W}pPr"]):
        following.insert(at, child)
    _remove(paragraph)


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        for child in reversed(list(element)):
            parent.insert(at, child)
        parent.remove(element)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
