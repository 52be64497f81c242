"""Bố cục: number sections, clauses, points and dashes by their position."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mttq_docs.compose.prose import Prose
from mttq_docs.model import Point
from mttq_docs.numbering import point_letter, roman
from mttq_docs.sheet import Block, Role
from mttq_docs.standards import Standard
from mttq_docs.standards.standard import Element

_CLOSING_MARKS = " .;,:"


class Outline:
    """Người đánh số của một văn bản, by the labels of its standard."""

    def __init__(self, standard: Standard, prose: Prose) -> None:
        self._standard = standard
        self._headings = standard.headings
        self._prose = prose

    def section(self, ordinal: int, title: str) -> Block:
        """Mục: `I. NHIỆM VỤ TRỌNG TÂM`."""
        label = self._headings.section.used.format(roman(ordinal))
        return Block(Role.SECTION, cased(title, self._standard.elements[Role.SECTION]), label)

    def action_programme(self, ordinal: int, title: str) -> Block:
        """Tiêu đề một chương trình hành động: `Chương trình 1: …`."""
        label = self._headings.action_programme.used.format(ordinal)
        return Block(Role.ACTION_PROGRAMME, self._prose.write(title), label)

    def clause_title(self, ordinal: int, title: str) -> Block:
        """Khoản chỉ có tiêu đề: `1. Mục đích`."""
        return Block(Role.CLAUSE_TITLE, self._prose.write(title), self._headings.clause.used.format(ordinal))

    def paragraphs(self, texts: Iterable[str]) -> Iterator[Block]:
        """Các đoạn văn không đánh số."""
        return (Block(Role.PARAGRAPH, self._prose.write(text)) for text in texts)

    def clauses(self, points: Iterable[Point]) -> Iterator[Block]:
        """Các khoản `1.`, `2.` …, their sub-points as `a)`, `b)` …"""
        for ordinal, point in enumerate(points, 1):
            yield self._block(Role.CLAUSE, self._headings.clause.used.format(ordinal), point)
            for position, text in enumerate(point.points, 1):
                label = self._headings.point.used.format(point_letter(position))
                yield Block(Role.POINT, self._prose.write(text), label)

    def sentences(self, texts: Iterable[str]) -> Iterator[Block]:
        """Các khoản chỉ có một câu, without title and sub-points."""
        for ordinal, text in enumerate(texts, 1):
            yield Block(Role.CLAUSE, self._prose.write(text), self._headings.clause.used.format(ordinal))

    def dashes(self, points: Iterable[Point]) -> Iterator[Block]:
        """Các ý gạch đầu dòng, their sub-points with a plus."""
        for point in points:
            yield self._block(Role.DASH, self._headings.dash.used, point)
            for text in point.points:
                yield Block(Role.PLUS, self._prose.write(text), self._headings.plus.used)

    def _block(self, role: Role, label: str, point: Point) -> Block:
        lead = f"{self._prose.write(point.title).rstrip(_CLOSING_MARKS)}:" if point.title else ""
        return Block(role, self._prose.write(point.text), label, lead)


def cased(text: str, element: Element) -> str:
    """Viết hoa cả dòng where the element is in capitals."""
    return text.upper() if element.caps.used else text


def ended(blocks: Iterable[Block], standard: Standard) -> tuple[Block, ...]:
    """Kết thúc văn bản: the last block closes with the end mark `./.` instead of its own full stop."""
    *body, last = blocks  # Models have no empty lists, so there is a last one.
    return (*body, replace(last, text=last.text.rstrip(_CLOSING_MARKS + "/") + standard.ending.mark.used))
