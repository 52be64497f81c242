"""Soạn chương trình: turn a Programme into the Sheet of its document."""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.compose.frame import Frame, Heading, lower_first
from mttq_docs.compose.outline import Outline, ended
from mttq_docs.compose.prose import Prose
from mttq_docs.model import Programme
from mttq_docs.sheet import Block, Role, Sheet
from mttq_docs.standards import Standard

KEY_TASKS = "Nhiệm vụ trọng tâm"
TARGETS = "Một số chỉ tiêu cơ bản"
TASKS_AND_MEASURES = "Nhiệm vụ và giải pháp"
IMPLEMENTATION = "Tổ chức thực hiện"


def compose_programme(programme: Programme, standard: Standard) -> Sheet:
    """Soạn tờ văn bản của một chương trình."""
    heading = heading_of(programme)
    prose = Prose(programme, standard)
    frame, outline = Frame(programme, standard, heading), Outline(standard, prose)
    blocks = (
        *frame.head(),
        *ended(_body(programme, frame, outline, prose), standard),
        *frame.tail(),
        *frame.annexes(outline, prose),
    )
    return Sheet(blocks, frame.properties())


def heading_of(programme: Programme) -> Heading:
    """Tên loại và trích yếu của một chương trình."""
    subject = programme.subject or f"Phối hợp và thống nhất hành động năm {programme.year}"
    return Heading("Chương trình", "CTr", subject)


def name_of(programme: Programme) -> str:
    """Tên của một chương trình, as a sentence says it: its type and its subject."""
    return f"Chương trình {lower_first(heading_of(programme).subject)}"


def _body(programme: Programme, frame: Frame, outline: Outline, prose: Prose) -> Iterator[Block]:
    yield from outline.paragraphs(programme.opening)
    yield from frame.bases(
        prose,
        f"{frame.body.full_name} xây dựng {name_of(programme)}, cụ thể như sau:",
    )
    yield outline.section(1, KEY_TASKS)
    yield from outline.clauses(programme.key_tasks)
    yield outline.section(2, TARGETS)
    yield from outline.sentences(target.sentence for target in programme.targets)
    yield outline.section(3, TASKS_AND_MEASURES)
    for position, each in enumerate(programme.action_programmes):
        yield outline.action_programme(position + 1, programme.title_of(position))
        yield from outline.dashes(each.tasks)
    yield from (Block(Role.NOTE, prose.write(note)) for note in programme.note)
    yield outline.section(4, IMPLEMENTATION)
    yield from outline.clauses(programme.implementation)
    yield from outline.paragraphs(programme.closing)
