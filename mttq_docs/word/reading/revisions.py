"""Sửa đổi được theo dõi: tell what stays of a story once its tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.word.reading.wml import ALTERNATE, Element, W, chosen

# Around blocks, rows and cells; they say nothing about them.
_WRAPPERS = frozenset(W + name for name in ("customXml", "sdtContent", "ins", "moveTo"))
_GONE = (f"{W}del", f"{W}moveFrom")

# Who writes the changes of ours: what was mended with `--track` is no trace of somebody else's work.
AUTHOR = "mttq-docs"


def flattened(parent: Element) -> Iterator[Element]:
    """Các phần tử con còn lại, those inside content controls and the like too."""
    pending: list[Iterator[Element]] = [iter(parent)]
    while pending:
        child = next(pending[-1], None)
        if child is None:
            pending.pop()
        elif child.tag in _WRAPPERS:
            pending.append(iter(child))
        elif child.tag == f"{W}sdt":
            pending.append(child.iterchildren(f"{W}sdtContent"))
        elif child.tag == ALTERNATE:
            pending.append(iter(chosen(child)))
        else:
            yield child


def joins_next(properties: Element | None) -> bool:
    """Dấu hết đoạn đã bị xóa: the paragraph runs on into the next."""
    mark = properties.find(f"{W}rPr") if properties is not None else None
    return mark is not None and any(mark.find(tag) is not None for tag in _GONE)


def is_deleted(properties: Element | None) -> bool:
    """Hàng hay ô đã bị xóa, by its `w:trPr` or `w:tcPr`."""
    return properties is not None and any(properties.find(tag) is not None for tag in (*_GONE, f"{W}cellDel"))
