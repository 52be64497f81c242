"""Giao xuống: make each unit's draft from its superior's programme, and bring later changes into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from mttq_docs.batch import Job, Rendered, render_jobs
from mttq_docs.cascade import (
    Conflict,
    Decision,
    Draft,
    Handed,
    Store,
    Superior,
    allot,
    closed,
    conflict_notes,
    decision_notes,
    draft,
    fingerprint_of,
    first_line,
    header,
    merge,
    ordered,
    place_name,
    require_below,
    shortened,
    with_ids,
)
from mttq_docs.errors import BadValue, InvalidData, MttqDocsError
from mttq_docs.filenames import FileNames
from mttq_docs.files import write_atomically
from mttq_docs.findings import Finding, Place, Problem, Severity
from mttq_docs.loading import load_record, loads
from mttq_docs.loading.kinds import KIND_KEY
from mttq_docs.loading.labels import relabel
from mttq_docs.loading.noting import annotated, dump_noted
from mttq_docs.loading.reading import read_text
from mttq_docs.loading.rewriting import rewrite
from mttq_docs.loading.tables import allocation_from_rows
from mttq_docs.model import Allocation, Fault, ListedUnit, Programme, UnitList, indicators_of, unit_key
from mttq_docs.model.programme import KIND
from mttq_docs.quantities import Measure
from mttq_docs.text import fold

__all__ = [
    "CascadeConflict",
    "CascadeReport",
    "CascadeState",
    "UnitDraft",
    "UnitOutcome",
    "cascade",
    "load_allocation",
    "write_cascade",
]

_TABLES = (".csv", ".tsv", ".xlsx")


@dataclass(frozen=True, slots=True)
class UnitDraft:
    """Dự thảo của một đơn vị: its data file as text, the model it loads to, what its people must settle.

    `refusal` says why a unit gets none; then there is no content.
    """

    unit: ListedUnit
    label: str
    name: str
    content: str = ""
    document: Programme | None = None
    decisions: tuple[Decision, ...] = ()
    refusal: str = ""


class CascadeState(StrEnum):
    """Tệp của đơn vị sau khi giao xuống."""

    NEW = "mới"
    SAME = "giữ nguyên"
    CHANGED = "cập nhật"
    FAILED = "chưa làm được"


@dataclass(frozen=True, slots=True)
class CascadeConflict:
    """Chỗ cả hai bên cùng sửa: where, and the three values in short; the unit's own was kept."""

    place: str
    before: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class UnitOutcome:
    """Kết quả của một đơn vị.

    `decisions` are those still open in the file, `problem` what kept the file or its Word draft from being
    written, `word` the draft where it was drawn.
    """

    label: str
    path: Path
    state: CascadeState
    conflicts: tuple[CascadeConflict, ...] = ()
    decisions: tuple[str, ...] = ()
    word: Path | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class CascadeReport:
    """Kết quả giao xuống: one outcome a unit; `left_over` are files of units that are no longer listed."""

    outcomes: tuple[UnitOutcome, ...]
    left_over: tuple[Path, ...] = ()


def load_allocation(path: str | Path) -> Allocation:
    """Nạp bảng phân bổ từ tệp .yaml, .csv hoặc .xlsx; raises `UnreadableFile`, `InvalidData`."""
    source = Path(path)
    if source.suffix.lower() not in _TABLES:
        return load_record(source, Allocation)
    from mttq_docs.workbook.tables import read_table

    table = read_table(source)
    return allocation_from_rows(table.headers, table.rows, str(source))


def cascade(
    programme: Programme, units: UnitList, *, allocation: Allocation | None = None
) -> Iterator[UnitDraft]:
    """Dự thảo chương trình của từng đơn vị dưới `programme`, without a file being written.

    `InvalidData` where the allocation does not fit or does not add up.
    """
    yield from _drafts(programme, with_ids(programme.dump(), {}), units, allocation, {})


def write_cascade(
    programme: Programme,
    units: UnitList,
    folder: str | Path,
    *,
    allocation: Allocation | None = None,
    executor: Executor | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> CascadeReport:
    """Ghi cho mỗi đơn vị một tệp dữ liệu và bản Word, or bring the superior's changes into what is there.

    What was handed down is kept in `folder` under `ban-goc`, so that a unit's own edits stay theirs: where
    both sides changed one thing, the unit's wording is kept, and a comment and a conflict tell the other. A
    file in which nothing changes is not touched. The Word drafts are drawn as by `render_jobs`, to which
    `executor` and `progress` go. Raises `InvalidData` as `cascade` does, `UnreadableFile` where `ban-goc` is
    damaged.
    """
    root = Path(folder)
    store = Store(root)
    before = store.superior()
    data = with_ids(programme.dump(), before.programme)
    drafts = list(_drafts(programme, data, units, allocation, before.files))
    outcomes = [_hand_down(each, root, store) for each in drafts]
    files = {unit_key(each.label): each.name for each in drafts}
    store.save_superior(Superior(data, {**before.files, **files}))
    gone = sorted(root / f"{name}.yaml" for name in {*before.files.values()} - {*files.values()})
    drawn = _draw(drafts, outcomes, store, partial(render_jobs, executor=executor, progress=progress))
    return CascadeReport(tuple(drawn), tuple(path for path in gone if path.exists()))


def _drafts(
    programme: Programme,
    data: dict[str, Any],
    units: UnitList,
    allocation: Allocation | None,
    files: Mapping[str, str],
) -> Iterator[UnitDraft]:
    shares = _shares(programme, units, allocation)
    names = FileNames("")
    # Files that are there keep their names, whatever place their units have in the list by now.
    kept = {key: names.take(name) for key, name in files.items()}
    for unit, label, own in zip(units.units, units.labels, shares, strict=True):
        name = kept.get(unit_key(label)) or names.take(fold(label).replace("_", "-"))
        try:
            require_below(programme, unit)
        except BadValue as error:
            yield UnitDraft(unit, label, name, refusal=str(error))
            continue
        drafted = draft(programme, data, unit, own)
        yield _written(programme, unit, label, name, drafted)


def _written(programme: Programme, unit: ListedUnit, label: str, name: str, drafted: Draft) -> UnitDraft:
    notes = decision_notes(drafted.decisions, drafted.data)
    content = dump_noted(drafted.data, Programme, header=header(programme, unit, name), notes=notes)
    try:
        document = _programme(content, f"{name}.yaml")
    except InvalidData as error:
        return UnitDraft(unit, label, name, content, refusal=str(error))
    return UnitDraft(unit, label, name, content, document, drafted.decisions)


def _shares(
    programme: Programme, units: UnitList, allocation: Allocation | None
) -> tuple[Mapping[str, Measure], ...]:
    if allocation is None:
        return ({},) * len(units.units)
    levels = [unit.level for unit in units.units]
    allotted = allot(allocation, indicators_of(programme), units.labels, levels)
    if allotted.faults:
        raise InvalidData(tuple(map(_finding, allotted.faults)))
    return allotted.shares


def _finding(fault: Fault) -> Finding:
    key = " → ".join(("phân bổ", *map(str, fault.loc[1:])))
    return Finding(
        "DL06", Severity.ERROR, Problem(fault.message, Place(key=key), fault.found, fault.expected)
    )


def _programme(content: str, name: str) -> Programme:
    document = loads(content, name=name)
    if not isinstance(document, Programme):
        raise BadValue(f"{name}: tệp này là {document.kind}, không phải chương trình")
    return document


def _hand_down(each: UnitDraft, folder: Path, store: Store) -> UnitOutcome:
    """Ghi tệp dữ liệu của một đơn vị, new or brought up to date; a problem leaves it as it was."""
    path = folder / f"{each.name}.yaml"
    if each.document is None:
        return UnitOutcome(each.label, path, CascadeState.FAILED, problem=each.refusal)
    try:
        base = store.handed(each.name)
        handed = Handed(each.label, each.document.dump(), base.word if base else "")
        if not path.exists():
            store.save(each.name, handed)  # First, or a stop in between would leave a stranger's file.
            write_atomically(each.content.encode("utf-8"), path)
            return UnitOutcome(each.label, path, CascadeState.NEW, decisions=_open(each, each.content))
        if base is None:
            raise BadValue(f"{path}: đã có tệp này mà không do lệnh cascade ghi; hãy chọn thư mục khác")
        outcome = _updated(each, path, base)
        store.save(each.name, handed)
    except MttqDocsError as error:
        return UnitOutcome(each.label, path, CascadeState.FAILED, problem=str(error))
    return outcome


def _updated(each: UnitDraft, path: Path, base: Handed) -> UnitOutcome:
    """Hòa thay đổi của cấp trên vào tệp của đơn vị."""
    text = read_text(path)
    ours = _programme(text, str(path)).dump()
    theirs = each.document.dump() if each.document else {}
    merged = merge(base.data, ours, theirs)
    data = closed(merged.data, (theirs, ours, base.data))
    if data == ours and not merged.conflicts:
        return UnitOutcome(each.label, path, CascadeState.SAME, decisions=_open(each, text))
    changed = _changed(text, ours, data, path)
    fresh = [decision for decision in each.decisions if _is_new(decision, base, theirs)]
    notes = _joined(conflict_notes(merged.conflicts), decision_notes(fresh, data))
    content = annotated(changed, notes)
    _programme(content, str(path))
    write_atomically(content.encode("utf-8"), path)
    told = tuple(_told(conflict, relabel(data, Programme)) for conflict in merged.conflicts)
    return UnitOutcome(each.label, path, CascadeState.CHANGED, told, _open(each, content))


def _changed(text: str, before: dict[str, Any], after: dict[str, Any], path: Path) -> str:
    """Tệp sau khi hòa, its other lines as they were; a layout that can't be followed is written anew."""
    content = rewrite(text, relabel(before, Programme), relabel(after, Programme))
    try:
        if _programme(content, str(path)).dump() == after:
            return content
    except InvalidData:
        pass
    # A model's plain data does not say its kind.
    return dump_noted(ordered({KIND_KEY: KIND, **after}), Programme, header=_header_of(text), notes={})


def _header_of(text: str) -> list[str]:
    """Lời đầu tệp: the comment lines before the first entry."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").removeprefix(" "))
    return lines


def _is_new(decision: Decision, base: Handed, theirs: Mapping[str, Any]) -> bool:
    """Việc mới phải quyết định: of a part that was not handed down like this before."""
    part = str(decision.loc[0])
    return base.data.get(part) != theirs.get(part)


def _joined(*notes: Mapping[Any, Iterable[str]]) -> dict[Any, list[str]]:
    joined: dict[Any, list[str]] = {}
    for each in notes:
        for loc, lines in each.items():
            joined.setdefault(loc, []).extend(lines)
    return joined


def _told(conflict: Conflict, data: Any) -> CascadeConflict:
    values = (shortened(value) for value in (conflict.base, conflict.ours, conflict.theirs))
    return CascadeConflict(place_name(conflict.loc, data), *values)


def _open(each: UnitDraft, text: str) -> tuple[str, ...]:
    """Việc còn phải quyết định: those whose reminder nobody has taken out of the file."""
    return tuple(decision.text for decision in each.decisions if first_line(decision) in text)


def _draw(
    drafts: list[UnitDraft],
    outcomes: list[UnitOutcome],
    store: Store,
    render: Callable[[list[Job]], Iterator[Rendered]],
) -> list[UnitOutcome]:
    """Soạn bản Word của các đơn vị; one that somebody edited in Word is left alone."""
    drawn = list(outcomes)
    jobs: list[Job] = []
    places: list[int] = []
    for position, (each, outcome) in enumerate(zip(drafts, outcomes, strict=True)):
        if outcome.state is CascadeState.FAILED:
            continue
        target = outcome.path.with_suffix(".docx")
        handed = store.handed(each.name)
        if target.exists() and handed is not None and fingerprint_of(target) != handed.word:
            problem = f"{target}: tệp Word đã sửa tay nên giữ nguyên; muốn soạn lại thì chuyển nó đi nơi khác"
            drawn[position] = replace(outcome, problem=problem)
            continue
        jobs.append(Job(outcome.path, target))
        places.append(position)
    for result in render(jobs):
        position = places[result.position]
        if result.error is not None:
            drawn[position] = replace(drawn[position], problem=str(result.error))
            continue
        drawn[position] = replace(drawn[position], word=result.path)
        name = drafts[position].name
        handed = store.handed(name)
        if handed is not None:
            store.save(name, replace(handed, word=fingerprint_of(result.path)))
    return drawn
