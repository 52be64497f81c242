"""Bản so sánh: turn two Word files into the new one with all that it changes in the old one tracked.

To accept every change gives the new file, to reject every change gives the words of the old one: a chairman
sees what is asked of him, and decides place by place.
"""

from __future__ import annotations

from pathlib import Path

from mttq_docs.word.engine.package import Package
from mttq_docs.word.mending.revising import Reviser
from mttq_docs.word.mending.rewriting import repacked, serialised
from mttq_docs.word.reading.relations import main_part, relations, tree
from mttq_docs.word.reading.wml import Element, W
from mttq_docs.word.redlining.accepting import accept
from mttq_docs.word.redlining.aligning import align
from mttq_docs.word.redlining.inline import redline_paragraph
from mttq_docs.word.redlining.marking import Marker
from mttq_docs.word.redlining.units import Unit, blocks, cells, rows


def redline(
    old: Path | bytes, new: Path | bytes, *, old_name: str = "bản cũ", new_name: str = "bản mới"
) -> bytes:
    """Bản mới, chỗ khác bản cũ được theo dõi: the bytes of a .docx; `UnreadableFile` for what is none.

    Words are marked one by one, paragraphs and rows of tables also as a whole; what moved goes in one place
    and comes in another. Headers, footnotes and pictures are those of the new file. Changes that a file had
    tracked before count as accepted. The names are what messages call files given as bytes.
    """
    before = Package.open(old, name=old_name if isinstance(old, bytes) else "")
    after = Package.open(new, name=new_name if isinstance(new, bytes) else "")
    part = main_part(after)
    old_root, new_root = tree(before, main_part(before)), tree(after, part)
    for root in (old_root, new_root):
        accept(root)
    marker = Marker(Reviser(new_root), _styles(after), numbered=_numbers(before) == _numbers(after))
    old_body, new_body = old_root.find(f"{W}body"), new_root.find(f"{W}body")
    if old_body is not None and new_body is not None:
        _redline(old_body, new_body, marker)
    return repacked(after, {part: serialised(new_root)})


def _redline(old: Element, new: Element, marker: Marker) -> None:
    """Mark the paragraphs and tables of a body or a cell."""
    place = _Place(new)
    for one, other in align(blocks(old), blocks(new), keep_last=True):
        if _is_simple(one, other, marker, place):
            continue
        if one is not None and other is not None and one.is_paragraph:
            redline_paragraph(one.element, other.element, marker)
        elif one is not None and other is not None:
            _redline_table(one.element, other.element, marker)


def _redline_table(old: Element, new: Element, marker: Marker) -> None:
    place = _Place(new)
    for one, other in align(rows(old), rows(new), keep_last=False):
        if not _is_simple(one, other, marker, place) and one is not None and other is not None:
            for cell, its in zip(cells(one.element), cells(other.element), strict=True):
                _redline(cell, its, marker)


def _is_simple(old: Unit | None, new: Unit | None, marker: Marker, place: _Place) -> bool:
    """Mark what stands on one side alone; what stands on both is left for a closer look."""
    if new is None:
        if old is not None:
            place.put(marker.deleted(old.element))
        return True
    place.pass_by(new.element)
    if old is None:
        marker.insert(new.element)
    return old is None


class _Place:
    """Chỗ trong bản mới mà việc so đã tới; what was dropped comes back behind it."""

    def __init__(self, holder: Element) -> None:
        self._holder = holder
        self._last: Element | None = None

    def pass_by(self, element: Element) -> None:
        """Đi qua một khối."""
        self._last = element

    def put(self, element: Element) -> None:
        """Đặt một khối vào đây."""
        if self._last is not None:
            self._last.addnext(element)
        else:
            properties = sum(child.tag in _PROPERTIES for child in self._holder)
            self._holder.insert(properties, element)
        self._last = element


# What comes before the content of a cell or of a table.
_PROPERTIES = frozenset(W + name for name in ("tcPr", "tblPr", "tblGrid"))


def _styles(package: Package) -> frozenset[str]:
    found = (part for kind, part in relations(package, main_part(package)).values() if kind == "styles")
    return frozenset(
        str(style.get(f"{W}styleId", ""))
        for part in found
        if part in package.members
        for style in tree(package, part).iter(f"{W}style")
    )


def _numbers(package: Package) -> bytes:
    found = (part for kind, part in relations(package, main_part(package)).values() if kind == "numbering")
    return b"".join(package.read(part) for part in found if part in package.members)
