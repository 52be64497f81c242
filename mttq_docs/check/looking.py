"""Dáng vẻ soi theo bộ chuẩn: pair each observed look with what the standard says of its role.

A composed sheet has no looks: the rules that ask here then see nothing, and say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from mttq_docs.check.lines import Line
from mttq_docs.looks import Face, Look, Span
from mttq_docs.sheet import BODY_ROLES, Role
from mttq_docs.standards import Standard
from mttq_docs.standards.standard import Element

_MM_PER_PT = 25.4 / 72
# Widths of Times New Roman letters in parts of their size, on the average of Vietnamese text.
_SMALL_LETTER, _CAPITAL, _BOLD = 0.455, 0.665, 1.06
_OF_A_LETTER = re.compile(r"V\s*/\s*v\b", re.IGNORECASE)

Looked = tuple[Line, Look, Element]


def element_of(line: Line, standard: Standard) -> Element | None:
    """Quy định cho thành phần này; what is said of a subject is not said of that of a letter (“V/v …”)."""
    if line.role is Role.SUBJECT and _OF_A_LETTER.match(line.text):
        return None
    return standard.elements.get(line.role)


def looked_of(lines: Iterable[Line], standard: Standard) -> tuple[Looked, ...]:
    """Các đoạn có dáng vẻ và có quy định."""
    pairs = ((line, element_of(line, standard)) for line in lines if line.text)
    return tuple(
        (line, line.block.look, element) for line, element in pairs if element and line.block.look is not None
    )


def offending(spans: Iterable[Span], test: Callable[[Face], bool]) -> tuple[int, int] | None:
    """Quãng từ chỗ sai đầu đến chỗ sai cuối; None where no face offends."""
    wrong = [span for span in spans if test(span.face)]
    return (wrong[0].start, wrong[-1].end) if wrong else None


def is_alone(line: Line) -> bool:
    """Whether the block has its paragraph for itself; columns laid out with tabs share one."""
    return not line.raw[: line.start].strip() and not line.raw[line.end :].strip()


def width_mm(line: Line) -> float:
    """Độ dài dòng chữ nếu viết trên một dòng, estimated."""
    faces = line.block.faces()
    size = faces[0].face.size_pt if faces else 14
    bold = bool(faces) and faces[0].face.bold
    letters = sum(_CAPITAL if letter.isupper() else _SMALL_LETTER for letter in line.text)
    return letters * size * _MM_PER_PT * (_BOLD if bold else 1)


def misfaced(line: Line, wanted: bool, has: Callable[[Face], bool]) -> tuple[int, int] | None:
    """Quãng chữ đậm (nghiêng) khác quy định.

    What must have the face must have it throughout; running text that must not may have a few words in it.
    """
    spans = line.spans
    wrong = offending(spans, lambda face: has(face) is not wanted)
    if wrong and not wanted and line.role in BODY_ROLES and not all(has(span.face) for span in spans):
        return None
    return wrong
