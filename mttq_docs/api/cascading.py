"""Giao xuống: write the data file and the Word draft of every unit below a superior, and say how it went."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from mttq_docs.api.batch import Job, Rendered, render_jobs
from mttq_docs.api.handing import CascadeConflict, CascadeState, UnitOutcome, hand_down
from mttq_docs.api.unit_drafts import UnitDraft, cascade, load_allocation, unit_drafts
from mttq_docs.cascade import FOLDER, Store, Superior, fingerprint_of, with_ids
from mttq_docs.files import clear_unfinished
from mttq_docs.model import Allocation, Programme, UnitList, unit_key

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


@dataclass(frozen=True, slots=True)
class CascadeReport:
    """Kết quả giao xuống: one outcome a unit; `left_over` are files of units that are no longer listed."""

    outcomes: tuple[UnitOutcome, ...]
    left_over: tuple[Path, ...] = ()


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
    file in which nothing changes is not touched, nor is a Word draft that somebody edited. The drafts are
    drawn as by `render_jobs`, to which `executor` and `progress` go. Raises `InvalidData` as `cascade` does,
    `UnreadableFile` where `ban-goc` is damaged.
    """
    root = Path(folder)
    store = Store(root)
    before = store.superior()
    for each in (root, root / FOLDER):  # What a run that was killed left behind.
        clear_unfinished(each)
    data = with_ids(programme.dump(), before.programme)
    drafts = unit_drafts(programme, data, units, allocation, before.files)
    outcomes = [hand_down(each, root, store) for each in drafts]
    files = {unit_key(each.label): each.name for each in drafts}
    if any(each.state is not CascadeState.FAILED for each in outcomes):
        store.save_superior(Superior(data, {**before.files, **files}))
    drawn = _drawn(drafts, outcomes, store, partial(render_jobs, executor=executor, progress=progress))
    gone = sorted(root / f"{name}.yaml" for name in {*before.files.values()} - {*files.values()})
    return CascadeReport(tuple(drawn), tuple(path for path in gone if path.exists()))


def _drawn(
    drafts: Sequence[UnitDraft],
    outcomes: Sequence[UnitOutcome],
    store: Store,
    render: Callable[[list[Job]], Iterator[Rendered]],
) -> list[UnitOutcome]:
    """Kết quả sau khi soạn bản Word của các đơn vị."""
    drawn = [_ready(each.name, outcome, store) for each, outcome in zip(drafts, outcomes, strict=True)]
    places = [position for position, outcome in enumerate(drawn) if not outcome.problem]
    jobs = [Job(drawn[position].path, drawn[position].path.with_suffix(".docx")) for position in places]
    for result in render(jobs):
        position = places[result.position]
        if result.error is not None:
            drawn[position] = replace(drawn[position], problem=str(result.error))
            continue
        drawn[position] = replace(drawn[position], word=result.path)
        _remember(drafts[position].name, fingerprint_of(result.path), store)
    return drawn


def _ready(name: str, outcome: UnitOutcome, store: Store) -> UnitOutcome:
    """Đơn vị sẵn sàng soạn bản Word, or with the problem that keeps it from being drawn."""
    if outcome.problem:
        return outcome
    target = outcome.path.with_suffix(".docx")
    handed = store.handed(name)
    known = handed.word if handed else ""
    # Without a fingerprint the drawing of an earlier run was stopped, unless the unit itself is new here.
    if target.exists() and fingerprint_of(target) != known and (known or outcome.state is CascadeState.NEW):
        problem = f"{target}: tệp Word đã sửa tay nên giữ nguyên; muốn soạn lại thì chuyển nó đi nơi khác"
        return replace(outcome, problem=problem)
    _remember(name, "", store)
    return outcome


def _remember(name: str, fingerprint: str, store: Store) -> None:
    handed = store.handed(name)
    if handed is not None and handed.word != fingerprint:
        store.save(name, replace(handed, word=fingerprint))
