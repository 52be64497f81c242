"""Trình tự: walk the labels of one level and tell which breaks the count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mttq_docs.check.labels import odd_label
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault
from mttq_docs.findings import Problem
from mttq_docs.numbering import Label, Level, format_label, parse_label
from mttq_docs.sheet import Role
from mttq_docs.standards import Value

LEVELS = {
    Role.SECTION: Level.SECTION,
    Role.ACTION_PROGRAMME: Level.PROGRAMME,
    Role.CLAUSE: Level.CLAUSE,
    Role.CLAUSE_TITLE: Level.CLAUSE,
    Role.SUBCLAUSE: Level.SUBCLAUSE,
    Role.POINT: Level.POINT,
    Role.DASH: Level.DASH,
    Role.PLUS: Level.PLUS,
}
"""Bậc đánh số của từng vai."""

_ROLES = {
    Level.SECTION: (Role.SECTION,),
    Level.PROGRAMME: (Role.ACTION_PROGRAMME,),
    Level.CLAUSE: (Role.CLAUSE, Role.CLAUSE_TITLE),
    Level.SUBCLAUSE: (Role.SUBCLAUSE,),
    Level.POINT: (Role.POINT,),
}
# What opens a new count of a level: everything that stands above it.
_ABOVE = {
    Level.SECTION: (Role.HEADING,),
    Level.PROGRAMME: (Role.HEADING,),
    Level.CLAUSE: (Role.HEADING, Role.SECTION, Role.ACTION_PROGRAMME),
    Level.SUBCLAUSE: (Role.HEADING, Role.SECTION, Role.ACTION_PROGRAMME, Role.CLAUSE, Role.CLAUSE_TITLE),
    Level.POINT: (
        Role.HEADING,
        Role.SECTION,
        Role.ACTION_PROGRAMME,
        Role.CLAUSE,
        Role.CLAUSE_TITLE,
        Role.SUBCLAUSE,
        Role.DASH,
    ),
}


@dataclass(slots=True)
class _Count:
    """Đang đếm: the last number of this count, how many there were, and the last number of the one before."""

    last: int = 0
    slot: int = 0
    before: int = 0
    restarts: bool = False

    def reset(self) -> None:
        self.before = self.last or self.before
        self.last = self.slot = 0

    def expects(self, number: int) -> bool:
        """Whether the number goes on from the last, stands in its slot, or goes on from the count before."""
        slot = self.slot + 1
        goes_on = self.slot == 0 and self.before and number == self.before + 1
        return bool(number in (self.last + 1, slot) or goes_on or (self.restarts and number == 1))

    def take(self, number: int) -> None:
        self.slot = 1 if self.restarts and number == 1 else self.slot + 1
        self.last = number
        self.restarts = False


def sequence_faults(level: Level, lines: Sequence[Line], ground: Value[str]) -> Iterator[Fault]:
    """Số thứ tự nhảy, lặp hoặc lùi trong một mạch; each fault once, at the label that breaks the count."""
    count = _Count()
    bare: list[Line] = []
    for line, previous in zip(lines, (None, *lines), strict=False):
        odd = odd_label(line)
        if odd is not None and odd.label.level is level:
            count.take(odd.label.ordinals[-1])  # How it is written has a rule of its own.
            continue
        if line.role in _ABOVE[level]:
            count.reset()
            bare.clear()
        elif line.role is Role.PARAGRAPH and line.text and not line.block.label:
            bare.append(line)
        if line.role not in _ROLES[level]:
            continue
        label = parse_label(line.block.label)
        if label is None or label.level is not level:
            continue
        count.restarts = _opens_list(previous)
        number = label.ordinals[-1]
        if not count.expects(number):
            wanted = count.last + 1
            right = format_label(Label(level, (*label.ordinals[:-1], wanted)))
            # The one paragraph without a number is the one whose number is missing.
            is_lost = number == wanted + 1 and len(bare) == 1 and count.last > 0
            problem = _lost(bare[0], right) if is_lost else _problem(line, number, count, right)
            yield Fault(problem, ground)
        count.take(number)
        bare.clear()


def _opens_list(previous: Line | None) -> bool:
    """Whether the line before may lead in a list of its own: “…, gồm:”, or a bold title without a number."""
    if previous is None or previous.block.label:
        return False
    faces = previous.block.faces()
    return previous.text.endswith(":") or (bool(faces) and all(span.face.bold for span in faces))


def _lost(line: Line, right: str) -> Problem:
    return line.problem("Đoạn này mất số thứ tự", (line.text_at,) * 2, found=line.text[:40], expected=right)


def _problem(line: Line, number: int, count: _Count, right: str) -> Problem:
    if number == count.last:
        message = "Số thứ tự lặp lại"
    elif number > count.last:
        message = "Số thứ tự nhảy cóc" if count.last else "Số thứ tự không bắt đầu từ đầu"
    else:
        message = "Số thứ tự quay lại số đã dùng"
    return line.problem(
        message,
        label_span(line),
        found=line.block.label,
        expected=right,
        advice="nếu sửa số, hãy sửa cả những chỗ nhắc đến số này",
    )


def label_span(line: Line) -> tuple[int, int]:
    """Quãng của nhãn trong `raw`, empty where Word numbers by itself."""
    label = line.block.label
    return (
        (line.start, line.start + len(label)) if line.raw.startswith(label, line.start) else (line.start,) * 2
    )


def labelled(lines: Iterable[Line], level: Level) -> Iterator[tuple[Line, Label]]:
    """Các đoạn có nhãn của một bậc."""
    for line in lines:
        label = parse_label(line.block.label) if line.role in _ROLES[level] else None
        if label is not None and label.level is level:
            yield line, label
