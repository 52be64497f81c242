"""Theo dõi thay đổi: write a change so that Word shows it, to be accepted or rejected one by one."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from mttq_docs.word.reading.revisions import AUTHOR
from mttq_docs.word.reading.wml import Element, W


class Reviser:
    """Người ghi thay đổi; the ids go on from the highest in the part.

    A change has no date, so that the same file always gives the same bytes.
    """

    def __init__(self, root: Element) -> None:
        ids = (str(each.get(f"{W}id", "")) for each in root.iter() if isinstance(each.tag, str))
        self._last = max((int(text) for text in ids if text.isdigit() and len(text) < 10), default=0)

    def inserted(self, run: Element) -> Element:
        """Run thêm vào."""
        wrapper = self.marked("ins")
        wrapper.append(run)
        return wrapper

    def deleted(self, run: Element) -> Element:
        """Run bị xóa."""
        wrapper = self.marked("del")
        wrapper.append(run)
        for text in run.iter(f"{W}t"):
            text.tag = f"{W}delText"
        return wrapper

    def delete(self, run: Element) -> None:
        """Đánh dấu xóa một run đang đứng trong đoạn."""
        parent = run.getparent()
        if parent is not None:
            at = parent.index(run)
            parent.insert(at, self.deleted(run))

    def changed(self, properties: Element, before: Element | None) -> None:
        """Ghi lại thuộc tính cũ trong thuộc tính mới: `w:rPr`, `w:pPr` or `w:sectPr`."""
        tag = str(properties.tag)
        if properties.find(f"{tag}Change") is not None:
            return
        change = self.marked(f"{tag.removeprefix(W)}Change")
        old = deepcopy(before) if before is not None else etree.Element(tag)
        for child in list(old):
            if child.tag in _NOT_REMEMBERED:
                old.remove(child)
        old.tag = tag
        change.append(old)
        properties.append(change)

    def marked(self, tag: str) -> Element:
        """Dấu thay đổi mới `w:tag`: around runs, or in the properties of a paragraph's end or of a row."""
        self._last += 1
        element = etree.Element(f"{W}{tag}")
        element.set(f"{W}id", str(self._last))
        element.set(f"{W}author", AUTHOR)
        return element


# What the old properties may not hold (ECMA-376 part 1, CT_PPrBase and CT_SectPrBase).
_NOT_REMEMBERED = frozenset(
    W + name
    for name in (
        "rPr",
        "sectPr",
        "pPrChange",
        "rPrChange",
        "sectPrChange",
        "headerReference",
        "footerReference",
    )
)
