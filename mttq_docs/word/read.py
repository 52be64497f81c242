"""Đọc tệp Word: turn any .docx into a Sheet of bare blocks, with the looks and places that were observed.

Whatever the bytes, the answer is a Sheet or an `UnreadableFile`. The blocks have roles only where our own
styles name them; `mttq_docs.recognise` gives the others theirs.
"""

from __future__ import annotations

import datetime as dt
from importlib.resources.abc import Traversable
from pathlib import Path

from mttq_docs.errors import UnreadableFile
from mttq_docs.sheet import Block, Chart, Properties, Sheet
from mttq_docs.word.engine.faults import Part
from mttq_docs.word.engine.package import Package
from mttq_docs.word.look import Cascade
from mttq_docs.word.numbers import Numbering
from mttq_docs.word.reading.knowledge import Knowledge, own_roles
from mttq_docs.word.reading.plotted import plotted
from mttq_docs.word.reading.relations import Relations, main_part, part_of_kind, relations, tree
from mttq_docs.word.reading.sections import numbered_pages, plain_pages, section_elements
from mttq_docs.word.reading.story import Field, Story
from mttq_docs.word.reading.stylesheet import Stylesheet
from mttq_docs.word.reading.theme import theme_fonts
from mttq_docs.word.reading.wml import Element, W, is_on, local

_ASIDES = {
    "header": Part.HEADER,
    "footer": Part.FOOTER,
    "footnotes": Part.FOOTNOTES,
    "endnotes": Part.ENDNOTES,
}
_NOTES = (f"{W}footnote", f"{W}endnote")


def read(source: Path | Traversable | bytes, *, name: str = "") -> Sheet:
    """Đọc một tệp .docx: its blocks, properties, pages and asides; else `UnreadableFile`, naming the file.

    `name` is what messages call a file that is given as bytes.
    """
    return _Reader(Package.open(source, name=name)).sheet()


class _Reader:
    """Người đọc một tệp."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._body_part = main_part(package)
        self._relations: Relations = relations(package, self._body_part)
        theme = theme_fonts(self._part("theme"))
        numbering = Numbering(self._part("numbering"), theme)
        styles = Stylesheet(self._part("styles"), theme, numbering)
        cascade = Cascade(styles, numbering, theme)
        self._knowledge = Knowledge(cascade, styles, numbering, theme, own_roles(styles), self._chart)
        self._asides: dict[str, tuple[tuple[Block, ...], list[Field]]] = {}

    def sheet(self) -> Sheet:
        """Tờ văn bản của tệp."""
        root = tree(self._package, self._body_part)
        body = root.find(f"{W}body")
        if local(root) != "document" or body is None:
            raise UnreadableFile(
                f"Tệp “{self._package.name}” không có thân văn bản Word; hãy lưu lại dạng .docx."
            )
        sections = section_elements(body)
        self._pages = plain_pages(sections)
        blocks = self._story(root, Part.BODY).read(body)
        settings = self._part("settings")
        even_odd = settings is not None and is_on(settings.find(f"{W}evenAndOddHeaders"))
        pages = numbered_pages(self._pages, sections, self._fields_of, even_odd=even_odd)
        for key, (kind, _) in self._relations.items():
            if kind in ("footnotes", "endnotes"):
                self._aside(key)
        asides = tuple(block for found, _ in self._asides.values() for block in found)
        return Sheet(blocks, self._properties(), pages, asides)

    def _part(self, kind: str) -> Element | None:
        return part_of_kind(self._package, self._relations, kind)

    def _story(self, root: Element, part: Part) -> Story:
        places = {element: place for place, element in enumerate(root.iter(f"{W}p"), 1)}
        return Story(self._knowledge, part.value, places, self._pages)

    def _fields_of(self, key: str) -> list[Field]:
        return self._aside(key)[1]

    def _aside(self, key: str) -> tuple[tuple[Block, ...], list[Field]]:
        """The text and fields of a header, footer or of all notes, read once."""
        if key not in self._asides:
            kind, part = self._relations.get(key, ("", ""))
            if kind not in _ASIDES or part not in self._package.members:
                return (), []
            self._asides[key] = self._read_aside(tree(self._package, part), _ASIDES[kind])
        return self._asides[key]

    def _read_aside(self, root: Element, part: Part) -> tuple[tuple[Block, ...], list[Field]]:
        story = self._story(root, part)
        notes = [note for note in root if note.tag in _NOTES and note.get(f"{W}type", "normal") == "normal"]
        blocks = [block for holder in notes or [root] for block in story.read(holder)]
        return tuple(block for block in blocks if block.text), story.fields

    def _chart(self, key: str) -> Chart | None:
        kind, part = self._relations.get(key, ("", ""))
        return (
            plotted(tree(self._package, part)) if kind == "chart" and part in self._package.members else None
        )

    def _properties(self) -> Properties:
        package = relations(self._package, "")
        root = part_of_kind(self._package, package, "core-properties")
        if root is None:
            return Properties()
        found = {local(item): (item.text or "").strip() for item in root if len(item) == 0}
        return Properties(
            title=found.get("title", ""),
            subject=found.get("subject", ""),
            author=found.get("creator", ""),
            keywords=found.get("keywords", ""),
            created=_date(found.get("created", "")),
        )


def _date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
