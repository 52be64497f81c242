"""Lệnh cascade: hand a programme down to its units, and tell compactly what each of them still has to do."""

from __future__ import annotations

import argparse
import contextlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from mttq_docs import (
    CascadeReport,
    CascadeState,
    Finding,
    InvalidData,
    Programme,
    UnitOutcome,
    load,
    load_allocation,
    load_units,
    write_cascade,
)
from mttq_docs.cli.command import Command, UsageError, Words, require_folder
from mttq_docs.cli.progress import progress

CLEAN, CONFLICTS, FAILED = 0, 1, 2

_EXAMPLE = (
    "mttq-docs cascade chuong-trinh-2020.yaml --units don-vi-2020.yaml -o huyen --phan-bo phan-bo-2020.yaml"
)
_NAMED = 3


def _configure(words: Words) -> None:
    words.wanted("programme", nargs="?", metavar="CHƯƠNG_TRÌNH", help="tệp chương trình .yaml của cấp trên")
    words.option("--units", metavar="TỆP", help="danh sách đơn vị: .yaml, .csv hoặc .xlsx")
    words.option("-o", "--output", metavar="THƯ MỤC", help="thư mục để ghi tệp của các đơn vị")
    words.option("--phan-bo", metavar="TỆP", help="bảng phân bổ chỉ tiêu: .yaml, .csv hoặc .xlsx")


def _run(words: argparse.Namespace) -> int:
    if not (words.programme and words.units and words.output):
        raise UsageError(f"Cần chương trình, danh sách đơn vị và thư mục ghi kết quả. Ví dụ: {_EXAMPLE}")
    require_folder(words.output, "-o")
    source = Path(words.programme)
    programme = load(source)
    if not isinstance(programme, Programme):
        raise UsageError(f"{source}: đây là {programme.kind}, lệnh cascade cần một chương trình")
    units = load_units(words.units)
    allocation = load_allocation(words.phan_bo) if words.phan_bo else None
    with progress("Đang soạn") as advance, _in_file(words.phan_bo):
        report = write_cascade(programme, units, words.output, allocation=allocation, progress=advance)
    print("\n".join(_told(report, words.output)))
    if any(each.problem for each in report.outcomes):
        return FAILED
    return CONFLICTS if any(each.conflicts for each in report.outcomes) else CLEAN


@contextlib.contextmanager
def _in_file(path: str | None) -> Iterator[None]:
    """Lỗi phân bổ kèm tên tệp của nó."""
    try:
        yield
    except InvalidData as error:
        raise InvalidData(tuple(_placed(finding, path or "") for finding in error.findings)) from None


def _placed(finding: Finding, path: str) -> Finding:
    return replace(finding, problem=replace(finding.problem, place=replace(finding.place, file=path)))


def _told(report: CascadeReport, folder: str) -> Iterator[str]:
    outcomes = report.outcomes
    states = Counter(each.state for each in outcomes)
    counted = ", ".join(f"{states[state]} {state}" for state in CascadeState if states[state])
    words = sum(each.word is not None for each in outcomes)
    yield f"→ {folder}: {len(outcomes)} đơn vị ({counted}), {words} bản Word"
    yield from _conflicts(outcomes)
    yield from _grouped(
        "Còn phải quyết định (dòng “# CẦN XEM” trong tệp):", _decisions(outcomes), len(outcomes)
    )
    problems = [(each.label, each.problem) for each in outcomes if each.problem]
    yield from _grouped("Chưa làm được:", problems, len(outcomes))
    for path in report.left_over:
        yield f"Danh sách không còn đơn vị của tệp {path}; phần mềm để nguyên tệp này"


def _decisions(outcomes: Iterable[UnitOutcome]) -> list[tuple[str, str]]:
    return [(each.label, decision) for each in outcomes for decision in each.decisions]


def _conflicts(outcomes: Iterable[UnitOutcome]) -> Iterator[str]:
    told = [(each, conflict) for each in outcomes for conflict in each.conflicts]
    if told:
        yield "Chỗ cấp trên và đơn vị cùng sửa (đã giữ lời của đơn vị, trong tệp có lời nhắc):"
    for each, conflict in told:
        yield f"  {each.path}, mục “{conflict.place}”"
        yield f"    trước đây: {conflict.before}"
        yield f"    đơn vị:    {conflict.ours}"
        yield f"    cấp trên:  {conflict.theirs}"


def _grouped(title: str, told: list[tuple[str, str]], total: int) -> Iterator[str]:
    """Các việc giống nhau kê một lần, with the units that they concern."""
    units: dict[str, list[str]] = {}
    for label, text in told:
        units.setdefault(text, []).append(label)
    if units:
        yield title
    for text, labels in units.items():
        yield f"  {_who(labels, total)}: {text}"


def _who(labels: list[str], total: int) -> str:
    if len(labels) == total and total > 1:
        return f"Cả {total} đơn vị"
    rest = len(labels) - _NAMED
    return ", ".join(labels[:_NAMED]) + (f" và {rest} đơn vị khác" if rest > 0 else "")


COMMAND = Command(
    "cascade",
    "giao chương trình xuống các đơn vị: mỗi đơn vị một tệp dữ liệu và bản Word dự thảo",
    "CHƯƠNG_TRÌNH --units TỆP -o THƯ_MỤC [--phan-bo TỆP]",
    _configure,
    _run,
)
